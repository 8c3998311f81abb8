internal import Forecasting

/// Accounts and takster year by year, and the path of the takst.
struct AccountsSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    context.tilbud.filter { context.focus($0).tilbud.hasEconomy }.flatMap { context.heading($0) + tilbud($0) }
  }

  private func tilbud(_ id: String) -> [Block] {
    let (variant, tilbud) = context.focus(id)
    let name = context.isComparison ? variant.name : nil
    let isPicture = !context.isComparison && context.tilbud.filter { context.focus($0).tilbud.hasEconomy }.count == 1
    let dots = isPicture ? nil : ResultDots(context).years(id, number: 0)
    return [.explanation(phrases.resultMeaning)] + (dots.map { [.chart($0)] } ?? [])
      + Block.tables(accounts(tilbud, name)) + Block.tables(results(tilbud, name))
      + Block.tables(balance(tilbud, name)) + Block.tables(takster(tilbud, name))
      + (path(id).map { [.chart($0)] } ?? [])
  }

  /// Income and cost, and how they met each other and the budget.
  private func accounts(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    let rows = YearList(context, tilbud)
    var table = rows.table(phrases.accountsCaption(tilbud.name, variant))
    rows.add(.income, to: &table)
    rows.add(.byPopulation, ifAny: true, to: &table)
    rows.add(.cost, to: &table)
    rows.add(.overspend, to: &table)
    rows.add(.accountsResult, to: &table)
    return table.table
  }

  /// The result that is carried on, from that of the accounts.
  private func results(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    let rows = YearList(context, tilbud)
    var table = rows.table(phrases.resultCaption(tilbud.name, variant))
    rows.add(.outsideResult, ifAny: true, to: &table)
    rows.add(.efterregulering, ifAny: true, to: &table)
    rows.add(.result, spread: true, to: &table)
    rows.add(.deficit, to: &table)
    rows.add(.deficitBeyondBand, to: &table)
    return table.table
  }

  /// What became of results: none where none is carried and none stays.
  private func balance(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    let movements: [Quantity] = [.carriedIn, .efterregulering, .setAside, .outstandingAtClosure, .outstanding]
    let isMoved = tilbud.years.contains { year in
      movements.contains { year[$0].map { $0.mean.value != 0 || !$0.isCertain } ?? false }
    }
    guard isMoved else { return nil }
    let rows = YearList(context, tilbud)
    var table = rows.table(phrases.balanceCaption(tilbud.name, variant))
    rows.add(.carriedIn, to: &table)
    rows.add(.carried, to: &table)
    for quantity in [Quantity.kept, .setAside, .efterregulering, .outstandingAtClosure] {
      rows.add(quantity, ifAny: true, to: &table)
    }
    rows.add(.outstanding, spread: true, to: &table)
    rows.add(.reserve, ifAny: true, to: &table)
    return table.table
  }

  private func takster(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    let rows = YearList(context, tilbud, withPeriod: false)
    var table = rows.table(phrases.takstCaption(tilbud.name, variant, isHourly: tilbud.isHourly))
    table.add(phrases.places, rows.years.map { context.places(tilbud, in: $0.year) })
    table.add(
      tilbud.isHourly ? phrases.billableShare : phrases.assumed, rows.years.map { context.assumed(tilbud, in: $0.year) }
    )
    rows.add(.takst, spread: true, as: .kroner, to: &table)
    return table.table
  }

  // MARK: Path of the takst

  /// The takst at the end of every year, a line for every variant.
  private func path(_ id: String) -> Chart? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    let years = tilbud.years.compactMap { $0.year }
    guard years.count > 1 else { return nil }
    let style = context.style(rows.flatMap { $0.tilbud.years.map { $0[.takst] } }, as: .kroner)
    let series = rows.map { row in
      StepChart.Series(
        name: context.isComparison ? row.variant.name : phrases.title(.takst, isHourly: tilbud.isHourly),
        values: row.tilbud.years.map { style.mean($0[.takst]) })
    }
    guard let first = series.first, let start = first.values.first.flatMap({ $0 }),
      let end = first.values.last.flatMap({ $0 })
    else { return nil }
    let title = phrases.takstPathTitle(tilbud.name, isHourly: tilbud.isHourly)
    var table = TableBuilder(title, rows: phrases.year, years.map { RichText(String($0)) }, unit: .caption)
    for line in series { table.add(line.name, line.values) }
    guard let numbers = table.table else { return nil }
    return Chart(
      id: context.chartID("takst", id), title: title,
      reading: phrases.takstPathReading(
        context.isComparison ? first.name : nil, from: start, years[0], to: end, years[years.count - 1]),
      shape: .steps(
        StepChart(
          years: years, series: series,
          axis: ChartAxis(
            title: phrases.takstAxis(isHourly: tilbud.isHourly), unit: .kroner, language: context.language))),
      table: numbers)
  }
}
