/// What the replications say of one metric, in its own unit: shares, people, days, hours or kroner.
///
/// Two ranges that must not be mixed up: the *spread* says how different futures may turn out, the *precision* how far
/// our mean may be from the model's true one because only so many were simulated.
public struct Estimate: Hashable, Sendable {
  /// How the whole numbers behind it are read.
  public let unit: MetricUnit
  /// Number of replications.
  public let count: Int64
  /// The mean; for an indicator the probability.
  public let mean: Double
  /// Standard error of the mean.
  public let standardError: Double
  /// 95 percent confidence interval of the mean (Wilson's for an indicator).
  public let precision: Interval
  /// Quantiles, where the distribution is kept.
  public let spread: Spread?

  /// Five quantiles of a distribution, with the confidence intervals of three.
  public struct Spread: Hashable, Sendable {
    /// One in ten futures lies below.
    public let p10: Double
    /// One in four lies below.
    public let p25: Double
    /// Half lie below.
    public let median: Double
    /// Three in four lie below.
    public let p75: Double
    /// Nine in ten lie below.
    public let p90: Double
    /// 95 percent confidence interval of ``p10``.
    public let p10Precision: Interval
    /// 95 percent confidence interval of ``median``.
    public let medianPrecision: Interval
    /// 95 percent confidence interval of ``p90``.
    public let p90Precision: Interval
  }

  /// A figure made from others, with the 95 percent interval of a normal distribution.
  init(_ unit: MetricUnit, count: Int64, mean: Double, standardError: Double) {
    self.unit = unit
    self.count = count
    self.mean = mean
    self.standardError = standardError
    let half = Interval.z95 * standardError
    (precision, spread) = (Interval(low: mean - half, high: mean + half), nil)
  }

  init(_ tally: Tally, _ unit: MetricUnit, histogram: Histogram? = nil) {
    let scale = unit.scale
    (self.unit, count) = (unit, tally.count)
    mean = tally.mean * scale
    standardError = tally.standardError * scale
    let interval =
      unit == .indicator
      ? Interval.probability(hits: Int64(clamping: tally.sum), of: tally.count) : Interval.mean(tally)
    precision = Interval(low: interval.low * scale, high: interval.high * scale)
    spread = histogram.map { Spread($0, scale: scale) }
  }
}

extension Estimate.Spread {
  fileprivate init(_ histogram: Histogram, scale: Double) {
    func scaled(_ interval: Interval) -> Interval {
      Interval(low: interval.low * scale, high: interval.high * scale)
    }
    p10 = histogram.quantile(0.1) * scale
    p25 = histogram.quantile(0.25) * scale
    median = histogram.quantile(0.5) * scale
    p75 = histogram.quantile(0.75) * scale
    p90 = histogram.quantile(0.9) * scale
    p10Precision = scaled(histogram.quantileInterval(0.1))
    medianPrecision = scaled(histogram.quantileInterval(0.5))
    p90Precision = scaled(histogram.quantileInterval(0.9))
  }
}
