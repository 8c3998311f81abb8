import Testing

@testable import Scenarios

/// The tree of a text that must be right.
func tree(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> JSONNode {
  let sink = DiagnosticSink()
  let node = JSONParser.parse(SourceText(name: "a.jsonc", text: text), sink: sink)
  #expect(sink.diagnostics.map(\.description) == [], sourceLocation: sourceLocation)
  return try #require(node, sourceLocation: sourceLocation)
}

/// What the parser says about a text, as `line:column message (expected)`.
func findings(_ text: String) -> [String] {
  let sink = DiagnosticSink()
  _ = JSONParser.parse(SourceText(name: "a.jsonc", text: text), sink: sink)
  return sink.diagnostics.map(brief)
}

/// A finding in one line.
func brief(_ diagnostic: Diagnostic) -> String {
  let parts = [
    "\(diagnostic.span.line):\(diagnostic.span.column) \(diagnostic.message)",
    diagnostic.expected.map { "expected \($0)" }, diagnostic.suggestion.map { "did you mean \($0)?" },
    diagnostic.remedy?.english,
  ]
  return parts.compactMap(\.self).joined(separator: "; ")
}

/// A value read from JSON text, or the findings about it.
func read<Value>(_ text: String, as reading: Reading<Value>) throws -> (value: Value?, findings: [String]) {
  let sink = DiagnosticSink()
  let value = reading.read(Field(root: try tree(text), sink: sink))
  return (value, sink.diagnostics.map(brief))
}

/// The errors of an operation that must fail.
func failure<Result>(
  sourceLocation: SourceLocation = #_sourceLocation, of operation: () throws(ScenarioError) -> Result
) throws -> ScenarioError {
  do throws(ScenarioError) {
    _ = try operation()
  } catch {
    return error
  }
  throw try #require(nil as ScenarioError?, "nothing was thrown", sourceLocation: sourceLocation)
}

/// Expects findings, and shows the ones there are when they are others.
func expect(_ found: [String], are expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(found == expected, "found:\n\(found.joined(separator: "\n"))", sourceLocation: sourceLocation)
}

/// The folder of the repository.
let repository = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
