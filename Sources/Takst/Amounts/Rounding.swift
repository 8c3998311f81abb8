// The one rounding rule of the target, half away from zero, for doubles and for exact fractions.
// A half krone must not depend on how a percentage looks in binary: 6,855 × 0.90 is 6,169.50, and rounds to 6,170.

/// `value` to the nearest integer, half away from zero. Traps when it does not fit, as integer arithmetic does.
func rounded(_ value: Double) -> Int64 { Int64(value.rounded(.toNearestOrAwayFromZero)) }

/// `numerator` ÷ `denominator` to the nearest integer, half away from zero; `denominator` is above zero.
func roundedQuotient(_ numerator: Int128, _ denominator: Int128) -> Int64 {
  let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
  let up: Int128 = remainder.magnitude >= denominator.magnitude - remainder.magnitude ? numerator.signum() : 0
  return Int64(quotient + up)
}

/// A price before its only rounding.
struct Fraction: Hashable, Sendable {
  /// In kroner when divided by ``denominator``.
  let numerator: Int128
  /// Above zero.
  let denominator: Int128

  /// To whole kroner.
  var wholeKroner: Kroner { Kroner(Int(roundedQuotient(numerator, denominator))) }

  /// As near as a double comes, in kroner.
  var kroner: Double { Double(numerator) / Double(denominator) }
}
