public import Forecasting
internal import Occupancy

/// The uncertain numbers of a scenario, and the way from a draw of them to its variants.
public struct Uncertainty: Sendable {
  /// An uncertain number as one variant has it.
  public struct Number: Sendable {
    /// Where it stands: `tilbud.kvisten.ydelser.børn.henvisninger.pr_år`.
    public let path: String
    /// Its distribution in the scenario's words.
    public let words: String
    /// Its distribution, in the unit it is written in.
    public let value: UncertainValue
    /// Its index among all uncertain numbers of the scenario: in the parameters of every source, and in results.
    public let index: Int
    fileprivate let unit: MeasureUnit

    /// The value at a position, in the unit it is written in; nil stands for the central value.
    public func value(at position: Double?) -> Double { position.map(value.quantile) ?? value.central }

    /// The value at a position with its unit, to three digits.
    public func text(at position: Double?) -> String { unit.text(value(at: position)) }
  }

  /// What is needed to read a variant again with other numbers.
  struct Case: Sendable {
    let name: String
    let variant: Variant
    let tree: UncertainTree
    /// The index of each of its numbers among all.
    let indices: [Int]
    /// The tilbud that other numbers change; nil when they may change all.
    let changing: [Int]?

    /// A variant and the tree it was read from; `names` are the paths of all uncertain numbers.
    init(_ read: ReadCase, _ tree: UncertainTree, among names: [String]) {
      name = read.variant.name
      variant = read.variant
      self.tree = tree
      indices = tree.numbers.compactMap { names.firstIndex(of: $0.path.description) }
      changing = tree.tilbudWithNumbers
    }
  }

  /// Every uncertain number of the scenario and its variants, by path.
  let parameters: Parameters
  private let cases: [Case]
  private let period: Period
  private let kommuner: [String]

  init(parameters: Parameters, cases: [Case], period: Period, kommuner: [String]) {
    self.parameters = parameters
    self.cases = cases
    self.period = period
    self.kommuner = kommuner
  }

  /// The uncertain numbers of other variants of the same scenario, which `known` are those of; nil when they have none.
  ///
  /// Numbers that the scenario has are drawn as in the scenario.
  init?(_ read: [ReadCase], beside known: Uncertainty?, of scenario: Scenario) {
    let trees = read.map { UncertainTree($0.written.onlySimulated, sink: DiagnosticSink()) }
    let paths = trees.flatMap { $0.numbers }.map { $0.path.description }
    guard !paths.isEmpty, var parameters = known?.parameters ?? (try? Parameters(names: [])) else { return nil }
    for path in paths where !parameters.names.contains(path) { parameters = parameters.adding([path]) }
    let names = parameters.names
    self.init(
      parameters: parameters, cases: zip(read, trees).map { Case($0, $1, among: names) }, period: scenario.period,
      kommuner: scenario.base.scene.kommuner)
  }

  /// The uncertain numbers of a variant, in the order of the file; none for a name that no variant has.
  public func numbers(of variant: String) -> [Number] {
    guard let found = cases.first(where: { $0.name == variant }) else { return [] }
    return numbers(of: found)
  }

  /// The uncertain numbers of the scenario and all its variants, each path once.
  public var numbers: [Number] {
    cases.flatMap { numbers(of: $0) }.reduce(into: []) { all, number in
      if !all.contains(where: { $0.index == number.index }) { all.append(number) }
    }
  }

  private func numbers(of item: Case) -> [Number] {
    zip(item.tree.numbers, item.indices).map { Number($0, index: $1) }
  }

  /// Draws for these variants, in this order. The same number of several variants has one position in all of them.
  ///
  /// Nil when none of them has an uncertain number.
  public func source(for variants: [String]) -> VariantSource? {
    let chosen = variants.compactMap { name in cases.first { $0.name == name } }
    guard chosen.contains(where: { !$0.indices.isEmpty }), chosen.count == variants.count else { return nil }
    let drawn = DrawnVariants(cases: chosen, reader: reader)
    return VariantSource(
      parameters: parameters, numbers: Set(chosen.flatMap { $0.indices }).sorted(),
      variants: { (positions) throws(ForecastingError) in try drawn.variants(at: positions) },
      words: { drawn.words(at: $0) })
  }

  private var reader: CaseReading { CaseReading(period: period, kommuner: kommuner) }

  /// Reports every number of which more than one draw in a million makes the scenario impossible.
  func probe(into sink: DiagnosticSink) {
    for item in cases {
      for (i, number) in item.tree.numbers.enumerated() {
        for position in [Uncertainty.least, 1 - Uncertainty.least] {
          var values = item.tree.numbers.map { $0.value.central }
          values[i] = number.value.quantile(position)
          let found = DiagnosticSink()
          if reader.variant(item, values, found) != nil { continue }
          let first = found.diagnostics.first { $0.severity == .error }
          let drawn = number.unit.text(values[i])
          let right = first?.expected.map { " (\($0))" } ?? ""
          sink.add(
            Diagnostic(
              at: number.span, "this number may be drawn as \(drawn), which is impossible: \(first?.message ?? "")",
              expected: "limits that keep it possible, in \"mindst\" and \"højst\"\(right)"))
        }
      }
    }
  }

  /// The share of draws at either end that may be impossible: what is rarer stops a run when it comes.
  private static let least = 1e-6
}

extension Uncertainty.Number {
  fileprivate init(_ number: UncertainNumber, index: Int) {
    self.init(
      path: number.path.description, words: number.words, value: number.value, index: index, unit: number.unit)
  }
}

/// Reads one variant with other numbers.
private struct CaseReading: Sendable {
  let period: Period
  let kommuner: [String]

  func variant(_ item: Uncertainty.Case, _ values: [Double], _ sink: DiagnosticSink) -> Variant? {
    let tree = item.tree.tree(values)
    guard let keys = ObjectReader<RootKey>(Field(root: tree, sink: sink)) else { return nil }
    let reader = CaseReader(keys, period: period, names: kommuner)
    var variant =
      if let changing = item.changing {
        reader.variant(item.variant, rereading: changing)
      } else {
        reader.variant(named: item.name)
      }
    variant?.decision = item.variant.decision
    return sink.errorCount == 0 ? variant : nil
  }
}

/// Variants that are read anew from the scenario's tree for every draw.
private struct DrawnVariants {
  let cases: [Uncertainty.Case]
  let reader: CaseReading

  func variants(at positions: [Double?]) throws(ForecastingError) -> [Variant] {
    var variants: [Variant] = []
    for item in cases { variants.append(try variant(item, positions)) }
    return variants
  }

  private func variant(_ item: Uncertainty.Case, _ positions: [Double?]) throws(ForecastingError) -> Variant {
    if item.indices.allSatisfy({ positions[$0] == nil }) { return item.variant }
    let values = zip(item.tree.numbers, item.indices).map { $0.value(at: positions[$1]) }
    let sink = DiagnosticSink()
    if let variant = reader.variant(item, values, sink) { return variant }
    let finding = sink.diagnostics.first { $0.severity == .error }
    throw .draw(
      problem: "a draw makes the scenario impossible: \(finding?.message ?? "it cannot be read"). "
        + "Drawn were \(words(item, positions)). Set \"mindst\" or \"højst\" on the number that goes too far")
  }

  /// The values at these positions in words, for an error message.
  func words(at positions: [Double?]) -> String { cases.first.map { words($0, positions) } ?? "" }

  private func words(_ item: Uncertainty.Case, _ positions: [Double?]) -> String {
    zip(item.tree.numbers, item.indices).filter { positions[$1] != nil }
      .map { "\($0.path) = \($0.unit.text($0.value(at: positions[$1])))" }.joined(separator: ", ")
  }
}
