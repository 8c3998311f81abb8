import Forecasting
import Occupancy
import Takst
import Testing

@testable import Scenarios

private let ommærkning =
  #""ommærkning": { "når_færre_end": 5, "højst": "40 %", "gennemgang": { "fra": "2022-07-01", "hver": "6 måneder" } }"#
private let tilpasning =
  #""tilpasning": { "gennemgang": ["2024-01-01", "2025-01-01"], "under": "80 %", "mindst": 4 }"#

private func ruled(_ rules: String) -> String {
  changed([(#""pladser": 7,"#, "\"pladser\": 7, \"regler\": { \(rules) },")])
}

/// What is said of some words changed in one of the rules.
private func told(_ rule: String, _ old: String, _ new: String) throws -> [String] {
  if !rule.contains(old) { Issue.record("\(old) is not in the rule") }
  return try refusals(ruled(rule.replacing(old, with: new)))
}

@Suite("Rules in a scenario")
struct RulesReadingTests {
  @Test("Both rules are read, with their defaults")
  func read() throws {
    let plan = try Scenario.load(text: ruled("\(ommærkning), \(tilpasning)"), name: "a").base.tilbud[0].plan
    let first = try #require(CivilDate(iso: "2022-07-01"))
    var lending = Ommærkning(whenFewerThan: 5, greatestShare: 0.4, reviews: .every(months: 6, from: first))
    #expect(plan.rules.ommærkning == lending)
    let dates = ["2024-01-01", "2025-01-01"].compactMap { CivilDate(iso: $0) }
    var adjustment = PlaceAdjustment(cut: .init(threshold: 0.8, places: 1, limit: 4), reviews: .on(dates))
    #expect(plan.rules.adjustment == adjustment)

    let full =
      ommærkning.replacing(#""højst": "40 %""#, with: #""tilbage_ved": 6, "højst": "25 %", "ved_start": 1"#) + ","
      + tilpasning.replacing(
        #""mindst": 4"#,
        with: #""nedlæg": 2, "mindst": 4, "over": "98 %", "opret": 3, "højst": 9, "år": 2, "virkning_efter": "1 år""#)
    let all = try Scenario.load(text: ruled(full), name: "a").base.tilbud[0].plan
    (lending.greatestShare, lending.returnsAt, lending.atStart) = (0.25, 6, 1)
    adjustment.cut?.places = 2
    adjustment.addition = .init(threshold: 0.98, places: 3, limit: 9)
    (adjustment.years, adjustment.delay) = (2, 12)
    #expect(all.rules == PlaceRules(ommærkning: lending, adjustment: adjustment))
  }

  @Test("A variant takes a rule away, or all of them")
  func variants() throws {
    let text = changed(
      [
        (
          #""kilder""#,
          #"""
          "varianter": {
            "ingen": { "tilbud": { "kvisten": { "regler": null } } },
            "én": { "tilbud": { "kvisten": { "regler": { "ommærkning": null } } } },
            "tom": { "tilbud": { "kvisten": { "regler": { "ommærkning": null, "tilpasning": null } } } },
          },
          "kilder"
          """#
        )
      ], ruled("\(ommærkning), \(tilpasning)"))
    let scenario = try Scenario.load(text: text, name: "a")
    let rules = scenario.variants.map(\.tilbud[0].plan.rules)
    #expect(rules.map(\.isEmpty) == [true, false, true])
    #expect(rules[1].ommærkning == nil && rules[1].adjustment == scenario.base.tilbud[0].plan.rules.adjustment)
  }

  @Test("A setting changes a rule")
  func setting() throws {
    let scenario = try Scenario.load(
      text: ruled(ommærkning), name: "a", settings: ["tilbud.kvisten.regler.ommærkning.højst=25%"])
    #expect(scenario.base.tilbud[0].plan.rules.ommærkning?.greatestShare == 0.25)
  }

  @Test("What is wrong with a rule is told where it stands")
  func mistakes() throws {
    expect(
      try told(ommærkning, #""når_færre_end""#, #""naar_faerre_end""#),
      are: [
        #"7:49 unknown key "naar_faerre_end"; expected one of: når_færre_end, tilbage_ved, højst, ved_start, gennemgang; did you mean når_færre_end?"#
      ])
    expect(
      try told(ommærkning, #""når_færre_end": 5"#, #""når_færre_end": 0"#),
      are: [#"7:66 "når_færre_end" cannot be the number 0; expected a whole number from 1 to 10000"#])
    expect(
      try told(ommærkning, #""højst": "40 %""#, #""højst": 0.4"#),
      are: [
        #"7:78 "højst" cannot be the number 0.4; expected a share in percent from 0 % to 100 %, such as "95 %"; did you mean 40 %?"#
      ])
    expect(
      try told(ommærkning, #""højst""#, #""tilbage_ved": 4, "højst""#),
      are: ["7:84 the places come back at 4 occupied, and go while fewer than 5 are; expected at least 5"])
    expect(
      try told(ommærkning, #""6 måneder""#, #""14 dage""#),
      are: [
        #"7:131 "hver" cannot be the text "14 dage"; expected whole months from 1 to 120, such as "6 måneder""#
      ])
    expect(
      try told(ommærkning, #", "hver": "6 måneder""#, ""),
      are: [#"7:100 missing key "hver"; expected whole months from 1 to 120, such as "6 måneder""#])
    expect(
      try told(ommærkning, #"{ "fra": "2022-07-01", "hver": "6 måneder" }"#, #"["2024-13-01"]"#),
      are: [
        #"7:101 item 1 of "gennemgang" cannot be the text "2024-13-01"; expected a date such as "2023-01-31""#
      ])
    expect(
      try told(tilpasning, #""under": "80 %", "mindst": 4"#, #""år": 2"#),
      are: [
        #"7:47 the rule changes nothing; expected "under" with "mindst", or "over" with "højst""#
      ])
    expect(
      try told(tilpasning, #""under": "80 %", "#, ""),
      are: [#"7:93 "mindst" has no meaning here: there is no "under""#])
    expect(
      try told(tilpasning, #", "mindst": 4"#, ""),
      are: [#"7:47 missing key "mindst"; expected a whole number from 1 to 10000"#])
    expect(
      try told(tilpasning, #""mindst": 4"#, #""mindst": 4, "over": "80 %", "højst": 9"#),
      are: [#"7:131 places would be added and cut at the same belægning; expected more than "under""#])
    expect(
      try told(tilpasning, #""mindst": 4"#, #""mindst": 4, "virkning_efter": "1,5 måneder""#),
      are: [
        #"7:141 "virkning_efter" cannot be the text "1,5 måneder"; expected whole months from 0 to 120, such as "6 måneder""#
      ])
  }

  @Test("More ommærket at the start than may be, or than is empty, is refused")
  func start() throws {
    expect(
      try told(ommærkning, #""højst""#, #""ved_start": 3, "højst""#),
      are: ["7:82 3 places are ommærket on the first day, and 40 % of 7 is 2; expected at most 2"])
    expect(
      try told(ommærkning, #""højst""#, #""ved_start": 2, "højst""#),
      are: ["7:82 2 places are ommærket on the first day, and 6 of 7 are occupied; expected only empty places"])
  }

  @Test("A rule that can never matter is a warning")
  func warnings() throws {
    func warnings(_ rules: String) throws -> [String] {
      try Scenario.load(text: ruled(rules), name: "a").warnings.map(brief)
    }
    #expect(try warnings("\(ommærkning), \(tilpasning)").isEmpty)
    #expect(
      try warnings(ommærkning.replacing("40 %", with: "50 %")) == [
        "7:78 with 3 of 7 places ommærket no more than 4 can be occupied, and they come back at 5; "
          + "lower the share, or let the places come back at 4 or fewer"
      ])
    #expect(
      try warnings(ommærkning.replacing("2022-07-01", with: "2026-07-01")) == [
        "7:100 no review lies in the period after its first day; change the dates of the review"
      ])
    #expect(
      try warnings(tilpasning.replacing(#""2024-01-01", "2025-01-01""#, with: #""2023-06-01""#)) == [
        "7:63 no review has a year of the period behind it: none decides anything; "
          + "begin the period earlier, or change the dates"
      ])
    #expect(
      try warnings(tilpasning.replacing(#""mindst": 4"#, with: #""mindst": 7"#)) == [
        "7:120 there are never more than 7 places: none is cut; set the least lower, or leave the rule out"
      ])
  }

  @Test("Steps and takster are held against the places a rule may lead to")
  func reachable() throws {
    let steps = (
      #"{ "alt": { "beløb": 13000000 } }"#, #"{ "alt": { "trin": [{ "til_og_med": 7, "beløb": 13000000 }] } }"#
    )
    let growing = tilpasning.replacing(#""under": "80 %", "mindst": 4"#, with: #""over": "98 %", "højst": 8"#)
    expect(
      try refusals(changed([steps], ruled(growing))),
      are: ["17:39 the steps end at 7 places, and the tilbud may have 8; expected a step for 8 places"])
    let dear = (#""beløb": 13000000"#, #""beløb": 900000000"#)
    expect(
      try refusals(changed([dear], ruled(tilpasning.replacing(#""mindst": 4"#, with: #""mindst": 2"#)))),
      are: [
        "17:18 the takst of 2023-01-01 comes to 1.297.765 kr. with 2 places, to which a rule may lead; expected cost and places that give at most 1.000.000 kr."
      ])
  }

  @Test("Rules need places")
  func withoutPlaces() throws {
    let hours = changed([
      (#""pladser": 7,"#, "\"regler\": { \(ommærkning) },"), (#""forudsat_belægning": "95 %","#, ""),
      (
        #""ophold": { "fordeling": "lognormal", "middel": "900 dage", "cv": 1 },"#,
        #""timer": { "timer_pr_sag": { "fordeling": "konstant", "værdi": "9 timer" }, "årsværk": 2, "nettotimer_pr_årsværk": 1300, "faktureringsgrad": "95 %" }"#
      ),
      (#""venteliste": { "tålmodighed": { "fordeling": "eksponentiel", "middel": "90 dage" } },"#, ""),
      (#""ved_start": 6"#, ""),
    ])
    expect(
      try refusals(hours), are: [#"7:7 "regler" has no meaning here: no ydelse of the tilbud has places"#])
  }

  @Test("A dispensation may be given by year, from a date, and until the rule holds again")
  func dispensation() throws {
    let rule =
      #"{ "regel": "middel af to kendte år", "gulv": "90 %", "loft": "98 %", "historik": { "2020": "80 %", "2021": "85 %", "2022": "90 %" }, "dispensation": { "2023": "85 %", "2024-03-01": "80 %", "2025-07-01": "efter reglen" } }"#
    let text = changed([(#""forudsat_belægning": "95 %""#, #""forudsat_belægning": \#(rule)"#)])
    let economy = try #require(try Scenario.load(text: text, name: "a").base.tilbud[0].economy)
    guard case .rule(let read) = economy.assumed else { throw try #require(nil as ScenarioError?) }
    #expect(try read.dispensations == [.init(year: 2023, share: Share(percent: 85))])
    // 1 March of a leap year is day 60, 1 July of another day 181.
    #expect(
      try read.dated == [
        .init(year: 2024, fromDay: 60, share: Share(percent: 80)), .init(year: 2025, fromDay: 181, share: nil),
      ])
    expect(
      try refusals(text.replacing("2024-03-01", with: "2024-3-1")),
      are: [#"8:196 "2024-3-1" is neither a year nor a date; expected one such as "2023" or "2023-03-01""#])
    expect(
      try refusals(text.replacing(#""2023": "85 %""#, with: #""2023": "efter reglen""#)),
      are: [
        #"8:188 "2023" cannot be the text "efter reglen"; expected a share in percent from 1 % to 200 %, such as "95 %""#
      ])
  }
}
