/// How the forudsat belægning of a takst is decided.
public struct AssumedOccupancy: Hashable, Sendable {
  /// The rule.
  public enum Rule: Hashable, Sendable {
    /// The same share every year.
    case fixed(Share)
    /// The mean of two known years' actual belægning, held within floor and ceiling.
    ///
    /// Found in a styringsaftale: 95–100 % for døgn and dag, 98 % the recommended highest, 90 % the lowest for short and
    /// acute stays.
    case meanOfTwoYears(known: KnownYears, floor: Share, ceiling: Share)
  }

  /// The two years whose belægning is known when the takst of a year is set.
  public enum KnownYears: Hashable, Sendable {
    /// y − 3 and y − 2: accounts are closed when next year's takst is set.
    case threeAndTwoBefore
    /// y − 2 and y − 1: the current year is known well enough.
    case twoAndOneBefore

    /// The earlier of the two, for the takst of `year`; the later is the next one.
    public func first(for year: Int) -> Int {
      switch self {
      case .threeAndTwoBefore: year - 3
      case .twoAndOneBefore: year - 2
      }
    }
  }

  /// The belægning of one year.
  public struct YearShare: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// Its belægning.
    public let share: Share

    /// The belægning of `year`.
    public init(year: Int, share: Share) { (self.year, self.share) = (year, share) }
  }

  /// A share that the styregruppe has decided from a day on, until the next such decision.
  public struct Dispensation: Hashable, Sendable {
    /// The year it begins in.
    public let year: Int
    /// The day of that year it begins on, 0 being 1 January.
    public let fromDay: Int
    /// The share; nil when the rule holds again.
    public let share: Share?

    /// A decision from day `fromDay` of `year`.
    public init(year: Int, fromDay: Int, share: Share?) {
      (self.year, self.fromDay, self.share) = (year, fromDay, share)
    }

    fileprivate func begins(by year: Int, _ day: Int) -> Bool { (self.year, fromDay) <= (year, day) }
  }

  /// A decided share and where it comes from.
  public struct Decision: Hashable, Sendable {
    /// Where a share comes from.
    public enum Source: Hashable, Sendable {
      /// The fixed rule.
      case fixed
      /// The mean of two years, before floor and ceiling.
      case mean(Share)
      /// A decision of the styregruppe.
      case dispensation
    }

    /// Forudsat belægning.
    public let share: Share
    /// Where it comes from.
    public let source: Source
  }

  /// The rule.
  public let rule: Rule
  /// Actual belægning of years before the simulation.
  public let history: [YearShare]
  /// Years where another share is decided, for that year alone; they go before ``dated``.
  public let dispensations: [YearShare]
  /// Shares decided from a day on, in order.
  public let dated: [Dispensation]

  /// A rule with what it needs to begin.
  ///
  /// - Parameters:
  ///   - rule: its shares 1–200 %, the floor not above the ceiling.
  ///   - history: actual belægning before the simulation, each year once.
  ///   - dispensations: years with another share of 1–200 %, each once.
  ///   - dated: decisions from a day on, strictly rising, their shares 1–200 %.
  /// - Throws: ``TakstError`` when out of range or a year is given twice.
  public init(
    _ rule: Rule, history: [YearShare] = [], dispensations: [YearShare] = [], dated: [Dispensation] = []
  ) throws(TakstError) {
    switch rule {
    case .fixed(let share): _ = try checked(share.value, in: 0.01...2, "the forudsat belægning")
    case .meanOfTwoYears(_, let floor, let ceiling):
      _ = try checked(ceiling.value, in: 0.01...2, "the highest forudsat belægning")
      _ = try checked(floor.value, in: 0.01...ceiling.value, "the lowest forudsat belægning")
    }
    try AssumedOccupancy.checkOnce(history, "the actual belægning of")
    try AssumedOccupancy.checkOnce(dispensations, "the decided forudsat belægning of")
    for decided in dispensations {
      _ = try checked(decided.share.value, in: 0.01...2, "the decided forudsat belægning of \(decided.year)")
    }
    for decided in dated {
      _ = try checked(decided.fromDay, in: 0...365, "the first day of a decided forudsat belægning")
      if let share = decided.share {
        _ = try checked(share.value, in: 0.01...2, "the decided forudsat belægning of \(decided.year)")
      }
    }
    guard zip(dated, dated.dropFirst()).allSatisfy({ ($0.year, $0.fromDay) < ($1.year, $1.fromDay) }) else {
      throw .notRising(what: "the first days of decided forudsat belægning")
    }
    self.rule = rule
    self.history = history
    self.dispensations = dispensations
    self.dated = dated
  }

  private static func checkOnce(_ years: [YearShare], _ what: String) throws(TakstError) {
    for (index, entry) in years.enumerated() where years[..<index].contains(where: { $0.year == entry.year }) {
      throw .duplicate(what: what, name: "\(entry.year)")
    }
  }

  /// The forudsat belægning of a takst.
  ///
  /// - Parameters:
  ///   - year: the takst's year.
  ///   - day: the day of the year on which it begins, 0 being 1 January.
  ///   - actual: the belægning of a simulated year, nil for years that are not; these are looked up in the history.
  /// - Returns: the share and where it comes from.
  /// - Throws: ``TakstError/missingBelægning(year:neededFor:)`` when neither knows a year the rule needs.
  public func decision(for year: Int, onDay day: Int = 0, actual: (Int) -> Share?) throws(TakstError) -> Decision {
    if let decided = dispensations.first(where: { $0.year == year }) {
      return Decision(share: decided.share, source: .dispensation)
    }
    if let decided = dated.last(where: { $0.begins(by: year, day) })?.share {
      return Decision(share: decided, source: .dispensation)
    }
    switch rule {
    case .fixed(let share): return Decision(share: share, source: .fixed)
    case .meanOfTwoYears(let known, let floor, let ceiling):
      let first = known.first(for: year)
      var sum: Int64 = 0
      for needed in [first, first + 1] {
        let share = actual(needed) ?? history.first { $0.year == needed }?.share
        guard let share else { throw .missingBelægning(year: needed, neededFor: year) }
        sum += share.billionths
      }
      let mean = Share(billionths: roundedQuotient(Int128(sum), 2))
      return Decision(share: min(max(mean, floor), ceiling), source: .mean(mean))
    }
  }
}
