/// Where a command's result goes: standard output, or a file that appears whole.
enum Output {
  case standardOutput
  case file(AtomicFile)

  /// The place a path names; no path, or `-`, is standard output. Opens a file's way at once.
  init(_ path: String?) throws(FileError) {
    if let path, path != "-" {
      self = .file(try AtomicFile(path))
    } else {
      try Console.checkOutput()
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

/// A folder that takes several files, all of them or none.
struct OutputFolder {
  let path: String

  /// The folder at `path`, made when there is none; what it lies in must exist.
  init(_ path: String) throws {
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard !self.path.isEmpty, try Platform.kind(of: self.path) == nil else { return }
    do {
      try Platform.createFolder(self.path)
    } catch {
      let parent = self.path.lastIndex(of: "/").map { String(self.path[..<$0]) } ?? "."
      throw FileError(opening: self.path, folder: parent, error)
    }
  }

  /// The path of a file in it.
  private func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes files under their names; none appears before all are written whole.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    let opened = try files.map { (file: try AtomicFile(path(of: $0.name)), bytes: $0.bytes) }
    for (file, bytes) in opened { try file.append(bytes) }
    for (file, _) in opened { try file.commit() }
  }
}
