package import Forecasting
internal import Occupancy

/// What queueing theory says of one tilbud, in a paragraph or two below its tables.
package struct ReferenceText {
  private let result: VariantResult
  private let tilbud: Int
  private let reference: AnalyticReference

  /// Theory about tilbud number `tilbud`, against the result.
  package init(_ result: VariantResult, tilbud: Int) {
    self.init(result, tilbud: tilbud, AnalyticReference(result.variant, tilbud: tilbud, isUncertain: result.isDrawn))
  }

  init(_ result: VariantResult, tilbud: Int, _ reference: AnalyticReference) {
    (self.result, self.tilbud, self.reference) = (result, tilbud, reference)
  }

  /// The paragraphs; none for a tilbud without places.
  package var paragraphs: [String] {
    if result.variant.tilbud[tilbud].isHourly { return [] }
    return ([exact] + warnings + [longRun]).compactMap(\.self)
  }

  /// The exact figures, all of them in one sentence.
  private var exact: String? {
    let known = reference.years.filter { $0.exact != nil }
    guard let method = known.first?.exact?.method else { return nil }
    let figures = known.map { "\(percent($0.exact?.belægning ?? 0)) in \($0.year)" }
    let checks = checks
    let agrees = !checks.isEmpty && checks.allSatisfy(\.check.agrees)
    let verdict =
      agrees
      ? ": the simulated figures agree, within four standard errors"
      : checks.isEmpty ? "; there are too few futures to compare with" : ""
    return "Queueing theory (\(words(method))) gives a belægning of \(figures.listed)\(verdict)."
  }

  private func words(_ method: AnalyticReference.Method) -> String {
    switch method {
    case .markov: "exact here, from the first day's residents on"
    case .infinitePlaces: "exact here, because the places are never full"
    }
  }

  private var checks: [(year: Int, check: AnalyticReference.Check)] {
    reference.years.indices.compactMap { year in
      reference.check(year: year, against: result.estimate(.enrolledShare, tilbud: tilbud, year: year)).map {
        (reference.years[year].year, $0)
      }
    }
  }

  private var warnings: [String?] {
    checks.filter { !$0.check.agrees }.map { year, check in
      "WARNING: in \(year) the simulation has a belægning of \(percent(check.simulated)), and theory "
        + "\(percent(check.exact)): \(QueueWords.number(check.standardErrors)) standard errors apart, more than chance "
        + "explains. Do not rely on either before it is explained; please report it."
    }
  }

  /// The long run of the last year that has one.
  private var longRun: String? {
    guard let year = reference.years.last(where: { $0.pool != nil }), let pool = year.pool, let list = pool.list
    else { return nil }
    let demand =
      "\(QueueWords.plain(QueueWords.referrals(pool.referralsPerYear))) referrals a year and stays of \(QueueWords.days(pool.stay)) "
      + "would fill \(QueueWords.number(pool.load)) places if everybody found one"
    let head = "Small-unit reference, in the long run, for the demand of \(year.year): \(demand). "
    return head + outcome(year, pool, list) + because(year)
  }

  private func outcome(_ year: AnalyticReference.Year, _ pool: Pool, _ list: PlaceUnit.List) -> String {
    let places = "\(pool.places) \(pool.places == 1 ? "place" : "places")"
    guard let state = year.longRun else {
      return "\(places) are not enough for that, and the waiting list would grow without end (Erlang C)."
    }
    let refused = QueueWords.percent(state.notAdmitted, places: 0)
    let kept = "Of \(places), \(QueueWords.percent(state.belægning, places: 0)) would be occupied"
    switch list {
    case .noList: return "\(kept) and \(refused) of those referred turned away (Erlang B)."
    case .patience(let mean):
      return "\(kept) and \(refused) of those referred leave the list, with \(QueueWords.days(mean))' patience "
        + "(Erlang A)."
    case .unlimited: return "\(kept), with a mean wait of \(QueueWords.days(state.meanWait)) (Erlang C)."
    }
  }

  private func because(_ year: AnalyticReference.Year) -> String {
    if year.obstacles.isEmpty { return "" }
    return " It is no check of the figures above, because \(year.obstacles.map(\.clause).listed)."
  }

  private func percent(_ share: Double) -> String { NumberStyle(.english).percent(share, places: 2) }
}
