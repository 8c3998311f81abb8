internal import Forecasting
/// What queueing theory says of the same places year by year, beside the simulation.
struct ReferenceSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let parts = context.tilbud.flatMap { id -> [Block] in
      let (variant, tilbud) = context.focus(id)
      return Block.tables(table(tilbud, context.isComparison ? variant.name : nil))
    }
    return parts
  }

  private func table(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    let years = (tilbud.node[.reference]?.elements ?? []).filter { $0[.longRun] != nil || $0[.exact] != nil }
    var table = TableBuilder(
      phrases.referenceCaption(tilbud.name, variant), rows: phrases.year,
      years.map { RichText($0[.year]?.wholeText ?? "") })
    func add(_ title: String, _ unit: Figure.Unit, _ places: Int, _ number: (ResultNode) -> ResultNode?) {
      let style = context.exact(unit, places: places)
      table.add(title, years.map { style.figure(ResultNumber(number($0))) })
    }
    add(phrases.places, .number, 0) { $0[.longRun]?[.places] }
    add(phrases.load, .percent, 0) { $0[.longRun]?[.loadOfPlaces] }
    add(phrases.longRunBelægning, .percent, 1) { $0[.longRun]?[.enrolledShare] }
    add(phrases.findNoPlace, .percent, 0) { $0[.longRun]?[.findNoPlace] }
    add(phrases.neverAdmitted, .percent, 0) { $0[.longRun]?[.notAdmitted] }
    add(phrases.exactBelægning, .percent, 1) { $0[.exact]?[.enrolledShare] }
    let simulated = tilbud.years.map { $0[.enrolledShare] }
    let style = context.style(simulated)
    table.add(
      phrases.simulatedBelægning,
      years.map { year in
        style.mean(tilbud.years.first { $0.year == year[.year]?.integer }?[.enrolledShare])
      })
    if years.contains(where: { $0[.exact]?[.agrees] != nil }) {
      table.addText(
        phrases.agrees, years.map { RichText($0[.exact]?[.agrees]?.bool.map { phrases.yesOrNo($0) } ?? "") })
    }
    return table.table
  }
}

/// What the data say: stays by Kaplan and Meier, and how often people are referred.
struct DataSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    guard let data = context.documents[.calibrate] else { return [] }
    let ydelser = data[.ydelser]?.elements ?? []
    let stays = ydelser.enumerated().flatMap { number, ydelse -> [Block] in
      (survival(ydelse, number).map { [.chart($0)] } ?? []) + Block.tables(fits(ydelse))
    }
    let hasFits = ydelser.contains { $0[.fits] != nil }
    return meaning(data) + stays + (hasFits ? [.note(phrases.fitNote)] : []) + Block.tables(rates(ydelser))
  }

  private func meaning(_ data: ResultNode) -> [Block] {
    guard let file = data[.scenario]?[.name]?.string, let first = data[.scenario]?[.firstDay]?.string,
      let last = data[.scenario]?[.lastDay]?.string
    else { return [] }
    return [.paragraph(phrases.dataMeaning(file, from: context.date(first), to: context.date(last)))]
  }

  /// The forms that were fitted, and whether the data can tell them from the best.
  private func fits(_ ydelse: ResultNode) -> Table? {
    let fits = (ydelse[.fits]?.elements ?? []).filter { $0[.mean]?[.value] != nil }
    let (best, others) = (ydelse[.best]?.string, ydelse[.indistinct]?.elements.compactMap(\.string) ?? [])
    let forms = fits.map { $0[.form]?.string ?? "" }
    var table = TableBuilder(
      phrases.fitsCaption(ydelse[.id]?.string ?? ""), rows: phrases.form,
      forms.map { RichText(phrases.stayForm($0)) })
    let (days, decimals) = (context.exact(.number, places: 0), context.exact(.number, places: 1))
    for (key, title): (ResultKey, String) in [
      (.value, phrases.meanStay), (.low, phrases.intervalLow), (.high, phrases.intervalHigh),
    ] {
      table.add(title, fits.map { days.figure(ResultNumber($0[.mean]?[key])) })
    }
    table.add("AICc", fits.map { decimals.figure(ResultNumber($0[.aicc])) })
    table.addText(
      phrases.fit,
      forms.map { RichText($0 == best ? phrases.bestFit : others.contains($0) ? phrases.indistinctFit : "") })
    return table.table
  }

  private func survival(_ ydelse: ResultNode, _ number: Int) -> Chart? {
    let steps = ydelse[.kaplanMeier]?.elements ?? []
    let percent = context.exact(.percent, places: 0)
    let points = steps.compactMap { step -> SurvivalChart.Point? in
      guard let days = step[.days]?.number, let share = percent.figure(ResultNumber(step[.survival])) else {
        return nil
      }
      return SurvivalChart.Point(
        time: days, share: share, low: percent.figure(ResultNumber(step[.low])),
        high: percent.figure(ResultNumber(step[.high])))
    }
    let whole = context.exact(.number, places: 0)
    guard let last = points.last, let stays = whole.figure(ResultNumber(ydelse[.stays])),
      let completed = whole.figure(ResultNumber(ydelse[.completed]))
    else { return nil }
    let name = ydelse[.id]?.string ?? ""
    let title = phrases.survivalTitle(name)
    let days = steps.map { whole.figure(ResultNumber($0[.days])) }
    var table = TableBuilder(
      title, rows: phrases.daysAfter, days.map { $0.map(RichText.init) ?? RichText() })
    table.add(phrases.stillThere, points.map(\.share))
    table.add(phrases.intervalLow, points.map(\.low))
    table.add(phrases.intervalHigh, points.map(\.high))
    guard let numbers = table.table else { return nil }
    return Chart(
      id: "survival-\(number + 1)", title: title,
      reading: phrases.survivalReading(
        stays, completed: completed, after: whole.figure(ResultNumber(steps.last?[.days])), last.share)
        + median(ydelse),
      shape: .survival(
        SurvivalChart(
          points: points, timeTitle: phrases.daysAfter,
          axis: ChartAxis(title: phrases.stillThere, unit: .percent, language: context.language),
          label: phrases.stillThere, intervalLabel: phrases.interval)),
      table: numbers)
  }

  /// How long half of them stay; nothing where the data do not reach so far.
  private func median(_ ydelse: ResultNode) -> RichText {
    let (median, whole) = (ydelse[.kaplanMeierMedian], context.exact(.number, places: 0))
    guard let days = whole.figure(ResultNumber(median?[.days])) else { return RichText() }
    return phrases.medianStay(
      days, whole.figure(ResultNumber(median?[.low])), whole.figure(ResultNumber(median?[.high])))
  }

  private func rates(_ ydelser: [ResultNode]) -> Table? {
    let counts = context.exact(.number, places: 0)
    let style = context.exact(.number, places: 2)
    var table = TableBuilder(
      phrases.ratesCaption, rows: phrases.ydelse, ydelser.map { RichText($0[.id]?.string ?? "") })
    table.add(phrases.counted, ydelser.map { counts.figure(ResultNumber($0[.rate]?[.count])) })
    for (key, title): (ResultKey, String) in [
      (.perYear, phrases.titlePerYear(.referred)), (.low, phrases.intervalLow), (.high, phrases.intervalHigh),
    ] {
      table.add(title, ydelser.map { style.figure(ResultNumber($0[.rate]?[key])) })
    }
    return table.table
  }
}

/// Forecasts from an earlier year against what happened.
struct BacktestSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    guard let variant = context.documents[.backtest]?[.variants]?[0] else { return [] }
    let tables = (variant[.tilbud]?.elements ?? []).flatMap { Block.tables(table($0)) }
    return tables.isEmpty ? [] : [.paragraph(phrases.backtestMeaning)] + tables
  }

  private func table(_ tilbud: ResultNode) -> Table? {
    let figures = tilbud[.figures]?.elements ?? []
    var table = TableBuilder(
      phrases.backtestCaption(tilbud[.name]?.string ?? ""), rows: phrases.year,
      figures.map { RichText($0[.year]?.wholeText ?? "") })
    table.addText(
      phrases.observedFigure,
      figures.map { figure in
        let ydelse = figure[.ydelse]?.string.map { ", \($0)" } ?? ""
        return RichText((figure[.quantity]?.quantity.map(phrases.name) ?? "") + ydelse)
      })
    let styles = figures.map { context.style([ResultEstimate($0[.predicted])]) }
    table.add(phrases.observed, zip(styles, figures).map { $0.figure(ResultNumber($1[.observed])) })
    table.add(phrases.predicted, zip(styles, figures).map { $0.mean(ResultEstimate($1[.predicted])) })
    table.add(phrases.inEightOfTen, zip(styles, figures).map { $0.spread(ResultEstimate($1[.predicted])) })
    table.addText(phrases.withinBand, figures.map { RichText($0[.within]?.bool.map { phrases.yesOrNo($0) } ?? "") })
    table.addText(phrases.fitted, figures.map { RichText($0[.fitted]?.bool.map { phrases.yesOrNo($0) } ?? "") })
    return table.table
  }
}
