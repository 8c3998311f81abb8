import Testing

@testable import Scenarios

@Suite("A budget that does not fit its takst")
struct BudgetFindingsTests {
  private func found(_ budget: String) throws -> [String] {
    try Scenario.load(text: changed([(#""alt": { "beløb": 13000000 }"#, budget)]), name: "a").warnings.map(\.message)
  }

  @Test("A percentage of its own is told where it stands, and that the places do not carry it")
  func stated() throws {
    let found = try found(
      #""fast": { "beløb": 1000000 }, "kost": { "pr_belagt_døgn": { "beløb": 5000, "budgetteret_belægning": "90 %" } }"#
    )
    #expect(found.count == 2)
    #expect(found[1] == #""kost" is budgeted at a belægning of 90 % and not at the one the takst assumes (95 %)"#)
    // 1,000,000 + 5,000 × 7 × 365 × 0.90 give 5,149 kr. at 95 %: 149 a døgn to carry 1,000,000 with, 6,711 of 2,555.
    #expect(found[0].hasPrefix("the takst from 2023-01-01 breaks even only when 262."))
    #expect(found[0].hasSuffix("% of the 7 places are occupied all year"))
  }

  @Test("A budget that follows its takst is silent, as is a percentage that is the takst's")
  func fits() throws {
    #expect(try found(#""fast": { "beløb": 1000000 }, "kost": { "pr_belagt_døgn": { "beløb": 5000 } }"#) == [])
    #expect(
      try found(
        #""fast": { "beløb": 1000000 }, "kost": { "pr_belagt_døgn": { "beløb": 5000, "budgetteret_belægning": "95 %" } }"#
      ) == [])
  }
}
