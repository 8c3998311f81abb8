extension CostBase {
  /// The names of the three lines of a derived cost base.
  public struct DerivedNames: Hashable, Sendable {
    /// The part that stays whatever happens.
    public var fixed: String
    /// The part that follows the number of places.
    public var perPlace: String
    /// The part that follows the occupied døgn.
    public var perDøgn: String

    /// Names for the three lines.
    public init(fixed: String = "fixed", perPlace: String = "per place", perDøgn: String = "per døgn") {
      (self.fixed, self.perPlace, self.perDøgn) = (fixed, perPlace, perDøgn)
    }
  }

  /// How the cost behind a published takst is thought to behave.
  public struct DerivedParts: Hashable, Sendable {
    /// Share of the cost that stays whatever happens.
    public let fixed: Share
    /// Share that follows the number of places.
    public let perPlace: Share
    /// Share that follows the occupied døgn.
    public let perDøgn: Share

    /// Three shares of one cost base.
    ///
    /// - Throws: ``TakstError/sharesDoNotAddUp(what:sum:)`` when they do not add up to 1.
    public init(fixed: Share, perPlace: Share, perDøgn: Share) throws(TakstError) {
      try Share.checkWhole([fixed, perPlace, perDøgn], "the shares of a derived cost base")
      (self.fixed, self.perPlace, self.perDøgn) = (fixed, perPlace, perDøgn)
    }
  }

  /// The cost base a published takst must have had: takst × places × days × assumed belægning, to the øre.
  ///
  /// 6,855 × 6 × 365 × 0.90 = 13,511,205.00 kr. (Kvisten, DAS 10.11.2022.) It includes whatever efterregulering the
  /// takst held, which the takst alone does not tell.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``: takst 0–10⁶ kr., places 1–10,000, days 365–366,
  ///   assumed belægning 1–200 %.
  public static func total(fromTakst takst: Kroner, places: Int, days: Int, assumedShare: Share) throws(TakstError)
    -> Kroner
  {
    _ = try checked(takst.kroner, in: 0...1e6, "the published takst")
    _ = try checked(places, in: 1...10_000, "the places behind a published takst")
    _ = try checked(days, in: 365...366, "the days behind a published takst")
    _ = try checked(assumedShare.value, in: 0.01...2, "the assumed belægning behind a published takst")
    let product = Int128(takst.øre) * Int128(places * days) * Int128(assumedShare.billionths)
    return Kroner(øre: roundedQuotient(product, Int128(Share.one.billionths)))
  }

  /// A cost base of three lines derived from a published takst: often all that is known.
  ///
  /// The lines add up exactly to ``total(fromTakst:places:days:assumedShare:)`` at the same places, days and assumed
  /// share.
  ///
  /// - Parameters:
  ///   - takst: kr. per døgn, in whose price level the lines are.
  ///   - places: places behind the takst, and reference number of the line per place.
  ///   - days: days of the takst's year, 365 or 366.
  ///   - assumedShare: the takst's forudsat belægning.
  ///   - parts: how the cost behaves.
  ///   - delay: days before a cut saves the line per place.
  ///   - budgeted: the belægning that the line per døgn is budgeted at behind other takster.
  ///   - names: names of the three lines; a part of nothing gets no line.
  /// - Returns: the lines of the parts above zero, in the order fixed, per place, per døgn.
  /// - Throws: ``TakstError`` when a parameter is out of range.
  public static func derived(
    fromTakst takst: Kroner, places: Int, days: Int, assumedShare: Share, parts: DerivedParts, delay: Int = 0,
    budgeted: BudgetedOccupancy = .asAssumed, names: DerivedNames = DerivedNames()
  ) throws(TakstError) -> CostBase {
    let total = try total(fromTakst: takst, places: places, days: days, assumedShare: assumedShare)
    let amounts = try total.split(by: [parts.fixed, parts.perPlace, parts.perDøgn].map { Int($0.billionths) })
    let døgn = Double(places * days) * assumedShare.value
    var lines: [CostLine] = []
    if parts.fixed > .zero { lines.append(try CostLine(name: names.fixed, behaviour: .fixed(amounts[0]))) }
    if parts.perPlace > .zero {
      let rate = try Rate(amounts[1], over: Double(places))
      let perPlace = try CostLine.PerPlace(rate: rate, referencePlaces: places, delay: delay)
      lines.append(try CostLine(name: names.perPlace, behaviour: .perPlace(perPlace)))
    }
    if parts.perDøgn > .zero {
      let rate = try Rate(amounts[2], over: døgn)
      lines.append(try CostLine(name: names.perDøgn, behaviour: .perDøgn(rate, budgeted: budgeted)))
    }
    return try CostBase(lines)
  }

  /// The share s of one place's average cost that is saved from `larger` to `smaller` places, when the share `perPlace`
  /// of the cost at `smaller` follows the places: s = N·p ÷ (n + (N − n)·p), so 7p ÷ (6 + p) from 7 to 6.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` unless 0 ≤ p ≤ 1 and 1 ≤ n ≤ N ≤ 10,000.
  public static func savedShare(perPlace: Share, from larger: Int, to smaller: Int) throws(TakstError) -> Share {
    let p = try checked(perPlace.value, in: 0...1, "the share that follows the places")
    _ = try checked(larger, in: 1...10_000, "the larger number of places")
    _ = try checked(smaller, in: 1...larger, "the smaller number of places")
    return try Share(Double(larger) * p / (Double(smaller) + Double(larger - smaller) * p))
  }
}
