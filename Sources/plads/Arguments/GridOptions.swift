/// `plads grid`: every combination of some values.
struct GridOptions: CommandOptions {
  /// What may be varied at once.
  static let axisCount = 1...3

  static let vary = OptionDeclaration(
    "vary", .assignment, repeatable: true,
    help:
      "Vary a value of the scenario: a list such as tilbud.kvisten.forudsat_belægning=85%,90%,95%, or a range such as "
      + "tilbud.kvisten.pladser=4..8 or 85%..95%:2.5%. One to three times.")
  static let year = OptionDeclaration(
    "year", .integer(1_900...2_300, placeholder: "Y"),
    help: "The year whose figures are shown; by default the last.")
  static let csv = OptionDeclaration(
    "csv", .text(placeholder: "FILE.csv"), help: "Also write every figure of every year as CSV.")
  static let dialect = OptionDeclaration(
    "dialect", .choice(["international", "danish"], placeholder: "WORD"),
    help: "How the CSV is written; danish is with semicolons and decimal commas.")

  static let declaration = CommandDeclaration(
    name: "grid",
    summary: "simulate every combination of some values side by side",
    discussion: "Varies one to three values of the scenario. Every combination meets the same people in the same "
      + "futures. Shows takst, belægning, risk and refusals of each, which no other beats, and the fewest places that "
      + "keep the limits the scenario states.",
    positional: CommonOptions.scenario,
    options: [
      vary, CommonOptions.set, CommonOptions.variant, year, CommonOptions.replications, CommonOptions.seed,
      CommonOptions.threads, CommonOptions.json, csv, dialect, CommonOptions.out, CommonOptions.quiet,
    ],
    example: "plads grid scenarios/kvisten.jsonc --vary tilbud.kvisten.pladser=4..8")

  let file: String
  let axes: [Assignment]
  let variant: String?
  let year: Int?
  /// A file for every figure.
  let csv: String?
  let isDanish: Bool
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals[0]
    axes = parsed.assignments(Self.vary)
    guard Self.axisCount.contains(axes.count) else {
      throw .wrongCount(Self.vary, given: axes.count, expected: Self.axisCount, parsed.command)
    }
    variant = parsed.text(CommonOptions.variant)
    year = parsed.integer(Self.year)
    csv = parsed.text(Self.csv)
    isDanish = parsed.text(Self.dialect) == "danish"
    simulation = try SimulationOptions(parsed, alsoWriting: csv)
  }
}
