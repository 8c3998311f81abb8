import Testing

@testable import Occupancy

@Suite("Civil dates")
struct CivilDateTests {
  @Test("Every day of four centuries comes back from its number, in order")
  func roundTrip() throws {
    let first = try #require(CivilDate(iso: "1900-03-01")).dayNumber
    for number in first..<(first + 146_097) {
      let date = CivilDate(dayNumber: number)
      #expect(date.dayNumber == number)
      #expect(date < CivilDate(dayNumber: number + 1))
    }
  }

  @Test("1 January 1970 is day 0 and 1 January 2023 is day 19,358")
  func anchors() {
    #expect(CivilDate(iso: "1970-01-01")?.dayNumber == 0)
    #expect(CivilDate(iso: "2023-01-01")?.dayNumber == 19_358)
  }

  @Test(
    "Days that do not exist and dates in other forms are refused",
    arguments: ["2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "01-07-2021", "2023-01-01T00", "", "2023-01-0x"])
  func refused(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Leap years follow the Gregorian rule")
  func leapYears() {
    #expect([1900, 2000, 2023, 2024].map(CivilDate.daysInYear) == [365, 366, 365, 366])
  }
}
