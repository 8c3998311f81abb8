/// A range from low to high.
public struct Interval: Hashable, Sendable {
  /// Lower end.
  public let low: Double
  /// Upper end.
  public let high: Double

  /// A range.
  public init(low: Double, high: Double) {
    (self.low, self.high) = (low, high)
  }

  /// The 97.5 percent point of the normal distribution.
  package static let z95 = 1.959963984540054

  /// The 95 percent confidence interval of a mean: mean ± 1.96 standard errors.
  public static func mean(_ tally: Tally) -> Interval {
    let half = z95 * tally.standardError
    return Interval(low: tally.mean - half, high: tally.mean + half)
  }

  /// The 95 percent confidence interval of a probability from `hits` in `count` (Wilson, 1927).
  public static func probability(hits: Int64, of count: Int64) -> Interval {
    guard count > 0 else { return Interval(low: 0, high: 1) }
    let n = Double(count)
    let p = Double(hits) / n
    let z2 = z95 * z95
    let centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    let half = z95 / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
    return Interval(
      low: hits == 0 ? 0 : max(0, centre - half), high: hits == count ? 1 : min(1, centre + half))
  }

  /// Half the range.
  public var halfWidth: Double { (high - low) / 2 }
}
