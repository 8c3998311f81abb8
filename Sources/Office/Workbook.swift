/// An Excel workbook: sheets of cells, names for ranges, and charts.
///
///     let names = SheetName.unique(["Takst", "Diagramdata"])
///     var takst = Workbook.Sheet(names[0], widths: [30, 14])
///     takst.append([.text("Belægning"), .number(0.95, .percent, .input)])
///     let file = Workbook(properties: properties, chartSheet: names[1], sheets: [takst]).bytes
package struct Workbook: Sendable {
  let properties: OfficeProperties
  /// The sheet, last in the workbook, that holds the numbers of all charts; left out when there are none.
  let chartSheet: SheetName
  let sheets: [Sheet]
  /// Names for cells and ranges, with what they stand for: `SheetName.reference`.
  let names: [(name: RangeName, reference: String)]

  /// A workbook of sheets.
  package init(
    properties: OfficeProperties, chartSheet: SheetName, sheets: [Sheet],
    names: [(name: RangeName, reference: String)] = []
  ) {
    (self.properties, self.chartSheet, self.sheets, self.names) = (properties, chartSheet, sheets, names)
  }

  /// A sheet, built row by row.
  package struct Sheet: Sendable {
    package let name: SheetName
    /// Widths of the first columns, in characters.
    let widths: [Double]
    package var isLandscape = true
    /// How many rows at the top stay in sight and are repeated on every printed page.
    package var headerRows = 0
    /// How many columns at the left stay in sight.
    package var frozenColumns = 0
    /// Whether only input cells can be changed, until the reader lifts the protection, which has no password.
    package var isProtected = false
    /// The ranges whose cells are shaded the darker the higher their number is.
    package var heatMaps: [CellRange] = []
    package var rules: [InputRule] = []
    private(set) var charts: [(chart: DrawingChart, corner: CellReference)] = []
    private(set) var rows: [[Cell]] = []
    private(set) var tables: [Table] = []

    /// An empty sheet.
    package init(_ name: SheetName, widths: [Double]) {
      (self.name, self.widths) = (name, widths)
    }

    /// The number of the row that is added next, from 1.
    package var nextRow: Int { rows.count + 1 }

    /// Puts a chart on the sheet; `corner` is the cell under its upper left corner.
    package mutating func place(_ chart: DrawingChart, at corner: CellReference) { charts.append((chart, corner)) }

    /// Adds a row and returns its number.
    @discardableResult
    package mutating func append(_ row: [Cell]) -> Int {
      rows.append(row)
      return rows.count
    }

    /// Adds a table with its header row, which readers can filter and sort, and returns the rows of its body.
    ///
    /// Titles that occur twice are numbered, because a table's columns have different names.
    @discardableResult
    package mutating func append(_ name: RangeName, titles: [String], rows body: [[Cell]]) -> ClosedRange<Int> {
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
        let line = String(title.split { $0.isNewline }.joined(separator: " ").map { $0 == "\t" ? " " : $0 })
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
  package struct InputRule: Sendable {
    /// The values that are accepted.
    package enum Accepted: Sendable {
      case numbers(ClosedRange<Double>)
      case wholeNumbers(ClosedRange<Int>)
    }

    let range: CellRange
    let accepted: Accepted
    /// Shown when a cell is chosen, and when what was typed is refused; Excel shows 32 and 255 characters of them.
    let title: String
    let message: String

    /// A rule for the cells of a range.
    package init(range: CellRange, accepted: Accepted, title: String, message: String) {
      (self.range, self.accepted, self.title, self.message) = (range, accepted, title, message)
    }
  }
}

extension Workbook {
  /// A cell: what it holds and how it looks.
  package struct Cell: Sendable {
    /// What a cell holds; text is never run as a formula.
    enum Content: Sendable {
      case empty
      case text(String)
      case number(Double)
      case date(OfficeDay)
      case boolean(Bool)
      /// A formula in English with commas, without `=`, and the value it has.
      case formula(String, value: FormulaValue)
    }

    /// The value of a formula, shown by readers that do not calculate.
    package enum FormulaValue: Sendable {
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
    package static let empty = Cell(.empty, .general, .body)

    /// A cell of text.
    package static func text(_ text: String, _ role: Role = .body) -> Cell { Cell(.text(text), .general, role) }

    /// A cell with a number; empty when it is infinite or not a number.
    package static func number(_ number: Double, _ format: NumberFormat = .general, _ role: Role = .body) -> Cell {
      Cell(number.isFinite ? .number(number) : .empty, format, role)
    }

    /// A cell with a number, or an empty one when there is none.
    package static func number(_ number: Double?, _ format: NumberFormat, _ role: Role = .body) -> Cell {
      number.map { .number($0, format, role) } ?? Cell(.empty, format, role)
    }

    /// A cell with a day; text for days before 1 March 1900, which Excel counts differently.
    package static func date(_ date: OfficeDay, _ format: NumberFormat = .date, _ role: Role = .body) -> Cell {
      date.number >= OfficeDay.first ? Cell(.date(date), format, role) : .text(date.iso, role)
    }

    /// A cell that is true or false.
    package static func boolean(_ value: Bool, _ role: Role = .body) -> Cell { Cell(.boolean(value), .general, role) }

    /// A cell that computes a number.
    package static func formula(
      _ formula: String, _ value: Double, _ format: NumberFormat = .general, _ role: Role = .body
    ) -> Cell {
      Cell(.formula(formula, value: .number(value)), format, role)
    }

    /// A cell that computes text or a truth value.
    package static func formula(_ formula: String, value: FormulaValue, _ role: Role = .body) -> Cell {
      Cell(.formula(formula, value: value), .general, role)
    }
  }
}
