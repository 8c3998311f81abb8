import Forecasting
import Occupancy
import Takst
import Testing

@testable import Scenarios

private func warnings(_ changes: [(String, String)]) throws -> [String] {
  try Scenario.load(text: changed(changes), name: "a").warnings.map(brief)
}

@Suite("Warnings and defaults")
struct ScenarioWarningTests {
  static let cases = [
    Mistake(
      #""ved_start": 6"#, #""ved_start": 8"#,
      "14:24 8 residents on the first day, and 7 places; change the number, or allow \"overbelægning\""),
    Mistake(
      #""ved_start": 6"#, #""budgetterede_pladser": 5"#,
      #"7:18 "budgetterede_pladser" add up to 5 on 2023-01-01, and "pladser" is 7; let them agree"#),
    Mistake(
      #""pladser": 7"#, #""pladser": { "2023-01-01": 7, "2027-01-01": 6 }"#,
      "7:37 2027-01-01 lies outside the period and changes nothing; write a date of the period, 2023-01-01 to 2025-12-31"
    ),
    Mistake(
      #""henvisninger_pr_år": 2.3,"#, "", #"10:17 nobody is referred; write "henvisninger_pr_år" or "henvisninger""#),
    Mistake(
      #""henvisninger_pr_år": 2.3,"#, #""henvisninger_pr_år": 0,"#,
      "10:17 nobody is referred; the referrals are stated as 0, which is right for a ydelse that empties; else write a number"
    ),
    Mistake(
      #"{ "alt": { "beløb": 13000000 } }"#,
      #"{ "alt": { "beløb": 13000000 } }, "efterregulering": { "forsinkelse": 3 }"#,
      "17:100 no result of the period enters a takst of the period, which is shorter than the delay; make the period longer, or change the delay"
    ),
    Mistake(
      #"{ "alt": { "beløb": 13000000 } }"#,
      #"{ "alt": { "beløb": 13000000 } }, "objektiv_finansiering": { "ledige_pladser": true }"#,
      #"17:89 the empty places are paid twice: by "ledige_pladser", and by a takst with a forudsat belægning below 100 %; set "forudsat_belægning" to "100 %" together with "ledige_pladser""#
    ),
    Mistake(
      #"{ "Aalborg": { "indbyggere": 220000 }, "Hjørring": { "indbyggere": 64000 } }"#,
      #"{ "Aalborg": {}, "Hjørring": {} }"#,
      #"6:16 it is not said which kommuner the people of "kvisten" come from: nothing is told per kommune; write "indbyggere" or "andel" of every kommune in "kommuner", or "pr_kommune" in "henvisninger""#
    ),
    Mistake(
      #""ved_start": 6"#, #""mindst": 8"#,
      #"7:18 the ydelser are sure of 8 places together, and there are 7; change "mindst" or "pladser""#),
    Mistake(
      #""ved_start": 6"#, #""timer_pr_døgn": 8"#,
      #"17:18 "timer_pr_døgn" changes nothing without "todelt"; add "todelt", or leave the hours out"#),
  ]

  @Test("What is possible but hardly meant is a warning", arguments: cases)
  func warning(_ mistake: Mistake) throws {
    expect(try warnings([(mistake.old, mistake.new)]), are: [mistake.finding])
  }

  @Test("Every warning says in Danish too what it is and what to do", arguments: cases)
  func danish(_ mistake: Mistake) throws {
    let scenario = try Scenario.load(text: changed([(mistake.old, mistake.new)]), name: "a")
    for warning in scenario.warnings {
      let (danish, remedy) = (try #require(warning.danish), try #require(warning.remedy))
      #expect(danish != warning.message && !danish.isEmpty && !remedy.danish.isEmpty && !remedy.english.isEmpty)
      #expect(warning.path?.hasPrefix("tilbud.kvisten") == true)
      #expect(warning.excerpt.count == 2 && warning.excerpt[1].contains("^"))
    }
  }

  @Test("Somebody beyond the age limit on the first day is a warning")
  func age() throws {
    let limit =
      #", "aldersgrænse": { "grænse": "18 år", "alder_ved_henvisning": { "fordeling": "konstant", "værdi": "9 år" } } }"#
    let found = try warnings([
      (#", "cv": 1 }"#, #", "cv": 1"# + limit),
      (#""ved_start": 6"#, #""ved_start": [{ "født": "2004-12-31" }, { "født": "2012-01-01" }]"#),
    ])
    let words =
      "beyond the age limit on the first day, and leaves at once; change the birthday, or leave the person out"
    #expect(found == ["14:35 " + words])
  }

  @Test("The plain scenario needs no warning, and has the defaults")
  func defaults() throws {
    let scenario = try Scenario.load(text: plainScenario, name: "a")
    #expect(
      scenario.warnings.isEmpty
        && scenario.provenance.unreferenced == ["kommuner.Aalborg.indbyggere", "kommuner.Hjørring.indbyggere"])
    #expect(scenario.seed == 1 && scenario.replications == 10_000 && scenario.variants.isEmpty)
    let tilbud = scenario.base.tilbud[0]
    #expect(tilbud.name == "kvisten" && tilbud.ydelser.map(\.name) == ["børn"])
    #expect(tilbud.plan.departureAtCut == .natural && tilbud.plan.ydelser[0].notice == .none)
    #expect(tilbud.economy?.efterregulering.firstYear == 2300 && tilbud.economy?.recoversGap == false)
    #expect(try tilbud.economy?.priceIndex.factor(to: 2025) == 1)
    guard case .total(_, let shares) = tilbud.plan.ydelser[0].referrals.rate else { return #expect(Bool(false)) }
    #expect(shares == [220.0 / 284, 64.0 / 284])
  }

  @Test("Kommuner that only the ydelser name become the list, in order of appearance")
  func inferred() throws {
    let text = changed([
      (#"  "kommuner": { "Aalborg": { "indbyggere": 220000 }, "Hjørring": { "indbyggere": 64000 } },"#, ""),
      (#""henvisninger_pr_år": 2.3"#, #""henvisninger": { "pr_kommune": { "Thisted": 2, "Læsø": 0.1 } }"#),
      (#""ved_start": 6"#, #""ved_start": [{ "kommune": "Morsø" }, { "kommune": "Læsø" }]"#),
    ])
    let scenario = try Scenario.load(text: text, name: "a")
    #expect(scenario.kommuner.map(\.name) == ["Thisted", "Læsø", "Morsø"] && scenario.warnings.isEmpty)
    #expect(scenario.base.tilbud[0].plan.ydelser[0].residents.map(\.kommune) == [2, 1])
  }
}
