/// The incomplete gamma function.
extension Mathematics {
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
    if x < a + 1 { return logarithmOnePlus(-lowerSeries(a, x) * exponential(scale)) }
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
}
