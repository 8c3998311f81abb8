internal import Office

/// The sheet of what the takst is computed with: yellow cells that the reader may change.
///
/// A yellow cell that holds the same as the version before follows it, so that one change holds from there on.
struct AssumptionSheet {
  /// The column of the first version.
  static let firstColumn = 3

  private(set) var sheet: Workbook.Sheet
  private var rows: [[TakstInput: Int]] = []
  private let columns: TakstColumns

  init(_ name: SheetName, _ cases: [TakstCase], _ columns: TakstColumns, title: String, _ phrases: Phrases) {
    self.columns = columns
    sheet = Workbook.Sheet(name, widths: [46, 64] + columns.dates.map { _ in 18 })
    sheet.isProtected = true
    sheet.frozenColumns = 1
    sheet.append([.text(title, .title)])
    sheet.append([.text(phrases.inputNote, .note)])
    sheet.headerRows = sheet.append(
      [.text(phrases.assumptionColumn, .header), .text(phrases.explanationColumn, .header)] + columns.header)
    for item in cases {
      if !rows.isEmpty { sheet.append([]) }
      rows.append([:])
      sheet.append([.text(item.title, .heading)])
      for row in AssumptionRows(item, phrases).all { add(row, item) }
    }
  }

  /// The cell of a version, as formulas on other sheets write it.
  func reference(_ input: TakstInput, _ item: Int, _ version: TakstCase.Version) -> String {
    guard let row = rows[item][input] else { preconditionFailure("every formula refers to a row that is there") }
    return sheet.name.reference(CellReference(column: Self.firstColumn + columns.index(version), row: row))
  }

  /// The cells of a row, for a name.
  func range(_ input: TakstInput, _ item: Int) -> String? {
    rows[item][input].map { row in
      let last = Self.firstColumn + columns.dates.count - 1
      return sheet.name.reference(CellRange(columns: Self.firstColumn...last, rows: row...row))
    }
  }

  private mutating func add(_ row: AssumptionRow, _ item: TakstCase) {
    let number = sheet.nextRow
    func cell(_ version: Int) -> CellReference {
      CellReference(column: Self.firstColumn + columns.index(item.versions[version]), row: number)
    }
    let cells = columns.cells(item) { version -> Workbook.Cell in
      let current = row.value(item.versions[version])
      guard row.accepted != nil else { return .number(current, row.format) }
      if row.follows, version > 0, let current, row.value(item.versions[version - 1]) == current {
        return .formula(cell(version - 1).text, current, row.format, .input)
      }
      return .number(current, row.format, .input)
    }
    rows[rows.count - 1][row.input] = sheet.append([.text(row.title), .text(row.note, .source)] + cells)
    guard let accepted = row.accepted else { return }
    sheet.rules += item.versions.indices.map { version in
      Workbook.InputRule(
        range: CellRange(cell(version), cell(version)), accepted: accepted, title: row.title, message: row.note)
    }
  }
}

/// A row of assumptions: what it is called, and what may be typed into it; nil where nothing may.
private struct AssumptionRow {
  let input: TakstInput
  let title: String
  let note: String
  let format: NumberFormat
  let accepted: Workbook.InputRule.Accepted?
  /// Whether a change holds for the versions after it.
  let follows: Bool
  let value: (TakstCase.Version) -> Double?

  init(
    _ input: TakstInput, _ title: String, _ note: String, _ format: NumberFormat,
    _ accepted: Workbook.InputRule.Accepted?, follows: Bool = true, _ value: @escaping (TakstCase.Version) -> Double?
  ) {
    (self.input, self.title, self.note, self.format) = (input, title, note, format)
    (self.accepted, self.follows, self.value) = (accepted, follows, value)
  }
}

/// The assumptions of a case.
private struct AssumptionRows {
  private let item: TakstCase
  private let phrases: Phrases
  private var arithmetic: TakstArithmetic { item.arithmetic }

  init(_ item: TakstCase, _ phrases: Phrases) { (self.item, self.phrases) = (item, phrases) }

  var all: [AssumptionRow] { year + occupancy + money + hours + (arithmetic.isPlain ? [] : levels) + published }

  private func given(
    _ input: TakstInput, _ title: String, _ note: String, _ format: NumberFormat, _ range: ClosedRange<Double>,
    _ value: @escaping (TakstCase.Version) -> Double?
  ) -> AssumptionRow {
    AssumptionRow(input, title, note, format, .numbers(range), value)
  }

  private var year: [AssumptionRow] {
    guard item.isIndexed else { return [] }
    let title = phrases.priceIndex(arithmetic.node[.levelYear]?.integer ?? 0)
    return [
      AssumptionRow(.plFactor, title, phrases.plFactorNote, .fourDecimals, .numbers(0.01...100)) {
        $0.year[.plFactor]?.number
      }
    ]
  }

  private var occupancy: [AssumptionRow] {
    let places = [
      AssumptionRow(.places, phrases.places, phrases.placesNote, .integer, .wholeNumbers(0...10_000)) {
        $0[.places]?.value
      },
      AssumptionRow(
        .days, phrases.daysOfYear, phrases.daysNote, .integer, .wholeNumbers(365...366), follows: false
      ) { $0[.days]?.value },
    ]
    let assumed = AssumptionRow(.assumed, phrases.assumed, phrases.assumedNote, .percent, .numbers(0.01...2)) {
      $0[.assumedShare]?.value
    }
    let inForce = AssumptionRow(.daysInForce, phrases.daysInForce, phrases.daysInForceNote, .integer, nil) {
      $0[.daysInForce]?.value
    }
    return (item.needsPlaces ? places : []) + (arithmetic.isHourly ? [] : [assumed]) + (item.recovers ? [inForce] : [])
  }

  private var money: [AssumptionRow] {
    let recovered = AssumptionRow(
      .efterregulering, phrases.efterreguleringRow, phrases.efterreguleringNote, .kronerWithØre,
      .numbers(-1e10...1e10), follows: false
    ) { $0[.efterregulering]?.value }
    let share = given(.objective, phrases.objectiveShare, phrases.objectiveNote, .percent, 0...1) { $0.objectiveShare }
    return [recovered] + (arithmetic.isPaidByPopulation ? [share] : [])
  }

  private var hours: [AssumptionRow] {
    guard arithmetic.hasHours else { return [] }
    func basis(
      _ input: TakstInput, _ title: String, _ note: String, _ format: NumberFormat, _ range: ClosedRange<Double>,
      _ key: ResultKey
    ) -> AssumptionRow {
      given(input, title, note, format, range) { $0.hourly?[key]?.number }
    }
    let part = basis(.costShare, phrases.hourlyCostShare, phrases.hourlyCostNote, .percent, 0...1, .costShare)
    return (arithmetic.isHourly ? [] : [part]) + [
      basis(
        .positions, phrases.positions, phrases.positionsNote, .oneDecimal, 0.001...10_000, .fullTimeEquivalents),
      basis(.netHours, phrases.netHours, phrases.netHoursNote, .oneDecimal, 0.001...8_784, .netHours),
      basis(.billable, phrases.billableShare, phrases.billableNote, .percent, 0.01...2, .billableShare),
    ]
  }

  private var levels: [AssumptionRow] {
    let service = given(.service, phrases.serviceShare, phrases.serviceNote, .percent, 0...1) { $0.serviceShare }
    return (arithmetic.isTwoPart ? [service] : [])
      + arithmetic.døgnLines.flatMap { line -> [AssumptionRow] in
        let name = arithmetic.name(line)
        func level(
          _ input: TakstInput, _ title: String, _ note: String, _ format: NumberFormat, _ range: ClosedRange<Double>,
          _ key: ResultKey
        ) -> AssumptionRow {
          given(input, title, note, format, range) { $0.level(line, key) }
        }
        let hours = level(
          .lineHours(line), phrases.hoursPerDay(name), phrases.hoursPerDayNote, .fourDecimals, 0...100, .hoursPerDay)
        let supplement = level(
          .supplement(line), phrases.supplement(name), phrases.supplementNote, .kronerWithØre, 0...1e6, .supplement)
        return [
          level(.lineShare(line), phrases.lineShare(name), phrases.lineShareNote, .percent, 0...1, .share),
          level(.weight(line), phrases.weight(name), phrases.weightNote, .fourDecimals, 0...100, .weight),
        ] + (arithmetic.isTwoPart ? [hours] : []) + (arithmetic.hasSupplements ? [supplement] : [])
      }
  }

  private var published: [AssumptionRow] {
    arithmetic.lines.indices.map { line in
      AssumptionRow(
        .published(line), phrases.publishedRow(arithmetic.name(line)), phrases.publishedNote, .kroner,
        .numbers(0...1e6), follows: false
      ) { version in
        let price = version.price(line)
        return price?[.source]?.string == "published" ? price?[.basis]?.number : nil
      }
    }
  }
}
