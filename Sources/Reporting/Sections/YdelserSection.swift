internal import Forecasting

/// The ydelser of a tilbud that has several: what the scenario says they are, and the figures of the last year.
struct YdelserSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    context.tilbud.flatMap { id -> [Block] in
      let tilbud = context.focus(id).tilbud
      let parts = about(tilbud) + Block.tables(table(tilbud))
      return parts.isEmpty ? [] : context.heading(id) + parts
    }
  }

  private func about(_ tilbud: ResultTilbud) -> [Block] {
    let told = tilbud.ydelser.compactMap { ydelse in
      ydelse[.about]?.string.map { RichText("\(ydelse[.name]?.string ?? ""): \($0)") }
    }
    return told.isEmpty ? [] : [.list(told)]
  }

  private func table(_ tilbud: ResultTilbud) -> Table? {
    guard tilbud.ydelser.count > 1, let year = tilbud.years.last?.year else { return nil }
    let last = tilbud.ydelser.map { $0[.years]?[tilbud.years.count - 1] }
    var table = TableBuilder(
      phrases.ydelserCaption(tilbud.name, year, context.isComparison ? context.focus(tilbud.id).variant.name : nil),
      rows: phrases.ydelse, tilbud.ydelser.map { RichText($0[.name]?.string ?? "") })
    let paragraphs = tilbud.ydelser.map { RichText($0[.paragraph]?.string ?? "") }
    if paragraphs.contains(where: { !$0.isEmpty }) { table.addText(phrases.paragraph, paragraphs) }
    for quantity in [YdelseQuantity.residents, .enrolledShare, .hoursDelivered, .takst] {
      let estimates = last.map { ResultEstimate($0?.figure(of: quantity)) }
      table.add(
        phrases.title(ofYdelse: quantity, isHourly: tilbud.isHourly),
        estimates.map(context.style(estimates, as: quantity == .takst ? .kroner : nil).mean))
    }
    return table.table
  }
}
