internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Takst

/// `plads why`
struct WhyCommand {
  private let options: WhyOptions

  init(_ options: WhyOptions) { self.options = options }

  /// Explains results and changes of takst.
  func perform() throws -> ExitCode {
    let run = try DecisionRun(options.options)
    try run.check([options.year, options.from, options.to])
    let other = try options.fromVariant.map { try run.loaded.variant($0) }
    let variants = [run.variant] + [other].compactMap { $0 }
    let showsResults = options.from == nil && other == nil
    let forecast = try AccountsForecast(variants, options: run.settings, causes: showsResults)
    let accounts = try run.simulate { try forecast.run(progress: $0, shouldStop: $1) }
    let result = WhyResult(
      accounts: accounts, tilbud: try run.variant.tilbud.indices.map { try tilbud($0, accounts) }, year: options.year,
      showsResults: showsResults)
    return try run.write(
      accounts.replications, json: { WhyJSON(run.loaded.subject, result).value },
      text: { WhyText(run.loaded.subject, result, page: $0).text })
  }

  private func tilbud(_ number: Int, _ accounts: AccountsResult) throws -> WhyResult.Tilbud {
    let tilbud = accounts.variants[0].tilbud[number]
    let summary = accounts.summaries[0][number]
    do throws(TakstError) {
      let steps = try summary.map { (summary) throws(TakstError) in try self.steps(tilbud, summary, accounts) } ?? []
      return WhyResult.Tilbud(tilbud: tilbud, summary: summary, steps: steps)
    } catch { throw ForecastingError.takst(tilbud: tilbud.plan.id, year: nil, error) }
  }

  private func steps(
    _ tilbud: TilbudCase, _ summary: AccountsSummary, _ accounts: AccountsResult
  ) throws(TakstError) -> [TakstStep] {
    let path = try TakstPath(summary)
    let name = accounts.variants[0].name
    guard accounts.variants.count > 1 else {
      guard let from = options.from, let to = options.to else {
        return try TakstStep.steps(of: path, variant: name, year: options.year)
      }
      let step = try TakstStep.step(from: (path, name, from), to: (path, name, to))
      return [step].compactMap { $0 }
    }
    let other = accounts.variants[1]
    guard let number = other.tilbud.firstIndex(where: { $0.plan.id == tilbud.plan.id }),
      let otherSummary = accounts.summaries[1][number]
    else { return [] }
    let otherPath = try TakstPath(otherSummary)
    var steps: [TakstStep] = []
    for year in summary.years where options.year == nil || options.year == year {
      if let from = options.from, let to = options.to {
        guard year == to else { continue }
        steps += [try TakstStep.step(from: (otherPath, other.name, from), to: (path, name, to))].compactMap { $0 }
      } else {
        steps += [try TakstStep.step(from: (otherPath, other.name, year), to: (path, name, year))].compactMap { $0 }
      }
    }
    return steps
  }
}
