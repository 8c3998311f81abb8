extension Reading<Int64> {
  /// Money in øre: kroner as a number with at most two decimals, or as text: `"6.855 kr."`, `"-7,5 mio. kr."`.
  ///
  /// In text a point groups thousands and decimals follow a comma. An amount that is no whole number of øre, or not in
  /// `range`, is an error.
  package static func money(in range: ClosedRange<Int64> = Int64.min...Int64.max) -> Reading {
    var limits: String {
      switch (range.lowerBound, range.upperBound) {
      case (.min, .max): ""
      case (let low, .max): " of at least \(kroner(low))"
      case (.min, let high): " of at most \(kroner(high))"
      case (let low, let high): " from \(kroner(low)) to \(kroner(high))"
      }
    }
    var expected: String { "an amount\(limits) in whole øre, such as 6855, \"6.855,50 kr.\" or \"1,5 mio. kr.\"" }
    return Reading(expected) { field in
      if let øre = øre(field.node.kind), range.contains(øre) { return øre }
      field.reject(expected: expected, suggestion: field.node.string.flatMap(withUnit))
      return nil
    }
  }

  /// The text with its unit, when that is all it lacks.
  private static func withUnit(_ text: String) -> String? {
    guard let number = try? DanishNumber(text, point: .thousands), number.unit.isEmpty else { return nil }
    return "\(text) kr."
  }

  private static func øre(_ kind: JSONNode.Kind) -> Int64? {
    switch kind {
    case .number(_, let literal): return ExactDecimal(literal: literal)?.integer(timesTenTo: 2)
    case .string(let text):
      guard let number = try? DanishNumber(text, point: .thousands), let power = power(of: number.unit) else {
        return nil
      }
      return number.value.integer(timesTenTo: power)
    case .drawn(let value, .plain), .drawn(let value, .money):
      return Int64(exactly: (value * 100).rounded())
    default: return nil
    }
  }

  /// The power of ten of one unit in øre.
  private static func power(of unit: String) -> Int? {
    switch unit {
    case "kr", "kroner": 2
    case "tkr": 5
    case "miokr", "miokroner": 8
    case "miakr", "miakroner": 11
    default: nil
    }
  }

  /// An amount as a scenario would write it: `6.855,50 kr.`
  static func kroner(_ øre: Int64) -> String {
    let size = øre.magnitude
    let digits = Array(String(size / 100))
    let grouped = digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text += "." }
      text.append(digit.element)
    }
    let rest = size % 100
    let decimals = rest == 0 ? "" : ",\(rest < 10 ? "0" : "")\(rest)"
    return "\(øre < 0 ? "-" : "")\(grouped)\(decimals) kr."
  }
}
