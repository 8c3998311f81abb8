import Testing

@testable import Scenarios

@Suite("Cost without places")
struct CostFindingsTests {
  private func found(_ changes: [(String, String)]) throws -> [String] {
    try Scenario.load(text: changed(changes), name: "a").warnings.map(brief)
  }

  private let opens = (#""pladser": 7"#, #""pladser": { "2023-01-01": 0, "2024-07-01": 7 }"#)
  private let empty = (#""ved_start": 6"#, #""ved_start": 0"#)

  @Test("A fixed amount that runs before there is a place is told with the days")
  func beforeOpening() throws {
    let found = try found([opens, empty])
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix(
        #"7:18 there are no places from 2023-01-01 to 2024-06-30, but "alt" cost all the year; write the cost per place"#
      ))
  }

  @Test("Cost per place runs only with places, and a tilbud with places all the time is not told of")
  func silent() throws {
    #expect(try found([opens, empty, (#""beløb": 13000000"#, #""pr_plads": 1900000"#)]) == [])
    #expect(try found([]) == [])
  }
}
