#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few functions of the C library the core needs, and the special functions it lacks.
package enum Mathematics {
  @inline(__always) package static func logarithm(_ x: Double) -> Double { log(x) }
  @inline(__always) package static func exponential(_ x: Double) -> Double { exp(x) }
  @inline(__always) package static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
  /// ln(1 + x) for x > −1, accurate near 0.
  static func logOnePlus(_ x: Double) -> Double { log1p(x) }
  static func complementaryError(_ x: Double) -> Double { erfc(x) }

  /// ln Γ(x) for x > 0.
  package static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }

  /// The upper regularised incomplete gamma function Q(a, x) = Γ(a, x) ÷ Γ(a), for a > 0 and x ≥ 0.
  ///
  /// Series below x = a + 1, Lentz's continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31).
  static func upperGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x.isFinite else { return 0 }
    let scale = exponential(logGammaScale(a, x))
    return x < a + 1 ? 1 - lowerSeries(a, x) * scale : upperFraction(a, x) * scale
  }

  /// ln Q(a, x), accurate also where Q itself is too small for a number.
  package static func logUpperGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x.isFinite else { return -.infinity }
    let scale = logGammaScale(a, x)
    if x < a + 1 { return logOnePlus(-lowerSeries(a, x) * exponential(scale)) }
    return logarithm(upperFraction(a, x)) + scale
  }

  /// ln(xᵃ e⁻ˣ ÷ Γ(a)).
  private static func logGammaScale(_ a: Double, _ x: Double) -> Double { a * logarithm(x) - x - logGamma(a) }

  private static func lowerSeries(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var n = a
    while term > sum * 1e-17 {
      n += 1
      term *= x / n
      sum += term
    }
    return sum
  }

  private static func upperFraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var fraction = d
    for i in 1...10_000 {
      let an = -Double(i) * (Double(i) - a)
      b += 2
      d = 1 / nonzero(an * d + b)
      c = nonzero(b + an / c)
      let step = c * d
      fraction *= step
      if (step - 1).magnitude < 1e-16 { break }
    }
    return fraction
  }

  private static func nonzero(_ x: Double) -> Double { x.magnitude < 1e-300 ? 1e-300 : x }

  /// The upper tail 1 − Φ(x) of the standard normal distribution.
  static func normalSurvival(_ x: Double) -> Double { 0.5 * complementaryError(x * 0.7071067811865476) }

  /// ln(1 − Φ(x)), accurate in both tails: beyond 5 by the continued fraction of Mills' ratio (Abramowitz and Stegun
  /// 26.2.14).
  package static func logNormalSurvival(_ x: Double) -> Double {
    if x < -1 { return logOnePlus(-normalSurvival(-x)) }
    if x <= 5 { return logarithm(normalSurvival(x)) }
    var denominator = x
    for n in stride(from: 60.0, through: 1, by: -1) { denominator = x + n / denominator }
    return -x * x / 2 - logarithm(denominator) - 0.9189385332046727
  }
}
