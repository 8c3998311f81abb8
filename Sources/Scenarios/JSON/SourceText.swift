/// One text that nodes and diagnostics point into: a scenario file or a `--set` argument.
///
/// A class, so that every node can name its source for the price of one reference.
package final class SourceText: Sendable {
  /// What a reader calls the text: a path, or `--set tilbud.kvisten.pladser`.
  package let name: String
  /// The text's index among the sources of one scenario; diagnostics are listed in this order.
  package let index: Int
  /// The text in UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  private let lineStarts: [Int]

  /// A source from UTF-8 that is known to be valid.
  init(name: String, index: Int, bytes: [UInt8]) {
    self.name = name
    self.index = index
    self.bytes = bytes
    var starts = [0]
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// A source from text.
  package convenience init(name: String, index: Int = 0, text: String) {
    self.init(name: name, index: index, bytes: Array(text.utf8))
  }

  /// Whether it is a setting of the command line and no file.
  var isSetting: Bool { name.hasPrefix("--") }

  /// The whole text.
  package var text: String { text(0..<bytes.count) }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Line and column of a byte, both counted from 1, columns in Unicode scalars.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: offset)
    return (line + 1, bytes[lineStarts[line]..<min(offset, bytes.count)].scalarCount + 1)
  }

  /// The bytes of the line that holds `offset`, without its line break.
  func line(around offset: Int) -> Range<Int> {
    let line = lineIndex(of: offset)
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// Some consecutive bytes of a source: where a node or an error stands.
package struct SourceSpan: Sendable {
  /// The text pointed into.
  package let source: SourceText
  private let start: UInt32
  private let count: UInt32

  /// `length` bytes from byte `offset`.
  package init(_ source: SourceText, offset: Int, length: Int) {
    self.source = source
    start = UInt32(clamping: offset)
    count = UInt32(clamping: length)
  }

  /// First byte, from 0.
  package var offset: Int { Int(start) }
  /// Number of bytes.
  package var length: Int { Int(count) }
  /// Line, from 1.
  package var line: Int { source.position(of: offset).line }
  /// Column in Unicode scalars, from 1.
  package var column: Int { source.position(of: offset).column }

  /// Whether this stands before `other`, sources in the order in which they were read.
  package func precedes(_ other: SourceSpan) -> Bool {
    (source.index, offset) < (other.source.index, other.offset)
  }
}

extension Collection<UInt8> {
  /// Number of Unicode scalars in valid UTF-8: the bytes that do not continue one.
  var scalarCount: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
