import Testing

@testable import Occupancy

@Suite("Whole ticks")
struct TicksTests {
  @Test("Days become the nearest tick, at least one and never past never")
  func length() {
    #expect(Ticks.length(days: 1) == Ticks.perDay)
    #expect(Ticks.length(days: 0) == 1 && Ticks.length(days: -3) == 1)
    #expect(Ticks.length(days: 0x1.8p-19) == 3)
    #expect(Ticks.length(days: 0x1.3p-20) == 1)
    #expect([1e9, .infinity, .nan].map { Ticks.length(days: $0) } == [Ticks.never, Ticks.never, Ticks.never])
    #expect(Ticks.days(Ticks.length(days: 365)) == 365)
  }

  @Test("A date's first tick lies in its day, before the period too, and the period ends where the next day begins")
  func dates() throws {
    let period = try #require(Period(first: civil("2101-01-01"), last: civil("2101-12-31")))
    #expect(period.tick(of: civil("2101-02-01")) == 31 * Ticks.perDay)
    #expect(period.tick(of: civil("2100-12-30")) == -2 * Ticks.perDay)
    #expect(period.endTick == period.tick(of: civil("2102-01-01")))
    #expect(Ticks.day(of: 31 * Ticks.perDay - 1) == 30 && Ticks.day(of: 31 * Ticks.perDay) == 31)
  }
}
