/// A year that goes on the same from its first day to its last: one takst version, one number of places.
///
/// For questions about a steady state: what it takes to break even, or where takst and belægning come to rest.
public struct WholeYear: Hashable, Sendable {
  /// Cost base and structure of the version.
  public let plan: YearPlan
  /// The takster, of one version.
  public let takster: YearTakster
  /// p/l from the level year.
  public let plFactor: Double

  /// A year with the places, forudsat belægning and published takster of `version`.
  ///
  /// - Throws: ``TakstError`` when a number is out of range.
  public init(
    _ plan: YearPlan, _ version: TakstVersion, days: Int, plFactor: Double = 1, efterregulering: Kroner = .zero
  ) throws(TakstError) {
    var version = version
    (version.fromDay, version.recoversGap) = (0, false)
    takster = try plan.takster([version], days: days, plFactor: plFactor, efterregulering: efterregulering)
    (self.plan, self.plFactor) = (takster.versions[0].plan, plFactor)
  }

  /// The arithmetic of the takst.
  public var calculation: TakstCalculation { takster.versions[0].calculation }

  /// Døgn or hours of all places or positions, which a belægning of 100 % fills.
  public var capacity: Double {
    isHourly ? plan.structure.hourly?.availableHours ?? 0 : Double(calculation.places * takster.days)
  }

  /// Whether everything is billed by the hour.
  public var isHourly: Bool { plan.structure.isHourly }

  /// The døgn or hours the takst counts with.
  public var assumed: Double {
    isHourly ? plan.structure.hourly?.budgetedHours ?? 0 : calculation.billedDays
  }

  /// Whether kommuner share what empty places cost.
  public var paysForIdlePlaces: Bool {
    if case .idlePlaces = plan.objektivFinansiering?.rule { true } else { false }
  }

  /// Billed quantities by line when `quantity` døgn are billed by the lines' budgeted shares, and hours as budgeted; or
  /// so many hours where there are no døgn lines.
  func billed(_ quantity: Double) throws(TakstError) -> [BilledQuantity] {
    let hourly = plan.structure.lines.filter { $0.level == nil }.count
    let hours = isHourly ? quantity : plan.structure.hourly?.budgetedHours ?? 0
    var billed: [BilledQuantity] = []
    for line in plan.structure.lines {
      billed.append(
        try BilledQuantity(rounding: line.level.map { $0.share.value * quantity } ?? hours / Double(hourly)))
    }
    return billed
  }

  /// The accounts when `quantity` døgn are billed and as many residents are there to be cared for; or so many hours.
  ///
  /// - Throws: ``TakstError`` when the quantity is out of range.
  public func accounts(at quantity: Double) throws(TakstError) -> YearAccounts {
    try accounts(billed: billed(quantity), occupied: isHourly ? .zero : BilledQuantity(rounding: quantity))
  }

  /// The accounts from billed quantities by line and occupied døgn; idle are the places less the occupied.
  ///
  /// - Throws: ``TakstError`` when the quantities do not fit the plan.
  public func accounts(billed: [BilledQuantity], occupied: BilledQuantity) throws(TakstError) -> YearAccounts {
    let places = calculation.places
    let activity = CostBase.Activity(
      days: takster.days, occupied: occupied, sizes: [.init(places: places, days: takster.days)],
      carryingPlaceDays: plan.costBase.delays.map { _ in places * takster.days })
    var cells: [BilledQuantity] = []
    for line in billed { cells += [line] + Array(repeating: .zero, count: plan.kommuner - 1) }
    var facts = YearFacts(activity: activity, plFactor: plFactor, billed: cells)
    if case .idlePlaces = plan.objektivFinansiering?.rule {
      facts.idle = [max(.zero, BilledQuantity(whole: places * takster.days) - occupied)]
    }
    return try plan.accounts(facts, takster: takster)
  }
}
