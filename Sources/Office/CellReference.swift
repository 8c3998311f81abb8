/// A cell of a sheet, counted from 1: column 2, row 12 is `B12`.
package struct CellReference: Hashable, Sendable {
  let column: Int
  let row: Int

  /// The cell in a column and a row.
  package init(column: Int, row: Int) {
    precondition((1...16_384).contains(column) && (1...1_048_576).contains(row), "a sheet ends at XFD1048576")
    (self.column, self.row) = (column, row)
  }

  /// `B12`.
  package var text: String { Self.letters(column) + String(row) }

  /// `$B$12`.
  var absolute: String { "$\(Self.letters(column))$\(row)" }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// The rectangle between two cells.
package struct CellRange: Hashable, Sendable {
  let first: CellReference
  let last: CellReference

  /// The cells from the upper left one to the lower right one.
  package init(_ first: CellReference, _ last: CellReference) {
    precondition(first.column <= last.column && first.row <= last.row, "a range begins at its upper left")
    (self.first, self.last) = (first, last)
  }

  /// A range of columns and rows.
  package init(columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    self.init(
      CellReference(column: columns.lowerBound, row: rows.lowerBound),
      CellReference(column: columns.upperBound, row: rows.upperBound))
  }

  /// `B2:D9`, or `B2` for a single cell.
  var text: String { first == last ? first.text : first.text + ":" + last.text }

  /// `$B$2:$D$9`.
  var absolute: String { first == last ? first.absolute : first.absolute + ":" + last.absolute }
}
