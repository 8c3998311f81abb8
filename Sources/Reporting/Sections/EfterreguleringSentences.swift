/// What becomes of results by the rules of efterregulering.
struct EfterreguleringSentences {
  private let context: Context
  private let rules: ResultNode?
  private let lastYear: Int

  /// The rules behind a takst whose period ends with `lastYear`.
  init(_ context: Context, _ takst: ResultNode?, lastYear: Int?) {
    (self.context, rules) = (context, takst?[.efterregulering])
    self.lastYear = lastYear ?? .max
  }

  var blocks: [Block] {
    guard let rules, let rule = rule(rules) else { return [] }
    let known = (rules[.history]?.elements ?? []).compactMap { told($0, lag: rules[.lag]?.integer ?? 0) }
    return [.paragraph(rule)] + setAside(rules) + (known.isEmpty ? [] : [.list(known)])
  }

  private func setAside(_ rules: ResultNode) -> [Block] {
    let years = context.exact(.number, places: 0).figure(ResultNumber(rules[.setAside]?[.years]))
    guard let years, let highest = percent(rules[.setAside]?[.highest]) else { return [] }
    return [.paragraph(context.phrases.setAside(highest: highest, years: years))]
  }

  private func rule(_ rules: ResultNode) -> RichText? {
    guard let band = percent(rules[.band]), let lag = context.whole(rules[.lag]),
      let spread = context.whole(rules[.spread])
    else { return nil }
    let first = rules[.firstYear]?.integer
    if let first, first > lastYear { return context.phrases.nothingRecovered }
    return context.phrases.efterregulering(
      band: band, lag: lag, spread: spread, isWhole: rules[.carried]?.string == "fullResult",
      cap: percent(rules[.cap]), firstYear: first)
  }

  private func told(_ earlier: ResultNode, lag: Int) -> RichText? {
    guard let year = earlier[.year]?.integer, let result = amount(earlier[.result]) else { return nil }
    func some(_ key: ResultKey) -> Figure? { amount(earlier[key]).flatMap { $0.value == 0 ? nil : $0 } }
    return context.phrases.knownResult(
      year, result, share: percent(earlier[.share]), entering: some(.entering), from: year + lag, kept: some(.kept))
  }

  private func percent(_ node: ResultNode?) -> Figure? {
    ResultNumber(node).flatMap { context.percentStyle([$0]).figure($0) }
  }

  private func amount(_ node: ResultNode?) -> Figure? { context.kroner(node) }
}
