/// `plads why`: the causes of results and of changes of takst.
struct WhyOptions: CommandOptions {
  static let year = OptionDeclaration(
    "year", .integer(1_900...2_200, placeholder: "Y"), help: "Explain this year only.")
  static let from = OptionDeclaration(
    "from", .integer(1_900...2_200, placeholder: "Y"),
    help: "Explain only the change of takst from the end of this year, with --to.")
  static let to = OptionDeclaration(
    "to", .integer(1_900...2_200, placeholder: "Y"), help: "The year at whose end the change ends.")
  static let fromVariant = OptionDeclaration(
    "from-variant", .text(placeholder: "NAME"),
    help: "Explain only why the takst differs from that of this variant, year by year.")

  static let declaration = CommandDeclaration(
    name: "why",
    summary: "explain a year's result, and why the takst changes",
    discussion:
      "Splits the result of every year, and every change of takst, into its causes. The parts add up to the øre "
      + "and do not depend on the order in which the causes are taken.",
    positional: CommonOptions.scenario,
    options: DecisionOptions.all + [year, from, to, fromVariant],
    example: "plads why scenarios/kvisten.jsonc --from 2022 --to 2023")

  let options: DecisionOptions
  let year: Int?
  /// Both or neither.
  let from: Int?
  let to: Int?
  let fromVariant: String?

  init(_ parsed: ParsedArguments) throws(UsageError) {
    options = try DecisionOptions(parsed)
    year = parsed.integer(Self.year)
    from = parsed.integer(Self.from)
    to = parsed.integer(Self.to)
    fromVariant = parsed.text(Self.fromVariant)
    try parsed.refuse(Self.year, with: [Self.from, Self.to])
    try parsed.require(Self.from, with: Self.to)
    try parsed.require(Self.to, with: Self.from)
  }
}
