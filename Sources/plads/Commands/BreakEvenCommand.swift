internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Takst

/// `plads breakeven`
struct BreakEvenCommand {
  private let options: BreakEvenOptions

  init(_ options: BreakEvenOptions) { self.options = options }

  /// Shows where a tilbud balances.
  func perform() throws -> ExitCode {
    let run = try DecisionRun(options.options)
    try run.check([options.year])
    let forecast = try AccountsForecast([run.variant], options: run.settings, causes: false)
    let accounts = try run.simulate { try forecast.run(progress: $0, shouldStop: $1) }
    let result = BreakEvenResult(
      accounts: accounts, tilbud: try run.variant.tilbud.indices.map { try tilbud($0, accounts) }, year: options.year)
    return try run.write(
      accounts.replications, json: { BreakEvenJSON(run.loaded.subject, result).value },
      text: { BreakEvenText(run.loaded.subject, result, page: $0).text })
  }

  private func tilbud(_ number: Int, _ accounts: AccountsResult) throws -> BreakEvenResult.Tilbud {
    let tilbud = accounts.variants[0].tilbud[number]
    guard let summary = accounts.summaries[0][number] else { return .init(tilbud: tilbud, figures: nil) }
    do throws(TakstError) {
      return BreakEvenResult.Tilbud(tilbud: tilbud, figures: (summary, try BreakEvenPath(summary)))
    } catch { throw ForecastingError.takst(tilbud: tilbud.plan.id, year: nil, error) }
  }
}
