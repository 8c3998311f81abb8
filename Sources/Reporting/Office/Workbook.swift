internal import Occupancy

/// An Excel workbook: sheets of cells, names for ranges, and charts.
///
///     let names = SheetName.unique(["Takst", "Diagramdata"])
///     var takst = Workbook.Sheet(names[0], widths: [30, 14])
///     takst.append([.text("Belægning"), .number(0.95, .percent, .input)])
///     let file = Workbook(properties: properties, chartSheet: names[1], sheets: [takst]).bytes
struct Workbook: Sendable {
  let properties: OfficeProperties
  /// The sheet, last in the workbook, that holds the numbers of all charts; left out when there are none.
  let chartSheet: SheetName
  var sheets: [Sheet] = []
  /// Names for cells and ranges, with what they stand for: `SheetName.reference`.
  var names: [(name: RangeName, reference: String)] = []

  /// A sheet, built row by row.
  struct Sheet: Sendable {
    let name: SheetName
    /// Widths of the first columns, in characters.
    let widths: [Double]
    var isLandscape = true
    /// How many rows at the top stay in sight and are repeated on every printed page.
    var headerRows = 0
    /// How many columns at the left stay in sight.
    var frozenColumns = 0
    /// Whether only input cells can be changed, until the reader lifts the protection, which has no password.
    var isProtected = false
    /// The ranges whose cells are shaded the darker the higher their number is.
    var heatMaps: [CellRange] = []
    var rules: [InputRule] = []
    var charts: [PlacedChart] = []
    private(set) var rows: [[Cell]] = []
    private(set) var tables: [Table] = []

    /// An empty sheet.
    init(_ name: SheetName, widths: [Double]) {
      (self.name, self.widths) = (name, widths)
    }

    /// The number of the row that is added next, from 1.
    var nextRow: Int { rows.count + 1 }

    /// Adds a row and returns its number.
    @discardableResult
    mutating func append(_ row: [Cell]) -> Int {
      rows.append(row)
      return rows.count
    }

    /// Adds a table with its header row, which readers can filter and sort, and returns the rows of its body.
    ///
    /// Titles that occur twice are numbered, because a table's columns have different names.
    @discardableResult
    mutating func append(_ name: RangeName, titles: [String], rows body: [[Cell]]) -> ClosedRange<Int> {
      precondition(!body.isEmpty && body.allSatisfy { $0.count == titles.count }, "a table is a full rectangle")
      let columns = Table.columns(titles)
      let header = append(
        columns.indices.map { column in
          let isText = body.contains { $0[column].isText }
          return .text(columns[column], isText ? .header : .numberHeader)
        })
      rows += body
      let range = CellRange(columns: 1...columns.count, rows: header...rows.count)
      tables.append(Table(name: name, columns: columns, range: range))
      return header + 1...rows.count
    }
  }

  /// A table of a sheet, from its column A.
  struct Table: Sendable {
    let name: RangeName
    let columns: [String]
    let range: CellRange

    /// The titles on one line each, no two the same but for case.
    fileprivate static func columns(_ titles: [String]) -> [String] {
      var taken: Set<String> = []
      return titles.map { title in
        let line = title.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("\t", with: " ")
        var (candidate, number) = (line.isEmpty ? "-" : line, 1)
        while !taken.insert(candidate.lowercased()).inserted {
          number += 1
          candidate = "\(line) \(number)"
        }
        return candidate
      }
    }
  }

  /// What may be typed into a range, and what the reader is told about it.
  struct InputRule: Sendable {
    /// The values that are accepted.
    enum Accepted {
      case numbers(ClosedRange<Double>)
      case wholeNumbers(ClosedRange<Int>)
      /// One of the cells of a range: `SheetName.reference`.
      case oneOf(String)
    }

    let range: CellRange
    let accepted: Accepted
    /// Shown when a cell is chosen, and when what was typed is refused; Excel shows 32 and 255 characters of them.
    let title: String
    let message: String
  }

  /// A chart on a sheet.
  struct PlacedChart: Sendable {
    let chart: DrawingChart
    /// The cell under its upper left corner.
    let corner: CellReference
    var size = ChartSize.sheet
  }
}

extension Workbook {
  /// A cell: what it holds and how it looks.
  struct Cell {
    /// What a cell holds; text is never run as a formula.
    enum Content {
      case empty
      case text(String)
      case number(Double)
      case date(CivilDate)
      case boolean(Bool)
      /// A formula in English with commas, without `=`, and the value it has.
      case formula(String, value: FormulaValue)
    }

    /// The value of a formula, shown by readers that do not calculate.
    enum FormulaValue {
      case number(Double)
      case text(String)
      case boolean(Bool)
    }

    let content: Content
    let format: NumberFormat
    let role: Role

    private init(_ content: Content, _ format: NumberFormat, _ role: Role) {
      (self.content, self.format, self.role) = (content, format, role)
    }

    /// Whether the cell holds text that is not computed.
    var isText: Bool { if case .text = content { true } else { false } }

    /// A cell without content.
    static let empty = Cell(.empty, .general, .body)

    /// A cell of text.
    static func text(_ text: String, _ role: Role = .body) -> Cell { Cell(.text(text), .general, role) }

    /// A cell with a number; empty when it is infinite or not a number.
    static func number(_ number: Double, _ format: NumberFormat = .general, _ role: Role = .body) -> Cell {
      Cell(number.isFinite ? .number(number) : .empty, format, role)
    }

    /// A cell with a number, or an empty one when there is none.
    static func number(_ number: Double?, _ format: NumberFormat, _ role: Role = .body) -> Cell {
      number.map { .number($0, format, role) } ?? Cell(.empty, format, role)
    }

    /// A cell with a day; text for days before 1 March 1900, which Excel counts differently.
    static func date(_ date: CivilDate, _ format: NumberFormat = .date, _ role: Role = .body) -> Cell {
      ExcelDay.number(of: date) >= ExcelDay.first ? Cell(.date(date), format, role) : .text(date.iso, role)
    }

    /// A cell that is true or false.
    static func boolean(_ value: Bool, _ role: Role = .body) -> Cell { Cell(.boolean(value), .general, role) }

    /// A cell that computes a number.
    static func formula(
      _ formula: String, _ value: Double, _ format: NumberFormat = .general, _ role: Role = .body
    ) -> Cell {
      Cell(.formula(formula, value: .number(value)), format, role)
    }

    /// A cell that computes text or a truth value.
    static func formula(_ formula: String, value: FormulaValue, _ role: Role = .body) -> Cell {
      Cell(.formula(formula, value: value), .general, role)
    }
  }
}

/// Days as Excel counts them: 1 March 1900 is day 61.
enum ExcelDay {
  /// The first day on which Excel's calendar, which has a 29 February 1900, agrees with ours.
  static let first = 61

  static func number(of date: CivilDate) -> Int { date.dayNumber + 25_569 }
}
