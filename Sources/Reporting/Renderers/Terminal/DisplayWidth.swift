extension String {
  /// How many columns of a terminal the text takes: `æ` one, a combining accent none, `日` and emoji two.
  package var displayWidth: Int {
    reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with spaces on the right up to `width` columns.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The text with spaces on the left up to `width` columns.
  package func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }

  /// The longest beginning of the text that fits in `width` columns, whole characters only.
  package func prefix(displayWidth width: Int) -> Substring {
    var used = 0
    return prefix { character in
      used += character.displayWidth
      return used <= width
    }
  }
}

extension Character {
  /// How many columns of a terminal the character takes: 0, 1 or 2.
  package var displayWidth: Int {
    if isASCII { return 1 }
    let hasEmojiStyle = unicodeScalars.contains("\u{FE0F}")
    return hasEmojiStyle ? 2 : (unicodeScalars.first?.displayWidth ?? 0)
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWide ? 2 : 1
    }
  }

  /// East Asian wide and fullwidth characters, and those shown as emoji.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
