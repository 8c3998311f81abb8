import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Analytic reference")
struct AnalyticReferenceTests {
  /// One ydelse with exponential stays; rates are per year of 365 days.
  private func exponential(
    _ yearly: Schedule<Double>, stay: Double, residents: Int = 0, waiters: Int = 0,
    waiting: YdelsePlan.WaitingRule? = nil, id: String = "døgn"
  ) throws -> YdelsePlan {
    var ydelse = YdelsePlan(
      id: id, referrals: Referrals(rate: .total(yearly, shares: [1])), stay: try .exponential(withMean: stay))
    ydelse.residents = Array(repeating: .init(), count: residents)
    ydelse.waiters = Array(repeating: .init(), count: waiters)
    ydelse.waiting = waiting
    return ydelse
  }

  private func patience(_ mean: Double, longest: Int? = nil) throws -> YdelsePlan.WaitingRule {
    .init(patience: try .exponential(withMean: mean), longest: longest)
  }

  private func residents(_ variant: Variant) throws -> [Double] {
    try AnalyticReference(variant, tilbud: 0).years.map { try #require($0.exact).residents }
  }

  // MARK: Exact figures

  // Computed with scipy 1.17.1: expm of the process's generator with a row that integrates the residents.
  @Test("Patience, no list, no limit, a longest list: the way from the first day, year by year")
  func againstMatrixExponential() throws {
    let patient = try variant(
      places: Schedule(6),
      ydelser: [exponential(Schedule(2.7), stay: 900, residents: 4, waiting: patience(90))])
    let found = try residents(patient)
    // The third year of the quoted figures had 366 days at the same daily rate: only the first two are compared.
    #expect(agree(found[0], 4.351924230163743))
    #expect(agree(found[1], 4.648306083847973))

    let above = try variant(
      years: 2, places: Schedule(3), ydelser: [exponential(Schedule(5), stay: 200, residents: 5)])
    #expect(zip(try residents(above), [2.768403321006045, 1.9048496138433224]).allSatisfy { agree($0, $1) })

    let endless = try variant(
      years: 2, places: Schedule(2),
      ydelser: [exponential(Schedule(4), stay: 300, residents: 1, waiting: .init(patience: nil))])
    #expect(zip(try residents(endless), [1.4866135539128575, 1.7964477682718472]).allSatisfy { agree($0, $1) })

    let limited = try variant(
      years: 2, places: Schedule(2),
      ydelser: [
        exponential(Schedule(4), stay: 300, residents: 2, waiters: 1, waiting: patience(60, longest: 2))
      ])
    #expect(zip(try residents(limited), [1.7463662288070725, 1.5992952099987572]).allSatisfy { agree($0, $1) })
  }

  @Test("A demand that changes by date, and two alike ydelser that add up to it")
  func changingDemand() throws {
    let expected = [0.6410780883260543, 1.406978123034067]
    let rate = try steps(1.7, ["2098-01-01": 3.2, "2098-05-16": 0])
    let one = try variant(
      years: 2, places: Schedule(6), ydelser: [exponential(rate, stay: 400, waiting: patience(60))])
    #expect(zip(try residents(one), expected).allSatisfy { agree($0, $1) })
    let halves = try [0.7, 1.0].map { first in
      try exponential(
        steps(first, ["2098-01-01": first == 0.7 ? 1.2 : 2.0, "2098-05-16": 0]), stay: 400, waiting: patience(60),
        id: "ydelse \(first)")
    }
    let two = try variant(years: 2, places: Schedule(6), ydelser: halves)
    #expect(zip(try residents(two), expected).allSatisfy { agree($0, $1) })
  }

  @Test("Never full places with exponential stays: the closed form, by both methods")
  func infinitePlaces() throws {
    let ydelse = try exponential(Schedule(4), stay: 300, residents: 3)
    let small = try variant(years: 2, places: Schedule(60), ydelser: [ydelse])
    let markov = AnalyticReference(small, tilbud: 0).years
    let theory = InfinitePlaces(small.tilbud[0].plan, scene: small.scene)
    #expect(markov[0].exact?.method == .markov)
    #expect(theory.areNeverFull(until: 730))
    for year in 0..<2 {
      let exact = try #require(markov[year].exact).residents
      #expect(agree(theory.meanResidents(over: [365 * year..<365 * (year + 1)])[0], exact))
    }
    let tight = try variant(years: 2, places: Schedule(12), ydelser: [ydelse])
    #expect(!InfinitePlaces(tight.tilbud[0].plan, scene: tight.scene).areNeverFull(until: 730))
  }

  @Test(
    "Never full places with other stays: what the residents of a steady state keep up", arguments: 0..<5)
  func stationary(kind: Int) throws {
    let stay: Distribution = [
      try .lognormal(mean: 300, cv: 1.3), try .weibull(mean: 300, shape: 0.6), try .constant(300),
      try .uniform(from: 100, to: 500).capped(at: 300), try .empirical([100, 300, 650]),
    ][kind]
    var ydelse = YdelsePlan(
      id: "døgn", referrals: Referrals(rate: .total(Schedule(20 * 365 / stay.mean), shares: [1])), stay: stay)
    ydelse.residents = Array(repeating: .init(), count: 20)
    let steady = try variant(places: Schedule(500), ydelser: [ydelse])
    for year in AnalyticReference(steady, tilbud: 0).years {
      #expect(year.exact?.method == .infinitePlaces)
      #expect(agree(try #require(year.exact).residents, 20, within: 2e-7))
    }
  }

  // MARK: Against the simulation

  private func run(_ variant: Variant, replications: Int = 4_000) throws -> VariantResult {
    try Forecast([variant], options: .init(replications: replications, seed: 11)).run().variants[0]
  }

  private func checks(_ reference: AnalyticReference, _ result: VariantResult) -> [AnalyticReference.Check?] {
    result.years.indices.map {
      reference.check(year: $0, against: result.estimate(.enrolledShare, tilbud: 0, year: $0))
    }
  }

  @Test(
    "The simulation agrees: with patience and without, with demand by date, above the places, and never full",
    arguments: 0..<5)
  func agreement(kind: Int) throws {
    let simulated = try [
      variant(
        from: 2023, places: Schedule(6),
        ydelser: [exponential(Schedule(2.7), stay: 900, residents: 5, waiters: 2, waiting: patience(90))]),
      variant(places: Schedule(3), ydelser: [exponential(Schedule(5), stay: 200, residents: 5)]),
      variant(
        places: Schedule(4),
        ydelser: [
          exponential(steps(9, ["2098-07-01": 3]), stay: 150, residents: 1, waiting: .init(patience: nil))
        ]),
      variant(
        places: Schedule(5),
        ydelser: [
          exponential(Schedule(3), stay: 300, waiting: patience(60, longest: 2), id: "alene")
        ]),
      variant(
        from: 2023, places: Schedule(200),
        ydelser: [
          lively("a", yearly: 12, stay: 500), lively("b", yearly: 4, stay: 900, patience: nil),
        ].map {
          var ydelse = $0
          ydelse.residents = try [.init(), .init(admitted: day("2021-03-05")), .init()]
          return ydelse
        }),
    ][kind]
    let reference = AnalyticReference(simulated, tilbud: 0)
    for check in checks(reference, try run(simulated)) {
      let check = try #require(check)
      #expect(check.agrees, "\(check)")
      #expect(check.standardErrors <= 4)
    }
  }

  @Test("A wrong reference is flagged")
  func disagreement() throws {
    func with(stay: Double) throws -> Variant {
      try variant(
        places: Schedule(6), ydelser: [exponential(Schedule(2.7), stay: stay, residents: 4, waiting: patience(90))])
    }
    let result = try run(with(stay: 900))
    #expect(checks(AnalyticReference(try with(stay: 900), tilbud: 0), result).allSatisfy { $0?.agrees == true })
    let wrong = checks(AnalyticReference(try with(stay: 1_000), tilbud: 0), result)
    #expect(wrong.allSatisfy { $0?.agrees == false && ($0?.standardErrors ?? 0) > 4 })
  }

  @Test("Too few futures are not judged by")
  func fewFutures() throws {
    let variant = try variant(places: Schedule(6), ydelser: [exponential(Schedule(2.7), stay: 900)])
    let few = try run(variant, replications: 99)
    #expect(checks(AnalyticReference(variant, tilbud: 0), few).allSatisfy { $0 == nil })
  }

  // MARK: Where theory has nothing exact

  @Test("Each thing beyond theory is named from the year it begins in", arguments: Obstacle.allCases)
  func obstacles(obstacle: Obstacle) throws {
    var ydelse = try exponential(Schedule(3), stay: 300, residents: 2, waiting: patience(60))
    var other = try exponential(Schedule(1), stay: 300, waiting: patience(60), id: "anden")
    var places = Schedule(5)
    var economy: Economy?
    var change: (inout TilbudPlan) throws -> Void = { _ in }
    var since = 0
    switch obstacle {
    case .noDemand:
      ydelse.referrals = noReferrals()
      other.referrals = noReferrals()
    case .placesChange: (places, since) = (try steps(5, ["2098-07-01": 4]), 1)
    case .closedPlaces:
      change = { $0.closed = [.init(first: try day("2099-01-01"), last: try day("2099-02-01"), places: 1)] }
      since = 2
    case .overOccupancy: change = { $0.overOccupancy = Schedule(1) }
    case .intakeStop:
      change = { $0.intakeStops = [.init(first: try day("2098-12-31"), last: nil)] }
      since = 1
    case .idleTime: change = { $0.makingReady = 3 }
    case .groupLimits: (ydelse.maximum, since) = (try steps(5, ["2098-02-01": 4]), 1)
    case .ageLimit: ydelse.ageLimit = .init(ageAtReferral: try .constant(3_000), limit: 6_570)
    case .knownPeople: ydelse.residents = [.init(leaves: try day("2097-05-01"))]
    case .randomDemand: other.referrals.yearlyCV = 0.1
    case .priceResponse:
      economy = try plainEconomy(
        structure: .init(lines: [
          .init(name: "døgn", pricing: .døgn(.init(share: percent(50)))),
          .init(name: "anden", pricing: .døgn(.init(share: percent(50)))),
        ]))
      economy?.response = try .init(reference: .init(1_000), elasticity: -0.5)
    case .rules:
      change = { plan in
        plan.rules.ommærkning = .init(
          whenFewerThan: 3, greatestShare: 0.25, reviews: .on([try day("2097-07-01")]))
      }
    case .uncertainNumbers: break
    case .stays: ydelse.stay = try .lognormal(mean: 300, cv: 1)
    case .patience: ydelse.waiting = .init(patience: try .constant(60))
    case .unlikeYdelser: other.stay = try .exponential(withMean: 200)
    case .severalEnds:
      ydelse.waiting = try patience(60, longest: 2)
      other.waiting = ydelse.waiting
    case .settling:
      (ydelse.waiting, other.waiting) = (nil, nil)
      ydelse.stay = try .lognormal(mean: 300, cv: 1)
    case .crowdedStart: ydelse.residents = Array(repeating: .init(), count: 6)
    case .size:
      ydelse.referrals = Referrals(rate: .total(Schedule(90_000), shares: [1]))
      places = Schedule(9_000)
      ydelse.residents = []
      ydelse.stay = try .exponential(withMean: 40)
      other.stay = ydelse.stay
    }
    let variant = try variant(places: places, ydelser: [ydelse, other], economy: economy, change: change)
    let years = AnalyticReference(variant, tilbud: 0, isUncertain: obstacle == .uncertainNumbers).years
    for (number, year) in years.enumerated() {
      #expect((year.exact == nil) == (number >= since), "\(year)")
      #expect(year.obstacles.contains(obstacle) == (number >= since), "\(year)")
    }
  }

  @Test("The long run of the pool stands beside whatever is simulated")
  func longRun() throws {
    var children = try lively("børn", yearly: 2.1, stay: 1_100)
    children.maximum = Schedule(5)
    let young = try lively("unge", yearly: 0.6, stay: 730, patience: nil)
    let kvisten = try variant(places: steps(7, ["2099-01-01": 6]), ydelser: [children, young])
    let year = try #require(AnalyticReference(kvisten, tilbud: 0).years.last)
    let pool = try #require(year.pool)
    #expect(pool.places == 6)
    #expect(agree(pool.referralsPerYear, 2.7))
    #expect(agree(pool.stay, (2.1 * 1_100 + 0.6 * 730) / 2.7))
    #expect(agree(pool.load, (2.1 * 1_100 + 0.6 * 730) / 365))
    // Those without a list have a patience of 0 days.
    let expected = ErlangA(places: 6, load: pool.load, patience: 70 / pool.stay)
    #expect(agree(try #require(pool.list?.meanPatience), 70))
    #expect(agree(try #require(year.longRun).residents, expected.residents))
    #expect(year.exact == nil)
  }

  @Test("The long run knows how long a list may be: none is Erlang B, and what is simulated agrees with the longer")
  func longest() throws {
    func year(_ waiting: YdelsePlan.WaitingRule) throws -> AnalyticReference.Year {
      let variant = try variant(
        years: 7, places: Schedule(2), ydelser: [exponential(Schedule(4), stay: 300, waiting: waiting)])
      return try #require(AnalyticReference(variant, tilbud: 0).years.last)
    }
    let none = try year(.init(patience: nil, longest: 0))
    #expect(none.pool?.list == .noList)
    let load = try #require(none.pool).load
    #expect(agree(try #require(none.longRun).notAdmitted, ErlangB(places: 2, load: load).turnedAway))
    for longest in [1, 3] {
      let limited = try year(.init(patience: nil, longest: longest))
      #expect(limited.pool?.list == .limited(longest: longest, patience: nil))
      // After a few stays the exact way has reached the long run.
      let run = try #require(limited.longRun)
      #expect(agree(run.residents, try #require(limited.exact).residents, within: 1e-3))
    }
    let patient = try year(patience(60, longest: 2))
    #expect(agree(try #require(patient.longRun).residents, try #require(patient.exact).residents, within: 1e-3))
  }

  @Test("Where nobody waits, stays of any distribution have the same long run, and only the way to it is not known")
  func insensitive() throws {
    let mixed = try variant(
      places: Schedule(3),
      ydelser: [lively("a", yearly: 3, stay: 200, patience: nil), lively("b", yearly: 1, stay: 400, patience: nil)])
    let year = try #require(AnalyticReference(mixed, tilbud: 0).years.last)
    #expect(year.obstacles == [.settling])
    #expect(agree(try #require(year.longRun).notAdmitted, ErlangB(places: 3, load: 1_000 / 365).turnedAway))
  }

  @Test("A rate of its own for every day: all years at once are what each year is alone")
  func daily() throws {
    let first = try day("\(plainYear)-01-01")
    let rates = (0..<1_095).map {
      Schedule<Double>.Step(from: first.adding(days: $0), value: $0.isMultiple(of: 2) ? 2 : 3)
    }
    var ydelse = try lively(yearly: 1, stay: 300, patience: nil)
    ydelse.referrals = Referrals(rate: .total(try #require(Schedule(rates)), shares: [1]))
    let plan = try variant(places: Schedule(400), ydelser: [ydelse])
    let theory = InfinitePlaces(plan.tilbud[0].plan, scene: plan.scene)
    let spans = (0..<3).map { 365 * $0..<365 * ($0 + 1) }
    let means = theory.meanResidents(over: spans)
    #expect(zip(means, spans).allSatisfy { agree($0, theory.meanResidents(over: [$1])[0]) })
    // Two and three by turns are two and a half but for a day.
    ydelse.referrals = Referrals(rate: .total(Schedule(2.5), shares: [1]))
    let even = try variant(places: Schedule(400), ydelser: [ydelse])
    let same = InfinitePlaces(even.tilbud[0].plan, scene: even.scene).meanResidents(over: spans)
    #expect(zip(means, same).allSatisfy { agree($0, $1, within: 3e-3) })
  }

  @Test("A list without end is told as such, and mixed lists have no formula")
  func lists() throws {
    let endless = try variant(
      places: Schedule(2), ydelser: [exponential(Schedule(4), stay: 300, waiting: .init(patience: nil))])
    let year = try #require(AnalyticReference(endless, tilbud: 0).years.first)
    #expect(year.pool?.list == .unlimited)
    #expect(year.longRun == nil)
    let mixed = try variant(
      ydelser: [
        exponential(Schedule(4), stay: 300, waiting: .init(patience: nil)),
        exponential(Schedule(1), stay: 300, id: "b"),
      ])
    #expect(Pool(mixed.tilbud[0].plan, scene: mixed.scene, year: plainYear)?.list == nil)
  }
}
