/// A change to a scenario from the command line: `tilbud.kvisten.forudsat_belægning=95%`.
package struct Setting: Sendable {
  /// What is changed.
  package let path: JSONPath
  /// The change as an RFC 7386 merge patch whose positions point into the argument.
  package let patch: JSONNode
  /// The argument.
  package let source: SourceText

  /// Reads an argument; nil after reporting what is wrong with it.
  ///
  /// The value is taken as JSON when it is JSON, else as text. What begins like an object or a list and is none is
  /// an error: it can hardly be meant as text.
  package init?(_ argument: String, index: Int = 0, option: String = "--set", sink: DiagnosticSink) {
    source = SourceText(name: Setting.name(of: argument, option: option), index: index, text: argument)
    var scanner = PathScanner(source, sink: sink)
    guard let steps = scanner.path() else { return nil }
    guard !scanner.isAtEnd else {
      let end = SourceSpan(source, offset: scanner.offset, length: 1)
      sink.add(Diagnostic(at: end, "no value is given", expected: "path=value, such as tilbud.kvisten.pladser=6"))
      return nil
    }
    guard steps.count <= JSONParser.deepest else {
      let deep = steps[JSONParser.deepest].span
      sink.add(Diagnostic(at: deep, "nested deeper than \(JSONParser.deepest) levels"))
      return nil
    }
    guard let value = Setting.value(in: source, from: scanner.offset + 1, sink: sink) else { return nil }
    path = JSONPath(steps.map { $0.key })
    patch = steps.reversed().reduce(value) { node, step in
      JSONNode(.object([JSONMember(key: step.key, at: step.span, value: node)]), at: step.span)
    }
  }

  private static func value(in source: SourceText, from start: Int, sink: DiagnosticSink) -> JSONNode? {
    let attempt = DiagnosticSink()
    let value = JSONParser.parse(source, from: start, sink: attempt)
    let first = source.bytes[start...].first { $0 != UInt8(ascii: " ") }
    if value != nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      attempt.diagnostics.forEach(sink.add)
      return value
    }
    let text = source.text(start..<source.bytes.count)
    return JSONNode(.string(text), at: SourceSpan(source, offset: start, length: source.bytes.count - start))
  }

  /// What messages call an argument.
  static func name(of argument: String, option: String) -> String {
    "\(option) " + String(argument.prefix { $0 != "=" }).shortened(to: 60).printable
  }
}
