internal import Forecasting

/// What a list of residents says: how long they stay, and how often people are referred.
struct DataSection {
  private let context: Context
  private let data: ResultNode?
  private var phrases: Phrases { context.phrases }
  private var ydelser: [ResultNode] { data?[.ydelser]?.elements ?? [] }

  init(_ context: Context) {
    self.context = context
    data = context.documents[.calibrate]
  }

  /// How long people stay and how many come, of every ydelse.
  var answer: [Block] { ydelser.map { .lead(lead($0)) } }

  var blocks: [Block] {
    guard let data, !ydelser.isEmpty else { return [] }
    return meaning(data) + rowsLeftOut(data) + ydelser.enumerated().flatMap { told($1, $0) } + notes(data)
  }

  private func told(_ ydelse: ResultNode, _ number: Int) -> [Block] {
    let chart = SurvivalFigures(context, ydelse)
    return [.heading(name(ydelse).capitalised), .paragraph(stays(ydelse))] + Block.tables(fits(ydelse))
      + notFitted(ydelse).map { .paragraph($0) } + choice(ydelse).map { .paragraph($0) }
      + (chart.chart(number).map { [.chart($0)] } ?? []) + Block.tables(chart.marks) + [.paragraph(chart.median)]
      + Block.tables(rates(ydelse)) + pattern(ydelse).map { .paragraph($0) }
  }

  private func name(_ ydelse: ResultNode) -> String { ydelse[.id]?.string ?? "" }

  // MARK: Figures

  private func two(_ node: ResultNode?) -> Figure? { context.number(node, places: 2) }

  /// A range that may be open at an end.
  private func range(_ parameter: ResultNode?, _ figure: (ResultNode?) -> Figure?) -> RichText {
    guard let low = figure(parameter?[.low]), let high = figure(parameter?[.high]) else { return RichText() }
    switch (parameter?[.isOpenBelow]?.bool == true, parameter?[.isOpenAbove]?.bool == true) {
    case (false, false): return phrases.range(low, high)
    case (false, true): return phrases.orMore(low)
    case (true, false): return phrases.orLess(high)
    case (true, true): return RichText(phrases.unknownRange)
    }
  }

  // MARK: The answer

  private func lead(_ ydelse: ResultNode) -> RichText {
    let best = (ydelse[.fits]?.elements ?? []).first { $0[.form]?.string == ydelse[.best]?.string && $0[.mean] != nil }
    let stay = best.flatMap { fit in
      context.whole(fit[.mean]?[.value]).map { phrases.staysLast($0, range(fit[.mean], context.whole)) }
    }
    let rate = ydelse[.rateWithRoom] ?? ydelse[.rate]
    let isWithRoom = ydelse[.rateWithRoom] != nil
    let demand = two(rate?[.perYear]).map {
      phrases.come($0, range(rate, two), areReferrals: ydelse[.counts]?.string == "referrals", isWithRoom: isWithRoom)
    }
    return phrases.dataAnswer(name(ydelse), stay ?? RichText(phrases.nothingOfStays), demand)
  }

  // MARK: Stays

  private func stays(_ ydelse: ResultNode) -> RichText {
    guard let all = context.whole(ydelse[.stays]), let ended = context.whole(ydelse[.completed]),
      let goingOn = context.whole(ydelse[.stillThere]), let late = context.whole(ydelse[.enteredLate])
    else { return RichText() }
    return phrases.stays(all, ended: ended, goingOn: goingOn, begunBefore: late)
  }

  private func fits(_ ydelse: ResultNode) -> Table? {
    let fits = (ydelse[.fits]?.elements ?? []).filter { $0[.mean]?[.value] != nil }
    let least = fits.compactMap { $0[.aicc] }.min { ($0.number ?? 0) < ($1.number ?? 0) }
    var table = TableBuilder(
      phrases.fitsCaption, rows: phrases.form,
      fits.map { RichText($0[.form]?.string.map { phrases.stayForm($0) } ?? "") })
    let decimal = context.exact(.number, places: 1)
    table.add(phrases.meanStay, fits.map { context.whole($0[.mean]?[.value]) })
    table.add(phrases.certain95, fits.map { range($0[.mean], context.whole) })
    table.add(phrases.medianDays, fits.map { context.whole($0[.median]) })
    table.add("Cv", fits.map { two($0[.cv]?[.value]) })
    table.add(phrases.certain95, fits.map { fit in fit[.cv] == nil ? RichText() : range(fit[.cv], two) })
    table.add("AICc", fits.map { decimal.figure(ResultNumber($0[.aicc])) })
    table.add(
      phrases.aboveLeast,
      fits.map { fit in
        guard let least, let own = fit[.aicc], let value = own.number, let lowest = least.number else { return nil }
        return decimal.figure(ResultNumber(value - lowest, .difference(own.path, least.path)))
      })
    return table.table
  }

  private func notFitted(_ ydelse: ResultNode) -> [RichText] {
    let fits = (ydelse[.fits]?.elements ?? []).filter { $0[.reason] != nil }
    // The cv a search stopped at is each form's own; any other reason is told once for all that have it.
    return fits.enumerated().compactMap { index, fit in
      guard let reason = fit[.reason]?.string, let form = fit[.form]?.string else { return nil }
      if reason == "atLimit" { return phrases.notFitted([phrases.stayForm(form)], reason, two(fit[.limit])) }
      guard fits.firstIndex(where: { $0[.reason]?.string == reason }) == index else { return nil }
      let alike = fits.filter { $0[.reason]?.string == reason }.compactMap { $0[.form]?.string }
      return phrases.notFitted(alike.map { phrases.stayForm($0) }, reason, context.whole(fit[.limit]))
    }
  }

  /// Which form is used, and whether the data can tell.
  private func choice(_ ydelse: ResultNode) -> [RichText] {
    guard let best = ydelse[.best]?.string else { return [RichText(phrases.nothingOfStays.capitalised + ".")] }
    let fitted = (ydelse[.fits]?.elements ?? []).filter { $0[.mean]?[.value] != nil }
    let others = (ydelse[.indistinct]?.elements ?? []).compactMap { $0.string.map { phrases.stayForm($0) } }
    let isOpen = fitted.contains { $0[.mean]?[.isOpenAbove]?.bool == true }
    return (fitted.count > 1 ? [phrases.choice(phrases.stayForm(best), others)] : [])
      + (isOpen ? [RichText(phrases.openAbove)] : [])
  }

  // MARK: Demand

  private func rates(_ ydelse: ResultNode) -> Table? {
    let kommuner = ydelse[.kommuner]?.elements ?? []
    let rows = kommuner + [ydelse]
    var table = TableBuilder(
      phrases.ratesCaption, rows: phrases.kommune,
      kommuner.map { RichText($0[.name]?.string ?? "") } + [RichText(phrases.all)], totals: [kommuner.count])
    let isReferral = ydelse[.counts]?.string == "referrals"
    table.add(
      isReferral ? phrases.title(.referred) : phrases.admissions, rows.map { context.whole($0[.rate]?[.count]) })
    table.add(phrases.perYear, rows.map { two($0[.rate]?[.perYear]) })
    table.add(phrases.certain95, rows.map { range($0[.rate], two) })
    table.add(phrases.withFreePlace, rows.map { context.whole($0[.rateWithRoom]?[.count]) })
    table.add(phrases.perYearThen, rows.map { two($0[.rateWithRoom]?[.perYear]) })
    table.add(phrases.certain95, rows.map { range($0[.rateWithRoom], two) })
    return table.table
  }

  private func pattern(_ ydelse: ResultNode) -> [RichText] {
    let events = context.whole(ydelse[.referred]).map {
      phrases.counted(
        $0, areReferrals: ydelse[.counts]?.string == "referrals", isWithRoom: ydelse[.rateWithRoom] != nil)
    }
    let (season, growth) = (ydelse[.season], ydelse[.growth])
    let decimal = context.exact(.number, places: 1)
    var texts = [waits(ydelse)].compactMap { $0 }
    if let season, let statistic = decimal.figure(ResultNumber(season[.statistic])), let p = p(season) {
      let factors = (season[.factors]?.elements ?? []).compactMap { two($0) }.map { RichText($0) }
      texts.append(phrases.season(isFound: season[.isFound]?.bool == true, statistic, p, factors))
    } else if let events {
      texts.append(phrases.seasonNotTested(events, least: ReferralPattern.leastForSeason))
    }
    if let growth, let statistic = decimal.figure(ResultNumber(growth[.statistic])), let p = p(growth),
      let change = context.percent(growth[.perYear])
    {
      texts.append(
        phrases.growth(
          isFound: growth[.isFound]?.bool == true, statistic, p, change, growthRange(growth)))
    } else if let events {
      texts.append(
        phrases.growthNotTested(events, least: ReferralPattern.leastForTrend, years: Int(ReferralPattern.yearsForTrend))
      )
    }
    return texts
  }

  private func growthRange(_ growth: ResultNode) -> RichText {
    guard let low = context.percent(growth[.low]), let high = context.percent(growth[.high]) else { return RichText() }
    return phrases.range(low.withoutUnit, high)
  }

  private func p(_ test: ResultNode) -> Figure? {
    context.exact(.number, places: (test[.p]?.number ?? 1) < 0.1 ? 3 : 2).figure(ResultNumber(test[.p]))
  }

  private func waits(_ ydelse: ResultNode) -> RichText? {
    guard let mean = context.whole(ydelse[.meanWait]), let most = context.whole(ydelse[.longestWait]),
      let atOnce = context.whole(ydelse[.admittedAtOnce]), let never = context.whole(ydelse[.neverAdmitted])
    else { return nil }
    return phrases.waits(mean, most, atOnce: atOnce, never: never)
  }

  // MARK: The list

  private func meaning(_ data: ResultNode) -> [Block] {
    guard let file = data[.scenario]?[.name]?.string, let first = data[.scenario]?[.firstDay]?.string,
      let last = data[.scenario]?[.lastDay]?.string, let rows = context.whole(data[.list]?[.rows]),
      let used = context.whole(data[.list]?[.used])
    else { return [] }
    return [
      .explanation(phrases.dataMeaning),
      .paragraph(
        phrases.list(file, from: context.date(first), to: context.date(last), rows: rows, used: used)),
    ]
  }

  /// Every row that is not used, with the reason.
  private func rowsLeftOut(_ data: ResultNode) -> [Block] {
    let rejected = (data[.list]?[.rejected]?.elements ?? []).map { ($0, $0[.reason]?.string ?? "") }
    let outside = (data[.list]?[.outside]?.elements ?? []).map { ($0, phrases.exclusion($0[.reason]?.string ?? "")) }
    let rows = (rejected + outside).sorted { ($0.0[.line]?.integer ?? 0) < ($1.0[.line]?.integer ?? 0) }
    var table = TableBuilder(
      phrases.rowsLeftOut, rows: phrases.line,
      rows.map { row in context.whole(row.0[.line]).map { RichText($0) } ?? RichText() })
    table.addText(phrases.notUsedBecause, rows.map { RichText($0.1) })
    let columns = (data[.list]?[.unusedColumns]?.elements ?? []).compactMap { $0.string }
    return Block.tables(table.table)
      + (columns.isEmpty ? [] : [.paragraph(RichText(phrases.unusedColumns(phrases.listed(columns))))])
      + (data[.list]?[.encoding]?.string == "windows-1252" ? [.paragraph(RichText(phrases.windows1252))] : [])
  }

  private func notes(_ data: ResultNode) -> [Block] {
    let window = data[.window]
    var notes = [window?[.isFirstDayGiven]?.bool == true ? phrases.windowGiven : phrases.windowNotGiven].map {
      RichText($0)
    }
    if let date = window?[.likelyBeginning]?.string { notes.append(RichText(phrases.likelyBeginning(date))) }
    if window?[.isLastDayGiven]?.bool == false { notes.append(RichText(phrases.lastDayNotGiven)) }
    if let later = window?[.dischargedLater], !later.elements.isEmpty {
      notes.append(phrases.dischargedLater(context.count(later)))
    }
    if let exposure = data[.exposure], let full = context.percent(exposure[.fullShare]),
      let belægning = context.percent(exposure[.enrolledShare]),
      let days = context.whole(exposure[.refillDays]), let counted = context.percent(exposure[.shareCounted])
    {
      notes.append(phrases.exposure(full: full, belægning: belægning, refill: days, counted: counted))
    } else if ydelser.contains(where: { $0[.counts]?.string == "admissions" }) {
      notes.append(RichText(phrases.admissionsOnly))
    }
    return (notes + [RichText(phrases.certainMeaning)]).map { .note($0) }
  }
}

/// The share still there after a time: the curve of Kaplan and Meier, and the marks that are told.
struct SurvivalFigures {
  private let context: Context
  private let ydelse: ResultNode
  private var phrases: Phrases { context.phrases }
  private var percent: FigureStyle { context.exact(.percent, places: 0) }
  private var name: String { ydelse[.id]?.string ?? "" }

  init(_ context: Context, _ ydelse: ResultNode) {
    self.context = context
    self.ydelse = ydelse
  }

  func chart(_ number: Int) -> Chart? {
    let steps = ydelse[.kaplanMeier]?.elements ?? []
    let points = steps.compactMap { step -> SurvivalChart.Point? in
      guard let days = step[.days]?.number, let share = percent.figure(ResultNumber(step[.survival])) else {
        return nil
      }
      return SurvivalChart.Point(
        time: days, share: share, low: percent.figure(ResultNumber(step[.low])),
        high: percent.figure(ResultNumber(step[.high])))
    }
    guard let last = points.last, let stays = context.whole(ydelse[.stays]),
      let completed = context.whole(ydelse[.completed])
    else { return nil }
    let title = phrases.survivalTitle(name)
    let days = steps.map { context.whole($0[.days]) }
    var table = TableBuilder(title, rows: phrases.daysAfter, days.map { $0.map { RichText($0) } ?? RichText() })
    table.add(phrases.stillThere, points.map { $0.share })
    table.add(phrases.intervalLow, points.map { $0.low })
    table.add(phrases.intervalHigh, points.map { $0.high })
    guard let numbers = table.table else { return nil }
    return Chart(
      id: "survival-\(number + 1)", title: title,
      reading: phrases.survivalReading(
        stays, completed: completed, after: context.whole(steps.last?[.days]), last.share),
      shape: .survival(
        SurvivalChart(
          points: points, timeTitle: phrases.daysAfter,
          axis: ChartAxis(title: phrases.stillThere, unit: .percent, language: context.language),
          label: phrases.stillThere, intervalLabel: phrases.interval)),
      table: numbers)
  }

  /// The share still there after some months and years, by Kaplan–Meier and by each form.
  var marks: Table? {
    let marks = ydelse[.survival]?.elements ?? []
    var table = TableBuilder(
      phrases.stillThere, rows: phrases.stillThereAfter,
      marks.map { RichText(phrases.months(Int((($0[.days]?.number ?? 0) / 30.4375).rounded()))) })
    table.add("Kaplan–Meier", marks.map { percent.figure(ResultNumber($0[.kaplanMeier])) })
    table.add(
      phrases.certain95,
      marks.map { mark in
        guard let low = percent.figure(ResultNumber(mark[.low])), let high = percent.figure(ResultNumber(mark[.high]))
        else { return RichText() }
        return phrases.range(low.withoutUnit, high)
      })
    for form in marks.first?[.forms]?.keys ?? [] {
      table.add(phrases.stayForm(form), marks.map { percent.figure(ResultNumber($0[.forms]?.member(form))) })
    }
    return table.table
  }

  /// How long half of them stay, and where the curve rests on few.
  var median: RichText {
    let median = ydelse[.kaplanMeierMedian]
    func figure(_ key: ResultKey) -> Figure? { context.whole(median?[key]) }
    let half = figure(.days).map { phrases.medianStay($0, figure(.low), figure(.high)) } ?? RichText(phrases.noMedian)
    let few = (ydelse[.kaplanMeier]?.elements ?? []).first { ($0[.atRisk]?.integer ?? 4) < 4 }
    guard let few, (ydelse[.enteredLate]?.integer ?? 0) > 0, let count = context.whole(few[.atRisk]),
      let days = context.whole(few[.days])
    else { return half }
    return half + RichText(" ") + phrases.fewStays(count, days)
  }
}
