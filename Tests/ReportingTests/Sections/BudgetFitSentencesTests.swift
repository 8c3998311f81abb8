import Forecasting
import Occupancy
import Takst
import Testing

@testable import Reporting

@Suite("Where budget and takst do not fit")
struct BudgetFitSentencesTests {
  /// What `explain` notes of six places at 95 %, with three quarters of the cost by døgn.
  private func notes(_ budgeted: BudgetedOccupancy) throws -> [String] {
    var variant = try SmallForecast.variants()[0]
    let economy = try #require(variant.tilbud[0].economy)
    let cost = try CostBase.derived(
      fromTakst: Kroner(6_855), places: 6, days: 365, assumedShare: Share(percent: 90),
      parts: .init(fixed: Share(percent: 15), perPlace: Share(percent: 10), perDøgn: Share(percent: 75)),
      budgeted: budgeted)
    variant.tilbud[0].plan.places = Schedule(6)
    variant.tilbud[0].economy = Economy(
      costBase: cost, structure: economy.structure, priceIndex: economy.priceIndex,
      assumed: .byDate(Schedule(try Share(percent: 95))), efterregulering: economy.efterregulering)
    let subject = Subject(
      name: "Prøve", period: variant.scene.period, fingerprint: "00ff", version: "0", file: "p.jsonc",
      budgetFits: try BudgetFit.of(variant))
    let explanation = try ExplanationJSON(subject, variant, Explanation.of(variant), year: nil).value
    let document = try DocumentBuilder.document(of: .explain, explanation, language: .danish)
    return document.sections.flatMap { $0.blocks }.compactMap {
      if case .note(let text) = $0 { text.plain } else { nil }
    }
    .map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
  }

  @Test("A budget at a percentage of its own is pointed out, and that full places do not pay for it")
  func told() throws {
    let notes = try notes(.stated(Share(percent: 90)))
    #expect(notes.contains { $0.contains("er budgetteret ved 90 % belægning og ikke ved takstens forudsatte (95 %)") })
    #expect(
      notes.contains { $0.contains("giver først balance ved 6,84 pladser, der er belagt hele året, og der er 6.") })
  }

  @Test("A budget that follows its takst is no matter")
  func untold() throws {
    #expect(try !notes(.asAssumed).contains { $0.contains("budgetteret ved") || $0.contains("giver først balance") })
  }
}
