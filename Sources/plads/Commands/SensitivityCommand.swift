internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads sensitivity`
struct SensitivityCommand {
  private static let draws = 1_000

  private let options: SensitivityOptions

  init(_ options: SensitivityOptions) { self.options = options }

  /// Tells what is not known from chance, number by number.
  func perform() throws -> ExitCode {
    let simulation = options.simulation
    let draws = simulation.replications ?? Self.draws
    let loaded = try LoadedScenario(options.file, changes: simulation.changes, quiet: simulation.quiet)
    let variant = try loaded.variant(options.variant)
    guard let source = loaded.source(for: [variant]), let uncertainty = loaded.scenario.uncertainty else {
      throw CommandError.nothingUncertain(file: options.file, variant: variant.name)
    }
    let tilbud = try tilbud(of: variant)
    let chosen = Sensitivity.Target(
      try quantity(of: variant.tilbud[tilbud]), tilbud: tilbud, year: try year(of: loaded))
    let analysis = try Sensitivity(
      variant, source: source, targets: targets(chosen, of: variant),
      options: Sensitivity.Options(
        draws: draws, threads: simulation.threads ?? Platform.processorCount,
        seed: simulation.seed ?? loaded.scenario.seed))
    let output = try Output(simulation.out)
    let result = try Progress.during("Drawing", quiet: simulation.quiet) {
      try analysis.run(progress: $0, shouldStop: $1)
    }
    let stopped = try CommandError.stopped(result.ending == .stopped, after: result.tornadoFutures)
    let figures = uncertainty.numbers(of: variant.name)
    let report = SensitivityReport(
      loaded.subject, result, chosen: chosen, planned: draws,
      numbers: Dictionary(uniqueKeysWithValues: figures.map { ($0.index, UncertainFigure($0)) }))
    try output.write(
      simulation.json
        ? SensitivityJSON(report).value.text : SensitivityText(report, page: loaded.page(simulation.out)).text)
    try output.commit()
    return stopped ?? .done
  }

  private func tilbud(of variant: Variant) throws -> Int {
    guard let id = options.tilbud else { return 0 }
    if let index = variant.tilbud.firstIndex(where: { $0.plan.id == id }) { return index }
    throw CommandError.unknownTilbud(id, known: variant.tilbud.map(\.plan.id))
  }

  private func quantity(of tilbud: TilbudCase) throws -> Quantity {
    let occupancy: Quantity = tilbud.plan.ydelser.isEmpty ? .utilisation : .enrolledShare
    guard let word = options.metric else { return tilbud.economy == nil ? occupancy : .result }
    let quantity = word == SensitivityOptions.occupancy ? occupancy : Quantity.allCases.first { $0.key == word }
    if let quantity, quantity.exists(in: tilbud) { return quantity }
    throw CommandError.noSuchFigure(
      word, tilbud: tilbud.plan.id, known: Quantity.allCases.filter { $0.exists(in: tilbud) }.map(\.key))
  }

  private func year(of loaded: LoadedScenario) throws -> Int {
    let years = loaded.scenario.period.years
    switch options.span {
    case nil: return years.count - 1
    case .period: return years.count
    case .year(let year):
      guard let place = years.firstIndex(of: year) else {
        throw CommandError.yearOutside(year, period: loaded.subject.periodText)
      }
      return place
    }
  }

  /// The figure asked for, and the main figures of its tilbud in every year and the whole period.
  private func targets(_ chosen: Sensitivity.Target, of variant: Variant) -> [Sensitivity.Target] {
    let main: [Quantity] = [.enrolledShare, .utilisation, .result, .takst]
    let known = main.filter { $0.exists(in: variant.tilbud[chosen.tilbud]) }
    let years = 0...variant.scene.period.years.count
    let targets = known.flatMap { quantity in
      years.map { Sensitivity.Target(quantity, tilbud: chosen.tilbud, year: $0) }
    }
    return targets.contains(chosen) ? targets : targets + [chosen]
  }
}
