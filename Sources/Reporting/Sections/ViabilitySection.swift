internal import Forecasting
/// Økonomisk and faglig bæredygtighed of every tilbud, each with its number.
struct ViabilitySection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let hasLimits = context.tilbud.contains { !limits($0).isEmpty }
    let tables = context.tilbud.flatMap { id in
      context.heading(id) + Block.tables(thresholds(id)) + Block.tables(indicators(id))
    }
    return [.paragraph(hasLimits ? phrases.thresholdsMeaning : phrases.viabilityMeaning)] + tables
  }

  // MARK: Limits of the scenario

  private func limits(_ id: String) -> [ResultNode] {
    context.rows(id).lazy.map { $0.tilbud.node[.viability]?.elements ?? [] }.first { !$0.isEmpty } ?? []
  }

  /// Every limit with the figure that is furthest from keeping it, a column for every variant.
  private func thresholds(_ id: String) -> Table? {
    let limits = limits(id)
    let rows = context.rows(id)
    var table = TableBuilder(
      phrases.thresholdsCaption(rows[0].tilbud.name), rows: phrases.indicator,
      limits.map { limit in
        RichText(
          phrases.measure(limit[.measure]?.string ?? "", isEconomic: limit[.kind]?.string == "economic"))
      })
    table.addText(
      phrases.threshold,
      limits.map { limit in
        style(limit).figure(ResultNumber(limit[.limit])).map {
          phrases.limit($0, isLeast: limit[.bound]?.string == "atLeast")
        } ?? RichText()
      })
    for row in rows {
      let judgements = row.tilbud.node[.viability]?.elements ?? []
      table.addText(
        context.isComparison ? row.variant.name : phrases.value,
        limits.map { limit in
          judgements.first { $0[.measure]?.string == limit[.measure]?.string }.flatMap(judged) ?? RichText()
        })
    }
    return table.table
  }

  private func judged(_ judgement: ResultNode) -> RichText? {
    guard let worst = judgement[.worstYear]?.integer,
      let year = judgement[.years]?.elements.first(where: { $0[.year]?.integer == worst }),
      let value = style(judgement).figure(ResultNumber(year[.value])), let isKept = year[.kept]?.bool
    else { return nil }
    return phrases.judged(value, worst, isKept: isKept, isClear: year[.clear]?.bool ?? true)
  }

  private func style(_ judgement: ResultNode) -> FigureStyle {
    switch judgement[.unit]?.string {
    case "share", "probability": context.exact(.percent, places: 0)
    case "kroner": context.exact(.kroner, places: 0)
    case "days": context.exact(.number, places: 0)
    default: context.exact(.number, places: 1)
    }
  }

  // MARK: Figures

  /// What bæredygtighed is judged by, a column for every variant.
  private func indicators(_ id: String) -> Table? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    let years = tilbud.years.count
    let band = tilbud.band.flatMap { context.percentStyle([$0]).figure($0)?.text } ?? ""
    func line(
      _ name: String, _ quantity: Quantity, perYear: Bool = false
    ) -> Table.Row? {
      let estimates = rows.map { $0.tilbud.period[quantity] }
      guard estimates.contains(where: { $0 != nil }) else { return nil }
      let style = context.style(estimates, perYearOf: perYear ? years : 1)
      let cells = estimates.map { style.mean($0).map(RichText.init) ?? RichText() }
      return Table.Row(name: RichText(name), cells: cells, isTotal: false)
    }
    let lines: [Table.Row?] = [
      line(phrases.economicResult, .result, perYear: true),
      line(phrases.economicDeficit, .deficit), line(phrases.economicRisk(band), .deficitBeyondBand),
      tilbud.isHourly ? line(phrases.utilisationIndicator, .utilisation) : line(phrases.professionalSize, .residents),
      tilbud.isHourly ? nil : line(phrases.professionalShare, .enrolledShare),
      tilbud.isHourly ? nil : line(phrases.professionalWaiting, .waiting),
    ]
    let columns = rows.map { row in
      Table.Column(title: context.isComparison ? row.variant.name : phrases.value, isNumeric: true)
    }
    return Table(
      caption: phrases.viabilityCaption(tilbud.name, context.periodText(tilbud)), rowTitle: phrases.indicator,
      columns: columns, rows: lines.compactMap(\.self))
  }
}
