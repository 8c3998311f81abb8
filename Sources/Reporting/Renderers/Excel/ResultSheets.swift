internal import Forecasting
internal import Occupancy
internal import Office

/// The sheets of what was simulated: tidy tables that can be filtered, with numbers as they stand in the results.
struct ResultSheets {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  /// A column of estimates: the mean, and the limits of 8 of 10 futures where they are told.
  private struct Column {
    let quantity: Quantity
    let title: String
    let format: NumberFormat
    var hasSpread = false
  }

  /// Names of a table, and the sheet it stands on.
  struct Names {
    let sheet: SheetName
    let tables: [RangeName]
  }

  private func sheet(
    _ kind: WorkbookSheet, _ names: Names, note: String, widths: [Double], titles: [String], _ rows: [[Workbook.Cell]]
  ) -> Workbook.Sheet? {
    guard !rows.isEmpty else { return nil }
    var sheet = Workbook.Sheet(names.sheet, widths: widths + titles.dropFirst(widths.count).map { _ in 15 })
    sheet.append([.text(phrases.sheetTitle(kind), .title)])
    sheet.append([.text(note, .note)])
    sheet.headerRows = 3
    sheet.frozenColumns = 1
    sheet.append(names.tables[0], titles: titles, rows: rows)
    return sheet
  }

  /// Every tilbud in every variant.
  private var all: [(variant: ResultVariant, tilbud: ResultTilbud)] { context.tilbud.flatMap { context.rows($0) } }

  private func titles(_ quantities: [Column]) -> [String] {
    quantities.flatMap { quantity in
      [quantity.title] + (quantity.hasSpread ? [phrases.low(quantity.title), phrases.high(quantity.title)] : [])
    }
  }

  private func cells(_ quantities: [Column], _ year: ResultYear) -> [Workbook.Cell] {
    quantities.flatMap { quantity -> [Workbook.Cell] in
      let estimate = year[quantity.quantity]
      let mean = Workbook.Cell.number(estimate?.mean.value, quantity.format)
      guard quantity.hasSpread else { return [mean] }
      let known = estimate.map { $0.isCertain ? ($0.mean, $0.mean) : ($0.p10, $0.p90) }
      return [mean, .number(known?.0?.value, quantity.format), .number(known?.1?.value, quantity.format)]
    }
  }

  /// The quantities that any of the tilbud has.
  private func present(_ quantities: [Column]) -> [Column] {
    quantities.filter { quantity in all.contains { $0.tilbud.years.contains { $0[quantity.quantity] != nil } } }
  }

  // MARK: Accounts

  func accounts(_ names: Names) -> Workbook.Sheet? {
    let economic = all.filter { $0.tilbud.hasEconomy }
    let quantities = present([
      Column(quantity: .places, title: phrases.title(.places), format: .twoDecimals),
      Column(quantity: .ommærket, title: phrases.title(.ommærket), format: .twoDecimals),
      Column(quantity: .enrolledShare, title: phrases.title(.enrolledShare), format: .percent, hasSpread: true),
      Column(quantity: .utilisation, title: phrases.title(.utilisation), format: .percent, hasSpread: true),
      Column(quantity: .takst, title: phrases.expectedTakst, format: .kroner, hasSpread: true),
      Column(quantity: .income, title: phrases.title(.income), format: .kroner),
      Column(quantity: .byPopulation, title: phrases.title(.byPopulation), format: .kroner),
      Column(quantity: .cost, title: phrases.title(.cost), format: .kroner),
      Column(quantity: .overspend, title: phrases.title(.overspend), format: .kroner),
      Column(quantity: .accountsResult, title: phrases.title(.accountsResult), format: .kroner),
      Column(quantity: .outsideResult, title: phrases.title(.outsideResult), format: .kroner),
      Column(quantity: .efterregulering, title: phrases.title(.efterregulering), format: .kroner),
      Column(quantity: .result, title: phrases.title(.result), format: .kroner, hasSpread: true),
      Column(quantity: .carried, title: phrases.title(.carried), format: .kroner),
      Column(quantity: .kept, title: phrases.title(.kept), format: .kroner),
      Column(quantity: .setAside, title: phrases.title(.setAside), format: .kroner),
      Column(quantity: .outstandingAtClosure, title: phrases.title(.outstandingAtClosure), format: .kroner),
      Column(quantity: .outstanding, title: phrases.title(.outstanding), format: .kroner),
      Column(quantity: .deficit, title: phrases.title(.deficit), format: .percent),
      Column(quantity: .deficitBeyondBand, title: phrases.title(.deficitBeyondBand), format: .percent),
    ])
    let rows = economic.flatMap { row in
      row.tilbud.years.map { year in
        let beginning: [Workbook.Cell] = [
          .text(row.tilbud.name), .text(row.variant.name), .number(year.year.map(Double.init), .whole),
          .number(context.steps(row.tilbud.places, in: year.year).last?.value.value, .integer),
        ]
        return beginning + cells(quantities, year)
      }
    }
    return sheet(
      .accounts, names, note: phrases.accountsNote, widths: [30, 20, 8, 10],
      titles: [phrases.tilbud, phrases.variant, phrases.year, phrases.placesAtYearEnd] + titles(quantities), rows)
  }

  // MARK: Variants

  /// Variants side by side for the whole period, and below them their paired differences from the first.
  func variants(_ names: Names) -> Workbook.Sheet? {
    guard context.isComparison else { return nil }
    let quantities = present([
      Column(quantity: .places, title: phrases.title(.places), format: .twoDecimals),
      Column(quantity: .enrolledShare, title: phrases.title(.enrolledShare), format: .percent, hasSpread: true),
      Column(quantity: .utilisation, title: phrases.title(.utilisation), format: .percent, hasSpread: true),
      Column(quantity: .income, title: phrases.title(.income), format: .kroner),
      Column(quantity: .byPopulation, title: phrases.title(.byPopulation), format: .kroner),
      Column(quantity: .result, title: phrases.resultOfPeriod, format: .kroner, hasSpread: true),
      Column(
        quantity: .outstandingAtClosure, title: phrases.title(.outstandingAtClosure), format: .kroner),
      Column(quantity: .deficit, title: phrases.titleOfPeriod(.deficit), format: .percent),
      Column(quantity: .deficitBeyondBand, title: phrases.titleOfPeriod(.deficitBeyondBand), format: .percent),
      Column(quantity: .turnedAway, title: phrases.title(.turnedAway), format: .oneDecimal),
      Column(quantity: .left, title: phrases.title(.left), format: .oneDecimal),
    ])
    let rows = all.map { row in
      [.text(row.tilbud.name), .text(row.variant.name)] + cells(quantities, row.tilbud.decided)
    }
    guard
      var sheet = sheet(
        .variants, names, note: phrases.variantsNote, widths: [30, 24, 38, 15],
        titles: [phrases.tilbud, phrases.variant] + titles(quantities), rows)
    else { return nil }
    let differences = differences
    if !differences.isEmpty {
      sheet.append([])
      sheet.append([.text(phrases.pairedTitle, .heading)])
      sheet.append([.text(phrases.pairedNote, .note)])
      sheet.append(
        names.tables[1],
        titles: [
          phrases.tilbud, phrases.variant, phrases.figureTitle, phrases.spanColumn, phrases.differenceColumn,
          phrases.intervalLow, phrases.intervalHigh,
        ], rows: differences)
    }
    return sheet
  }

  private var differences: [[Workbook.Cell]] {
    let quantities: [(quantity: Quantity, format: NumberFormat)] = [
      (.enrolledShare, .percent), (.utilisation, .percent), (.takst, .kroner), (.income, .kroner),
      (.cost, .kroner),
      (.accountsResult, .kroner), (.result, .kroner), (.deficit, .percent), (.deficitBeyondBand, .percent),
      (.turnedAway, .twoDecimals),
      (.left, .twoDecimals),
    ]
    return (context.documents.main[.differences]?.elements ?? []).flatMap { difference in
      (difference[.tilbud]?.elements ?? []).flatMap { tilbud -> [[Workbook.Cell]] in
        let id = tilbud[.id]?.string ?? ""
        let name = context.tilbud.contains(id) ? context.focus(id).tilbud.name : id
        func rows(_ node: ResultNode, _ span: Workbook.Cell) -> [[Workbook.Cell]] {
          quantities.compactMap { quantity in
            guard let estimate = ResultEstimate(node.figure(of: quantity.quantity)) else { return nil }
            return [
              .text(name), .text(difference[.variant]?.string ?? ""), .text(phrases.name(quantity.quantity)), span,
              .number(estimate.mean.value, quantity.format),
              .number(estimate.node[.low]?.number, quantity.format),
              .number(estimate.node[.high]?.number, quantity.format),
            ]
          }
        }
        let span = context.tilbud.contains(id) ? context.periodText(context.focus(id).tilbud) : phrases.wholePeriod
        return ((tilbud[.fromDecision] ?? tilbud[.period]).map { rows($0, .text(span)) } ?? [])
          + (tilbud[.years]?.elements ?? []).flatMap { year in
            rows(year, .number(year[.year]?.number, .whole))
          }
      }
    }
  }

  // MARK: Months and kommuner

  func months(_ names: Names) -> Workbook.Sheet? {
    let keys = [ResultKey.mean, .p10, .p25, .median, .p75, .p90]
    let rows = all.flatMap { row in
      (row.tilbud.node[.months]?.elements ?? []).compactMap { node -> [Workbook.Cell]? in
        guard let first = node[.month]?.string.flatMap({ CivilDate(iso: $0 + "-01") }) else { return nil }
        let estimate = node[.residents]
        var cells: [Workbook.Cell] = [.text(row.tilbud.name), .text(row.variant.name), .date(first.office, .month)]
        cells += keys.map { .number(estimate?[$0]?.number, .twoDecimals) }
        cells.append(.number(row.tilbud.places.last { $0.from <= first.iso }?.value.value, .integer))
        return cells
      }
    }
    return sheet(
      .months, names, note: phrases.monthsNote, widths: [34, 30, 12],
      titles: [
        phrases.tilbud, phrases.variant, phrases.monthWord, phrases.mean, phrases.lowTenth, phrases.lowQuarter,
        phrases.median, phrases.highQuarter, phrases.highTenth, phrases.places,
      ], rows)
  }

  func kommuner(_ names: Names) -> Workbook.Sheet? {
    let keys = KommuneQuantity.allCases.map { quantity in
      (
        quantity, title: phrases.title(ofKommune: quantity),
        format: quantity.unit == KommuneQuantity.paid.unit ? NumberFormat.kroner : .twoDecimals
      )
    }
    var nodes: [(row: (variant: ResultVariant, tilbud: ResultTilbud), kommune: ResultNode, year: ResultNode)] = []
    for row in all {
      for kommune in row.tilbud.node[.kommuner]?.elements ?? [] {
        nodes += (kommune[.years]?.elements ?? []).map { (row, kommune, $0) }
      }
    }
    let told = keys.filter { key in nodes.contains { $0.year.figure(of: key.0) != nil } }
    let rows = nodes.map { node in
      let beginning: [Workbook.Cell] = [
        .text(node.row.tilbud.name), .text(node.row.variant.name), .text(node.kommune[.name]?.string ?? ""),
        .number(node.year[.year]?.number, .whole),
      ]
      return beginning + told.map { key in .number(node.year.figure(of: key.0)?[.mean]?.number, key.format) }
    }
    return sheet(
      .kommuner, names, note: phrases.kommunerNote, widths: [34, 30, 22, 8],
      titles: [phrases.tilbud, phrases.variant, phrases.kommune, phrases.year] + told.map { $0.title }, rows)
  }
}
