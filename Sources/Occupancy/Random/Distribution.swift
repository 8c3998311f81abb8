/// How long something lasts (days) or how much it takes (hours): a distribution over positive numbers.
///
/// Parameters are checked once, when the distribution is made; drawing checks nothing.
public indirect enum Distribution: Hashable, Sendable {
  /// Always `value`.
  case constant(value: Double)
  /// Evenly between `low` and `high`.
  case uniform(low: Double, high: Double)
  /// Exponential with this mean.
  case exponential(mean: Double)
  /// exp(μ + σZ) with Z standard normal.
  case lognormal(mu: Double, sigma: Double)
  /// Gamma with mean shape · scale.
  case gamma(shape: Double, scale: Double)
  /// Weibull with survival exp(−(x ÷ scale)^shape).
  case weibull(shape: Double, scale: Double)
  /// Each of these values equally likely; sorted.
  case empirical(values: [Double])
  /// One of the parts, chosen by weight; weights add to 1.
  case mixture(parts: [Part])
  /// The smaller of a draw and `longest`.
  case capped(Distribution, longest: Double)

  /// One part of a mixture.
  public struct Part: Hashable, Sendable {
    /// Share 0–1 of the draws that come from this part.
    public let weight: Double
    /// The part's own distribution.
    public let distribution: Distribution

    /// A part with its share.
    public init(weight: Double, distribution: Distribution) {
      (self.weight, self.distribution) = (weight, distribution)
    }
  }
}

extension Distribution {
  /// Always `value`, which must be positive.
  public static func constant(_ value: Double) throws(OccupancyError) -> Distribution {
    .constant(value: try positive(value, "value", of: "constant"))
  }

  /// Evenly between `low` ≥ 0 and `high` > `low`.
  public static func uniform(from low: Double, to high: Double) throws(OccupancyError) -> Distribution {
    guard low >= 0, low.isFinite else {
      throw .parameter(distribution: "uniform", name: "low", value: low, expected: "0 or more")
    }
    guard high > low, high.isFinite else {
      throw .parameter(distribution: "uniform", name: "high", value: high, expected: "more than the low end \(low)")
    }
    return .uniform(low: low, high: high)
  }

  /// Exponential with a positive mean.
  public static func exponential(withMean mean: Double) throws(OccupancyError) -> Distribution {
    .exponential(mean: try positive(mean, "mean", of: "exponential"))
  }

  /// Lognormal with this mean and coefficient of variation (standard deviation ÷ mean), both positive.
  public static func lognormal(mean: Double, cv: Double) throws(OccupancyError) -> Distribution {
    let mean = try positive(mean, "mean", of: "lognormal")
    let cv = try positive(cv, "cv", of: "lognormal")
    let variance = Mathematics.logarithm(1 + cv * cv)
    return .lognormal(mu: Mathematics.logarithm(mean) - variance / 2, sigma: variance.squareRoot())
  }

  /// Lognormal with this median, of which the share `share` (0–1, not 0.5) lies below `percentile`.
  public static func lognormal(
    median: Double, share: Double, percentile: Double
  ) throws(OccupancyError) -> Distribution {
    let median = try positive(median, "median", of: "lognormal")
    let percentile = try positive(percentile, "percentile", of: "lognormal")
    guard share > 0, share < 1, share != 0.5 else {
      throw .parameter(distribution: "lognormal", name: "share", value: share, expected: "between 0 and 1, not 0.5")
    }
    let sigma = (Mathematics.logarithm(percentile) - Mathematics.logarithm(median)) / NormalQuantile.value(share)
    guard sigma > 0 else {
      throw .parameter(
        distribution: "lognormal", name: "percentile", value: percentile,
        expected: share > 0.5 ? "more than the median \(median)" : "less than the median \(median)")
    }
    return .lognormal(mu: Mathematics.logarithm(median), sigma: sigma)
  }

  /// Gamma with this mean and coefficient of variation, both positive.
  public static func gamma(mean: Double, cv: Double) throws(OccupancyError) -> Distribution {
    let mean = try positive(mean, "mean", of: "gamma")
    let cv = try positive(cv, "cv", of: "gamma")
    return .gamma(shape: 1 / (cv * cv), scale: mean * cv * cv)
  }

  /// Weibull with this mean and a shape between 0.1 and 50 (below 1: many short stays and a few very long).
  public static func weibull(mean: Double, shape: Double) throws(OccupancyError) -> Distribution {
    let mean = try positive(mean, "mean", of: "weibull")
    guard (0.1...50).contains(shape) else {
      throw .parameter(distribution: "weibull", name: "shape", value: shape, expected: "0.1 to 50")
    }
    return .weibull(shape: shape, scale: mean / Mathematics.exponential(Mathematics.logGamma(1 + 1 / shape)))
  }

  /// Weibull with this mean and coefficient of variation (0.03–20); the shape is found by bisection.
  public static func weibull(mean: Double, cv: Double) throws(OccupancyError) -> Distribution {
    guard (0.03...20).contains(cv) else {
      throw .parameter(distribution: "weibull", name: "cv", value: cv, expected: "0.03 to 20")
    }
    func squaredCV(_ shape: Double) -> Double {
      Mathematics.exponential(Mathematics.logGamma(1 + 2 / shape) - 2 * Mathematics.logGamma(1 + 1 / shape)) - 1
    }
    var (low, high) = (0.1, 50.0)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if squaredCV(middle) > cv * cv { low = middle } else { high = middle }
    }
    return try weibull(mean: mean, shape: (low + high) / 2)
  }

  /// Each of `values` (positive, at least one) equally likely.
  public static func empirical(_ values: [Double]) throws(OccupancyError) -> Distribution {
    guard !values.isEmpty else {
      throw .parameter(distribution: "empirical", name: "number of values", value: 0, expected: "at least one value")
    }
    for value in values { _ = try positive(value, "value", of: "empirical") }
    return .empirical(values: values.sorted())
  }

  /// One of `parts`; the weights are positive and add to 1 (within 10⁻⁶, then scaled), and no part is itself a mixture.
  public static func mixture(_ parts: [Part]) throws(OccupancyError) -> Distribution {
    let total = parts.reduce(0) { $0 + $1.weight }
    guard (total - 1).magnitude < 1e-6, parts.allSatisfy({ $0.weight > 0 }) else {
      throw .parameter(
        distribution: "mixture", name: "sum of weights", value: total, expected: "positive weights adding to 1")
    }
    for part in parts {
      switch part.distribution {
      case .mixture, .capped:
        throw .parameter(
          distribution: "mixture", name: "weight", value: part.weight,
          expected: "a part that is neither a mixture nor capped")
      default: continue
      }
    }
    return .mixture(parts: parts.map { Part(weight: $0.weight / total, distribution: $0.distribution) })
  }

  /// This distribution, cut at `longest` (positive): longer draws become exactly `longest`.
  public func capped(at longest: Double) throws(OccupancyError) -> Distribution {
    let longest = try Distribution.positive(longest, "longest", of: "cap")
    if case .capped(let inner, let earlier) = self { return .capped(inner, longest: min(longest, earlier)) }
    return .capped(self, longest: longest)
  }

  private static func positive(
    _ value: Double, _ name: String, of distribution: String
  ) throws(OccupancyError) -> Double {
    guard value > 0, value.isFinite else {
      throw .parameter(distribution: distribution, name: name, value: value, expected: "more than 0")
    }
    return value
  }
}
