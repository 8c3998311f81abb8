internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Takst

/// `plads why`: the causes of results and of changes of takst.
struct Why: Command {
  private static let year = CommonOptions.year("Explain this year only.")
  private static let from = OptionDeclaration(
    "from", .integer(CommonOptions.years, placeholder: "Y"),
    help: "Explain only the change of takst from the end of this year, with --to.")
  private static let to = OptionDeclaration(
    "to", .integer(CommonOptions.years, placeholder: "Y"), help: "The year at whose end the change ends.")
  private static let fromVariant = OptionDeclaration(
    "from-variant", .text(placeholder: "NAME"),
    help: "Explain only why the takst differs from that of this variant, year by year.")

  static let declaration = CommandDeclaration(
    name: "why",
    summary: "explain a year's result, and why the takst changes",
    discussion:
      "Splits the result of every year, and every change of takst, into its causes. The parts add up to the øre "
      + "and do not depend on the order in which the causes are taken.",
    positional: CommonOptions.scenario,
    options: CommonOptions.decision + [year, from, to, fromVariant],
    example: "plads why scenarios/kvisten.jsonc --from 2022 --to 2023")

  let year: Int?
  /// Both or neither.
  let from: Int?
  let to: Int?
  let fromVariant: String?
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    year = parsed.integer(Self.year)
    from = parsed.integer(Self.from)
    to = parsed.integer(Self.to)
    fromVariant = parsed.text(Self.fromVariant)
    simulation = try SimulationOptions(parsed)
    try parsed.refuse(Self.year, with: [Self.from, Self.to])
    try parsed.require(Self.from, with: Self.to)
    try parsed.require(Self.to, with: Self.from)
  }

  /// Explains results and changes of takst.
  func perform() throws -> ExitCode {
    let run = try SimulationRun(simulation)
    let variant = try run.variantWithEconomy()
    for case let year? in [year, from, to] { _ = try run.loaded.index(ofYear: year) }
    let other = try fromVariant.map { try run.loaded.variant($0) }
    let showsResults = from == nil && other == nil
    let forecast = try AccountsForecast(
      [variant] + [other].compactMap(\.self), options: run.settings, causes: showsResults)
    let accounts = try run.simulate { try forecast.run(progress: $0, shouldStop: $1) }
    let result = WhyResult(
      accounts: accounts, tilbud: try variant.tilbud.indices.map { try tilbud($0, accounts) }, year: year,
      showsResults: showsResults)
    return try run.tell(
      .why, stopped: accounts.replications < run.settings.replications, after: accounts.replications,
      WhyJSON(run.loaded.subject, result).value)
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
      guard let from, let to else {
        return try TakstStep.steps(of: path, variant: name, year: year)
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
    for year in summary.years where self.year == nil || self.year == year {
      if let from, let to {
        guard year == to else { continue }
        steps += [try TakstStep.step(from: (otherPath, other.name, from), to: (path, name, to))].compactMap { $0 }
      } else {
        steps += [try TakstStep.step(from: (otherPath, other.name, year), to: (path, name, year))].compactMap { $0 }
      }
    }
    return steps
  }
}
