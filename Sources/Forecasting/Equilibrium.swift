package import Takst

/// Where takst and belægning come to rest when demand follows the takst, and every year goes as it does on average.
///
/// Year by year, without chance: demand follows the takst of some years before (``PriceResponse``), belægning follows
/// demand (``DemandCurve``), the accounts give the result, and the rules of efterregulering carry it into a later takst.
/// A takst that reproduces itself is an equilibrium. The iteration begins at the takst without any efterregulering.
package struct Equilibrium: Hashable, Sendable {
  /// How the iteration ends.
  package enum Outcome: Hashable, Sendable {
    /// The takst has stood still, to within two kroner, for the last thirty years.
    case balances
    /// The takst has grown past ten times the one it began with: fewer and fewer pay more and more, and no takst is
    /// enough. The number is the year in which that happened, counted from 1.
    case closes(year: Int)
    /// Neither within four hundred years: the takst keeps moving between these two.
    case moves(low: Kroner, high: Kroner)
  }

  /// How it ends.
  package let outcome: Outcome
  /// The takst at the end, in the prices of the p/l level year; the mean of the last thirty years.
  package let takst: Kroner
  /// Billed døgn (or hours) of the last thirty years ÷ places (or hours of capacity).
  package let share: Double
  /// Efterregulering in the takst at the end, a year; a deficit positive.
  package let efterregulering: Kroner
  /// The takst without any efterregulering, where the iteration began.
  package let start: Kroner

  /// Years of the iteration, those that must stand still, and how many times the first takst is past hope.
  static let (longest, still, hopeless) = (400, 30, Int64(10))

  /// Iterates; nil when there is no takst to begin with.
  ///
  /// - Throws: ``TakstError`` when a number is out of range.
  init?(_ curve: DemandCurve, response: PriceResponse) throws(TakstError) {
    guard let start = try Equilibrium.takst(curve, .zero, assumed: curve.year(at: 1).assumed)?.takst else { return nil }
    var ledger = try EfterreguleringLedger(curve.rules, startingIn: 1900)
    var takster = Array(repeating: start, count: curve.delay)
    var assumed = curve.year(at: response.factor(takst: start, plFactor: 1)).assumed
    var shares: [Double] = []
    var entries: [Kroner] = []
    var previous = start
    var closing: Int?
    for step in 1...Equilibrium.longest {
      let year = 1899 + step
      var room: Kroner?
      if let plain = try Equilibrium.takst(curve, .zero, assumed: assumed) {
        room = curve.rules.room(in: plain.year.calculation, previous: previous, plFactor: 1)
      }
      let entered = try ledger.enter(year: year, room: room)
      guard let (takst, whole) = try Equilibrium.takst(curve, entered, assumed: assumed) else { return nil }
      let met = curve.year(at: response.factor(takst: takster[takster.count - curve.delay], plFactor: 1))
      var billed: [Ticks] = []
      for quantity in met.billed { billed.append(try Ticks(rounding: quantity)) }
      let accounts = try whole.accounts(billed: billed, occupied: Ticks(rounding: met.occupied))
      try ledger.close(year: year, result: accounts.result, costBase: accounts.budget)
      takster.append(takst)
      shares.append(curve.capacity > 0 ? Equilibrium.quantity(met, curve.plan) / curve.capacity : 0)
      entries.append(entered)
      (previous, assumed) = (takst, met.assumed)
      if takst.øre > start.øre * Equilibrium.hopeless {
        closing = step
        break
      }
    }
    let last = takster.suffix(min(Equilibrium.still, shares.count))
    let (low, high) = (last.min() ?? start, last.max() ?? start)
    if let closing {
      outcome = .closes(year: closing)
    } else {
      outcome = high - low <= Kroner(2) ? .balances : .moves(low: low, high: high)
    }
    self.start = start
    takst = Kroner(øre: last.reduce(0) { $0 + $1.øre } / Int64(last.count))
    share = shares.suffix(last.count).reduce(0, +) / Double(last.count)
    efterregulering = Kroner(øre: entries.suffix(last.count).reduce(0) { $0 + $1.øre } / Int64(last.count))
  }

  /// The takst at the end of a whole year with this efterregulering; nil when there is none.
  private static func takst(
    _ curve: DemandCurve, _ efterregulering: Kroner, assumed: Double
  ) throws(TakstError) -> (takst: Kroner, year: WholeYear)? {
    let version = TakstVersion(places: curve.places, assumedShare: try Share(assumed))
    let year = try WholeYear(curve.plan, version, days: 365, efterregulering: efterregulering)
    return year.takster.atEndOfYear(curve.plan.structure, withSupplements: true).map { ($0, year) }
  }

  /// Døgn of the year, or hours where everything is billed by the hour.
  private static func quantity(_ year: DemandCurve.Point, _ plan: YearPlan) -> Double {
    let døgn = zip(plan.structure.lines, year.billed).filter { $0.0.level != nil }
    return døgn.isEmpty ? year.billed.reduce(0, +) : døgn.reduce(0) { $0 + $1.1 }
  }
}
