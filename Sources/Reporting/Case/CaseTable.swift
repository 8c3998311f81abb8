/// A table of the report on a page of paper: turned around or parted where it would be too wide.
struct CaseTable {
  /// How many characters of a table's text fit beside each other.
  private static let room = 92.0
  /// The widest a column of words is made, the widest its names are, and how far those may be narrowed.
  private static let widestText = 46
  private static let names = 22.0...34.0

  /// A column with its title and its cells, the first being the names of the rows.
  private struct Column {
    var title: String
    var cells: [String]
    var isNumeric: Bool
  }

  private let caption: String
  private let columns: [Column]
  /// Places of the rows that sum up others.
  private let totals: Set<Int>
  private let phrases: any ReportPhrases

  init(_ table: ReportTable, _ phrases: any ReportPhrases) {
    let isPath = table.rowTitle == phrases.path
    let names = table.rows.map { row in
      let name = row.name.forPaper
      return isPath ? name.replacing(".", with: ".\u{200B}") : name
    }
    self.init(
      caption: table.caption.forPaper,
      columns: [Column(title: table.rowTitle, cells: names, isNumeric: false)]
        + table.columns.enumerated().map { index, column in
          Column(
            title: column.title.forPaper, cells: table.rows.map { $0.cells[index].forPaper },
            isNumeric: column.isNumeric)
        },
      totals: Set(table.rows.indices.filter { table.rows[$0].isTotal }), phrases)
  }

  private init(caption: String, columns: [Column], totals: Set<Int>, _ phrases: any ReportPhrases) {
    (self.caption, self.columns, self.totals, self.phrases) = (caption, columns, totals, phrases)
  }

  /// The table, or the tables it is parted into.
  var blocks: [WordDocument.Block] {
    let turned = turned
    if width > Self.room, let turned, turned.table.width < width { return turned.table.parts(boldColumns: turned.bold) }
    return parts(boldColumns: [])
  }

  // MARK: Width

  /// The characters the table needs.
  private var width: Double { columns.dropFirst().reduce(Self.names(columns[0], in: 0)) { $0 + Self.width($1) } }

  /// The characters a column needs: the longest word of its bold title, or its longest cell.
  private static func width(_ column: Column) -> Double {
    let words = column.title.split { $0 == " " || $0 == "-" }.map { 1.2 * Double($0.count) }.max() ?? 0
    let longest = column.cells.map(\.count).max() ?? 0
    return max(6, words, Double(min(longest, column.isNumeric ? .max : widestText))) + 2
  }

  /// The characters given to the names of the rows where there is room for so many.
  private static func names(_ column: Column, in room: Double) -> Double {
    let needed = width(column)
    return min(needed, max(names.lowerBound, min(names.upperBound, room)))
  }

  // MARK: Rows for columns

  /// The table with its rows as columns, and which of those sum up others; nil where it has words that would not fit.
  private var turned: (table: CaseTable, bold: Set<Int>)? {
    let figures = columns.dropFirst()
    guard figures.allSatisfy(\.isNumeric), let names = columns.first, !figures.isEmpty else { return nil }
    let rows = names.cells.indices.map { row in
      Column(title: names.cells[row], cells: figures.map { $0.cells[row] }, isNumeric: true)
    }
    let first = Column(title: names.title, cells: figures.map(\.title), isNumeric: false)
    return (CaseTable(caption: caption, columns: [first] + rows, totals: [], phrases), totals)
  }

  // MARK: Parts

  private func parts(boldColumns: Set<Int>) -> [WordDocument.Block] {
    guard let names = columns.first else { return [] }
    let rest = Array(columns.dropFirst())
    let room = Self.room - Self.names(names, in: 0)
    let needed = rest.reduce(0) { $0 + Self.width($1) }
    let count = min(rest.count, max(1, Int((needed / room).rounded(.up))))
    return (0..<count).map { part in
      let range = rest.count * part / count..<rest.count * (part + 1) / count
      let told = count > 1 ? caption + phrases.part(part + 1, of: count) : caption
      return block(told, names, Array(rest[range]), bold: Set(boldColumns.map { $0 - range.lowerBound }))
    }
  }

  private func block(_ caption: String, _ names: Column, _ rest: [Column], bold: Set<Int>) -> WordDocument.Block {
    func cell(_ text: String, isBold: Bool) -> WordDocument.Cell {
      WordDocument.Cell([isBold ? .bold(text) : .text(text)])
    }
    let needed = rest.reduce(0) { $0 + Self.width($1) }
    let last = names.cells.count - 1
    let rows = names.cells.indices.map { row in
      let isTotal = totals.contains(row)
      return [cell(names.cells[row], isBold: isTotal)]
        + rest.enumerated().map { cell($1.cells[row], isBold: isTotal || bold.contains($0)) }
    }
    return .table(
      WordDocument.Table(
        caption: caption,
        columns: [
          WordDocument.Column(title: names.title, weight: Self.names(names, in: Self.room - needed), isNumeric: false)
        ]
          + rest.map { WordDocument.Column(title: $0.title, weight: Self.width($0), isNumeric: $0.isNumeric) },
        rows: rows, hasTotal: last > 0 && totals.contains(last)))
  }
}

extension HeatMap {
  /// The cells with their numbers, the highest the darkest.
  func table(_ caption: String) -> WordDocument.Table {
    let known = cells.flatMap(\.self).compactMap { $0?.value }
    let (low, high) = (known.min() ?? 0, known.max() ?? 0)
    return WordDocument.Table(
      caption: caption.forPaper,
      columns: [WordDocument.Column(title: rowTitle, isNumeric: false)]
        + columns.map { WordDocument.Column(title: "\(columnTitle) \($0)".forPaper) },
      rows: zip(rows, cells).map { name, row in
        [WordDocument.Cell(name.forPaper)]
          + row.map { figure in
            guard let figure else { return "" }
            return WordDocument.Cell(figure.text, shade: high > low ? (figure.value - low) / (high - low) : 0)
          }
      })
  }
}

extension String {
  /// The text with no line that ends between a number and its percent sign.
  var forPaper: String { replacing(" %", with: "\u{A0}%") }
}

extension RichText {
  /// As it reads on paper.
  var forPaper: String { plain.forPaper }
}
