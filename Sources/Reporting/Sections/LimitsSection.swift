internal import Forecasting

/// Every tilbud held against the limits of bæredygtighed that its scenario states: year by year, or variants by their
/// worst year.
struct LimitsSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let ids = context.tilbud.filter { id in context.rows(id).contains { !$0.tilbud.limits.isEmpty } }
    guard !ids.isEmpty else { return [] }
    let parts = ids.flatMap { id -> [Block] in
      let tilbud = context.focus(id).tilbud
      return context.heading(id)
        + (context.isComparison ? Block.tables(variants(id)) : kept(tilbud) + Block.tables(years(tilbud)))
    }
    return parts + (context.isComparison ? [.note(phrases.worstYearNote)] : []) + [.note(phrases.marksNote)]
  }

  // MARK: One variant

  private func kept(_ tilbud: ResultTilbud) -> [Block] {
    let whole = context.exact(.number, places: 0)
    let count = Figure(
      value: Double(tilbud.limits.count), unit: .number, text: String(tilbud.limits.count),
      source: .count(tilbud.node.path + "." + ResultKey.viability.rawValue))
    return whole.figure(ResultNumber(tilbud.node[.limitsKept])).map { [.paragraph(phrases.limitsKept($0, of: count))] }
      ?? []
  }

  /// Every limit by year; a mark tells what is beyond it, or too near to tell.
  private func years(_ tilbud: ResultTilbud) -> Table? {
    var table = TableBuilder(
      phrases.limitsCaption(tilbud.name), rows: phrases.threshold, tilbud.limits.map { name($0) })
    let before = tilbud.years.count - tilbud.decidedYears.count
    for (number, year) in tilbud.years.enumerated().dropFirst(before) {
      table.add(
        year.year.map(String.init) ?? "",
        tilbud.limits.map { limit -> RichText in
          guard let judged = limit[.years]?[number], let value = value(judged[.value], limit) else {
            return RichText(NumberStyle.missing)
          }
          return "\(mark(judged))\(value)"
        })
    }
    return table.table
  }

  // MARK: Variants

  /// Every limit with the figure that is furthest from keeping it, a column for every variant.
  private func variants(_ id: String) -> Table? {
    let rows = context.rows(id)
    let limits = rows.first { !$0.tilbud.limits.isEmpty }?.tilbud.limits ?? []
    var table = TableBuilder(
      phrases.limitsCaption(rows[0].tilbud.name), rows: phrases.threshold, limits.map { name($0) })
    for row in rows {
      table.add(
        row.variant.name,
        limits.map { limit in
          row.tilbud.limits.first { $0[.measure]?.string == limit[.measure]?.string }.flatMap { judged($0) }
            ?? RichText()
        })
    }
    return table.table
  }

  private func judged(_ limit: ResultNode) -> RichText? {
    guard let worst = limit[.worstYear]?.integer,
      let year = limit[.years]?.elements.first(where: { $0[.year]?.integer == worst }),
      let value = value(year[.value], limit)
    else { return nil }
    return "\(mark(year))\(phrases.inYear(value, String(worst)))"
  }

  /// `!` beyond the limit, `?` where these futures cannot tell.
  private func mark(_ judged: ResultNode) -> String {
    if judged[.clear]?.bool == false { return "?\u{A0}" }
    return judged[.kept]?.bool == false ? "!\u{A0}" : ""
  }

  // MARK: Words

  /// `Risiko for underskud, højst 50 %`.
  private func name(_ limit: ResultNode) -> RichText {
    let indicator = limit[.measure]?.string.flatMap { Indicator(limitKey: $0) }
    let name = indicator.map { phrases.title($0) } ?? ""
    guard let number = ResultNumber(limit[.limit]), let figure = figure(number, limit, isLimit: true) else {
      return RichText(name)
    }
    return phrases.limit(name, figure, isLeast: limit[.bound]?.string == "atLeast")
  }

  private func value(_ node: ResultNode?, _ limit: ResultNode) -> Figure? {
    ResultNumber(node).flatMap { figure($0, limit, isLimit: false) }
  }

  /// A limit as exactly as it is stated; a value in whole percent or days, with a decimal within a point of its limit.
  private func figure(_ number: ResultNumber, _ limit: ResultNode, isLimit: Bool) -> Figure? {
    let isWhole = abs(number.value - number.value.rounded()) < 1e-9
    switch limit[.unit]?.string {
    case "share", "probability":
      let isNear = abs(number.value - (limit[.limit]?.number ?? 0)) < 0.01
      return isLimit
        ? context.percentStyle([number]).figure(number)
        : context.exact(.percent, places: isNear ? 1 : 0).figure(number)
    case "days":
      let figure = context.exact(.number, places: isLimit && !isWhole ? 1 : 0).figure(number)
      return figure.map { isLimit ? $0.saying(phrases.days($0.text)) : $0 }
    default: return context.exact(.number, places: isLimit && isWhole ? 0 : 1).figure(number)
    }
  }
}
