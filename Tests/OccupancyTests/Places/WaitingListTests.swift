import Testing

@testable import Occupancy

@Suite("The waiting list")
struct WaitingListTests {
  @Test("A more urgent person goes before those who came earlier, and behind equals")
  func priority() throws {
    let plan = TilbudPlan.with(
      places: 1, [.listed([.on(0), .on(1), .on(2, priority: 0), .on(3, priority: 0), .on(4, priority: 2), .on(5)])])
    let admitted = try plan.story().filter { $0.contains("admitted") }
    #expect(
      admitted == [
        "0 A0 admitted 1/0", "10 A2 admitted 1/4", "20 A3 admitted 1/3", "30 A1 admitted 1/2", "40 A5 admitted 1/1",
        "50 A4 admitted 1/0",
      ])
  }

  @Test("A ydelse's priority orders the tilbud's one queue")
  func priorityOfTheYdelse() throws {
    let plan = TilbudPlan.with(
      places: 1, [.listed([.on(0), .on(1)]), .listed([.on(2)], id: "B") { $0.priority = 0 }])
    let admitted = try plan.story().filter { $0.contains("admitted") }
    #expect(admitted == ["0 A0 admitted 1/0", "10 B0 admitted 1/1", "20 A1 admitted 1/0"])
  }

  @Test("Who is beyond the group's maximum is passed over without blocking those behind")
  func passedOver() throws {
    let plan = TilbudPlan.with(
      places: 2,
      [
        .listed([.on(0, stay: 30), .on(1)]) { $0.maximum = Schedule(1) },
        .listed([.on(0), .on(2)], id: "B"),
      ])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "0 B0 referred 1/0", "0 B0 admitted 2/0",
        "1 A1 referred 2/0", "1 A1 waits 2/1", "2 B1 referred 2/1", "2 B1 waits 2/2",
        "10 B0 discharged 1/2", "10 B1 admitted 2/1", "20 B1 discharged 1/1",
        "30 A0 discharged 0/1", "30 A1 admitted 1/0", "40 A1 discharged 0/0",
      ])
  }

  @Test("A place kept for a group's minimum passes over the others, and its own group goes straight in")
  func reserve() throws {
    let plan = TilbudPlan.with(
      places: 2,
      [.listed([.on(0), .on(1)]), .listed([.on(3)], id: "B") { $0.minimum = Schedule(1) }])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "1 A1 referred 1/0", "1 A1 waits 1/1",
        "3 B0 referred 1/1", "3 B0 admitted 2/1",
        "10 A0 discharged 1/1", "10 A1 admitted 2/0", "13 B0 discharged 1/0", "20 A1 discharged 0/0",
      ])
  }

  @Test("A minimum ends on its date, and its places go to those who wait")
  func minimumByDate() throws {
    let plan = TilbudPlan.with(
      places: 1,
      [.listed([.on(1)]), .listed([], id: "B") { $0.minimum = schedule(1, ("2101-01-08", 0)) }])
    try expect(
      plan,
      tells: [
        "1 A0 referred 0/0", "1 A0 waits 0/1", "7 places 0/1", "7 A0 admitted 1/0", "17 A0 discharged 0/0",
      ])
  }

  @Test("A ydelse alone in its tilbud gets nothing from a minimum: neither past the places nor past an intake stop")
  func minimumAlone() throws {
    let plan = TilbudPlan.with(
      places: 3, [.listed([.on(0), .on(1), .on(2)]) { $0.minimum = Schedule(3) }]
    ) {
      $0.closed = [.init(first: civil("2101-01-01"), last: civil("2101-01-03"), places: 2)]
      $0.intakeStops = [.init(first: civil("2101-01-03"), last: civil("2101-01-05"))]
    }
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "1 A1 referred 1/0", "1 A1 waits 1/1",
        "2 places 1/1", "2 A2 referred 1/1", "2 A2 waits 1/2", "3 places 1/2", "5 places 1/2",
        "5 A1 admitted 2/1", "5 A2 admitted 3/0",
        "10 A0 discharged 2/0", "15 A1 discharged 1/0", "15 A2 discharged 0/0",
      ])
  }

  @Test("When the list is as long as it may be, the next is turned away")
  func longest() throws {
    let plan = TilbudPlan.with(
      places: 1, [.listed([.on(0), .on(1, patience: 3), .on(2), .on(5)], waiting: .init(patience: nil, longest: 1))])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0", "1 A1 referred 1/0", "1 A1 waits 1/1",
        "2 A2 referred 1/1", "2 A2 turned away 1/1", "4 A1 left 1/0",
        "5 A3 referred 1/0", "5 A3 waits 1/1",
        "10 A0 discharged 0/1", "10 A3 admitted 1/0", "20 A3 discharged 0/0",
      ])
  }

  @Test("The longest list is each ydelse's own")
  func longestPerYdelse() throws {
    let plan = TilbudPlan.with(
      places: 0,
      [
        .listed([.on(0), .on(1)], waiting: .init(patience: nil, longest: 1)),
        .listed([.on(2)], id: "B", waiting: .init(patience: nil, longest: 1)),
      ])
    try expect(
      plan,
      tells: [
        "0 A0 referred 0/0", "0 A0 waits 0/1", "1 A1 referred 0/1", "1 A1 turned away 0/1",
        "2 B0 referred 0/1", "2 B0 waits 0/2",
      ])
  }

  @Test("Linking keeps the order of priority and arrival through any insertions and removals")
  func linking() {
    let count = 64
    let slots = UnsafeMutablePointer<Person>.allocate(capacity: count)
    defer { slots.deallocate() }
    var list = WaitingList()
    var expected: [(priority: Int16, slot: Int)] = []
    let random = words(4_000, stream: 7)
    for word in random {
      let slot = Int(word % UInt64(count))
      if let place = expected.firstIndex(where: { $0.slot == slot }) {
        list.remove(slot, in: slots)
        expected.remove(at: place)
      } else {
        let priority = Int16(word >> 32 & 3)
        slots[slot] = Person(
          number: 0, referred: 0, deadline: 0, ageOut: 0, stay: 0, cell: 0, priority: priority, ydelse: 0)
        list.insert(slot, in: slots)
        expected.insert((priority, slot), at: expected.firstIndex { $0.priority > priority } ?? expected.count)
      }
      var found: [Int] = []
      var next = list.head
      while next >= 0 {
        found.append(Int(next))
        next = slots[Int(next)].following
      }
      #expect(found == expected.map(\.slot) && list.count == found.count)
    }
  }
}
