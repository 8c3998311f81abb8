import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element read back by Foundation's parser.
final class XMLTree {
  let name: String
  let attributes: [String: String]
  private(set) var children: [XMLTree] = []
  private(set) var text = ""

  private init(_ name: String, _ attributes: [String: String]) {
    (self.name, self.attributes) = (name, attributes)
  }

  /// The root of a document, or nil when it is not well formed.
  static func parse(_ bytes: [UInt8]) -> XMLTree? {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    return parser.parse() ? reader.root.children.first : nil
  }

  /// All elements of a name below this one, in the order of the document.
  func all(_ name: String) -> [XMLTree] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// The first child of a name.
  func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }

  /// This element and all below it.
  var everything: [XMLTree] { [self] + children.flatMap(\.everything) }

  /// The text of this element and all below it.
  var allText: String { text + children.map(\.allText).joined() }

  private final class Reader: NSObject, XMLParserDelegate {
    let root = XMLTree("", [:])
    private lazy var path = [root]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = XMLTree(name, attributes)
      path.last?.children.append(element)
      path.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      path.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      path.last?.text += string
    }
  }
}
