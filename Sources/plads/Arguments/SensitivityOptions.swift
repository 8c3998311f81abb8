internal import Forecasting
internal import Reporting

/// `plads sensitivity`: what the uncertain numbers of a scenario do to its figures.
struct SensitivityOptions: CommandOptions {
  /// A year of the period, or all of it.
  enum Span: Sendable, Equatable {
    case year(Int)
    case period
  }

  /// What the share of enrolled days, or of hours, is called here.
  static let occupancy = "belægning"
  static let metric = OptionDeclaration(
    "metric", .choice([occupancy] + Quantity.allCases.map(\.key), placeholder: "FIGURE"),
    help: "The figure to look into: result, takst, belægning, turnedAway or another; by default the result.")
  static let year = OptionDeclaration(
    "year", .text(placeholder: "YEAR|period"),
    help: "The year to look into, or the whole period; by default the last year.")
  static let tilbud = OptionDeclaration(
    "tilbud", .text(placeholder: "ID"), help: "The tilbud to look into; by default the first.")
  static let replications = OptionDeclaration(
    "replications", .integer(3...1_000_000, placeholder: "N"),
    help: "How many times to draw the uncertain numbers, by default 1000; "
      + "each draw meets \(Sensitivity.futuresPerDraw) futures.")

  static let declaration = CommandDeclaration(
    name: "sensitivity",
    summary: "tell what we do not know from chance, number by number",
    discussion: "Draws the uncertain numbers of the scenario again and again, lets each draw meet several futures, and "
      + "shows how much of the spread comes from what we do not know and how much is chance, what each number does "
      + "when it moves alone, and its share of the spread.",
    positional: CommonOptions.scenario,
    options: [
      CommonOptions.set, CommonOptions.variant, metric, year, tilbud, replications, CommonOptions.seed,
      CommonOptions.threads, CommonOptions.json, CommonOptions.out, CommonOptions.quiet,
    ],
    example: "plads sensitivity scenarios/kvisten-usikker.jsonc --metric result --year 2024")

  let file: String
  let variant: String?
  /// A word of the option; nil for the default.
  let metric: String?
  /// Nil for the last year.
  let span: Span?
  let tilbud: String?
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals[0]
    variant = parsed.text(CommonOptions.variant)
    metric = parsed.text(Self.metric)
    span = try Self.span(parsed)
    tilbud = parsed.text(Self.tilbud)
    simulation = try SimulationOptions(parsed, replications: Self.replications)
  }

  private static func span(_ parsed: ParsedArguments) throws(UsageError) -> Span? {
    guard let text = parsed.text(year) else { return nil }
    if text == "period" { return .period }
    guard let number = Int(text) else { throw .badValue(text, year, parsed.command) }
    return .year(number)
  }
}
