internal import Office

/// The sheet of the takst: the arithmetic's rows, from the cost base to every line's price, in formulas.
struct TakstSheet {
  /// The column of the first version.
  static let firstColumn = 2

  private(set) var sheet: Workbook.Sheet
  private var rows: [[TakstTerm: Int]] = []
  private let columns: TakstColumns
  private let inputs: AssumptionSheet
  private let costs: CostSheet
  private let phrases: Phrases

  init(
    _ name: SheetName, _ cases: [TakstCase], _ columns: TakstColumns, _ inputs: AssumptionSheet, _ costs: CostSheet,
    _ phrases: Phrases
  ) {
    (self.columns, self.inputs, self.costs, self.phrases) = (columns, inputs, costs, phrases)
    sheet = Workbook.Sheet(name, widths: [52] + columns.dates.map { _ in 20 })
    sheet.isProtected = true
    sheet.frozenColumns = 1
    sheet.append([.text(phrases.sheetTitle(.takst), .title)])
    sheet.append([.text(phrases.takstNote, .note)])
    sheet.headerRows = sheet.append([.text(phrases.validFrom, .header)] + columns.header)
    for (number, item) in cases.enumerated() { add(item, number) }
  }

  /// The price of a line in a version, without what is added to it.
  func basis(_ line: Int, _ item: Int, _ version: TakstCase.Version) -> String {
    sheet.name.reference(CellReference(column: column(version), row: rows[item][.basis(line)] ?? 1))
  }

  /// The cells of a line's price, for a name.
  func prices(_ line: Int, _ item: Int) -> String? {
    (rows[item][.price(line)] ?? rows[item][.basis(line)]).map { row in
      let last = Self.firstColumn + columns.dates.count - 1
      return sheet.name.reference(CellRange(columns: Self.firstColumn...last, rows: row...row))
    }
  }

  private func column(_ version: TakstCase.Version) -> Int { Self.firstColumn + columns.index(version) }

  private mutating func add(_ item: TakstCase, _ number: Int) {
    if !rows.isEmpty { sheet.append([]) }
    sheet.append([.text(item.title, .heading)])
    let written = TakstRows(item.arithmetic, phrases).all.filter { $0.formula != nil }
    // Formulas refer to rows below them too, so every row's number is known before any is written.
    var numbers: [TakstTerm: Int] = [:]
    for (offset, row) in written.enumerated() { numbers[row.step] = sheet.nextRow + offset }
    rows.append(numbers)
    for row in written {
      let role: Workbook.Role = row.isTotal ? .total : .body
      sheet.append([.text(row.title, role)] + columns.cells(item) { cell(row, role, item, number, $0) })
    }
    for line in item.arithmetic.lines.indices {
      let format: NumberFormat = item.arithmetic.isPlain ? .kroner : .kronerWithØre
      let cells = columns.cells(item) { .number(item.versions[$0].price(line)?[.price]?.number, format) }
      sheet.append([.text(phrases.asComputed(item.arithmetic.name(line)), .source)] + cells)
    }
  }

  private func cell(
    _ row: TakstRow, _ role: Workbook.Role, _ item: TakstCase, _ number: Int, _ version: Int
  ) -> Workbook.Cell {
    let formula = row.formula.map { text($0(version), item, number, version) } ?? ""
    guard let value = row.value(item.versions[version]) else { return .formula(formula, value: .text(""), role) }
    return .formula(formula, value.value, row.form.format, role)
  }

  /// A formula with the cells of a version.
  private func text(_ formula: TakstFormula, _ item: TakstCase, _ number: Int, _ version: Int) -> String {
    formula.pieces.map { piece in
      switch piece {
      case .text(let text): return text
      case .row(let step, let other):
        guard let row = rows[number][step] else { preconditionFailure("formulas refer to rows with a formula") }
        return CellReference(column: column(item.versions[other ?? version]), row: row).text
      case .input(let input, let other): return inputs.reference(input, number, item.versions[other ?? version])
      case .costBase: return costs.total(number, item.versions[version])
      }
    }.joined()
  }
}

extension TakstRow.Form {
  /// How a sheet shows it.
  fileprivate var format: NumberFormat {
    switch self {
    case .amount, .exactPrice: .kronerWithØre
    case .price: .kroner
    case .share: .percent
    case .number(0): .integer
    case .number(1): .oneDecimal
    case .number(2): .twoDecimals
    case .number: .fourDecimals
    }
  }
}
