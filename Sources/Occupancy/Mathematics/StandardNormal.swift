/// The standard normal distribution, for targets above the simulation core.
package enum StandardNormal {
  /// Φ⁻¹(p) for 0 < p < 1, to about 16 digits.
  package static func quantile(_ p: Double) -> Double { NormalQuantile.value(p) }

  /// Φ(x).
  package static func cumulative(_ x: Double) -> Double { Mathematics.normalSurvival(-x) }
}

/// The exponential and the natural logarithm, for targets above the simulation core.
package enum NaturalLogarithm {
  /// ln x for x > 0.
  package static func of(_ x: Double) -> Double { Mathematics.logarithm(x) }

  /// eˣ
  package static func inverse(_ x: Double) -> Double { Mathematics.exponential(x) }
}
