internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads grid`
struct GridCommand {
  private let options: GridOptions

  init(_ options: GridOptions) { self.options = options }

  /// Simulates every combination and shows them beside each other.
  func perform() throws -> ExitCode {
    if options.csv == "-", options.out == nil || options.out == "-" { throw CommandError.twoOnOutput("--csv") }
    let grid = try ScenarioGrid.load(
      path: options.file, settings: options.changes.map(\.text), axes: options.axes.map(\.text),
      variant: options.variant)
    let loaded = LoadedScenario(options.file, grid.scenario, settings: options.changes.map(\.text))
    if !options.quiet { loaded.warn(grid.warnings) }
    _ = try loaded.variant(options.variant)
    let year = try yearNumber(loaded)
    let forecast = try GridForecast(grid.axes, grid.combinations, options: settings(grid.scenario)) { combinations in
      grid.uncertainty?.source(for: combinations.map(\.name))
    }
    let (output, csv) = (try Output(options.out), try options.csv.map { try Output($0) })
    let result = try simulate(forecast)
    var subject = loaded.subject
    subject.uncertain = grid.uncertainty?.numbers.map { UncertainFigure($0) } ?? []
    try output.write(text(loaded, subject, result, year))
    try csv?.write(GridCSV(result, options.isDanish ? .danish : .international).text)
    try csv?.commit()
    try output.commit()
    return result.ending == .stopped ? Interrupt.exitCode ?? .interrupted : .done
  }

  private func settings(_ scenario: Scenario) -> Forecast.Options {
    Forecast.Options(
      replications: options.replications ?? scenario.replications,
      threads: options.threads ?? Platform.processorCount, seed: options.seed ?? scenario.seed)
  }

  private func yearNumber(_ loaded: LoadedScenario) throws -> Int {
    let years = loaded.scenario.period.years
    guard let asked = options.year else { return years.count - 1 }
    guard let year = years.firstIndex(of: asked) else {
      throw CommandError.yearOutside(asked, period: loaded.subject.periodText)
    }
    return year
  }

  private func simulate(_ forecast: GridForecast) throws -> GridResult {
    let progress = Progress("Simulating", quiet: options.quiet)
    defer { progress.finish() }
    let result = try forecast.run(
      progress: { progress.update(done: $0, total: $1) }, shouldStop: { Interrupt.isRequested })
    guard let result else { throw CommandError.stoppedAtOnce(Interrupt.exitCode ?? .interrupted) }
    return result
  }

  private func text(_ loaded: LoadedScenario, _ subject: Subject, _ result: GridResult, _ year: Int) -> String {
    if options.json { return GridJSON(subject, result, year: year).value.text }
    let planned = settings(loaded.scenario).replications
    return GridText(subject, result, year: year, planned: planned, page: loaded.page(options.out)).text
  }
}
