/// `plads init`: a scenario to begin with.
struct InitOptions: CommandOptions {
  /// The scenarios to begin from; the first is the default.
  static let starters = Starters.names

  static let from = OptionDeclaration(
    "from", .choice(starters, placeholder: "SCENARIO"), help: "The scenario to begin from; by default \(starters[0]).")

  static let declaration = CommandDeclaration(
    name: "init",
    summary: "write a scenario to begin with, and the schema editors read",
    discussion: "Writes a commented scenario and its JSON Schema into a folder. Files that exist are left alone.",
    positional: PositionalDeclaration(
      name: "FOLDER", count: .atMostOne, help: "Where to write; by default the current folder."),
    options: [from],
    example: "plads init my-tilbud --from kvisten")

  let folder: String
  let starter: String

  init(_ parsed: ParsedArguments) {
    folder = parsed.positionals.first ?? "."
    starter = parsed.text(Self.from) ?? Self.starters[0]
  }
}
