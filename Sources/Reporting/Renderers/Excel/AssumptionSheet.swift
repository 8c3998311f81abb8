internal import Forecasting
internal import Office
/// The sheet of what the takst is computed with: yellow cells that the reader may change.
///
/// A yellow cell that holds the same as the version before follows it, so that one change holds from there on.
struct AssumptionSheet {
  /// A row of a case.
  enum Input: Hashable {
    case plFactor, days, daysInForce, places, assumed, efterregulering, objective
    case costShare, positions, netHours, billable, service
    case weight(Int), lineShare(Int), lineHours(Int), supplement(Int), published(Int)
  }

  /// The column of the first version.
  static let firstColumn = 3

  private(set) var sheet: Workbook.Sheet
  private var rows: [[Input: Int]] = []
  private let columns: TakstColumns
  private let phrases: Phrases

  init(_ name: SheetName, _ cases: [TakstCase], _ columns: TakstColumns, title: String, _ phrases: Phrases) {
    (self.columns, self.phrases) = (columns, phrases)
    sheet = Workbook.Sheet(name, widths: [46, 64] + columns.dates.map { _ in 18 })
    sheet.isProtected = true
    sheet.frozenColumns = 1
    sheet.append([.text(title, .title)])
    sheet.append([.text(phrases.inputNote, .note)])
    sheet.headerRows = sheet.append(
      [.text(phrases.assumptionColumn, .header), .text(phrases.explanationColumn, .header)] + columns.header)
    for item in cases { add(item) }
  }

  /// Whether a case has a row.
  func has(_ input: Input, _ item: Int) -> Bool { rows[item][input] != nil }

  /// The cell of a version, as formulas on other sheets write it.
  func reference(_ input: Input, _ item: Int, _ version: TakstCase.Version) -> String {
    guard let row = rows[item][input] else { preconditionFailure("every formula refers to a row that is there") }
    return sheet.name.reference(CellReference(column: Self.firstColumn + columns.index(version), row: row))
  }

  /// The cells of a row, for a name.
  func range(_ input: Input, _ item: Int) -> String? {
    rows[item][input].map { row in
      let last = Self.firstColumn + columns.dates.count - 1
      return sheet.name.reference(CellRange(columns: Self.firstColumn...last, rows: row...row))
    }
  }

  // MARK: Rows

  private mutating func add(_ item: TakstCase) {
    if !rows.isEmpty { sheet.append([]) }
    rows.append([:])
    sheet.append([.text(item.title, .heading)])
    if item.isIndexed {
      add(
        .plFactor, item, phrases.priceIndex(item.takst?[.levelYear]?.integer ?? 0), phrases.plFactorNote,
        .fourDecimals, 0.01...100
      ) { $0.year[.plFactor]?.number }
    }
    if item.needsPlaces {
      addWhole(.places, item, phrases.places, phrases.placesNote, 0...10_000) { $0.node[.places]?.number }
      addWhole(.days, item, phrases.daysOfYear, phrases.daysNote, 365...366) { $0.node[.days]?.number }
    }
    if !item.døgnLines.isEmpty {
      add(.assumed, item, phrases.assumed, phrases.assumedNote, .percent, 0.01...2) { $0.node[.assumedShare]?.number }
    }
    if item.recovers {
      let cells = columns.cells(item) { .number(item.versions[$0].number(.daysInForce), .integer) }
      append(.daysInForce, phrases.daysInForce, phrases.daysInForceNote, cells)
    }
    add(
      .efterregulering, item, phrases.efterreguleringRow, phrases.efterreguleringNote, .kronerWithØre, -1e10...1e10,
      follows: false
    ) { $0.node[.efterregulering]?.number }
    if item.objectiveShare != 0 {
      add(.objective, item, phrases.objectiveShare, phrases.objectiveNote, .percent, 0...1) { _ in item.objectiveShare }
    }
    addHours(item)
    addLevels(item)
    for line in item.lines.indices {
      add(
        .published(line), item, phrases.publishedRow(Self.name(item, line)), phrases.publishedNote, .kroner, 0...1e6,
        follows: false
      ) { version in
        let price = version.price(line)
        return price?[.source]?.string == "published" ? price?[.basis]?.number : nil
      }
    }
  }

  private mutating func addHours(_ item: TakstCase) {
    guard let hourly = item.hourly else { return }
    if !item.døgnLines.isEmpty {
      add(.costShare, item, phrases.hourlyCostShare, phrases.hourlyCostNote, .percent, 0...1) { _ in
        hourly[.costShare]?.number
      }
    }
    add(.positions, item, phrases.positions, phrases.positionsNote, .oneDecimal, 0.001...10_000) { _ in
      hourly[.fullTimeEquivalents]?.number
    }
    add(.netHours, item, phrases.netHours, phrases.netHoursNote, .oneDecimal, 0.001...8_784) { _ in
      hourly[.netHours]?.number
    }
    add(.billable, item, phrases.billableShare, phrases.billableNote, .percent, 0.01...2) { _ in
      hourly[.billableShare]?.number
    }
  }

  private mutating func addLevels(_ item: TakstCase) {
    if item.isPlain { return }
    if let share = item.serviceShare {
      add(.service, item, phrases.serviceShare, phrases.serviceNote, .percent, 0...1) { _ in share }
    }
    for line in item.døgnLines {
      let name = Self.name(item, line)
      add(.lineShare(line), item, phrases.lineShare(name), phrases.lineShareNote, .percent, 0...1) { _ in
        item.level(line, .share)
      }
      add(.weight(line), item, phrases.weight(name), phrases.weightNote, .fourDecimals, 0...100) { _ in
        item.level(line, .weight)
      }
      if item.serviceShare != nil {
        add(.lineHours(line), item, phrases.hoursPerDay(name), phrases.hoursPerDayNote, .fourDecimals, 0...100) { _ in
          item.level(line, .hoursPerDay)
        }
      }
      if item.hasSupplements {
        add(.supplement(line), item, phrases.supplement(name), phrases.supplementNote, .kronerWithØre, 0...1e6) { _ in
          item.level(line, .supplement)
        }
      }
    }
  }

  static func name(_ item: TakstCase, _ line: Int) -> String { item.lines[line][.name]?.string ?? "" }

  private mutating func addWhole(
    _ input: Input, _ item: TakstCase, _ title: String, _ note: String, _ range: ClosedRange<Int>,
    _ value: (TakstCase.Version) -> Double?
  ) {
    add(input, item, title, note, .integer, .wholeNumbers(range), follows: input == .places, value)
  }

  private mutating func add(
    _ input: Input, _ item: TakstCase, _ title: String, _ note: String, _ format: NumberFormat,
    _ range: ClosedRange<Double>, follows: Bool = true, _ value: (TakstCase.Version) -> Double?
  ) {
    add(input, item, title, note, format, .numbers(range), follows: follows, value)
  }

  private mutating func add(
    _ input: Input, _ item: TakstCase, _ title: String, _ note: String, _ format: NumberFormat,
    _ accepted: Workbook.InputRule.Accepted, follows: Bool, _ value: (TakstCase.Version) -> Double?
  ) {
    let row = sheet.nextRow
    let cells = columns.cells(item) { number -> Workbook.Cell in
      let current = value(item.versions[number])
      if follows, number > 0, let current, value(item.versions[number - 1]) == current {
        let before = CellReference(column: Self.firstColumn + columns.index(item.versions[number - 1]), row: row)
        return .formula(before.text, current, format, .input)
      }
      return .number(current, format, .input)
    }
    append(input, title, note, cells)
    sheet.rules += item.versions.map { version in
      let cell = CellReference(column: Self.firstColumn + columns.index(version), row: row)
      return Workbook.InputRule(range: CellRange(cell, cell), accepted: accepted, title: title, message: note)
    }
  }

  private mutating func append(_ input: Input, _ title: String, _ note: String, _ cells: [Workbook.Cell]) {
    rows[rows.count - 1][input] = sheet.append([.text(title), .text(note, .source)] + cells)
  }
}
