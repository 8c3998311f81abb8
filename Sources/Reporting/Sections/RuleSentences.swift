internal import Forecasting
/// The rules that change a tilbud's places in the simulation, in words.
struct RuleSentences {
  private let context: Context
  private let rules: ResultNode?
  private var phrases: Phrases { context.phrases }

  init(_ context: Context, _ tilbud: ResultTilbud) { self.init(context, tilbud.node) }

  /// The rules of a tilbud as any result tells them.
  init(_ context: Context, _ tilbud: ResultNode) { (self.context, rules) = (context, tilbud[.rules]) }

  /// One sentence or two for every rule; none without rules.
  var sentences: [RichText] { [ommærkning, adjustment].compactMap { $0 } }

  private var ommærkning: RichText? {
    guard let rule = rules?[.ommærkning], let fewer = whole(rule[.fewerThan]), let back = whole(rule[.returnsAt]),
      let share = percent(rule[.greatestShare]), let reviews = reviews(rule[.reviews])
    else { return nil }
    let start = whole(rule[.atStart])
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
    guard let threshold = percent(node?[.threshold]), let places = whole(node?[.places]),
      let limit = whole(node?[.limit])
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

  private func whole(_ node: ResultNode?) -> Figure? {
    context.exact(.number, places: 0).figure(ResultNumber(node))
  }

  private func percent(_ node: ResultNode?) -> Figure? {
    ResultNumber(node).flatMap { context.percentStyle([$0]).figure($0) }
  }
}
