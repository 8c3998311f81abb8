/// What must not be exceeded; what is nil does not matter.
public struct RiskLimits: Hashable, Sendable {
  /// Largest share 0–1 of those referred who are turned away or leave the list.
  public var notAdmitted: Double?
  /// Largest share 0–1 of those referred who find no free place at once.
  public var findNoPlace: Double?
  /// Longest mean wait of all who are referred, in the unit of the stay.
  public var meanWait: Double?

  /// Limits.
  public init(notAdmitted: Double? = nil, findNoPlace: Double? = nil, meanWait: Double? = nil) {
    (self.notAdmitted, self.findNoPlace, self.meanWait) = (notAdmitted, findNoPlace, meanWait)
  }

  /// Whether a long run keeps within them.
  public func hold(in state: SteadyState) -> Bool {
    state.notAdmitted <= notAdmitted ?? 1 && state.findNoPlace <= findNoPlace ?? 1
      && state.meanWait <= meanWait ?? .infinity
  }

  /// Whether one of them can be broken with a list of this kind: nobody waits without a list, and nobody leaves one
  /// without end.
  public func matter(with list: PlaceUnit.List) -> Bool {
    switch list {
    case .noList: notAdmitted != nil || findNoPlace != nil
    case .patience, .limited: notAdmitted != nil || findNoPlace != nil || meanWait != nil
    case .unlimited: findNoPlace != nil || meanWait != nil
    }
  }
}

extension PlaceUnit {
  /// The fewest places, 1–10,000, that keep a demand of `load` residents' worth of referrals within the limits; nil when
  /// none do.
  ///
  /// All three figures fall as places are added, so that halving finds the fewest.
  ///
  /// - Throws: ``ForecastingError/option(name:problem:)`` for a stay or patience outside its range.
  public static func fewest(
    load: Double, stay: Double, list: List, within limits: RiskLimits
  ) throws(ForecastingError) -> PlaceUnit? {
    var (low, high) = (0, mostPlaces + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      let state = try PlaceUnit(places: middle, stay: stay, list: list).steadyState(load: load)
      if let state, limits.hold(in: state) { high = middle } else { low = middle }
    }
    return high > mostPlaces ? nil : try PlaceUnit(places: high, stay: stay, list: list)
  }
}
