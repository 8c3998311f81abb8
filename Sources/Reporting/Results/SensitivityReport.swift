package import Forecasting

/// A sensitivity analysis with all that its JSON document tells.
package struct SensitivityReport {
  let subject: Subject
  let result: SensitivityResult
  /// The figure looked into.
  let chosen: Sensitivity.Target
  /// Draws that were asked for.
  let planned: Int
  private let numbers: [Int: UncertainFigure]

  /// An analysis; `numbers` are the variant's uncertain figures by the places they have in the result.
  package init(
    _ subject: Subject, _ result: SensitivityResult, chosen: Sensitivity.Target, planned: Int,
    numbers: [Int: UncertainFigure]
  ) {
    (self.subject, self.result, self.chosen, self.planned) = (subject, result, chosen, planned)
    self.numbers = numbers
  }

  /// The uncertain figures in the order of the scenario.
  var figures: [UncertainFigure] { numbers.keys.sorted().compactMap { numbers[$0] } }

  /// A figure by its place.
  func figure(_ place: Int) -> UncertainFigure? { numbers[place] }

  /// The tilbud looked into.
  var tilbud: TilbudCase { result.variant.tilbud[chosen.tilbud] }

  /// Where the variance of a figure comes from; nil where it never varies, or too little was run.
  func shares(_ target: Sensitivity.Target) -> VarianceShares? {
    result.targets.firstIndex(of: target).flatMap { result.shares[$0] }
  }

  /// What each number does to a figure when it moves alone.
  func tornado(_ target: Sensitivity.Target) -> Tornado? {
    result.targets.firstIndex(of: target).map { result.tornados[$0] }
  }

  /// The bars of the chosen figure, the longest first.
  var bars: [Tornado.Bar] {
    (tornado(chosen)?.bars ?? []).sorted {
      ($1.swing.value.magnitude, $0.number) < ($0.swing.value.magnitude, $1.number)
    }
  }

  /// The groups of the chosen figure with their shares, the largest share first.
  var groups: [(numbers: [Int], shares: VarianceShares.Group)] {
    guard let shares = shares(chosen) else { return [] }
    return zip(result.groups, shares.groups).map { ($0, $1) }
      .sorted { ($1.1.alone.value, $0.0[0]) < ($0.1.alone.value, $1.0[0]) }
  }
}
