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
      next += 1 + DatedCost(item, rows.count - 1).rowCount
    }
    for (line, rule) in item.arithmetic.costRules.enumerated() {
      let dated = DatedCost(item, line)
      add(rule, line, item, number, rows, dated, inputs)
      addSteps(rule, item, dated)
      for key in dated.keys { add(key, item, dated) }
    }
    let lineRows = item.arithmetic.costRules.compactMap { rows[$0[.name]?.string ?? ""] }
    let total = columns.cells(item) { version in
      let cells = lineRows.map { cell(item, version, $0) }
      return .formula(
        "SUM(\(cells.joined(separator: ",")))", item.versions[version][.costBase]?.value ?? 0, .kronerWithØre, .total)
    }
    totals.append(sheet.append([.text(phrases.costBase, .total)] + Array(repeating: .empty, count: 4) + total))
  }

  /// The amounts of a line by size, in every version where they change.
  private mutating func addSteps(_ rule: ResultNode, _ item: TakstCase, _ dated: DatedCost) {
    for upTo in dated.sizes {
      let first = rule[.steps]?.elements.first { $0[.upTo]?.integer == upTo }
      var cells: [Workbook.Cell] = [.text(phrases.stepRow(upTo)), .empty]
      if dated.hasDatedSteps {
        cells.append(contentsOf: [Workbook.Cell](repeating: .empty, count: 3))
        let own: [Workbook.Cell] = columns.cells(item) { version in
          Workbook.Cell.number(dated.step(upTo, version: version), .kronerWithØre, .input)
        }
        cells.append(contentsOf: own)
      } else {
        cells.append(Workbook.Cell.number(first?[.amount]?.number, .kronerWithØre, .input))
      }
      let row = sheet.append(cells)
      if !dated.hasDatedSteps { allow(CellReference(column: 3, row: row), 0...1e10, phrases.amountColumn) }
    }
  }

  /// What changes of a line from version to version.
  private mutating func add(_ key: ResultKey, _ item: TakstCase, _ dated: DatedCost) {
    let (title, format): (String, NumberFormat) =
      switch key {
      case .amount: (phrases.amountFromDate, .kronerWithØre)
      case .priceLevel: (phrases.priceLevelRow, .fourDecimals)
      default: (phrases.shareFromDate, .percent)
      }
    var cells: [Workbook.Cell] = [.text(title), .empty, .empty, .empty, .empty]
    let own: [Workbook.Cell] = columns.cells(item) { version in
      Workbook.Cell.number(dated.number(key, version: version), format, .input)
    }
    cells.append(contentsOf: own)
    sheet.append(cells)
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
    _ rule: ResultNode, _ line: Int, _ item: TakstCase, _ number: Int, _ rows: [String: Int],
    _ dated: DatedCost, _ inputs: AssumptionSheet
  ) {
    let row = sheet.nextRow
    let follows = rule[.follows]?.string.flatMap { TakstCase.Follows(rawValue: $0) } ?? .nothing
    let share = dated.shareKey.flatMap { rule[$0]?.number }
    let isIndexed = rule[.followsPriceIndex]?.bool == true && follows != .lines
    let cells = columns.cells(item) { version -> Workbook.Cell in
      let amount = item.versions[version].node[.costLines]?[line]?[.amount]?.number ?? 0
      let isOutside = rule[.isOutsideTakst]?.bool == true
      func input(_ input: TakstInput) -> String { inputs.reference(input, number, item.versions[version]) }
      var formula = "0"
      if !isOutside {
        let unrounded = self.formula(rule, follows, row, version, item, rows, dated, input: input)
        var factor = isIndexed ? "*" + input(.plFactor) : ""
        if isIndexed, let level = dated.offset(.priceLevel) { factor += "*" + cell(item, version, row + level) }
        formula = (rule[.isIncome]?.bool == true ? "-" : "") + "ROUND(\(unrounded)\(factor),2)"
      }
      return .formula(formula, amount, .kronerWithØre)
    }
    let isInput = rule[.isOutsideTakst]?.bool != true
    let role: Workbook.Role = isInput ? .input : .body
    func told(_ value: Double?, _ format: NumberFormat) -> Workbook.Cell {
      value == nil ? .empty : .number(value, format, role)
    }
    let shareIsDated = dated.shareKey.flatMap { dated.offset($0) } != nil
    let stated = dated.offset(.amount) == nil ? rule[.amount]?.number : nil
    let places = follows == .places ? rule[.referencePlaces]?.number : nil
    var own: [Workbook.Cell] = [
      .text(rule[.name]?.string ?? ""), .text(explanation(rule, follows, isIndexed: isIndexed), .source),
    ]
    own.append(told(stated, .kronerWithØre))
    own.append(told(shareIsDated ? nil : share, .percent))
    own.append(told(places, .integer))
    sheet.append(own + cells)
    if isInput {
      if stated != nil { allow(CellReference(column: 3, row: row), -1e10...1e10, phrases.amountColumn) }
      if share != nil, !shareIsDated { allow(CellReference(column: 4, row: row), 0...10, phrases.shareColumn) }
      if follows == .places { allow(CellReference(column: 5, row: row), 1...10_000, phrases.referenceColumn) }
    }
  }

  /// A line's amount in a version, before p/l and rounding.
  private func formula(
    _ rule: ResultNode, _ follows: TakstCase.Follows, _ row: Int, _ version: Int, _ item: TakstCase,
    _ rows: [String: Int], _ dated: DatedCost, input: (TakstInput) -> String
  ) -> String {
    func own(_ key: ResultKey?, _ column: String) -> String {
      guard let key, let offset = dated.offset(key) else { return "$\(column)\(row)" }
      return cell(item, version, row + offset)
    }
    let (amount, share) = (own(.amount, "C"), own(dated.shareKey, "D"))
    switch follows {
    case .nothing: return amount
    case .places: return "\(amount)*($E\(row)*(1-\(share))+\(share)*\(input(.places)))"
    case .days:
      let belægning = dated.shareKey == nil ? input(.assumed) : share
      return "\(amount)*\(input(.places))*\(input(.days))*\(belægning)"
    case .size:
      return Self.steps(dated, version, places: input(.places)) { offset -> String in
        dated.hasDatedSteps ? cell(item, version, row + offset) : "$C\(row + offset)"
      }
    case .lines:
      let others = (rule[.of]?.elements ?? []).compactMap { node -> Int? in node.string.flatMap { rows[$0] } }
      let cells: [String] = others.map { cell(item, version, $0) }
      return "\(share)*(" + cells.joined(separator: "+") + ")"
    }
  }

  /// The amount of the first size that holds the places; an error above the largest, for which there is no amount.
  private static func steps(
    _ dated: DatedCost, _ version: Int, places: String, cell: (_ offset: Int) -> String
  ) -> String {
    let chosen = dated.sizes.enumerated().reversed().reduce("NA()") { rest, size in
      guard dated.step(size.element, version: version) != nil else { return rest }
      return "IF(\(places)<=\(size.element),\(cell(1 + size.offset)),\(rest))"
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
