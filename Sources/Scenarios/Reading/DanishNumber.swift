/// A number in Danish writing at the beginning of a text, and the words after it.
struct DanishNumber {
  /// What a single point in a number means.
  enum Point {
    /// Money: a point groups thousands, decimals follow a comma.
    case thousands
    /// Measures: a point or a comma before decimals.
    case decimals
  }

  /// Why a text holds no number.
  enum Problem: Error {
    /// There is none, or it is written in no known way.
    case malformed
    /// `1.000`: one, or a thousand?
    case ambiguous(thousands: String, decimals: String)
  }

  let value: ExactDecimal
  /// What follows, without spaces, points and upper case: `mio. kr.` is `miokr`.
  let unit: String

  init(_ text: String, point: Point) throws(Problem) {
    var rest = text.drop { $0.isWhitespace }
    let isNegative = rest.first == "-" || rest.first == "\u{2212}"
    if isNegative { rest = rest.dropFirst() }
    let figures = rest.prefix { $0.isDigit || $0 == "." || $0 == "," }
    unit = DanishNumber.unit(rest.dropFirst(figures.count))
    let (whole, fraction) = try DanishNumber.parts(String(figures), point: point)
    let digits = (whole + fraction).utf8.map { $0 - 48 }
    value = ExactDecimal(isNegative: isNegative, digits: digits, exponent: -fraction.utf8.count)
  }

  /// A unit in the form in which units are compared.
  static func unit(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "." }).lowercased()
  }

  /// The digits before and after the decimal sign.
  private static func parts(_ figures: String, point: Point) throws(Problem) -> (whole: String, fraction: String) {
    let halves = figures.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2, let first = halves.first else { throw .malformed }
    let groups = first.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    let fraction = halves.count == 2 ? String(halves[1]) : nil
    guard let leading = groups.first, groups.allSatisfy({ !$0.isEmpty }), fraction?.isEmpty != true,
      fraction?.contains(".") != true
    else { throw .malformed }
    if groups.count == 1 { return (leading, fraction ?? "") }
    let joined = groups.joined()
    let isGrouped = leading.count <= 3 && leading.first != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
    if point == .decimals, fraction == nil, groups.count == 2 {
      if isGrouped { throw .ambiguous(thousands: joined, decimals: decimals(leading, groups[1])) }
      return (leading, groups[1])
    }
    guard isGrouped else { throw .malformed }
    return (joined, fraction ?? "")
  }

  /// The number with a comma, and without zeros at its end: `1,25` for `1.250`.
  private static func decimals(_ whole: String, _ fraction: String) -> String {
    var kept = fraction[...]
    while kept.last == "0" { kept.removeLast() }
    return kept.isEmpty ? whole : "\(whole),\(kept)"
  }
}

extension Character {
  /// Whether one of `0`–`9`, and no other digit of Unicode.
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
