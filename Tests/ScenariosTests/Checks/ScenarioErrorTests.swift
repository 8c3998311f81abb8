import Testing

@testable import Scenarios

private let stay = #"{ "fordeling": "lognormal", "middel": "900 dage", "cv": 1 }"#
private let waiting = #"{ "tålmodighed": { "fordeling": "eksponentiel", "middel": "90 dage" } }"#
private let cost = #"{ "budget": { "alt": { "beløb": 13000000 } } }"#
private let rate = #""henvisninger_pr_år": 2.3"#

@Suite("Mistakes in a scenario")
struct ScenarioErrorTests {
  static let root = [
    Mistake(
      #""navn": "Kvisten","#,
      "",
      #"1:1 missing key "navn"; expected a text that is not empty"#),
    Mistake(
      #""navn": "Kvisten","#,
      #""navn": " ","#,
      #"2:11 "navn" cannot be the text " "; expected a text that is not empty"#),
    Mistake(
      #""navn""#,
      #""naven""#,
      #"2:3 unknown key "naven"; expected one of: $schema, navn, beskrivelse, periode, beslutning, frø, gentagelser, kommuner, pl, tilbud, varianter, sammenhænge, kilder, antagelser, konflikter; did you mean navn?"#
    ),
    Mistake(
      #""til": "2025-12-31""#,
      #""til": "2022-12-31""#,
      #"3:44 the period ends before it begins; expected a date on or after 2023-01-01"#),
    Mistake(
      #""til": "2025-12-31""#,
      #""til": "2025-02-30""#,
      #"3:44 "til" cannot be the text "2025-02-30"; expected a date such as "2023-01-31""#),
    Mistake(
      #""til": "2025-12-31""#,
      #""til": "2075-12-31""#,
      #"3:44 the period touches more than 50 years"#),
    Mistake(
      #""til": "2025-12-31""#,
      #""til": "2025-06-30""#,
      #"3:14 accounts need whole civil years, and a tilbud has "økonomi"; expected a period from 1 January to 31 December"#
    ),
    Mistake(
      #""navn": "K"#,
      #""frø": -1, "navn": "K"#,
      #"2:10 "frø" cannot be the number -1; expected a whole number from 0 to 18446744073709551615"#),
    Mistake(
      #""navn": "K"#,
      #""gentagelser": 0, "navn": "K"#,
      #"2:18 "gentagelser" cannot be the number 0; expected a whole number from 1 to 100000000"#),
    Mistake(
      #""indbyggere": 220000"#,
      #""andel": "60 %""#,
      #"4:15 some kommuner have "andel" and others do not; expected it for all of them, or for none"#),
    Mistake(
      #"{ "indbyggere": 220000 }, "Hjørring": { "indbyggere": 64000 }"#,
      #"{ "andel": "60 %" }, "Hjørring": { "andel": "30 %" }"#,
      #"4:15 "andel" of the kommuner add up to 90 %; expected shares that add up to 100 %"#),
    Mistake(
      #"{ "Aalborg": { "indbyggere": 220000 }, "Hjørring": { "indbyggere": 64000 } }"#,
      "{}",
      #"4:15 no kommuner; expected at least 1"#),
    Mistake(
      #""navn": "K"#,
      #""pl": { "vækst": { "2024": "3 %" } }, "navn": "K"#,
      #"2:20 the p/l table has no growth for 2025; expected that year in "vækst", or "ellers""#),
    Mistake(
      #""navn": "K"#,
      #""pl": { "vækst": { "24": "3 %" } }, "navn": "K"#,
      #"2:22 "24" is no year; expected one such as "2023""#),
    Mistake(
      #""navn": "K"#,
      #""pl": { "ellers": "3" }, "navn": "K"#,
      #"2:21 "ellers" cannot be the text "3"; expected a share in percent from -50 % to 100 %, such as "95 %"; did you mean 3 %?"#
    ),
    Mistake(
      #""navn": "K"#,
      #""pl": { "prisniveau": 1990, "ellers": "20 %" }, "navn": "K"#,
      #"2:9 prices of 2023 are more than a hundred times those of 1990, or less than a hundredth"#),
    Mistake(
      #""tilbud.kvisten": "DAS""#,
      #""tilbud.kvisten.plader": "DAS""#,
      #"20:15 "tilbud.kvisten" has no "plader"; expected a path in the scenario; did you mean tilbud.kvisten.pladser?"#),
    Mistake(
      #""tilbud.kvisten": "DAS""#,
      #""tilbud.kvistn.ydelser.børn.ophld": "DAS""#,
      #"20:15 "tilbud" has no "kvistn"; expected a path in the scenario; did you mean tilbud.kvisten.ydelser.børn.ophold?"#
    ),
    Mistake(
      #""tilbud.kvisten": "DAS""#,
      #""tilbud..kvisten": "DAS""#,
      #"20:15 "tilbud..kvisten" is no path; expected keys with "." between them, such as tilbud.kvisten.pladser"#),
    Mistake(
      #""tilbud.kvisten": "DAS""#,
      #""tilbud.kvisten": 3"#,
      #"20:33 "tilbud.kvisten" cannot be the number 3; expected a text"#),
  ]

  static let tilbud = [
    Mistake(
      #""pladser": 7"#,
      #""plader": 7"#,
      #"7:7 unknown key "plader"; expected one of: navn, driftsherre, beskrivelse, pladser, ved_reduktion, overbelægning, lukkede_pladser, klargøring, indtagsstop, åbner, lukker, regler, forudsat_belægning, ydelser, økonomi, bæredygtighed, observeret, forventet; did you mean pladser?"#
    ),
    Mistake(
      #""pladser": 7"#,
      #""pladser": -1"#,
      #"7:18 "pladser" cannot be the number -1; expected a whole number from 0 to 10000"#),
    Mistake(
      #""pladser": 7"#,
      #""pladser": "syv""#,
      #"7:18 "pladser" cannot be the text "syv"; expected a whole number from 0 to 10000"#),
    Mistake(
      #""pladser": 7"#,
      #""pladser": 10001"#,
      #"7:18 "pladser" cannot be the number 10001; expected a whole number from 0 to 10000"#),
    Mistake(
      #""pladser": 7"#,
      #""pladser": { "2023-02-01": 7 }"#,
      #"7:18 no value on 2023-01-01; expected a first date on or before it"#),
    Mistake(
      #""pladser": 7,"#,
      "",
      #"6:16 missing key "pladser"; expected a whole number from 0 to 10000, or an object of them by date"#),
    Mistake(
      #""pladser": 7"#,
      #""pladser": 7, "ved_reduktion": "flytes""#,
      #"7:38 "ved_reduktion" cannot be the text "flytes"; expected one of: naturlig afgang, flyttes; did you mean flyttes?"#
    ),
    Mistake(
      #""pladser": 7"#,
      #""pladser": 7, "klargøring": 3"#,
      #"7:35 "klargøring" cannot be the number 3; expected a length of time from 0 dage to 3660 dage, such as "90 dage"; did you mean 3 dage?"#
    ),
    Mistake(
      #""pladser": 7"#,
      #""pladser": 7, "lukkede_pladser": [{ "fra": "2023-03-01", "til": "2023-02-01", "antal": 1 }]"#,
      #"7:71 2023-02-01 lies before 2023-03-01; expected a date on or after it"#),
    Mistake(
      #""pladser": 7"#,
      #""pladser": 7, "indtagsstop": [{ "fra": "2026-01-01" }]"#,
      #"7:46 these days lie outside the period; expected days from 2023-01-01 to 2025-12-31"#),
    Mistake(
      #""pladser": 7"#,
      #""pladser": 7, "åbner": "2024-01-01""#,
      #"7:30 the tilbud opens on 2024-01-01, and 6 live there on 2023-01-01; expected no "ved_start", or a day that is not after 2023-01-01"#
    ),
    Mistake(
      #""pladser": 7"#,
      #""pladser": 7, "åbner": "2024-01-01", "lukker": { "dato": "2024-01-01", "afgang": "flyttes" }"#,
      #"7:30 the tilbud opens on 2024-01-01 and closes on 2024-01-01; expected a day before 2024-01-01"#),
    Mistake(
      #""pladser": 7"#,
      #""pladser": 7, "lukker": { "dato": "2026-01-01", "afgang": "flyttes" }"#,
      #"7:41 "dato" cannot be the text "2026-01-01"; expected a date from 2023-01-01 to 2025-12-31"#),
    Mistake(
      #""95 %""#,
      #""0 %""#,
      #"8:29 "forudsat_belægning" cannot be the text "0 %"; expected a share in percent from 1 % to 200 %, such as "95 %""#
    ),
    Mistake(
      #""95 %""#,
      "95",
      #"8:29 "forudsat_belægning" cannot be the number 95; expected a share in percent from 1 % to 200 %, such as "95 %"; did you mean 95 %?"#
    ),
    Mistake(
      #""forudsat_belægning": "95 %","#,
      "",
      #"6:16 missing key "forudsat_belægning": the takst is computed with it; expected a share such as "95 %""#),
    Mistake(
      #""95 %""#,
      #"{ "regel": "middel af to kendte år", "gulv": "98 %", "loft": "95 %" }"#,
      #"8:74 the lowest share is above the highest"#),
    Mistake(
      #""95 %""#,
      #"{ "regel": "middel af to kendte år", "gulv": "95 %", "loft": "98 %" }"#,
      #"8:29 the actual belægning of 2020 is needed for the assumed belægning of 2023, but is not known; expected that year in "historik""#
    ),
  ]

  static let ydelse = [
    Mistake(
      rate,
      #""henvisninger_pr_år": 100001"#,
      #"11:33 "henvisninger_pr_år" cannot be the number 100001; expected a number from 0 to 100000"#),
    Mistake(
      rate,
      #""henvisninger_pr_år": 2, "henvisninger": { "pr_år": 2 }"#,
      #"11:11 "henvisninger_pr_år" has no meaning here: "henvisninger" says how many are referred"#),
    Mistake(
      rate,
      #""henvisninger": { "pr_kommune": { "Ålborg": 2 } }"#,
      #"11:45 unknown kommune "Ålborg"; expected a kommune that "kommuner" lists; did you mean Aalborg?"#),
    Mistake(
      rate,
      #""henvisninger": { "pr_år": 2, "sæson": [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }"#,
      #"11:50 the factors have mean 1.0833; expected mean 1, within half a percent"#),
    Mistake(
      rate,
      #""henvisninger": { "pr_år": 2, "sæson": [1, 1] }"#,
      #"11:50 2 factors; expected exactly 12"#),
    Mistake(
      rate,
      #""henvisninger": { "pr_år": 60000, "vækst_pr_år": "50 %" }"#,
      #"11:27 season, growth and events multiply the referrals beyond 100000 a year"#),
    Mistake(
      rate,
      #""henvisninger": { "pr_år": 2, "hændelser": [{ "fra": "2020-01-01", "til": "2020-12-31", "faktor": 2 }] }"#,
      #"11:64 these days lie outside the period; expected days from 2023-01-01 to 2025-12-31"#),
    Mistake(
      rate,
      #""henvisninger": { "liste": [{ "dato": "2023-12-31", "tålmodighed": "30 dge" }] }"#,
      #"11:78 "tålmodighed" cannot be the text "30 dge"; expected a length of time, such as "90 dage"; did you mean 30 dage?"#
    ),
    Mistake(
      rate,
      #""henvisninger": { "liste": [{ "dato": "2023-12-31", "tålmodighed": "ubegrænst" }] }"#,
      #"11:78 "tålmodighed" cannot be the text "ubegrænst"; expected "ubegrænset", or a length of time, such as "90 dage"; did you mean ubegrænset?"#
    ),
    Mistake(
      rate,
      #""henvisninger": { "liste": [{ "dato": "2022-12-31" }] }"#,
      #"11:49 "dato" cannot be the text "2022-12-31"; expected a date from 2023-01-01 to 2025-12-31"#),
    Mistake(
      stay,
      #"{ "fordeling": "lognormal", "middel": "900 dage" }"#,
      #"12:21 missing key "cv"; expected a number from 0.01 to 20"#),
    Mistake(
      stay,
      #"{ "fordeling": "lognormal", "middel": "900 timer", "cv": 1 }"#,
      #"12:59 "middel" cannot be the text "900 timer"; expected a length of time, such as "90 dage""#),
    Mistake(
      stay,
      #"{ "fordeling": "lognormal", "middel": 900, "cv": 1 }"#,
      #"12:59 "middel" cannot be the number 900; expected a length of time, such as "90 dage"; did you mean 900 dage?"#),
    Mistake(
      stay,
      #"{ "fordeling": "lognormal", "middel": "0 dage", "cv": 1 }"#,
      #"12:59 "middel" cannot be the text "0 dage"; expected a length of time of at least 0,01 dage (14 minutes), such as "90 dage""#
    ),
    Mistake(
      stay,
      #"{ "fordeling": "lognormal", "median": "90 dage", "percentil": { "andel": "90 %", "værdi": "80 dage" } }"#,
      #"12:83 90 % lie below this value and 50 % below the median; expected more than the median"#),
    Mistake(
      stay,
      #"{ "fordeling": "eksponentiel", "middel": "900 dage", "cv": 1 }"#,
      #"12:74 "cv" has no meaning here: "eksponentiel" takes "middel""#),
    Mistake(
      stay,
      #"{ "fordeling": "lognormel", "middel": "900 dage", "cv": 1 }"#,
      #"12:36 "fordeling" cannot be the text "lognormel"; expected one of: eksponentiel, lognormal, gamma, weibull, konstant, jævn, empirisk, blanding; did you mean lognormal?"#
    ),
    Mistake(
      stay,
      #"{ "fordeling": "jævn", "mindst": "9 dage", "højst": "9 dage" }"#,
      #"12:73 the highest value is not above the lowest"#),
    Mistake(
      stay,
      #"{ "fordeling": "empirisk", "værdier": [] }"#,
      #"12:59 no values; expected at least 1"#),
    Mistake(
      stay,
      #"{ "fordeling": "blanding", "dele": [{ "andel": "50 %", "fordeling": "konstant", "værdi": "9 dage" }, { "andel": "40 %", "fordeling": "konstant", "værdi": "8 dage" }] }"#,
      #"12:56 "andel" of the parts add up to 90 %; expected shares that add up to 100 %"#),
    Mistake(
      waiting,
      #"{}"#,
      #"13:25 missing key "tålmodighed"; expected "ubegrænset", or an object such as { "fordeling": …, "middel": … }"#),
    Mistake(
      waiting,
      #"{ "tålmodighed": "90 dage" }"#,
      #"13:42 "tålmodighed" cannot be the text "90 dage"; expected "ubegrænset", or an object such as { "fordeling": …, "middel": … }"#
    ),
    Mistake(
      waiting,
      #"{ "tålmodighed": "ubegrenset" }"#,
      #"13:42 "tålmodighed" cannot be the text "ubegrenset"; expected "ubegrænset", or an object such as { "fordeling": …, "middel": … }; did you mean ubegrænset?"#
    ),
    Mistake(
      waiting,
      #""nej""#,
      #"13:25 "venteliste" cannot be the text "nej"; expected "ingen", or an object with "tålmodighed""#),
    Mistake(
      waiting,
      #""ingen", "venter_ved_start": 2"#,
      #"13:34 "venter_ved_start" has no meaning here: the ydelse has no venteliste"#),
    Mistake(
      #""ved_start": 6"#,
      #""ved_start": "6""#,
      #"14:24 "ved_start" cannot be the text "6"; expected a whole number from 0 to 10000, or a list of people"#),
    Mistake(
      #""ved_start": 6"#,
      #""ved_start": [{ "indskrevet": "2023-02-01" }, { "kommune": "Tisted" }]"#,
      #"""
      14:41 "indskrevet" cannot be the text "2023-02-01"; expected a date on or before 2023-01-01
      14:70 unknown kommune "Tisted"; expected a kommune that "kommuner" lists
      """#),
    Mistake(
      #""ved_start": 6"#,
      #""ved_start": 6, "mindst": 3, "højst": 2"#,
      #"14:37 more places at least than at most on 2023-01-01"#),
    Mistake(
      #""ved_start": 6"#,
      #""ved_start": 6, "afregning": { "opsigelsesvarsel": "løbende uge" }"#,
      #"14:62 "opsigelsesvarsel" cannot be the text "løbende uge"; expected "ingen", a length of time such as "30 dage", "løbende måned" or "løbende måned + 30 dage""#
    ),
    Mistake(
      #""ved_start": 6"#,
      #""ved_start": 6, "takstvægt": 2, "takstniveauer": { "a": { "andel": "90 %" } }"#,
      #"""
      14:27 "takstvægt" has no meaning here: every level in "takstniveauer" has its own
      14:60 "andel" of the levels add up to 90 %; expected shares that add up to 100 %
      """#),
    Mistake(
      #""ved_start": 6"#,
      #""ved_start": 6, "timer": {}"#,
      #"""
      7:7 "pladser" has no meaning here: no ydelse of the tilbud has places
      8:7 "forudsat_belægning" has no meaning here: no ydelse of the tilbud has places
      12:11 "ophold" has no meaning here: the ydelse is billed by the hour
      13:11 "venteliste" has no meaning here: the ydelse is billed by the hour
      14:11 "ved_start" has no meaning here: the ydelse is billed by the hour
      14:36 missing key "årsværk"; expected a number from 0 to 10000, or an object of them by date
      14:36 missing key "nettotimer_pr_årsværk"; expected a number from 1 to 8784, or an object of them by date
      14:36 missing key "faktureringsgrad"; expected a share in percent from 1 % to 100 %, such as "95 %", or an object of them by date
      14:36 missing key "timer_pr_sag"; expected an object such as { "fordeling": …, "middel": … }
      """#),
  ]

  @Test("A mistake is told where it stands", arguments: root + tilbud + ydelse)
  func mistake(_ mistake: Mistake) throws {
    let findings = try refusals(changed([(mistake.old, mistake.new)])).joined(separator: "\n")
    expect([findings], are: [mistake.finding])
  }

  @Test("All mistakes of a scenario are told at once, in order of position")
  func together() throws {
    let text = changed([
      (#""navn": "Kvisten","#, #""navn": "","#), (#""til": "2025-12-31""#, #""til": "2025-13-31""#),
      (#""pladser": 7"#, #""pladser": -7"#), (#""middel": "900 dage""#, #""middel": "900""#),
      (#""ved_start": 6"#, #""ved_start": 6, "ventetid": 1"#), (#""beløb": 13000000"#, #""beløb": "mange penge""#),
      (#""tilbud.kvisten": "DAS""#, #""tilbud.kvist": "DAS""#),
    ])
    expect(
      try refusals(text).map { String($0.prefix { $0 != ";" }) },
      are: [
        "2:11 \"navn\" cannot be the text \"\"", "3:44 \"til\" cannot be the text \"2025-13-31\"",
        "7:18 \"pladser\" cannot be the number -7", "12:59 \"middel\" cannot be the text \"900\"",
        "14:27 unknown key \"ventetid\"", "17:50 \"beløb\" cannot be the text \"mange penge\"",
        "20:15 \"tilbud\" has no \"kvist\"",
      ])
  }

  @Test("Mistakes that need more than one ydelse")
  func several() throws {
    let ydelse = #""børn": {"#
    let hours =
      #""vejledning": { "henvisninger_pr_år": 9, "timer": { "årsværk": 2, "nettotimer_pr_årsværk": 1200, "faktureringsgrad": "90 %", "timer_pr_sag": { "fordeling": "konstant", "værdi": "9 timer" } } }, "#
    expect(
      try refusals(changed([(ydelse, hours + ydelse)])),
      are: [
        "10:59 missing key \"omkostningsandel\": the ydelser share one cost; expected a share such as \"30 %\""
      ])
    let whole = hours.replacing(#""årsværk": 2"#, with: #""årsværk": 2, "omkostningsandel": "60 %""#)
    let other = whole.replacing("vejledning", with: "råd").replacing("90 %", with: "95 %").replacing("60", with: "40")
    expect(
      try refusals(changed([(ydelse, whole + other + ydelse)])),
      are: [
        "10:369 the hourly ydelser of a tilbud have one price, and so one faktureringsgrad; expected 90 %"
      ])
    expect(
      try refusals(changed([(ydelse, whole + whole.replacing("vejledning", with: "råd") + ydelse)])),
      are: [
        "10:95 \"omkostningsandel\" of the hourly ydelser add up to 120 %; expected at most 100 %"
      ])
    expect(
      try refusals(
        changed([(ydelse, whole + ydelse), (cost, #"{ "budget": { "alt": { "beløb": 1 } }, "takst": 6855 }"#)])),
      are: [
        "17:66 one takst cannot hold for every line of the tilbud; expected an object with the takst of each ydelse"
      ])
    expect(
      try refusals(changed([(ydelse, whole.replacing(#""timer""#, with: #""navn": "børn", "timer""#) + ydelse)])),
      are: [
        "10:247 two ydelser are called \"børn\""
      ])
  }
}
