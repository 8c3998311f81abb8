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
    let simulation = options.simulation
    if options.csv == "-", simulation.out == nil || simulation.out == "-" { throw CommandError.twoOnOutput("--csv") }
    let grid = try ScenarioGrid.load(
      path: options.file, settings: simulation.changes.map(\.text), axes: options.axes.map(\.text),
      variant: options.variant)
    let loaded = LoadedScenario(options.file, grid.scenario, settings: simulation.changes.map(\.text))
    if !simulation.quiet { loaded.warn(grid.warnings) }
    _ = try loaded.variant(options.variant)
    let year = try yearNumber(loaded)
    let settings = loaded.forecastOptions(simulation)
    let forecast = try GridForecast(grid.axes, grid.combinations, options: settings) { combinations in
      grid.uncertainty?.source(for: combinations.map(\.name))
    }
    let (output, csv) = (try Output(simulation.out), try options.csv.map { try Output($0) })
    let result = try simulate(forecast)
    var subject = loaded.subject
    subject.uncertain = grid.uncertainty?.numbers.map { UncertainFigure($0) } ?? []
    let page = loaded.page(simulation.out)
    try output.write(
      simulation.json
        ? GridJSON(subject, result, year: year).value.text
        : GridText(subject, result, year: year, planned: settings.replications, page: page).text)
    try csv?.write(GridCSV(result, options.isDanish ? .danish : .international).text)
    try csv?.commit()
    try output.commit()
    return result.ending == .stopped ? Interrupt.exitCode ?? .interrupted : .done
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
    let result = try Progress.during("Simulating", quiet: options.simulation.quiet) {
      try forecast.run(progress: $0, shouldStop: $1)
    }
    guard let result else { throw CommandError.stoppedAtOnce(Interrupt.exitCode ?? .interrupted) }
    return result
  }
}
