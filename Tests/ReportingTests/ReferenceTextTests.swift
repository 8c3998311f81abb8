import Forecasting
import Testing

@testable import Reporting

@Suite("Theory beside the simulation")
struct ReferenceTextTests {
  private func run(_ replications: Int) throws -> [VariantResult] {
    try Forecast(SmallForecast.variants(), options: .init(replications: replications, seed: 3)).run().variants
  }

  @Test("Where theory is exact and agrees, it says so, and adds the long run")
  func agreement() throws {
    let result = try run(600)[0]
    let paragraphs = ReferenceText(result, tilbud: 0).paragraphs
    #expect(paragraphs.count == 2)
    let exact = AnalyticReference(result.variant, tilbud: 0).years.compactMap(\.exact).map(\.belægning)
    let style = NumberStyle(.english)
    #expect(
      paragraphs.first
        == "Queueing theory (exact here, from the first day's residents on) gives a belægning of "
        + "\(style.percent(exact[0], places: 2)) in 2023 and \(style.percent(exact[1], places: 2)) in 2024: the simulated "
        + "figures agree, within four standard errors.")
    #expect(paragraphs.last?.hasPrefix("Small-unit reference, in the long run") == true)
    #expect(paragraphs.last?.contains("no check") == false)
    let json = try JSONTree(ReferenceJSON(result, tilbud: 0).value)
    #expect(json[1]?["exact"]?["enrolledShare"]?.number == exact[1])
    #expect(ReferenceJSON(result, tilbud: 0).value.text.contains("\"agrees\": true"))
  }

  @Test("A disagreement is a warning in the text and false in the JSON")
  func disagreement() throws {
    let results = try run(600)
    let wrong = AnalyticReference(results[1].variant, tilbud: 0)
    let text = ReferenceText(results[0], tilbud: 0, wrong).paragraphs
    #expect(text.contains { $0.hasPrefix("WARNING: in 2024 the simulation has a belægning of ") })
    #expect(!text.contains { $0.contains("agree,") })
    let json = try JSONTree(ReferenceJSON(results[0], tilbud: 0, wrong).value)
    #expect(ReferenceJSON(results[0], tilbud: 0, wrong).value.text.contains("\"agrees\": false"))
    #expect((json[1]?["exact"]?["standardErrorsApart"]?.number ?? 0) > 4)
  }

  @Test("Too few futures are compared with nothing")
  func fewFutures() throws {
    let result = try run(60)[0]
    #expect(ReferenceText(result, tilbud: 0).paragraphs[0].hasSuffix("there are too few futures to compare with."))
    #expect(ReferenceJSON(result, tilbud: 0).value.text.contains("\"agrees\": null"))
  }

  @Test("Every obstacle has words of its own")
  func words() {
    #expect(Set(Obstacle.allCases.map(\.clause)).count == Obstacle.allCases.count)
  }
}
