/// The columns a table may have, found by the names in its first row.
protocol TableColumn: RawRepresentable, CaseIterable, Hashable where RawValue == String {
  /// Every name it is known by, lower case and with spaces between words; the first is what messages call it.
  var names: [String] { get }
  /// Whether a table without it cannot be read.
  var isRequired: Bool { get }
}

/// Where a table has its columns.
struct TableColumns<Column: TableColumn> {
  private let indices: [Column: Int]
  /// How many cells the first row has.
  let count: Int
  /// Titles of columns that are not used.
  let unused: [String]

  /// Reads the first row; nil after reporting what is wrong with it.
  init?(_ row: DelimitedText.Row, sink: DiagnosticSink) {
    var indices: [Column: Int] = [:]
    var unknown: [DelimitedText.Cell] = []
    for (index, cell) in row.cells.enumerated() {
      guard let column = Column.allCases.first(where: { $0.names.contains(TableColumns.folded(cell.text)) }) else {
        if !cell.text.isEmpty { unknown.append(cell) }
        continue
      }
      if indices[column] != nil {
        sink.add(Diagnostic(at: cell.span, "a second column for \(column.names[0].quoted)"))
      }
      indices[column] = index
    }
    for cell in unknown { TableColumns.report(cell, missing: Column.allCases.filter { indices[$0] == nil }, sink) }
    let missing = Column.allCases.filter { $0.isRequired && indices[$0] == nil }
    if sink.errorCount == 0, !missing.isEmpty {
      let expected = Column.allCases.filter { $0.isRequired }.map { $0.names[0] }.joined(separator: ", ")
      sink.add(
        Diagnostic(
          at: row.span, "no column for \(missing.map { $0.names[0].quoted }.joined(separator: ", "))",
          expected: "a first row with the names of the columns, among them \(expected)"))
    }
    guard sink.errorCount == 0 else { return nil }
    self.indices = indices
    count = row.cells.count
    unused = unknown.map { $0.text }
  }

  /// Reports a title that is nearly the name of a column that is missing.
  private static func report(_ cell: DelimitedText.Cell, missing: [Column], _ sink: DiagnosticSink) {
    guard let near = NearestWord.nearest(to: folded(cell.text), among: missing.flatMap({ $0.names })) else { return }
    let names = Column.allCases.map { $0.names[0] }.joined(separator: ", ")
    sink.add(
      Diagnostic(at: cell.span, "unknown column \(cell.text.quoted)", expected: "one of: \(names)", suggestion: near))
  }

  private static func folded(_ title: String) -> String {
    title.lowercased().split { "_-. ".contains($0) }.joined(separator: " ")
  }

  /// Whether the table has the column.
  func has(_ column: Column) -> Bool { indices[column] != nil }

  /// The cell of a column in a row; nil where the row has none, or nothing in it.
  func cell(_ column: Column, in row: DelimitedText.Row) -> DelimitedText.Cell? {
    guard let index = indices[column], row.cells.indices.contains(index), !row.cells[index].text.isEmpty else {
      return nil
    }
    return row.cells[index]
  }
}
