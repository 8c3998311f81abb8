/// `plads check`: whether scenarios are right.
struct CheckOptions: CommandOptions {
  static let declaration = CommandDeclaration(
    name: "check",
    summary: "find mistakes in scenarios without simulating",
    discussion: "Reads the scenarios and shows all their mistakes at once, each with its file, line and column, what "
      + "was expected and the nearest word.",
    positional: PositionalDeclaration(name: "FILE", count: .oneOrMore, help: "The scenarios, .jsonc files."),
    options: [CommonOptions.json],
    example: "plads check scenarios/kvisten.jsonc")

  let files: [String]
  let json: Bool

  init(_ parsed: ParsedArguments) {
    files = parsed.positionals
    json = parsed.has(CommonOptions.json)
  }
}
