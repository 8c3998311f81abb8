import Testing

@testable import Scenarios

@Suite("Demand against what was observed")
struct DemandFindingsTests {
  private func found(_ observed: String, referrals: String = "2.3") throws -> [String] {
    try Scenario.load(
      text: changed([
        (#""henvisninger_pr_år": 2.3"#, #""henvisninger_pr_år": \#(referrals)"#),
        (#""økonomi""#, #""observeret": \#(observed), "økonomi""#),
      ]), name: "a"
    ).warnings.map(brief)
  }

  @Test("Demand that would fill the places twice, where they stood half empty, is told with what to do")
  func tooMuch() throws {
    #expect(
      try found(#"{ "2023": { "belægning": "50 %" } }"#) == [
        #"9:18 the referrals of 2023 come to 5.7 residents in the long run, and there were 3.5 according to "observeret"; "#
          + #"let referrals or stays fit what happened, or say under "antagelser" why they differ"#
      ])
  }

  @Test("Demand far below those who were there is told, and it names the latest year that is known")
  func tooLittle() throws {
    let found = try found(#"{ "2023": { "beboere": 3 }, "2024": { "beboere": 6 } }"#, referrals: "0.8")
    #expect(found.count == 1 && found[0].contains("2024 come to 2.0 residents") && found[0].contains("there were 6.0"))
  }

  @Test(
    "Demand near what was there, or above it where the places were full, is no contradiction",
    arguments: [("80 %", "2.3"), ("100 %", "2.3"), ("97 %", "9"), ("90 %", "3.8")])
  func silent(_ observed: String, _ referrals: String) throws {
    #expect(try found(#"{ "2023": { "belægning": "\#(observed)" } }"#, referrals: referrals) == [])
  }
}
