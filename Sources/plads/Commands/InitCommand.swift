internal import Reporting

/// `plads init`
struct InitCommand {
  private let options: InitOptions

  init(_ options: InitOptions) { self.options = options }

  /// Writes a scenario and its schema, and neither when one of them exists.
  func perform() throws -> ExitCode {
    let folder = options.folder.hasSuffix("/") ? String(options.folder.dropLast()) : options.folder
    let starter = "\(options.starter).jsonc"
    let texts = [(starter, Starters.scenario(options.starter)), (Starters.schemaName, Starters.schema)]
    let files = texts.map { (path: folder.isEmpty ? "/\($0.0)" : "\(folder)/\($0.0)", bytes: $0.1) }
    let existing = files.map(\.path).filter { (try? Platform.kind(of: $0)) != nil }
    if !existing.isEmpty { throw CommandError.exists(paths: existing) }
    try makeFolder(folder)
    let opened = try files.map { (file: try AtomicFile($0.path), bytes: $0.bytes) }
    for (file, bytes) in opened { try file.append(bytes) }
    for (file, _) in opened { try file.commit() }
    try Console.write(next(files.map(\.path)))
    return .done
  }

  /// Makes the folder when there is none; what it lies in must exist.
  private func makeFolder(_ path: String) throws {
    guard !path.isEmpty, try Platform.kind(of: path) == nil else { return }
    do {
      try Platform.createFolder(path)
    } catch {
      let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      throw FileError(opening: path, folder: parent, error)
    }
  }

  private func next(_ paths: [String]) -> String {
    let shown = paths.map(\.visibleInTerminal)
    let quoted = shown[0].contains(" ") ? "'\(shown[0])'" : shown[0]
    return """
      Wrote \(shown.joined(separator: " and ")).
      Open the first in an editor such as VS Code, which explains every key from the second. Then:
        plads check \(quoted)      finds mistakes and lists sources and assumptions
        plads explain \(quoted)    shows how the takst is made
        plads compare \(quoted)    simulates its variants beside each other

      """
  }
}
