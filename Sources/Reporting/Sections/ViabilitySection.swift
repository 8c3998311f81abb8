internal import Forecasting

/// Økonomisk and faglig bæredygtighed of every tilbud, each with its number.
struct ViabilitySection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    [.explanation(phrases.viabilityMeaning)]
      + context.tilbud.flatMap { context.heading($0) + Block.tables(indicators($0)) }
  }

  /// What bæredygtighed is judged by, a column for every variant.
  private func indicators(_ id: String) -> Table? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    let years = tilbud.decidedYears.count
    let band = tilbud.band.flatMap { context.percentStyle([$0]).figure($0)?.text } ?? ""
    func line(
      _ name: String, _ quantity: Quantity, perYear: Bool = false
    ) -> Table.Row? {
      let estimates = rows.map { $0.tilbud.decided[quantity] }
      guard estimates.contains(where: { $0 != nil }) else { return nil }
      let style = context.style(estimates, perYearOf: perYear ? years : 1)
      let cells = estimates.map { style.mean($0).map(RichText.init) ?? RichText() }
      return Table.Row(name: RichText(name), cells: cells, isTotal: false)
    }
    let lines: [Table.Row?] = [
      line(phrases.judgedBy(phrases.perYear(phrases.name(.result)), isEconomic: true), .result, perYear: true),
      line(phrases.judgedBy(phrases.nameOfPeriod(.deficit), isEconomic: true), .deficit),
      line(phrases.economicRisk(band), .deficitBeyondBand),
      tilbud.isHourly
        ? line(phrases.judgedBy(phrases.name(.utilisation), isEconomic: false), .utilisation)
        : line(phrases.judgedBy(phrases.name(.residents), isEconomic: false), .residents),
      tilbud.isHourly ? nil : line(phrases.judgedBy(phrases.name(.enrolledShare), isEconomic: false), .enrolledShare),
      tilbud.isHourly ? nil : line(phrases.judgedBy(phrases.name(.waiting), isEconomic: false), .waiting),
    ]
    let columns = rows.map { row in
      Table.Column(title: context.isComparison ? row.variant.name : phrases.value, isNumeric: true)
    }
    return Table(
      caption: phrases.viabilityCaption(tilbud.name, context.periodText(tilbud)), rowTitle: phrases.indicator,
      columns: columns, rows: lines.compactMap { $0 })
  }
}
