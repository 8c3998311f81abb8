/// Where a chart's table stands on a sheet: categories in column A, the chart's columns beside them, titles above.
struct ChartBlock {
  private let sheet: SheetName
  private let header: Int
  private let rows: ClosedRange<Int>

  /// A sheet with the tables of charts below each other, and where each stands.
  static func sheet(_ name: SheetName, _ charts: [DrawingChart]) -> (sheet: Workbook.Sheet, blocks: [ChartBlock]) {
    let columns = charts.map { $0.columns.count }.max() ?? 0
    var sheet = Workbook.Sheet(name, widths: [26] + Array(repeating: 15, count: columns))
    let blocks = charts.map { chart in
      precondition(chart.categories.count > 0, "a chart has a category")
      if sheet.nextRow > 1 { sheet.append([]) }
      sheet.append([.text(chart.title, .heading)])
      let header = sheet.append(
        [.text(chart.categoryAxis.title ?? "", .header)] + chart.columns.map { .text($0.name, .numberHeader) })
      for index in 0..<chart.categories.count {
        sheet.append([category(chart, index)] + chart.columns.map { cell($0, index, chart, row: sheet.nextRow) })
      }
      return ChartBlock(sheet: name, header: header, rows: header + 1...header + chart.categories.count)
    }
    return (sheet, blocks)
  }

  /// The cells of the categories.
  var categories: String { reference(1, rows) }

  /// The cell with a column's name.
  func name(of column: Int) -> String { reference(column + 2, header...header) }

  /// The cells of a column's values.
  func values(of column: Int) -> String { reference(column + 2, rows) }

  private func reference(_ column: Int, _ rows: ClosedRange<Int>) -> String {
    sheet.reference(CellRange(columns: column...column, rows: rows))
  }

  private static func category(_ chart: DrawingChart, _ index: Int) -> Workbook.Cell {
    switch chart.categories {
    case .labels(let labels): .text(labels[index])
    case .dates(let dates): .date(dates[index], chart.categoryAxis.format)
    case .numbers(let numbers): .number(numbers[index], chart.categoryAxis.format)
    }
  }

  private static func cell(
    _ column: DrawingChart.Column, _ index: Int, _ chart: DrawingChart, row: Int
  ) -> Workbook.Cell {
    precondition(column.values.count == chart.categories.count, "a chart's column has a value per category")
    guard let value = column.values[index], value.isFinite else { return .empty }
    func cell(_ column: Int) -> String { CellReference(column: column + 2, row: row).text }
    switch column.origin {
    case .given: return .number(value, chart.valueAxis.format)
    case .formulas(let formulas): return .formula(formulas[index], value, chart.valueAxis.format)
    case .copy(let source): return .formula(cell(source), value, chart.valueAxis.format)
    case .difference(let upper, let lower):
      return .formula("\(cell(upper))-\(cell(lower))", value, chart.valueAxis.format)
    }
  }
}
