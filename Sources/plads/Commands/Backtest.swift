internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads backtest`: forecasts held against what happened.
struct Backtest: Command {
  private static let variants = OptionDeclaration(
    "variant", .text(placeholder: "NAME"), repeatable: true,
    help: "Hold this variant against what happened instead of the scenario as it stands.")

  static let declaration = CommandDeclaration(
    name: "backtest",
    summary: "hold the forecast against what really happened",
    discussion: "Simulates the scenario from its first day and tells where in the predicted spread each figure under "
      + "\"observeret\" fell, and which of them the assumptions were fitted to.",
    positional: CommonOptions.scenario,
    options: [
      CommonOptions.set, variants, CommonOptions.replications, CommonOptions.seed, CommonOptions.threads,
    ] + CommonOptions.result,
    example: "plads backtest scenarios/kvisten.jsonc")

  /// Names of the variants in the order given; empty means the scenario as it stands.
  let variants: [String]
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    variants = parsed.texts(Self.variants)
    simulation = try SimulationOptions(parsed)
  }

  /// Simulates the variants and shows where what happened fell in their spread.
  func perform() throws -> ExitCode {
    let run = try SimulationRun(simulation)
    let loaded = run.loaded
    let variants = try variants(of: loaded)
    let backtest = try Forecasting.Backtest(variants, options: run.settings, source: loaded.source(for: variants))
    let result = try run.simulate { try backtest.run(progress: $0, shouldStop: $1) }
    return try run.tell(
      .backtest, stopped: result.forecast.ending == .stopped, after: result.forecast.replications,
      BacktestJSON(loaded.subject, result).value)
  }

  /// Those asked for, each once, or the scenario as it stands; at least one has figures to be held against.
  private func variants(of loaded: LoadedScenario) throws -> [Variant] {
    let variants = variants.isEmpty ? [loaded.scenario.base] : try loaded.variants(variants)
    let years = loaded.scenario.period.years
    guard variants.contains(where: { $0.tilbud.contains { $0.observations.contains { years.contains($0.year) } } })
    else { throw CommandError.nothingObserved(file: simulation.file) }
    return variants
  }
}
