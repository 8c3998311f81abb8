/// `plads breakeven`: where a tilbud balances.
struct BreakEvenOptions: CommandOptions {
  static let year = OptionDeclaration(
    "year", .integer(1_900...2_200, placeholder: "Y"), help: "Show this year only.")

  static let declaration = CommandDeclaration(
    name: "breakeven",
    summary: "show the belægning and the places at which a tilbud balances",
    discussion:
      "Shows for every takst version the break-even, how far what is expected lies from it in empty døgn, and "
      + "how likely it is to stay above it and within the band.",
    positional: CommonOptions.scenario, options: DecisionOptions.all + [year],
    example: "plads breakeven scenarios/kvisten.jsonc --year 2023")

  let options: DecisionOptions
  let year: Int?

  init(_ parsed: ParsedArguments) throws(UsageError) {
    options = try DecisionOptions(parsed)
    year = parsed.integer(Self.year)
  }
}
