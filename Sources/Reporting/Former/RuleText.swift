internal import Forecasting
internal import Occupancy

/// The rules that change a tilbud's places in the simulation, and what their reviews decide, in words.
struct RuleText {
  private let rules: PlaceRules
  private let period: Period
  private let numbers = NumberStyle(.english)

  init(_ rules: PlaceRules, period: Period) {
    (self.rules, self.period) = (rules, period)
  }

  /// A sentence or two for every rule; empty without rules.
  var sentences: [String] {
    [rules.ommærkning.map(told), rules.adjustment.map(told)].compactMap(\.self)
  }

  /// What an event was: what a review saw and decided.
  func words(_ review: RuleReview) -> String {
    switch review {
    case .ommærkning(let occupied, let places, let before, let after):
      guard let rule = rules.ommærkning else { return "" }
      let reason =
        occupied < rule.whenFewerThan
        ? "fewer than \(rule.whenFewerThan)"
        : "\(rule.whenFewerThan) or more" + (occupied < rule.returnsAt ? " but fewer than \(rule.returnsAt)" : "")
      return "review: \(occupied) of \(places) occupied, \(reason): \(outcome(before, after))"
    case .adjustment(let belægning, let before, let after, let effectDay):
      guard let belægning else { return "review: no places in the years behind" }
      let seen = "review: belægning \(numbers.percent(belægning))\(reason(belægning))"
      guard let effectDay else { return "\(seen): \(before) places, no change" }
      return "\(seen): \(before)→\(after) places from \(period.first.adding(days: effectDay).iso)"
    }
  }

  // MARK: Ommærkning

  private func outcome(_ before: Int, _ after: Int) -> String {
    switch (before, after) {
    case (0, 0): "none is ommærket"
    case (let before, let after) where before == after: "\(places(after)) \(after == 1 ? "stays" : "stay") ommærket"
    case (let before, 0): before == 1 ? "the 1 ommærkede place comes back" : "the \(before) ommærkede places come back"
    case (0, let after): "\(places(after)) \(after == 1 ? "is" : "are") ommærket"
    case (let before, let after): "\(after - before) more ommærket, \(after) in all"
    }
  }

  private func told(_ rule: Ommærkning) -> String {
    let back =
      rule.returnsAt == rule.whenFewerThan
      ? "with \(rule.returnsAt) or more, all come back"
      : "with \(rule.returnsAt) or more, all come back; between, nothing changes"
    let start =
      rule.atStart == 0 ? "" : " \(places(rule.atStart)) \(rule.atStart == 1 ? "is" : "are") ommærket on the first day."
    return
      "Ommærkning: at a review (\(dates(rule.reviews))) with fewer than \(rule.whenFewerThan) places occupied, empty "
      + "places are ommærket, at most \(percent(rule.greatestShare)) of the normerede; \(back).\(start)"
  }

  // MARK: Adjustment

  /// Which threshold was passed.
  private func reason(_ belægning: Double) -> String {
    if let cut = rules.adjustment?.cut, belægning < cut.threshold { return ", below \(percent(cut.threshold))" }
    if let addition = rules.adjustment?.addition, belægning > addition.threshold {
      return ", above \(percent(addition.threshold))"
    }
    return ""
  }

  private func told(_ rule: PlaceAdjustment) -> String {
    let cut = rule.cut.map { "below \(percent($0.threshold)) cuts \(places($0.places)), down to \($0.limit)" }
    let addition = rule.addition.map {
      "above \(percent($0.threshold)) adds \(places($0.places)), up to \($0.limit)"
    }
    let years = rule.years == 1 ? "the year before" : "the \(rule.years) years before"
    let months = rule.delay == 1 ? "month" : "months"
    let delay = rule.delay == 0 ? "on the day of the review" : "\(rule.delay) \(months) after the review"
    return
      "Adjustment of places: at a review (\(dates(rule.reviews))) a belægning (indskrevet) of \(years) "
      + [cut, addition].compactMap(\.self).joined(separator: ", and one ") + "; it takes effect \(delay)."
  }

  // MARK: Words

  private func places(_ count: Int) -> String { "\(count) \(count == 1 ? "place" : "places")" }

  private func decimals(_ share: Double) -> Int { (share * 100).rounded() == share * 100 ? 0 : 1 }

  private func percent(_ share: Double) -> String { numbers.percent(share, places: decimals(share)) }

  private func dates(_ reviews: ReviewDates) -> String {
    switch reviews {
    case .on(let dates): return dates.count <= 3 ? dates.map(\.iso).joined(separator: ", ") : "\(dates.count) dates"
    case .every(let months, let first):
      let (count, unit) = months % 12 == 0 ? (months / 12, "year") : (months, "month")
      return "every \(count == 1 ? unit : "\(count) \(unit)s") from \(first.iso)"
    }
  }
}

extension TilbudCase {
  /// What rules change its places in the simulation, in words; empty without rules.
  func ruleSentences(in period: Period) -> [String] { RuleText(plan.rules, period: period).sentences }

  /// That takster are told without what rules make of the places; none without rules.
  var plannedPlacesNotes: [String] {
    plan.rules.isEmpty
      ? []
      : [
        "Rules change the places in the simulation, and the takst with them: takster and places here are those that hold "
          + "when no rule changes any."
      ]
  }
}
