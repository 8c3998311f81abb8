/// How many digits of a figure mean something.
///
/// A digit is shown when the figure is known to three of its units: ± 0.3 gives one decimal, ± 0.4 none, and ± 40 is
/// rounded to hundreds.
struct SignificantDigits: Hashable {
  /// Decimals shown; below zero the figure is rounded to tens, hundreds and so on.
  let places: Int

  /// The digits of a figure known to `halfWidth` either way, at most `most` decimals.
  init(halfWidth: Double, most: Int) {
    var places = most
    while places > -9, halfWidth.isFinite, SignificantDigits.unit(places) * 3 < halfWidth * 0.999 { places -= 1 }
    self.places = places
  }

  /// A figure with these digits.
  func text(_ value: Double, _ numbers: NumberStyle) -> String {
    guard places < 0 else { return numbers.decimal(value, places: places) }
    let unit = SignificantDigits.unit(places)
    return numbers.decimal((value / unit).rounded(.toNearestOrAwayFromZero) * unit, places: 0)
  }

  /// What the last of `places` decimals is worth.
  private static func unit(_ places: Int) -> Double {
    var unit = 1.0
    for _ in 0..<abs(places) { unit *= 10 }
    return places < 0 ? unit : 1 / unit
  }
}
