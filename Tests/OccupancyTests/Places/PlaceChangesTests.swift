import Testing

@testable import Occupancy

@Suite("Changes of places")
struct PlaceChangesTests {
  @Test("A place cut while occupied closes when its resident leaves")
  func naturalCut() throws {
    let plan = TilbudPlan.with(
      places: schedule(2, ("2101-01-05", 1)), [.listed([.on(0), .on(0, stay: 20), .on(6)])])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "0 A1 referred 1/0", "0 A1 admitted 2/0",
        "4 places 2/0", "6 A2 referred 2/0", "6 A2 waits 2/1",
        "10 A0 discharged 1/1", "20 A1 discharged 0/1", "20 A2 admitted 1/0", "30 A2 discharged 0/0",
      ])
    let ran = try plan.ran()
    #expect(ran.days(.enrolled, 0..<1) == 10 + 20 + 10)
    #expect(ran.availableDays(0..<1) == 1)
    #expect(plan.placeDays(in: ran.model.buckets)[0] == 4 * 2 + 27)
  }

  @Test("At a cut with moving out, the latest admitted move, and only as many as the places demand")
  func movingOut() throws {
    let plan = TilbudPlan.with(
      places: schedule(4, ("2101-01-05", 2)),
      [.listed([.on(0, stay: 50), .on(1, stay: 50), .on(2, stay: 50), .on(3, stay: 50), .on(6, stay: 4)])]
    ) { $0.departureAtCut = .moved }
    let events = try plan.story().filter { !$0.contains("referred") && !$0.contains("admitted") }
    #expect(
      events == [
        "4 places 4/0", "4 A3 moved 3/0", "4 A2 moved 2/0", "6 A4 waits 2/1", "50 A0 discharged 1/1",
        "51 A1 discharged 1/0", "54 A4 discharged 0/0",
      ])
    #expect(try plan.ran().days(.enrolled, 0..<1) == 31 + 30 + 2 + 1)
  }

  @Test("Of the residents at the start, the latest admitted move out first, and those of unknown date last")
  func movingOutResidentsOfTheStart() throws {
    func stays(_ date: String?) -> YdelsePlan.Resident { .init(admitted: date.map(civil)) }
    let plan = TilbudPlan.with(
      places: schedule(5, ("2101-01-10", 1)),
      [
        .listed([.on(0, stay: 300)]) {
          $0.stay = .constant(value: 3_000)
          $0.residents = [stays("2100-06-01"), stays(nil), stays("2095-01-01"), stays("2099-01-01")]
        }
      ]
    ) { $0.departureAtCut = .moved }
    let moved = try plan.story().filter { $0.contains("moved") }
    #expect(moved == ["9 A0 moved 4/0", "9 Ar0 moved 3/0", "9 Ar3 moved 2/0", "9 Ar2 moved 1/0"])
  }

  @Test("Places closed for a while move nobody out, also when places are cut meanwhile")
  func cutDuringRenovation() throws {
    let plan = TilbudPlan.with(
      places: schedule(5, ("2101-01-10", 4)),
      [
        .listed([]) {
          $0.stay = .constant(value: 3_000)
          $0.residents = Array(repeating: .init(), count: 5)
        }
      ]
    ) {
      $0.departureAtCut = .moved
      $0.closed = [.init(first: civil("2101-01-05"), last: civil("2101-02-01"), places: 2)]
    }
    #expect(try plan.story().count { $0.contains("moved") } == 1)
  }

  @Test("Residents may stay above the places by as many as are allowed")
  func overOccupancy() throws {
    let plan = TilbudPlan.with(places: 1, [.listed([.on(0), .on(1), .on(2)])]) {
      $0.overOccupancy = schedule(1, ("2101-01-06", 0))
    }
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "1 A1 referred 1/0", "1 A1 admitted 2/0",
        "2 A2 referred 2/0", "2 A2 waits 2/1", "5 places 2/1",
        "10 A0 discharged 1/1", "11 A1 discharged 0/1", "11 A2 admitted 1/0", "21 A2 discharged 0/0",
      ])
    #expect(try plan.ran().availableDays(0..<1) == 10)
  }

  @Test("Places closed for a period take nobody in, and open again the day after its last")
  func closedForAPeriod() throws {
    let plan = TilbudPlan.with(places: 2, [.listed([.on(0), .on(2), .on(3, stay: 1)])]) {
      $0.closed = [
        .init(first: civil("2101-01-02"), last: civil("2101-01-04"), places: 1),
        .init(first: civil("2101-01-04"), last: civil("2101-01-05"), places: 1),
      ]
    }
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "1 places 1/0",
        "2 A1 referred 1/0", "2 A1 waits 1/1", "3 places 1/1", "3 A2 referred 1/1", "3 A2 waits 1/2",
        "4 places 1/2", "5 places 1/2", "5 A1 admitted 2/1",
        "10 A0 discharged 1/1", "10 A2 admitted 2/0", "11 A2 discharged 1/0", "15 A1 discharged 0/0",
      ])
    let ran = try plan.ran()
    #expect(plan.placeDays(in: ran.model.buckets)[0] == 62)
    #expect(ran.availableDays(0..<1) == 1 + 4 + 16 * 2)
  }

  @Test("During an intake stop people wait although places stand empty, and none of them is rådig")
  func intakeStop() throws {
    let plan = TilbudPlan.with(places: 2, [.listed([.on(0), .on(2), .on(3, patience: 2)])]) {
      $0.intakeStops = [.init(first: civil("2101-01-02"), last: civil("2101-01-07"))]
    }
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "1 places 1/0",
        "2 A1 referred 1/0", "2 A1 waits 1/1", "3 A2 referred 1/1", "3 A2 waits 1/2", "5 A2 left 1/1",
        "7 places 1/1", "7 A1 admitted 2/0", "10 A0 discharged 1/0", "17 A1 discharged 0/0",
      ])
    #expect(try plan.ran().availableDays(0..<1) == 1 + 7 + 14 * 2)
  }

  @Test("An intake stop without an end lasts, and without a list everybody is turned away")
  func endlessStop() throws {
    let plan = TilbudPlan.with(places: 2, [.listed([.on(0), .on(200)], waiting: nil)]) {
      $0.intakeStops = [.init(first: civil("2101-01-01"), last: nil)]
    }
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 turned away 0/0", "200 A1 referred 0/0", "200 A1 turned away 0/0",
      ])
  }

  @Test("At closure the list is dissolved, residents stay their time, and nobody is referred any more")
  func naturalClosure() throws {
    let plan = TilbudPlan.with(places: 1, [.listed([.on(0), .on(1), .on(2), .on(8)])]) {
      $0.closure = .init(date: civil("2101-01-06"), departure: .natural)
      $0.overOccupancy = schedule(0, ("2101-01-04", 5), ("2101-01-05", 0))
    }
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "1 A1 referred 1/0", "1 A1 waits 1/1",
        "2 A2 referred 1/1", "2 A2 waits 1/2",
        "3 places 1/2", "3 A1 admitted 2/1", "3 A2 admitted 3/0", "4 places 3/0",
        "5 places 3/0",
        "10 A0 discharged 2/0", "13 A1 discharged 1/0", "13 A2 discharged 0/0",
      ])
    #expect(plan.placeDays(in: try plan.ran().model.buckets).reduce(0, +) == 5)
  }

  @Test("At closure with moving out everybody moves on the day, and those waiting leave")
  func movedClosure() throws {
    let plan = TilbudPlan.with(places: 2, [.listed([.on(0), .on(1), .on(2)])]) {
      $0.closure = .init(date: civil("2101-01-06"), departure: .moved)
    }
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "1 A1 referred 1/0", "1 A1 admitted 2/0",
        "2 A2 referred 2/0", "2 A2 waits 2/1",
        "5 places 2/1", "5 A1 moved 1/1", "5 A0 moved 0/1", "5 A2 left 0/0",
      ])
    let ran = try plan.ran()
    #expect(ran.flow(.left, line: 0, buckets: ran.all) == 1)
    #expect(ran.flow(.waitedByLeft, line: 0, buckets: ran.all) == 3 * Ticks.perDay)
    #expect(ran.availableDays(ran.all) == 1)
  }

  @Test("A tilbud that closes on the period's first day keeps nobody waiting and moves out those who are to move")
  func closedFromTheStart() throws {
    let plan = TilbudPlan.with(
      places: 2,
      [.listed([.on(3)]) { ($0.residents, $0.waiters) = ([.init(leaves: civil("2101-05-01"))], [.init(), .init()]) }]
    ) { $0.closure = .init(date: civil("2101-01-01"), departure: .moved) }
    try expect(
      plan,
      tells: [
        "0 Ar0 present 1/0", "0 Aw0 waiting at start 1/1", "0 Aw1 waiting at start 1/2",
        "0 Ar0 moved 0/2", "0 Aw0 left 0/1", "0 Aw1 left 0/0",
      ])
  }

  @Test("Before a tilbud opens nobody is referred, and those listed come on its first day", arguments: [true, false])
  func opening(stated: Bool) throws {
    let places = stated ? Schedule(2) : schedule(0, ("2101-01-04", 2))
    let plan = TilbudPlan.with(places: places, [.listed([.on(1), .on(2), .on(3), .on(5)])]) {
      if stated { $0.opening = civil("2101-01-04") }
      $0.ydelser[0].referrals.rate = .total(Schedule(3_650), shares: [1])
    }
    let story = try plan.story()
    #expect(story.first == "3 places 0/0")
    #expect(story.dropFirst().prefix(2) == ["3 A0 referred 0/0", "3 A0 admitted 1/0"])
    let ran = try plan.ran()
    #expect(ran.availableDays(0..<1) == 0)
  }

  @Test("A group's maximum by date holds from its day; those above it stay")
  func maximumByDate() throws {
    let plan = TilbudPlan.with(
      places: 3, [.listed([.on(0), .on(1), .on(6)]) { $0.maximum = schedule(2, ("2101-01-05", 1)) }])
    let admitted = try plan.story().filter { $0.contains("admitted") }
    #expect(admitted == ["0 A0 admitted 1/0", "1 A1 admitted 2/0", "11 A2 admitted 1/0"])
  }

  @Test("Places count from their own date, in the steps and in the place-days of every bucket")
  func placeDays() throws {
    let plan = TilbudPlan.with(places: schedule(7, ("2101-02-11", 6), ("2101-12-31", 8)), [.listed([])]) {
      $0.closure = .init(date: civil("2102-01-02"), departure: .natural)
    }
    let scene = Scene("2101-01-15", "2102-02-28")
    let buckets = Buckets(period: scene.period)
    let days = plan.placeDays(in: buckets)
    #expect(days[0] == 17 * 7)
    #expect(days[1] == 10 * 7 + 18 * 6)
    #expect(days[11] == 30 * 6 + 8)
    #expect(Array(days[12...]) == [8, 0])
    let steps = PlaceChanges(plan, period: scene.period).steps
    #expect(steps.map { max(0, $0.places - $0.closedPlaces) } == [7, 6, 8, 0])
  }
}
