extension Distribution {
  /// ∫₀ˣ P(X > u) du, which is the mean of the smaller of X and `x`; 0 below 0.
  package func survivalIntegral(to x: Double) -> Double {
    x > 0 ? Distribution.capped(self, longest: x).mean : 0
  }

  /// ∫₀ˣ (x − u) P(X > u) du, the integral of ``survivalIntegral(to:)``; 0 below 0. By Simpson's rule, to about seven
  /// digits, where there is no closed form.
  package func secondSurvivalIntegral(to x: Double) -> Double {
    guard x > 0 else { return 0 }
    switch self {
    case .constant(let value): return Distribution.constantIntegral(value, x)
    case .empirical(let values):
      return values.reduce(0) { $0 + Distribution.constantIntegral($1, x) } / Double(values.count)
    case .exponential(let mean): return mean * x - mean * mean * (1 - Mathematics.exponential(-x / mean))
    case .mixture(let parts):
      return parts.reduce(0) { $0 + $1.weight * $1.distribution.secondSurvivalIntegral(to: x) }
    case .capped(let inner, let longest):
      return inner.secondSurvivalIntegral(to: min(x, longest))
        + max(0, x - longest) * inner.survivalIntegral(to: longest)
    case .uniform, .lognormal, .gamma, .weibull:
      // u = x·v³ spreads the nodes towards 0, where survival may fall steeply.
      let steps = 4_096
      func integrand(_ v: Double) -> Double {
        let cube = v * v * v
        return (1 - cube) * survival(x * cube) * 3 * v * v
      }
      var sum = integrand(0) + integrand(1)
      for i in 1..<steps { sum += integrand(Double(i) / Double(steps)) * (i % 2 == 1 ? 4 : 2) }
      return x * x * sum / Double(3 * steps)
    }
  }

  private static func constantIntegral(_ value: Double, _ x: Double) -> Double {
    x <= value ? x * x / 2 : value * x - value * value / 2
  }
}
