import Forecasting
import Testing

@testable import Scenarios

@Suite("What must hold")
struct ExpectationReadingTests {
  private func text(_ statement: String) -> String {
    changed([(#""økonomi""#, #""forventet": [\#(statement)], "økonomi""#)])
  }

  @Test("A figure, its year, its range in its own unit and a reason are read")
  func read() throws {
    let scenario = try Scenario.load(
      text: text(
        #"{ "tal": "enrolledShare", "år": 2024, "mindst": "60 %", "højst": "90 %", "begrundelse": "Som før" }, "#
          + #"{ "tal": "result", "år": 2025, "mindst": "-1 mio. kr.", "begrundelse": "Bånd" }, "#
          + #"{ "tal": "residents", "ydelse": "børn", "år": 2023, "højst": 6.5, "begrundelse": "Plads" }"#), name: "a")
    #expect(
      scenario.base.tilbud[0].expectations == [
        ExpectedFigure(.quantity(.enrolledShare), year: 2024, least: 0.6, most: 0.9, reason: "Som før"),
        ExpectedFigure(.quantity(.result), year: 2025, least: -1_000_000, reason: "Bånd"),
        ExpectedFigure(.quantity(.residents), ydelse: 0, year: 2023, most: 6.5, reason: "Plads"),
      ])
  }

  static let mistakes = [
    (#"{ "tal": "enroledShare", "år": 2024, "mindst": "6 %", "begrundelse": "x" }"#, "did you mean enrolledShare?"),
    (#"{ "tal": "takst", "år": 2099, "mindst": 1, "begrundelse": "x" }"#, "a whole number from 2023 to 2025"),
    (#"{ "tal": "takst", "år": 2024, "begrundelse": "x" }"#, "nothing must hold of \"takst\""),
    (#"{ "tal": "takst", "år": 2024, "mindst": 2, "højst": 1, "begrundelse": "x" }"#, "\"mindst\" is above \"højst\""),
    (
      #"{ "tal": "deficit", "ydelse": "børn", "år": 2024, "højst": "5 %", "begrundelse": "x" }"#,
      "a ydelse has no figure"
    ),
    (#"{ "tal": "takst", "ydelse": "barn", "år": 2024, "højst": 1, "begrundelse": "x" }"#, "did you mean børn?"),
    (#"{ "tal": "takst", "år": 2024, "højst": 1 }"#, "missing key \"begrundelse\""),
  ]

  @Test("What cannot be meant is refused with what can", arguments: mistakes)
  func refused(_ statement: String, _ words: String) throws {
    let found = try refusals(text(statement))
    #expect(found.count == 1 && found[0].contains(words), "\(found)")
  }
}
