internal import Office
/// The sheet of the cost base: every line's rule in yellow, and its budget for every version of the takst.
struct CostSheet {
  /// The column of the first version; the line, what it follows, amount, share and reference stand before it.
  static let firstColumn = 6

  private(set) var sheet: Workbook.Sheet
  private var totals: [Int] = []
  private let columns: TakstColumns
  private let phrases: Phrases

  init(
    _ name: SheetName, _ cases: [TakstCase], _ columns: TakstColumns, _ inputs: AssumptionSheet,
    _ phrases: Phrases
  ) {
    (self.columns, self.phrases) = (columns, phrases)
    sheet = Workbook.Sheet(name, widths: [36, 52, 18, 12, 12] + columns.dates.map { _ in 20 })
    sheet.isProtected = true
    sheet.frozenColumns = 1
    sheet.append([.text(phrases.sheetTitle(.costBase), .title)])
    sheet.append([.text(phrases.costNote, .note)])
    sheet.headerRows = sheet.append(
      [
        .text(phrases.line, .header), .text(phrases.followsColumn, .header), .text(phrases.amountColumn, .numberHeader),
        .text(phrases.shareColumn, .numberHeader), .text(phrases.referenceColumn, .numberHeader),
      ] + columns.header)
    for (number, item) in cases.enumerated() { add(item, number, inputs) }
  }

  /// The cell of a version's whole cost base.
  func total(_ item: Int, _ version: TakstCase.Version) -> String {
    sheet.name.reference(CellReference(column: Self.firstColumn + columns.index(version), row: totals[item]))
  }

  private mutating func add(_ item: TakstCase, _ number: Int, _ inputs: AssumptionSheet) {
    if !totals.isEmpty { sheet.append([]) }
    sheet.append([.text(item.title, .heading)])
    // A share may be of lines below it, so every line's row is known before any formula is written.
    let first = sheet.nextRow
    var rows: [String: Int] = [:]
    var next = first
    for rule in item.arithmetic.costRules {
      rows[rule[.name]?.string ?? ""] = next
      next += 1 + (rule[.steps]?.elements.count ?? 0)
    }
    for (line, rule) in item.arithmetic.costRules.enumerated() {
      add(rule, line, item, number, rows, inputs)
      for step in rule[.steps]?.elements ?? [] {
        let row = sheet.append([
          .text(phrases.stepRow(step[.upTo]?.integer ?? 0)), .empty,
          .number(step[.amount]?.number, .kronerWithØre, .input),
        ])
        allow(CellReference(column: 3, row: row), 0...1e10, phrases.amountColumn)
      }
    }
    let lineRows = item.arithmetic.costRules.compactMap { rows[$0[.name]?.string ?? ""] }
    let total = columns.cells(item) { version in
      let cells = lineRows.map { cell(item, version, $0) }
      return .formula(
        "SUM(\(cells.joined(separator: ",")))", item.versions[version][.costBase]?.value ?? 0, .kronerWithØre, .total)
    }
    totals.append(sheet.append([.text(phrases.costBase, .total)] + Array(repeating: .empty, count: 4) + total))
  }

  private func cell(_ item: TakstCase, _ version: Int, _ row: Int) -> String {
    CellReference(column: Self.firstColumn + columns.index(item.versions[version]), row: row).text
  }

  private mutating func allow(_ cell: CellReference, _ range: ClosedRange<Double>, _ title: String) {
    sheet.rules.append(
      Workbook.InputRule(
        range: CellRange(cell, cell), accepted: .numbers(range), title: title, message: phrases.inputNote))
  }

  private mutating func add(
    _ rule: ResultNode, _ line: Int, _ item: TakstCase, _ number: Int, _ rows: [String: Int], _ inputs: AssumptionSheet
  ) {
    let row = sheet.nextRow
    let follows = rule[.follows]?.string.flatMap { TakstCase.Follows(rawValue: $0) } ?? .nothing
    let share = [ResultKey.savedShare, .budgetedShare, .share].compactMap { rule[$0]?.number }.first
    let isIndexed = rule[.followsPriceIndex]?.bool == true && follows != .lines
    let cells = columns.cells(item) { version in
      let amount = item.versions[version].node[.costLines]?[line]?[.amount]?.number ?? 0
      func input(_ input: TakstInput) -> String { inputs.reference(input, number, item.versions[version]) }
      let formula: String
      if rule[.isOutsideTakst]?.bool == true {
        formula = "0"
      } else {
        let unrounded =
          switch follows {
          case .nothing: "$C\(row)"
          case .places: "$C\(row)*($E\(row)*(1-$D\(row))+$D\(row)*\(input(.places)))"
          case .days: "$C\(row)*\(input(.places))*\(input(.days))*\(share == nil ? input(.assumed) : "$D\(row)")"
          case .size: Self.steps(rule, row, places: input(.places))
          case .lines:
            "$D\(row)*("
              + (rule[.of]?.elements ?? []).compactMap { $0.string.flatMap { rows[$0] } }
              .map { cell(item, version, $0) }.joined(separator: "+") + ")"
          }
        let sign = rule[.isIncome]?.bool == true ? "-" : ""
        formula = "\(sign)ROUND(\(unrounded)\(isIndexed ? "*" + input(.plFactor) : ""),2)"
      }
      return .formula(formula, amount, .kronerWithØre)
    }
    let isInput = rule[.isOutsideTakst]?.bool != true
    let role: Workbook.Role = isInput ? .input : .body
    sheet.append(
      [
        .text(rule[.name]?.string ?? ""), .text(explanation(rule, follows, isIndexed: isIndexed), .source),
        rule[.amount]?.number.map { .number($0, .kronerWithØre, role) } ?? .empty,
        share.map { .number($0, .percent, role) } ?? .empty,
        follows == .places ? .number(rule[.referencePlaces]?.number, .integer, role) : .empty,
      ] + cells)
    if isInput {
      if rule[.amount] != nil { allow(CellReference(column: 3, row: row), -1e10...1e10, phrases.amountColumn) }
      if share != nil { allow(CellReference(column: 4, row: row), 0...10, phrases.shareColumn) }
      if follows == .places { allow(CellReference(column: 5, row: row), 1...10_000, phrases.referenceColumn) }
    }
  }

  /// The amount of the first size that holds the places; an error above the largest, for which there is no amount.
  private static func steps(_ rule: ResultNode, _ row: Int, places: String) -> String {
    let steps = rule[.steps]?.elements ?? []
    let chosen = steps.enumerated().reversed().reduce("NA()") { rest, step in
      "IF(\(places)<=\(step.element[.upTo]?.integer ?? 0),$C\(row + 1 + step.offset),\(rest))"
    }
    return "IF(\(places)<=0,0,\(chosen))"
  }

  private func explanation(_ rule: ResultNode, _ follows: TakstCase.Follows, isIndexed: Bool) -> String {
    var parts = [
      phrases.follows(
        follows, of: rule[.of]?.elements.compactMap { $0.string } ?? [], savesAll: rule[.savedShare]?.number == 1)
    ]
    if rule[.isIncome]?.bool == true { parts.append(phrases.countsAgainst) }
    if rule[.isOutsideTakst]?.bool == true { parts.append(phrases.outsideTakst) }
    if isIndexed { parts.append(phrases.followsIndex) }
    return parts.joined(separator: "; ")
  }
}
