/// A JSON file that need not be a scenario, such as a result that was saved with `--json`.
package enum JSONDocument {
  /// More bytes than this are refused.
  package static let sizeLimit = 500_000_000

  /// The tree of a file.
  ///
  /// - Throws: ``ScenarioError`` when the file cannot be read or is no JSON, with line and column.
  package static func load(path: String, files: FileLoader = .system) throws(ScenarioError) -> JSONNode {
    let source: SourceText
    do throws(ScenarioError.FileProblem) {
      source = try text(files.load(path, limit: sizeLimit).bytes, name: path)
    } catch {
      throw .file(name: path, error)
    }
    let sink = DiagnosticSink()
    let tree = JSONParser.parse(source, sink: sink)
    try sink.check()
    guard let tree else { throw .invalid(sink.diagnostics, omitted: sink.omitted) }
    return tree
  }

  private static func text(_ bytes: [UInt8], name: String) throws(ScenarioError.FileProblem) -> SourceText {
    do throws(InvalidUTF8) {
      return try SourceText.checking(bytes, name: name, index: 0)
    } catch {
      throw .notUTF8(line: error.line, column: error.column, byte: error.byte)
    }
  }
}
