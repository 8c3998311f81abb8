#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few functions of the C library the core needs, and the two special functions it lacks.
package enum Mathematics {
  @inline(__always) package static func logarithm(_ x: Double) -> Double { log(x) }
  @inline(__always) package static func exponential(_ x: Double) -> Double { exp(x) }
  @inline(__always) static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
  static func complementaryError(_ x: Double) -> Double { erfc(x) }

  /// ln Γ(x) for x > 0.
  static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }

  /// The upper regularised incomplete gamma function Q(a, x) = Γ(a, x) ÷ Γ(a), for a > 0 and x ≥ 0.
  ///
  /// Series below x = a + 1, Lentz's continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31).
  static func upperGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x.isFinite else { return 0 }
    let scale = exponential(a * logarithm(x) - x - logGamma(a))
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      var n = a
      while term > sum * 1e-17 {
        n += 1
        term *= x / n
        sum += term
      }
      return 1 - sum * scale
    }
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
    return fraction * scale
  }

  private static func nonzero(_ x: Double) -> Double { x.magnitude < 1e-300 ? 1e-300 : x }

  /// The upper tail 1 − Φ(x) of the standard normal distribution.
  static func normalSurvival(_ x: Double) -> Double { 0.5 * complementaryError(x * 0.7071067811865476) }
}
