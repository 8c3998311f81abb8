internal import Forecasting

/// What is known of closed years, beside what the model says of them.
struct KnownSection {
  private static let told: [Quantity] = [.residents, .enrolledShare, .utilisation, .takst, .accountsResult]

  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let parts = context.tilbud.map { id in (id, Block.tables(table(context.focus(id).tilbud))) }.filter {
      !$0.1.isEmpty
    }
    return parts.flatMap { context.heading($0.0) + $0.1 } + (parts.isEmpty ? [] : [.note(phrases.knownNote)])
  }

  private func table(_ tilbud: ResultTilbud) -> Table? {
    let years = tilbud.known
    let rows = [phrases.isKnownRow, phrases.modelRow, phrases.differenceRow]
    var table = TableBuilder(
      phrases.knownCaption(tilbud.name), rows: phrases.year,
      years.flatMap { year in rows.map { RichText("\(year[.year]?.wholeText ?? ""), \($0)") } })
    for quantity in Self.told {
      add(
        quantity, years.map { Optional($0) }, phrases.title(quantity, isHourly: tilbud.isHourly), &table)
      for ydelse in tilbud.ydelser.compactMap({ $0[.name]?.string }) {
        add(
          quantity, years.map { year in year[.ydelser]?.elements.first { $0[.name]?.string == ydelse } },
          "\(ydelse): \(phrases.name(quantity))", &table)
      }
    }
    return table.table
  }

  /// A column: what is known, what the model says, and the difference, year by year.
  private func add(
    _ quantity: Quantity, _ nodes: [ResultNode?], _ title: String, _ table: inout TableBuilder
  ) {
    let estimates: [[ResultEstimate?]] = nodes.map { node in
      let figures: [ResultNode?] = [node, node?[.simulated], node?[.difference]]
      return figures.map { ResultEstimate($0?.figure(of: quantity)) }
    }
    guard estimates.contains(where: { $0[0] != nil }) else { return }
    let style = context.style(estimates.flatMap { $0.dropFirst() })
    var cells: [Figure?] = []
    for year in estimates {
      cells.append(context.style([year[0]], as: style.unit).mean(year[0]))
      cells.append(style.mean(year[1]))
      cells.append(style.mean(year[2])?.signed)
    }
    table.add(title, cells)
  }
}
