/// A table for the terminal: aligned columns under a header, in plain text.
///
///     Year      Occupancy
///     ────────  ─────────
///     2024         94.1 %
///
/// Text columns wrap and titles break at spaces to fit the width. Columns aligned right hold figures and are never
/// shortened: when the table is too wide it is split into blocks of columns, each beginning with the first column again.
package struct TextTable: Sendable {
  /// The side of the column its cells stand at.
  package enum Alignment: Sendable {
    /// Text, which may wrap.
    case left
    /// Figures, which stay whole.
    case right
  }

  /// A column's title and side.
  package struct Column: Sendable {
    let title: String
    let alignment: Alignment

    /// A column; control characters in the title are made visible.
    package init(_ title: String, _ alignment: Alignment = .right) {
      (self.title, self.alignment) = (title.visibleInTerminal, alignment)
    }

    /// A column of text.
    package static func text(_ title: String) -> Column { Column(title, .left) }

    /// A column of figures.
    package static func figures(_ title: String) -> Column { Column(title, .right) }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  /// A table without rows.
  package init(_ columns: [Column]) {
    precondition(!columns.isEmpty, "a table has a column")
    self.columns = columns
  }

  /// Adds a row with a cell for every column; control characters are made visible.
  package mutating func addRow(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has a cell for every column")
    rows.append(cells.map { $0.visibleInTerminal })
  }

  /// The table as text, its lines at most `width` columns where its figures allow; the last line ends with a newline.
  ///
  /// `boldHeader` makes titles bold by an ANSI sequence: only for a terminal that allows it.
  package func text(width: Int = 100, boldHeader: Bool = false) -> String {
    TableLayout(self, width: width).blocks.map { text($0, boldHeader: boldHeader) }.joined(separator: "\n")
  }

  private func text(_ block: TableLayout.Block, boldHeader: Bool) -> String {
    let titles = lines(columns.map { $0.title }, block, isHeader: true)
    let header = boldHeader ? titles.map { "\u{1B}[1m\($0)\u{1B}[0m" } : titles
    let rule = block.map { String(repeating: "─", count: $0.width) }.joined(separator: "  ")
    let body = rows.flatMap { lines($0, block, isHeader: false) }
    return (header + [rule] + body).map { $0 + "\n" }.joined()
  }

  /// One row as the lines it needs in a block.
  private func lines(_ cells: [String], _ block: TableLayout.Block, isHeader: Bool) -> [String] {
    let wrapped = block.map { place in
      let mayWrap = isHeader || columns[place.column].alignment == .left
      return mayWrap ? cells[place.column].wrapped(to: place.width) : [cells[place.column]]
    }
    let height = wrapped.map { $0.count }.max() ?? 1
    return (0..<height).map { line in
      let parts = zip(block, wrapped).map { place, lines in
        // Titles rest on the rule; cells hang from the top of their row.
        let index = isHeader ? line - (height - lines.count) : line
        let text = lines.indices.contains(index) ? lines[index] : ""
        let isText = columns[place.column].alignment == .left
        return isText ? text.padded(to: place.width) : text.leftPadded(to: place.width)
      }
      return parts.joined(separator: "  ").trimmingTrailingSpaces
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
