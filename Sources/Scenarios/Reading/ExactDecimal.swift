/// A decimal number as it was written, to the last digit.
struct ExactDecimal: Hashable {
  /// Whether it stands below 0; never for 0 itself.
  let isNegative: Bool
  /// Digits from the highest, without zeros at either end; none for 0.
  let digits: [UInt8]
  /// The power of ten of the last digit.
  let exponent: Int

  /// Exponents beyond this are as good as infinite; nothing here adds up to an overflow.
  private static let largestExponent = 1_000_000_000

  /// A number from its digits, `exponent` being the power of ten of the last of them.
  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let kept = digits.drop { $0 == 0 }
    let end = (kept.lastIndex { $0 != 0 } ?? kept.startIndex - 1) + 1
    let zeros = kept.endIndex - end
    self.digits = Array(kept[kept.startIndex..<end])
    self.isNegative = isNegative && !self.digits.isEmpty
    self.exponent = self.digits.isEmpty ? 0 : exponent + zeros
  }

  /// Reads a JSON number; nil for anything else.
  init?(literal: String) {
    var (digits, point, power, isNegative): ([UInt8], Int?, Int, Bool) = ([], nil, 0, false)
    var rest = literal.utf8[...]
    if rest.first == UInt8(ascii: "-") { (isNegative, rest) = (true, rest.dropFirst()) }
    while let byte = rest.popFirst() {
      switch byte {
      case 48...57: digits.append(byte - 48)
      case UInt8(ascii: ".") where point == nil: point = digits.count
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let read = ExactDecimal.power(rest) else { return nil }
        (power, rest) = (read, rest[rest.endIndex...])
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    self.init(isNegative: isNegative, digits: digits, exponent: power - (point.map { digits.count - $0 } ?? 0))
  }

  private static func power(_ text: Substring.UTF8View) -> Int? {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = isNegative || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let size = digits.reduce(0) { min(largestExponent, $0 * 10 + Int($1 - 48)) }
    return isNegative ? -size : size
  }

  /// Whether this is 0.
  var isZero: Bool { digits.isEmpty }

  /// The number times ten to the `power`, when that is whole and fits.
  func integer(timesTenTo power: Int = 0) -> Int64? {
    let zeros = exponent + power
    guard !isZero else { return 0 }
    guard zeros >= 0, zeros + digits.count <= 19 else { return nil }
    var size: Int64 = 0
    for digit in digits + [UInt8](repeating: 0, count: zeros) {
      let (tens, isOver) = size.multipliedReportingOverflow(by: 10)
      let (sum, isOverToo) = tens.subtractingReportingOverflow(Int64(digit))
      if isOver || isOverToo { return nil }
      size = sum
    }
    // Counted downwards, since the smallest integer has no positive counterpart.
    return isNegative ? size : (size == .min ? nil : -size)
  }

  /// The number times ten to the `power`, rounded once; nil when it is too large.
  func double(timesTenTo power: Int = 0) -> Double? {
    guard !isZero else { return 0 }
    return Double("\(isNegative ? "-" : "")\(figures)e\(exponent + power)").flatMap { $0.isFinite ? $0 : nil }
  }

  /// The shortest way to write the number that every equal number shares: `6855`, `0.95`, `12e30`.
  var canonical: String {
    let sign = isNegative ? "-" : ""
    if isZero { return "0" }
    switch exponent {
    case 0...15: return sign + figures + String(repeating: "0", count: exponent)
    case -digits.count + 1..<0:
      let point = figures.index(figures.endIndex, offsetBy: exponent)
      return "\(sign)\(figures[..<point]).\(figures[point...])"
    case -15..<0: return "\(sign)0." + String(repeating: "0", count: -exponent - digits.count) + figures
    default: return "\(sign)\(figures)e\(exponent)"
    }
  }

  private var figures: String { String(decoding: digits.map { $0 + 48 }, as: UTF8.self) }
}
