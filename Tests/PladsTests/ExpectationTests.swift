import Testing

@testable import plads

/// `forventet` as `run` and `compare` tell it.
@Suite("What must hold is told")
struct ExpectationTests {
  private func tool(_ most: String) throws -> Tool {
    try Tool([
      "små.jsonc": smallScenario,
      "a.jsonc": """
      { "bygger_på": "små.jsonc", "tilbud": { "kvisten": { "forventet": [
        { "tal": "enrolledShare", "år": 2024, "mindst": "10 %", "højst": "\(most)", "begrundelse": "Som i 2021" }
      ] } } }
      """,
    ])
  }

  @Test("What holds is told as kept, and the program ends with 0")
  func kept() throws {
    let ending = try tool("150 %").run("run", "a.jsonc", "--replications", "50")
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(ending.output.contains("Holdt: Kvisten, belægning (indskrevet) i 2024:"))
    #expect(ending.output.replacing("\u{A0}", with: " ").contains("skal være fra 10,0 % til 150,0 %. Som i"))
  }

  @Test("What does not hold is told as that in run and compare, and the program ends with 1")
  func broken() throws {
    let tool = try tool("11 %")
    for command in ["run", "compare"] {
      let ending = try tool.run(command, "a.jsonc", "--replications", "50", "--language", "en")
      #expect(ending.code == 1 && ending.output.contains("NOT KEPT: Kvisten"), "\(ending.errors)")
    }
    let json = try tool.run("run", "a.jsonc", "--replications", "50", "--json")
    #expect(json.code == 1 && json.output.contains("\"kept\": false"))
  }
}
