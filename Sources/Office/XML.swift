/// An XML element: its name, its attributes in order, and its elements or text.
///
/// The only place where the text of office files is escaped.
///
///     XML("c", ["r": "B2", "t": "inlineStr"]) { XML("is") { XML("t", text: "a < b") } }
struct XML: Sendable {
  let name: String
  /// Attributes with a value; those that were given nil are left out.
  let attributes: [(name: String, value: String)]
  let children: [XML]
  let text: String

  /// An element that holds the elements the builder lists. Not inlined: some two hundred callers would each repeat it.
  @inline(never)
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], @XMLBuilder _ children: () -> [XML] = { [] })
  {
    (self.name, self.children, text) = (name, children(), "")
    self.attributes = attributes.compactMap { key, value in value.map { (key, $0) } }
  }

  /// An element that holds text.
  @inline(never)
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    (self.name, children, self.text) = (name, [], text)
    self.attributes = attributes.compactMap { key, value in value.map { (key, $0) } }
  }

  /// A whole file with this element as its root.
  var document: [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    write(to: &text)
    return Array(text.utf8)
  }

  private func write(to output: inout String) {
    output += "<" + name
    for attribute in attributes {
      output += " " + attribute.name + "=\""
      Self.escape(attribute.value, inAttribute: true, to: &output)
      output += "\""
    }
    guard !children.isEmpty || !text.isEmpty else {
      output += "/>"
      return
    }
    output += ">"
    Self.escape(text, inAttribute: false, to: &output)
    for child in children { child.write(to: &output) }
    output += "</" + name + ">"
  }

  private static func escape(_ text: String, inAttribute: Bool, to output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\r": output += "&#13;"
      case "\n" where inAttribute: output += "&#10;"
      case "\t" where inAttribute: output += "&#9;"
      case _ where scalar.isForbiddenInXML || scalar.turnsTextAround:
        output += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}

/// An element whose only content is an attribute `val`, in the namespace of WordprocessingML where the element is.
@inline(never)
func val(_ name: String, _ value: some LosslessStringConvertible) -> XML {
  XML(name, [name.hasPrefix("w:") ? "w:val" : "val": String(value)])
}

/// Lists the elements of an element: conditions, loops, lists and what may be nil.
@resultBuilder
enum XMLBuilder {
  static func buildExpression(_ element: XML?) -> [XML] { element.map { [$0] } ?? [] }
  static func buildExpression(_ elements: [XML]) -> [XML] { elements }
  static func buildBlock(_ parts: [XML]...) -> [XML] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [XML]?) -> [XML] { part ?? [] }
  static func buildEither(first part: [XML]) -> [XML] { part }
  static func buildEither(second part: [XML]) -> [XML] { part }
  static func buildArray(_ parts: [[XML]]) -> [XML] { parts.flatMap { $0 } }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 has no way to write the character.
  fileprivate var isForbiddenInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether the character changes the direction of what follows, so that a name could turn figures around.
  fileprivate var turnsTextAround: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Double {
  /// The number as XML Schema writes a double: the fewest digits that give it back, no `.0`.
  var xmlText: String {
    precondition(isFinite, "a number in an office file exists")
    return self == rounded() && abs(self) < 1e15 ? String(Int(self)) : description
  }
}
