internal import Occupancy
internal import Takst

/// What a tilbud comes to on average in the long run when demand is so many times the scenario's own.
///
/// Simulated at some factors, on common random numbers, with the places of the last year; straight lines in between,
/// nothing at nothing, and beyond the largest factor as at it. It knows nothing of the takst: how demand follows it is the
/// business of ``Equilibrium``.
package struct DemandCurve: Sendable {
  /// A mean year at one factor.
  struct Point: Sendable {
    /// What demand is multiplied by.
    let factor: Double
    /// Billed døgn or hours a year, by line.
    let billed: [Double]
    /// Occupied døgn a year.
    let occupied: Double
    /// Forudsat belægning: the decided one, or the mean of what the rule decides.
    let assumed: Double
  }

  static let factors = [0.1, 0.3, 0.5, 0.7, 0.85, 1, 1.2, 1.6, 2.5, 5]

  /// In order of factor, beginning with zero.
  let points: [Point]
  let plan: YearPlan
  let rules: Efterregulering
  /// Places of the last year.
  let places: Int
  /// Years from a takst to its effect on referrals.
  let delay: Int
  /// Døgn or hours of all places or positions.
  let capacity: Double

  /// A curve through given points.
  init(points: [Point], plan: YearPlan, rules: Efterregulering, places: Int, delay: Int, capacity: Double) {
    (self.points, self.plan, self.rules) = (points, plan, rules)
    (self.places, self.delay, self.capacity) = (places, delay, capacity)
  }

  /// Simulates the curve of a tilbud; nil without an economy, or when it closes in the period.
  init?(_ variant: Variant, tilbud t: Int, options: Forecast.Options) throws(ForecastingError) {
    var points: [Point] = []
    var last: EconomyModel?
    for factor in DemandCurve.factors {
      let steady: SteadyTilbud?
      do throws(TakstError) { steady = try SteadyTilbud(variant, tilbud: t, demand: factor) } catch {
        throw .takst(tilbud: variant.tilbud[t].plan.id, year: nil, error)
      }
      guard let steady else { return nil }
      let model = try ForecastModel([steady.variant], seed: options.seed)
      let workers = (0..<options.threads).map { _ in CurveWorker(model) }
      _ = try ReplicationPool.run(
        workers, count: steady.replications, progress: nil, shouldStop: { false })
      var total = workers[0].total
      for worker in workers.dropFirst() { total.add(worker.total) }
      points.append(total.point(factor))
      last = model.units.first?.members.first?.economy
    }
    guard let last, let economy = variant.tilbud[t].economy, let day = last.years.last else { return nil }
    let nothing = Point(
      factor: 0, billed: points[0].billed.map { _ in 0 }, occupied: 0, assumed: points[0].assumed)
    self.points = [nothing] + points
    (plan, rules, delay) = (last.plan, last.economy.efterregulering, economy.responseDelay)
    places = day.versions[0].places
    let isHourly = !last.plan.structure.lines.contains { $0.level != nil }
    capacity = isHourly ? last.plan.structure.hourly?.availableHours ?? 0 : Double(places * 365)
  }

  /// The mean year at `factor`.
  func year(at factor: Double) -> Point {
    let upper = points.firstIndex { $0.factor >= factor } ?? points.count - 1
    guard upper > 0, factor < points[upper].factor else { return points[upper] }
    let (low, high) = (points[upper - 1], points[upper])
    let part = (factor - low.factor) / (high.factor - low.factor)
    func between(_ a: Double, _ b: Double) -> Double { a + (b - a) * part }
    return Point(
      factor: factor, billed: zip(low.billed, high.billed).map(between), occupied: between(low.occupied, high.occupied),
      assumed: between(low.assumed, high.assumed))
  }
}

/// Exact sums over the measured years.
private struct CurveTotal {
  var years = 0
  var billed: [Int128] = []
  var occupied: Int128 = 0
  var assumed: Int128 = 0

  mutating func add(_ other: CurveTotal) {
    years += other.years
    occupied += other.occupied
    assumed += other.assumed
    if billed.isEmpty { billed = other.billed.map { _ in 0 } }
    for line in other.billed.indices { billed[line] += other.billed[line] }
  }

  func point(_ factor: Double) -> DemandCurve.Point {
    let unit = Double(Takst.Ticks.perUnit) * Double(max(1, years))
    return DemandCurve.Point(
      factor: factor, billed: billed.map { Double($0) / unit }, occupied: Double(occupied) / unit,
      assumed: Double(assumed) / Double(max(1, years)) / 1e9)
  }
}

private final class CurveWorker: ReplicationWorker, @unchecked Sendable {
  private let runner: ReplicationRunner
  private(set) var total = CurveTotal()

  init(_ model: ForecastModel) {
    runner = ReplicationRunner(model: model)
    runner.observe = { [unowned self] (_, year, accounts) in self.add(year, accounts) }
  }

  private func add(_ year: Int, _ accounts: AccountsRunner) {
    guard year > SteadyTilbud.settling, let takster = accounts.takster else { return }
    var sums = CurveTotal()
    // Leap years count as 365 days, so that every year weighs the same.
    let scale = 365 / Double(takster.days)
    sums.years = 1
    sums.billed = accounts.accounts.billed.enumerated().map { line, quantity in
      let isHourly = accounts.model.plan.structure.lines[line].level == nil
      return isHourly ? Int128(quantity.count) : Int128((Double(quantity.count) * scale).rounded())
    }
    sums.occupied = Int128((Double(accounts.facts.activity.occupied.count) * scale).rounded())
    sums.assumed = Int128(takster.versions[0].calculation.assumedShare.billionths)
    total.add(sums)
  }

  func run(_ replications: Range<Int>) throws(ForecastingError) {
    for replication in replications { try runner.run(UInt64(replication)) }
  }
}
