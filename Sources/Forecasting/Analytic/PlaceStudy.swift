public import Occupancy

/// What queueing theory answers about some places: what a wanted belægning takes, what a demand gives, and the fewest
/// places for a demand and a risk.
public struct PlaceStudy: Hashable, Sendable {
  /// Places, and the demand they meet where it is known.
  public struct Situation: Hashable, Sendable {
    /// The civil years it holds in; nil when it is of no scenario.
    public var years: ClosedRange<Int>?
    /// Number of places; nil when they are what is asked for.
    public var places: Int?
    /// Mean stay, in the unit of time of the study.
    public var stay: Double
    /// What those do who find no place, where it is known.
    public var list: PlaceUnit.List?
    /// Referrals a year, where they are known.
    public var referralsPerYear: Double?
    /// Referrals × mean stay, where the referrals are known.
    public var load: Double?

    /// A situation outside any scenario, with `referralsPerYear` over a mean year of 365.25 days.
    public init(places: Int?, stay: Double, list: PlaceUnit.List? = nil, referralsPerYear: Double? = nil) {
      self.places = places
      self.stay = stay
      self.list = list
      self.referralsPerYear = referralsPerYear
      load = referralsPerYear.map { $0 / PlaceStudy.daysPerYear * stay }
    }

    /// The situation of a pool in one civil year.
    public init(_ pool: Pool, year: Int) {
      years = year...year
      places = pool.places
      stay = pool.stay
      list = pool.list
      (referralsPerYear, load) = (pool.referralsPerYear, pool.load)
    }

    /// The ways to wait that are worth comparing: none, the list's own where it has a patience or an end, and for ever.
    public var lists: [PlaceUnit.List] {
      switch list {
      case .patience, .limited: [.noList, list, .unlimited].compactMap { $0 }
      case .noList, .unlimited, nil: [.noList, .unlimited]
      }
    }
  }

  /// What it takes to keep a share of the places occupied.
  public struct Need: Hashable, Sendable {
    /// What those do who find no place.
    public let list: PlaceUnit.List
    /// Mean residents ÷ places that is wanted.
    public let belægning: Double
    /// Mean stay, in the unit of time of the study.
    public let stay: Double
    /// What follows; its load is the demand it takes.
    public let state: SteadyState

    /// Referrals a year that the demand is, over a mean year; the stay must be in days.
    public var referralsPerYear: Double { state.load / stay * PlaceStudy.daysPerYear }
  }

  /// What a demand gives.
  public struct Outcome: Hashable, Sendable {
    /// What those do who find no place.
    public let list: PlaceUnit.List
    /// The places and the demand.
    public let situation: Situation
    /// What follows; nil when the list grows without end.
    public let state: SteadyState?
  }

  /// The fewest places for a demand and a risk.
  public struct Fewest: Hashable, Sendable {
    /// What those do who find no place.
    public let list: PlaceUnit.List
    /// The demand.
    public let situation: Situation
    /// What follows with that many places; nil when 10,000 are not enough.
    public let state: SteadyState?
  }

  /// Days of a mean year.
  public static let daysPerYear = 365.25

  /// What was asked about, in order of time.
  public let situations: [Situation]
  /// By list, places and belægning.
  public let needs: [Need]
  /// By situation and list.
  public let outcomes: [Outcome]
  /// Of the last situation, by list; lists for which no limit matters are left out.
  public let fewest: [Fewest]
  /// The limits of ``fewest``.
  public let limits: RiskLimits

  /// The answers.
  ///
  /// - Parameters:
  ///   - situations: at least one; several with the same places are asked once what a belægning takes, with the stay and
  ///     the list of the last of them.
  ///   - shares: wanted belægning, each above 0 and below 1.
  ///   - limits: what the fewest places must keep within.
  /// - Throws: ``ForecastingError/option(name:problem:)`` for a value outside its range.
  public init(
    _ situations: [Situation], shares: [Double], limits: RiskLimits = RiskLimits()
  ) throws(ForecastingError) {
    (self.situations, self.limits) = (situations, limits)
    needs = try PlaceStudy.needs(situations, shares)
    outcomes = try PlaceStudy.outcomes(situations)
    fewest = try PlaceStudy.fewest(situations, limits)
  }

  private static func needs(_ situations: [Situation], _ shares: [Double]) throws(ForecastingError) -> [Need] {
    var latest: [Situation] = []
    for situation in situations {
      if let known = latest.firstIndex(where: { $0.places == situation.places }) {
        latest[known] = situation
      } else {
        latest.append(situation)
      }
    }
    var needs: [Need] = []
    for rank in 0..<4 {
      for situation in latest {
        guard let places = situation.places, let list = situation.lists.first(where: { $0.rank == rank }) else {
          continue
        }
        let unit = try PlaceUnit(places: places, stay: situation.stay, list: list)
        for share in shares {
          guard let load = unit.load(forBelægning: share), let state = unit.steadyState(load: load) else { continue }
          needs.append(Need(list: list, belægning: share, stay: unit.stay, state: state))
        }
      }
    }
    return needs
  }

  private static func outcomes(_ situations: [Situation]) throws(ForecastingError) -> [Outcome] {
    var outcomes: [Outcome] = []
    for situation in situations {
      guard let places = situation.places, let load = situation.load else { continue }
      for list in situation.lists {
        let unit = try PlaceUnit(places: places, stay: situation.stay, list: list)
        outcomes.append(Outcome(list: list, situation: situation, state: unit.steadyState(load: load)))
      }
    }
    return outcomes
  }

  private static func fewest(_ situations: [Situation], _ limits: RiskLimits) throws(ForecastingError) -> [Fewest] {
    guard let situation = situations.last, let load = situation.load else { return [] }
    var fewest: [Fewest] = []
    for list in situation.lists where limits.matter(with: list) {
      let unit = try PlaceUnit.fewest(load: load, stay: situation.stay, list: list, within: limits)
      fewest.append(Fewest(list: list, situation: situation, state: unit?.steadyState(load: load)))
    }
    return fewest
  }
}

extension PlaceStudy.Situation {
  /// The situations of a tilbud year by year, years that are alike joined; empty without places or random referrals.
  public static func of(_ tilbud: TilbudCase, scene: Scene) -> [PlaceStudy.Situation] {
    var situations: [PlaceStudy.Situation] = []
    for year in scene.period.years {
      guard let pool = Pool(tilbud.plan, scene: scene, year: year) else { continue }
      let next = PlaceStudy.Situation(pool, year: year)
      if let last = situations.last, let years = last.years, years.upperBound == year - 1, last.isLike(next) {
        situations[situations.count - 1].years = years.lowerBound...year
      } else {
        situations.append(next)
      }
    }
    return situations
  }

  /// Whether places, list and referrals a year are the same but for rounding; the load differs a little in leap years.
  private func isLike(_ other: PlaceStudy.Situation) -> Bool {
    func areNear(_ one: Double?, _ two: Double?) -> Bool {
      guard let one, let two else { return one == nil && two == nil }
      return (one - two).magnitude < 1e-9 * one
    }
    return places == other.places && list?.rank == other.list?.rank
      && areNear(list?.meanPatience, other.list?.meanPatience) && list?.longest == other.list?.longest
      && areNear(stay, other.stay)
      && areNear(referralsPerYear, other.referralsPerYear)
  }
}

extension PlaceUnit.List {
  /// The mean patience, where there is one.
  package var meanPatience: Double? {
    switch self {
    case .patience(let mean): mean
    case .limited(_, let mean): mean
    case .noList, .unlimited: nil
    }
  }

  /// The most who may wait, where there is an end.
  package var longest: Int? {
    if case .limited(let longest, _) = self { longest } else { nil }
  }

  /// None, patience, limited, unlimited: the longer people wait, the later.
  var rank: Int {
    switch self {
    case .noList: 0
    case .patience: 1
    case .limited: 2
    case .unlimited: 3
    }
  }
}
