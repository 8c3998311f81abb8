/// Where a command's result goes: standard output, or a file that appears whole.
enum Output {
  case standardOutput
  case file(AtomicFile)

  /// The place a path names; no path, or `-`, is standard output. Opens a file's way at once.
  init(_ path: String?) throws(FileError) {
    if let path, path != "-" {
      self = .file(try AtomicFile(path))
    } else {
      self = .standardOutput
    }
  }

  /// Adds text to the result.
  func write(_ text: String) throws(FileError) {
    switch self {
    case .standardOutput: try Console.write(text)
    case .file(let file): try file.append(text)
    }
  }

  /// Completes the result.
  func commit() throws(FileError) {
    if case .file(let file) = self { try file.commit() }
  }
}
