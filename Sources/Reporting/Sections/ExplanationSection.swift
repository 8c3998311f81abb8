/// How the takster of a scenario come about, tilbud by tilbud: step by step, at other percentages, and the rules.
struct ExplanationSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let main = context.documents.main
    let tilbud = main[.tilbud]?.elements ?? []
    let told = tilbud.flatMap { self.tilbud($0, isNamed: tilbud.count > 1) }
    return told.isEmpty ? [] : told + notes.map { .note($0) }
  }

  private func tilbud(_ tilbud: ResultNode, isNamed: Bool) -> [Block] {
    guard let arithmetic = TakstArithmetic(tilbud) else { return [] }
    let name = tilbud[.name]?.string ?? ""
    let driftsherre = tilbud[.driftsherre]?.string.map { "\(name) (\($0))" }
    let table = TakstCalculationTable(context, arithmetic, of: name)
    let rules = RuleSentences(context, tilbud).sentences
    return (isNamed || driftsherre != nil ? [.heading(driftsherre ?? name)] : [])
      + (tilbud[.about]?.string.map { [.paragraph(RichText($0))] } ?? [])
      + [.table(table.table)] + table.otherShares.flatMap { Block.tables($0) }
      + EfterreguleringSentences(context, tilbud, lastYear: lastYear).blocks
      + rules.map { .paragraph($0) } + (rules.isEmpty ? [] : [.paragraph(phrases.noReviewForeseen)])
      + [
        .note(
          phrases.calculationNote(
            isHourly: arithmetic.isHourly, hasVersions: arithmetic.versions.contains { !$0.isOnlyOne }))
      ]
  }

  /// The last year of the scenario's period, which may be more than is told.
  private var lastYear: Int? { context.scenario?[.lastDay]?.string.flatMap { Int($0.prefix(4)) } }

  private var notes: [RichText] {
    let variant = context.documents.main[.variant]?.string ?? ""
    let uncertain = context.scenario?[.uncertain].flatMap { context.count($0) }
    return [phrases.withoutSimulation(variant), uncertain.map { phrases.centralValues($0) }].compactMap { $0 }
  }
}
