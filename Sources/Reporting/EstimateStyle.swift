package import Forecasting

/// How the estimates of one column are written: one unit and one number of digits for all of them, no more digits than
/// the least precise of them has.
package struct EstimateStyle: Sendable {
  /// The unit figures are shown in.
  package enum Form: Sendable {
    /// A share or a probability.
    case percent
    /// People, places, days or hours.
    case number
    /// Whole kroner.
    case kroner
    /// Millions of kroner.
    case millions
    /// Differences of percentages.
    case points
  }

  /// Amounts below this are shown in kroner, larger ones in millions.
  static let smallAmount = 100_000.0

  let form: Form
  /// What a figure is multiplied by to be shown.
  private let factor: Double
  private let numbers: NumberStyle
  private let mean: SignificantDigits
  private let spread: SignificantDigits

  /// The style of a column with these figures, in their own unit unless `form` says otherwise.
  ///
  /// `years` above one tells sums over that many years as means per year.
  package init(
    _ estimates: [Estimate?], as form: Form? = nil, perYearOf years: Int = 1,
    numbers: NumberStyle = NumberStyle(.english)
  ) {
    let known = estimates.compactMap(\.self)
    let largest = (known.map(\.largest).max() ?? 0) / Double(years)
    let form = form ?? EstimateStyle.form(known.first?.unit, largest)
    self.form = form
    self.numbers = numbers
    factor = EstimateStyle.factor(form) / Double(years)
    let most = EstimateStyle.mostPlaces(form, known.first?.unit, largest)
    let halfWidth = known.map(\.precision.halfWidth).filter(\.isFinite).max() ?? 0
    mean = SignificantDigits(halfWidth: halfWidth * factor, most: most)
    let halfSpread = known.compactMap { $0.standardError == 0 ? nil : $0.spread?.uncertainty }.max() ?? 0
    spread = SignificantDigits(halfWidth: halfSpread * factor, most: min(most, mean.places))
  }

  private static func form(_ unit: MetricUnit?, _ largest: Double) -> Form {
    switch unit {
    case .share, .indicator: .percent
    case .øre: largest < smallAmount ? .kroner : .millions
    default: .number
    }
  }

  private static func mostPlaces(_ form: Form, _ unit: MetricUnit?, _ largest: Double) -> Int {
    switch form {
    case .percent, .points: 1
    case .kroner: 0
    case .millions: 2
    case .number: unit == .hours || unit == .days ? 0 : largest < 1 ? 2 : 1
    }
  }

  private static func factor(_ form: Form) -> Double {
    switch form {
    case .percent, .points: 100
    case .millions: 1e-6
    case .number, .kroner: 1
    }
  }

  /// The unit for a title or after a figure: `mio. kr.`; empty where figures carry it themselves.
  package var unit: String {
    switch form {
    case .percent, .number: ""
    case .kroner: "kr."
    case .millions: "mio. kr."
    case .points: "points"
    }
  }

  /// The mean; empty without an estimate.
  package func mean(_ estimate: Estimate?) -> String {
    guard let estimate else { return "" }
    return text(estimate.mean, mean) + sign
  }

  /// The means of several quantities added up.
  package func sum(_ estimates: [Estimate]) -> String {
    estimates.isEmpty ? "" : text(estimates.reduce(0) { $0 + $1.mean }, mean)
  }

  /// The mean with its unit.
  package func meanWithUnit(_ estimate: Estimate?) -> String { mean(estimate) + (unit.isEmpty ? "" : " " + unit) }

  /// From one in ten to nine in ten: `76.3 to 100.0%`; the figure itself where all futures agree.
  package func spread(_ estimate: Estimate?) -> String {
    guard let estimate, let quantiles = estimate.spread else { return "" }
    if estimate.standardError == 0 { return mean(estimate) }
    return "\(text(quantiles.p10, spread)) to \(text(quantiles.p90, spread))\(sign)"
  }

  /// The mean and how precise it is: `-3.2 ± 0.1`; `none` where every future agrees on no difference.
  package func difference(_ estimate: Estimate?) -> String {
    guard let estimate else { return NumberStyle.missing }
    if estimate.mean == 0 && estimate.standardError == 0 { return "none" }
    let figure = (estimate.mean > 0 ? "+" : "") + text(estimate.mean, mean)
    if estimate.standardError == 0 { return figure }
    guard estimate.precision.halfWidth.isFinite else { return figure }
    return "\(figure) ± \(halfWidth(estimate.precision.halfWidth))"
  }

  /// How far a mean may be from the true one, rounded up: `0.3`.
  package func halfWidth(_ halfWidth: Double) -> String {
    let scaled = halfWidth * factor
    let digits = SignificantDigits(halfWidth: scaled, most: 2)
    return digits.text(scaled, numbers)
  }

  private func text(_ value: Double, _ digits: SignificantDigits) -> String {
    digits.text(value * factor, numbers)
  }

  private var sign: String { form == .percent ? "%" : "" }
}

extension Estimate {
  /// The largest figure shown of it, without its sign.
  fileprivate var largest: Double {
    max(abs(mean), abs(spread?.p10 ?? 0), abs(spread?.p90 ?? 0))
  }
}

extension Estimate.Spread {
  /// How well its two ends are known: by their confidence intervals, and by the width of the counting bins.
  fileprivate var uncertainty: Double {
    let bins = max(abs(p10), abs(p90)) / 1_024
    return max(bins, p10Precision.halfWidth, p90Precision.halfWidth)
  }
}
