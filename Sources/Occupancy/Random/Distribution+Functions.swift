extension Distribution {
  /// P(X > x).
  public func survival(_ x: Double) -> Double {
    guard x >= 0 else { return 1 }
    switch self {
    case .constant(let value): return x < value ? 1 : 0
    case .uniform(let low, let high): return min(1, max(0, (high - x) / (high - low)))
    case .exponential(let mean): return Mathematics.exponential(-x / mean)
    case .lognormal(let mu, let sigma):
      return x > 0 ? Mathematics.normalSurvival((Mathematics.logarithm(x) - mu) / sigma) : 1
    case .gamma(let shape, let scale): return Mathematics.upperGamma(shape, x / scale)
    case .weibull(let shape, let scale): return Mathematics.exponential(-Mathematics.power(x / scale, shape))
    case .empirical(let values): return Double(values.count { $0 > x }) / Double(values.count)
    case .mixture(let parts): return parts.reduce(0) { $0 + $1.weight * $1.distribution.survival(x) }
    case .capped(let inner, let longest): return x < longest ? inner.survival(x) : 0
    }
  }

  /// The mean; for a capped distribution ∫₀^longest P(X > x) dx by Simpson's rule, to about nine digits.
  public var mean: Double {
    switch self {
    case .constant(let value): return value
    case .uniform(let low, let high): return (low + high) / 2
    case .exponential(let mean): return mean
    case .lognormal(let mu, let sigma): return Mathematics.exponential(mu + sigma * sigma / 2)
    case .gamma(let shape, let scale): return shape * scale
    case .weibull(let shape, let scale): return scale * Mathematics.exponential(Mathematics.logGamma(1 + 1 / shape))
    case .empirical(let values): return values.reduce(0, +) / Double(values.count)
    case .mixture(let parts): return parts.reduce(0) { $0 + $1.weight * $1.distribution.mean }
    case .capped(let inner, let longest): return inner.meanCapped(at: longest)
    }
  }

  private func meanCapped(at longest: Double) -> Double {
    switch self {
    case .constant(let value): return min(value, longest)
    case .empirical(let values): return values.reduce(0) { $0 + min($1, longest) } / Double(values.count)
    case .exponential(let mean): return mean * (1 - Mathematics.exponential(-longest / mean))
    case .mixture(let parts): return parts.reduce(0) { $0 + $1.weight * $1.distribution.meanCapped(at: longest) }
    case .capped(let inner, let earlier): return inner.meanCapped(at: min(longest, earlier))
    default:
      // x = longest·u³ spreads the nodes towards 0, where survival may fall steeply.
      let steps = 4_096
      func integrand(_ u: Double) -> Double { survival(longest * u * u * u) * 3 * u * u }
      var sum = integrand(0) + integrand(1)
      for i in 1..<steps { sum += integrand(Double(i) / Double(steps)) * (i % 2 == 1 ? 4 : 2) }
      return longest * sum / Double(3 * steps)
    }
  }

  /// The x with P(X > x) = `tail`, for 0 < tail < 1: the smallest x whose survival is at most `tail`.
  package func inverseSurvival(_ tail: Double) -> Double {
    switch self {
    case .constant(let value): return value
    case .uniform(let low, let high): return high - tail * (high - low)
    case .exponential(let mean): return -mean * Mathematics.logarithm(tail)
    case .lognormal(let mu, let sigma): return Mathematics.exponential(mu - sigma * NormalQuantile.value(tail))
    case .weibull(let shape, let scale): return scale * Mathematics.power(-Mathematics.logarithm(tail), 1 / shape)
    case .empirical(let values):
      return values[min(values.count - 1, Int((1 - tail) * Double(values.count)))]
    case .capped(let inner, let longest): return min(longest, inner.inverseSurvival(tail))
    case .gamma, .mixture: return bisectSurvival(tail)
    }
  }

  private func bisectSurvival(_ tail: Double) -> Double {
    var (low, high) = (0.0, mean)
    while survival(high) > tail { (low, high) = (high, high * 2) }
    for _ in 0..<200 where high - low > high * 1e-15 {
      let middle = (low + high) / 2
      if survival(middle) > tail { low = middle } else { high = middle }
    }
    return high
  }

  /// The distribution without its caps, the smallest of which goes to `longest`.
  func uncapped(_ longest: inout Double) -> Distribution {
    guard case .capped(let inner, let cap) = self else { return self }
    longest = min(longest, cap)
    return inner.uncapped(&longest)
  }

  /// What remains of X when X is known to exceed `elapsed`: a draw of X − elapsed given X > elapsed.
  ///
  /// When nothing is left beyond `elapsed` (a constant or empirical stay already outlasted) the rest is 0.
  func remaining(after elapsed: Double, word: UInt64) -> Double {
    let beyond = survival(elapsed)
    guard beyond > 0 else { return 0 }
    return max(0, inverseSurvival(beyond * RandomStream.uniform(word)) - elapsed)
  }

  /// What remains of X for somebody met at a random moment in a steady state: density P(X > x) ÷ mean.
  ///
  /// It is a uniform share of a length-biased draw of X; a cap rejects what lies beyond it.
  func stationaryExcess(word: UInt64) -> Double {
    let stream = RandomStream(word: word)
    var longest = Double.infinity
    let base = uncapped(&longest)
    var n: Int64 = 0
    while true {
      let excess = RandomStream.uniform(stream.word(n)) * base.lengthBiased(word: stream.word(n + 1))
      if excess < longest { return excess }
      n += 2
    }
  }

  /// A draw with density proportional to x times this distribution's.
  private func lengthBiased(word: UInt64) -> Double {
    let u = RandomStream.uniform(word)
    switch self {
    case .constant(let value): return value
    case .uniform(let low, let high): return (low * low + u * (high * high - low * low)).squareRoot()
    case .exponential(let mean): return Sampler.gamma(shape: 2, word: word) * mean
    case .lognormal(let mu, let sigma):
      return Mathematics.exponential(mu + sigma * sigma + sigma * NormalQuantile.value(u))
    case .gamma(let shape, let scale): return Sampler.gamma(shape: shape + 1, word: word) * scale
    case .weibull(let shape, let scale):
      return scale * Mathematics.power(Sampler.gamma(shape: 1 + 1 / shape, word: word), 1 / shape)
    case .empirical(let values):
      var rest = u * values.reduce(0, +)
      for value in values {
        rest -= value
        if rest < 0 { return value }
      }
      return values[values.count - 1]
    case .mixture(let parts):
      var rest = u * mean
      for part in parts {
        rest -= part.weight * part.distribution.mean
        if rest < 0 { return part.distribution.lengthBiased(word: RandomStream.mix(word ^ 0x5DEE_CE66)) }
      }
      return parts[parts.count - 1].distribution.lengthBiased(word: RandomStream.mix(word ^ 0x5DEE_CE66))
    case .capped(let inner, _): return inner.lengthBiased(word: word)
    }
  }
}
