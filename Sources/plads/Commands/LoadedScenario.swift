internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// A scenario as the commands use it, with what a result has to say about where it came from.
struct LoadedScenario {
  let file: String
  let scenario: Scenario
  private let settings: [String]

  /// Reads a scenario with changes on top; its warnings go to standard error.
  init(_ file: String, changes: [Assignment] = [], quiet: Bool = false) throws {
    self.init(file, try Scenario.load(path: file, settings: changes.map(\.text)), settings: changes.map(\.text))
    if !quiet { warn(scenario.warnings) }
  }

  /// A scenario that has been read with some settings.
  init(_ file: String, _ scenario: Scenario, settings: [String] = []) {
    (self.file, self.scenario, self.settings) = (file, scenario, settings)
  }

  /// Refuses to write over what the scenario was read from, its bases included.
  func refuseClashes(writing outputs: [String]) throws {
    if let path = FileIdentity.clash(reading: scenario.files, writing: outputs) {
      throw CommandError.writesOverInput(path)
    }
  }

  /// Tells warnings on standard error.
  func warn(_ warnings: [Diagnostic]) {
    for warning in warnings { Console.writeError(warning.description + "\n") }
  }

  /// What a result is about.
  var subject: Subject {
    Subject(
      name: scenario.name, about: scenario.about, period: scenario.period,
      fingerprint: scenario.fingerprint.hexadecimal,
      provenance: scenario.provenance, uncertain: scenario.uncertainty?.numbers.map { UncertainFigure($0) } ?? [],
      version: version, file: file.split(separator: "/").last.map(String.init), settings: settings,
      variants: scenario.variants.map(\.name), budgetFits: budgetFits, decision: scenario.decision)
  }

  /// Where budget and takst do not fit; a plan that cannot be forecast at all is refused where it is forecast.
  private var budgetFits: [BudgetFit] {
    ([scenario.base] + scenario.variants).flatMap { (try? BudgetFit.of($0)) ?? [] }
  }

  /// The variant with a name, or the scenario as it stands.
  func variant(_ name: String?) throws -> Variant {
    guard let name else { return scenario.base }
    let all = scenario.variants + [scenario.base]
    guard let variant = all.first(where: { $0.name == name }) else {
      throw CommandError.unknownVariant(name, known: all.map(\.name))
    }
    return variant
  }

  /// The index of a year in the period; years outside it are refused.
  func index(ofYear year: Int) throws -> Int {
    guard let index = scenario.period.years.firstIndex(of: year) else {
      throw CommandError.yearOutside(year, period: subject.periodText)
    }
    return index
  }

  /// Draws of the uncertain numbers of some variants; nil when they have none.
  func source(for variants: [Variant]) -> VariantSource? {
    scenario.uncertainty?.source(for: variants.map(\.name))
  }

  /// The uncertain numbers of a variant as future number `replication` has them.
  func drawn(_ variant: Variant, replication: Int, seed: UInt64) -> [UncertainFigure] {
    guard let uncertainty = scenario.uncertainty, let source = source(for: [variant]) else { return [] }
    let positions = source.parameters.positions(seed: seed, replication: UInt64(replication - 1))
    return uncertainty.numbers(of: variant.name).map { UncertainFigure($0, drawnAt: positions[$0.index]) }
  }

  /// The variants with some names, each once, in the order of the names.
  func variants(_ names: [String]) throws -> [Variant] {
    var chosen: [Variant] = []
    for name in names where !chosen.contains(where: { $0.name == name }) { chosen.append(try variant(name)) }
    return chosen
  }
}

extension UncertainFigure {
  /// A number of the scenario, and perhaps the position it was drawn at.
  init(_ number: Uncertainty.Number, drawnAt position: Double? = nil) {
    func value(_ position: Double?) -> Value { Value(number.value(at: position), number.text(at: position)) }
    self.init(
      path: number.path, words: number.words, low: value(Tornado.low), central: value(nil),
      high: value(Tornado.high), drawn: position.map { value($0) })
  }
}
