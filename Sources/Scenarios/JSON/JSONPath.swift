/// A way through a tree from its root: `tilbud.kvisten.pladser`.
///
/// Keys that contain a dot, an equals sign or a quote stand in double quotes, written as JSON text. An element of a
/// list is named by its number, from 0.
package struct JSONPath: Hashable, Sendable {
  /// Keys and numbers from the root.
  package let components: [String]

  /// A path of these keys.
  package init(_ components: [String]) { self.components = components }

  /// Reads a path; nil when it is not written as one.
  package init?(_ text: String) {
    var scanner = PathScanner(SourceText(name: "", text: text), sink: DiagnosticSink())
    guard let steps = scanner.path(), scanner.isAtEnd else { return nil }
    components = steps.map { $0.key }
  }

  /// This path and one step more.
  package func appending(_ component: String) -> JSONPath { JSONPath(components + [component]) }
}

extension JSONPath: CustomStringConvertible {
  /// The path as it is written.
  package var description: String { components.map(JSONPath.written).joined(separator: ".") }

  private static func written(_ component: String) -> String {
    let needsQuotes = component.isEmpty || component.utf8.contains { $0 < 0x20 || ".=\"\\".utf8.contains($0) }
    guard needsQuotes else { return component }
    let node = JSONNode(.string(component), at: SourceSpan(SourceText(name: "", text: ""), offset: 0, length: 0))
    return node.canonical
  }
}

extension JSONNode {
  /// What lies at the end of a path.
  package func at(_ path: JSONPath) -> JSONNode? {
    var node = self
    for component in path.components {
      let step: JSONNode?
      if let elements = node.elements {
        step = Int(component).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      } else {
        step = node[component]
      }
      guard let step else { return nil }
      node = step
    }
    return node
  }

  /// What lies at the end of a path; nil also when `path` is not written as one.
  package func at(_ path: String) -> JSONNode? { JSONPath(path).flatMap { at($0) } }

  /// Everything without parts of its own, in order: simple values, empty objects and empty lists.
  package func leaves(below path: JSONPath = JSONPath([])) -> [(path: JSONPath, node: JSONNode)] {
    let parts: [(String, JSONNode)]
    switch kind {
    case .object(let members): parts = members.map { ($0.key, $0.value) }
    case .array(let elements): parts = elements.enumerated().map { (String($0.offset), $0.element) }
    default: parts = []
    }
    if parts.isEmpty { return [(path, self)] }
    return parts.flatMap { $0.1.leaves(below: path.appending($0.0)) }
  }
}

/// Reads the path at the beginning of a text, up to `=` or the end.
struct PathScanner {
  /// A key and where it stands.
  struct Step {
    let key: String
    let span: SourceSpan
  }

  private var parser: JSONParser

  init(_ source: SourceText, sink: DiagnosticSink) { parser = JSONParser(source, sink: sink) }

  /// The byte after what was read.
  var offset: Int { parser.offset }
  var isAtEnd: Bool { offset == parser.bytes.count }

  /// The steps of the path; nil after reporting what is wrong.
  mutating func path() -> [Step]? {
    do throws(SyntaxStop) {
      var steps = [try step()]
      while parser.next == UInt8(ascii: ".") {
        parser.offset += 1
        steps.append(try step())
      }
      return steps
    } catch {
      parser.sink.add(error.diagnostic)
      return nil
    }
  }

  private mutating func step() throws(SyntaxStop) -> Step {
    let start = offset
    if parser.next == UInt8(ascii: "\"") {
      let key = try parser.string()
      guard isAtEnd || ends(parser.next) else { throw parser.unexpected("\".\" or \"=\" after the key \(key.quoted)") }
      return Step(key: key, span: parser.span(start, length: offset - start))
    }
    while !isAtEnd, !ends(parser.next) {
      if parser.next == UInt8(ascii: "\"") { throw parser.unexpected("double quotes around a whole key") }
      parser.offset += 1
    }
    guard offset > start else {
      throw parser.stop(at: start, "a key is missing", expected: "keys with \".\" between them")
    }
    let key = parser.source.text(start..<offset)
    return Step(key: key, span: parser.span(start, length: offset - start))
  }

  private func ends(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "=") }
}
