/// Words from a scenario inside a message: short, and harmless to a terminal.
extension String {
  /// The text in double quotes, at most 60 characters of it.
  var quoted: String { "\"\(shortened(to: 60).printable)\"" }

  /// The text, or its beginning and an ellipsis when it has more than `length` characters.
  func shortened(to length: Int) -> String {
    let start = prefix(length + 1)
    return start.count <= length ? String(start) : "\(start.dropLast(2))…"
  }

  /// The text with every character that does not print written as its code point.
  var printable: String {
    guard unicodeScalars.contains(where: { !$0.prints }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.prints { text.unicodeScalars.append(scalar) } else { text += "<\(scalar.codePoint)>" }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar shows as itself: no control or formatting character, no space but the common one.
  var prints: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    case .spaceSeparator: self == " "
    default: true
    }
  }

  /// `U+00A0`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
