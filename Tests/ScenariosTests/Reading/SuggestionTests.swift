import Testing

@testable import Scenarios

/// A typical mistake and the word that is proposed for it.
struct Slip: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let meant: String

  init(_ old: String, _ new: String, _ meant: String) { (self.old, self.new, self.meant) = (old, new, meant) }

  var testDescription: String { new }
}

@Suite("What was probably meant")
struct SuggestionTests {
  static let slips = [
    Slip(#""beløb": 13000000"#, #""beløb": "13.000.000""#, "13.000.000 kr."),
    Slip(#""fra": "2023-01-01""#, #""fra": "01-01-2023""#, "2023-01-01"),
    Slip(#""pladser": 7"#, #""pladser": { "01-01-2023": 7 }"#, "2023-01-01"),
    Slip(#""forudsat_belægning": "95 %""#, #""forudsat_belægning": "95""#, "95 %"),
    Slip(#""forudsat_belægning": "95 %""#, #""forudsat_belægning": 0.95"#, "95 %"),
    Slip(#""middel": "900 dage""#, #""middel": "730""#, "730 dage"),
  ]

  @Test(
    "A number without its unit, a fraction and a Danish date are answered with how they are written", arguments: slips)
  func meant(_ slip: Slip) throws {
    let error = try failure { () throws(ScenarioError) in
      try Scenario.load(text: changed([(slip.old, slip.new)]), name: "a")
    }
    #expect(error.diagnostics.contains { $0.suggestion == slip.meant }, "\(error)")
  }

  @Test("An object that is missing is shown by its keys, and a list of variants by what it should be")
  func objects() throws {
    let lukker = try refusals(changed([(#""pladser": 7"#, #""pladser": 7, "lukker": "2024-01-01""#)]))
    #expect(lukker.count == 1 && lukker[0].contains(#"expected an object such as { "dato": …, "afgang": … }"#))
    let variants = try refusals(changed([(#""kilder""#, #""varianter": [], "kilder""#)]))
    #expect(variants.count == 1 && variants[0].contains("an object of names, each with what its variant changes"))
  }

  @Test("Patience by itself is answered with every way to write it")
  func patience() throws {
    let found = try refusals(
      changed([(#"{ "fordeling": "eksponentiel", "middel": "90 dage" }"#, #""3 dage""#)]))
    #expect(found.count == 1 && found[0].contains(#""ubegrænset", or an object"#))
  }

  @Test("A length of time above the limit is told the limit")
  func longest() throws {
    let found = try refusals(changed([(#""900 dage""#, #""1000 år""#)]))
    #expect(found.count == 1 && found[0].contains("200 år"))
  }

  @Test("A setting that steps into a list is told that a list is replaced as a whole")
  func lists() throws {
    let text = changed([(#""ved_start": 6"#, #""ved_start": [{}, {}]"#)])
    let found = try refusals(text, settings: ["tilbud.kvisten.indtagsstop.0.fra=2023-05-01"])
    #expect(found.count == 1 && found[0].contains("a setting replaces a list"))
  }

  @Test("What a base says about something that the file on top takes away is left out")
  func removed() throws {
    let files = FileLoader { path, _ throws(ScenarioError.FileProblem) in
      guard path == "base.jsonc" else { throw .missing }
      let change = (
        #""kilder": { "#, #""varianter": { "A": {} }, "antagelser": { "varianter": "valgt" }, "kilder": { "#
      )
      return LoadedFile(bytes: Array(changed([change]).utf8), identity: path)
    }
    let top = #"{ "bygger_på": "base.jsonc", "varianter": null }"#
    #expect(try Scenario.load(text: top, name: "a", files: files).variants.isEmpty)
    let wrong = #"{ "bygger_på": "base.jsonc", "varianter": null, "antagelser": { "nope": "x" } }"#
    #expect(throws: ScenarioError.self) { try Scenario.load(text: wrong, name: "a", files: files) }
  }
}
