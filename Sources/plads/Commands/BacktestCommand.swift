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
    let progress = Progress("Simulating", quiet: simulation.quiet)
    let result = try backtest.run(progress: { progress.update(done: $0, total: $1) }) { Interrupt.isRequested }
    progress.finish()
    let stopped = result.forecast.ending == .stopped ? Interrupt.exitCode ?? .interrupted : nil
    if let stopped, result.forecast.replications == 0 { throw CommandError.stoppedAtOnce(stopped) }
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
