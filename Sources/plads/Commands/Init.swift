internal import Reporting
internal import Starters

/// `plads init`: a scenario to begin with.
struct Init: Command {
  private static let from = OptionDeclaration(
    "from", .choice(Starters.names, placeholder: "SCENARIO"),
    help: "The scenario to begin from; by default \(Starters.names[0]).")

  static let declaration = CommandDeclaration(
    name: "init",
    summary: "write a scenario to begin with, and the schema editors read",
    discussion: "Writes a commented scenario and its JSON Schema into a folder. Files that exist are left alone.",
    positional: PositionalDeclaration(
      name: "FOLDER", .atMostOne, .path(.folder), help: "Where to write; by default the current folder."),
    options: [from],
    example: "plads init my-tilbud --from kvisten")

  let folder: String
  let starter: String

  init(_ parsed: ParsedArguments) {
    folder = parsed.positionals.first ?? "."
    starter = parsed.text(Self.from) ?? Starters.names[0]
  }

  /// Writes a scenario and its schema, and neither when one of them exists.
  func perform() throws -> ExitCode {
    let folder = self.folder.hasSuffix("/") ? String(self.folder.dropLast()) : self.folder
    let name = "\(starter).jsonc"
    let texts = [(name, Starters.scenario(starter)), (Starters.schemaName, Starters.schema)]
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
