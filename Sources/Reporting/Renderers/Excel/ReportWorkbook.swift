internal import Office

/// The sheets a workbook may have, in their order.
enum WorkbookSheet: CaseIterable {
  case overview, assumptions, costBase, takst, accounts, variants, months, kommuner, told, sources, chartData
}

/// The workbook of a report: assumptions and cost base that can be changed, the takst in formulas that follow, and the
/// simulated figures as tables.
struct ReportWorkbook {
  private let report: Report
  private let context: Context
  private var phrases: Phrases { context.phrases }

  /// The workbook of a report and the results it is made from.
  init(_ report: Report, _ results: ResultDocuments) throws(ReportError) {
    self.report = report
    context = try Context(results, report.document.language)
  }

  /// The file.
  var bytes: [UInt8] { workbook.bytes }

  var workbook: Workbook {
    let cases = context.tilbud.flatMap { id in
      context.rows(id).compactMap { TakstCase($0.tilbud, variant: context.isComparison ? $0.variant.name : nil) }
    }
    var sheets: [(kind: WorkbookSheet, sheet: Workbook.Sheet)] = []
    var ranges: [(name: RangeName, reference: String)] = []
    var takst: TakstSheet?
    if !cases.isEmpty {
      let columns = TakstColumns(cases)
      let inputs = AssumptionSheet(
        name(.assumptions), cases, columns, title: phrases.sheetTitle(.assumptions), phrases)
      let costs = CostSheet(name(.costBase), cases, columns, inputs, phrases)
      let prices = TakstSheet(name(.takst), cases, columns, inputs, costs, phrases)
      sheets += [(.assumptions, inputs.sheet), (.costBase, costs.sheet), (.takst, prices.sheet)]
      ranges = Self.ranges(cases, inputs, prices)
      takst = prices
    }
    let tables = RangeName.unique([
      "tabel_regnskab", "tabel_varianter", "tabel_forskelle", "tabel_måneder", "tabel_kommuner",
    ])
    let results = ResultSheets(context)
    let made: [(WorkbookSheet, Workbook.Sheet?)] = [
      (.accounts, results.accounts(.init(sheet: name(.accounts), tables: [tables[0]]))),
      (.variants, results.variants(.init(sheet: name(.variants), tables: [tables[1], tables[2]]))),
      (.months, results.months(.init(sheet: name(.months), tables: [tables[3]]))),
      (.kommuner, results.kommuner(.init(sheet: name(.kommuner), tables: [tables[4]]))),
      (.told, sections(.told, widths: [44] + Array(repeating: 18, count: 12)) { !Self.rests.contains($0) }),
      (.sources, sections(.sources, widths: [52, 92], Self.rests.contains)),
    ]
    sheets += made.compactMap { kind, sheet in sheet.map { (kind, $0) } }
    let overview = OverviewSheet(context)
    let charts = overview.charts(cases, takst)
    let contents = sheets.map { (name: $0.sheet.name.text, about: phrases.about($0.kind)) }
    let first = overview.sheet(
      name(.overview), title: report.document.title, question: report.document.question ?? report.document.title,
      contents: contents, charts: charts)
    return Workbook(
      properties: OfficeProperties(
        title: report.document.title, language: report.document.language.office, application: report.document.maker),
      chartSheet: name(.chartData), sheets: [first] + sheets.map { $0.sheet }, names: ranges)
  }

  /// What the figures rest on, which has a sheet of its own.
  private static let rests: [Section.Kind] = [.sources, .conflicts, .reproduction]

  private func sections(
    _ sheet: WorkbookSheet, widths: [Double], _ isOnIt: (Section.Kind) -> Bool
  ) -> Workbook.Sheet? {
    SectionSheet.sheet(
      name(sheet), title: phrases.sheetTitle(sheet), widths: widths,
      report.document.sections.filter { isOnIt($0.kind) }, context.language)
  }

  /// A name for every sheet there may be.
  private var sheetNames: [SheetName] { SheetName.unique(WorkbookSheet.allCases.map { phrases.sheetName($0) }) }

  private func name(_ kind: WorkbookSheet) -> SheetName {
    guard let index = WorkbookSheet.allCases.firstIndex(of: kind) else { preconditionFailure("every kind has a name") }
    return sheetNames[index]
  }

  /// Names for what a reader would refer to: `takst_kvisten`, with the variant's name where there are several.
  private static func ranges(
    _ cases: [TakstCase], _ inputs: AssumptionSheet, _ takst: TakstSheet
  ) -> [(name: RangeName, reference: String)] {
    let wanted = cases.enumerated().flatMap { number, item -> [(name: String, reference: String)] in
      let end = slug([item.tilbud.id] + [item.variant].compactMap { $0 })
      let rows: [(String, String?)] = [
        ("pladser", inputs.range(.places, number)), ("forudsat_belægning", inputs.range(.assumed, number)),
        ("faktureringsgrad", inputs.range(.billable, number)),
        ("efterregulering", inputs.range(.efterregulering, number)),
      ]
      return rows.compactMap { name, reference in reference.map { ("\(name)_\(end)", $0) } }
        + item.arithmetic.lines.indices.compactMap { line in
          let name =
            item.arithmetic.lines.count > 1 ? "takst_\(end)_\(slug([item.arithmetic.name(line)]))" : "takst_\(end)"
          return takst.prices(line, number).map { (name, $0) }
        }
    }
    return zip(RangeName.unique(wanted.map { $0.name }), wanted.map { $0.reference }).map { ($0, $1) }
  }

  /// Words joined by single underscores.
  private static func slug(_ words: [String]) -> String {
    words.joined(separator: " ").split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
  }
}
