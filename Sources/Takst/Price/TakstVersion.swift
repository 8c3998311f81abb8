/// A takst valid from a day of the year: the assumptions it is computed with, or what was published.
public struct TakstVersion: Hashable, Sendable {
  /// First day of validity, 0 being 1 January.
  public var fromDay: Int
  /// Places the takst is computed with.
  public var places: Int
  /// Forudsat belægning the takst is computed with.
  public var assumedShare: Share
  /// Published takster by line, which override computed ones; empty when none is known, nil for a line without.
  public var published: [Kroner?]
  /// Cost, structure and share by population as they are from that day; nil for those of the plan that is asked.
  public var plan: YearPlan?
  /// Whether the rest of the year is to recover what the days before it lack, because their takst in force (published) was
  /// not the computed one.
  ///
  /// With T the computed takst, P what was charged on m days before and no other change: T + (T − P)·m ÷ (days − m). From
  /// 1 March 2024 the change is multiplied by 366 ÷ 306 = 1.196.
  public var recoversGap: Bool

  /// A version; its numbers are checked by ``YearPlan/takster(_:days:plFactor:efterregulering:)``.
  public init(
    fromDay: Int = 0, places: Int, assumedShare: Share, published: [Kroner?] = [], recoversGap: Bool = false,
    plan: YearPlan? = nil
  ) {
    (self.fromDay, self.places, self.assumedShare) = (fromDay, places, assumedShare)
    (self.published, self.recoversGap, self.plan) = (published, recoversGap, plan)
  }
}
