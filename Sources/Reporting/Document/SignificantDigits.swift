/// How many digits of a figure mean something.
///
/// A digit is shown while the figure is known to five of its units: ± 0.5 gives one decimal, ± 0.6 none, and ± 40 is
/// rounded to tens.
struct SignificantDigits: Hashable {
  /// Decimals shown; below zero the figure is rounded to tens, hundreds and so on.
  let places: Int

  /// The digits of a figure known to `halfWidth` either way, at most `most` decimals.
  init(halfWidth: Double, most: Int) {
    var places = most
    while places > -9, halfWidth.isFinite, SignificantDigits.unit(places) * 5 < halfWidth * 0.999 { places -= 1 }
    self.places = places
  }

  private init(places: Int) { self.places = places }

  /// The digits of a half-width, and of the figure before it: one that is not zero, at most `most` decimals.
  static func ofHalfWidth(_ halfWidth: Double, most: Int) -> SignificantDigits {
    var places = most
    while places > -9, halfWidth.isFinite, SignificantDigits.unit(places - 1) <= halfWidth { places -= 1 }
    return SignificantDigits(places: places)
  }

  /// A figure with these digits.
  func text(_ value: Double, _ numbers: NumberStyle) -> String {
    guard places < 0 else { return numbers.decimal(value, places: places) }
    let unit = SignificantDigits.unit(places)
    return numbers.decimal((value / unit).rounded(.toNearestOrAwayFromZero) * unit, places: 0)
  }

  /// A half-width with these digits, rounded up: never ± 0.
  func textRoundedUp(_ value: Double, _ numbers: NumberStyle) -> String {
    let unit = SignificantDigits.unit(places)
    let up = (value / unit - 1e-9).rounded(.up) * unit
    return numbers.decimal(up, places: max(0, places))
  }

  /// What the last of `places` decimals is worth.
  static func unit(_ places: Int) -> Double {
    var unit = 1.0
    for _ in 0..<abs(places) { unit *= 10 }
    return places < 0 ? unit : 1 / unit
  }
}
