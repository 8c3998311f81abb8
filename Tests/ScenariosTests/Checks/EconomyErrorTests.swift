import Testing

@testable import Scenarios

private let cost = #"{ "budget": { "alt": { "beløb": 13000000 } } }"#

@Suite("Mistakes in økonomi")
struct EconomyErrorTests {
  static let economy = [
    Mistake(
      cost,
      "{}",
      #"17:18 nothing tells the cost; expected "budget" or "udledt_af_takst""#),
    Mistake(
      cost,
      #"{ "budget": { "alt": {} } }"#,
      #"17:39 the line has no amount; expected one of: beløb, pr_plads, pr_belagt_døgn, trin, andel"#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": 13000000, "trin": [] } } }"#,
      #"17:60 "trin" has no meaning here: "beløb" says what the line costs"#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": "1.5 kr." } } }"#,
      #"17:50 "beløb" cannot be the text "1.5 kr."; expected an amount from -10.000.000.000 kr. to 10.000.000.000 kr. in whole øre, such as 6855, "6.855,50 kr." or "1,5 mio. kr.""#
    ),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "pr_plads": 1900000 } } }"#,
      #"17:53 "pr_plads" cannot be the number 1900000; expected an object such as { "beløb": …, "besparelsesandel": … }"#
    ),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "pr_plads": { "beløb": 1, "besparelsesandel": "60 %" } } } }"#,
      #"17:53 missing key "ved_pladser"; expected a whole number from 1 to 10000"#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": 1 }, "o": { "andel": { "procent": "8 %", "af": ["alti"] } } } }"#,
      #"17:98 unknown cost line "alti"; expected the name of a line of the budget; did you mean alt?"#),
    Mistake(
      cost,
      #"{ "budget": { "p": { "andel": { "procent": "8 %", "af": ["q"] } }, "q": { "andel": { "procent": "8 %", "af": ["p"] } } } }"#,
      #"17:37 cost line ‘p’ is a share of itself"#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "trin": [{ "til_og_med": 6, "beløb": 1 }] } } }"#,
      #"17:39 the steps end at 6 places, and the tilbud has 7; expected a step for 7 places"#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "trin": [{ "til_og_med": 9, "beløb": 1 }, { "til_og_med": 8, "beløb": 1 }] } } }"#,
      #"17:99 the step ends at 8 places, and the one before it at 9; expected steps in order of size"#),
    Mistake(
      cost,
      #"{ "udledt_af_takst": { "takst": 6855, "pladser": 6, "belægning": "90 %", "fast": "50 %", "pr_plads": "40 %" } }"#,
      #"17:39 "fast", "pr_plads" and "pr_belagt_døgn" add up to 90 %; expected shares that add up to 100 %"#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": 3000000000 } } }"#,
      #"17:18 the takst of 2023-01-01 comes to 1.235.967 kr.; expected cost and places that give at most 1.000.000 kr."#
    ),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": 9000000000 }, "o": { "andel": { "procent": "90 %", "af": ["alt"] } } } }"#,
      #"17:30 the cost may come to more than 10.000.000.000 kr. a year"#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": 1 } }, "takst": { "børne": 6855 } }"#,
      #"17:68 unknown ydelse "børne"; expected one of: børn; did you mean børn?"#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": 1 } }, "takst": 1000001 }"#,
      #"17:66 "takst" cannot be the number 1000001; expected an amount from 0 kr. to 1.000.000 kr. in whole øre, such as 6855, "6.855,50 kr." or "1,5 mio. kr.""#
    ),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": 1 } }, "todelt": { "ydelsesandel": "40 %" } }"#,
      #"17:67 a two-part takst needs "timer_pr_døgn" of a ydelse or a level"#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": 1 } }, "objektiv_finansiering": {} }"#,
      #"17:82 what is shared by population is not clear; expected "andel", or "ledige_pladser": true"#),
    Mistake(
      #"{ "indbyggere": 64000 } },"#,
      #"{} }, "varianter": { "objektiv": { "tilbud": { "kvisten": { "økonomi": { "objektiv_finansiering": { "andel": "10 %" } } } } } },"#,
      #"""
      4:164 the population of "Hjørring" is not known; expected "indbyggere" of every kommune
      6:16 it is not said which kommuner the people of "kvisten" come from: nothing is told per kommune; write "indbyggere" or "andel" of every kommune in "kommuner", or "pr_kommune" in "henvisninger"
      """#),
    Mistake(
      cost,
      #"{ "budget": { "alt": { "beløb": 1 } }, "prisrespons": { "elasticitet": -11 } }"#,
      #"""
      17:72 missing key "referencetakst"; expected an amount from 1 kr. to 1.000.000 kr. in whole øre, such as 6855, "6.855,50 kr." or "1,5 mio. kr."
      17:89 "elasticitet" cannot be the number -11; expected a number from -10 to 10
      """#),
  ]

  @Test("A mistake about money is told where it stands", arguments: economy)
  func mistake(_ mistake: Mistake) throws {
    let findings = try refusals(changed([(mistake.old, mistake.new)])).joined(separator: "\n")
    expect([findings], are: [mistake.finding])
  }
}
