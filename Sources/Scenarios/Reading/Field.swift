/// A node where it stands in a scenario, and the sink that hears what is wrong with it.
package struct Field {
  /// The value.
  package let node: JSONNode
  /// The way to it from the scenario's root.
  package let path: JSONPath
  /// Where findings go.
  package let sink: DiagnosticSink
  private let subject: Subject

  /// What a value is called in an error message.
  private indirect enum Subject: CustomStringConvertible {
    case root
    case member(String)
    case element(Int, of: Subject)

    var description: String {
      switch self {
      case .root: "the scenario"
      case .member(let key): key.quoted
      case .element(let index, let list): "item \(index + 1) of \(list)"
      }
    }
  }

  /// The scenario itself.
  package init(root node: JSONNode, sink: DiagnosticSink) {
    self.init(node: node, path: JSONPath([]), sink: sink, subject: .root)
  }

  private init(node: JSONNode, path: JSONPath, sink: DiagnosticSink, subject: Subject) {
    self.node = node
    self.path = path
    self.sink = sink
    self.subject = subject
  }

  /// The value of one of the object's members.
  package func field(_ member: JSONMember) -> Field {
    Field(node: member.value, path: path.appending(member.key), sink: sink, subject: .member(member.key))
  }

  /// Another value where this one stands.
  package func with(_ node: JSONNode) -> Field { Field(node: node, path: path, sink: sink, subject: subject) }

  /// The value under a key, when this is an object that has it.
  package func field(_ key: String) -> Field? { node.member(key).map { field($0) } }

  /// The values of a list.
  package var elementFields: [Field] {
    (node.elements ?? []).enumerated().map { index, element in
      Field(
        node: element, path: path.appending(String(index)), sink: sink, subject: .element(index, of: subject))
    }
  }

  /// Reports an error at the value.
  package func error(_ message: String, expected: String? = nil, suggestion: String? = nil) {
    sink.add(Diagnostic(at: node.span, message, expected: expected, suggestion: suggestion))
  }

  /// Reports a warning at the value.
  package func warning(_ what: Wording, do remedy: Wording) {
    sink.add(Diagnostic(warning: node.span, path, what, remedy: remedy))
  }

  /// Reports that the value cannot be what it is: `"pladser" cannot be the text "syv"`.
  package func reject(expected: String, suggestion: String? = nil) {
    // An uncertain number that could not be read has been told of already.
    if case .drawn(let value, _) = node.kind, value.isNaN { return }
    let rule = node.isNull ? "; a key without a value is left out" : ""
    error("\(subject) cannot be \(node.description)", expected: expected + rule, suggestion: suggestion)
  }
}
