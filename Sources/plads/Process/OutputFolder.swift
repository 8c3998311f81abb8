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
