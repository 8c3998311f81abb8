/// A distribution made ready for the hot loop: a trivial value without arrays, drawn from one random word.
///
/// Tables (empirical values, the parts of a mixture) lie in a ``SamplerTables`` that outlives it.
struct Sampler {
  private enum Kind: UInt8 {
    case constant, uniform, exponential, lognormal, gamma, weibull, empirical, mixture
  }

  private let kind: Kind
  private let a: Double
  private let b: Double
  private let longest: Double
  private let values: UnsafePointer<Double>?
  private let parts: UnsafePointer<Sampler>?
  private let count: Int

  init(_ distribution: Distribution, tables: SamplerTables) {
    var (a, b, count, longest) = (0.0, 0.0, 0, Double.infinity)
    var values: UnsafePointer<Double>?
    var parts: UnsafePointer<Sampler>?
    let base = distribution.uncapped(&longest)
    switch base {
    case .constant(let value): (kind, a) = (.constant, value)
    case .uniform(let low, let high): (kind, a, b) = (.uniform, low, high - low)
    case .exponential(let mean): (kind, a) = (.exponential, mean)
    case .lognormal(let mu, let sigma): (kind, a, b) = (.lognormal, mu, sigma)
    case .gamma(let shape, let scale): (kind, a, b) = (.gamma, shape, scale)
    case .weibull(let shape, let scale): (kind, a, b) = (.weibull, 1 / shape, scale)
    case .empirical(let list):
      (kind, count) = (.empirical, list.count)
      values = tables.keep(list)
    case .mixture(let list):
      (kind, count) = (.mixture, list.count)
      var sum = 0.0
      values = tables.keep(
        list.map {
          sum += $0.weight
          return sum
        })
      parts = tables.keep(list.map { Sampler($0.distribution, tables: tables) })
    case .capped: preconditionFailure("a cap within a cap")
    }
    (self.a, self.b, self.count, self.longest) = (a, b, count, longest)
    (self.values, self.parts) = (values, parts)
  }

  /// The draws that belong to `count` words of a stream, one after the other: the same as each by itself, sooner.
  @inline(__always)
  func draw(_ stream: RandomStream, from number: Int64, count: Int, into draws: UnsafeMutablePointer<Double>) {
    switch kind {
    case .exponential:
      for index in 0..<count { draws[index] = RandomStream.uniform(stream.word(number &+ Int64(index))) }
      for index in 0..<count { draws[index] = -a * Mathematics.logarithmOfNormal(draws[index]) }
    case .lognormal:
      for index in 0..<count { draws[index] = RandomStream.uniform(stream.word(number &+ Int64(index))) }
      for index in 0..<count { draws[index] = NormalQuantile.middle(draws[index]) }
      for index in 0..<count where draws[index].magnitude > NormalQuantile.middleEnd {
        draws[index] = NormalQuantile.value(RandomStream.uniform(stream.word(number &+ Int64(index))))
      }
      for index in 0..<count { draws[index] = lognormal(draws[index]) }
    case .constant, .uniform, .weibull, .gamma, .empirical, .mixture:
      for index in 0..<count { draws[index] = uncapped(stream.word(number &+ Int64(index))) }
    }
    for index in 0..<count { draws[index] = min(longest, draws[index]) }
  }

  /// The draw that belongs to `word`.
  @inline(__always)
  func draw(_ word: UInt64) -> Double {
    min(longest, uncapped(word))
  }

  @inline(__always)
  private func uncapped(_ word: UInt64) -> Double {
    let u = RandomStream.uniform(word)
    switch kind {
    case .exponential: return -a * Mathematics.logarithmOfNormal(u)
    case .lognormal: return lognormal(NormalQuantile.value(u))
    case .constant: return a
    case .uniform: return a + b * u
    case .weibull: return b * Sampler.power(-Mathematics.logarithm(u), a)
    case .gamma: return b * Sampler.gamma(shape: a, word: word)
    case .empirical: return values.unsafelyUnwrapped[Int(u * Double(count))]
    case .mixture: return mixed(word)
    }
  }

  /// exp(μ + σZ) for a normal number, held between e⁻⁷⁰⁰ and e⁷⁰⁰.
  @inline(__always)
  private func lognormal(_ z: Double) -> Double {
    Mathematics.exponentialOfModerate(min(700, max(-700, a + b * z)))
  }

  /// x to the power y, in half the time of ``Mathematics/power(_:_:)`` and as good as a draw needs.
  @inline(__always)
  private static func power(_ x: Double, _ y: Double) -> Double {
    Mathematics.exponential(y * Mathematics.logarithm(x))
  }

  @inline(never)
  private func mixed(_ word: UInt64) -> Double {
    let part = RandomStream.choose(word, among: values.unsafelyUnwrapped, count)
    return parts.unsafelyUnwrapped[part].draw(RandomStream.mix(word ^ 0x9FB2_1C65_1E98_DF25))
  }

  /// A gamma draw with scale 1 (Marsaglia and Tsang, 2000), from the stream that `word` opens.
  @inline(never)
  static func gamma(shape: Double, word: UInt64) -> Double {
    let stream = RandomStream(word: word)
    if shape < 1 {
      let u = RandomStream.uniform(stream.word(-2))
      return gamma(shape: shape + 1, word: stream.word(-3)) * Sampler.power(u, 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    var n: Int64 = 0
    while true {
      let x = NormalQuantile.value(RandomStream.uniform(stream.word(n)))
      let u = RandomStream.uniform(stream.word(n + 1))
      n += 2
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if Mathematics.logarithm(u) < 0.5 * x * x + d - d * v + d * Mathematics.logarithm(v) { return d * v }
    }
  }
}
