package import Takst

/// Where takst and belægning come to rest when demand follows the takst.
///
/// Year by year: demand follows the takst of some years before (``PriceResponse``), belægning follows demand
/// (``DemandCurve``), the accounts of every simulated year give its result, and the mean of what the rules of
/// efterregulering carry on enters a later takst, the same for all. A takst that reproduces itself is an equilibrium.
/// The iteration begins at the takst without any efterregulering, and holds no chance: it is a mean of futures that all
/// pay the same takst.
package struct Equilibrium: Hashable, Sendable {
  /// How the iteration ends.
  package enum Outcome: Hashable, Sendable {
    /// The takst stands still, to within two kroner for thirty years.
    case settles
    /// The takst has grown past ten times the one it began with: fewer and fewer pay more and more, and no takst is
    /// enough. The number is the year in which that happened, counted from 1.
    case closes(year: Int)
    /// Neither within four hundred years: in the last thirty the takst moved between these two.
    case moves(low: Kroner, high: Kroner)
  }

  /// How it ends.
  package let outcome: Outcome
  /// The takst at the end, in the prices of the p/l level year; the mean of the last thirty years.
  package let takst: Kroner
  /// Billed døgn (or hours) of the last year ÷ places (or hours of capacity).
  package let share: Double
  /// Efterregulering in the takst of the last year; a deficit positive.
  package let efterregulering: Kroner
  /// Mean result of the last year; what is within the band stays with the driftsherre.
  package let result: Kroner
  /// The takst without any efterregulering, where the iteration began.
  package let start: Kroner

  /// Years of the iteration, those that must stand still, and how many times the first takst is past hope.
  static let (longest, still, hopeless) = (400, 30, Int64(10))

  /// Iterates; nil when there is no takst to begin with.
  ///
  /// - Throws: ``TakstError`` when a number is out of range.
  init?(_ curve: DemandCurve, response: PriceResponse) throws(TakstError) {
    guard let start = try Equilibrium.takst(curve, .zero, assumed: curve.years(at: 1).assumed)?.takst else {
      return nil
    }
    // What stays with the driftsherre is taken off before: the ledger carries all that it is given.
    let rules = curve.rules
    let carrying = try Efterregulering(band: .zero, lag: rules.lag, spread: rules.spread, cap: rules.cap)
    var ledger = try EfterreguleringLedger(carrying, startingIn: 1900)
    var takster = Array(repeating: start, count: curve.delay)
    var assumed = curve.years(at: response.factor(takst: start, plFactor: 1)).assumed
    var previous = start
    var ending: Outcome?
    var last: (share: Double, entered: Kroner, result: Kroner) = (0, .zero, .zero)
    for step in 1...Equilibrium.longest where ending == nil {
      var room: Kroner?
      if let plain = try Equilibrium.takst(curve, .zero, assumed: assumed) {
        room = rules.room(in: plain.year.calculation, previous: previous, plFactor: 1)
      }
      let entered = try ledger.enter(year: 1899 + step, room: room)
      guard let (takst, whole) = try Equilibrium.takst(curve, entered, assumed: assumed) else { return nil }
      let met = curve.years(at: response.factor(takst: takster[takster.count - curve.delay], plFactor: 1))
      let outcome = try YearOutcome(met, curve, whole)
      try ledger.close(year: 1899 + step, result: -outcome.entering, costBase: whole.takster.budget)
      takster.append(takst)
      last = (curve.capacity > 0 ? outcome.quantity / curve.capacity : 0, entered, outcome.result)
      (previous, assumed) = (takst, met.assumed)
      if takst.øre > start.øre * Equilibrium.hopeless {
        ending = .closes(year: step)
      } else if step >= 2 * Equilibrium.still, Equilibrium.range(takster).width <= Kroner(2) {
        ending = .settles
      }
    }
    let range = Equilibrium.range(takster)
    outcome = ending ?? .moves(low: range.low, high: range.high)
    let end = takster.suffix(Equilibrium.still)
    takst = end.reduce(.zero, +) * (1 / Double(end.count))
    share = last.share
    efterregulering = last.entered
    result = last.result
    self.start = start
  }

  /// The lowest and the highest of the latest takster.
  private static func range(_ takster: [Kroner]) -> (low: Kroner, high: Kroner, width: Kroner) {
    let latest = takster.suffix(still)
    let (low, high) = (latest.min() ?? .zero, latest.max() ?? .zero)
    return (low, high, high - low)
  }

  /// The takst of a whole year with this efterregulering; nil when there is none.
  private static func takst(
    _ curve: DemandCurve, _ efterregulering: Kroner, assumed: Double
  ) throws(TakstError) -> (takst: Kroner, year: WholeYear)? {
    let version = TakstVersion(places: curve.places, assumedShare: try Share(assumed))
    let year = try WholeYear(curve.plan, version, days: 365, efterregulering: efterregulering)
    return year.takster.atEndOfYear(withSupplements: true).map { ($0, year) }
  }
}

/// The mean of many years that have the same takst and the same demand.
private struct YearOutcome {
  /// Mean result.
  let result: Kroner
  /// Mean of what enters later takster, a deficit positive.
  let entering: Kroner
  /// Mean billed døgn, or hours where everything is billed by the hour.
  let quantity: Double

  /// Accounts are straight lines in every quantity, but for idle places paid by population, which cannot be fewer than
  /// none: their lines are found from accounts closed with one quantity at a time.
  init(_ point: DemandCurve.Point, _ curve: DemandCurve, _ whole: WholeYear) throws(TakstError) {
    let lines = curve.plan.structure.lines
    let unit = max(1, curve.capacity)
    func result(billed: Int? = nil, occupied: Double = 0) throws(TakstError) -> Double {
      var quantities = Array(repeating: BilledQuantity.zero, count: lines.count)
      if let billed { quantities[billed] = try BilledQuantity(rounding: unit) }
      return try whole.accounts(billed: quantities, occupied: BilledQuantity(rounding: occupied)).result.kroner
    }
    let (empty, full, over) = (try result(), try result(occupied: unit), try result(occupied: 2 * unit))
    let (cost, idle) = ((over - full) / unit, (2 * full - empty - over) / unit)
    var prices: [Double] = []
    for line in lines.indices { prices.append((try result(billed: line) - empty) / unit) }
    let counted = lines.indices.filter { whole.isHourly || lines[$0].level != nil }
    var (sum, carried, quantity) = (0.0, 0.0, 0.0)
    let years = point.years.count / curve.width
    for year in 0..<years {
      let start = year * curve.width
      let there = point.years[start + lines.count]
      var amount = empty + cost * there + idle * min(there, unit)
      for line in lines.indices { amount += prices[line] * point.years[start + line] }
      for line in counted { quantity += point.years[start + line] }
      sum += amount
      let (_, entering) = curve.rules.division(
        of: try Kroner(kroner: amount), year: 2000, costBase: whole.takster.budget)
      carried += entering.kroner
    }
    let count = Double(max(1, years))
    (self.result, entering) = (try Kroner(kroner: sum / count), try Kroner(kroner: carried / count))
    self.quantity = quantity / count
  }
}
