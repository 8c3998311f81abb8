import Forecasting
import Occupancy
import Takst
import Testing

@testable import Scenarios

private func withVariants(_ variants: String) -> String {
  changed([(#""kilder""#, "\"varianter\": \(variants),\n  \"kilder\"")])
}

@Suite("Variants and settings")
struct ScenarioVariantTests {
  @Test("A variant changes what it says, removes with null, and leaves the rest")
  func patches() throws {
    let scenario = try Scenario.load(text: fullScenario, name: "a")
    #expect(scenario.variants.map(\.name) == ["6 pladser", "7 pladser, 90 pct."])
    let (six, seven) = (scenario.variants[0], scenario.variants[1])
    #expect(six.tilbud[0].plan.places == Schedule(6))
    #expect(Array(six.tilbud[1...]) == Array(scenario.base.tilbud[1...]) && six.scene == scenario.base.scene)
    #expect(seven.tilbud.map(\.plan.id) == ["kvisten", "østerskoven"])
    #expect(seven.tilbud[0].plan.places.steps.map(\.value) == [7])
    #expect(seven.tilbud[0].plan.ydelser[1].maximum == nil)
    #expect(try seven.tilbud[0].economy?.priceIndex.factor(from: 2022, to: 2023) == 1.02)
    guard case .byDate(let shares)? = seven.tilbud[0].economy?.assumed else { throw Absent() }
    #expect(try shares.steps.map(\.value) == [Share(0.9), Share(0.9)])
  }

  private struct Absent: Error {}

  @Test("An override by date keeps the other dates; a plain value replaces them all")
  func byDate() throws {
    let text = withVariants(
      #"{ "a": { "tilbud": { "kvisten": { "pladser": { "2024-01-01": 5 } } } }, "b": { "tilbud": { "kvisten": { "pladser": 4 } } } }"#
    ).replacing(#""pladser": 7"#, with: #""pladser": { "2023-01-01": 7, "2025-01-01": 6 }"#)
    let scenario = try Scenario.load(text: text, name: "a")
    #expect(scenario.variants.map { $0.tilbud[0].plan.places.steps.map(\.value) } == [[7, 5, 6], [4]])
  }

  @Test("A mistake in a variant is told where it is written, and one that it causes elsewhere with its name")
  func mistakes() throws {
    let text = withVariants(
      """
      {
          "a": { "tilbud": { "kvisten": { "pladser": -1 } } },
          "b": { "tilbud": { "kvisten": { "ydelser": { "børn": { "ophold": null } } } } },
          "c": { "periode": { "til": "2024-12-31" } },
          "d": { "tilbud": { "kvisten": { "plader": 6 } } },
          "e": { "kommuner": { "Thisted": { "indbyggere": 43000 } } },
          "f": 7,
        }
      """)
    expect(
      try refusals(text),
      are: [
        "26:10 \"f\" cannot be the number 7; expected an object with what the variant changes"
      ])
    expect(
      try refusals(text.replacing("    \"f\": 7,\n", with: "")),
      are: [
        "4:15 the kommuner are the same in every variant (in the variant \"e\")",
        "10:17 missing key \"ophold\" (in the variant \"b\"); "
          + "expected an object such as { \"fordeling\": …, \"middel\": … }",
        "21:48 \"pladser\" cannot be the number -1; expected a whole number from 0 to 10000",
        "23:12 \"periode\" is the same for every variant; expected changes of: beskrivelse, kommuner, pl, tilbud",
        "24:37 unknown key \"plader\"; expected one of: navn, driftsherre, beskrivelse, pladser, ved_reduktion, "
          + "overbelægning, lukkede_pladser, klargøring, indtagsstop, åbner, lukker, regler, forudsat_belægning, ydelser, økonomi, "
          + "bæredygtighed, observeret, forventet; "
          + "did you mean pladser?",
      ])
  }

  @Test("What is wrong with the scenario is told once, however many variants it has")
  func once() throws {
    let text = withVariants(#"{ "a": {}, "b": { "tilbud": { "kvisten": { "navn": "B" } } } }"#)
    expect(
      try refusals(text.replacing(#""pladser": 7"#, with: #""pladser": -7"#)),
      are: [
        "7:18 \"pladser\" cannot be the number -7; expected a whole number from 0 to 10000"
      ])
  }

  @Test("No variant takes the scenario's own name")
  func ownName() throws {
    expect(
      try refusals(withVariants(#"{ "scenariet": {} }"#)),
      are: [
        "20:18 \"scenariet\" is what the scenario itself is called"
      ])
  }

  @Test("A setting changes the scenario and every variant that does not say otherwise")
  func settings() throws {
    let text = withVariants(#"{ "a": { "tilbud": { "kvisten": { "pladser": 5 } } }, "b": {} }"#)
    let scenario = try Scenario.load(
      text: text, name: "a",
      settings: ["tilbud.kvisten.pladser=6", "frø=7", "gentagelser=100", "tilbud.kvisten.forudsat_belægning=90%"])
    #expect(scenario.base.tilbud[0].plan.places == Schedule(6) && scenario.seed == 7 && scenario.replications == 100)
    #expect(scenario.variants.map { $0.tilbud[0].plan.places.steps[0].value } == [5, 6])
    #expect(try scenario.base.tilbud[0].economy?.assumed == .byDate(Schedule(Share(0.9))))
  }

  @Test("A wrong setting is told at its place in the argument")
  func wrongSetting() throws {
    let error = try failure { () throws(ScenarioError) in
      try Scenario.load(
        text: plainScenario, name: "a",
        settings: ["tilbud.kvisten.pladser=seks", "tilbud.kvsten.navn=x", "tilbud.kvisten.ydelser.born.ved_start=3"])
    }
    #expect(
      error.diagnostics.map { "\($0.span.source.name): \(brief($0))" } == [
        "--set tilbud.kvisten.pladser: 1:24 \"pladser\" cannot be the text \"seks\"; expected a whole number from 0 to 10000",
        "--set tilbud.kvsten.navn: 1:8 the tilbud \"kvsten\" has no \"ydelser\"; "
          + "expected it, or the id of another tilbud; did you mean kvisten?",
        "--set tilbud.kvisten.ydelser.born.ved_start: 1:24 the ydelse \"born\" has no \"ophold\" or \"timer\"; "
          + "expected it, or the id of another ydelse; did you mean børn?",
      ])
  }
}
