import Foundation
import Testing

/// The built `plads`, run as a user runs it in a folder of its own.
struct Tool: Sendable {
  /// How a run ended and what it said.
  struct Ending {
    let code: Int32
    let output: String
    let errors: String
  }

  let folder: TestFolder

  /// A folder with some files, by their names, and the tool to run in it.
  init(_ files: [String: String] = [:]) throws {
    folder = try TestFolder()
    for (name, text) in files { try folder.write(text, to: name) }
  }

  /// Runs `plads` with arguments, and variables besides those of every test.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Ending {
    try run(arguments, environment: environment)
  }

  /// Runs `plads` with arguments; `stopAfter` asks it to end after so many seconds.
  func run(
    _ arguments: [String], environment: [String: String] = [:], stopAfter seconds: Double? = nil
  ) throws -> Ending {
    let executable: URL = try #require(Tool.executable, "plads is built beside the tests")
    return try run(executable, arguments, environment: environment, stopAfter: seconds)
  }

  /// What `plads` prints when nothing is wrong.
  func output(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try output(arguments, sourceLocation: sourceLocation)
  }

  /// What `plads` prints when nothing is wrong.
  func output(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let ending = try run(arguments)
    // On a slow machine progress is told every half minute, which is no error.
    let errors = ending.errors.split(separator: "\n").filter { !$0.hasSuffix(" left") }
    #expect(errors.isEmpty && ending.code == 0, "\(ending.errors)", sourceLocation: sourceLocation)
    return ending.output
  }

  /// Runs a program in the folder.
  func run(
    _ executable: URL, _ arguments: [String], environment: [String: String] = [:], stopAfter seconds: Double? = nil
  ) throws -> Ending {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["COLUMNS": "100", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    // Files rather than pipes: a full pipe would stop the program while nobody reads.
    let (output, errors) = (folder.path + "/.stdout", folder.path + "/.stderr")
    for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      // Not Ctrl-C: whoever runs the tests may have it ignored, and plads then inherits that.
      process.terminate()
    }
    process.waitUntilExit()
    defer { for path in [output, errors] { try? FileManager.default.removeItem(atPath: path) } }
    return Ending(code: process.terminationStatus, output: text(output), errors: text(errors))
  }

  private func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// Next to the bundle of tests that runs.
  static let executable: URL? = {
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

/// The object a JSON text is.
func object(_ text: String) throws -> [String: Any] {
  try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
