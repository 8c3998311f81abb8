/// How the takst is calculated, and what the rules make of earlier results.
struct TakstSection {
  private let context: Context

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    context.tilbud.filter { context.focus($0).tilbud.hasEconomy }.flatMap { context.heading($0) + tilbud($0) }
  }

  private func tilbud(_ id: String) -> [Block] {
    let (variant, tilbud) = context.focus(id)
    let calculation = TakstCalculationTable(context, tilbud, variant: context.isComparison ? variant.name : nil)
    return Block.tables(calculation.table) + [.note(context.phrases.calculationNote(isHourly: tilbud.isHourly))]
      + EfterreguleringSentences(context, tilbud).blocks
  }
}
