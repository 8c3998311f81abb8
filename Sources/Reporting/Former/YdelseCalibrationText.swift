internal import Forecasting
internal import Occupancy

/// One ydelse of a list of residents, for the terminal.
struct YdelseCalibrationText {
  private let ydelse: ResidentsCalibration.Ydelse
  private let calibration: ResidentsCalibration
  private let page: TextPage
  private let numbers = NumberStyle(.english)

  init(_ ydelse: ResidentsCalibration.Ydelse, _ calibration: ResidentsCalibration, page: TextPage) {
    (self.ydelse, self.calibration, self.page) = (ydelse, calibration, page)
  }

  var blocks: [String] { [stays, survival, demand, pattern].filter { !$0.isEmpty } }

  // MARK: Stays

  private var stays: String {
    let (all, ended) = (ydelse.spells.count, ydelse.completed)
    let open = all - ended
    var text = page.paragraph(
      "\(count(all, "stay", "stays")): \(ended) ended, \(open) \(open == 1 ? "goes" : "go") on (censored); "
        + "\(ydelse.enteredLate) had begun before the window (truncated).")
    let fits = ydelse.fitted
    if !fits.isEmpty { text += "\n" + page.table(fitTable(fits)) }
    for (family, result) in ydelse.fits {
      if case .failure(let failure) = result { text += page.paragraph("\(family.rawValue): \(failure.words).") }
    }
    return text + choice.map(page.paragraph).joined()
  }

  private func fitTable(_ fits: [StayFit]) -> TextTable {
    var builder = TextTableBuilder("Length of stay", fits.map(\.family.rawValue))
    builder.add("Mean, days", fits.map { days($0.mean.value) })
    builder.add("95% certain", fits.map { range($0.mean, days) })
    builder.add("Median, days", fits.map { days($0.median) })
    builder.add("Cv", fits.map { $0.cv.map { numbers.decimal($0.value, places: 2) } ?? "1" })
    builder.add("95% certain", fits.map { $0.cv.map { range($0) { numbers.decimal($0, places: 2) } } ?? "by its form" })
    builder.add("AICc", fits.map { $0.aicc.map { numbers.decimal($0, places: 1) } ?? NumberStyle.missing })
    let least = fits.compactMap(\.aicc).min()
    builder.add(
      "Above the least",
      fits.map { fit in
        guard let least, let aicc = fit.aicc else { return NumberStyle.missing }
        return numbers.decimal(aicc - least, places: 1)
      })
    return builder.table()
  }

  private func range(_ parameter: StayFit.Parameter, _ words: (Double) -> String) -> String {
    switch (parameter.isOpenBelow, parameter.isOpenAbove) {
    case (false, false): "\(words(parameter.interval.low)) to \(words(parameter.interval.high))"
    case (false, true): "\(words(parameter.interval.low)) or more"
    case (true, false): "\(words(parameter.interval.high)) or less"
    case (true, true): "unknown"
    }
  }

  /// Which form is used, and whether the data can tell.
  private var choice: [String] {
    guard let best = ydelse.best else {
      return ["Nothing can be said of the length of stay: nobody has left."]
    }
    var lines: [String] = []
    if ydelse.fitted.count > 1 {
      let others = ydelse.indistinct.map(\.rawValue)
      lines.append(
        others.isEmpty
          ? "The data point to \(best.family.rawValue): every other form is 2 or more above its AICc."
          : "The least AICc is that of \(best.family.rawValue), but the data cannot tell it from "
            + "\(others.listed("or")): a difference below 2 means nothing.")
    }
    if ydelse.fits.contains(where: { (try? $0.result.get())?.mean.isOpenAbove ?? false }) {
      lines.append("“Or more”: too few stays have ended to say how long the longest are.")
    }
    return lines
  }

  // MARK: The share still there

  private var survival: String {
    let curve = ydelse.kaplanMeier
    let fits = ydelse.fitted
    let marks = ydelse.survivalMarks
    guard !marks.isEmpty, !curve.steps.isEmpty else { return "" }
    var builder = TextTableBuilder("Still there after", marks.map(\.words))
    let steps = marks.map { curve.survival(at: $0.days) }
    builder.add("Kaplan–Meier", steps.map { $0.map { numbers.percent($0.survival, places: 0) } ?? "" })
    builder.add(
      "95% certain",
      steps.map { step in
        step.map {
          "\(numbers.decimal($0.interval.low * 100, places: 0)) to \(numbers.percent($0.interval.high, places: 0))"
        }
          ?? ""
      })
    for fit in fits {
      builder.add(
        fit.family.rawValue, marks.map { numbers.percent(fit.distribution.survival($0.days), places: 0) })
    }
    var text = page.table(builder.table())
    let ends = curve.medianInterval
    switch (curve.median, ends.low, ends.high) {
    case (let median?, let low?, let high?):
      text += page.paragraph(
        "Half have left after \(days(median)) days (95% certain: \(days(low)) to \(days(high))), by Kaplan–Meier.")
    case (let median?, _, _):
      text += page.paragraph(
        "Half have left after \(days(median)) days by Kaplan–Meier; the data set no upper limit to that.")
    default:
      text += page.paragraph("More than half are still there at the longest stay seen, so Kaplan–Meier has no median.")
    }
    if let first = curve.steps.first(where: { $0.atRisk < 4 }), ydelse.enteredLate > 0 {
      text += page.paragraph(
        "Few stays are seen at some lengths (\(first.atRisk) at \(days(first.days)) days): the curve is rough there.")
    }
    return text
  }

  // MARK: Demand

  private var demand: String {
    let what = ydelse.countsReferrals ? "Referrals" : "Admissions"
    let rows = ydelse.kommuner
    let names = rows.map(\.name) + ["all"]
    let rates = rows.map(\.rate) + [ydelse.rate]
    let rooms = rows.map(\.roomRate) + [ydelse.roomRate]
    var builder = TextTableBuilder("Kommune", names)
    builder.add(what, rates.map { numbers.integer($0.count) })
    builder.add("A year", rates.map { numbers.decimal($0.perYear, places: 2) })
    builder.add("95% certain", rates.map(certain))
    builder.add("With a free place", rooms.map { $0.map { numbers.integer($0.count) } ?? "" })
    builder.add("A year then", rooms.map { $0.map { numbers.decimal($0.perYear, places: 2) } ?? "" })
    builder.add("95% certain", rooms.map { $0.map(certain) ?? "" })
    return page.table(builder.table()) + notes.map(page.paragraph).joined()
  }

  private func certain(_ rate: PoissonRate) -> String {
    let interval = rate.interval
    return "\(numbers.decimal(interval.low, places: 2)) to \(numbers.decimal(interval.high, places: 2))"
  }

  private var notes: [String] {
    var notes: [String] = []
    if ydelse.kommuner.contains(where: { $0.rate.count == 0 }) {
      notes.append("A kommune without any has residents in the list from before the window.")
    }
    if !ydelse.waits.isEmpty {
      let waits = ydelse.waits
      let mean = Double(waits.reduce(0, +)) / Double(waits.count)
      let never = ydelse.neverAdmitted
      let atOnce = waits.count { $0 == 0 }
      notes.append(
        "From referral to admission: \(days(mean)) days on average, at most \(days(Double(waits[waits.count - 1]))); "
          + "\(count(atOnce, "was", "were")) admitted on the day. "
          + (never > 0
            ? "\(count(never, "person", "people")) referred and not admitted."
            : "Nobody is listed as referred and not admitted: those turned away are perhaps not in the list."))
    }
    return notes
  }

  private var pattern: String {
    let pattern = ydelse.pattern
    let what = ydelse.countsReferrals ? ("referral", "referrals") : ("admission", "admissions")
    let events =
      count(pattern.events, what.0, what.1) + (ydelse.roomRate == nil ? "" : " on days with a free place")
    var lines: [String] = []
    if let season = pattern.season {
      lines.append(
        "Season: \(found(season)) (twelve months against none, likelihood ratio \(numbers.decimal(season.statistic, places: 1)), "
          + "p = \(p(season)))"
          + (pattern.seasonFactors.map { factors in
            ": from January " + factors.map { numbers.decimal($0, places: 2) }.joined(separator: ", ") + "."
          } ?? "."))
    } else {
      lines.append(
        "Season: not tested with \(events); \(ReferralPattern.leastForSeason) are needed.")
    }
    if let trend = pattern.trend {
      lines.append(
        "Growth: \(found(trend.test)) (likelihood ratio \(numbers.decimal(trend.test.statistic, places: 1)), "
          + "p = \(p(trend.test))): \(numbers.percent(trend.growth)) a year, 95% certain "
          + "\(numbers.percent(trend.interval.low)) to \(numbers.percent(trend.interval.high)).")
    } else {
      lines.append(
        "Growth: not tested with \(events); \(ReferralPattern.leastForTrend) in "
          + "\(numbers.decimal(ReferralPattern.yearsForTrend, places: 0)) years or more are needed.")
    }
    return lines.map(page.paragraph).joined()
  }

  private func found(_ test: ReferralPattern.Test) -> String { test.isFound ? "found" : "the data carry none" }

  private func p(_ test: ReferralPattern.Test) -> String {
    test.p < 0.001 ? "below 0.001" : numbers.decimal(test.p, places: test.p < 0.1 ? 3 : 2)
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(numbers.integer(number)) \(number == 1 ? one : many)"
  }

  private func days(_ value: Double) -> String { numbers.decimal(value, places: value < 20 ? 1 : 0) }
}
