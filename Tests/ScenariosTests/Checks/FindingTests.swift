import Testing

@testable import Scenarios

@Suite("Findings")
struct FindingTests {
  private func warnings(_ variant: String) throws -> [Diagnostic] {
    let change = (#""kilder""#, #""varianter": { "B": \#(variant) }, "kilder""#)
    let observed = (#""økonomi""#, #""observeret": { "2023": { "belægning": "50 %" } }, "økonomi""#)
    return try Scenario.load(text: changed([change, observed]), name: "a").warnings
  }

  @Test("What a variant shares with the scenario is told once")
  func once() throws {
    let found = try warnings(#"{ "pl": { "ellers": "2 %" } }"#)
    #expect(found.map(\.path) == ["tilbud.kvisten.ydelser"] && found[0].message.contains("come to 5.7"))
  }

  @Test("What only a variant has is told with its name, in both languages")
  func variant() throws {
    let found = try warnings(#"{ "tilbud": { "kvisten": { "ydelser": { "børn": { "henvisninger_pr_år": 9 } } } } }"#)
    #expect(found.count == 2)
    #expect(found.contains { $0.message.hasSuffix(#"(in the variant "B")"#) && $0.message.contains("22.2 residents") })
    #expect(found.contains { $0.danish?.hasSuffix(#"(i varianten "B")"#) == true })
  }
}
