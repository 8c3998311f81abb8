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
        tick: RuleCalendar.tick(date, period), window: window,
        effect: adjustment.map { RuleCalendar.tick($0.effect(of: date), period) } ?? Int64.max,
        reviewsOmmærkning: lending.contains(date))
    }
  }

  private static func tick(_ date: CivilDate, _ period: Period) -> Int64 { Int64(period.day(of: date)) * Ticks.perDay }

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

/// Where the rules stand in a replication.
struct RuleState {
  /// A decision that has not had its effect.
  struct Pending {
    let tick: Int64
    let change: Int
  }

  /// The next of the calendar's stops.
  var nextStop = 0
  /// Normerede places now, those ommærket included.
  var normerede = Int.max
  /// Places ommærket now.
  var ommærket = 0
  /// Places added by decisions that have had their effect; cuts are negative.
  var change = 0
  /// Decisions in order of their effect.
  var pending: [Pending] = []

  /// Places added by all decisions.
  var decided: Int { pending.reduce(change) { $0 + $1.change } }

  mutating func begin(ommærket: Int) {
    (nextStop, normerede, self.ommærket, change) = (0, Int.max, ommærket, 0)
    pending.removeAll(keepingCapacity: true)
  }
}
