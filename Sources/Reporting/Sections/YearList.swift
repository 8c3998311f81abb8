internal import Forecasting

/// The years of a tilbud as the rows of a table, the whole period behind them.
struct YearList {
  private let context: Context
  private let tilbud: ResultTilbud
  let years: [ResultYear]

  init(_ context: Context, _ tilbud: ResultTilbud, withPeriod: Bool = true) {
    (self.context, self.tilbud) = (context, tilbud)
    years = tilbud.years + (withPeriod && tilbud.years.count > 1 ? [tilbud.period] : [])
  }

  /// A table with the years as its rows.
  func table(_ caption: String) -> TableBuilder {
    let names = years.map { RichText($0.year.map(String.init) ?? context.phrases.wholePeriod) }
    let totals = Set(years.indices.filter { years[$0].year == nil })
    return TableBuilder(caption, rows: context.phrases.year, names, totals: totals)
  }

  /// Adds a quantity under its name. The period has digits of its own.
  func add(
    _ quantity: Quantity, spread: Bool = false, as unit: Figure.Unit? = nil, ifAny: Bool = false,
    to table: inout TableBuilder
  ) {
    let estimates = years.map { $0[quantity] }
    if ifAny, !estimates.contains(where: { $0.map { $0.mean.value != 0 } ?? false }) { return }
    let form = context.style(estimates, as: unit).unit
    let yearly = context.style(zip(years, estimates).filter { $0.0.year != nil }.map { $0.1 }, as: form)
    let styles = zip(years, estimates).map { $0.year == nil ? context.style([$1], as: form) : yearly }
    table.add(
      context.phrases.title(quantity, isHourly: tilbud.isHourly), zip(styles, estimates).map { $0.mean($1) })
    guard spread, estimates.contains(where: { $0.map { !$0.isCertain } ?? false }) else { return }
    table.addSpread(context.phrases.inEightOfTen, zip(styles, estimates).map { $0.spread($1) })
  }
}
