/// How the takst is calculated, and what the rules make of earlier results.
struct TakstSection {
  private let context: Context

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    context.tilbud.filter { context.focus($0).tilbud.hasEconomy }.flatMap { context.heading($0) + tilbud($0) }
  }

  private func tilbud(_ id: String) -> [Block] {
    let (variant, tilbud) = context.focus(id)
    guard let arithmetic = TakstArithmetic(tilbud.node[.takst]) else { return [] }
    let name = context.isComparison ? variant.name : nil
    let note = context.phrases.calculationNote(
      isHourly: tilbud.isHourly, hasVersions: arithmetic.versions.contains { !$0.isOnlyOne })
    return Block.tables(TakstCalculationTable(context, arithmetic, of: tilbud.name, variant: name).table)
      + [.note(note)] + EfterreguleringSentences(context, tilbud.node[.takst], lastYear: tilbud.years.last?.year).blocks
  }
}
