/// A table whose first column names its rows.
package struct Table: Sendable, Hashable {
  /// A column behind the first.
  package struct Column: Sendable, Hashable {
    package let title: String
    /// Whether it holds figures, which align to the right.
    package let isNumeric: Bool
  }

  /// A row.
  package struct Row: Sendable, Hashable {
    package let name: RichText
    package let cells: [RichText]
    /// Whether it sums up those above.
    package let isTotal: Bool
  }

  package let caption: String
  /// What the rows are: `År`.
  package let rowTitle: String
  package let columns: [Column]
  package let rows: [Row]

  /// The figures in it.
  package var figures: [Figure] { rows.flatMap { ($0.name.figures + $0.cells.flatMap { $0.figures }) } }
}
