internal import Occupancy

/// What is believed of a number that nobody knows exactly: a distribution over numbers, perhaps cut at either end.
public struct UncertainValue: Hashable, Sendable {
  /// The distribution before it is cut.
  public enum Shape: Hashable, Sendable {
    /// Normal; the deviation is positive.
    case normal(mean: Double, deviation: Double)
    /// exp of a normal number; the median and the deviation of the logarithm are positive.
    case lognormal(median: Double, deviation: Double)
    /// Triangular: lowest ≤ likeliest ≤ highest, lowest < highest.
    case triangular(lowest: Double, likeliest: Double, highest: Double)
    /// Every number from one to the other equally likely.
    case uniform(from: Double, to: Double)
  }

  /// Less than this between the limits is as good as nothing: quantiles would lose their digits.
  private static let leastWithin = 1e-6

  /// The distribution before it is cut.
  public let shape: Shape
  /// The limits it is cut at, those of the distribution itself included; infinite where there is none.
  public let limits: ClosedRange<Double>
  /// The value when nothing is drawn.
  public let central: Double
  /// P(below the lower limit), and P(between the limits), before the cut.
  private let (below, within): (Double, Double)

  /// A distribution, cut at `limits`; `central` is the median unless it is given, and lies within the limits.
  ///
  /// - Throws: ``ForecastingError/uncertain(problem:)`` for parameters that make no distribution, for limits with next
  ///   to nothing between them, and for a central value outside.
  public init(
    _ shape: Shape, within limits: ClosedRange<Double> = -Double.infinity ... .infinity, central: Double? = nil
  ) throws(ForecastingError) {
    try shape.check()
    let support = shape.support
    guard max(support.lowerBound, limits.lowerBound) < min(support.upperBound, limits.upperBound) else {
      throw .uncertain(problem: "nothing of the distribution lies between the limits")
    }
    self.shape = shape
    self.limits =
      max(support.lowerBound, limits.lowerBound)...min(support.upperBound, limits.upperBound)
    below = shape.cumulative(self.limits.lowerBound)
    within = shape.cumulative(self.limits.upperBound) - below
    guard within >= UncertainValue.leastWithin else {
      throw .uncertain(problem: "next to nothing of the distribution lies between the limits")
    }
    if let central {
      guard self.limits.contains(central) else {
        throw .uncertain(problem: "the central value is one that is never drawn")
      }
      self.central = central
    } else {
      let median = shape.quantile(below + 0.5 * within)
      self.central = min(self.limits.upperBound, max(self.limits.lowerBound, median))
    }
  }

  /// The value that the share `share` of all draws lies below; a larger share never gives a smaller value.
  ///
  /// - Parameter share: 0–1.
  /// - Returns: a value within the limits; for 0 and 1 the limits themselves, which may be infinite.
  public func quantile(_ share: Double) -> Double {
    if share <= 0 { return limits.lowerBound }
    if share >= 1 { return limits.upperBound }
    let value = shape.quantile(below + share * within)
    return min(limits.upperBound, max(limits.lowerBound, value))
  }
}

extension UncertainValue.Shape {
  fileprivate func check() throws(ForecastingError) {
    let problem: String? =
      switch self {
      case .normal(let mean, let deviation):
        mean.isFinite && deviation > 0 && deviation.isFinite ? nil : "the deviation must be above 0"
      case .lognormal(let median, let deviation):
        median > 0 && median.isFinite && deviation > 0 && deviation.isFinite
          ? nil : "the median and the deviation must be above 0"
      case .triangular(let lowest, let likeliest, let highest):
        lowest <= likeliest && likeliest <= highest && lowest < highest && (highest - lowest).isFinite
          ? nil : "the lowest, the likeliest and the highest must come in that order"
      case .uniform(let from, let to):
        from < to && (to - from).isFinite ? nil : "the first number must lie below the second"
      }
    if let problem { throw .uncertain(problem: problem) }
  }

  fileprivate var support: ClosedRange<Double> {
    switch self {
    case .normal: -Double.infinity ... .infinity
    case .lognormal: 0 ... .infinity
    case .triangular(let lowest, _, let highest): lowest...highest
    case .uniform(let from, let to): from...to
    }
  }

  fileprivate func cumulative(_ x: Double) -> Double {
    if x == -.infinity { return 0 }
    if x == .infinity { return 1 }
    switch self {
    case .normal(let mean, let deviation): return StandardNormal.cumulative((x - mean) / deviation)
    case .lognormal(let median, let deviation):
      return x > 0 ? StandardNormal.cumulative(Mathematics.logarithm(x / median) / deviation) : 0
    case .triangular(let lowest, let likeliest, let highest):
      if x <= lowest { return 0 }
      if x >= highest { return 1 }
      return x < likeliest
        ? (x - lowest) * (x - lowest) / ((highest - lowest) * (likeliest - lowest))
        : 1 - (highest - x) * (highest - x) / ((highest - lowest) * (highest - likeliest))
    case .uniform(let from, let to): return min(1, max(0, (x - from) / (to - from)))
    }
  }

  /// The x with P(X ≤ x) = `p`; the ends of the support for 0 and 1.
  fileprivate func quantile(_ p: Double) -> Double {
    if p <= 0 { return support.lowerBound }
    if p >= 1 { return support.upperBound }
    switch self {
    case .normal(let mean, let deviation): return mean + deviation * StandardNormal.quantile(p)
    case .lognormal(let median, let deviation):
      return median * Mathematics.exponential(deviation * StandardNormal.quantile(p))
    case .triangular(let lowest, let likeliest, let highest):
      let width = highest - lowest
      return p * width < likeliest - lowest
        ? lowest + (p * width * (likeliest - lowest)).squareRoot()
        : highest - ((1 - p) * width * (highest - likeliest)).squareRoot()
    case .uniform(let from, let to): return from + p * (to - from)
    }
  }
}

extension UncertainValue.Shape {
  /// Lognormal with this median or mean, both positive, and this coefficient of variation: σ² = ln(1 + cv²), and the
  /// mean is the median times exp(σ²/2).
  public static func lognormal(median: Double? = nil, mean: Double? = nil, cv: Double) -> Self {
    let variance = Mathematics.logarithm(1 + cv * cv)
    let given = median ?? (mean ?? .nan) * Mathematics.exponential(-variance / 2)
    return .lognormal(median: given, deviation: variance.squareRoot())
  }

  /// Normal, with the share `certainty` of it between two numbers and as much below as above.
  public static func normal(from low: Double, to high: Double, certainty: Double) -> Self {
    let reach = StandardNormal.quantile((1 + certainty) / 2)
    return .normal(mean: (low + high) / 2, deviation: (high - low) / 2 / reach)
  }

  /// Lognormal, with the share `certainty` of it between two positive numbers and as much below as above.
  public static func lognormal(from low: Double, to high: Double, certainty: Double) -> Self {
    let reach = StandardNormal.quantile((1 + certainty) / 2)
    return .lognormal(
      median: (low * high).squareRoot(), deviation: Mathematics.logarithm(high / low) / 2 / reach)
  }
}
