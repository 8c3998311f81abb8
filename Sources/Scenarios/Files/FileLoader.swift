/// A file that has been read.
public struct LoadedFile: Sendable {
  /// What is in it.
  public let bytes: [UInt8]
  /// Which file it is: the same for every name of one file, and another for every other file.
  public let identity: String

  /// A file with its bytes.
  public init(bytes: [UInt8], identity: String) {
    self.bytes = bytes
    self.identity = identity
  }
}

/// Where the files of a scenario come from: the scenario itself, what it builds on, tables.
///
/// Nothing else here reads a file, so a program without files can hand in what it has under any names:
///
/// ```swift
/// let files = FileLoader { path, limit throws(ScenarioError.FileProblem) in
///   guard let bytes = uploads[path] else { throw .missing }
///   return LoadedFile(bytes: bytes, identity: path)
/// }
/// let scenario = try Scenario.load(path: "kvisten.jsonc", files: files)
/// ```
public struct FileLoader: Sendable {
  private let body: @Sendable (_ path: String, _ limit: Int) throws(ScenarioError.FileProblem) -> LoadedFile

  /// A loader that reads the file at `path`, and throws `.tooLarge` rather than read much more than `limit` bytes.
  public init(
    _ body: @escaping @Sendable (_ path: String, _ limit: Int) throws(ScenarioError.FileProblem) -> LoadedFile
  ) {
    self.body = body
  }

  /// The file at `path`, which has at most `limit` bytes.
  package func load(_ path: String, limit: Int) throws(ScenarioError.FileProblem) -> LoadedFile {
    let file = try body(path, limit)
    guard file.bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return file
  }
}
