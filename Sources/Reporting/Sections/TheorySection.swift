internal import Forecasting
/// A result of `erlang`: what demand a belægning takes, what a demand gives, and how few places do.
struct TheorySection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let units = context.documents[.erlang]?[.units]?.elements ?? []
    let tables = units.flatMap { unit in
      [
        table(unit, .needs, phrases.needsCaption), table(unit, .outcomes, phrases.outcomesCaption),
        table(unit, .fewest, phrases.fewestCaption),
      ].flatMap(Block.tables)
    }
    return tables.isEmpty ? [] : [.paragraph(phrases.theoryMeaning)] + tables
  }

  private func table(_ unit: ResultNode, _ list: ResultKey, _ caption: (String?) -> String) -> Table? {
    let rows = unit[list]?.elements ?? []
    var table = TableBuilder(
      caption(unit[.name]?.string), rows: phrases.waitingList,
      rows.map { row in
        let patience = ResultNumber(row[.meanPatience]).flatMap { context.exact(.number, places: 0).figure($0) }
        return phrases.waitingList(row[.list]?.string ?? "", patience: patience)
      })
    let spans = rows.map { RichText(years($0)) }
    if spans.contains(where: { !$0.isEmpty }) { table.addText(phrases.years, spans) }
    func add(_ title: String, _ key: ResultKey, _ unit: Figure.Unit, _ places: Int) {
      table.add(title, rows.map { context.exact(unit, places: places).figure(ResultNumber($0[key])) })
    }
    add(phrases.places, .places, .number, 0)
    add(phrases.titlePerYear(.referred), .referralsPerYear, .number, 1)
    add(phrases.load, .loadOfPlaces, .percent, 0)
    add(phrases.title(.enrolledShare), .enrolledShare, .percent, 1)
    add(phrases.findNoPlace, .findNoPlace, .percent, 1)
    add(phrases.neverAdmitted, .notAdmitted, .percent, 1)
    if unit[.timeUnit]?.string == "days" { add(phrases.waitFromList, .meanWaitFromList, .number, 0) }
    return table.table
  }

  /// `2021`, `2023–2026`, or nothing.
  private func years(_ row: ResultNode) -> String {
    guard let first = row[.firstYear]?.integer, let last = row[.lastYear]?.integer else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
