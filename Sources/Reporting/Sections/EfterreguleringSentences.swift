/// What becomes of results by the rules of efterregulering.
struct EfterreguleringSentences {
  private let context: Context
  private let tilbud: ResultTilbud

  init(_ context: Context, _ tilbud: ResultTilbud) {
    (self.context, self.tilbud) = (context, tilbud)
  }

  var blocks: [Block] {
    guard let rules = tilbud.node[.takst]?[.efterregulering], let band = ResultNumber(rules[.band]),
      let lag = ResultNumber(rules[.lag]), let spread = ResultNumber(rules[.spread])
    else { return [] }
    let whole = context.exact(.number, places: 0)
    guard let width = context.percentStyle([band]).figure(band), let years = whole.figure(lag),
      let span = whole.figure(spread)
    else { return [] }
    let cap = ResultNumber(rules[.cap]).flatMap { context.percentStyle([$0]).figure($0) }
    let first = rules[.firstYear]?.integer
    let isNever = first.map { $0 > tilbud.years.last?.year ?? $0 } ?? false
    let rule =
      isNever
      ? context.phrases.nothingRecovered
      : context.phrases.efterregulering(
        band: width, lag: years, spread: span, isWhole: rules[.carried]?.string == "fullResult", cap: cap,
        firstYear: first)
    let known = (rules[.history]?.elements ?? []).compactMap { entry -> RichText? in
      guard let year = entry[.year]?.integer, let result = ResultNumber(entry[.result]) else { return nil }
      let unit: Figure.Unit = abs(result.value) < FigureStyle.smallAmount ? .kroner : .millions
      return context.exact(unit, places: unit == .kroner ? 0 : 1).figure(result).map {
        context.phrases.knownResult(year, $0)
      }
    }
    return [.paragraph(rule)] + (known.isEmpty ? [] : [.list(known)])
  }
}
