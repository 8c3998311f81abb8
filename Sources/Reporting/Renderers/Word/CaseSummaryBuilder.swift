internal import Forecasting
/// Makes the summary from the results, with every figure as the report's tables have it.
struct CaseSummaryBuilder {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var summary: CaseSummary {
    CaseSummary(basis: basis, tilbud: context.tilbud.map(tilbud), choices: context.variants.map(choice))
  }

  private var basis: RichText {
    let (first, last) = (context.scenario?[.firstDay]?.string ?? "", context.scenario?[.lastDay]?.string ?? "")
    let futures = ResultNumber(context.documents.main[.replications]).flatMap {
      context.exact(.number, places: 0).figure($0)
    }
    return phrases.caseBasis(phrases.fromTo(context.date(first), context.date(last)), futures)
  }

  // MARK: A tilbud

  private func tilbud(_ id: String) -> TilbudSummary {
    let tilbud = context.focus(id).tilbud
    return TilbudSummary(
      name: tilbud.name, isHourly: tilbud.isHourly, target: target(tilbud), about: tilbud.about, places: places(id),
      occupancy: path(id, tilbud.share) { phrases.shareTold(isHourly: tilbud.isHourly, $0, $1) },
      takst: path(id, .takst) { phrases.takstTold(isHourly: tilbud.isHourly, $0, $1) },
      result: path(id, .result, phrases.resultTold), cause: cause(id), outlook: outlook(id))
  }

  private func target(_ tilbud: ResultTilbud) -> RichText {
    let ydelser = (tilbud.node[.ydelser]?.elements ?? []).compactMap { ydelse -> String? in
      guard let name = ydelse[.name]?.string else { return nil }
      return name + (ydelse[.paragraph]?.string.map { " (\($0))" } ?? "")
    }
    return RichText(phrases.target(tilbud.name, driftsherre: tilbud.driftsherre, ydelser))
  }

  /// The places by date, for the variants that share them.
  private func places(_ id: String) -> RichText? {
    let rows = context.rows(id).filter { !$0.tilbud.places.isEmpty }
    var groups: [(names: [String], steps: [ResultStep])] = []
    for (variant, tilbud) in rows {
      let same = groups.firstIndex { group in
        group.steps.map { $0.from } == tilbud.places.map { $0.from }
          && group.steps.map { $0.value.value } == tilbud.places.map { $0.value.value }
      }
      if let same { groups[same].names.append(variant.name) } else { groups.append(([variant.name], tilbud.places)) }
    }
    guard !groups.isEmpty else { return nil }
    // "The others" are told behind the one they are other than.
    groups = groups.filter { $0.names.count == 1 } + groups.filter { $0.names.count > 1 }
    let style = context.exact(.number, places: 0)
    return groups.map { group in
      let steps = group.steps.compactMap { step in
        style.figure(step.value).map { (date: context.date(step.from), places: $0) }
      }
      return phrases.placesTold(groups.count > 1 ? phrases.named(group.names, of: rows.count) : nil, steps)
    }.joined(separator: " ")
  }

  /// A quantity in the first year that counts and in the last.
  private func path(
    _ id: String, _ quantity: Quantity, _ sentence: ((year: Int, figure: Told), (year: Int, figure: Told)?) -> RichText
  ) -> RichText? {
    let tilbud = context.focus(id).tilbud
    let years = tilbud.years
    let first = years.count - tilbud.decidedYears.count
    func pair(_ index: Int) -> (year: Int, figure: Told)? {
      guard let year = years[index].year, let figure = told(id, quantity, in: index) else { return nil }
      return (year, figure)
    }
    guard let beginning = pair(first) else { return nil }
    return sentence(beginning, years.count - 1 > first ? pair(years.count - 1) : nil)
  }

  private func outlook(_ id: String) -> RichText? {
    let tilbud = context.focus(id).tilbud
    let last = tilbud.years.count - 1
    var sentences: [RichText] = []
    if let year = tilbud.years[last].year, let band = tilbud.band,
      let width = context.percentStyle([band]).figure(band), let risk = told(id, .deficitBeyondBand, in: last)
    {
      sentences.append(phrases.riskTold(year, risk, band: width))
    }
    let waiting = context.rows(id).map { (name: $0.variant.name, estimate: $0.tilbud.decided[.waiting]) }
    let style = context.style(waiting.map { $0.estimate })
    if !tilbud.isHourly, let mean = told(waiting, waiting.map { _ in style }) {
      sentences.append(phrases.waitingTold(context.periodText(tilbud), mean))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// What the waterfall of causes says.
  private func cause(_ id: String) -> RichText? {
    WhySection(context).reading(of: id).map { reading in
      guard context.isComparison, let variant = context.documents[.why]?[.variants]?[0]?.string else {
        return reading
      }
      return "\(reading) (\(phrases.variantsNamed([variant])))"
    }
  }

  // MARK: Figures

  /// A quantity of a year in every variant.
  private func told(_ id: String, _ quantity: Quantity, in year: Int) -> Told? {
    let rows = context.rows(id)
    return told(rows.map { ($0.variant.name, $0.tilbud.years[year][quantity]) }, styles(id, quantity))
  }

  private func told(_ entries: [(name: String, estimate: ResultEstimate?)], _ styles: [FigureStyle]) -> Told? {
    let named = zip(entries, styles).compactMap { entry, style in
      style.mean(entry.estimate).map { NamedFigure(name: entry.name, figure: $0) }
    }
    if !context.isComparison { return named.first.map { .one($0.figure) } }
    return context.extremes(named).map { .between($0.low, $0.high) }
  }

  /// The styles of the tables that have the quantity by year: one for all variants, but for belægning, which every
  /// variant tells in a table of its own.
  private func styles(_ id: String, _ quantity: Quantity) -> [FigureStyle] {
    let rows = context.rows(id)
    let unit: Figure.Unit? = quantity == .takst ? .kroner : nil
    func style(_ tilbud: ResultTilbud) -> FigureStyle {
      let years = tilbud.years.map { $0[quantity] }
      let all = years + (tilbud.decidedYears.count > 1 ? [tilbud.decided[quantity]] : [])
      return context.style(years, as: context.style(all, as: unit).unit)
    }
    if rows.count == 1 || quantity == rows[0].tilbud.share { return rows.map { style($0.tilbud) } }
    let shared = context.style(rows.flatMap { row in row.tilbud.years.map { $0[quantity] } }, as: unit)
    return rows.map { _ in shared }
  }

  // MARK: Choices

  private func choice(_ variant: ResultVariant) -> CaseChoice {
    let parts = variant.tilbud.map { tilbud -> RichText in
      let text = choice(tilbud)
      return variant.tilbud.count > 1 ? "\(tilbud.name): \(text)" : text
    }
    return CaseChoice(name: context.isComparison ? variant.name : nil, text: parts.joined(separator: "; "))
  }

  private func choice(_ tilbud: ResultTilbud) -> RichText {
    let rows = context.rows(tilbud.id)
    let year = context.takstYear(tilbud.id)
    let takster = rows.map { $0.tilbud.years[year][.takst] }
    let takst = context.style(takster, as: .kroner).mean(tilbud.years[year][.takst])
    let results = rows.map { $0.tilbud.decided[.result] }
    let result = context.style(results, perYearOf: tilbud.decidedYears.count).mean(tilbud.decided[.result])
    let text = phrases.choiceText(
      isHourly: tilbud.isHourly, places: context.places(tilbud, in: nil), assumed: context.assumed(tilbud, in: nil),
      takst: takst.flatMap { figure in tilbud.years[year].year.map { ($0, figure) } }, result: result)
    return ([text] + RuleSentences(context, tilbud).sentences).joined(separator: ". ")
  }
}
