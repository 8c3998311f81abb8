internal import Forecasting

/// What every kommune uses, is refused and pays.
struct KommunerSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let parts = context.tilbud.flatMap { id -> [Block] in
      let tables = Block.tables(use(id)) + (context.isComparison ? Block.tables(payments(id)) : [])
      return tables.isEmpty ? [] : context.heading(id) + tables
    }
    return parts.isEmpty ? [] : [.explanation(phrases.kommunerMeaning)] + parts
  }

  private func kommuner(_ tilbud: ResultTilbud) -> [ResultNode] {
    let kommuner = tilbud.node[.kommuner]?.elements ?? []
    return kommuner.count > 1 ? kommuner : []
  }

  private func use(_ id: String) -> Table? {
    let (variant, tilbud) = context.focus(id)
    let kommuner = kommuner(tilbud)
    var table = TableBuilder(
      phrases.kommunerCaption(tilbud.name, context.periodText(tilbud), context.isComparison ? variant.name : nil),
      rows: phrases.kommune, kommuner.map { RichText($0[.name]?.string ?? "") })
    for quantity in tilbud.isHourly ? [KommuneQuantity.referred, .paid] : [.residents, .referred, .refused, .paid] {
      let title = phrases.title(ofKommune: quantity, isHourly: tilbud.isHourly)
      table.add(
        quantity == .residents ? title : phrases.perYear(title),
        YearMean.figures(kommuner.map { YearMean($0, quantity, from: tilbud) }, context))
    }
    let atClosure = kommuner.map { YearMean($0, .outstandingAtClosure, from: tilbud) }
    if atClosure.contains(where: { !$0.isEmpty }) {
      table.add(phrases.title(ofKommune: .outstandingAtClosure), YearMean.figures(atClosure, context, isSum: true))
    }
    return table.table
  }

  /// What every kommune pays, a column for every variant.
  private func payments(_ id: String) -> Table? {
    let rows = context.rows(id)
    let first = kommuner(rows[0].tilbud)
    let means = rows.map { row in kommuner(row.tilbud).map { YearMean($0, .paid, from: row.tilbud) } }
    guard means.allSatisfy({ $0.count == first.count }) else { return nil }
    var table = TableBuilder(
      phrases.paymentsCaption(rows[0].tilbud.name, context.periodText(rows[0].tilbud)), rows: phrases.kommune,
      first.map { RichText($0[.name]?.string ?? "") }, unit: .caption)
    let all = YearMean.figures(means.flatMap { $0 }, context)
    for (number, row) in rows.enumerated() {
      table.add(row.variant.name, Array(all[number * first.count..<(number + 1) * first.count]))
    }
    return table.table
  }
}
