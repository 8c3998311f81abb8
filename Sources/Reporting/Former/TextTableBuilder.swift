/// Collects a table column by column; a column without a single figure is left out.
struct TextTableBuilder {
  private var columns: [(column: TextTable.Column, cells: [String])] = []

  /// A table that begins with a column of names.
  init(_ title: String, _ names: [String]) {
    columns.append((.text(title), names))
  }

  /// Adds a column of text.
  mutating func addText(_ title: String, _ cells: [String]) { add(.text(title), cells) }

  /// Adds a column of figures.
  mutating func add(_ title: String, _ cells: [String]) { add(.figures(title), cells) }

  private mutating func add(_ column: TextTable.Column, _ cells: [String]) {
    precondition(cells.count == columns[0].cells.count, "a column has a cell for every row")
    if cells.contains(where: { !$0.isEmpty }) { columns.append((column, cells)) }
  }

  /// Whether there are figures besides the names.
  var hasFigures: Bool { columns.count > 1 }

  /// The table with `footnotes` below it.
  func table(footnotes: [String] = []) -> TextTable {
    var table = TextTable(columns.map(\.column))
    for row in columns[0].cells.indices { table.addRow(columns.map { $0.cells[row] }) }
    for note in footnotes { table.addFootnote(note) }
    return table
  }
}
