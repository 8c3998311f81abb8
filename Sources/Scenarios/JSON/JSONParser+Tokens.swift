/// Ends the reading of a text.
struct SyntaxStop: Error {
  let diagnostic: Diagnostic
}

extension JSONParser {
  /// The next byte; zero, which no JSON contains, at the end.
  var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  func span(_ start: Int, length: Int) -> SourceSpan { SourceSpan(source, offset: start, length: length) }

  /// Skips white space and comments.
  mutating func skipSpace() throws(SyntaxStop) {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset += 1
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(SyntaxStop) {
    let start = offset
    switch offset + 1 < bytes.count ? bytes[offset + 1] : 0 {
    case UInt8(ascii: "/"):
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    case UInt8(ascii: "*"):
      offset += 2
      while offset + 1 < bytes.count, bytes[offset] != UInt8(ascii: "*") || bytes[offset + 1] != UInt8(ascii: "/") {
        offset += 1
      }
      guard offset + 1 < bytes.count else {
        throw stop(at: start, length: 2, "this comment has no end", expected: "\"*/\"")
      }
      offset += 2
    default:
      throw stop(at: start, "found \"/\"", expected: "\"//\" or \"/*\", which begin a comment")
    }
  }

  /// A strict JSON number that a `Double` can hold.
  mutating func number() throws(SyntaxStop) -> JSONNode {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    let first = offset
    try skipDigits(of: start)
    if bytes[first] == UInt8(ascii: "0"), offset > first + 1 {
      throw stop(at: start, length: offset - start, "a number cannot begin with 0")
    }
    let isShortWhole = try !skipFraction(of: start) && first == start && offset - first <= 15
    let literal = source.text(start..<offset)
    // Up to 15 digits a whole number is exact.
    let value = isShortWhole ? Double(wholeNumber(first..<offset)) : try finite(literal, at: start)
    // Minus zero is zero: divided by, it would turn time around.
    return JSONNode(.number(value + 0, literal: literal), at: span(start, length: offset - start))
  }

  /// Skips decimals and a power of ten, and says whether there were any.
  private mutating func skipFraction(of start: Int) throws(SyntaxStop) -> Bool {
    let end = offset
    if next == UInt8(ascii: ".") {
      offset += 1
      try skipDigits(of: start)
    }
    if next | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
      try skipDigits(of: start)
    }
    return offset > end
  }

  private mutating func skipDigits(of start: Int) throws(SyntaxStop) {
    let first = offset
    while next &- 48 < 10 { offset += 1 }
    if offset == first {
      throw stop(at: start, length: offset - start, "this number is not complete", expected: "a digit")
    }
  }

  private func wholeNumber(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  private func finite(_ literal: String, at start: Int) throws(SyntaxStop) -> Double {
    let value = Double(literal) ?? .infinity
    if !value.isFinite { throw stop(at: start, length: literal.utf8.count, "this number is too large") }
    if value == 0, ExactDecimal(literal: literal)?.isZero == false {
      throw stop(at: start, length: literal.utf8.count, "this number is too near to 0")
    }
    return value
  }

  /// Bytes of the word at the current offset; zero when there is none.
  var wordLength: Int {
    var end = offset
    while end < bytes.count, bytes[end] >= 0x80 || bytes[end].isWordByte { end += 1 }
    return source.text(offset..<end).prefix { $0.isLetter || $0.isNumber || $0 == "_" }.utf8.count
  }

  /// Bytes of the character at the current offset.
  private var characterLength: Int {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end - offset
  }

  // MARK: Errors

  func stop(at start: Int, length: Int = 1, _ message: String, expected: String? = nil) -> SyntaxStop {
    SyntaxStop(diagnostic: Diagnostic(at: span(start, length: length), message, expected: expected))
  }

  /// The next character or word is not what should stand here.
  func unexpected(_ expected: String) -> SyntaxStop {
    guard offset < bytes.count else { return stop(at: offset, "the text ends here", expected: expected) }
    let wordLength = wordLength
    let length = wordLength > 0 ? wordLength : characterLength
    let found = source.text(offset..<offset + length)
    let words = expected.hasPrefix("a value") ? ["true", "false", "null"] : []
    let suggestion = NearestWord.nearest(to: found, among: words)
    let message = found == "\"" ? "found a text" : "found \(found.quoted)"
    let isUnquoted = suggestion == nil && words.count > 0 && wordLength > 0 && found.first?.isLetter == true
    return SyntaxStop(
      diagnostic: Diagnostic(
        at: span(offset, length: length), message,
        expected: isUnquoted ? "\(expected); text stands in double quotes" : expected, suggestion: suggestion))
  }

  func unclosed(_ container: String, from start: Int, expected: String) -> SyntaxStop {
    let line = source.position(of: start).line
    return stop(
      at: offset, "the text ends here, but the \(container) that begins on line \(line) is not closed",
      expected: expected)
  }
}

extension UInt8 {
  /// Whether an ASCII letter, digit or underscore.
  fileprivate var isWordByte: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self) || self == 95
  }
}
