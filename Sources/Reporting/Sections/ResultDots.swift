internal import Forecasting
/// Results as dots that each stand for five percent of the futures.
struct ResultDots {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  /// The picture of the first page: every variant's mean result a year; of one variant, every year's result.
  var overview: Chart? {
    let economic = context.tilbud.filter { context.focus($0).tilbud.hasEconomy }
    if !context.isComparison, economic.count == 1 { return years(economic[0], number: 0) }
    let rows = economic.flatMap { id in
      context.rows(id).filter { $0.tilbud.hasEconomy }.map {
        row -> (name: String, year: ResultYear, tilbud: ResultTilbud) in
        let names = (economic.count > 1 ? [row.tilbud.name] : []) + (context.isComparison ? [row.variant.name] : [])
        return (names.joined(separator: ": "), row.tilbud.decided, row.tilbud)
      }
    }
    guard let first = rows.first else { return nil }
    let count = first.tilbud.decidedYears.count
    return chart(
      id: "result-overview", title: phrases.dotsTitle(context.periodText(first.tilbud), perYear: count > 1),
      rows.map { Source(name: $0.name, year: $0.year, band: nil) }, perYearOf: count,
      rowTitle: context.isComparison ? phrases.variant : phrases.tilbud)
  }

  /// The results of every year of a tilbud, each with its band.
  func years(_ id: String, number: Int) -> Chart? {
    let (variant, tilbud) = context.focus(id)
    let rows = tilbud.years.filter { !tilbud.isClosed($0) }.map { year in
      Source(name: year.year.map(String.init) ?? "", year: year, band: band(tilbud, year))
    }
    let name = context.isComparison ? "\(tilbud.name), »\(variant.name)«" : tilbud.name
    return chart(
      id: context.chartID("result", id, number), title: phrases.yearDotsTitle(name), rows, perYearOf: 1,
      rowTitle: phrases.year)
  }

  private struct Source {
    let name: String
    let year: ResultYear
    let band: ResultNumber?
  }

  /// Half the width of the band in kroner.
  private func band(_ tilbud: ResultTilbud, _ year: ResultYear) -> ResultNumber? {
    guard let band = tilbud.band, let budget = year[.budget],
      case .value(let share) = band.source, case .value(let sum) = budget.mean.source
    else { return nil }
    return ResultNumber(band.value * budget.mean.value, .product([share, sum], sign: 1))
  }

  private func chart(
    id: String, title: String, _ sources: [Source], perYearOf years: Int, rowTitle: String
  ) -> Chart? {
    let estimates = sources.map { $0.year[.result] }
    let style = context.style(estimates, perYearOf: years)
    let whole = context.style(estimates, as: style.unit)
    let rows = sources.map { source in
      let dots = source.year.dots.compactMap { style.figure($0, isSpread: true) }
      let above = dots.filter { $0.value >= 0 }.count
      return DotChart.Row(
        name: source.name, remark: phrases.dotsWithoutDeficit(above, of: dots.count), dots: dots,
        band: source.band.flatMap { whole.figure($0) })
    }
    guard let last = rows.last, rows.contains(where: { !$0.dots.isEmpty }) else { return nil }
    let hasBand = rows.contains { $0.band != nil }
    return Chart(
      id: id, title: title, reading: reading(rows, sources, hasBand: hasBand),
      shape: .dots(
        DotChart(
          rows: rows, axis: ChartAxis(title: style.columnUnit, unit: style.unit, language: context.language),
          zeroLabel: phrases.balance, bandLabel: last.band.map { phrases.bandLabel($0) } ?? "")),
      table: table(title, sources, estimates, style, rowTitle, rows, hasBand: hasBand))
  }

  private func reading(_ rows: [DotChart.Row], _ sources: [Source], hasBand: Bool) -> RichText {
    let counted = zip(rows, sources).map { row, source -> (name: String, count: Figure) in
      let paths = source.year.dots.compactMap { dot -> String? in
        if case .value(let path) = dot.source { path } else { nil }
      }
      let above = row.dots.filter { $0.value >= 0 }.count
      return (
        row.name,
        Figure(value: Double(above), unit: .number, text: String(above), source: .notNegative(paths))
      )
    }
    let best = counted.max { $0.count.value < $1.count.value }
    let worst = counted.min { $0.count.value < $1.count.value }
    guard let best, let worst else { return RichText() }
    let name = { hasBand ? $0 : phrases.variantsNamed([$0]) }
    return phrases.dotsReading(
      best: (name(best.name), best.count), worst: (name(worst.name), worst.count), of: rows[0].dots.count,
      hasBand: hasBand)
  }

  private func table(
    _ title: String, _ sources: [Source], _ estimates: [ResultEstimate?], _ style: FigureStyle, _ rowTitle: String,
    _ rows: [DotChart.Row], hasBand: Bool
  ) -> Table {
    var table = TableBuilder(title, rows: rowTitle, sources.map { RichText($0.name) })
    table.add(phrases.mean, estimates.map(style.mean))
    for (key, name): (ResultKey, String) in [
      (.p10, phrases.lowTenth), (.p25, phrases.lowQuarter), (.median, phrases.median), (.p75, phrases.highQuarter),
      (.p90, phrases.highTenth),
    ] {
      table.add(name, estimates.map { style.figure($0?.quantile(key), isSpread: true) })
    }
    if hasBand { table.add(phrases.bandColumn, rows.map({ $0.band })) }
    guard let made = table.table else { preconditionFailure("a chart of dots has estimates") }
    return made
  }
}
