import Testing

@testable import Occupancy

@Suite("Hourly ydelser")
struct HourSimulationTests {
  /// 10 hours a day all year.
  private static let tenADay = Schedule(3_650.0)

  private func plan(
    _ days: [Int], hours: Double = 30, capacity: Schedule<Double> = tenADay, kommuner: [Int] = [],
    _ adjust: (inout HourlyPlan) -> Void = { _ in }
  ) -> TilbudPlan {
    let count = max(1, (kommuner.max() ?? 0) + 1)
    var referrals = Referrals(rate: .perKommune(Array(repeating: Schedule(0), count: count)))
    referrals.list = days.enumerated().map { .on($1, kommune: kommuner.isEmpty ? nil : kommuner[$0]) }
    var hourly = HourlyPlan(id: "H", referrals: referrals, hoursPerCase: .constant(value: hours), capacity: capacity)
    adjust(&hourly)
    return .with(places: 0, []) { $0.hourly = [hourly] }
  }

  /// Hours delivered in a bucket.
  private func delivered(_ ran: TilbudSimulation, _ buckets: Range<Int>, kommune: Int? = nil) -> Double {
    buckets.reduce(0) { sum, bucket in
      let kommuner = kommune.map { $0..<$0 + 1 } ?? 0..<ran.model.scene.kommuner.count
      return sum
        + kommuner.reduce(0) { $0 + Ticks.days(ran.integral(.delivered, line: 0, kommune: $1, bucket: bucket)) / 1_000 }
    }
  }

  @Test("Cases are worked off one after the other, in order of referral, at the capacity's rate")
  func inOrder() throws {
    let plan = plan([0, 1, 10])
    try expect(
      plan,
      tells: [
        "0 H0 referred 0/0", "0 H0 begun 0/0", "1 H1 referred 0/0",
        "3 H0 completed 0/0", "3 H1 begun 0/0", "6 H1 completed 0/0",
        "10 H2 referred 0/0", "10 H2 begun 0/0", "13 H2 completed 0/0",
      ])
    let ran = try plan.ran()
    #expect(delivered(ran, 0..<1) == 90)
    #expect(ran.days(.waiting, 0..<1) == 2)
    #expect(ran.flow(.waitedByAdmitted, line: 0, buckets: 0..<1) == 2 * Ticks.perDay)
    #expect(ran.flow(.admittedAtOnce, line: 0, buckets: 0..<1) == 2)
    #expect(ran.flow(.admittedFromList, line: 0, buckets: 0..<1) == 1)
    #expect(ran.flow(.discharged, line: 0, buckets: 0..<1) == 3)
    #expect(ran.flow(.hoursReferred, line: 0, buckets: 0..<1) == 90_000)
  }

  @Test("A dated list in any order is worked off in order of date")
  func unsortedList() throws {
    #expect(try plan([10, 0, 1]).story() == plan([0, 1, 10]).story())
  }

  @Test("A change of capacity holds from its day, in the middle of a case")
  func capacityChange() throws {
    let plan = plan([0, 0], hours: 40, capacity: schedule(3_650, ("2101-01-03", 1_825)))
    let events = try plan.story().filter { !$0.contains("referred") }
    // 20 hours in 2 days, 20 more at 5 a day; then 40 at 5 a day.
    #expect(events == ["0 H0 begun 0/0", "6 H0 completed 0/0", "6 H1 begun 0/0", "14 H1 completed 0/0"])
  }

  @Test("Without capacity work stands still, and cases wait for the day it comes back")
  func zeroCapacity() throws {
    let plan = plan([0, 0, 4], hours: 15, capacity: schedule(3_650, ("2101-01-03", 0), ("2101-01-11", 3_650)))
    let events = try plan.story().filter { !$0.contains("referred") }
    #expect(
      events == [
        "0 H0 begun 0/0", "1.5 H0 completed 0/0", "1.5 H1 begun 0/0",
        "11 H1 completed 0/0", "11 H2 begun 0/0", "12.5 H2 completed 0/0",
      ])
    #expect(delivered(try plan.ran(), 0..<1) == 45)
  }

  @Test("A case that comes while there is no capacity begins when there is some, or never")
  func begunLater() throws {
    let returns = plan([4], hours: 15, capacity: schedule(0, ("2101-01-11", 3_650)))
    #expect(try returns.story() == ["4 H0 referred 0/0", "10 H0 begun 0/0", "11.5 H0 completed 0/0"])
    let never = plan([4, 6], hours: 15, capacity: Schedule(0))
    #expect(try never.story() == ["4 H0 referred 0/0", "6 H1 referred 0/0"])
    let ran = try never.ran()
    #expect(delivered(ran, ran.all) == 0)
    #expect(ran.days(.waiting, ran.all) == 361 + 359)
  }

  @Test("Work goes on past months and years, and each is credited with its own hours")
  func acrossBuckets() throws {
    let plan = plan([30], hours: 5_000)
    let ran = try plan.ran(in: Scene("2101-01-01", "2102-12-31"))
    #expect(delivered(ran, 0..<1) == 10 && delivered(ran, 1..<2) == 280)
    #expect(delivered(ran, ran.years(0, 0)) == 3_350)
    // The last tick may deliver at most a tick's work too much.
    #expect((delivered(ran, ran.years(1, 1)) - 1_650).magnitude < 0.001)
  }

  @Test("The hours of a civil year are the capacity's in leap years too")
  func leapYear() throws {
    let plan = plan([0], hours: 1e6, capacity: Schedule(3_660))
    let ran = try plan.ran(in: Scene("2101-01-01", "2104-12-31"))
    for year in 0..<4 { #expect((delivered(ran, ran.years(year, year)) - 3_660).magnitude < 0.2) }
  }

  @Test("Work waiting on the first day comes first, shared among the kommuner by their demand")
  func backlog() throws {
    let scene = Scene("2101-01-01", "2101-12-31", kommuner: ["a", "b"])
    var referrals = Referrals(rate: .total(Schedule(0.0001), shares: [0.25, 0.75]))
    referrals.list = [.on(1, kommune: 0)]
    let plan = TilbudPlan.with(places: 0, []) {
      var hourly = HourlyPlan(
        id: "H", referrals: referrals, hoursPerCase: .constant(value: 10), capacity: Self.tenADay)
      hourly.backlogAtStart = 80
      $0.hourly = [hourly]
    }
    let ran = try plan.ran(in: scene)
    #expect(delivered(ran, 0..<1, kommune: 0) == 20 + 10)
    #expect(delivered(ran, 0..<1, kommune: 1) == 60)
    #expect(ran.flow(.waitedByAdmitted, line: 0, kommune: 0, bucket: 0) == 7 * Ticks.perDay)
  }

  @Test("Hours are credited to the kommune of the case")
  func kommuner() throws {
    let scene = Scene("2101-01-01", "2101-12-31", kommuner: ["a", "b"])
    let ran = try plan([29, 29], hours: 20, kommuner: [1, 0]).ran(in: scene)
    #expect(delivered(ran, 0..<1, kommune: 1) == 20 && delivered(ran, 0..<1, kommune: 0) == 0)
    #expect(delivered(ran, 1..<2, kommune: 0) == 20)
  }

  @Test("The mean wait is Pollaczek and Khinchine's", arguments: 0..<3)
  func pollaczekKhinchine(kind: Int) throws {
    let hours: Distribution = [
      try .exponential(withMean: 20), try .constant(20), try .lognormal(mean: 20, cv: 1.2),
    ][kind]
    let squaredCV = [1, 0, 1.44][kind]
    // 20 hours at 10 a day are 2 days of work; ρ = 0.7.
    let (rate, work) = (0.35, 2.0)
    let plan = TilbudPlan.with(places: 0, []) {
      $0.hourly = [
        HourlyPlan(id: "H", referrals: .perYear(rate * 365), hoursPerCase: hours, capacity: Self.tenADay)
      ]
    }
    let simulation = try plan.simulation(in: Scene("2097-01-01", "2103-12-31"))
    let years = simulation.years(1, 6)
    var (waiting, waited, hoursDelivered) = (Sample(), Sample(), Sample())
    for replication in 0..<1_500 as Range<UInt64> {
      simulation.run(replication: replication)
      waiting.add(simulation.mean(.waiting, years))
      waited.add(Ticks.days(simulation.flow(.waitedByAdmitted, line: 0, buckets: years)) / (6 * 365))
      hoursDelivered.add(delivered(simulation, years) / (6 * 365))
    }
    let expected = rate * rate * work * work * (1 + squaredCV) / (2 * (1 - rate * work))
    #expect(waiting.agrees(with: expected), "\(waiting), expected \(expected)")
    #expect(waited.agrees(with: expected), "\(waited), expected \(expected)")
    #expect(hoursDelivered.agrees(with: 7), "\(hoursDelivered)")
  }

  @Test("What was delivered is what was referred less what the unfinished cases still need")
  func balance() throws {
    let plan = TilbudPlan.with(places: 0, []) {
      $0.hourly = [
        HourlyPlan(
          id: "H", referrals: .perYear(200), hoursPerCase: .exponential(mean: 20),
          capacity: schedule(3_650, ("2101-05-01", 2_000)))
      ]
    }
    let simulation = try plan.simulation()
    let end = Double(simulation.model.buckets.ticks[simulation.all.upperBound])
    for replication in 0..<200 as Range<UInt64> {
      simulation.run(replication: replication)
      let delivered = delivered(simulation, simulation.all)
      let referred = Double(simulation.flow(.hoursReferred, line: 0, buckets: simulation.all)) / 1_000
      // Every case draws its hours by number; the backlog is the work of a queue served at the same rate.
      let events = simulation.trace(replication: replication)
      let hours = RandomStream(purpose: simulation.model.hours[0].keys.hours, replication: replication)
      let sampler = simulation.model.hours[0].hours
      var (work, last) = (0.0, 0.0)
      func pass(to tick: Double) {
        let change = 120.0 * Double(Ticks.perDay)
        let perTick = (3_650.0 / 365 / Double(Ticks.perDay), 2_000.0 / 365 / Double(Ticks.perDay))
        work = max(0, work - max(0, min(tick, change) - last) * perTick.0)
        work = max(0, work - max(0, tick - max(last, change)) * perTick.1)
        last = tick
      }
      for event in events where event.kind == .referred {
        pass(to: Double(event.tick))
        work += sampler.draw(hours.word(event.person))
      }
      pass(to: end)
      // Rates are whole thousandths of an hour a day, cases whole thousandths of an hour.
      #expect((referred - delivered - work).magnitude < 0.5, "replication \(replication)")
    }
  }
}
