/// What it takes for a tilbud to balance with given places, and how many empty døgn it can bear.
///
/// The year is taken to go on the same throughout: the whole year at one takst version, every saving of an earlier cut
/// in effect. Result is income − cost − what the takst recovers of earlier results, as in the accounts; sales outside
/// the rammeaftale count. It is a straight line in the døgn, so that two points give it.
///
///     // Kvisten 2023, cost fixed: 6,855 × 6 × 365 × 90 % = 13,511,205 kr.
///     breakEven.fixedCost.quantity  // 1,971 døgn, 5.4 places
///     breakEven.fixedCost.band      // 98.55 døgn: one place empty for 99 days breaks the band
public struct BreakEven: Hashable, Sendable {
  /// Break-even under one view of the cost, in døgn a year, or in hours where everything is billed by the hour.
  public struct Point: Hashable, Sendable {
    /// Whether there is no deficit at any belægning from none to all, as where empty places are paid for too.
    public let isAlways: Bool
    /// What must be billed for a result of zero; nil when that is nothing (``isAlways``), or when no quantity is enough,
    /// one more costing what it brings in.
    public let quantity: Double?
    /// What one døgn or hour more does to the result, in kroner.
    public let kronerPerUnit: Double
    /// How many fewer than ``quantity`` make the deficit as large as the band; nil where ``quantity`` is.
    public let band: Double?

    /// The point on the line from `empty` to `full`, the results without any døgn and with `capacity` of them.
    init(_ empty: Kroner, _ full: Kroner, capacity: Double, band: Kroner) {
      let slope = capacity > 0 ? (full - empty).kroner / capacity : 0
      kronerPerUnit = slope
      isAlways = empty >= .zero && full >= .zero
      quantity = slope > 0 && !isAlways ? -empty.kroner / slope : nil
      self.band = quantity == nil ? nil : band.kroner / slope
    }
  }

  /// The year.
  public let year: WholeYear
  /// With the cost as budgeted, whoever is there.
  public let fixedCost: Point
  /// With cost that falls and rises with the døgn.
  public let followingCost: Point
  /// The band of efterregulering, in kroner.
  public let band: Kroner

  /// The break-even of a year.
  ///
  /// - Returns: nil when there are no places, no hours or no takst.
  /// - Throws: ``TakstError`` when a number is out of range.
  public init?(_ year: WholeYear) throws(TakstError) {
    let capacity = year.capacity
    guard capacity > 0 else { return nil }
    for price in year.takster.prices { if case .none = price.source { return nil } }
    let (empty, full) = (try year.accounts(at: 0), try year.accounts(at: capacity))
    let fixed = year.calculation.cost + year.takster.efterregulering
    (self.year, band) = (year, full.band)
    fixedCost = Point(empty.income - fixed, full.income - fixed, capacity: capacity, band: band)
    followingCost = Point(empty.result, full.result, capacity: capacity, band: band)
  }

  /// The most places at which the tilbud does not lose money with so many billed and occupied døgn a year.
  ///
  /// - Parameters:
  ///   - billed: døgn a year, by the lines' budgeted shares.
  ///   - occupied: døgn a year.
  ///   - recomputed: whether every number of places has a takst of its own, with the same forudsat belægning and no
  ///     efterregulering; else the takst in force stays.
  ///   - limit: the largest number to look at.
  /// - Returns: nil when not even one place balances, when everything is billed by the hour, or when empty places are paid
  ///   for too, so that places lose nothing.
  /// - Throws: ``TakstError`` when a number is out of range.
  public func mostPlaces(
    billed: Double, occupied: Double, recomputed: Bool, limit: Int
  ) throws(TakstError) -> Int? {
    guard !year.isHourly, !year.paysForIdlePlaces, limit > 0 else { return nil }
    let (bills, there) = (try year.billed(billed), try BilledQuantity(rounding: occupied))
    let income = try year.accounts(billed: bills, occupied: there).income
    var most: Int?
    for places in 1...min(limit, year.plan.costBase.largestSize ?? limit) {
      let version = TakstVersion(places: places, assumedShare: year.calculation.assumedShare)
      let other = try WholeYear(year.plan, version, days: year.takster.days, plFactor: year.plFactor)
      let accounts = try other.accounts(billed: bills, occupied: there)
      let result =
        recomputed ? accounts.result : income - accounts.takstCost - year.takster.efterregulering
      if result >= .zero { most = places }
    }
    return most
  }
}
