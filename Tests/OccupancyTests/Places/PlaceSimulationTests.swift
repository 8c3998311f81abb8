import Testing

@testable import Occupancy

@Suite("Places in a replication")
struct PlaceSimulationTests {
  @Test("Those who find no place wait, and are admitted in order of referral when a place falls empty")
  func simpleQueue() throws {
    let plan = TilbudPlan.with(places: 1, [.listed([.on(0), .on(2), .on(3, stay: 5)])])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0",
        "2 A1 referred 1/0", "2 A1 waits 1/1",
        "3 A2 referred 1/1", "3 A2 waits 1/2",
        "10 A0 discharged 0/2", "10 A1 admitted 1/1",
        "20 A1 discharged 0/1", "20 A2 admitted 1/0",
        "25 A2 discharged 0/0",
      ])
  }

  @Test("A short stay admitted from the list ends before a longer one that began earlier")
  func shortStayFromTheList() throws {
    let plan = TilbudPlan.with(places: 2, [.listed([.on(0, stay: 100), .on(0), .on(1, stay: 2), .on(30, stay: 1)])])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "0 A1 referred 1/0", "0 A1 admitted 2/0",
        "1 A2 referred 2/0", "1 A2 waits 2/1",
        "10 A1 discharged 1/1", "10 A2 admitted 2/0",
        "12 A2 discharged 1/0",
        "30 A3 referred 1/0", "30 A3 admitted 2/0", "31 A3 discharged 1/0",
        "100 A0 discharged 0/0",
      ])
  }

  @Test("At one instant: discharge, change of places, admission from the list, end of patience, referral")
  func orderAtOneInstant() throws {
    let plan = TilbudPlan.with(
      places: schedule(1, ("2101-01-11", 2)),
      [.listed([.on(0), .on(1, patience: 9), .on(2, patience: 8), .on(3, patience: 7), .on(10)])])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0",
        "1 A1 referred 1/0", "1 A1 waits 1/1",
        "2 A2 referred 1/1", "2 A2 waits 1/2",
        "3 A3 referred 1/2", "3 A3 waits 1/3",
        "10 A0 discharged 0/3", "10 places 0/3",
        "10 A1 admitted 1/2", "10 A2 admitted 2/1",
        "10 A3 left 2/0",
        "10 A4 referred 2/0", "10 A4 waits 2/1",
        "20 A1 discharged 1/1", "20 A2 discharged 0/1", "20 A4 admitted 1/0",
        "30 A4 discharged 0/0",
      ])
  }

  @Test("Without a waiting list, who finds no place is turned away on the day")
  func noList() throws {
    let plan = TilbudPlan.with(places: 1, [.listed([.on(0), .on(4), .on(10)], waiting: nil)])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0",
        "4 A1 referred 1/0", "4 A1 turned away 1/0",
        "10 A0 discharged 0/0", "10 A2 referred 0/0", "10 A2 admitted 1/0",
        "20 A2 discharged 0/0",
      ])
  }

  @Test("The ydelse's own patience counts when a listed person has none")
  func patienceOfTheYdelse() throws {
    let plan = TilbudPlan.with(
      places: 1,
      [.listed([.on(0), .on(1), .on(2, patience: .infinity)], waiting: .init(patience: .constant(value: 4)))])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0",
        "1 A1 referred 1/0", "1 A1 waits 1/1", "2 A2 referred 1/1", "2 A2 waits 1/2",
        "5 A1 left 1/1",
        "10 A0 discharged 0/1", "10 A2 admitted 1/0", "20 A2 discharged 0/0",
      ])
  }

  @Test("A place is held before moving in: reserved first, enrolled after, gone hold and stay later")
  func hold() throws {
    let plan = TilbudPlan.with(places: 1, [.listed([.on(25), .on(26)]) { $0.hold = 14 }])
    try expect(
      plan,
      tells: [
        "25 A0 referred 0/0", "25 A0 admitted 1/0", "26 A1 referred 1/0", "26 A1 waits 1/1",
        "49 A0 discharged 0/1", "49 A1 admitted 1/0", "73 A1 discharged 0/0",
      ])
    let ran = try plan.ran()
    #expect((0..<4).map { ran.days(.reserved, $0..<$0 + 1) } == [6, 8 + 10, 4, 0])
    #expect((0..<4).map { ran.days(.enrolled, $0..<$0 + 1) } == [0, 10, 10, 0])
  }

  @Test("Who moves out while the place is still held was never enrolled")
  func movedWhileHeld() throws {
    let plan = TilbudPlan.with(places: schedule(1, ("2101-02-05", 0)), [.listed([.on(25)]) { $0.hold = 40 }]) {
      $0.departureAtCut = .moved
    }
    let ran = try plan.ran()
    #expect((0..<4).map { ran.days(.reserved, $0..<$0 + 1) } == [6, 4, 0, 0])
    #expect(ran.days(.enrolled, ran.all) == 0)
    #expect(ran.flow(.moved, line: 0, buckets: ran.all) == 1)
  }

  @Test("Who has moved in is not moved out of a held place: enrolment ends on the day of the move")
  func movedAfterHold() throws {
    let plan = TilbudPlan.with(
      places: schedule(1, ("2101-02-20", 0)), [.listed([.on(25, stay: 100)]) { $0.hold = 10 }]
    ) { $0.departureAtCut = .moved }
    let ran = try plan.ran()
    #expect((0..<4).map { ran.days(.reserved, $0..<$0 + 1) } == [6, 4, 0, 0])
    #expect((0..<4).map { ran.days(.enrolled, $0..<$0 + 1) } == [0, 15, 0, 0])
  }

  @Test("A place is made ready before anybody is admitted to it, and is not rådig meanwhile")
  func makingReady() throws {
    let plan = TilbudPlan.with(places: 2, [.listed([.on(0), .on(0, stay: 20), .on(5), .on(31, stay: 3)])]) {
      $0.makingReady = 3
    }
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "0 A1 referred 1/0", "0 A1 admitted 2/0",
        "5 A2 referred 2/0", "5 A2 waits 2/1",
        "10 A0 discharged 1/1", "13 ready 1/1", "13 A2 admitted 2/0",
        "20 A1 discharged 1/0", "23 A2 discharged 0/0", "23 ready 0/0", "26 ready 0/0",
        "31 A3 referred 0/0", "31 A3 admitted 1/0", "34 A3 discharged 0/0", "37 ready 0/0",
      ])
    let ran = try plan.ran()
    #expect(ran.availableDays(0..<1) == 3 * 1 + 5 * 2)
    #expect(ran.availableDays(1..<2) == 6 * 1 + 22 * 2)
  }

  @Test("A resident above the places leaves none to make ready")
  func makingReadyAfterACut() throws {
    let plan = TilbudPlan.with(
      places: schedule(2, ("2101-01-05", 1)), [.listed([.on(0), .on(0, stay: 20), .on(6)])]
    ) { $0.makingReady = 2 }
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "0 A1 referred 1/0", "0 A1 admitted 2/0",
        "4 places 2/0", "6 A2 referred 2/0", "6 A2 waits 2/1",
        "10 A0 discharged 1/1", "20 A1 discharged 0/1", "22 ready 0/1", "22 A2 admitted 1/0",
        "32 A2 discharged 0/0", "34 ready 0/0",
      ])
  }

  @Test("The age limit ends a stay, a wait, and a referral that comes too late")
  func ageLimit() throws {
    let plan = TilbudPlan.with(
      places: 1,
      [
        .listed([
          .on(0, stay: 100, born: "2083-02-01"), .on(1, born: "2083-01-20"), .on(2, born: "2082-12-31"), .on(3),
        ]) { $0.ageLimit = .init(ageAtReferral: .constant(value: 18 * 365), limit: Double(18 * 365 + 4)) }
      ])
    // 2083-02-01 + 18 years (with leap days 2084, 2088, 2092, 2096) is 2101-02-01, day 31.
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0",
        "1 A1 referred 1/0", "1 A1 waits 1/1",
        "2 A2 referred 1/1", "2 A2 turned away 1/1",
        "3 A3 referred 1/1", "3 A3 waits 1/2",
        "7 A3 left 1/1",
        "19 A1 left 1/0",
        "31 A0 discharged 0/0",
      ])
  }

  @Test("Residents at the start leave on their known day, and those who wait at the start have waited already")
  func presentAtStart() throws {
    let plan = TilbudPlan.with(
      places: 2,
      [
        .listed([.on(1, stay: 3)]) {
          $0.residents = [.init(leaves: civil("2101-01-06")), .init(admitted: civil("2100-12-30"))]
          $0.waiters = [.init(referred: civil("2100-12-22")), .init(referred: civil("2100-12-31"))]
          $0.waiting = .init(patience: .constant(value: 12))
        }
      ])
    try expect(
      plan,
      tells: [
        "0 Ar0 present 1/0", "0 Ar1 present 2/0", "0 Aw0 waiting at start 2/1", "0 Aw1 waiting at start 2/2",
        "1 A0 referred 2/2", "1 A0 waits 2/3",
        "2 Aw0 left 2/2",
        "5 Ar0 discharged 1/2", "5 Aw1 admitted 2/1",
        "8 Ar1 discharged 1/1", "8 A0 admitted 2/0",
        "11 A0 discharged 1/0", "15 Aw1 discharged 0/0",
      ])
    let ran = try plan.ran()
    #expect(ran.flow(.waitedByLeft, line: 0, buckets: ran.all) == 12 * Ticks.perDay)
    #expect(ran.flow(.waitedByAdmitted, line: 0, buckets: ran.all) == (6 + 7) * Ticks.perDay)
    #expect(ran.days(.waiting, ran.all) == 2 + 5 + 7)
  }

  @Test("A free place at the start is filled from the list at once")
  func waitersFillFreePlaces() throws {
    let plan = TilbudPlan.with(places: 1, [.listed([]) { $0.waiters = [.init(referred: civil("2101-01-01"))] }])
    try expect(
      plan, tells: ["0 Aw0 waiting at start 0/1", "0 Aw0 admitted 1/0", "10 Aw0 discharged 0/0"])
  }

  @Test("Levels split a ydelse into lines by their shares, in integrals and counts alike")
  func levels() throws {
    let plan = TilbudPlan.with(
      places: 40, [.random(300, stay: .exponential(mean: 40)) { $0.levels = [0.5, 0.2, 0.3] }])
    let simulation = try plan.simulation()
    var referred = [0, 0, 0]
    try simulation.replicate(100) { _ in
      for line in 0..<3 { referred[line] += Int(simulation.flow(.referred, line: line, buckets: simulation.all)) }
    }
    #expect(simulation.model.lines.map(\.level) == [0, 1, 2])
    let total = referred.reduce(0, +)
    for (count, share) in zip(referred, [0.5, 0.2, 0.3]) {
      #expect(agrees(count, of: total, with: share), "\(count) of \(total)")
    }
  }

  @Test("A listed person's kommune is kept, in the events and in the counts")
  func kommuner() throws {
    let scene = Scene("2101-01-01", "2101-12-31", kommuner: ["Aalborg", "Rebild", "Vesthimmerland"])
    let plan = TilbudPlan.with(places: 1, [.listed([.on(0, kommune: 2), .on(1, kommune: 0)], kommuner: 3)])
    let ran = try plan.ran(in: scene)
    #expect((0..<3).map { Ticks.days(ran.integral(.enrolled, line: 0, kommune: $0, bucket: 0)) } == [10, 0, 10])
    #expect((0..<3).map { Ticks.days(ran.integral(.waiting, line: 0, kommune: $0, bucket: 0)) } == [9, 0, 0])
    #expect((0..<3).map { ran.flow(.discharged, line: 0, kommune: $0, bucket: 0) } == [1, 0, 1])
  }

  @Test("Admissions at once and from the list, departures and time waited are counted where they happen")
  func flows() throws {
    let plan = TilbudPlan.with(
      places: 1, [.listed([.on(0, stay: 40), .on(1, patience: 34), .on(2), .on(33, patience: 1)])])
    let ran = try plan.ran()
    func flow(_ flow: Flow) -> [Int64] { (0..<3).map { ran.flow(flow, line: 0, kommune: 0, bucket: $0) } }
    #expect(flow(.referred) == [3, 1, 0])
    #expect(flow(.admittedAtOnce) == [1, 0, 0])
    #expect(flow(.admittedFromList) == [0, 1, 0])
    #expect(flow(.left) == [0, 2, 0])
    #expect(flow(.discharged) == [0, 2, 0])
    #expect(flow(.waitedByLeft) == [0, 35 * Ticks.perDay, 0])
    #expect(flow(.waitedByAdmitted) == [0, 38 * Ticks.perDay, 0])
    #expect((0..<3).map { ran.days(.waiting, $0..<$0 + 1) } == [30 + 29, 4 + 9 + 1, 0])
    #expect((0..<3).map { ran.days(.enrolled, $0..<$0 + 1) } == [31, 19, 0])
  }
}
