internal import Office
/// A table of the report on a page of paper: turned around or parted where it would be too wide.
struct CaseTable {
  /// How many characters of a table's text fit beside each other.
  private static let room = 92.0
  /// How narrow a column of words may be made where its words allow it, and how wide.
  private static let words = 12.0...46.0
  /// The same of the names of the rows.
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
  private let phrases: Phrases

  init(_ table: Table, _ phrases: Phrases) {
    let isPath = table.rowTitle == phrases.path
    let names = table.rows.map { row in
      let name = row.name.forPaper
      return isPath ? name.substituting(".", with: ".\u{200B}") : name
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

  private init(caption: String, columns: [Column], totals: Set<Int>, _ phrases: Phrases) {
    (self.caption, self.columns, self.totals, self.phrases) = (caption, columns, totals, phrases)
  }

  /// The table, or the tables it is parted into.
  var blocks: [WordDocument.Block] {
    let turned = turned
    if width > Self.room, let turned, turned.table.width < width { return turned.table.parts(boldColumns: turned.bold) }
    return parts(boldColumns: [])
  }

  // MARK: Width

  /// The fewest and the most characters a column is given, its margin included.
  private struct Width {
    let least: Double
    let most: Double

    init(_ column: Column, _ range: ClosedRange<Double>) {
      func longestWord(_ text: String) -> Int {
        let breaks: [Character] = [" ", "-", "\u{200B}"]
        let words: [Substring] = text.split { breaks.contains($0) }
        return words.map { $0.count }.max() ?? 0
      }
      let title = 1.2 * Double(longestWord(column.title))
      let longest = Double(column.cells.map { $0.count }.max() ?? 0)
      let word = Double(column.cells.map(longestWord).max() ?? 0)
      if column.isNumeric {
        least = max(6, title, longest) + 2
        most = least
      } else {
        least = max(title, min(longest, max(range.lowerBound, min(word, range.upperBound)))) + 2
        most = max(least, min(longest, range.upperBound) + 2)
      }
    }
  }

  private static func widths(_ names: Column, _ rest: [Column]) -> [Width] {
    [Width(names, Self.names)] + rest.map { Width($0, words) }
  }

  /// What each column is given of the room: its fewest, and of what is left as much as it can use.
  private static func weights(_ names: Column, _ rest: [Column]) -> [Double] {
    let widths = widths(names, rest)
    let left = max(0, room - widths.reduce(0) { $0 + $1.least })
    let wanted = widths.reduce(0) { $0 + $1.most - $1.least }
    return widths.map { $0.least + (wanted > 0 ? min(1, left / wanted) * ($0.most - $0.least) : 0) }
  }

  private var width: Double {
    Self.widths(columns[0], Array(columns.dropFirst())).reduce(0) { $0 + $1.least }
  }

  // MARK: Rows for columns

  /// The table with its rows as columns, and which of those sum up others; nil where it has words that would not fit.
  private var turned: (table: CaseTable, bold: Set<Int>)? {
    let figures = columns.dropFirst()
    guard figures.allSatisfy({ $0.isNumeric }), let names = columns.first, !figures.isEmpty else { return nil }
    let rows = names.cells.indices.map { row in
      Column(title: names.cells[row], cells: figures.map { $0.cells[row] }, isNumeric: true)
    }
    let first = Column(title: names.title, cells: figures.map { $0.title }, isNumeric: false)
    return (CaseTable(caption: caption, columns: [first] + rows, totals: [], phrases), totals)
  }

  // MARK: Parts

  private func parts(boldColumns: Set<Int>) -> [WordDocument.Block] {
    guard let names = columns.first else { return [] }
    let rest = Array(columns.dropFirst())
    let widths = Self.widths(names, rest)
    let room = max(Self.words.lowerBound, Self.room - widths[0].least)
    let needed = widths.dropFirst().reduce(0) { $0 + $1.least }
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
    let weights = Self.weights(names, rest)
    let last = names.cells.count - 1
    let rows = names.cells.indices.map { row in
      let isTotal = totals.contains(row)
      return [cell(names.cells[row], isBold: isTotal)]
        + rest.enumerated().map { cell($1.cells[row], isBold: isTotal || bold.contains($0)) }
    }
    return .table(
      WordDocument.Table(
        caption: caption,
        columns: zip([names] + rest, weights).map { column, weight in
          WordDocument.Column(title: column.title, weight: weight, isNumeric: column.isNumeric)
        },
        rows: rows, hasTotal: last > 0 && totals.contains(last)))
  }
}

extension HeatMap {
  /// The cells with their numbers, the highest the darkest.
  func table(_ caption: String) -> WordDocument.Table {
    let known = cells.flatMap { $0 }.compactMap { $0?.value }
    let (low, high) = (known.min() ?? 0, known.max() ?? 0)
    return WordDocument.Table(
      caption: caption.forPaper,
      columns: [WordDocument.Column(title: rowTitle, isNumeric: false)]
        + columns.map { WordDocument.Column(title: "\(columnTitle) \($0)".forPaper) },
      rows: zip(rows, cells).map { name, row in
        [WordDocument.Cell(name.forPaper)]
          + row.map { figure in
            guard let figure else { return "" }
            let shade = high > low ? (figure.value - low) / (high - low) : 0
            return WordDocument.Cell(RichText(figure).forPaper, shade: shade)
          }
      })
  }
}

extension String {
  /// The text with no line that ends between a number and its percent sign.
  var forPaper: String { withFirmPercent }
}

extension RichText {
  /// As it reads on paper, where no line ends behind a figure's sign.
  var forPaper: String {
    runs.map { run in
      switch run {
      case .text(let text): text
      case .figure(let figure):
        figure.text.hasPrefix("-") ? "\u{2011}" + figure.text.dropFirst() : figure.text
      }
    }.joined().forPaper
  }
}
