import Testing

@testable import Occupancy

@Suite("Values by date")
struct ScheduleTests {
  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test("A value holds from its own day until the day before the next change")
  func holds() throws {
    let places = try #require(
      Schedule([.init(from: try date("2023-01-01"), value: 6), .init(from: try date("2021-01-01"), value: 7)]))
    #expect(places.value(on: try date("2022-12-31")) == 7)
    #expect(places.value(on: try date("2023-01-01")) == 6)
    #expect(places.value(on: try date("2019-05-05")) == 7)
  }

  @Test("Two values for one day are refused")
  func ambiguous() throws {
    let day = try date("2023-01-01")
    #expect(Schedule([.init(from: day, value: 6), .init(from: day, value: 7)]) == nil)
  }

  @Test("A period names its months, the first and last of them cut by the period")
  func months() throws {
    let period = try #require(Period(first: try date("2022-11-15"), last: try date("2023-02-03")))
    #expect(period.monthStarts.map(\.iso) == ["2022-11-15", "2022-12-01", "2023-01-01", "2023-02-01"])
    #expect(period.days == 16 + 31 + 31 + 3)
    #expect(period.years == [2022, 2023])
  }
}
