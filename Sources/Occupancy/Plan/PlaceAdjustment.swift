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
