internal import Forecasting
internal import Reporting
internal import Scenarios

/// `plads run`: one scenario, or one variant of it.
struct Run: Command {
  private static let replay = OptionDeclaration(
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

  /// The number of the one future to tell day by day.
  let replay: Int?
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    replay = parsed.integer(Self.replay)
    simulation = try SimulationOptions(parsed)
    let aboutMany = [CommonOptions.replications, CommonOptions.precision, CommonOptions.samples]
    try parsed.refuse(Self.replay, with: aboutMany)
  }

  /// Simulates one variant, or tells one of its futures.
  func perform() throws -> ExitCode {
    let run = try SimulationRun(simulation)
    let (loaded, variant) = (run.loaded, try run.variant())
    if let replay { return try tell(future: replay, of: variant, run) }
    return try run.tell(.run, [variant]) {
      try ResultJSON(loaded.subject, $0, planned: run.settings.replications, asked: simulation.precision)
        .value(command: .run)
    }
  }

  private func tell(future number: Int, of variant: Variant, _ run: SimulationRun) throws -> ExitCode {
    let (loaded, seed) = (run.loaded, run.settings.seed)
    let replay = try Forecast.replay(
      variant, replication: number, seed: seed, source: loaded.source(for: [variant]))
    let drawn = loaded.drawn(variant, replication: number, seed: seed)
    return try run.tell(.replay, ReplayJSON(loaded.subject, variant, replay, seed: seed, drawn: drawn).value)
  }
}
