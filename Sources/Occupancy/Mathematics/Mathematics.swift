/// The elementary and special functions of the model, the same to the last bit on every platform.
///
/// C libraries differ in the last digit, and one more draw rounded the other way is another future. Everything here is
/// made of +, −, ×, ÷, square roots and whole numbers, whose results IEEE 754 fixes; nothing is fused. Polynomials are the
/// best of their degree in the greatest error (Remez's exchange, computed in 80 digits) on the interval that is named.
package enum Mathematics {
  /// The whole number nearest to `x`, for 0 ≤ x < 2⁵³, the greater of two as near.
  static func nearest(_ x: Double) -> Int64 {
    let whole = Int64(x)
    return x - Double(whole) >= 0.5 ? whole + 1 : whole
  }

  // MARK: Logarithm

  /// ln x to 0.8 units of the last digit; −∞ at 0, NaN below.
  ///
  /// x = 2ᵏ · m with m from √½ to √2, and ln m = 2 artanh s with s = (m − 1) ÷ (m + 1): the reduction of Cody and Waite,
  /// Software Manual for the Elementary Functions (1980), chapter 5.
  @inline(__always)
  package static func logarithm(_ x: Double) -> Double {
    let bits = Int64(bitPattern: x.bitPattern)
    let isNormal = UInt64(bitPattern: bits &- 0x0010_0000_0000_0000) < 0x7FE0_0000_0000_0000
    guard isNormal else { return logarithmOfExtreme(x) }
    return logarithmOfNormal(x)
  }

  /// ln x for x from 2⁻¹⁰²² to the greatest number: without a branch, so that several can be taken at once.
  @inline(__always)
  static func logarithmOfNormal(_ x: Double) -> Double {
    let (k, f) = split(Int64(bitPattern: x.bitPattern))
    return assembled(k, f)
  }

  /// Of 0, of numbers below it, of infinity, NaN and numbers below 2⁻¹⁰²².
  @inline(never)
  private static func logarithmOfExtreme(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    if x < 0 || x.isNaN { return .nan }
    if x == .infinity { return x }
    let (k, f) = split(Int64(bitPattern: (x * 0x1p54).bitPattern))
    return assembled(k - 54, f)
  }

  /// k and m − 1 of a positive normal number 2ᵏ · m, m from √½ to √2.
  @inline(__always)
  private static func split(_ bits: Int64) -> (k: Double, f: Double) {
    let aboveRoot = bits &- 0x3FE6_A09E_667F_3BCD
    let m = Double(bitPattern: UInt64(bitPattern: bits &- (aboveRoot & ~0x000F_FFFF_FFFF_FFFF)))
    return (Double(Int32(truncatingIfNeeded: aboveRoot >> 52)), m - 1)
  }

  /// ln(2ᵏ(1 + f)) − `correction`, the latter below the last digit.
  ///
  /// 2 artanh s is written f − (f²/2 − s(f²/2 + z L(z))), z = s², so that no rounding error is as large as the result's
  /// last digit.
  @inline(__always)
  private static func assembled(_ k: Double, _ f: Double, correction: Double = 0) -> Double {
    let s = f / (2 + f)
    let half = 0.5 * f * f
    let rest = s * (half + inverseTangentRest(s * s)) + (k * ln2Low - correction)
    return k * ln2High - ((half - rest) - f)
  }

  /// 2 artanh s − 2s, divided by s, for z = s² up to (3 − 2√2)²: z L(z), L to 2⁻⁵¹.
  @inline(__always)
  private static func inverseTangentRest(_ z: Double) -> Double {
    let w = z * z
    let even = 0.666666666666667 + w * (0.28571428626398654 + w * (0.18182893216800877 + w * 0.1461787280317489))
    let odd = 0.39999999999898445 + w * (0.22222211072894532 + w * 0.15331596980236523)
    return z * (even + z * odd)
  }

  /// ln 2 as a number of 32 bits, which k multiplies exactly, and the rest.
  private static let ln2High = 0x1.62e42feep-1
  private static let ln2Low = 0x1.a39ef35793c76p-33

  /// ln(1 + x) for x > −1, to 1.5 units of the last digit; −∞ at −1, NaN below.
  package static func logarithmOnePlus(_ x: Double) -> Double {
    if x.magnitude < 0x1p-54 { return x }
    let sum = 1 + x
    guard sum > 0x1p-1022, sum < .infinity else { return logarithm(sum) }
    // What rounding gave to the sum.
    let gained = x.magnitude < 1 ? (sum - 1) - x : (sum - x) - 1
    let (k, f) = split(Int64(bitPattern: sum.bitPattern))
    return assembled(k, f, correction: gained / sum)
  }

  // MARK: Exponential

  /// eˣ to 0.9 units of the last digit: 0 far below, ∞ above 709.78.
  ///
  /// x = k ln 2 + r with r between ± ½ ln 2, and eʳ by a polynomial (Cody and Waite, chapter 6).
  @inline(__always)
  package static func exponential(_ x: Double) -> Double { exponential(x, correction: 0) }

  /// e to the power x + `correction`, the latter small (up to 10⁻⁴).
  @inline(__always)
  private static func exponential(_ x: Double, correction: Double) -> Double {
    guard x.magnitude < 708 else { return exponentialOfExtreme(x, correction) }
    return exponentialOfModerate(x, correction)
  }

  /// eˣ for x between ± 708: without a branch, so that several can be taken at once.
  @inline(__always)
  static func exponentialOfModerate(_ x: Double, _ correction: Double = 0) -> Double {
    let (k, power) = reduced(x, correction)
    return power * twoTo(k)
  }

  @inline(never)
  private static func exponentialOfExtreme(_ x: Double, _ correction: Double) -> Double {
    if x.isNaN { return x }
    if x > 710 { return .infinity }
    if x < -746 { return 0 }
    let (k, power) = reduced(x, correction)
    // In two steps: neither factor leaves the normal numbers.
    return power * twoTo(k >> 1) * twoTo(k - k >> 1)
  }

  @inline(__always)
  private static func twoTo(_ k: Int64) -> Double { Double(bitPattern: UInt64(bitPattern: (k &+ 1023) << 52)) }

  /// k and eʳ.
  @inline(__always)
  private static func reduced(_ x: Double, _ correction: Double) -> (k: Int64, power: Double) {
    // Added to 1.5 · 2⁵², the last bits are the nearest whole number.
    let shifted = x * 1.4426950408889634 + 0x1.8p52
    let k = shifted - 0x1.8p52
    let r = (x - k * ln2High) - (k * ln2Low - correction)
    // 1 + r is rounded; what that loses comes back with the small terms.
    let sum = 1 + r
    let small = (1 - sum + r) + exponentialRest(r)
    return (Int64(bitPattern: shifted.bitPattern) &- Int64(bitPattern: (0x1.8p52 as Double).bitPattern), sum + small)
  }

  /// eʳ − 1 − r for r between ± ½ ln 2, to 2⁻⁵⁷.
  @inline(__always)
  private static func exponentialRest(_ r: Double) -> Double {
    let square = r * r
    let fourth = square * square
    let low = (0.5 + r * 0.16666666666666685) + square * (0.04166666666660309 + r * 0.008333333333314102)
    let middle =
      (0.0013888888927153123 + r * 0.0001984126990453227)
      + square * (2.4801508233022086e-05 + r * 2.755722641387405e-06)
    let high = 2.762536463139635e-07 + r * 2.5114991168768526e-08
    return square * (low + fourth * (middle + fourth * high))
  }

  // MARK: Power

  /// x to the power y for x ≥ 0, to 1 unit of the last digit and one more for every 10 that |y ln x| counts; NaN for x
  /// below 0.
  ///
  /// e to the power y ln x, the logarithm and its product with y as sums of two numbers whose halves multiply exactly
  /// (Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18, 1971).
  package static func power(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    guard x > 0, x < .infinity, y.isFinite else { return powerOfExtreme(x, y) }
    let logarithm = extendedLogarithm(x)
    let yHigh = upperHalf(y)
    let high = yHigh * logarithm.high
    let low = (y - yHigh) * logarithm.high + y * logarithm.low
    let product = high + low
    guard product.magnitude < 800 else { return product > 0 ? .infinity : 0 }
    return exponential(product, correction: low - (product - high))
  }

  private static func powerOfExtreme(_ x: Double, _ y: Double) -> Double {
    if x.isNaN || y.isNaN || x < 0 { return .nan }
    // Here one of the two is 0 or infinite: x grows beyond all bounds, or falls to 0.
    let grows = (x > 1) == (y > 0)
    return grows ? .infinity : 0
  }

  /// ln x for a positive x as a sum of two numbers, the first of 26 bits.
  @inline(__always)
  private static func extendedLogarithm(_ x: Double) -> (high: Double, low: Double) {
    let isSmall = x < 0x1p-1022
    let (exponent, f) = split(Int64(bitPattern: (isSmall ? x * 0x1p54 : x).bitPattern))
    let k = isSmall ? exponent - 54 : exponent
    let divisor = 2 + f
    let inverse = 1 / divisor
    let s = f * inverse
    let sHigh = upperHalf(s)
    // What sHigh times the divisor leaves of f; the divisor too is a sum of two.
    let divisorHigh = upperHalf(divisor)
    let divisorLow = (divisor - divisorHigh) + (f - (divisor - 2))
    let sLow = ((f - sHigh * divisorHigh) - sHigh * divisorLow) * inverse
    let first = k * ln2High
    let second = 2 * sHigh
    let rest = 2 * sLow + (s * inverseTangentRest(s * s) + k * ln2Low)
    let high = upperHalf(first + second + rest)
    return (high, rest - ((high - first) - second))
  }

  /// The upper 26 bits.
  @inline(__always)
  private static func upperHalf(_ x: Double) -> Double { Double(bitPattern: x.bitPattern & ~0x7FF_FFFF) }

  // MARK: Error function

  /// erfc x = 2/√π ∫ₓ^∞ exp(−t²) dt, to 6 units of the last digit.
  package static func complementaryError(_ x: Double) -> Double {
    if x.magnitude < 0.5 { return 1 - x * errorNearZero(x * x) }
    if x < 0 { return 2 - complementaryError(-x) }
    return x < 27.3 ? exponentialOfSquare(x, times: -1) * scaledComplementaryError(x) : x.isNaN ? x : 0
  }

  /// The upper tail 1 − Φ(x) of the standard normal distribution, to 6 units of the last digit.
  package static func normalSurvival(_ x: Double) -> Double {
    let scaled = x * 0.7071067811865476
    if scaled.magnitude < 0.5 { return 0.5 - 0.5 * scaled * errorNearZero(scaled * scaled) }
    if x < 0 { return 1 - normalSurvival(-x) }
    let density = x < 38.6 ? exponentialOfSquare(x, times: -0.5) : x.isNaN ? x : 0
    return 0.5 * density * scaledComplementaryError(scaled)
  }

  /// ln(1 − Φ(x)), accurate in both tails, also where the tail itself is too small for a number.
  package static func logNormalSurvival(_ x: Double) -> Double {
    if x < -1 { return logarithmOnePlus(-normalSurvival(-x)) }
    if x <= 5 { return logarithm(normalSurvival(x)) }
    return -0.5 * x * x + logarithm(0.5 * scaledComplementaryError(x * 0.7071067811865476))
  }

  /// exp(factor · x²), where x² has more digits than a number holds; `factor` is a power of 2.
  private static func exponentialOfSquare(_ x: Double, times factor: Double) -> Double {
    let high = upperHalf(x)
    return exponential(factor * (high * high), correction: factor * ((x - high) * (x + high)))
  }

  /// erf x ÷ x for z = x² up to ¼, to 2⁻⁵⁷ of itself.
  private static func errorNearZero(_ z: Double) -> Double {
    var sum = 1.4723051305475965e-06 * z - 1.4845568439389195e-05
    sum = sum * z + 0.00012053323737801199
    sum = sum * z - 0.0008548297513200117
    sum = sum * z + 0.005223977370207039
    sum = sum * z - 0.026866170632708977
    sum = sum * z + 0.11283791670924793
    sum = sum * z - 0.37612638903183465
    return sum * z + 1.1283791670955126
  }

  /// exp(x²) erfc x for x ≥ 0, to 2 units of the last digit.
  ///
  /// (1 + 2x) exp(x²) erfc x is a smooth function of t = (x − 3.75) ÷ (x + 3.75) from −1 to 1 (Shepherd and Laframboise,
  /// Mathematics of Computation 36, 1981, 249–253); its polynomial is good to 2⁻⁵⁸.
  private static func scaledComplementaryError(_ x: Double) -> Double {
    guard x < 1e17 else { return 0.5641895835477563 / x }
    let t = (x - 3.75) / (x + 3.75)
    let w = t * t
    var even = 4.128132132336094e-10 * w - 5.100741447472064e-09
    var odd = 3.147458927657666e-10 * w - 3.764786259293588e-09
    even = even * w + 3.8485200914667464e-08
    odd = odd * w + 2.3314573920177515e-08
    even = even * w - 2.5838531065099485e-07
    odd = odd * w - 5.7290416941540184e-08
    even = even * w + 1.7513705037147623e-06
    odd = odd * w - 9.73495877292444e-07
    even = even * w - 1.1443980045686824e-05
    odd = odd * w + 2.2384202174161816e-05
    even = even * w + 5.164903004906278e-05
    odd = odd * w - 0.0002901540665544712
    even = even * w + 0.0002937136843231956
    odd = odd * w + 0.001755625849502923
    even = even * w - 0.009746579561251831
    odd = odd * w + 0.02836227741945826
    even = even * w - 0.05869339858931071
    odd = odd * w + 0.09230432116033631
    even = even * w - 0.10880393014176583
    odd = odd * w + 0.08227673849014676
    even = even * w + 0.003585415485464774
    odd = odd * w - 0.14024059858554697
    even = even * w + 1.2375126308378275
    return (even + t * odd) / (1 + 2 * x)
  }

  // MARK: Gamma function

  /// ln Γ(x) for x > 0, to 8 units of the last digit; near its zeros at 1 and 2 too.
  ///
  /// A polynomial around 2, to which Γ(x + 1) = x Γ(x) leads from below 8; above, Stirling's series (Abramowitz and
  /// Stegun 6.1.41).
  package static func logGamma(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x == 0 || x == .infinity ? .infinity : .nan }
    if x < 0.5 { return logGammaNearTwo(x) - logarithm(x * (x + 1)) }
    if x < 1.5 { return logGammaNearTwo(x - 1) - logarithmOnePlus(x - 1) }
    if x < 8 {
      var (argument, product) = (x, 1.0)
      while argument > 2.5 {
        argument -= 1
        product *= argument
      }
      return logGammaNearTwo(argument - 2) + logarithm(product)
    }
    let inverse = 1 / x
    let w = inverse * inverse
    var series = 1.0 / 156 - w * (3617.0 / 122_400)
    series = 1.0 / 1188 - w * (691.0 / 360_360 - w * series)
    series = 1.0 / 1260 - w * (1.0 / 1680 - w * series)
    series = 1.0 / 12 - w * (1.0 / 360 - w * series)
    return (x - 0.5) * (logarithm(x) - 1) + (0.41893853320467274 + inverse * series)
  }

  /// ln Γ(2 + z) for z from −½ to ½, to 2⁻⁵⁹ of itself.
  private static func logGammaNearTwo(_ z: Double) -> Double {
    var sum = -1.4328759856734466e-07 * z + 2.7849179631620984e-07
    sum = sum * z - 4.200511958760854e-07
    sum = sum * z + 9.203174351691331e-07
    sum = sum * z - 2.0497506515617587e-06
    sum = sum * z + 4.384588585222572e-06
    sum = sum * z - 9.437237618683833e-06
    sum = sum * z + 2.0505617652348732e-05
    sum = sum * z - 4.492653100669708e-05
    sum = sum * z + 9.945767000064739e-05
    sum = sum * z - 0.00022315473517576771
    sum = sum * z + 0.0005096695156784955
    sum = sum * z - 0.0011927539127579245
    sum = sum * z + 0.002890510331023643
    sum = sum * z - 0.007385551028649721
    sum = sum * z + 0.02058080842778057
    sum = sum * z - 0.06735230105319831
    sum = sum * z + 0.32246703342411326
    sum = sum * z + 0.42278433509846713
    return sum * z
  }
}
