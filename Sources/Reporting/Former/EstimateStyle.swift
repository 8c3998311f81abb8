package import Forecasting

/// How the estimates of one column are written: one unit for all of them, and no more digits than the least precise of
/// them has. Takster are the exception: each is told as exactly as it is known.
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
  private let most: Int
  private let halfWidth: Double
  private let spreadHalfWidth: Double
  private let numbers = NumberStyle(.english)

  /// The style of a column with these figures, in their own unit unless `form` says otherwise.
  ///
  /// `years` above one tells sums over that many years as means per year.
  package init(_ estimates: [Estimate?], as form: Form? = nil, perYearOf years: Int = 1) {
    let known = estimates.compactMap(\.self)
    let largest = (known.map(\.largest).max() ?? 0) / Double(years)
    let form = form ?? EstimateStyle.form(known.first?.unit, largest)
    self.form = form
    factor = EstimateStyle.factor(form) / Double(years)
    most = EstimateStyle.mostPlaces(form, known.first?.unit, largest)
    halfWidth = known.map(\.knownHalfWidth).max() ?? 0
    spreadHalfWidth = known.compactMap { $0.standardError == 0 ? nil : $0.spread?.uncertainty }.max() ?? 0
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

  // MARK: Figures

  /// The mean; empty without an estimate.
  package func mean(_ estimate: Estimate?) -> String {
    guard let estimate else { return "" }
    if estimate.mean == 0 && estimate.standardError == 0 { return "0" + sign }
    let digits = digits(estimate)
    if estimate.unit == .indicator, let bound = bound(estimate.mean, digits) { return bound }
    return digits.text(estimate.mean * factor, numbers) + sign
  }

  /// The means of several quantities added up.
  package func sum(_ estimates: [Estimate]) -> String {
    if estimates.isEmpty { return "" }
    let digits = SignificantDigits(halfWidth: halfWidth * factor, most: most)
    return digits.text(estimates.reduce(0) { $0 + $1.mean } * factor, numbers)
  }

  /// The mean with its unit.
  package func meanWithUnit(_ estimate: Estimate?) -> String { mean(estimate) + (unit.isEmpty ? "" : " " + unit) }

  /// From one in ten to nine in ten: `76.3 to 100.0%`; the figure itself where all futures agree.
  package func spread(_ estimate: Estimate?) -> String {
    guard let estimate, let quantiles = estimate.spread else { return "" }
    if estimate.standardError == 0 { return mean(estimate) }
    return "\(end(quantiles.p10, quantiles.p10Precision)) to \(end(quantiles.p90, quantiles.p90Precision))\(sign)"
  }

  /// The mean and how precise it is: `-3.2 ± 0.1`; `none` where every future agrees on no difference.
  package func difference(_ estimate: Estimate?) -> String {
    guard let estimate else { return NumberStyle.missing }
    if estimate.mean == 0 && estimate.standardError == 0 { return "none" }
    let plus = estimate.mean > 0 ? "+" : ""
    let half = estimate.knownHalfWidth * factor
    guard half > 0 else { return plus + numbers.decimal(estimate.mean * factor, places: most) }
    let digits = SignificantDigits.ofHalfWidth(half, most: most)
    return "\(plus)\(digits.text(estimate.mean * factor, numbers)) ± \(digits.textRoundedUp(half, numbers))"
  }

  /// How far a mean may be from the true one, with its unit: `± 0.3 points`.
  package func precision(_ halfWidth: Double) -> String {
    let half = halfWidth * factor
    let text = SignificantDigits.ofHalfWidth(half, most: most).textRoundedUp(half, numbers)
    return "± \(text) \(form == .points && text == "1" ? "point" : unit)"
  }

  // MARK: Digits

  private func digits(_ estimate: Estimate) -> SignificantDigits {
    let isAlone = form == .kroner || estimate.standardError == 0 && estimate.unit != .indicator
    return SignificantDigits(halfWidth: (isAlone ? estimate.knownHalfWidth : halfWidth) * factor, most: most)
  }

  /// One end of a spread.
  private func end(_ value: Double, _ precision: Interval) -> String {
    let own = max(precision.halfWidth, EstimateStyle.binWidth(value))
    let half = (form == .kroner ? own : spreadHalfWidth) * factor
    let means = SignificantDigits(halfWidth: form == .kroner ? 0 : halfWidth * factor, most: most).places
    return SignificantDigits(halfWidth: half, most: min(most, means)).text(value * factor, numbers)
  }

  /// A probability that is neither none nor certain but would be written so.
  private func bound(_ share: Double, _ digits: SignificantDigits) -> String? {
    guard share > 0, share < 1, digits.places <= 0 else { return nil }
    let text = digits.text(share * 100, numbers)
    if text == "0" { return "under 1%" }
    return text == "100" ? "over 99%" : nil
  }

  private var sign: String { form == .percent ? "%" : "" }

  /// How far a quantile may be off because values were counted in bins.
  fileprivate static func binWidth(_ value: Double) -> Double { abs(value) / 1_024 }
}

extension Estimate {
  /// The largest figure shown of it, without its sign.
  fileprivate var largest: Double {
    max(abs(mean), abs(spread?.p10 ?? 0), abs(spread?.p90 ?? 0))
  }

  /// Half its confidence interval; zero where one future tells nothing of it.
  fileprivate var knownHalfWidth: Double { precision.halfWidth.isFinite ? precision.halfWidth : 0 }
}

extension Estimate.Spread {
  /// How well its two ends are known.
  fileprivate var uncertainty: Double {
    [EstimateStyle.binWidth(p10), EstimateStyle.binWidth(p90), p10Precision.halfWidth, p90Precision.halfWidth]
      .filter(\.isFinite).max() ?? 0
  }
}
