/// The rules that change places in the simulation, tilbud by tilbud.
struct RulesSection {
  private let context: Context

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    if context.areSimulated { return context.tilbud.flatMap(blocks) }
    return told((context.documents.main[.tilbud]?.elements ?? []).map { ($0[.name]?.string, $0) })
  }

  /// The rules of a tilbud in every variant that has some, and how places are counted then.
  func blocks(of id: String) -> [Block] {
    let blocks = told(
      context.rows(id).map { row in
        (context.isComparison ? context.phrases.variantsNamed([row.variant.name]) : nil, row.tilbud.node)
      })
    return blocks.isEmpty ? [] : blocks + [.note(context.phrases.rulesNote)]
  }

  private func told(_ rows: [(name: String?, tilbud: ResultNode)]) -> [Block] {
    let lines = rows.flatMap { row in
      RuleSentences(context, row.tilbud).sentences.map { rule -> RichText in row.name.map { "\($0): \(rule)" } ?? rule }
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }
}

internal import Forecasting
/// The rules that change a tilbud's places in the simulation, in words.
struct RuleSentences {
  private let context: Context
  private let rules: ResultNode?
  private var phrases: Phrases { context.phrases }

  /// The rules of a tilbud as any result tells them.
  init(_ context: Context, _ tilbud: ResultNode) { (self.context, rules) = (context, tilbud[.rules]) }

  /// One sentence or two for every rule; none without rules.
  var sentences: [RichText] { [ommærkning, adjustment].compactMap { $0 } }

  private var ommærkning: RichText? {
    guard let rule = rules?[.ommærkning], let fewer = context.whole(rule[.fewerThan]),
      let back = context.whole(rule[.returnsAt]),
      let share = percent(rule[.greatestShare]), let reviews = reviews(rule[.reviews])
    else { return nil }
    let start = context.whole(rule[.atStart])
    return phrases.ommærkning(
      OmmærkningWords(
        fewerThan: fewer, returnsAt: back, greatestShare: share, atStart: start?.value == 0 ? nil : start,
        reviews: reviews))
  }

  private var adjustment: RichText? {
    guard let rule = rules?[.adjustment], let years = rule[.years]?.integer, let delay = rule[.delayMonths]?.integer,
      let reviews = reviews(rule[.reviews])
    else { return nil }
    return phrases.adjustment(
      AdjustmentWords(
        years: years, delayMonths: delay, reviews: reviews, cut: step(rule[.cut]), addition: step(rule[.addition])))
  }

  private func step(_ node: ResultNode?) -> AdjustmentWords.Step? {
    guard let threshold = percent(node?[.threshold]), let places = context.whole(node?[.places]),
      let limit = context.whole(node?[.limit])
    else { return nil }
    return AdjustmentWords.Step(threshold: threshold, places: places, limit: limit)
  }

  private func reviews(_ node: ResultNode?) -> String? {
    if let months = node?[.everyMonths]?.integer, let first = node?[.first]?.string {
      return phrases.reviews(everyMonths: months, from: context.date(first))
    }
    let dates = (node?[.dates]?.elements ?? []).compactMap { $0.string.map(context.date) }
    return dates.isEmpty ? nil : phrases.reviews(on: dates)
  }

  private func percent(_ node: ResultNode?) -> Figure? {
    ResultNumber(node).flatMap { context.percentStyle([$0]).figure($0) }
  }
}
