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
}
