internal import Forecasting

/// The mean over years of a quantity that is told by year only.
struct YearMean {
  private let estimates: [ResultEstimate]

  init(_ ydelse: ResultNode, _ quantity: YdelseQuantity, from tilbud: ResultTilbud) {
    estimates = Self.years(of: ydelse, tilbud).compactMap { ResultEstimate($0.figure(of: quantity)) }
  }

  init(_ kommune: ResultNode, _ quantity: KommuneQuantity, from tilbud: ResultTilbud) {
    estimates = Self.years(of: kommune, tilbud).compactMap { ResultEstimate($0.figure(of: quantity)) }
  }

  private static func years(of part: ResultNode, _ tilbud: ResultTilbud) -> ArraySlice<ResultNode> {
    (part[.years]?.elements ?? []).suffix(tilbud.decidedYears.count)
  }

  /// Whether no year has it.
  var isEmpty: Bool { estimates.isEmpty }

  /// The means, or sums, of several rows in one style.
  static func figures(
    _ means: [YearMean], _ context: Context, as unit: Figure.Unit? = nil, isSum: Bool = false
  ) -> [Figure?] {
    let style = context.style(means.flatMap { $0.estimates.map { Optional($0) } }, as: unit)
    return means.map { mean in
      guard !mean.estimates.isEmpty else { return nil }
      let count = isSum ? 1 : Double(mean.estimates.count)
      let sum = mean.estimates.reduce(0) { $0 + $1.mean.value }
      return style.figure(
        ResultNumber(sum / count, .sum(mean.estimates.map { $0.node.path + ".mean" }, dividedBy: count)))
    }
  }
}
