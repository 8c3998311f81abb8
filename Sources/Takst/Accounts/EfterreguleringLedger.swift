/// The running account of results that wait to enter a takst.
///
/// Each simulated year: ``enter(year:room:)`` when its takst is made, ``close(year:result:costBase:)`` when its accounts
/// are. A result spread over several years is divided to the øre with the remainder in the first year.
///
/// Where surpluses are set aside, a year is closed in this order: its deficit is met by what is set aside, oldest first;
/// what has then been set aside for its years falls due; its surplus is set aside as far as there is room, and the rest
/// of it falls due whatever the band. What is left of a deficit is divided by the band.
///
/// A value of fixed size in which nothing grows: a replication starts from a copy.
public struct EfterreguleringLedger: Hashable, Sendable {
  private let rules: Efterregulering
  /// What falls due by year, at the year modulo 8; a deficit is positive. Lag and spread reach seven years at most.
  private var due = SIMD8<Int64>()
  private var heldBack: Int64 = 0
  /// What is left of the surpluses set aside, at their year modulo 8.
  private var reserves = SIMD8<Int64>()

  /// The next year whose takst is made.
  public private(set) var nextYear: Int
  /// Accounting years closed so far end before this one; nil until one is closed.
  private var nextToClose: Int?

  /// Sum of all results closed; deficits are negative.
  public private(set) var results = Kroner.zero
  /// Sum of what has entered takster; recovered deficits are positive.
  public private(set) var entered = Kroner.zero
  /// Sum of what stays with the driftsherre; deficits are negative.
  public private(set) var kept = Kroner.zero
  /// What the driftsherre bears after closure; a deficit is positive.
  public private(set) var borneByDriftsherre = Kroner.zero
  /// What kommuner bear after closure; a deficit is positive.
  public private(set) var borneByKommuner = Kroner.zero

  /// What became of a year's result: `result = kept + setAside − entering`.
  public struct Closing: Hashable, Sendable {
    /// The result closed; a deficit is negative.
    public let result: Kroner
    /// What stays with the driftsherre, signed as the result.
    public let kept: Kroner
    /// What is set aside, less what was used or has fallen due of what was.
    public let setAside: Kroner
    /// What enters later takster, a deficit positive.
    public let entering: Kroner
  }

  /// A ledger in which the history has been closed, and has entered the takster before `year`.
  ///
  /// - Parameters:
  ///   - rules: the rules and the history.
  ///   - year: the first simulated year.
  /// - Throws: ``TakstError`` when the history reaches into the simulation or the year is out of range.
  public init(_ rules: Efterregulering, startingIn year: Int) throws(TakstError) {
    var ignored: [Closing] = []
    try self.init(rules, startingIn: year, closings: &ignored)
  }

  /// As ``init(_:startingIn:)``, adding what became of each year of the history to `closings`.
  package init(
    _ rules: Efterregulering, startingIn year: Int, closings: inout [Closing]
  ) throws(TakstError) {
    _ = try checked(year, in: 1900...2300, "the first year of a ledger")
    self.rules = rules
    nextYear = min(year, rules.history.first?.year ?? year)
    for earlier in rules.history where earlier.year < year {
      var recovered = Kroner.zero
      while nextYear <= earlier.year { recovered = try enter(year: nextYear) }
      closings.append(
        try close(year: earlier.year, result: earlier.carried(entered: recovered), costBase: earlier.costBase))
    }
    while nextYear < year { _ = try enter(year: nextYear) }
  }

  /// What the takst of `year` is to hold before any cap: what falls due, and for the next year what was held back.
  ///
  /// A deficit is positive. Zero for years whose takst is made, or too far ahead.
  public func amount(for year: Int) -> Kroner {
    guard year >= nextYear, year < nextYear + 8 else { return .zero }
    return Kroner(øre: due[year & 7] + (year == nextYear ? heldBack : 0))
  }

  /// What is still to enter; a deficit is positive.
  public var outstanding: Kroner { Kroner(øre: due.wrappedSum() + heldBack) }

  /// What a cap has held back so far, due next year.
  public var heldBackByCap: Kroner { Kroner(øre: heldBack) }

  /// What stands set aside of surpluses.
  public var reserve: Kroner { Kroner(øre: reserves.wrappedSum()) }

  /// Puts what is due into the takst of `year`.
  ///
  /// - Parameters:
  ///   - year: the year of the takst; ``nextYear``.
  ///   - room: the most that may enter, see ``Efterregulering/room(in:previous:plFactor:)``; nil without limit. It holds
  ///     back deficits only. What it holds back is due the year after.
  /// - Returns: what enters, a deficit positive.
  /// - Throws: ``TakstError/yearOutOfOrder(what:year:expected:)`` unless the years come one by one.
  public mutating func enter(year: Int, room: Kroner? = nil) throws(TakstError) -> Kroner {
    guard year == nextYear else {
      throw .yearOutOfOrder(what: "efterregulering enters the takst of", year: year, expected: nextYear)
    }
    let amount = amount(for: year)
    let entering = room.map { min(amount, max(.zero, $0)) } ?? amount
    due[year & 7] = 0
    heldBack = (amount - entering).øre
    nextYear += 1
    entered += entering
    return entering
  }

  /// Records the result of an accounting year: part stays with the driftsherre or is set aside, part falls due in later
  /// takster.
  ///
  /// - Parameters:
  ///   - year: after the years closed before it, and not later than the year whose takst is made next.
  ///   - result: the result that is carried, ``YearAccounts/result``; a deficit is negative.
  ///   - costBase: the cost-based budget of the year, which the band is a share of.
  /// - Returns: what became of it.
  /// - Throws: ``TakstError/yearOutOfOrder(what:year:expected:)``.
  @discardableResult
  public mutating func close(year: Int, result: Kroner, costBase: Kroner) throws(TakstError) -> Closing {
    if let nextToClose, year < nextToClose {
      throw .yearOutOfOrder(what: "accounts are closed for", year: year, expected: nextToClose)
    }
    guard year <= nextYear, year + rules.lag >= nextYear else {
      throw .yearOutOfOrder(what: "accounts are closed for", year: year, expected: nextYear - 1)
    }
    let standing = reserve
    let (rest, released) = setAside(result, year: year, costBase: costBase)
    nextToClose = year + 1
    var (kept, entering) = (Kroner.zero, -rest)
    if rules.setAside == nil || rest < .zero || rules.isBeforeFirst(year) {
      (kept, entering) = rules.division(of: rest, year: year, costBase: costBase)
    }
    entering -= released
    results += result
    self.kept += kept
    let part = entering.øre / Int64(rules.spread)
    for later in 0..<rules.spread { due[(year + rules.lag + later) & 7] += part }
    due[(year + rules.lag) & 7] += entering.øre - part * Int64(rules.spread)
    return Closing(result: result, kept: kept, setAside: reserve - standing, entering: entering)
  }

  /// What is left of a result when deficits have been met by what is set aside and surpluses been set aside, and what falls
  /// due of earlier surpluses because their years have passed.
  private mutating func setAside(
    _ result: Kroner, year: Int, costBase: Kroner
  ) -> (rest: Kroner, released: Kroner) {
    guard let rule = rules.setAside, !rules.isBeforeFirst(year) else { return (result, .zero) }
    var released: Int64 = 0
    for passed in (nextToClose ?? year)..<year { released += release(yearSetAside: passed - rule.years) }
    var rest = result.øre
    for earlier in year - rule.years..<year where rest < 0 {
      let used = min(reserves[earlier & 7], -rest)
      reserves[earlier & 7] -= used
      rest += used
    }
    released += release(yearSetAside: year - rule.years)
    if rest > 0 {
      let highest = costBase.magnitude * rule.highest
      let put = min(rest, max(0, (highest - reserve).øre))
      reserves[year & 7] += put
      rest -= put
    }
    return (Kroner(øre: rest), Kroner(øre: released))
  }

  private mutating func release(yearSetAside year: Int) -> Int64 {
    let left = reserves[year & 7]
    reserves[year & 7] = 0
    return left
  }

  /// Settles what is outstanding when the tilbud has closed, less what is set aside: the driftsherre or the kommuner bear
  /// it.
  ///
  /// - Returns: what was settled, a deficit positive.
  @discardableResult
  public mutating func settleAtClosure() -> Kroner {
    let settled = outstanding - reserve
    switch rules.bearerAtClosure {
    case .driftsherre: borneByDriftsherre += settled
    case .kommuner: borneByKommuner += settled
    }
    (due, reserves, heldBack) = (SIMD8(), SIMD8(), 0)
    return settled
  }

  /// Checks to the øre that every result has entered a takst, stays with the driftsherre, is set aside, is borne by
  /// somebody after closure, or is still outstanding.
  ///
  /// - Throws: ``TakstError/ledgerOutOfBalance(øre:)``, which is a fault in the program.
  public func checkBalance() throws(TakstError) {
    let difference = results + entered + borneByDriftsherre + borneByKommuner + outstanding - kept - reserve
    guard difference == .zero else { throw .ledgerOutOfBalance(øre: difference.øre) }
  }
}
