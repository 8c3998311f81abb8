import Testing

@testable import Scenarios

@Suite("Cost without places")
struct CostFindingsTests {
  private func found(_ changes: [(String, String)]) throws -> [String] {
    try Scenario.load(text: changed(changes), name: "a").warnings.map(brief)
  }

  private let opens = (#""pladser": 7"#, #""pladser": { "2023-01-01": 0, "2024-07-01": 7 }"#)
  private let pauses = (#""pladser": 7"#, #""pladser": { "2023-01-01": 7, "2024-01-01": 0, "2025-01-01": 7 }"#)
  private let empty = (#""ved_start": 6"#, #""ved_start": 0"#)

  @Test("A fixed amount that runs while an open tilbud has no place is told with the days")
  func withoutPlaces() throws {
    let found = try found([pauses])
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix(
        #"7:18 there are no places from 2024-01-01 to 2024-12-31, but "alt" cost all the year; write "åbner" or "lukker""#
      ))
  }

  @Test("A tilbud that opens later has no cost before it, and cost per place runs only with places")
  func silent() throws {
    #expect(try found([opens, empty]) == [])
    #expect(try found([pauses, (#""beløb": 13000000"#, #""pr_plads": { "beløb": 1900000 }"#)]) == [])
    #expect(try found([]) == [])
  }
}
