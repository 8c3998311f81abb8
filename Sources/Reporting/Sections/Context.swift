internal import Forecasting
internal import Occupancy

/// What every section of a report works from.
struct Context {
  let documents: ResultDocuments
  let language: Language
  let phrases: Phrases
  /// The first is what the others are compared with, and the one told in detail.
  let variants: [ResultVariant]
  /// The ids of all tilbud, in order.
  let tilbud: [String]

  init(_ documents: ResultDocuments, _ language: Language) throws(ReportError) {
    (self.documents, self.language, phrases) = (documents, language, Phrases(language))
    var variants: [ResultVariant] = []
    if documents.areSimulated {
      for node in documents.main[.variants]?.elements ?? [] { variants.append(try ResultVariant(node)) }
      guard !variants.isEmpty else { throw .incomplete(path: documents.main.path + "variants") }
    }
    self.variants = variants
    var ids: [String] = []
    for tilbud in variants.flatMap({ $0.tilbud }) where !ids.contains(tilbud.id) { ids.append(tilbud.id) }
    tilbud = ids
    try checkYears()
  }

  /// Sections put variants beside each other year by year: all have a tilbud, and a tilbud has the same years in all.
  private func checkYears() throws(ReportError) {
    for variant in variants where variant.tilbud.isEmpty { throw .incomplete(path: variant.node.path + ".tilbud") }
    for id in tilbud {
      let years = focus(id).tilbud.years.map { $0.year }
      for row in rows(id) where row.tilbud.years.map({ $0.year }) != years {
        throw .incomplete(path: row.tilbud.node.path + ".years")
      }
    }
  }

  /// What the results are about.
  var scenario: ResultNode? { documents.main[.scenario] }

  /// Whether the results hold simulated variants.
  var areSimulated: Bool { !variants.isEmpty }

  /// Whether only one year was simulated.
  var isOneYear: Bool { variants.allSatisfy { $0.tilbud.allSatisfy { $0.years.count == 1 } } }

  /// Whether variants stand beside each other.
  var isComparison: Bool { variants.count > 1 }

  /// The first of the years that count: the decision's; 0 where a result states none.
  var firstYear: Int { scenario?[.decision]?[.date]?.string.flatMap { CivilDate(iso: $0) }?.year ?? 0 }

  /// A tilbud in every variant that has it.
  func rows(_ id: String) -> [(variant: ResultVariant, tilbud: ResultTilbud)] {
    variants.compactMap { variant in variant.tilbud(id).map { (variant, $0) } }
  }

  /// The tilbud in the variant told in detail.
  func focus(_ id: String) -> (variant: ResultVariant, tilbud: ResultTilbud) {
    guard let first = rows(id).first else { preconditionFailure("an id comes from a variant that has it") }
    return first
  }

  /// `2021–2026`, or the year alone.
  func periodText(_ tilbud: ResultTilbud) -> String {
    let years = tilbud.decidedYears.compactMap { $0.year }
    guard let first = years.first, let last = years.last, first != last else {
      return years.first.map(String.init) ?? ""
    }
    return "\(first)–\(last)"
  }

  /// A style for estimates.
  func style(_ estimates: [ResultEstimate?], as unit: Figure.Unit? = nil, perYearOf years: Int = 1) -> FigureStyle {
    FigureStyle(language, estimates, as: unit, perYearOf: years)
  }

  /// A style for exact figures.
  func exact(_ unit: Figure.Unit, places: Int) -> FigureStyle { FigureStyle(language, exact: unit, places: places) }

  /// A style for exact figures with as few decimals as say all of them, and no more than `most`; kroner have none or all.
  func exact(_ unit: Figure.Unit, _ numbers: [ResultNumber], most: Int) -> FigureStyle {
    var (places, scale) = (0, unit.factor)
    let step = unit == .kroner ? most : 1
    while places < most, numbers.contains(where: { abs($0.value * scale - ($0.value * scale).rounded()) > 1e-6 }) {
      (places, scale) = (places + step, scale * 10)
    }
    return exact(unit, places: places)
  }

  /// A whole number of a result; nil where there is none.
  func whole(_ node: ResultNode?) -> Figure? { number(node, places: 0) }

  /// A number of a result with so many decimals.
  func number(_ node: ResultNode?, places: Int) -> Figure? { exact(.number, places: places).figure(ResultNumber(node)) }

  /// A share of a result in percent.
  func percent(_ node: ResultNode?, places: Int = 1) -> Figure? {
    exact(.percent, places: places).figure(ResultNumber(node))
  }

  /// An amount of a result in whole kroner.
  func kroner(_ node: ResultNode?) -> Figure? { exact(.kroner, places: 0).figure(ResultNumber(node)) }

  /// How many a list has; `zero` is written for none.
  func count(_ list: ResultNode, zero: String? = nil) -> Figure {
    let count = list.elements.count
    let text = NumberStyle(language, medium: .document).integer(count)
    return Figure(
      value: Double(count), unit: .number, text: count == 0 ? zero ?? text : text, source: .count(list.path))
  }

  /// The scenario's period: `2021–2026`, or its dates when it does not begin and end with a civil year.
  var scenarioPeriod: String {
    let (first, last) = (scenario?[.firstDay]?.string ?? "", scenario?[.lastDay]?.string ?? "")
    let (start, end) = (first.prefix(4), last.prefix(4))
    guard first.hasSuffix("-01-01"), last.hasSuffix("-12-31") else { return phrases.fromTo(date(first), date(last)) }
    return start == end ? String(start) : "\(start)–\(end)"
  }

  /// Names of the tilbud above their parts, where there is more than one.
  func heading(_ id: String) -> [Block] {
    tilbud.count > 1 ? [.heading(focus(id).tilbud.name)] : []
  }

  /// A letter and number that no other chart of the report has.
  func chartID(_ kind: String, _ id: String, _ number: Int = 0) -> String {
    "\(kind)-\((tilbud.firstIndex(of: id) ?? 0) + 1)-\(number + 1)"
  }

  /// A date in words: `1. juli 2022`.
  func date(_ iso: String) -> String { CivilDate(iso: iso).map { phrases.date($0) } ?? iso }

  /// From when a takst version holds: its year where it holds from new year, else the date.
  func validFrom(_ version: ResultNode?) -> String {
    guard let date = version?[.date]?.string, !date.hasSuffix("-01-01") else { return version?[.year]?.wholeText ?? "" }
    return self.date(date)
  }

  /// The name of a tilbud in the result of another command, with the variant that is told where the scenario has several.
  func name(of tilbud: ResultNode?, in result: ResultNode?) -> String {
    let name = tilbud?[.name]?.string ?? ""
    guard let variant = result?[.variants]?[0]?.string ?? result?[.variant]?.string,
      isComparison || (scenario?[.variants]?.elements ?? []).contains(where: { $0.string == variant })
    else { return name }
    return "\(name), \(phrases.variantsNamed([variant]))"
  }

  // MARK: What holds by date

  /// Values of steps: `7 → 6`.
  func chain(_ steps: [ResultStep], _ style: FigureStyle) -> RichText {
    let values = steps.reduce(into: [ResultStep]()) { kept, step in
      if kept.last?.value.value != step.value.value { kept.append(step) }
    }
    let figures = values.compactMap { style.figure($0.value) }
    return figures.enumerated().map { index, figure in
      RichText(index < figures.count - 1 ? figure.withoutUnit : figure)
    }.joined(separator: " → ")
  }

  /// The steps in force in a year; all of them for the whole period.
  func steps(_ steps: [ResultStep], in year: Int?) -> [ResultStep] {
    guard let year else { return steps }
    let (first, last) = ("\(year)-01-01", "\(year)-12-31")
    let before = steps.last { $0.from <= first }
    return [before].compactMap { $0 } + steps.filter { $0.from > first && $0.from <= last }
  }

  /// The places of a year.
  func places(_ tilbud: ResultTilbud, in year: Int?) -> RichText {
    chain(steps(tilbud.places, in: year), exact(.number, places: 0))
  }

  /// The forudsat belægning of a year, or the faktureringsgrad; the rule's name where a rule decides.
  func assumed(_ tilbud: ResultTilbud, in year: Int?) -> RichText {
    guard tilbud.hasEconomy else { return RichText() }
    if tilbud.isHourly {
      return tilbud.billableShare.flatMap { percentStyle([$0]).figure($0) }.map(RichText.init) ?? RichText()
    }
    let steps = steps(tilbud.assumed, in: year)
    if !steps.isEmpty { return chain(steps, percentStyle(steps.map { $0.value })) }
    guard let year, let share = tilbud.years.first(where: { $0.year == year })?[.assumedShare],
      let mean = style([share]).mean(share)
    else { return RichText(phrases.byRule) }
    return phrases.byRule(mean)
  }

  /// As few decimals as say all of exact shares.
  func percentStyle(_ shares: [ResultNumber]) -> FigureStyle { exact(.percent, shares, most: 1) }

  /// The first year in which the variants' takster differ; the last year where they never do.
  func takstYear(_ id: String) -> Int {
    let rows = rows(id)
    let count = rows[0].tilbud.years.count
    let takster = (0..<count).map { year in rows.compactMap { $0.tilbud.years[year][.takst]?.mean.value } }
    let decided = count - rows[0].tilbud.decidedYears.count
    return takster.indices.first { $0 >= decided && takster[$0].count == rows.count && Set(takster[$0]).count > 1 }
      ?? takster.lastIndex { !$0.isEmpty } ?? count - 1
  }
}
