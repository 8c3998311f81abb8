internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads sensitivity`: what the uncertain numbers of a scenario do to its figures.
struct Sensitivity: Command {
  private typealias Target = Forecasting.Sensitivity.Target

  /// A year of the period, or all of it.
  enum Span: Sendable, Equatable {
    case year(Int)
    case period
  }

  /// What the share of enrolled days, or of hours, is called here.
  private static let occupancy = "belægning"
  private static let metric = OptionDeclaration(
    "metric", .choice([occupancy] + Quantity.allCases.map(\.key), placeholder: "FIGURE"),
    help: "The figure to look into: result, takst, belægning, turnedAway or another; by default the result.")
  private static let year = OptionDeclaration(
    "year", .text(placeholder: "YEAR|period"),
    help: "The year to look into, or the whole period; by default the last year.")
  private static let tilbud = OptionDeclaration(
    "tilbud", .text(placeholder: "ID"), help: "The tilbud to look into; by default the first.")
  private static let draws = 1_000
  private static let replications = OptionDeclaration(
    "replications", .integer(3...1_000_000, placeholder: "N"),
    help: "How many times to draw the uncertain numbers, by default \(draws); "
      + "each draw meets \(Forecasting.Sensitivity.futuresPerDraw) futures.")

  static let declaration = CommandDeclaration(
    name: "sensitivity",
    summary: "tell what we do not know from chance, number by number",
    discussion: "Draws the uncertain numbers of the scenario again and again, lets each draw meet several futures, and "
      + "shows how much of the spread comes from what we do not know and how much is chance, what each number does "
      + "when it moves alone, and its share of the spread.",
    positional: CommonOptions.scenario,
    options: [
      CommonOptions.set, CommonOptions.variant, metric, year, tilbud, replications, CommonOptions.seed,
      CommonOptions.threads,
    ] + CommonOptions.result,
    example: "plads sensitivity scenarios/kvisten-usikker.jsonc --metric result --year 2024")

  /// A word of the option; nil for the default.
  let metric: String?
  /// Nil for the last year.
  let span: Span?
  let tilbud: String?
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    metric = parsed.text(Self.metric)
    span = try Self.span(parsed)
    tilbud = parsed.text(Self.tilbud)
    simulation = try SimulationOptions(parsed, replications: Self.replications)
  }

  private static func span(_ parsed: ParsedArguments) throws(UsageError) -> Span? {
    guard let text = parsed.text(year) else { return nil }
    if text == "period" { return .period }
    guard let number = Int(text) else { throw .badValue(text, year, parsed.command) }
    return .year(number)
  }

  /// Tells what is not known from chance, number by number.
  func perform() throws -> ExitCode {
    let run = try SimulationRun(simulation)
    let loaded = run.loaded
    let draws = simulation.replications ?? Self.draws
    let variant = try run.variant()
    guard let source = loaded.source(for: [variant]), let uncertainty = loaded.scenario.uncertainty else {
      throw CommandError.nothingUncertain(file: simulation.file, variant: variant.name)
    }
    let tilbud = try tilbud(of: variant)
    let chosen = Target(
      try quantity(of: variant.tilbud[tilbud]), tilbud: tilbud, year: try year(of: loaded))
    let analysis = try Forecasting.Sensitivity(
      variant, source: source, targets: targets(chosen, of: variant),
      options: .init(draws: draws, threads: run.settings.threads, seed: run.settings.seed))
    let result = try run.simulate("Drawing") { try analysis.run(progress: $0, shouldStop: $1) }
    let figures = uncertainty.numbers(of: variant.name)
    let report = SensitivityReport(
      loaded.subject, result, chosen: chosen, planned: draws,
      numbers: Dictionary(uniqueKeysWithValues: figures.map { ($0.index, UncertainFigure($0)) }))
    return try run.tell(
      .sensitivity, stopped: result.ending == .stopped, after: result.tornadoFutures, SensitivityJSON(report).value)
  }

  private func tilbud(of variant: Variant) throws -> Int {
    guard let id = tilbud else { return 0 }
    if let index = variant.tilbud.firstIndex(where: { $0.plan.id == id }) { return index }
    throw CommandError.unknownTilbud(id, known: variant.tilbud.map(\.plan.id))
  }

  private func quantity(of tilbud: TilbudCase) throws -> Quantity {
    let occupancy: Quantity = tilbud.isHourly ? .utilisation : .enrolledShare
    guard let word = metric else { return tilbud.economy == nil ? occupancy : .result }
    let quantity = word == Self.occupancy ? occupancy : Quantity.allCases.first { $0.key == word }
    if let quantity, quantity.exists(in: tilbud) { return quantity }
    throw CommandError.noSuchFigure(
      word, tilbud: tilbud.plan.id, known: Quantity.allCases.filter { $0.exists(in: tilbud) }.map(\.key))
  }

  private func year(of loaded: LoadedScenario) throws -> Int {
    let years = loaded.scenario.period.years
    switch span {
    case nil: return years.count - 1
    case .period: return years.count
    case .year(let year): return try loaded.index(ofYear: year)
    }
  }

  /// The figure asked for, and the main figures of its tilbud in every year and the whole period.
  private func targets(_ chosen: Target, of variant: Variant) -> [Target] {
    let main: [Quantity] = [.enrolledShare, .utilisation, .result, .takst]
    let known = main.filter { $0.exists(in: variant.tilbud[chosen.tilbud]) }
    let years = 0...variant.scene.period.years.count
    let targets = known.flatMap { quantity in
      years.map { Target(quantity, tilbud: chosen.tilbud, year: $0) }
    }
    return targets.contains(chosen) ? targets : targets + [chosen]
  }
}
