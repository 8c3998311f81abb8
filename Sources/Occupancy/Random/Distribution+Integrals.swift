extension Distribution {
  /// ∫₀ˣ P(X > u) du, which is the mean of the smaller of X and `x`; 0 below 0. To about seven digits where there is no
  /// closed form.
  package func survivalIntegral(to x: Double) -> Double { integrals(to: x).first }

  /// ∫₀ˣ (x − u) P(X > u) du, the integral of ``survivalIntegral(to:)``; 0 below 0. To about seven digits where there is
  /// no closed form.
  package func secondSurvivalIntegral(to x: Double) -> Double { integrals(to: x).second }

  private func integrals(to x: Double) -> (first: Double, second: Double) {
    guard x > 0 else { return (0, 0) }
    switch self {
    case .constant(let value): return Distribution.constantIntegrals(value, x)
    case .empirical(let values):
      return Distribution.sum(values.map { (1 / Double(values.count), Distribution.constantIntegrals($0, x)) })
    case .uniform(let low, let high):
      let (inside, beyond) = (max(0, min(x, high) - low), max(0, x - high))
      let rest = high - low
      let first = min(x, low) + inside - inside * inside / (2 * rest)
      let reach = min(x, high)
      return (first, reach * reach / 2 - inside * inside * inside / (6 * rest) + beyond * first)
    case .exponential(let mean):
      let ended = 1 - Mathematics.exponential(-x / mean)
      return (mean * ended, mean * x - mean * mean * ended)
    case .mixture(let parts): return Distribution.sum(parts.map { ($0.weight, $0.distribution.integrals(to: x)) })
    case .capped(let inner, let longest):
      let until = inner.integrals(to: min(x, longest))
      return (until.first, until.second + max(0, x - longest) * until.first)
    case .lognormal, .gamma, .weibull: return simpson(to: x)
    }
  }

  private static func constantIntegrals(_ value: Double, _ x: Double) -> (first: Double, second: Double) {
    let reach = min(value, x)
    return (reach, reach * x - reach * reach / 2)
  }

  private static func sum(
    _ parts: [(weight: Double, integrals: (first: Double, second: Double))]
  ) -> (first: Double, second: Double) {
    parts.reduce((0, 0)) { ($0.0 + $1.weight * $1.integrals.first, $0.1 + $1.weight * $1.integrals.second) }
  }

  /// By Simpson's rule; u = x·v³ spreads the nodes towards 0, where survival may fall steeply.
  private func simpson(to x: Double) -> (first: Double, second: Double) {
    let steps = 512
    var (first, second) = (0.0, 0.0)
    for i in 1...steps {
      let v = Double(i) / Double(steps)
      let weight = (i == steps ? 1 : i % 2 == 1 ? 4 : 2) * 3 * v * v * survival(x * v * v * v)
      first += weight
      second += weight * (1 - v * v * v)
    }
    return (x * first / Double(3 * steps), x * x * second / Double(3 * steps))
  }
}
