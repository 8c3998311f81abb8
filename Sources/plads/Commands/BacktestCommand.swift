internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads backtest`
struct BacktestCommand {
  private let options: BacktestOptions

  init(_ options: BacktestOptions) { self.options = options }

  /// Simulates the variants and shows where what happened fell in their spread.
  func perform() throws -> ExitCode {
    let simulation = options.simulation
    let loaded = try LoadedScenario(options.file, changes: simulation.changes, quiet: simulation.quiet)
    let variants = try variants(loaded)
    let backtest = try Backtest(
      variants, options: loaded.forecastOptions(simulation), source: loaded.source(for: variants))
    let output = try Output(simulation.out)
    let result = try Progress.during("Simulating", quiet: simulation.quiet) {
      try backtest.run(progress: $0, shouldStop: $1)
    }
    let stopped = try CommandError.stopped(result.forecast.ending == .stopped, after: result.forecast.replications)
    let text =
      simulation.json
      ? BacktestJSON(loaded.subject, result).value.text
      : BacktestText(loaded.subject, result, page: loaded.page(simulation.out)).text
    try output.write(text)
    try output.commit()
    return stopped ?? .done
  }

  /// Those asked for, each once, or the scenario as it stands; at least one has figures to be held against.
  private func variants(_ loaded: LoadedScenario) throws -> [Variant] {
    let variants = options.variants.isEmpty ? [loaded.scenario.base] : try loaded.variants(options.variants)
    let years = loaded.scenario.period.years
    guard variants.contains(where: { $0.tilbud.contains { $0.observations.contains { years.contains($0.year) } } })
    else { throw CommandError.nothingObserved(file: options.file) }
    return variants
  }
}
