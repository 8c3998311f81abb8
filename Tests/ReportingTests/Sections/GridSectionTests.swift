import Forecasting
import Testing

@testable import Reporting

@Suite("Grid, as a document")
struct GridSectionTests {
  @Test("Every figure is the one in the result, and the terminal shows it", arguments: Language.allCases)
  func figures(language: Language) throws {
    try ToldDocument(.grid, DecisionResults.grid(), language).expectShown(least: 30)
  }

  @Test("A grid's document tells marks, limits and every combination by short names", arguments: Language.allCases)
  func document(language: Language) throws {
    let told = try ToldDocument(.grid, DecisionResults.grid(), language)
    #expect(told.answer.count == 2)
    #expect(told.answer[0].contains(language == .danish ? "af de 2 kombinationer" : "of the 2 combinations"))
    #expect(
      told.answer[0].hasSuffix(
        language == .danish
          ? "Ingen kombination holder alle scenariets grænser i 2024."
          : "No combination keeps every limit of the scenario in 2024."
      ))
    #expect(told.answer[1].hasPrefix(language == .danish ? "Taksten " : "The takst "))
    #expect(told.tables[0].rowTitle == "pladser, forudsat belægning")
    #expect(
      told.tables[0].rows.map { $0.name.plain }
        == (language == .danish ? ["7, 90\u{A0}%", "6, 90\u{A0}%"] : ["7, 90%", "6, 90%"]))
    // Both numbers of places keep a risk of at most 100 percent, none has a hundred residents.
    let words = language == .danish ? ["alle", "ingen", "ingen"] : ["all", "none", "none"]
    #expect(told.tables[1].rows.map { $0.cells[0].plain } == words)
  }

  private func figure(_ value: Double) -> Figure {
    Figure(value: value, unit: .number, text: String(Int(value)), source: .value("grid:a"))
  }

  @Test("One, some and all combinations that no other beats are told in sentences of their own")
  func unbeaten() {
    let (danish, english) = (Phrases(.danish), Phrases(.english))
    #expect(
      danish.unbeatenTold(figure(1), of: figure(15), ["pladser 6"]).plain
        == "Kun 1 af de 15 kombinationer overgås ikke af en anden: pladser 6.")
    #expect(
      danish.unbeatenTold(figure(4), of: figure(15), []).plain == "4 af de 15 kombinationer overgås ikke af en anden.")
    #expect(
      english.unbeatenTold(figure(15), of: figure(15), []).plain == "None of the 15 combinations is beaten by another.")
  }

  @Test("The limits tell how many keep them, and the fewest places by the other choices")
  func limits() {
    let fewest: [(places: Figure, others: String)] = [
      (figure(6), "forudsat belægning 85 %"), (figure(7), "forudsat belægning 90 %"),
    ]
    #expect(
      Phrases(.danish).limitsTold(2026, figure(5), [], fewest: fewest, isForAll: false).plain
        == "5 kombinationer holder alle scenariets grænser i 2026. Færrest pladser, der gør det: 6 ved forudsat belægning 85 % og "
        + "7 ved forudsat belægning 90 %; ellers gør ingen det.")
    #expect(
      Phrases(.english).limitsTold(2026, figure(1), ["pladser 6"], fewest: [(figure(6), "")], isForAll: true).plain
        == "1 combination keeps every limit of the scenario in 2026: pladser 6. The fewest places that do: 6.")
  }

  @Test("Figures that read the same are told once")
  func ranges() {
    let phrases = Phrases(.danish)
    #expect(
      phrases.gridRange(.refused, isHourly: false, 2026, figure(2), "", figure(2), "").plain
        == "Antallet, der ikke får plads, er i 2026 2 i alle kombinationer.")
    #expect(
      phrases.gridRange(.quantity(.takst), isHourly: true, nil, figure(2), "pladser 5", figure(3), "").plain
        == "Timeprisen går fra 2 (pladser 5) til 3.")
  }
}
