/// The marks of a CSV file.
package struct CSVDialect: Sendable, Hashable {
  /// What stands between fields.
  package let separator: Character
  /// What stands between whole and fraction.
  package let decimalMark: Character
  /// Whether the file begins with a UTF-8 byte-order mark, without which a Danish Excel misreads æ, ø and å.
  package let hasByteOrderMark: Bool

  /// Comma between fields and decimal point, as programs read it.
  package static let international = CSVDialect(separator: ",", decimalMark: ".", hasByteOrderMark: false)

  /// Semicolon, decimal comma and byte-order mark: what a Danish Excel opens rightly on a double click.
  package static let danish = CSVDialect(separator: ";", decimalMark: ",", hasByteOrderMark: true)
}

/// A field of a CSV file.
package enum CSVCell: Sendable, Hashable {
  case empty
  /// Text; what a spreadsheet would run as a formula gets an apostrophe before it.
  case text(String)
  case integer(Int)
  /// A number with the decimals it has, without exponent or groups; empty when infinite or not a number.
  case number(Double)
  /// A number rounded to a fixed count of decimals; empty when infinite or not a number.
  case rounded(Double, places: Int)
  /// The number `unscaled` × 10^-`scale`, written exactly: øre with scale 2 are kroner.
  case scaled(Int, scale: Int)
}

/// Writes rows as RFC 4180 lines, one at a time, so that a large file can be streamed.
///
///     let csv = CSVWriter(.danish)
///     file.append(csv.beginning + csv.row([.text("år"), .text("belægning")]))
package struct CSVWriter: Sendable {
  private let dialect: CSVDialect

  /// A writer for a dialect.
  package init(_ dialect: CSVDialect) {
    self.dialect = dialect
  }

  /// What the file begins with, before its first row.
  package var beginning: String { dialect.hasByteOrderMark ? "\u{FEFF}" : "" }

  /// A row of titles.
  package func header(_ titles: [String]) -> String { row(titles.map(CSVCell.text)) }

  /// A row, ended by CRLF.
  package func row(_ cells: [CSVCell]) -> String {
    let line = cells.map(field).joined(separator: String(dialect.separator))
    // A lone empty field would be an empty line, which readers skip.
    return (line.isEmpty ? "\"\"" : line) + "\r\n"
  }

  private func field(_ cell: CSVCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): quoted(guarded(text))
    case .integer(let value): String(value)
    case .number(let value): DecimalDigits(value).map { plain($0, places: $0.exactPlaces) } ?? ""
    case .rounded(let value, let places): DecimalDigits(value).map { plain($0, places: places) } ?? ""
    case .scaled(let value, let scale): plain(DecimalDigits(value, scale: scale), places: max(0, scale))
    }
  }

  private func plain(_ digits: DecimalDigits, places: Int) -> String {
    let (isNegative, whole, fraction) = digits.rounded(places: places)
    let number = (isNegative ? "-" : "") + whole
    return fraction.isEmpty ? number : number + String(dialect.decimalMark) + fraction
  }

  /// Quoting does not stop a spreadsheet from running a formula; an apostrophe does.
  private func guarded(_ text: String) -> String {
    // A spreadsheet passes over what does not show, and some of them take the wide signs of East Asia for the narrow.
    let first = text.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .format: false
      default: true
      }
    }
    let starters: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    return first.map(starters.contains) == true ? "'" + text : text
  }

  private func quoted(_ text: String) -> String {
    // The separators of every dialect: a program that takes another than the file's would begin a field there.
    let special: [Unicode.Scalar] = ["\"", "\r", "\n", ",", ";", "\t"]
    let mustQuote =
      text.unicodeScalars.contains(where: special.contains) || text.first == " " || text.last == " "
    return mustQuote ? "\"" + text.substituting("\"", with: "\"\"") + "\"" : text
  }
}
