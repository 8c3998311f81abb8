extension JSONParser {
  /// A text in double quotes, escapes resolved.
  mutating func string() throws(SyntaxStop) -> String {
    let start = offset
    offset += 1
    skipPlain()
    if next == UInt8(ascii: "\"") {
      offset += 1
      return source.text(start + 1..<offset - 1)
    }
    var content = Array(bytes[start + 1..<offset])
    while next != UInt8(ascii: "\"") {
      guard next == UInt8(ascii: "\\") else { throw unfinished(from: start) }
      try appendEscape(to: &content)
      let plain = offset
      skipPlain()
      content += bytes[plain..<offset]
    }
    offset += 1
    return String(decoding: content, as: UTF8.self)
  }

  /// Skips what stands for itself.
  private mutating func skipPlain() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
      offset += 1
    }
  }

  /// A control character or the end of the source inside a text.
  private func unfinished(from start: Int) -> SyntaxStop {
    let isLineEnd = offset == bytes.count || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
    if isLineEnd {
      return stop(
        at: start, length: offset - start, "this text is not closed on its line", expected: "a closing \"\"\"")
    }
    let written = next == UInt8(ascii: "\t") ? "\\t" : "\\u00" + hex(next)
    return stop(at: offset, "a control character inside a text", expected: "\(written) in its place")
  }

  private func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

  private mutating func appendEscape(to content: inout [UInt8]) throws(SyntaxStop) {
    let start = offset
    offset += 2
    switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
    case UInt8(ascii: "\""): content.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): content.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): content.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"): content += Array(String(try escapedScalar(from: start)).utf8)
    default:
      throw stop(at: start, "unknown escape", expected: #"one of: \" \\ \/ \b \f \n \r \t \uXXXX"#)
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that form a surrogate pair.
  private mutating func escapedScalar(from start: Int) throws(SyntaxStop) -> Unicode.Scalar {
    let unit = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let second = offset
    guard unit < 0xDC00, next == UInt8(ascii: "\\"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "u")
    else { throw loneSurrogate(from: start) }
    offset += 2
    let low = try codeUnit(from: second)
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw loneSurrogate(from: start) }
    return scalar
  }

  private func loneSurrogate(from start: Int) -> SyntaxStop {
    stop(at: start, length: 6, "half a surrogate pair is no character", expected: "a pair such as \\uD83D\\uDE00")
  }

  /// The four hexadecimal digits of an escape that begins at `start`.
  private mutating func codeUnit(from start: Int) throws(SyntaxStop) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard offset < bytes.count, let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
        throw stop(at: start, length: offset - start, "unknown escape", expected: "four hexadecimal digits after \\u")
      }
      unit = unit << 4 + UInt32(digit)
      offset += 1
    }
    return unit
  }
}
