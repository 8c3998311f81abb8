import Foundation
import Testing

/// The built `plads`, run as a user runs it.
struct Tool {
  /// How a run ended and what it said.
  struct Ending {
    let code: Int32
    let output: String
    let errors: String
  }

  private let folder: TestFolder

  init(in folder: TestFolder) { self.folder = folder }

  /// Runs `plads` in the folder; `interrupt` sends Ctrl-C after so many seconds.
  func run(_ arguments: [String], interruptAfter seconds: Double? = nil) throws -> Ending {
    let process = Process()
    process.executableURL = try #require(Tool.executable, "plads is built beside the tests")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["COLUMNS": "100", "PATH": "/usr/bin:/bin"]
    // Files rather than pipes: a full pipe would stop the program while nobody reads.
    let (output, errors) = (folder.path + "/.stdout", folder.path + "/.stderr")
    for path in [output, errors] { FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
    }
    process.waitUntilExit()
    defer { for path in [output, errors] { try? FileManager.default.removeItem(atPath: path) } }
    return Ending(code: process.terminationStatus, output: text(output), errors: text(errors))
  }

  private func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// Next to the bundle of tests that runs.
  private static let executable: URL? = {
    let paths = CommandLine.arguments + [Bundle.main.executablePath ?? ""]
    let bundles = paths.compactMap { path -> URL? in
      guard let end = path.range(of: ".xctest") else { return nil }
      return URL(filePath: String(path[..<end.upperBound])).deletingLastPathComponent()
    }
    let candidates = bundles + paths.map { URL(filePath: $0).deletingLastPathComponent() }
    return candidates.map { $0.appending(path: "plads") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()
}

/// A folder that is gone after the test.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/plads-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its name.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    return name
  }

  /// The text of a file; nil when there is none.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of its files in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// Compares a text with the golden file of that name; `PLADS_RECORD=1` writes the file instead.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["PLADS_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  let golden = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  #expect(
    text == golden, "\(name) differs: run with PLADS_RECORD=1 and read the change", sourceLocation: sourceLocation)
}
