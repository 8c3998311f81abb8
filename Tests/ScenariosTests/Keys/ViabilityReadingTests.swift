import Forecasting
import Testing

@testable import Scenarios

@Suite("Limits of a scenario")
struct ViabilityReadingTests {
  @Test("Every limit is read in the unit of its measure")
  func all() throws {
    let scenario = try Scenario.load(text: fullScenario, name: "a.jsonc")
    let expected: [Indicator: Double] = [
      .quantity(.deficit): 0.25, .quantity(.deficitBeyondBand): 0.1, .takstRise: 0.08, .occupancy: 0.8,
      .quantity(.residents): 4.5, .refusedShare: 0.2, .meanWaitOfAdmitted: 60,
    ]
    #expect(scenario.base.tilbud[0].viability.limits == expected)
    #expect(scenario.base.tilbud[1].viability.limits.isEmpty)
  }

  @Test(
    "A limit without its unit, or where it has no meaning, is refused",
    arguments: [
      ("tilbud.kvisten.bæredygtighed.økonomisk.risiko_for_underskud=25", "expected a share in percent"),
      ("tilbud.kvisten.bæredygtighed.faglig.ventetid=60", "did you mean \"60 dage\"?"),
      ("tilbud.kvisten.bæredygtighed.faglig.ventetider=60 dage", "did you mean \"ventetid\"?"),
      ("tilbud.kvisten.bæredygtighed.faglig.beboere=-1", "cannot be the number -1"),
      ("tilbud.ishd.bæredygtighed.faglig.belægning=80 %", "no ydelse of the tilbud has places"),
      ("tilbud.kvisten.økonomi=null", "the tilbud has no \"økonomi\""),
    ])
  func refused(setting: String, words: String) throws {
    let error = try failure { () throws(ScenarioError) in
      try Scenario.load(text: fullScenario, name: "a.jsonc", settings: [setting])
    }
    #expect(error.description.contains(words), "\(error.description)")
  }
}
