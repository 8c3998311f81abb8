internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Takst

/// `plads breakeven`: where a tilbud balances.
struct BreakEven: Command {
  private static let year = CommonOptions.year("Show this year only.")

  static let declaration = CommandDeclaration(
    name: "breakeven",
    summary: "show the belægning and the places at which a tilbud balances",
    discussion:
      "Shows for every takst version the break-even, how far what is expected lies from it in empty døgn, and "
      + "how likely it is to stay above it and within the band.",
    positional: CommonOptions.scenario, options: CommonOptions.decision + [year],
    example: "plads breakeven scenarios/kvisten.jsonc --year 2023")

  let year: Int?
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    year = parsed.integer(Self.year)
    simulation = try SimulationOptions(parsed)
  }

  /// Shows where a tilbud balances.
  func perform() throws -> ExitCode {
    let run = try SimulationRun(simulation)
    let variant = try run.variantWithEconomy()
    if let year { _ = try run.loaded.index(ofYear: year) }
    let forecast = try AccountsForecast([variant], options: run.settings, causes: false)
    let accounts = try run.simulate { try forecast.run(progress: $0, shouldStop: $1) }
    let result = BreakEvenResult(
      accounts: accounts, tilbud: try variant.tilbud.indices.map { try tilbud($0, accounts) }, year: year)
    return try run.tell(
      .breakeven, stopped: accounts.replications < run.settings.replications, after: accounts.replications,
      BreakEvenJSON(run.loaded.subject, result).value)
  }

  private func tilbud(_ number: Int, _ accounts: AccountsResult) throws -> BreakEvenResult.Tilbud {
    let tilbud = accounts.variants[0].tilbud[number]
    guard let summary = accounts.summaries[0][number] else { return .init(tilbud: tilbud, figures: nil) }
    do throws(TakstError) {
      return BreakEvenResult.Tilbud(tilbud: tilbud, figures: (summary, try BreakEvenPath(summary)))
    } catch { throw ForecastingError.takst(tilbud: tilbud.plan.id, year: nil, error) }
  }
}
