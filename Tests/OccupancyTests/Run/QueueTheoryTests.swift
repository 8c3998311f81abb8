import Testing

@testable import Occupancy

/// The simulation against what queueing theory knows exactly, within four standard errors.
@Suite("Queueing theory")
struct QueueTheoryTests {
  /// Seven years of 365 days, in ticks of a stay of 20 days a long time.
  private static let scene = Scene("2097-01-01", "2103-12-31")
  private static let stay = 20.0

  /// Referrals a year that offer a load of `load` residents.
  private static func rate(_ load: Double) -> Double { load * 365 / stay }

  /// What a long run shows, the first two years left out.
  private struct LongRun {
    var residents = Sample()
    var waiting = Sample()
    var atOnce = Sample()
    var turnedAway = Sample()
    var left = Sample()
    var waited = Sample()

    init(_ ydelse: YdelsePlan, places: Int, replications: Int) throws {
      let simulation = try TilbudPlan.with(places: places, [ydelse]).simulation(in: scene)
      let years = simulation.years(2, 6)
      var (residents, waiting, atOnce) = (Sample(), Sample(), Sample())
      var (turnedAway, left, waited) = (Sample(), Sample(), Sample())
      try simulation.replicate(replications) { _ in
        func perYear(_ flow: Flow) -> Double { Double(simulation.flow(flow, line: 0, buckets: years)) / 5 }
        residents.add(simulation.mean(.enrolled, years))
        waiting.add(simulation.mean(.waiting, years))
        atOnce.add(perYear(.admittedAtOnce))
        turnedAway.add(perYear(.turnedAway))
        left.add(perYear(.left))
        waited.add((perYear(.waitedByAdmitted) + perYear(.waitedByLeft)) / Double(Ticks.perDay))
      }
      (self.residents, self.waiting, self.atOnce) = (residents, waiting, atOnce)
      (self.turnedAway, self.left, self.waited) = (turnedAway, left, waited)
    }
  }

  @Test("Erlang B: the share turned away, and the residents", arguments: [(1, 0.7), (6, 5), (22, 19.7), (60, 66)])
  func erlangLoss(places: Int, load: Double) throws {
    let run = try LongRun(
      .random(Self.rate(load), stay: .exponential(mean: Self.stay)), places: places,
      replications: places == 1 ? 6_000 : places == 6 ? 2_400 : 800)
    let blocked = erlangB(places: places, load: load)
    #expect(run.turnedAway.agrees(with: Self.rate(load) * blocked), "\(run.turnedAway)")
    #expect(run.residents.agrees(with: load * (1 - blocked)), "\(run.residents)")
  }

  @Test("Without a list, only the mean of the stay matters: every shape gives Erlang's loss", arguments: 0..<6)
  func insensitive(kind: Int) throws {
    let stays: [Distribution] = [
      try .constant(Self.stay), try .lognormal(mean: Self.stay, cv: 1.2), try .weibull(mean: Self.stay, shape: 0.7),
      try .gamma(mean: Self.stay, cv: 0.5), try .uniform(from: 5, to: 35),
      try .mixture([
        .init(weight: 0.75, distribution: .exponential(mean: 10)),
        .init(weight: 0.25, distribution: .constant(value: 50)),
      ]),
    ]
    let run = try LongRun(.random(Self.rate(5), stay: stays[kind]), places: 6, replications: 2_000)
    let blocked = erlangB(places: 6, load: 5)
    #expect(run.turnedAway.agrees(with: Self.rate(5) * blocked), "\(stays[kind]): \(run.turnedAway)")
    #expect(run.residents.agrees(with: 5 * (1 - blocked)), "\(stays[kind]): \(run.residents)")
  }

  @Test(
    "Erlang A: residents, list, those who wait, those who give up, and the time they wait",
    arguments: [(1, 0.9, 30.0), (6, 6, 15), (22, 24, 40), (60, 58, 10)])
  func erlangPatience(places: Int, load: Double, patience: Double) throws {
    let run = try LongRun(
      .random(
        Self.rate(load), stay: .exponential(mean: Self.stay), waiting: .init(patience: .exponential(mean: patience))),
      places: places, replications: places == 1 ? 6_000 : places == 6 ? 2_000 : 800)
    let states = places + 40 + Int(6 * load.squareRoot() + 3 * load * patience / Self.stay)
    let chain = MarkovChain(
      births: Array(repeating: load / Self.stay, count: states),
      deaths: (1...states).map { Double(min($0, places)) / Self.stay + Double(max(0, $0 - places)) / patience })
    let steady = chain.stationary
    let list = expectation(steady) { Double(max(0, $0 - places)) }
    #expect(run.residents.agrees(with: expectation(steady) { Double(min($0, places)) }), "\(run.residents)")
    #expect(run.waiting.agrees(with: list), "\(run.waiting), expected \(list)")
    #expect(run.left.agrees(with: 365 * list / patience), "\(run.left)")
    #expect(run.waited.agrees(with: 365 * list), "\(run.waited)")
    #expect(run.atOnce.agrees(with: Self.rate(load) * expectation(steady) { $0 < places ? 1 : 0 }), "\(run.atOnce)")
    #expect(run.turnedAway.mean == 0)
  }

  @Test("Erlang C: the mean list when everybody waits for ever", arguments: [(1, 0.6), (6, 4.5), (22, 18.5), (60, 54)])
  func erlangWait(places: Int, load: Double) throws {
    let run = try LongRun(
      .random(Self.rate(load), stay: .exponential(mean: Self.stay), waiting: .init(patience: nil)), places: places,
      replications: places == 1 ? 6_000 : places == 6 ? 2_400 : 800)
    let blocked = erlangB(places: places, load: load)
    let waits = blocked / (1 - load / Double(places) * (1 - blocked))
    #expect(run.waiting.agrees(with: waits * load / (Double(places) - load)), "\(run.waiting)")
    #expect(run.atOnce.agrees(with: Self.rate(load) * (1 - waits)), "\(run.atOnce)")
    #expect(run.residents.agrees(with: load), "\(run.residents)")
  }

  @Test("With places enough, the residents grow from none as ∫ P(stay > u) du", arguments: 0..<3)
  func infinitePlaces(kind: Int) throws {
    let stay: Distribution = [
      try .lognormal(mean: 400, cv: 1), try .weibull(mean: 400, shape: 0.7), try .gamma(mean: 400, cv: 0.4),
    ][kind]
    let scene = Scene("2097-01-01", "2099-12-31")
    let simulation = try TilbudPlan.with(places: 1_000, [.random(40, stay: stay)]).simulation(in: scene)
    var years = Array(repeating: Sample(), count: 3)
    try simulation.replicate(10_000) { _ in
      for year in 0..<3 { years[year].add(simulation.mean(.enrolled, simulation.years(year, year))) }
    }
    for year in 0..<3 {
      // The mean over a year by Simpson's rule; ∫₀ˣ P(stay > u) du is the mean of the stay capped at x.
      let means = try (0...20).map { i in
        let time = Double(365 * year) + Double(i) / 20 * 365
        return time > 0 ? try 40.0 / 365 * stay.capped(at: time).mean : 0
      }
      let inner = (1..<20).reduce(0.0) { $0 + means[$1] * ($1 % 2 == 1 ? 4 : 2) }
      let expected = (means[0] + inner + means[20]) / 60
      #expect(years[year].agrees(with: expected, slack: 1e-5), "year \(year): \(years[year]), expected \(expected)")
    }
  }

  @Test("Met at random, the residents of the first day keep up the mean of a steady state", arguments: 0..<4)
  func stationaryStart(kind: Int) throws {
    let stay: Distribution = [
      try .lognormal(mean: 300, cv: 1.3), try .weibull(mean: 300, shape: 0.6), try .constant(300),
      try .uniform(from: 100, to: 500).capped(at: 300),
    ][kind]
    let plan = TilbudPlan.with(
      places: 1_000,
      [.random(20 * 365 / stay.mean, stay: stay) { $0.residents = Array(repeating: .init(), count: 20) }])
    let simulation = try plan.simulation(in: Scene("2097-01-01", "2099-12-31"))
    var months = Array(repeating: Sample(), count: 36)
    try simulation.replicate(8_000) { _ in
      for bucket in simulation.all { months[bucket].add(simulation.mean(.enrolled, bucket..<bucket + 1)) }
    }
    for bucket in months.indices { #expect(months[bucket].agrees(with: 20), "month \(bucket): \(months[bucket])") }
  }
}
