/// The standard normal distribution, for targets above the simulation core.
package enum StandardNormal {
  /// Φ⁻¹(p) for 0 < p < 1, to about 16 digits.
  package static func quantile(_ p: Double) -> Double { NormalQuantile.value(p) }

  /// Φ(x).
  package static func cumulative(_ x: Double) -> Double { Mathematics.normalSurvival(-x) }
}
