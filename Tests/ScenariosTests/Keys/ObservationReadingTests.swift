import Forecasting
import Testing

@testable import Scenarios

@Suite("What really happened")
struct ObservationReadingTests {
  private func text(_ observed: String, economy: Bool = true) -> String {
    let money = """
      "forudsat_belægning": "95 %", "økonomi": { "budget": { "Drift": { "beløb": "5 mio. kr." } } },
      """
    return """
      { "navn": "T", "periode": { "fra": "2025-01-01", "til": "2026-12-31" },
        "tilbud": { "t": { "pladser": 4, \(economy ? money : "")
          "ydelser": {
            "a": { "budgetterede_pladser": 3, "henvisninger_pr_år": 2, "ophold": { "fordeling": "eksponentiel", "middel": "300 dage" } },
            "b": { "henvisninger_pr_år": 2, "ophold": { "fordeling": "eksponentiel", "middel": "300 dage" } } },
          "observeret": \(observed) } } }
      """
  }

  private func observations(_ observed: String) throws -> [ObservedFigure] {
    try Scenario.load(text: text(observed), name: "t.jsonc").base.tilbud[0].observations
  }

  @Test("Figures of the tilbud and of a ydelse, in the order of the years")
  func figures() throws {
    let observed = """
      { "2026": { "resultat": "-7,5 mio. kr.", "tilpasset": ["resultat"] },
        "2025": { "belægning": "62,6 %", "beboere": 2.5, "takst": 5561, "tilpasset": ["takst"],
                  "ydelser": { "a": { "belægning": "130 %" }, "b": { "beboere": 1, "tilpasset": ["beboere"] } } } }
      """
    let expected = [
      ObservedFigure(year: 2025, quantity: .enrolledShare, value: 0.626, wasFitted: false),
      ObservedFigure(year: 2025, quantity: .residents, value: 2.5, wasFitted: false),
      ObservedFigure(year: 2025, quantity: .takst, value: 5_561, wasFitted: true),
      ObservedFigure(year: 2025, ydelse: 0, quantity: .enrolledShare, value: 1.3, wasFitted: false),
      ObservedFigure(year: 2025, ydelse: 1, quantity: .residents, value: 1, wasFitted: true),
      ObservedFigure(year: 2026, quantity: .accountsResult, value: -7_500_000, wasFitted: true),
    ]
    #expect(try observations(observed) == expected)
  }

  @Test("A year after the period is warned of, one before it is history")
  func outside() throws {
    let scenario = try Scenario.load(
      text: text(#"{ "2024": { "beboere": 3 }, "2099": { "beboere": 3 } }"#), name: "t.jsonc")
    #expect(scenario.warnings.map(\.message) == ["2099 lies after the period and is compared with nothing"])
  }

  @Test(
    "What cannot be is refused",
    arguments: [
      (#"{ "2025": { "udnyttelse": "91 %" } }"#, "\"udnyttelse\" has no meaning here"),
      (#"{ "2025": { "beboere": 3, "tilpasset": ["resultat"] } }"#, "\"resultat\" is not among the figures"),
      (#"{ "2025": { "tilpasset": ["belægnin"] } }"#, "item 1 of \"tilpasset\" cannot be the text \"belægnin\""),
      (#"{ "2025": { "ydelser": { "c": { "beboere": 3 } } } }"#, "unknown ydelse \"c\""),
      (#"{ "2025": { "ydelser": { "b": { "belægning": "90 %" } } } }"#, "has no \"budgetterede_pladser\""),
      (#"{ "25": { "beboere": 3 } }"#, "\"25\" is no year"),
      (#"{ "2025": { "beboer": 3 } }"#, "unknown key \"beboer\""),
    ])
  func refused(observed: String, message: String) throws {
    let error = try failure { () throws(ScenarioError) in try Scenario.load(text: text(observed), name: "t.jsonc") }
    #expect(error.description.contains(message), "\(error.description)")
  }

  @Test("Money is refused without økonomi")
  func money() throws {
    let text = text(#"{ "2025": { "resultat": 3 } }"#, economy: false)
    let error = try failure { () throws(ScenarioError) in try Scenario.load(text: text, name: "t.jsonc") }
    #expect(error.description.contains("\"resultat\" has no meaning here: the tilbud has no \"økonomi\""))
  }
}
