internal import Forecasting
internal import Takst
/// Why the results are what they are, and why the takst changes.
struct WhySection {
  private let context: Context
  private let why: ResultNode?
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) {
    self.context = context
    why = context.documents[.why]
  }

  func causes(of id: String) -> [Block] {
    guard let tilbud = why?[.tilbud]?.elements.first(where: { $0[.id]?.string == id }) else { return [] }
    let name = context.name(of: tilbud, in: why)
    return (waterfall(tilbud, name, id).map { [.chart($0)] } ?? []) + Block.tables(years(tilbud, name))
      + Block.tables(takstChanges(tilbud, name))
  }

  // MARK: The result

  /// The causes of a year's result, those that are nothing everywhere left out.
  private func causes(_ years: [ResultNode]) -> [ResultCause] {
    ResultCause.allCases.filter { cause in
      years.contains {
        ResultEstimate($0[.causes]?.member(cause.key)?[.result]).map { abs($0.mean.value) >= 1 } ?? false
      }
    }
  }

  private func waterfall(_ tilbud: ResultNode, _ name: String, _ id: String) -> Chart? {
    guard let period = tilbud[.period], let result = ResultEstimate(period[.result]) else { return nil }
    let keys = causes([period])
    let estimates = keys.map { ResultEstimate(period[.causes]?.member($0.key)?[.result]) }
    let style = context.style(estimates + [result])
    let steps = zip(keys, estimates).compactMap { key, estimate -> WaterfallChart.Step? in
      // A cause that reads as nothing has no bar; the table by year has it.
      guard let figure = style.mean(estimate), figure.text.contains(where: { ("1"..."9").contains($0) }) else {
        return nil
      }
      return WaterfallChart.Step(name: phrases.resultCause(key), value: figure, isTotal: false)
    }
    guard let total = style.mean(result), let largest = steps.max(by: { abs($0.value.value) < abs($1.value.value) })
    else { return nil }
    let title = phrases.causesTitle(name)
    let all = steps + [WaterfallChart.Step(name: phrases.title(.result), value: total, isTotal: true)]
    var table = TableBuilder(
      title, rows: phrases.cause, all.map { RichText($0.name) }, totals: [all.count - 1])
    table.add(phrases.title(.result), all.map(\.value))
    guard let numbers = table.table else { return nil }
    return Chart(
      id: context.chartID("causes", id), title: title,
      reading: phrases.causesReading(total, largest: largest.name, largest.value),
      shape: .waterfall(
        WaterfallChart(
          steps: all, axis: ChartAxis(title: style.columnUnit, unit: style.unit, language: context.language))),
      table: numbers)
  }

  private func years(_ tilbud: ResultNode, _ name: String) -> Table? {
    let years = tilbud[.years]?.elements ?? []
    var table = TableBuilder(
      phrases.causesByYear(name), rows: phrases.year, years.map { RichText($0[.year]?.wholeText ?? "") })
    let keys = causes(years)
    let columns = keys.map { key in years.map { ResultEstimate($0[.causes]?.member(key.key)?[.result]) } }
    let results = years.map { ResultEstimate($0[.result]) }
    let style = context.style(columns.flatMap(\.self) + results)
    for (key, column) in zip(keys, columns) { table.add(phrases.resultCause(key), column.map(style.mean)) }
    table.add(phrases.title(.result), results.map(style.mean))
    return table.table
  }

  // MARK: The takst

  private func takstChanges(_ tilbud: ResultNode, _ name: String) -> Table? {
    let steps = (tilbud[.takstChanges]?.elements ?? []).filter { $0[.change] != nil }
    guard !steps.isEmpty else { return nil }
    let style = context.exact(.kroner, places: 0)
    func date(_ end: ResultNode?) -> String {
      end?[.date]?.string.map(context.date) ?? end?[.year]?.wholeText ?? ""
    }
    var table = TableBuilder(
      phrases.takstCauses(name), rows: phrases.validFrom, steps.map { RichText(date($0[.to])) })
    func add(_ title: String, _ number: (ResultNode) -> ResultNode?) {
      table.add(title, steps.map { step in step[.change].flatMap { style.figure(ResultNumber(number($0))) } })
    }
    add(phrases.before) { $0[.before] }
    for cause in TakstCause.allCases {
      guard steps.contains(where: { abs($0[.change]?[.causes]?.member(cause.key)?.number ?? 0) >= 0.5 }) else {
        continue
      }
      add(phrases.takstCause(cause)) { $0[.causes]?.member(cause.key) }
    }
    add(phrases.after) { $0[.after] }
    let effects = [ResultKey.thisYear, .fullYear].map { key in
      steps.map { style.figure(ResultNumber($0[.effect]?[key])) }
    }
    table.add(phrases.effectThisYear, effects[0])
    table.add(phrases.effectFullYear, effects[1])
    return table.table
  }
}

/// The places and the belægning at which a tilbud balances.
struct BreakEvenSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  func blocks(of id: String) -> [Block] {
    guard let table = table(of: id) else { return [] }
    let versions = tilbud(id)?[.versions]?.elements ?? []
    let isAlways = versions.allSatisfy { $0[.followingCost]?[.always]?.bool ?? false }
    return [.table(table)] + (isAlways ? [.note(phrases.balancesAlways)] : [])
  }

  private func tilbud(_ id: String) -> ResultNode? {
    context.documents[.breakeven]?[.tilbud]?.elements.first { $0[.id]?.string == id }
  }

  private func table(of id: String) -> Table? {
    guard let tilbud = tilbud(id) else { return nil }
    let versions = tilbud[.versions]?.elements ?? []
    var table = TableBuilder(
      phrases.breakEvenCaption(context.name(of: tilbud, in: context.documents[.breakeven])), rows: phrases.validFrom,
      versions.map { RichText($0[.date]?.string.map(context.date) ?? $0[.year]?.wholeText ?? "") })
    func add(_ title: String, _ style: FigureStyle, _ number: (ResultNode) -> ResultNode?) {
      table.add(title, versions.map { style.figure(ResultNumber(number($0))) })
    }
    add(phrases.breakEvenPlaces, context.exact(.number, places: 2)) { $0[.followingCost]?[.placesOccupied] }
    add(phrases.breakEvenShare, context.exact(.percent, places: 1)) { $0[.followingCost]?[.share] }
    let expected = versions.map { ResultEstimate($0[.billedShare]) }
    table.add(phrases.expectedBilled, expected.map(context.style(expected).mean))
    add(phrases.marginToBalance, context.exact(.number, places: 0)) { $0[.marginToZero] }
    add(phrases.bandInUnits, context.exact(.number, places: 0)) { $0[.fixedCost]?[.bandInUnits] }
    let risks = versions.map { ResultEstimate($0[.deficit]) }
    table.add(phrases.title(.deficit), risks.map(context.style(risks).mean))
    return table.table
  }
}
