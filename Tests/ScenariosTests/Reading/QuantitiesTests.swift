import Occupancy
import Testing

@testable import Scenarios

@Suite("Quantities with their units")
struct QuantitiesTests {
  @Test(
    "Shares carry a percent sign",
    arguments: [
      ("95 %", 0.95), ("95%", 0.95), ("95 pct.", 0.95), ("92,5 pct", 0.925), ("92.5 procent", 0.925), ("0 %", 0),
      ("100\u{A0}%", 1),
      (" 7 % ", 0.07), ("0.125 %", 0.00125), ("150 %", 1.5),
    ])
  func shares(text: String, share: Double) throws {
    #expect(try read("\"\(text)\"", as: .share(in: 0...1.5)).value == share)
  }

  @Test(
    "A share without its unit, out of its range or misspelt is an error",
    arguments: [
      ("95", "cannot be the number 95", "did you mean 95 %?"),
      ("0.95", "cannot be the number 0.95", "did you mean 95 %?"),
      ("\"95\"", "cannot be the text \"95\"", "did you mean 95 %?"), ("\"101 %\"", "cannot be the text \"101 %\"", nil),
      ("\"-1 %\"", "cannot be the text \"-1 %\"", nil),
      ("\"95 prcent\"", "cannot be the text \"95 prcent\"", "did you mean 95 procent?"),
      ("\"%\"", "cannot be the text \"%\"", nil), ("\"1,2,3 %\"", "cannot be the text \"1,2,3 %\"", nil),
      ("\"½ %\"", "cannot be the text \"½ %\"", nil), ("null", "cannot be null", nil),
    ])
  func wrongShares(json: String, message: String, suggestion: String?) throws {
    let result = try read(json, as: .share())
    #expect(result.value == nil)
    let finding = try #require(result.findings.first)
    #expect(
      finding.hasPrefix("1:1 the scenario \(message); expected a share in percent from 0 % to 100 %, such as \"95 %\""))
    #expect(suggestion.map { finding.hasSuffix($0) } ?? !finding.contains("did you mean"))
  }

  @Test(
    "Lengths of time become days",
    arguments: [
      ("900 dage", 900), ("1 dag", 1), ("1,5 dage", 1.5), ("1.5 dage", 1.5), ("3 uger", 21), ("1 uge", 7),
      ("2 år", 730.5),
      ("6 måneder", 182.625), ("1 måned", 30.4375), ("12 mdr.", 365.25), ("90dage", 90), ("3 døgn", 3),
      ("1.000.000 dage", 1e6),
      ("1.000,5 dage", 1000.5), ("6 ma\u{30A}neder", 182.625),
    ])
  func durations(text: String, days: Double) throws {
    #expect(try read("\"\(text)\"", as: .duration(in: 0...1e6)).value == days)
  }

  @Test(
    "A length of time that could mean two things, or nothing, is an error",
    arguments: [
      (
        "900",
        "1:1 the scenario cannot be the number 900; expected a length of time, such as \"90 dage\"; did you mean 900 dage?"
      ),
      ("\"1.000 dage\"", "1:1 \"1.000 dage\" may mean 1000 or 1; expected one of them, with its unit"),
      (
        "\"-1 dag\"",
        "1:1 the scenario cannot be the text \"-1 dag\"; expected a length of time, such as \"90 dage\", from 0 to 73050 dage (200 år)"
      ),
      (
        "\"6 maneder\"",
        "1:1 the scenario cannot be the text \"6 maneder\"; expected a length of time, such as \"90 dage\"; did you mean 6 måneder?"
      ),
      (
        "\"201 år\"",
        "1:1 the scenario cannot be the text \"201 år\"; expected a length of time, such as \"90 dage\", from 0 to 73050 dage (200 år)"
      ),
      ("\"\"", "1:1 the scenario cannot be the text \"\"; expected a length of time, such as \"90 dage\""),
      (
        "\"1.00.000 dage\"",
        "1:1 the scenario cannot be the text \"1.00.000 dage\"; expected a length of time, such as \"90 dage\""
      ),
    ])
  func wrongDurations(json: String, message: String) throws {
    #expect(try read(json, as: .duration()).findings == [message])
  }

  @Test("Hours carry their unit")
  func hours() throws {
    #expect(try read("\"12 timer\"", as: .hours()).value == 12)
    #expect(try read("\"1,5 time\"", as: .hours()).value == 1.5)
    #expect(
      try read("12", as: .hours(in: 0...37)).findings == [
        "1:1 the scenario cannot be the number 12; expected a number of hours from 0 timer to 37 timer, such as \"12 timer\"; did you mean 12 timer?"
      ])
    #expect(try read("\"38 timer\"", as: .hours(in: 0...37)).value == nil)
    #expect(try read("\"\(String(repeating: "9", count: 400)) timer\"", as: .hours()).value == nil)
  }

  @Test(
    "Money is exact øre, from numbers and from Danish text",
    arguments: [
      ("6855", 685_500), ("6855.5", 685_550), ("6855.05", 685_505), ("-0.01", -1), ("1e6", 100_000_000), ("0", 0),
      ("\"6.855 kr.\"", 685_500), ("\"6855 kr\"", 685_500), ("\"6.855,50 kroner\"", 685_550),
      ("\"1,5 mio. kr.\"", 150_000_000),
      ("\"-7,5 mio. kr.\"", -750_000_000), ("\"\u{2212}1 kr.\"", -100), ("\"2 mia. kr.\"", 200_000_000_000),
      ("\"1.250 t.kr.\"", 125_000_000), ("\"0,1234567 mio. kr.\"", 12_345_670),
      ("\"92233720368547758,07 kr.\"", Int64.max),
    ])
  func money(json: String, øre: Int64) throws {
    #expect(try read(json, as: .money()).value == øre)
  }

  @Test(
    "Money without a unit, with fractions of an øre or too large is an error",
    arguments: [
      "6855.555", "\"6.855\"", "\"6855.50 kr.\"", "\"6,855 kr.\"", "\"1.5 mio. kr.\"", "\"68.55,5 kr.\"",
      "\"6.855 dkk\"", "\"kr.\"",
      "\"0,123456789 mio. kr.\"", "\"92233720368547758,08 kr.\"", "1e300", "true", "\"0.125 kr.\"", "\"1,5,5 kr.\"",
      "\",5 kr.\"",
    ])
  func wrongMoney(json: String) throws {
    let result = try read(json, as: .money())
    #expect(result.value == nil)
    #expect(result.findings.count == 1)
    // A number whose unit is all that is missing is answered with it.
    let suggestion = json == "\"6.855\"" ? "; did you mean 6.855 kr.?" : ""
    #expect(
      result.findings.first?.hasSuffix(
        "expected an amount in whole øre, such as 6855, \"6.855,50 kr.\" or \"1,5 mio. kr.\"" + suggestion) == true)
  }

  @Test("An amount outside its range says the range in kroner")
  func moneyRange() throws {
    let findings = try read("-1", as: .money(in: 0...123_456_705)).findings
    #expect(findings.first?.contains("an amount from 0 kr. to 1.234.567,05 kr. in whole øre") == true)
  }
}
