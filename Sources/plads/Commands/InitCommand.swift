internal import Reporting
internal import Starters

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
    try OutputFolder(folder).write(texts.map { (name: $0.0, bytes: $0.1) })
    try Console.write(next(files.map(\.path)))
    return .done
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
