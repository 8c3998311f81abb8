/// The days on which rules act, laid out for the hot loop.
struct RuleCalendar {
  /// A day on which something may happen, in the order: effect of an earlier decision, adjustment, ommærkning.
  struct Stop: Hashable {
    /// Its first tick.
    let tick: Int64
    /// The buckets of the years that an adjustment looks back on; nil when no adjustment is reviewed.
    let window: Range<Int>?
    /// When a decision to adjust takes effect; a tick at or after the period's end never comes.
    let effect: Int64
    /// Whether ommærkning is reviewed.
    let reviewsOmmærkning: Bool
  }

  let stops: [Stop]

  init(_ rules: PlaceRules, period: Period, buckets: Buckets) {
    let lending = Set(rules.ommærkning?.reviews.dates(in: period) ?? [])
    let adjusting = Set(rules.adjustment.map { RuleCalendar.reviews($0, in: period) } ?? [])
    stops = rules.dates(in: period).filter { $0 > period.first }.map { date in
      let adjustment = adjusting.contains(date) ? rules.adjustment : nil
      let window = adjustment.flatMap { adjustment -> Range<Int>? in
        guard let first = buckets.starts.firstIndex(of: adjustment.windowStart(of: date)),
          let end = buckets.starts.firstIndex(of: date)
        else { return nil }
        return first..<end
      }
      return Stop(
        tick: period.tick(of: date), window: window,
        effect: adjustment.map { period.tick(of: $0.effect(of: date)) } ?? Int64.max,
        reviewsOmmærkning: lending.contains(date))
    }
  }

  /// The reviews that have all their years behind them in the period.
  fileprivate static func reviews(_ adjustment: PlaceAdjustment, in period: Period) -> [CivilDate] {
    adjustment.reviews.dates(in: period).filter { adjustment.windowStart(of: $0) >= period.first }
  }
}

extension PlaceRules {
  /// The days on which places may change, and the first days of the years that are looked back on.
  func dates(in period: Period) -> [CivilDate] {
    var dates = Set(ommærkning?.reviews.dates(in: period) ?? [])
    if let adjustment {
      let reviews = RuleCalendar.reviews(adjustment, in: period)
      dates.formUnion(reviews + reviews.map(adjustment.windowStart) + reviews.map(adjustment.effect))
    }
    return dates.filter(period.contains).sorted()
  }
}
