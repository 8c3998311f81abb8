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
      + ruleInputs(tilbud) + EfterreguleringSentences(context, tilbud, lastYear: lastYear).blocks
      + rules.map { .paragraph($0) } + (rules.isEmpty ? [] : [.paragraph(phrases.noReviewForeseen)])
      + [
        .note(
          phrases.calculationNote(
            isHourly: arithmetic.isHourly, hasVersions: arithmetic.versions.contains { !$0.isOnlyOne }))
      ]
  }

  /// What the rule of the forudsat belægning went by, year by year, and which of it is only assumed here.
  private func ruleInputs(_ tilbud: ResultNode) -> [Block] {
    let years = tilbud[.years]?.elements ?? []
    let sentences = years.compactMap { year -> RichText? in
      guard let number = year[.year]?.wholeText, let inputs = year[.ruleInputs], let mean = percent(inputs[.mean]),
        let share = percent(year[.versions]?.elements.first?[.assumedShare])
      else { return nil }
      let terms = (inputs[.years]?.elements ?? []).compactMap { term -> RichText? in
        guard let name = term[.year]?.wholeText, let share = percent(term[.share]) else { return nil }
        return phrases.ruleInput(name, share, isAssumed: term[.isAssumed]?.bool ?? false)
      }
      return phrases.ruleMean(number, share, mean: mean, of: phrases.listed(terms))
    }
    let isAssumed = years.contains { year in
      (year[.ruleInputs]?[.years]?.elements ?? []).contains { $0[.isAssumed]?.bool == true }
    }
    return sentences.map { .paragraph($0) } + (isAssumed ? [.note(RichText(phrases.ruleAssumes))] : [])
  }

  private func percent(_ node: ResultNode?) -> Figure? {
    ResultNumber(node).flatMap { context.exact(.percent, [$0], most: 2).figure($0) }
  }

  /// The last year of the scenario's period, which may be more than is told.
  private var lastYear: Int? { context.scenario?[.lastDay]?.string.flatMap { Int($0.prefix(4)) } }

  private var notes: [RichText] {
    let variant = context.documents.main[.variant]?.string ?? ""
    let uncertain = context.scenario?[.uncertain].flatMap { context.count($0) }
    return [phrases.withoutSimulation(variant), uncertain.map { phrases.centralValues($0) }].compactMap { $0 }
  }
}
