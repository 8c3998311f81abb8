internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// What `why`, `breakeven` and `spiral` have in common: reading the scenario, simulating, writing the result whole.
struct DecisionRun {
  let loaded: LoadedScenario
  /// The variant asked for, or the scenario as it stands.
  let variant: Variant
  /// How to simulate.
  let settings: Forecast.Options
  private let options: DecisionOptions

  init(_ options: DecisionOptions) throws {
    loaded = try LoadedScenario(options.file, changes: options.simulation.changes, quiet: options.simulation.quiet)
    variant = try loaded.variant(options.variant)
    settings = loaded.forecastOptions(options.simulation)
    self.options = options
    guard variant.tilbud.contains(where: { $0.economy != nil }) else {
      throw CommandError.nothingToExplain(file: options.file)
    }
  }

  /// Refuses years outside the period.
  func check(_ years: [Int?]) throws {
    for case let year? in years where !loaded.scenario.period.years.contains(year) {
      throw CommandError.yearOutside(year, period: loaded.subject.periodText)
    }
  }

  /// Simulates with progress, and ends early when asked to.
  func simulate<Result>(
    _ what: String = "Simulating",
    _ run: (_ progress: @escaping @Sendable (Int, Int) -> Void, _ shouldStop: @escaping @Sendable () -> Bool) throws ->
      Result
  ) throws -> Result {
    try Progress.during(what, quiet: options.simulation.quiet, run)
  }

  /// Writes a result that rests on so many futures; `json` and `text` are made only when asked for.
  func write(
    _ replications: Int, json: () -> JSONValue, text: (TextPage) -> String
  ) throws -> ExitCode {
    let stopped = try CommandError.stopped(replications < settings.replications, after: replications)
    let (out, isJSON) = (options.simulation.out, options.simulation.json)
    let output = try Output(out)
    try output.write(isJSON ? json().text : text(loaded.page(out)))
    try output.commit()
    return stopped ?? .done
  }
}
