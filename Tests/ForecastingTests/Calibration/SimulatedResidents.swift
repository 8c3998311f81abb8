@testable import Forecasting
@testable import Occupancy

/// The person of a trace: within a ydelse, and by origin.
private struct Person: Hashable {
  let ydelse: Int
  let number: Int64
}

/// A tilbud that sends its residents to a list, as the simulator makes them.
struct SimulatedTilbud {
  /// The first day of the list: 1 January 2015.
  static let start = CivilDate(dayNumber: 16_436)
  private let simulation: TilbudSimulation

  /// `places` shared by one ydelse, `years` of list after twelve years in which it filled up.
  init(
    places: Int, referrals: Double, stay: Distribution, patience: Distribution? = nil, years: Int, seed: UInt64 = 1
  ) throws {
    var ydelse = YdelsePlan(
      id: "y", referrals: Referrals(rate: .total(Schedule(referrals), shares: [0.5, 0.3, 0.2])), stay: stay)
    if let patience { ydelse.waiting = .init(patience: patience) }
    let plan = TilbudPlan(id: "t", places: Schedule(places), ydelser: [ydelse])
    let period = try wholeYears(2003, 12 + years)
    let scene = Scene(period: period, kommuner: ["Aalborg", "Hjørring", "Rebild"])
    simulation = TilbudSimulation(model: try TilbudModel(plan: plan, scene: scene, seed: seed))
  }

  /// The list of one future: everybody admitted, with the day of referral.
  func list(_ replication: Int) -> [ResidentRecord] {
    let scene = simulation.model.scene
    var referred: [Person: CivilDate] = [:]
    var admitted: [Person: CivilDate] = [:]
    var order: [(person: Person, kommune: Int)] = []
    var discharged: [Person: CivilDate] = [:]
    for event in simulation.trace(replication: UInt64(replication)) {
      let person = Person(ydelse: event.ydelse, number: event.person)
      let date = scene.period.first.adding(days: Int(event.tick / Ticks.perDay))
      switch event.kind {
      case .referred: referred[person] = date
      case .admitted:
        admitted[person] = date
        order.append((person, event.kommune))
      case .discharged: discharged[person] = date
      default: break
      }
    }
    return order.enumerated().map { line, entry in
      ResidentRecord(
        line: line + 2, ydelse: "y", kommune: scene.kommuner[entry.kommune], referred: referred[entry.person],
        admitted: admitted[entry.person], discharged: discharged[entry.person])
    }
  }

  /// The same, without the days of referral, as seen from ``start`` to the end.
  func observation(_ replication: Int) throws -> Observation {
    let records = list(replication).map {
      ResidentRecord(
        line: $0.line, ydelse: $0.ydelse, kommune: $0.kommune, admitted: $0.admitted, discharged: $0.discharged)
    }
    return try Observation(records, from: Self.start, to: simulation.model.scene.period.last)
  }
}

/// Whether `count` successes in `trials` lie within four standard errors of `share`.
func agrees(_ count: Int, of trials: Int, with share: Double) -> Bool {
  let error = (share * (1 - share) * Double(trials)).squareRoot()
  return (Double(count) - share * Double(trials)).magnitude <= 4 * error + 1e-9
}

/// Whether a figure lies within a share of what it should be.
func isClose(_ found: Double?, _ expected: Double, within relative: Double) -> Bool {
  found.map { ($0 - expected).magnitude <= relative * expected.magnitude } ?? false
}

/// Sixteen stays of a made-up tilbud: four had begun before, five go on.
let sixteenSpells: [Spell] = [
  Spell(days: 2210.5, entry: 1480.5, isComplete: false), Spell(days: 1905, entry: 1102.5, isComplete: true),
  Spell(days: 640, entry: 233.5, isComplete: true), Spell(days: 1310, entry: 871.5, isComplete: true),
  Spell(days: 95, isComplete: true), Spell(days: 412, isComplete: true), Spell(days: 733, isComplete: true),
  Spell(days: 1288, isComplete: true), Spell(days: 1820.5, isComplete: false), Spell(days: 204, isComplete: true),
  Spell(days: 1533, isComplete: true), Spell(days: 967.5, isComplete: false), Spell(days: 548, isComplete: true),
  Spell(days: 331.5, isComplete: false), Spell(days: 120.5, isComplete: false), Spell(days: 412, isComplete: true),
]
