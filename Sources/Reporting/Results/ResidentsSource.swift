/// The list that residents were read from, and how reading went.
package struct ResidentsSource: Sendable {
  /// A row that could not be read.
  package struct Rejected: Sendable {
    /// Where it is.
    package let line: Int
    package let column: Int
    /// Why.
    package let reason: String

    /// A row that could not be read.
    package init(line: Int, column: Int, reason: String) {
      (self.line, self.column, self.reason) = (line, column, reason)
    }
  }

  /// Rows below the first.
  package let rows: Int
  /// Those that could not be read.
  package let rejected: [Rejected]
  /// Titles of columns that are not used.
  package let unusedColumns: [String]
  /// What stands between fields.
  package let separator: Character
  /// Whether the letters were Windows-1252 and not UTF-8.
  package let isWindows: Bool

  /// A list as it was read.
  package init(rows: Int, rejected: [Rejected], unusedColumns: [String], separator: Character, isWindows: Bool) {
    (self.rows, self.rejected, self.unusedColumns) = (rows, rejected, unusedColumns)
    (self.separator, self.isWindows) = (separator, isWindows)
  }
}
