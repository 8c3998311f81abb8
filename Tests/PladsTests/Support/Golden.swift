import Foundation
import Testing

/// Compares a text with the golden file of that name; `PLADS_RECORD=1` writes the file instead.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  try expectRecorded(text, "Tests/PladsTests/Golden/\(name)", sourceLocation: sourceLocation)
}

/// Compares a text with a file of the repository; `PLADS_RECORD=1` writes the file instead.
func expectRecorded(_ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = repository.appending(path: path)
  if ProcessInfo.processInfo.environment["PLADS_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  #expect(
    text == recorded, "\(path) differs: run with PLADS_RECORD=1 and read the change", sourceLocation: sourceLocation)
}

/// The folder that everything lies in.
let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
  .deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
