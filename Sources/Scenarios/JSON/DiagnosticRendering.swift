extension Diagnostic: CustomStringConvertible {
  /// The finding as a compiler would print it: position and message, the line, a caret, what was expected.
  ///
  /// ```
  /// kvisten.jsonc:12:7: error: unknown key "plader"
  ///    12 |       "plader": 7,
  ///       |       ^^^^^^^^
  ///    expected one of: navn, pladser, ydelser; did you mean "pladser"?
  /// ```
  public var description: String {
    let position = span.source.position(of: span.offset)
    let head = "\(span.source.name.printable):\(position.line):\(position.column): \(severity.rawValue): \(message)"
    return ([head] + excerpt + advice).joined(separator: "\n")
  }

  /// The line of the file, and below it carets under what is meant.
  public var excerpt: [String] {
    let excerpt = Excerpt(span)
    let number = String(span.line)
    let gutter = String(repeating: " ", count: max(0, Excerpt.gutter - number.count)) + number
    let blank = String(repeating: " ", count: gutter.count)
    return ["\(gutter) | \(excerpt.line)", "\(blank) | \(excerpt.carets)"].map { $0.withoutTrailingSpaces }
  }

  private var advice: [String] {
    let parts = [
      expected.map { "expected \($0)" }, suggestion.map { "did you mean \($0.quoted)?" }, remedy?.english,
    ].compactMap { $0 }
    return parts.isEmpty ? [] : wrapped(parts.joined(separator: "; "), indent: 3)
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let line = lines.last, line.count + 1 + word.count <= Excerpt.width {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(margin + word)
      }
    }
    return lines
  }
}

/// The line around a finding, cut to fit, and the carets below it.
private struct Excerpt {
  static let width = 120
  static let gutter = 5
  private static let room = width - gutter - 3
  /// Characters kept before the caret when a long line is cut.
  private static let lead = 40

  let line: String
  let carets: String

  init(_ span: SourceSpan) {
    let source = span.source
    let line = source.line(around: span.offset)
    let start = min(span.offset, line.upperBound)
    let end = min(max(start, span.offset + span.length), line.upperBound)
    // Bytes far from the caret are left out before characters are counted: a line may be megabytes long.
    let nearby = source.whole(max(line.lowerBound, start - 400)..<min(line.upperBound, start + 800))
    let before = Self.shown(source.text(nearby.lowerBound..<start))
    let marked = Self.shown(source.text(start..<max(start, min(end, nearby.upperBound))))
    let after = Self.shown(source.text(max(start, min(end, nearby.upperBound))..<nearby.upperBound))
    let whole = before + marked + after
    let isCut = nearby != line || whole.count > Self.room
    let first = isCut ? max(0, before.count - Self.lead) : 0
    let last = min(whole.count, first + Self.room - (isCut ? 2 : 0))
    let hasStart = first == 0 && nearby.lowerBound == line.lowerBound
    let hasEnd = last == whole.count && nearby.upperBound == line.upperBound
    self.line = (hasStart ? "" : "…") + String(whole[first..<last]) + (hasEnd ? "" : "…")
    let column = before.count - first + (hasStart ? 0 : 1)
    let length = max(1, min(marked.count, last - before.count))
    carets = String(repeating: " ", count: column) + String(repeating: "^", count: length)
  }

  /// One printing character for each character, so that the carets stand below what they mean.
  private static func shown(_ text: String) -> [Character] {
    text.map { character in
      if character == "\t" { return " " }
      return character.unicodeScalars.allSatisfy { $0.prints || $0 == "\u{200D}" } ? character : "\u{FFFD}"
    }
  }
}

extension SourceText {
  /// The range without the parts of scalars at its ends.
  fileprivate func whole(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
