internal import Occupancy

/// What queueing theory says of a tilbud's places, year by year, beside what was simulated.
///
/// Where a year fulfils the assumptions of an exact calculation, theory and simulation must agree: ``check(year:against:)``
/// compares them. Elsewhere the long run of the pooled demand is a reference to hold the year against, not a check.
public struct AnalyticReference: Hashable, Sendable {
  /// How an exact figure was found.
  public enum Method: String, Hashable, Sendable {
    /// A birth and death process from the first day on: exponential stays, and exponential patience or none.
    case markov
    /// Places that are never full: stays of any distribution.
    case infinitePlaces
  }

  /// An exact figure.
  public struct Exact: Hashable, Sendable {
    /// How it was found.
    public let method: Method
    /// Mean number of residents over the year.
    public let residents: Double
    /// Mean residents ÷ places.
    public let belægning: Double
  }

  /// Theory about one civil year.
  public struct Year: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The year's demand and places; nil when there is nothing to calculate with.
    public let pool: Pool?
    /// What the year's demand would come to in the long run in the year's places, by Erlang's formulas; nil without a
    /// pool, and where everybody waits and the load is not below the places.
    public let longRun: SteadyState?
    /// The exact mean of the year; nil when theory has none.
    public let exact: Exact?
    /// Why theory has none; empty when it has.
    public let obstacles: [Obstacle]
  }

  /// A figure of theory and the simulated one.
  public struct Check: Hashable, Sendable {
    /// Belægning by theory.
    public let exact: Double
    /// Belægning simulated.
    public let simulated: Double
    /// How many standard errors lie between them.
    public let standardErrors: Double
    /// Whether they are within four standard errors, which chance alone breaks once in 16,000 figures.
    public let agrees: Bool
  }

  /// Standard errors that chance may put between theory and simulation.
  public static let tolerance = 4.0
  /// Fewest futures from which a standard error is known well enough to judge by.
  public static let fewestFutures = 100

  /// The civil years of the period.
  public let years: [Year]

  /// What theory says of tilbud number `tilbud` of a variant; with uncertain numbers it has no exact figure.
  public init(_ variant: Variant, tilbud: Int, isUncertain: Bool = false) {
    let (description, scene) = (variant.tilbud[tilbud], variant.scene)
    let spans = scene.period.years.compactMap { scene.period.days(of: $0) }
    let found = spans.map {
      Obstacle.found(in: description, scene: scene, until: $0.upperBound, isUncertain: isUncertain)
    }
    let clear = Array(zip(spans, found).prefix { $0.1.isEmpty }.map { $0.0 })
    let places = description.plan.places.value(on: scene.period.first)
    let exact = AnalyticReference.exact(description.plan, scene, clear)
    years = scene.period.years.enumerated().map { number, year in
      let pool = Pool(description.plan, scene: scene, year: year)
      let result = number < exact.count ? exact[number] : .failure(Obstacles(found[number]))
      let longRun = pool.flatMap { pool in pool.unit?.steadyState(load: pool.load) }
      switch result {
      case .success(let (method, residents)):
        let exact = Exact(method: method, residents: residents, belægning: residents / Double(places))
        return Year(year: year, pool: pool, longRun: longRun, exact: exact, obstacles: [])
      case .failure(let obstacles):
        let theirs = AnalyticReference.more(obstacles.all, description.plan, scene, nobodyWaits: pool?.list == .noList)
        return Year(year: year, pool: pool, longRun: longRun, exact: nil, obstacles: theirs)
      }
    }
  }

  /// The mean residents of the years before anything beyond theory happens.
  private static func exact(
    _ plan: TilbudPlan, _ scene: Scene, _ spans: [Range<Int>]
  ) -> [Result<(Method, Double), Obstacles>] {
    if spans.isEmpty { return [] }
    do throws(Obstacles) {
      return try MarkovPath(plan, scene: scene).meanResidents(over: spans).map { .success((.markov, $0)) }
    } catch {
      let theory = InfinitePlaces(plan, scene: scene)
      let areNeverFull = spans.map { theory.areNeverFull(until: $0.upperBound) }
      let means = areNeverFull.contains(true) ? theory.meanResidents(over: spans) : []
      return spans.indices.map { areNeverFull[$0] ? .success((.infinitePlaces, means[$0])) : .failure(error) }
    }
  }

  /// The obstacles of a year with those that lie in the stays and lists, which hold for every year. Where nobody waits, the
  /// long run does not depend on how stays are distributed (Erlang B), and only the way to it stands in the way.
  private static func more(
    _ found: [Obstacle], _ plan: TilbudPlan, _ scene: Scene, nobodyWaits: Bool
  ) -> [Obstacle] {
    var all = found
    do throws(Obstacles) {
      _ = try MarkovPath(plan, scene: scene)
    } catch {
      all += error.all.filter { !found.contains($0) }
    }
    guard nobodyWaits else { return all }
    let others = all.filter { ![.stays, .unlikeYdelser].contains($0) }
    return others.count == all.count ? all : others + [.settling]
  }

  /// Theory against the simulated indskrevet belægning of year number `year`; nil where theory has no exact figure, and
  /// below ``fewestFutures`` futures.
  public func check(year: Int, against simulated: Estimate?) -> Check? {
    guard let exact = years[year].exact?.belægning, let simulated, simulated.count >= AnalyticReference.fewestFutures
    else { return nil }
    // Shares are kept in billionths.
    let rounding = 2e-9
    let gap = (simulated.mean - exact).magnitude
    let isWithin = gap <= AnalyticReference.tolerance * simulated.standardError + rounding
    let errors = gap <= rounding ? 0 : gap / simulated.standardError
    return Check(exact: exact, simulated: simulated.mean, standardErrors: errors, agrees: isWithin)
  }
}
