/// Rules that change a tilbud's places while a replication runs, at review dates, from what has happened until then.
public struct PlaceRules: Hashable, Sendable {
  /// Places lent to other use while few are occupied.
  public var ommærkning: Ommærkning?
  /// Places cut or added when belægning passes a threshold.
  public var adjustment: PlaceAdjustment?

  /// Both rules may be left out.
  public init(ommærkning: Ommærkning? = nil, adjustment: PlaceAdjustment? = nil) {
    (self.ommærkning, self.adjustment) = (ommærkning, adjustment)
  }

  /// Whether there is no rule.
  public var isEmpty: Bool { ommærkning == nil && adjustment == nil }

  /// The fewest and the most places that may be in force on a day for which the plan has `planned`.
  package func reachable(from planned: Int) -> ClosedRange<Int> {
    let fewest = min(planned, adjustment?.cut?.limit ?? planned)
    return fewest - (ommærkning?.most(of: fewest) ?? 0)...max(planned, adjustment?.addition?.limit ?? planned)
  }
}

/// Re-designation of places: while few are occupied, empty ones are put to another use and are not the tilbud's places.
///
/// Ommærkede places leave the normering until they come back, so that belægning is said of the places that are left: 9
/// of 12, when 4 of 16 are ommærket. Only empty places are ommærket; nobody moves out for it.
public struct Ommærkning: Hashable, Sendable {
  /// Places are ommærket at a review with fewer than this many occupied, 1 or more.
  public var whenFewerThan: Int
  /// All come back at a review with this many or more occupied; between the two nothing changes.
  public var returnsAt: Int
  /// The greatest share of the normerede places that may be ommærket, 0–1; a part of a place is none.
  public var greatestShare: Double
  /// Places ommærket when the period begins, and before.
  public var atStart = 0
  /// When it is looked at.
  public var reviews: ReviewDates

  /// Ommærkning while fewer than `whenFewerThan` places are occupied; all come back when that many are.
  public init(whenFewerThan: Int, greatestShare: Double, reviews: ReviewDates) {
    (self.whenFewerThan, returnsAt) = (whenFewerThan, whenFewerThan)
    (self.greatestShare, self.reviews) = (greatestShare, reviews)
  }

  /// The most that may be ommærket of `places` normerede places: 4 of 16 at 25 percent, 6 of 16 at 40.
  public func most(of places: Int) -> Int {
    // A share such as 0.29 lies below what was written: 0.29 × 100 must be 29.
    Int((greatestShare * Double(places) + 1e-9).rounded(.down))
  }

  /// The places ommærket after a review.
  ///
  /// - Parameters:
  ///   - occupied: places occupied or held for somebody.
  ///   - empty: open places that are empty and ready.
  ///   - places: normerede places, those ommærket included.
  ///   - current: the places ommærket until now.
  /// - Returns: the places ommærket from now on.
  public func decided(occupied: Int, empty: Int, places: Int, current: Int) -> Int {
    if occupied >= returnsAt { return 0 }
    if occupied >= whenFewerThan { return current }
    return max(current, min(most(of: places), current + empty))
  }
}

/// Places cut when the belægning of the last years lies below a threshold, or added when it lies above one.
public struct PlaceAdjustment: Hashable, Sendable {
  /// What happens below or above a threshold.
  public struct Step: Hashable, Sendable {
    /// The belægning (indskrevet) that it takes, as a share: less than this for a cut, more for an addition.
    public var threshold: Double
    /// Places cut or added by one decision.
    public var places: Int
    /// The places at which it ends: the fewest left by cuts, the most reached by additions.
    public var limit: Int

    /// `places` places at a time, until there are `limit`.
    public init(threshold: Double, places: Int = 1, limit: Int) {
      (self.threshold, self.places, self.limit) = (threshold, places, limit)
    }
  }

  /// Cuts; nil for none.
  public var cut: Step?
  /// Additions; nil for none.
  public var addition: Step?
  /// How many years back a review looks, 1–3.
  public var years = 1
  /// Months from a review to its effect, 0 or more.
  public var delay = 0
  /// When it is looked at. A review that has not ``years`` whole years of the period behind it decides nothing.
  public var reviews: ReviewDates

  /// Cuts, additions or both.
  public init(cut: Step? = nil, addition: Step? = nil, reviews: ReviewDates) {
    (self.cut, self.addition, self.reviews) = (cut, addition, reviews)
  }

  /// The places that a review adds (or, below 0, cuts).
  ///
  /// - Parameters:
  ///   - belægning: enrolled days ÷ place-days of the last ``years`` years.
  ///   - places: normerede places once all earlier decisions have had their effect.
  /// - Returns: the change, which takes effect ``delay`` months later.
  public func decided(belægning: Double, places: Int) -> Int {
    if places == 0 { return 0 }
    if let cut, belægning < cut.threshold { return -max(0, min(cut.places, places - cut.limit)) }
    if let addition, belægning > addition.threshold { return max(0, min(addition.places, addition.limit - places)) }
    return 0
  }

  /// The normerede places when the plan has `planned` and decisions have added `change` of them.
  ///
  /// The plan's own changes never take cuts below their limit or additions above theirs.
  public func places(planned: Int, change: Int) -> Int {
    if change < 0 { return max(planned + change, min(planned, cut?.limit ?? 0)) }
    if change > 0 { return min(planned + change, max(planned, addition?.limit ?? planned)) }
    return planned
  }

  /// The first day of the years that a review looks back on.
  func windowStart(of review: CivilDate) -> CivilDate { review.adding(months: -12 * years) }

  /// The day on which a review's decision takes effect.
  public func effect(of review: CivilDate) -> CivilDate { review.adding(months: delay) }
}

/// The days on which a rule is looked at.
public enum ReviewDates: Hashable, Sendable {
  /// Every so many months, 1 or more, from a first day; the 31st becomes the last day of a shorter month.
  case every(months: Int, from: CivilDate)
  /// These days.
  case on([CivilDate])

  /// The days inside `period`, in order. Its first day is not one of them: what holds then is the scenario's to say.
  public func dates(in period: Period) -> [CivilDate] {
    switch self {
    case .on(let dates): return Set(dates).filter { $0 > period.first && $0 <= period.last }.sorted()
    case .every(let months, let first):
      var dates: [CivilDate] = []
      var number = 0
      var date = first
      while date <= period.last {
        if date > period.first { dates.append(date) }
        number += 1
        date = first.adding(months: number * months)
      }
      return dates
    }
  }
}

extension TilbudPlan {
  /// The plan as it goes when no review changes anything: what is ommærket at the start stays so.
  package var unreviewed: TilbudPlan {
    guard !rules.isEmpty else { return self }
    let atStart = rules.ommærkning?.atStart ?? 0
    return withPlaces(places.steps.map { .init(from: $0.from, value: max(0, $0.value - atStart)) })
  }

  /// The plan with the places that rules made of it in a replication, and no rules.
  package func with(_ history: PlaceHistory, in period: Period) -> TilbudPlan {
    let known = unreviewed
    let all = history.steps.map { (date: period.first.adding(days: $0.day), places: $0.places) }
    // After a closure the takst of the last places goes on.
    let made = all.filter { step in closure.map { step.date < $0.date } ?? true }
    let dates = Set(known.places.steps.map(\.from) + made.dropFirst().map(\.date)).sorted()
    return withPlaces(
      dates.map { date in
        let inForce = made.last { $0.date <= date && date > period.first }?.places
        return .init(from: date, value: inForce ?? known.places.value(on: date))
      })
  }

  private func withPlaces(_ steps: [Schedule<Int>.Step]) -> TilbudPlan {
    var plan = self
    plan.rules = PlaceRules()
    plan.places = Schedule(steps) ?? places
    return plan
  }
}
