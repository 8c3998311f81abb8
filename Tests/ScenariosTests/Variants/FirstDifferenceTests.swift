import Occupancy
import Testing

@testable import Scenarios

@Suite("The first day on which two scenarios differ") struct FirstDifferenceTests {
  private func day(_ one: String, _ other: String) throws -> String? {
    let first = try #require(CivilDate(iso: "2021-01-01"))
    let last = try #require(CivilDate(iso: "2026-12-31"))
    let period = try #require(Period(first: first, last: last))
    return FirstDifference(period: period).day(try tree(one), try tree(other))?.iso
  }

  @Test("A value by date differs from the first date on which it is another")
  func byDate() throws {
    let seven = #"{ "pladser": 7 }"#
    #expect(try day(seven, #"{ "pladser": { "2021-01-01": 7, "2023-01-01": 6 } }"#) == "2023-01-01")
    #expect(try day(#"{ "pladser": { "2020-01-01": 7, "2022-01-01": 7 } }"#, seven) == nil)
    #expect(try day(seven, #"{ "pladser": 6 }"#) == "2021-01-01")
    #expect(
      try day(#"{ "p": { "2021-01-01": 7, "2023-07-01": 6 } }"#, #"{ "p": { "2021-01-01": 7, "2024-01-01": 6 } }"#)
        == "2023-07-01")
  }

  @Test("What has a day of its own differs from that day, what has none from the first")
  func ownDay() throws {
    let closing = #"{ "lukker": { "dato": "2025-07-01", "afgang": "flyttes" } }"#
    #expect(try day("{}", closing) == "2025-07-01")
    #expect(try day(closing, #"{ "lukker": { "dato": "2025-07-01", "afgang": "naturlig afgang" } }"#) == "2025-07-01")
    #expect(try day(closing, #"{ "lukker": { "dato": "2024-03-01", "afgang": "flyttes" } }"#) == "2024-03-01")
    #expect(
      try day("{}", #"{ "regler": { "tilpasning": { "gennemgang": ["2024-01-01"], "år": 1 } } }"#) == "2021-01-01")
    #expect(try day("{}", #"{ "regler": { "gennemgang": { "fra": "2023-03-01" } } }"#) == "2023-03-01")
    #expect(try day("{}", #"{ "hændelser": [{ "fra": "2022-01-01", "faktor": 2 }] }"#) == "2022-01-01")
    #expect(
      try day(
        #"{ "h": [{ "fra": "2021-01-01" }, { "fra": "2024-01-01" }] }"#,
        #"{ "h": [{ "fra": "2021-01-01" }, { "fra": "2023-01-01" }, { "fra": "2024-01-01" }] }"#) == "2023-01-01")
  }

  @Test("A year as key is its first day, and a difference after the period is none")
  func years() throws {
    #expect(
      try day(#"{ "vækst": { "2022": "2 %" } }"#, #"{ "vækst": { "2022": "2 %", "2024": "3 %" } }"#) == "2024-01-01")
    #expect(try day(#"{ "p": 7 }"#, #"{ "p": { "2021-01-01": 7, "2027-01-01": 6 } }"#) == nil)
  }

  @Test("Names and what was observed change no plan")
  func untold() throws {
    #expect(try day(#"{ "navn": "a", "observeret": {}, "p": 7 }"#, #"{ "navn": "b", "p": 7 }"#) == nil)
  }
}
