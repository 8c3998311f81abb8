/// `plads explain`: how a scenario's figures come about.
struct ExplainOptions: CommandOptions {
  static let year = OptionDeclaration(
    "year", .integer(1_900...2_200, placeholder: "Y"), help: "Explain this year only.")

  static let declaration = CommandDeclaration(
    name: "explain",
    summary: "show step by step how the takst of a scenario is made",
    discussion: "Calculates the takst from the cost base and the assumed occupancy without simulating, names the rule "
      + "behind every step and lists the sources and assumptions of the scenario.",
    positional: CommonOptions.scenario,
    options: [CommonOptions.set, CommonOptions.variant, year, CommonOptions.json, CommonOptions.out],
    example: "plads explain scenarios/kvisten.jsonc --year 2023")

  let file: String
  let changes: [Assignment]
  let variant: String?
  let year: Int?
  let json: Bool
  /// A file for the result; nil and `-` are standard output.
  let out: String?

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals[0]
    changes = parsed.assignments(CommonOptions.set)
    variant = parsed.text(CommonOptions.variant)
    year = parsed.integer(Self.year)
    json = parsed.has(CommonOptions.json)
    out = parsed.text(CommonOptions.out)
    try parsed.refuseSameFiles([file] + [out].compactMap { $0 })
  }
}
