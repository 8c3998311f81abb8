package import Occupancy

/// The demand that agrees with a few published years of belægning, given how long people stay.
///
/// Many futures are simulated at each of many rates of referral, others at each of them. A future agrees when
/// each of its years lies within a tolerance of what was published; how many do is the likelihood of the rate, up to a
/// factor, and a regression takes out what the tolerance adds. Before anything is known every rate is taken to be as
/// likely as another in proportion (a flat prior for its logarithm).
package struct DemandCalibration: Sendable {
  /// What is assumed, and what is known.
  package struct Question: Sendable {
    /// The years, in order, each once; places in every one.
    package var years: [YearlyOccupancy]
    /// Length of stay in days.
    package var stay: Distribution
    /// The waiting list; nil turns away at once.
    package var waiting: YdelsePlan.WaitingRule?
    /// Residents there may be above the places.
    package var overOccupancy = 0
    /// Simulated futures at each rate.
    package var replications = 2_000
    /// Threads; they change no digit.
    package var threads = 1
    /// Where chance begins.
    package var seed: UInt64 = 1

    /// A question with the defaults.
    package init(years: [YearlyOccupancy], stay: Distribution, waiting: YdelsePlan.WaitingRule?) {
      (self.years, self.stay, self.waiting) = (years, stay, waiting)
    }
  }

  /// One rate of the grid.
  package struct Point: Hashable, Sendable {
    /// Referrals a year.
    package let rate: Double
    /// Futures that agree.
    package let agreeing: Int
    /// Mean belægning over the years and futures, as a share.
    package let meanShare: Double
    /// Share of the futures in which the years differ by as much as the published ones; nil for one year.
    package let asUneven: Double?
  }

  /// Rates of the grid, evenly spaced in proportion from an eighth to eight times ``plainRate``.
  package static let gridPoints = 61
  private static let reach = 8.0
  /// The futures that agree are the nearest ones, this share of those of all rates together and at least so many,
  /// or more when more agree to the last published digit.
  private static let (nearest, fewest) = (0.004, 400)
  /// Beyond this tolerance nothing can be said to agree.
  package static let widestTolerance = 0.1

  /// What was asked.
  package let question: Question
  /// Residents ÷ mean stay: the demand if nobody were ever turned away (Little's law).
  package let plainRate: Double
  /// Whole years simulated before the first published one, so that it does not matter how they began.
  package let warmUpYears: Int
  /// What was simulated, by rising rate.
  package let grid: [Point]
  /// How far a year of a future may lie from the published belægning, beyond its rounding, as a share.
  package let tolerance: Double
  /// Logarithms of the rates of those that agree.
  private let draws: RegressionAdjustment

  /// Simulates.
  ///
  /// - Parameters:
  ///   - question: what is known and what is assumed.
  ///   - progress: called from any thread with the rates done and those planned.
  ///   - shouldStop: polled from any thread.
  /// - Returns: nil when stopped.
  /// - Throws: ``ForecastingError`` when the question lies outside the model's range.
  package static func run(
    _ question: Question, progress: (@Sendable (Int, Int) -> Void)? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(ForecastingError) -> DemandCalibration? {
    try DemandCalibration(question, progress, shouldStop)
  }

  private init?(
    _ question: Question, _ progress: (@Sendable (Int, Int) -> Void)?, _ shouldStop: @escaping @Sendable () -> Bool
  ) throws(ForecastingError) {
    guard !question.years.isEmpty, question.years.allSatisfy({ $0.places ?? 0 > 0 && $0.share > 0 }) else {
      throw .option(name: "belægning", problem: "needs years, each with places and a belægning above 0")
    }
    self.question = question
    let meanStay = question.stay.mean / 365.25
    let residents = question.years.map { $0.share * Double($0.places ?? 0) }
    plainRate = residents.reduce(0, +) / Double(residents.count) / meanStay
    warmUpYears = min(100, max(2, Int((4 * meanStay).rounded(.up))))
    let plain = plainRate
    let rates = (0..<Self.gridPoints).map { i -> Double in
      let position = 2 * Double(i) / Double(Self.gridPoints - 1) - 1
      return plain * Mathematics.exponential(position * Mathematics.logarithm(Self.reach))
    }
    let futures = try YearFutures(question, warmUp: warmUpYears).run(rates, progress, shouldStop)
    guard let futures else { return nil }
    let distances = futures.map { rate in rate.map { Self.distance($0, question.years) } }
    let sorted = distances.flatMap { $0 }.sorted()
    let kept = max(min(sorted.count, Self.fewest), Int(Double(sorted.count) * Self.nearest))
    let tolerance = max(0, sorted[kept - 1])
    grid = rates.indices.map { i in
      Self.point(rates[i], futures[i], distances[i], tolerance: tolerance, question.years)
    }
    self.tolerance = tolerance
    draws = Self.draws(rates, futures, distances, tolerance: tolerance, question.years)
  }

  /// The farthest of a future's years from what was published, beyond the rounding; below zero when all agree.
  private static func distance(_ future: [Double], _ years: [YearlyOccupancy]) -> Double {
    zip(future, years).reduce(-1) { max($0, ($1.0 - $1.1.share).magnitude - $1.1.rounding) }
  }

  private static func draws(
    _ rates: [Double], _ futures: [[[Double]]], _ distances: [[Double]], tolerance: Double, _ years: [YearlyOccupancy]
  ) -> RegressionAdjustment {
    var (values, differences, weights): ([Double], [[Double]], [Double]) = ([], [], [])
    for (i, rate) in rates.enumerated() {
      for (future, distance) in zip(futures[i], distances[i]) where distance <= tolerance {
        let part = tolerance > 0 ? max(0, distance) / tolerance : 0
        values.append(Mathematics.logarithm(rate))
        differences.append(zip(future, years).map { $0 - $1.share })
        weights.append(max(1e-6, 1 - part * part))
      }
    }
    return RegressionAdjustment(values: values, differences: differences, weights: weights)
  }

  private static func point(
    _ rate: Double, _ futures: [[Double]], _ distances: [Double], tolerance: Double, _ years: [YearlyOccupancy]
  ) -> Point {
    let count = Double(futures.count)
    let mean = futures.reduce(0) { $0 + $1.reduce(0, +) } / count / Double(years.count)
    func span(_ shares: [Double]) -> Double { (shares.max() ?? 0) - (shares.min() ?? 0) }
    let published = span(years.map { $0.share }) - (years.map { $0.rounding }.max() ?? 0)
    let uneven = years.count > 1 ? Double(futures.count { span($0) >= published }) / count : nil
    return Point(rate: rate, agreeing: distances.count { $0 <= tolerance }, meanShare: mean, asUneven: uneven)
  }

  /// Whether any demand agrees within a tolerance that means something.
  package var isAnswered: Bool { tolerance <= Self.widestTolerance }

  /// Whether a higher demand agrees as well as a lower one, up to the highest rate: the figures set no upper limit.
  package var isOpenAbove: Bool { isOpen(at: grid[grid.count - 1]) }

  /// The same for lower rates.
  package var isOpenBelow: Bool { isOpen(at: grid[0]) }

  private func isOpen(at end: Point) -> Bool {
    Double(end.agreeing) > 0.1 * Double(grid.map { $0.agreeing }.max() ?? 0)
  }

  /// The lowest rate of the grid that is not far less likely than the best (a likelihood ratio above e^−1.92, that of a
  /// 95 percent interval). It does not depend on how far up the grid reaches, as a quantile does when there is no upper
  /// limit.
  package var lowest: Double {
    let most = Double(grid.map { $0.agreeing }.max() ?? 0)
    return (grid.first { Double($0.agreeing) > 0.1466 * most } ?? grid[0]).rate
  }

  /// The rate below which the demand lies with a probability, within the grid.
  package func quantile(_ probability: Double) -> Double {
    min(grid[grid.count - 1].rate, max(grid[0].rate, Mathematics.exponential(draws.quantile(probability))))
  }

  /// The rate with as much probability below as above it.
  package var median: Double { quantile(0.5) }

  /// Where the demand lies with probability `certainty`.
  package func interval(_ certainty: Double) -> Interval {
    Interval(low: quantile((1 - certainty) / 2), high: quantile((1 + certainty) / 2))
  }

  /// The grid's rate nearest to ``median``.
  package var middle: Point {
    let target = Mathematics.logarithm(median)
    func distance(_ point: Point) -> Double { (Mathematics.logarithm(point.rate) - target).magnitude }
    return grid.dropFirst().reduce(grid[0]) { distance($1) < distance($0) ? $1 : $0 }
  }
}

/// The yearly belægning of many simulated futures at one rate after another.
private struct YearFutures {
  private let question: DemandCalibration.Question
  private let scene: Scene
  private let places: Schedule<Int>
  /// Where in the simulated period the published years lie.
  private let yearIndices: [Int]

  init(_ question: DemandCalibration.Question, warmUp: Int) throws(ForecastingError) {
    let years = question.years
    let first = years[0].year - warmUp
    guard let start = CivilDate(year: first, month: 1, day: 1),
      let end = CivilDate(year: years[years.count - 1].year, month: 12, day: 31),
      let period = Period(first: start, last: end),
      let places = Schedule(
        years.compactMap { year in
          CivilDate(year: year.year, month: 1, day: 1).map { Schedule<Int>.Step(from: $0, value: year.places ?? 0) }
        })
    else { throw .option(name: "belægning", problem: "needs years in order, at most 100 of them") }
    (self.question, self.places) = (question, places)
    scene = Scene(period: period)
    yearIndices = years.map { $0.year - first }
  }

  /// For each rate the futures, each with the belægning of the published years; nil when stopped.
  func run(
    _ rates: [Double], _ progress: (@Sendable (Int, Int) -> Void)?, _ shouldStop: @escaping @Sendable () -> Bool
  ) throws(ForecastingError) -> [[[Double]]]? {
    let models = try rates.map { rate throws(ForecastingError) in try model(rate) }
    let next = Threads.Counter(0)
    let finished = Threads.Counter(0)
    let results = Threads.Shared<[Int: [[Double]]]>([:])
    Threads.run(max(1, question.threads)) { _ in
      while !shouldStop() {
        let i = next.add(1)
        guard i < models.count else { return }
        let futures = futures(models[i], number: i, shouldStop)
        results.change { $0[i] = futures }
        progress?(finished.add(1) + 1, models.count)
      }
    }
    let all = results.read()
    if shouldStop() { return nil }
    return rates.indices.compactMap { all[$0] }
  }

  private func model(_ rate: Double) throws(ForecastingError) -> TilbudModel {
    var ydelse = YdelsePlan(
      id: "ydelse", referrals: Referrals(rate: .total(Schedule(rate), shares: [1])), stay: question.stay)
    ydelse.waiting = question.waiting
    // Begins as full as it is later on average, with people met at a random moment of their stay.
    let first = question.years[0]
    let atStart = Int((min(1, first.share) * Double(first.places ?? 0)).rounded())
    ydelse.residents = Array(repeating: .init(), count: atStart)
    var plan = TilbudPlan(id: "tilbud", places: places, ydelser: [ydelse])
    plan.overOccupancy = Schedule(question.overOccupancy)
    do throws(OccupancyError) {
      return try TilbudModel(plan: plan, scene: scene, seed: question.seed)
    } catch { throw .occupancy(tilbud: "belægning", error) }
  }

  private func futures(_ model: TilbudModel, number: Int, _ shouldStop: () -> Bool) -> [[Double]] {
    let simulation = TilbudSimulation(model: model)
    let placeTicks = zip(yearIndices, question.years).map { index, year in
      Double(year.places ?? 0) * Double(CivilDate.daysInYear(model.scene.period.years[index])) * Double(Ticks.perDay)
    }
    var futures: [[Double]] = []
    for replication in 0..<question.replications where !shouldStop() {
      simulation.begin(replication: UInt64(number * question.replications + replication))
      for _ in model.buckets.ofYear { simulation.runYear() }
      futures.append(
        zip(yearIndices, placeTicks).map { index, ticks in
          Double(simulation.integral(.enrolled, line: 0, buckets: model.buckets.ofYear[index])) / ticks
        })
    }
    return futures
  }
}
