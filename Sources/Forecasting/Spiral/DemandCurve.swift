internal import Occupancy
internal import Takst

/// What the years of a tilbud are like in the long run when demand is so many times the scenario's own.
///
/// Simulated at some factors with the places of the last year. The same years of the same futures stand at every factor,
/// on common random numbers, so that straight lines are drawn between them year by year: nothing at nothing, and beyond
/// the largest factor as at it. It knows nothing of the takst: how demand follows it is the business of ``Equilibrium``.
package struct DemandCurve: Sendable {
  /// Simulated years at one factor.
  struct Point: Sendable {
    /// What demand is multiplied by.
    let factor: Double
    /// Year by year: billed døgn or hours of every line, and then the occupied døgn.
    var years: [Double]
    /// Forudsat belægning: the decided one, or what the rule decides from the mean.
    let assumed: Double
  }

  static let factors = [0.1, 0.3, 0.5, 0.7, 0.85, 1, 1.2, 1.6, 2.5, 5]

  /// In order of factor, beginning with zero.
  private let points: [Point]
  let plan: YearPlan
  let rules: Efterregulering
  /// Places of the last year.
  let places: Int
  /// Years from a takst to its effect on referrals.
  let delay: Int
  /// Døgn or hours of all places or positions.
  let capacity: Double

  /// A curve through given points, the first at zero.
  init(points: [Point], plan: YearPlan, rules: Efterregulering, places: Int, delay: Int) {
    (self.points, self.plan, self.rules) = (points, plan, rules)
    (self.places, self.delay) = (places, delay)
    capacity = plan.structure.isHourly ? plan.structure.hourly?.availableHours ?? 0 : Double(places * 365)
  }

  /// Numbers of one year.
  var width: Int { plan.structure.lines.count + 1 }

  /// Simulates the curve of a tilbud; nil without an economy, or when it closes in the period.
  init?(
    _ variant: Variant, tilbud t: Int, options: Forecast.Options,
    progress: @escaping @Sendable (_ done: Int, _ planned: Int) -> Void, shouldStop: @escaping @Sendable () -> Bool
  ) throws(ForecastingError) {
    guard let decision = variant.tilbud[t].economy?.assumed, let economy = variant.tilbud[t].economy else { return nil }
    var points: [Point] = []
    var last: EconomyModel?
    for (number, factor) in DemandCurve.factors.enumerated() {
      let steady: SteadyTilbud?
      do throws(TakstError) { steady = try SteadyTilbud(variant, tilbud: t, demand: factor) } catch {
        throw .takst(tilbud: variant.tilbud[t].plan.id, year: nil, error)
      }
      guard let steady else { return nil }
      let model = try ForecastModel([steady.variant], seed: options.seed)
      guard let unit = model.units.first, let laidOut = unit.members.first?.economy else { return nil }
      let futures = steady.replications
      let threads = try Forecast.Options(replications: futures, threads: options.threads).workers(on: model)
      let workers = (0..<threads).map { _ in CurveWorker(unit.model, laidOut) }
      _ = try ReplicationPool.run(
        workers, 0..<futures, planned: futures,
        progress: { done, planned in progress(number * planned + done, DemandCurve.factors.count * planned) },
        shouldStop: shouldStop)
      let years = workers.flatMap { $0.years }.sorted { $0.replication < $1.replication }.flatMap { $0.numbers }
      let assumed = decision.share(
        at: DemandCurve.belægning(years, laidOut.plan.structure, places: laidOut.years[0].versions[0].places),
        on: variant.scene.period.last)
      points.append(Point(factor: factor, years: years, assumed: assumed))
      last = laidOut
    }
    guard let last, let day = last.years.last else { return nil }
    let nothing = Point(
      factor: 0, years: points[0].years.map { _ in 0 }, assumed: decision.share(at: 0, on: variant.scene.period.last))
    self.init(
      points: [nothing] + points, plan: last.plan, rules: last.economy.efterregulering, places: day.versions[0].places,
      delay: economy.responseDelay)
  }

  /// Mean betalt belægning of some years.
  private static func belægning(_ years: [Double], _ structure: TakstStructure, places: Int) -> Double {
    let width = structure.lines.count + 1
    var døgn = 0.0
    for (line, description) in structure.lines.enumerated() where description.level != nil {
      for start in stride(from: line, to: years.count, by: width) { døgn += years[start] }
    }
    let placeDays = Double(places * 365 * (years.count / width))
    return placeDays > 0 ? døgn / placeDays : 0
  }

  /// The years at `factor`.
  func years(at factor: Double) -> Point {
    let upper = points.firstIndex { $0.factor >= factor } ?? points.count - 1
    guard upper > 0, factor < points[upper].factor else { return points[upper] }
    let (low, high) = (points[upper - 1], points[upper])
    let part = (factor - low.factor) / (high.factor - low.factor)
    var years = low.years
    for index in years.indices { years[index] += (high.years[index] - years[index]) * part }
    return Point(factor: factor, years: years, assumed: low.assumed + (high.assumed - low.assumed) * part)
  }
}

extension Economy.Assumed {
  /// The forudsat belægning of a year like all others, with this belægning: the one decided for the last day, or the
  /// rule's.
  fileprivate func share(at belægning: Double, on day: CivilDate) -> Double {
    switch self {
    case .byDate(let schedule): return schedule.value(on: day).value
    case .rule(let rule):
      switch rule.rule {
      case .fixed(let share): return share.value
      case .meanOfTwoYears(_, let floor, let ceiling): return min(max(belægning, floor.value), ceiling.value)
      }
    }
  }
}

/// Simulates the occupancy alone, and counts it as the accounts do.
private final class CurveWorker: ReplicationWorker, @unchecked Sendable {
  private let tilbud: TilbudModel
  private let simulation: TilbudSimulation
  private let economy: EconomyModel
  private var accounts: AccountsRunner
  /// The measured years of every replication run.
  private(set) var years: [(replication: Int, numbers: [Double])] = []

  init(_ tilbud: TilbudModel, _ economy: EconomyModel) {
    (self.tilbud, self.economy) = (tilbud, economy)
    simulation = TilbudSimulation(model: tilbud)
    accounts = AccountsRunner(model: economy, tilbud: tilbud)
  }

  func run(_ replications: Range<Int>) throws(ForecastingError) {
    for replication in replications {
      simulation.begin(replication: UInt64(replication))
      var numbers: [Double] = []
      for year in economy.years.indices {
        simulation.runYear(demandFactor: 1)
        if year > SteadyTilbud.settling { numbers += counted(economy.years[year]) }
      }
      do throws(OccupancyError) { try simulation.checkInvariants() } catch {
        throw .occupancy(tilbud: tilbud.plan.id, error)
      }
      years.append((replication, numbers))
    }
  }

  private func counted(_ year: EconomyModel.Year) -> [Double] {
    accounts.gather(year, simulation)
    // Leap years count as 365 days, so that every year weighs the same.
    let scale = 365 / Double(year.days)
    let billed = accounts.billed.cells.enumerated().map { line, quantity in
      tilbud.lines[line].isHourly ? quantity.units : quantity.units * scale
    }
    return billed + [BilledQuantity(accounts.billed.present).units * scale]
  }
}
