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
