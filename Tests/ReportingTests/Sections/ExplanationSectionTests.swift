import Forecasting
import Occupancy
import Takst
import Testing

@testable import Reporting

@Suite("What explain tells")
struct ExplanationSectionTests {
  /// Seven places at 95 %, and from 2024 six at 90 %.
  private func value(year: Int? = nil) throws -> JSONValue {
    var variant = try SmallForecast.variants()[0]
    let turn = try #require(CivilDate(iso: "2024-01-01"))
    let start = try #require(CivilDate(iso: "2023-01-01"))
    variant.tilbud[0].plan.places = try #require(Schedule([.init(from: start, value: 7), .init(from: turn, value: 6)]))
    let (high, low) = (try Share(percent: 95), try Share(percent: 90))
    let assumed = try #require(Schedule([.init(from: start, value: high), .init(from: turn, value: low)]))
    let economy = try #require(variant.tilbud[0].economy)
    variant.tilbud[0].economy = Economy(
      costBase: economy.costBase, structure: economy.structure, priceIndex: economy.priceIndex,
      assumed: .byDate(assumed), efterregulering: economy.efterregulering)
    let subject = Subject(
      name: "Prøve", period: variant.scene.period, fingerprint: "00ff", version: "0", file: "p.jsonc")
    return try ExplanationJSON(subject, variant, Explanation.of(variant), year: year).value
  }

  private func document(_ language: Language, year: Int? = nil) throws -> Document {
    try DocumentBuilder.document(of: .explain, value(year: year), language: language)
  }

  /// The sentences of the answer, with plain spaces.
  private func answer(_ document: Document) throws -> [String] {
    let section = try #require(document.sections.first)
    #expect(section.kind == .answer)
    return section.blocks.compactMap { if case .lead(let text) = $0 { text.plain } else { nil } }
      .map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
  }

  @Test("The answer is the takst that changes most, what it is made of, and why it changed")
  func changed() throws {
    // 13.511.205 ÷ (6 × 366 × 90 %) = 6.836,3; ÷ (7 × 365 × 95 %) = 5.566,5, less the rounding.
    #expect(
      try answer(document(.danish)) == [
        "Taksten for 2024 er 6.836 kr.: 13.511.205 kr. delt med 6 pladser × 366 dage × 90 %.",
        "Det er 1.270 kr. mere end taksten for 2023: pladserne går fra 7 til 6 og den forudsatte belægning går fra 95 % "
          + "til 90 %.",
      ])
    #expect(
      try answer(document(.english)) == [
        "The takst of 2024 is 6,836 kr.: 13,511,205 kr. divided by 6 places × 366 days × 90%.",
        "It is 1,270 kr. more than the takst of 2023: the places go from 7 to 6 and the forudsat belægning goes from "
          + "95% to 90%.",
      ])
  }

  @Test("One year alone is still told beside the year before it, and the first beside nothing")
  func oneYear() throws {
    let second = try answer(document(.danish, year: 2024))
    #expect(second.count == 2 && second[1].hasPrefix("Det er 1.270 kr. mere end taksten for 2023"))
    #expect(
      try answer(document(.danish, year: 2023)) == [
        "Taksten for 2023 er 5.566 kr.: 13.511.205 kr. delt med 7 pladser × 365 dage × 95 %."
      ])
  }

  @Test("Every figure is the one in the result, in both languages and on a terminal", arguments: Language.allCases)
  func figures(_ language: Language) throws {
    let document = try document(language)
    let check = try FigureCheck([value()])
    let text = TerminalPage(width: 100).text(document)
    let told = document.figures
    #expect(told.count > 40)
    for figure in told {
      let expected = try #require(check.value(figure.source), "\(figure.source)")
      #expect(abs(figure.value - expected) <= 1e-12 * abs(expected), "\(figure.source)")
      #expect(text.contains(String(figure.text.map { $0 == "\u{A0}" ? " " : $0 })), "\(figure.text)")
      guard let (shown, half) = figure.read(in: language) else { continue }
      #expect(abs(shown - figure.value * figure.unit.factor) <= half * 1.000001, "\(figure.text) at \(figure.source)")
    }
  }

  @Test("The same budget gives other takster at other percentages")
  func otherShares() throws {
    let tree = try JSONTree(value())
    let version = tree["tilbud"]?[0]?["years"]?[1]?["versions"]?[0]
    let days = 6.0 * 366
    for (index, share) in [0.85, 0.9, 0.95, 1].enumerated() {
      let entry = version?["otherShares"]?[index]
      #expect(entry?["share"]?.number == share)
      #expect(entry?["price"]?.number == (13_511_205 / (days * share)).rounded())
    }
  }
}
