internal import Forecasting
internal import Occupancy
internal import Office

/// The first sheet: the question, what the sheets hold, and the charts.
struct OverviewSheet {
  /// How many rows a chart covers.
  private static let rowsPerChart = 16

  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  /// The sheet, with the names and purposes of the others.
  func sheet(
    _ name: SheetName, title: String, question: String, contents: [(name: String, about: String)],
    charts: [DrawingChart]
  ) -> Workbook.Sheet {
    var sheet = Workbook.Sheet(name, widths: [24, 100])
    sheet.isLandscape = false
    sheet.append([.text(title, .title)])
    sheet.append([.text(phrases.question), .text(question)])
    sheet.append([])
    let header = sheet.append([.text(phrases.sheetColumn, .header), .text(phrases.aboutColumn, .header)])
    sheet.headerRows = header
    for entry in contents { sheet.append([.text(entry.name), .text(entry.about, .source)]) }
    sheet.append([])
    for (number, chart) in charts.enumerated() {
      let corner = CellReference(column: 1, row: sheet.nextRow + number * Self.rowsPerChart)
      sheet.place(chart, at: corner)
    }
    return sheet
  }

  /// The charts: the takst as the sheets compute it, belægning by month, and results by year.
  func charts(_ cases: [TakstCase], _ takst: TakstSheet?) -> [DrawingChart] {
    context.tilbud.flatMap { id -> [DrawingChart] in
      let path = takst.flatMap { self.path(id, cases, $0) }
      return [path, fan(id), spread(id), results(id)].compactMap { $0 }
    }
  }

  /// The price of the first line at the end of every year, in every variant, as formulas.
  private func path(_ id: String, _ cases: [TakstCase], _ takst: TakstSheet) -> DrawingChart? {
    let mine = cases.enumerated().filter { $0.element.tilbud.id == id }
    guard let first = mine.first?.element else { return nil }
    let years = Set(first.versions.map { $0.from.year }).sorted()
    guard years.count > 1, mine.allSatisfy({ Set($0.element.versions.map({ $0.from.year })).sorted() == years }) else {
      return nil
    }
    let lines = mine.map { number, item in
      let versions = years.compactMap { year in item.versions.last { $0.from.year == year } }
      return (
        name: item.variant ?? item.arithmetic.name(0), values: versions.map { $0.price(0)?[.basis]?.number },
        formulas: versions.map { takst.basis(0, number, $0) }
      )
    }
    let isHourly = first.arithmetic.isHourly(0)
    let title = phrases.takstChartTitle(first.tilbud.name, isHourly: isHourly)
    return .lines(
      title: title, alternativeText: phrases.takstChartText(years[0], years[years.count - 1]),
      categories: years.map(String.init), lines.map { ($0.name, $0.values) }, formulas: lines.map { $0.formulas },
      valueAxis: DrawingChart.Axis(title: phrases.takstAxis(isHourly: isHourly), format: .kroner))
  }

  private func fan(_ estimates: [ResultNode?]) -> DrawingChart.Fan? {
    func values(_ key: ResultKey) -> [Double?] { estimates.map { $0?[key]?.number } }
    // Figures that every future agrees on have no quantiles, and a fan of them would be empty.
    guard values(.median).allSatisfy({ $0 != nil }) else { return nil }
    return DrawingChart.Fan(
      p10: values(.p10), p25: values(.p25), median: values(.median), p75: values(.p75), p90: values(.p90),
      names: [phrases.lowTenth, phrases.lowQuarter, phrases.median, phrases.highQuarter, phrases.highTenth],
      outerBand: phrases.outerBand, innerBand: phrases.innerBand)
  }

  /// As the report draws it.
  private func fan(_ id: String) -> DrawingChart? {
    let (variant, tilbud) = context.focus(id)
    return OccupancyFan(context).chart(tilbud, names: context.isComparison ? [variant.name] : [], number: 0)?.drawing
  }

  /// The result of every year in the first variant: what is expected, and in 8 of 10 futures.
  private func spread(_ id: String) -> DrawingChart? {
    let (variant, tilbud) = context.focus(id)
    let years = tilbud.years.compactMap { $0.year }
    guard years.count > 1, let fan = fan(tilbud.years.map { $0.node[.result] }) else { return nil }
    return .fan(
      title: phrases.resultFanTitle(tilbud.name, context.isComparison ? variant.name : nil),
      alternativeText: phrases.accountsNote, categories: .labels(years.map(String.init)), fan,
      categoryAxis: DrawingChart.Axis(),
      valueAxis: DrawingChart.Axis(title: phrases.title(.result), format: .millions))
  }

  /// The expected result of every year, variant by variant.
  private func results(_ id: String) -> DrawingChart? {
    let rows = context.rows(id).filter { $0.tilbud.hasEconomy }
    guard rows.count > 1, let first = rows.first?.tilbud, first.years.count > 1 else { return nil }
    return .lines(
      title: phrases.expectedResultTitle(first.name), alternativeText: phrases.variantsNote,
      categories: first.years.compactMap { $0.year.map(String.init) },
      rows.map { row in (row.variant.name, row.tilbud.years.map { $0[.result]?.mean.value }) },
      valueAxis: DrawingChart.Axis(title: phrases.title(.result), format: .millions))
  }
}
