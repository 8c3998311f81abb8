internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads grid`: every combination of some values.
struct Grid: Command {
  /// What may be varied at once.
  private static let axisCount = 1...3

  private static let vary = OptionDeclaration(
    "vary", .assignment, repeatable: true,
    help:
      "Vary a value of the scenario: a list such as tilbud.kvisten.forudsat_belægning=85%,90%,95%, or a range such as "
      + "tilbud.kvisten.pladser=4..8 or 85%..95%:2.5%. One to three times.")
  private static let year = CommonOptions.year("The year whose figures are shown; by default the last.")
  private static let csv = OptionDeclaration(
    "csv", .path(.table), help: "Also write every figure of every year as CSV.")
  private static let dialect = OptionDeclaration(
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
      CommonOptions.threads, csv, dialect,
    ] + CommonOptions.result,
    example: "plads grid scenarios/kvisten.jsonc --vary tilbud.kvisten.pladser=4..8")

  let axes: [Assignment]
  let year: Int?
  /// A file for every figure.
  let csv: String?
  let isDanish: Bool
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    axes = parsed.assignments(Self.vary)
    guard Self.axisCount.contains(axes.count) else {
      throw .wrongCount(Self.vary, given: axes.count, expected: Self.axisCount, parsed.command)
    }
    year = parsed.integer(Self.year)
    csv = parsed.text(Self.csv)
    isDanish = parsed.text(Self.dialect) == "danish"
    simulation = try SimulationOptions(parsed, alsoWriting: csv)
  }

  /// Simulates every combination and shows them beside each other.
  func perform() throws -> ExitCode {
    if csv == "-", simulation.output.isOnStandardOutput { throw CommandError.twoOnOutput("--csv") }
    let settings = simulation.changes.map(\.text)
    let grid = try ScenarioGrid.load(
      path: simulation.file, settings: settings, axes: axes.map(\.text), variant: simulation.variant)
    let loaded = LoadedScenario(simulation.file, grid.scenario, settings: settings)
    if !simulation.output.isQuiet { loaded.warn(grid.warnings) }
    _ = try loaded.variant(simulation.variant)
    let year = try year.map(loaded.index(ofYear:)) ?? loaded.scenario.period.years.count - 1
    let run = try SimulationRun(loaded, simulation)
    let forecast = try GridForecast(grid.axes, grid.combinations, options: run.settings) { combinations in
      grid.uncertainty?.source(for: combinations.map(\.name))
    }
    let table = try csv.map { try Output($0) }
    let result = try run.simulate { try forecast.run(progress: $0, shouldStop: $1) }
    guard let result else { throw CommandError.stoppedAtOnce(Interrupt.exitCode ?? .interrupted) }
    var subject = loaded.subject
    subject.uncertain = grid.uncertainty?.numbers.map { UncertainFigure($0) } ?? []
    return try run.tell(
      .grid, stopped: result.ending == .stopped, after: result.replications,
      GridJSON(subject, result, year: year, planned: run.settings.replications).value
    ) {
      try table?.write(GridCSV(result, isDanish ? .danish : .international).text)
      try table?.commit()
    }
  }
}
