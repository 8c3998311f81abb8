import Testing

@testable import Scenarios

@Suite("Settings that a variant overrides")
struct SettingFindingsTests {
  private let text = changed([
    (
      #""kilder""#,
      #""varianter": { "A": { "tilbud": { "kvisten": { "pladser": 6 } } }, "B": { "pl": { "ellers": "2 %" } } }, "kilder""#
    )
  ])

  private func warnings(_ settings: [String]) throws -> [Diagnostic] {
    try Scenario.load(text: text, name: "a", settings: settings).warnings
  }

  @Test("A setting that a variant sets itself is warned of, with the setting that reaches the variant")
  func overridden() throws {
    let found = try warnings(["tilbud.kvisten.pladser=8"])
    #expect(
      found.map(brief) == [
        #"1:24 the variant "A" sets tilbud.kvisten.pladser itself: --set has no effect there; "#
          + "set it in the variant: --set 'varianter.A.tilbud.kvisten.pladser=…'"
      ])
    #expect(try warnings(["varianter.A.tilbud.kvisten.pladser=9"]).isEmpty)
  }

  @Test("A setting that every variant takes over is not warned of")
  func effective() throws { #expect(try warnings(["tilbud.kvisten.forudsat_belægning=90%", "frø=7"]).isEmpty) }
}
