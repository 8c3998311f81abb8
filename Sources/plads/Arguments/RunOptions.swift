internal import Forecasting

/// `plads run`: one scenario, or one variant of it.
struct RunOptions: CommandOptions {
  static let replay = OptionDeclaration(
    "replay", .integer(Forecast.Options.replicationRange, placeholder: "N"),
    help: "Simulate future number N alone, the one with that number in --samples, and tell it day by day.")

  static let declaration = CommandDeclaration(
    name: "run",
    summary: "simulate a scenario and close the accounts of every year",
    discussion: "Simulates many possible futures of the scenario and shows, year by year, the occupancy, the accounts "
      + "and the takst with the spread of outcomes and the precision of the estimate.",
    positional: CommonOptions.scenario,
    options: [CommonOptions.set, CommonOptions.variant] + CommonOptions.simulation + [replay],
    example: "plads run scenarios/kvisten.jsonc --set tilbud.kvisten.pladser=6")

  let file: String
  let variant: String?
  /// The number of the one future to tell day by day.
  let replay: Int?
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals[0]
    variant = parsed.text(CommonOptions.variant)
    replay = parsed.integer(Self.replay)
    simulation = try SimulationOptions(parsed)
    let aboutMany = [CommonOptions.replications, CommonOptions.precision, CommonOptions.samples]
    try parsed.refuse(Self.replay, with: aboutMany)
  }
}
