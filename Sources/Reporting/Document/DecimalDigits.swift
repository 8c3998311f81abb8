/// A number as its decimal digits, so that rounding and moving the point are exact.
///
/// A `Double` is taken by the shortest decimals that name it, the ones JSON shows: 2.675 is 2.675 here although the
/// nearest binary fraction lies a little below. Whoever rounds the figure in the JSON by hand then gets the figure in
/// the table.
struct DecimalDigits {
  var isNegative: Bool
  /// Digits 0–9, most significant first, without leading zeros; empty for zero.
  var digits: [UInt8]
  /// How many of the digits stand before the point; may be negative or beyond the end.
  var point: Int

  /// The digits of a number; nil when it is infinite or not a number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let text = value.magnitude.description.utf8
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    let exponent = Int(String(text.dropFirst(mantissa.count + 1)) ?? "") ?? 0
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    let fraction = mantissa.dropFirst(whole.count + 1)
    self.init(isNegative: value < 0, digits: (Array(whole) + fraction).map { $0 - 48 }, point: whole.count + exponent)
  }

  /// The number `unscaled` × 10^-`scale`: `DecimalDigits(12_345, scale: 2)` is 123.45.
  init(_ unscaled: some BinaryInteger, scale: Int) {
    let digits = String(unscaled.magnitude).utf8.map { $0 - 48 }
    self.init(isNegative: unscaled < 0, digits: digits, point: digits.count - scale)
  }

  private init(isNegative: Bool, digits: [UInt8], point: Int) {
    let zeros = digits.prefix { $0 == 0 }.count
    self.isNegative = isNegative
    self.digits = Array(digits.dropFirst(zeros))
    self.point = self.digits.isEmpty ? 0 : point - zeros
  }

  /// The number multiplied by 10^`power`.
  func movingPoint(by power: Int) -> DecimalDigits {
    DecimalDigits(isNegative: isNegative, digits: digits, point: point + power)
  }

  /// How many decimals the number needs to be written exactly.
  var exactPlaces: Int {
    let trailingZeros = digits.reversed().prefix { $0 == 0 }.count
    return max(0, digits.count - trailingZeros - point)
  }

  /// The number rounded half away from zero to `places` decimals; never a negative zero.
  func rounded(places: Int) -> (isNegative: Bool, whole: String, fraction: String) {
    precondition(places >= 0, "a number has no fewer than zero decimals")
    var kept = keptDigits(count: point + places)
    while kept.count < places + 1 { kept.insert(0, at: 0) }
    let text = kept.map { Character(Unicode.Scalar($0 + 48)) }
    let split = text.count - places
    return (isNegative && kept.contains { $0 != 0 }, String(text[..<split]), String(text[split...]))
  }

  /// The first `count` digits, the last of them rounded; one more when the carry runs over.
  private func keptDigits(count: Int) -> [UInt8] {
    guard count >= 0 else { return [] }
    var kept = Array(digits.prefix(count))
    kept.append(contentsOf: repeatElement(0, count: count - kept.count))
    guard count < digits.count, digits[count] >= 5 else { return kept }
    for index in kept.indices.reversed() {
      guard kept[index] == 9 else {
        kept[index] += 1
        return kept
      }
      kept[index] = 0
    }
    return [1] + kept
  }
}
