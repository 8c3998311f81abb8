/// Økonomisk and faglig bæredygtighed of every tilbud, each with its number.
struct ViabilitySection {
  private let context: ReportContext
  private var phrases: any ReportPhrases { context.phrases }

  init(_ context: ReportContext) { self.context = context }

  var blocks: [ReportBlock] {
    let tables = context.tilbud.flatMap { id in context.heading(id) + ReportBlock.tables(indicators(id)) }
    return [.paragraph(phrases.viabilityMeaning)] + tables
  }

  /// What bæredygtighed is judged by, a column for every variant.
  private func indicators(_ id: String) -> ReportTable? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    let years = tilbud.years.count
    let band = tilbud.band.flatMap { context.percentStyle([$0]).figure($0)?.text } ?? ""
    func line(
      _ name: String, _ key: String, perYear: Bool = false
    ) -> ReportTable.Row? {
      let estimates = rows.map { $0.tilbud.period[key] }
      guard estimates.contains(where: { $0 != nil }) else { return nil }
      let style = context.style(estimates, perYearOf: perYear ? years : 1)
      let cells = estimates.map { style.mean($0).map(RichText.init) ?? RichText() }
      return ReportTable.Row(name: RichText(name), cells: cells, isTotal: false)
    }
    let lines: [ReportTable.Row?] = [
      line(phrases.economicResult, "result", perYear: true),
      line(phrases.economicDeficit, "deficit"), line(phrases.economicRisk(band), "deficitBeyondBand"),
      tilbud.isHourly ? line(phrases.utilisationIndicator, "utilisation") : line(phrases.professionalSize, "residents"),
      tilbud.isHourly ? nil : line(phrases.professionalShare, "enrolledShare"),
      tilbud.isHourly ? nil : line(phrases.professionalWaiting, "waiting"),
    ]
    let columns = rows.map { row in
      ReportTable.Column(title: context.isComparison ? row.variant.name : phrases.value, isNumeric: true)
    }
    return ReportTable(
      caption: phrases.viabilityCaption(tilbud.name, context.periodText(tilbud)), rowTitle: phrases.indicator,
      columns: columns, rows: lines.compactMap(\.self))
  }
}
