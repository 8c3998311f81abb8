/// Which columns of a table stand side by side, and how wide each is.
struct TableLayout {
  /// A column at its width.
  struct Place {
    let column: Int
    var width: Int
  }
  typealias Block = [Place]

  /// Columns of spaces between two columns of the table.
  private static let gap = 2
  /// A column of text asks for no more than this; longer words are broken.
  private static let widestWord = 20
  /// A column of text is never squeezed below this.
  private static let narrowestText = 4

  private struct Measure {
    let isText: Bool
    let least: Int
    let natural: Int
  }

  private let measures: [Measure]
  private let width: Int

  init(_ table: TextTable, width: Int) {
    self.width = width
    measures = table.columns.enumerated().map { index, column in
      let cells = table.rows.map { $0[index] }
      let widest = cells.map { $0.displayWidth }.max() ?? 0
      let natural = max(1, widest, column.title.displayWidth)
      let longestWord = max(column.title.longestWordWidth, cells.map { $0.longestWordWidth }.max() ?? 0)
      let isText = column.alignment == .left
      let least = isText ? min(longestWord, Self.widestWord) : max(widest, column.title.longestWordWidth)
      return Measure(isText: isText, least: max(1, least), natural: natural)
    }
  }

  /// The blocks from the top down; every block begins with the first column.
  var blocks: [Block] {
    var blocks: [[Int]] = []
    var current = [0]
    for column in measures.indices.dropFirst() {
      if current.count > 1, leastWidth(current + [column]) > width {
        blocks.append(current)
        current = [0]
      }
      current.append(column)
    }
    return (blocks + [current]).map(fitted)
  }

  private func leastWidth(_ columns: [Int]) -> Int {
    columns.reduce(Self.gap * (columns.count - 1)) { $0 + measures[$1].least }
  }

  /// Gives spare width to the columns from the left; takes missing width from columns of text.
  private func fitted(_ columns: [Int]) -> Block {
    var spare = width - leastWidth(columns)
    return columns.map { column in
      let measure = measures[column]
      let change = spare >= 0 ? min(spare, measure.natural - measure.least) : squeeze(measure, by: -spare)
      spare -= change
      return Place(column: column, width: measure.least + change)
    }
  }

  private func squeeze(_ measure: Measure, by missing: Int) -> Int {
    measure.isText ? -min(missing, max(0, measure.least - Self.narrowestText)) : 0
  }
}
