extension String {
  /// The text with everything a terminal would obey, rather than show, written as a visible escape.
  ///
  /// A scenario's names come from a file that may come from anyone: an escape sequence in one must not colour, move or
  /// clear the reader's terminal, and a right-to-left override must not turn figures around.
  package var visibleInTerminal: String {
    guard unicodeScalars.contains(where: { $0.isObeyedByTerminals }) else { return self }
    return unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.isObeyedByTerminals {
        result += scalar.visibleEscape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isObeyedByTerminals: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C, 0xFEFF: true
    default: false
    }
  }

  /// The character as an escape that shows: `\u{202E}`.
  var visibleEscape: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}
