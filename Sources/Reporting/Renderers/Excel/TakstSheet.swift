internal import Forecasting
internal import Office
/// The sheet of the takst: from the cost base to every line's price, step by step, in formulas.
struct TakstSheet {
  /// The column of the first version.
  static let firstColumn = 2

  /// The numbers a takst is made of.
  private enum Step: Hashable {
    case cost, efterregulering, objective, hourlyPart, supplements, numerator
    case places, days, assumed, billed, takst, breakEven
    case positions, netHours, billable, hours, hourPrice, meanWeight, meanHours
    case basis(Int), hourRate(Int), service(Int), price(Int)
  }

  private(set) var sheet: Workbook.Sheet
  private var rows: [[Step: Int]] = []
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

  // MARK: Rows

  private mutating func add(_ item: TakstCase, _ number: Int) {
    if !rows.isEmpty { sheet.append([]) }
    rows.append([:])
    sheet.append([.text(item.title, .heading)])
    addNumerator(item, number)
    if !item.døgnLines.isEmpty { addDøgn(item, number) }
    if item.hourly != nil { addHours(item, number) }
    if !item.isPlain { addMeans(item, number) }
    for line in item.lines.indices { addPrices(of: line, item, number) }
    for line in item.lines.indices {
      let format: NumberFormat = item.serviceShare != nil || item.hasSupplements ? .kronerWithØre : .kroner
      let cells = columns.cells(item) { .number(item.versions[$0].price(line)?[.price]?.number, format) }
      sheet.append([.text(phrases.asComputed(AssumptionSheet.name(item, line)), .source)] + cells)
    }
  }

  /// Adds a row whose formula is made for every version.
  private mutating func add(
    _ step: Step, _ title: String, _ item: TakstCase, _ format: NumberFormat, _ role: Workbook.Role = .body,
    _ formula: (Int) -> String, value: (TakstCase.Version) -> Double?
  ) {
    let cells = columns.cells(item) { number -> Workbook.Cell in
      guard let value = value(item.versions[number]) else { return .formula(formula(number), value: .text(""), role) }
      return .formula(formula(number), value, format, role)
    }
    rows[rows.count - 1][step] = sheet.append([.text(title, role)] + cells)
  }

  /// The cell of a step of the case being written.
  private func cell(_ step: Step, _ item: TakstCase, _ version: Int) -> String {
    guard let row = rows.last?[step] else { preconditionFailure("steps are written before what they lead to") }
    return CellReference(column: column(item.versions[version]), row: row).text
  }

  private func input(_ input: AssumptionSheet.Input, _ item: TakstCase, _ version: Int) -> String {
    inputs.reference(input, rows.count - 1, item.versions[version])
  }

  private mutating func addNumerator(_ item: TakstCase, _ number: Int) {
    let (inputs, costs) = (inputs, costs)
    add(.cost, phrases.costBase, item, .kronerWithØre) {
      costs.total(number, item.versions[$0])
    } value: {
      $0.number(.costBase)
    }
    add(.efterregulering, phrases.plusEfterregulering, item, .kronerWithØre) {
      inputs.reference(.efterregulering, number, item.versions[$0])
    } value: {
      $0.number(.efterregulering)
    }
    var parts: [(Step, sign: String)] = [(.cost, ""), (.efterregulering, "+")]
    if item.objectiveShare != 0 {
      let sheet = self
      add(.objective, phrases.minusObjective, item, .kronerWithØre) { version in
        "ROUND((\(sheet.sum(parts, item, version)))*\(sheet.input(.objective, item, version)),2)"
      } value: {
        $0.number(.objective)
      }
      parts.append((.objective, "-"))
    }
    guard item.hourly != nil || !item.døgnLines.isEmpty else { return }
    if item.hourly != nil {
      let sheet = self
      let isAll = item.døgnLines.isEmpty
      add(.hourlyPart, isAll ? phrases.toBeCovered : phrases.minusHourly, item, .kronerWithØre, isAll ? .total : .body)
      { version in
        let sum = sheet.sum(parts, item, version)
        return isAll ? sum : "ROUND((\(sum))*\(sheet.input(.costShare, item, version)),2)"
      } value: {
        $0.number(.hourlyPart)
      }
      parts.append((.hourlyPart, "-"))
    }
    guard !item.døgnLines.isEmpty else { return }
    if item.hasSupplements {
      let sheet = self
      add(.supplements, phrases.minusSupplements, item, .kronerWithØre) { version in
        let mean = item.døgnLines.map {
          sheet.input(.lineShare($0), item, version) + "*" + sheet.input(.supplement($0), item, version)
        }
        let days = [AssumptionSheet.Input.places, .days, .assumed].map { sheet.input($0, item, version) }
        return "ROUND((\(mean.joined(separator: "+")))*\(days.joined(separator: "*")),2)"
      } value: {
        $0.number(.supplements)
      }
      parts.append((.supplements, "-"))
    }
    let sheet = self
    add(.numerator, phrases.toBeCovered, item, .kronerWithØre, .total) {
      sheet.sum(parts, item, $0)
    } value: {
      $0.number(.toBeCovered)
    }
  }

  private func sum(_ parts: [(Step, sign: String)], _ item: TakstCase, _ version: Int) -> String {
    parts.map { $0.sign + cell($0.0, item, version) }.joined()
  }

  private mutating func addDøgn(_ item: TakstCase, _ number: Int) {
    let inputs = inputs
    func copy(_ input: AssumptionSheet.Input) -> (Int) -> String {
      { inputs.reference(input, number, item.versions[$0]) }
    }
    add(.places, phrases.dividedByPlaces, item, .integer, .body, copy(.places), value: { $0.number(.places) })
    add(.days, phrases.timesDays, item, .integer, .body, copy(.days), value: { $0.number(.days) })
    add(.assumed, phrases.timesAssumed, item, .percent, .body, copy(.assumed), value: { $0.number(.assumedShare) })
    var sheet = self
    add(.billed, phrases.billedDays, item, .twoDecimals) { version in
      [Step.places, .days, .assumed].map { sheet.cell($0, item, version) }.joined(separator: "*")
    } value: {
      $0.number(.billedDays)
    }
    sheet = self
    add(.takst, phrases.takstPerDøgn, item, .kroner, .total) { version in
      let billed = sheet.cell(.billed, item, version)
      return "IF(\(billed)>0,ROUND(\(sheet.cell(.numerator, item, version))/\(billed),0),\"\")"
    } value: {
      $0.node[.takst]?.number
    }
    sheet = self
    add(.breakEven, phrases.breakEven, item, .twoDecimals) { version in
      let takst = sheet.cell(.takst, item, version)
      let places =
        "\(sheet.cell(.numerator, item, version))/\(takst)/\(sheet.cell(.days, item, version))"
      return "IF(ISNUMBER(\(takst)),IF(\(takst)>0,\(places),\"\"),\"\")"
    } value: {
      $0.node[.breakEvenPlaces]?.number
    }
  }

  private mutating func addHours(_ item: TakstCase, _ number: Int) {
    let inputs = inputs
    func copy(_ input: AssumptionSheet.Input) -> (Int) -> String {
      { inputs.reference(input, number, item.versions[$0]) }
    }
    func basis(_ key: ResultKey) -> (TakstCase.Version) -> Double? { { _ in item.hourly?[key]?.number } }
    add(
      .positions, phrases.dividedByPositions, item, .oneDecimal, .body, copy(.positions),
      value: basis(.fullTimeEquivalents))
    add(.netHours, phrases.timesNetHours, item, .oneDecimal, .body, copy(.netHours), value: basis(.netHours))
    add(.billable, phrases.timesBillable, item, .percent, .body, copy(.billable), value: basis(.billableShare))
    var sheet = self
    add(.hours, phrases.budgetedHours, item, .oneDecimal) { version in
      let available = [Step.positions, .netHours].map { sheet.cell($0, item, version) }.joined(separator: "*")
      return "ROUND(\(available),6)*\(sheet.cell(.billable, item, version))"
    } value: { _ in
      item.hourly?[.budgetedHours]?.number
    }
    sheet = self
    add(.hourPrice, phrases.pricePerHour, item, .kroner, .total) { version in
      "ROUND(\(sheet.cell(.hourlyPart, item, version))/\(sheet.cell(.hours, item, version)),0)"
    } value: { version in
      let hours = item.hourly?[.budgetedHours]?.number ?? 1
      return (version.number(.hourlyPart) / hours).rounded(.toNearestOrAwayFromZero)
    }
  }

  private mutating func addMeans(_ item: TakstCase, _ number: Int) {
    func add(_ step: Step, _ title: String, _ key: ResultKey, _ input: (Int) -> AssumptionSheet.Input) {
      let sheet = self
      let mean = item.døgnLines.reduce(0) { $0 + item.level($1, .share) * item.level($1, key) }
      self.add(step, title, item, .fourDecimals) { version in
        let terms = item.døgnLines.map {
          sheet.input(.lineShare($0), item, version) + "*" + sheet.input(input($0), item, version)
        }
        return "ROUND(\(terms.joined(separator: "+")),6)"
      } value: { _ in
        (mean * 1e6).rounded(.toNearestOrAwayFromZero) / 1e6
      }
    }
    add(.meanWeight, phrases.meanWeight, .weight) { .weight($0) }
    if item.serviceShare != nil { add(.meanHours, phrases.meanHours, .hoursPerDay) { .lineHours($0) } }
  }

  // MARK: Prices

  private mutating func addPrices(of line: Int, _ item: TakstCase, _ number: Int) {
    let name = AssumptionSheet.name(item, line)
    let isTwoPart = item.serviceShare != nil && !item.isHourly(line)
    let hasMore = isTwoPart || (item.hasSupplements && !item.isHourly(line))
    // The cells of a row refer to others of it, so its number is known before they are written.
    var sheet = self
    sheet.rows[sheet.rows.count - 1][.basis(line)] = self.sheet.nextRow
    add(.basis(line), hasMore ? phrases.basisOf(name) : phrases.priceOf(name), item, .kroner, hasMore ? .body : .total)
    { version in
      let published = sheet.input(.published(line), item, version)
      return "IF(ISNUMBER(\(published)),\(published),\(sheet.computed(line, item, version)))"
    } value: {
      $0.price(line)?[.basis]?.number
    }
    guard hasMore else { return }
    var parts = [cellOf(.basis(line), item)]
    if isTwoPart {
      sheet = self
      sheet.rows[sheet.rows.count - 1][.hourRate(line)] = self.sheet.nextRow
      add(.hourRate(line), phrases.hourRateOf(name), item, .kroner) { version in
        "IF(ISNUMBER(\(sheet.input(.published(line), item, version))),0,\(sheet.hourRate(line, item, version)))"
      } value: {
        $0.price(line)?[.hourRate]?.number
      }
      sheet = self
      add(.service(line), phrases.serviceOf(name), item, .kronerWithØre) { version in
        "ROUND(\(sheet.cell(.hourRate(line), item, version))*\(sheet.input(.lineHours(line), item, version)),2)"
      } value: {
        $0.price(line)?[.service]?.number
      }
      parts.append(cellOf(.service(line), item))
    }
    sheet = self
    add(.price(line), phrases.priceOf(name), item, .kronerWithØre, .total) { version in
      let sum = parts.map { $0(version) } + (item.hasSupplements ? [sheet.input(.supplement(line), item, version)] : [])
      let isPriced = "\(sheet.input(.published(line), item, version))"
      return "IF(OR(ISNUMBER(\(isPriced)),\(sheet.cell(.billed, item, version))>0),\(sum.joined(separator: "+")),0)"
    } value: {
      $0.price(line)?[.price]?.number
    }
  }

  private func cellOf(_ step: Step, _ item: TakstCase) -> (Int) -> String {
    let sheet = self
    return { sheet.cell(step, item, $0) }
  }

  /// The price of a line that is not published, whole kroner.
  private func computed(_ line: Int, _ item: TakstCase, _ version: Int) -> String {
    if item.isHourly(line) {
      let exact = "\(cell(.hourlyPart, item, version))/\(cell(.hours, item, version))"
      return rounded(exact, line, item, version) { self.cell(.basis(line), item, $0) }
    }
    let billed = cell(.billed, item, version)
    var amount = cell(.numerator, item, version)
    if item.serviceShare != nil { amount = "(\(amount)-\(service(item, version)))" }
    let exact =
      item.isPlain
      ? "\(amount)/\(billed)"
      : "\(amount)*\(input(.weight(line), item, version))/(\(billed)*\(cell(.meanWeight, item, version)))"
    return "IF(\(billed)>0,\(rounded(exact, line, item, version) { self.cell(.basis(line), item, $0) }),0)"
  }

  private func hourRate(_ line: Int, _ item: TakstCase, _ version: Int) -> String {
    let billed = cell(.billed, item, version)
    let exact = "\(service(item, version))/(\(billed)*\(cell(.meanHours, item, version)))"
    return "IF(\(billed)>0,\(rounded(exact, line, item, version) { self.cell(.hourRate(line), item, $0) }),0)"
  }

  /// The service part of what a two-part takst has to cover.
  private func service(_ item: TakstCase, _ version: Int) -> String {
    "ROUND(\(cell(.numerator, item, version))*\(input(.service, item, version)),2)"
  }

  /// A price rounded once; where the rest of the year recovers the gap of the whole year, first raised or lowered:
  /// (T′ × days − Σ T × days it was in force) ÷ days left.
  private func rounded(
    _ exact: String, _ line: Int, _ item: TakstCase, _ version: Int, earlier price: (Int) -> String
  ) -> String {
    let earlier = item.earlier(version)
    guard item.versions[version].price(line)?[.source]?.string == "recovering", !earlier.isEmpty else {
      return "ROUND(\(exact),0)"
    }
    let days = input(.days, item, version)
    let inForce = earlier.map { input(.daysInForce, item, $0) }
    let charged = zip(earlier, inForce).map { "\(price($0))*\($1)" }
    let left = "(\(days)-\(inForce.joined(separator: "-")))"
    return "ROUND((\(exact)*\(days)-\(charged.joined(separator: "-")))/\(left),0)"
  }
}
