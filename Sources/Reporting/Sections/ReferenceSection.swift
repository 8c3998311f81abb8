internal import Forecasting
/// What queueing theory says of the same places year by year, beside the simulation.
struct ReferenceSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let parts = context.tilbud.flatMap { id -> [Block] in
      let (variant, tilbud) = context.focus(id)
      return Block.tables(table(tilbud, context.isComparison ? variant.name : nil))
    }
    return parts
  }

  private func table(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    let years = (tilbud.node[.reference]?.elements ?? []).filter { $0[.longRun] != nil || $0[.exact] != nil }
    var table = TableBuilder(
      phrases.referenceCaption(tilbud.name, variant), rows: phrases.year,
      years.map { RichText($0[.year]?.wholeText ?? "") })
    func add(_ title: String, _ unit: Figure.Unit, _ places: Int, _ number: (ResultNode) -> ResultNode?) {
      let style = context.exact(unit, places: places)
      table.add(title, years.map { style.figure(ResultNumber(number($0))) })
    }
    add(phrases.places, .number, 0) { $0[.longRun]?[.places] }
    add(phrases.load, .percent, 0) { $0[.longRun]?[.loadOfPlaces] }
    add(phrases.longRunBelægning, .percent, 1) { $0[.longRun]?[.enrolledShare] }
    add(phrases.findNoPlace, .percent, 0) { $0[.longRun]?[.findNoPlace] }
    add(phrases.neverAdmitted, .percent, 0) { $0[.longRun]?[.notAdmitted] }
    add(phrases.exactBelægning, .percent, 1) { $0[.exact]?[.enrolledShare] }
    let simulated = tilbud.years.map { $0[.enrolledShare] }
    let style = context.style(simulated)
    table.add(
      phrases.simulatedBelægning,
      years.map { year in
        style.mean(tilbud.years.first { $0.year == year[.year]?.integer }?[.enrolledShare])
      })
    if years.contains(where: { $0[.exact]?[.agrees] != nil }) {
      table.addText(
        phrases.agrees, years.map { RichText($0[.exact]?[.agrees]?.bool.map { phrases.yesOrNo($0) } ?? "") })
    }
    return table.table
  }
}
