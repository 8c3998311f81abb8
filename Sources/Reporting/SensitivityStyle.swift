internal import Forecasting

/// How the figures of a sensitivity analysis are written.
struct SensitivityStyle {
  private static let certain = Interval.z95
  private let factor: Double
  private let most: Int
  private let numbers = NumberStyle(.english)
  /// What follows a figure: `%` or nothing.
  private let sign: String
  /// The unit for a title: `mio. kr.`; empty where figures carry it themselves.
  let unit: String
  /// The unit of differences: `points`.
  let differenceUnit: String

  /// The style of a quantity whose figures are at most `largest` in size, in its own unit.
  init(_ quantity: Quantity, largest: Double) {
    switch quantity.unit {
    case .share, .indicator: (factor, most, sign, unit, differenceUnit) = (100, 1, "%", "", "points")
    case .øre where largest < EstimateStyle.smallAmount:
      (factor, most, sign, unit, differenceUnit) = (1, 0, "", "kr.", "kr.")
    case .øre: (factor, most, sign, unit, differenceUnit) = (1e-6, 2, "", "mio. kr.", "mio. kr.")
    case .hours: (factor, most, sign, unit, differenceUnit) = (1, 0, "", "hours", "hours")
    case .days: (factor, most, sign, unit, differenceUnit) = (1, 0, "", "days", "days")
    case .count, .mean: (factor, most, sign, unit, differenceUnit) = (1, 2, "", "", "")
    }
  }

  /// A mean with the digits its precision allows.
  func mean(_ mean: Tornado.Mean) -> String {
    digits(mean.standardError).text(mean.value * factor, numbers) + sign
  }

  /// A mean with its unit, for a sentence.
  func meanWithUnit(_ mean: Tornado.Mean) -> String { self.mean(mean) + (unit.isEmpty ? "" : " " + unit) }

  /// A difference and how precise it is: `+0.42 ± 0.03`.
  func difference(_ mean: Tornado.Mean) -> String {
    if mean.value == 0 && mean.standardError == 0 { return "none" }
    let half = mean.standardError * SensitivityStyle.certain * factor
    let plus = mean.value > 0 ? "+" : ""
    guard half > 0 else { return plus + numbers.decimal(mean.value * factor, places: most) }
    let digits = SignificantDigits.ofHalfWidth(half, most: most)
    return "\(plus)\(digits.text(mean.value * factor, numbers)) ± \(digits.textRoundedUp(half, numbers))"
  }

  /// A standard deviation.
  func deviation(_ estimate: VarianceShares.Estimate) -> String {
    digits(estimate.standardError).text(estimate.value * factor, numbers)
  }

  private func digits(_ standardError: Double) -> SignificantDigits {
    SignificantDigits(halfWidth: standardError * SensitivityStyle.certain * factor, most: most)
  }

  /// A share of the variance with its interval, cut to what is possible: `41% (38 to 44)`.
  static func share(_ estimate: VarianceShares.Estimate?) -> String {
    guard let estimate else { return "" }
    let interval = estimate.interval
    if interval.high < 0.01 { return "under 1%" }
    if estimate.standardError < 1e-6 { return percent(estimate) }
    return "\(percent(estimate)) (\(whole(interval.low)) to \(whole(interval.high)))"
  }

  /// A share alone, for a sentence: `41%`.
  static func percent(_ estimate: VarianceShares.Estimate) -> String {
    whole(estimate.value) + "%"
  }

  private static func whole(_ share: Double) -> String {
    NumberStyle(.english).decimal(min(1, max(0, share)) * 100, places: 0)
  }
}
