internal import Forecasting
internal import Occupancy

/// Belægning by month as a fan: the median, two bands, and the places as a step line.
struct OccupancyFan {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  /// The chart of a tilbud; nil where nothing is kept by month or year. `names` are the variants it holds for.
  func chart(_ tilbud: ResultTilbud, names: [String], number: Int) -> Chart? {
    tilbud.isHourly ? hours(tilbud, names, number) : months(tilbud, names, number)
  }

  private func months(_ tilbud: ResultTilbud, _ names: [String], _ number: Int) -> Chart? {
    let months = (tilbud.node[.months]?.elements ?? []).compactMap {
      node -> (month: String, estimate: ResultEstimate)? in
      guard let month = node[.month]?.string, let estimate = ResultEstimate(node[.residents]) else { return nil }
      return (month, estimate)
    }
    guard let first = months.first, months.count > 1 else { return nil }
    let style = context.style(months.map { $0.estimate })
    let points = months.compactMap { point(phrases.month($0.month), $0.month, $0.estimate, style) }
    let limits = tilbud.places.compactMap { step in
      context.exact(.number, places: 0).figure(step.value).map {
        FanChart.Limit(from: max(0, position(of: step.from, since: first.month)), value: $0)
      }
    }
    guard let end = points.last, let places = limits.last?.value else { return nil }
    let title = phrases.fanTitle(tilbud.name, names)
    return Chart(
      id: context.chartID("fan", tilbud.id, number), title: title,
      reading: phrases.fanReading(
        end.name, median: end.median, of: places, isNormeret: tilbud.hasRules, end.p10, end.p90),
      shape: .fan(
        FanChart(
          points: points, limits: limits,
          labels: FanChart.Labels(
            median: phrases.median, inner: phrases.innerBand, outer: phrases.outerBand,
            limit: tilbud.hasRules ? phrases.normeredeWord : phrases.placesWord),
          axis: ChartAxis(title: phrases.enrolledAxis, unit: .number, language: context.language), beginsAtZero: true)),
      table: table(title, points, rows: phrases.monthWord))
  }

  private func hours(_ tilbud: ResultTilbud, _ names: [String], _ number: Int) -> Chart? {
    let years = tilbud.years.compactMap { year -> (year: Int, estimate: ResultEstimate)? in
      guard let number = year.year, let estimate = year[.utilisation] else { return nil }
      return (number, estimate)
    }
    guard years.count > 1 else { return nil }
    let style = context.style(years.map { $0.estimate })
    let points = years.compactMap { point(String($0.year), String($0.year), $0.estimate, style) }
    let limits = tilbud.billableShare.flatMap { context.percentStyle([$0]).figure($0) }.map {
      [FanChart.Limit(from: 0, value: $0)]
    }
    guard let end = points.last else { return nil }
    let title = phrases.hourFanTitle(tilbud.name, names)
    return Chart(
      id: context.chartID("fan", tilbud.id, number), title: title,
      reading: phrases.hourFanReading(end.name, median: end.median, end.p10, end.p90, budgeted: limits?.first?.value),
      shape: .fan(
        FanChart(
          points: points, limits: limits ?? [],
          labels: FanChart.Labels(
            median: phrases.median, inner: phrases.innerBand, outer: phrases.outerBand, limit: phrases.budgeted),
          axis: ChartAxis(title: phrases.utilisationAxis, unit: .percent, language: context.language),
          beginsAtZero: false)),
      table: table(title, points, rows: phrases.year))
  }

  private func point(
    _ name: String, _ date: String, _ estimate: ResultEstimate, _ style: FigureStyle
  ) -> FanChart.Point? {
    func quantile(_ key: ResultKey) -> Figure? { style.figure(estimate.quantile(key), isSpread: true) }
    guard let p10 = quantile(.p10), let p25 = quantile(.p25), let median = quantile(.median),
      let p75 = quantile(.p75), let p90 = quantile(.p90), let year = Int(date.prefix(4))
    else { return nil }
    return FanChart.Point(
      name: name, year: year, firstDay: CivilDate(iso: date + "-01"), p10: p10, p25: p25, median: median, p75: p75,
      p90: p90)
  }

  /// Months from the beginning of the first month to a date, with parts of one.
  private func position(of iso: String, since month: String) -> Double {
    func months(_ text: String) -> Double {
      let parts = text.split(separator: "-").compactMap { Double($0) }
      guard parts.count >= 2 else { return 0 }
      return parts[0] * 12 + parts[1] + (parts.count > 2 ? (parts[2] - 1) / 31 : 0)
    }
    return months(iso) - months(month)
  }

  private func table(_ title: String, _ points: [FanChart.Point], rows: String) -> Table {
    var table = TableBuilder(title, rows: rows, points.map { RichText($0.name) })
    table.add(phrases.lowTenth, points.map { $0.p10 })
    table.add(phrases.lowQuarter, points.map { $0.p25 })
    table.add(phrases.median, points.map { $0.median })
    table.add(phrases.highQuarter, points.map { $0.p75 })
    table.add(phrases.highTenth, points.map { $0.p90 })
    guard let made = table.table else { preconditionFailure("a fan has points") }
    return made
  }
}
