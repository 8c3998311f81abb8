/// A table as text: rows of fields with a separator between them (RFC 4180), with or without quotes, as Danish and
/// international programs write it.
struct DelimitedText {
  /// A field and where it stands.
  struct Cell {
    /// Without quotes, and without white space at its ends.
    let text: String
    let span: SourceSpan
  }

  /// A line of the table.
  struct Row {
    let cells: [Cell]
    /// All of the row.
    let span: SourceSpan
    /// Why the row cannot be read as fields.
    let problem: String?

    /// The line it begins on, from 1.
    var line: Int { span.line }
  }

  /// What stands between fields.
  let separator: Character
  /// The rows that have anything in them.
  let rows: [Row]

  /// Reads a text. The separator is what the first line has most of; `sep=;` above it, as Excel writes, is obeyed.
  init(_ source: SourceText) {
    var scanner = Scanner(source)
    separator = Character(Unicode.Scalar(scanner.separator))
    var rows: [Row] = []
    while let row = scanner.row() {
      if row.problem != nil || !row.cells.allSatisfy({ $0.text.isEmpty }) { rows.append(row) }
    }
    self.rows = rows
  }

  private struct Scanner {
    private static let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    private static let quote = UInt8(ascii: "\"")

    private let source: SourceText
    private var offset = 0
    let separator: UInt8

    init(_ source: SourceText) {
      self.source = source
      let first = source.bytes[source.line(around: 0)]
      let declared = first.starts(with: "sep=".utf8) && first.count == 5 ? first.last : nil
      if declared != nil { offset = min(source.bytes.count, first.endIndex + 1) }
      separator = declared ?? Scanner.most(in: first)
    }

    private static func most(in line: ArraySlice<UInt8>) -> UInt8 {
      func count(_ separator: UInt8) -> Int {
        var isQuoted = false
        return line.count { byte in
          if byte == quote { isQuoted.toggle() }
          return byte == separator && !isQuoted
        }
      }
      return candidates.dropFirst().reduce(candidates[0]) { count($1) > count($0) ? $1 : $0 }
    }

    private var byte: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }
    private var isAtLineEnd: Bool { byte == nil || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// The next row; nil at the end of the text.
    mutating func row() -> Row? {
      guard byte != nil else { return nil }
      let start = offset
      var cells: [Cell] = []
      var problem: String?
      while true {
        let cell = byte == Scanner.quote ? quotedCell(&problem) : plainCell()
        cells.append(cell)
        guard byte == separator else { break }
        offset += 1
      }
      let span = SourceSpan(source, offset: start, length: offset - start)
      if byte == UInt8(ascii: "\r") { offset += 1 }
      if byte == UInt8(ascii: "\n") { offset += 1 }
      return Row(cells: cells, span: span, problem: problem)
    }

    private mutating func plainCell() -> Cell {
      let start = offset
      while !isAtLineEnd, byte != separator { offset += 1 }
      return cell(Array(source.bytes[start..<offset]), from: start)
    }

    /// A field in quotes, in which quotes are doubled; separators and line breaks are part of it.
    private mutating func quotedCell(_ problem: inout String?) -> Cell {
      let start = offset
      var content: [UInt8] = []
      offset += 1
      while let byte {
        offset += 1
        if byte != Scanner.quote {
          content.append(byte)
        } else if self.byte == Scanner.quote {
          content.append(byte)
          offset += 1
        } else {
          let end = offset
          while !isAtLineEnd, self.byte != separator { offset += 1 }
          let rest = source.bytes[end..<offset].allSatisfy { $0 == UInt8(ascii: " ") }
          if !rest { problem = "text after the closing quote; a quote within a field is written twice" }
          return cell(content, from: start)
        }
      }
      problem = "a quote is opened and never closed"
      return cell(content, from: start)
    }

    private func cell(_ bytes: [UInt8], from start: Int) -> Cell {
      let text = String(decoding: bytes, as: UTF8.self)
      let trimmed = text.drop { $0.isWhitespace }
      let end = trimmed.lastIndex { !$0.isWhitespace }.map { trimmed.index(after: $0) } ?? trimmed.startIndex
      return Cell(
        text: String(trimmed[..<end]), span: SourceSpan(source, offset: start, length: max(1, offset - start)))
    }
  }
}
