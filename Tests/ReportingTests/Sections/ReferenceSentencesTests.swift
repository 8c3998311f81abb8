import Forecasting
import Testing

@testable import Reporting

@Suite("Theory beside the simulation")
struct ReferenceSentencesTests {
  private func result(_ replications: Int) throws -> ForecastResult {
    try Forecast(SmallForecast.variants(), options: .init(replications: replications, seed: 3)).run()
  }

  /// What is told of the first variant, whose results are held against the theory of one.
  private func told(
    _ result: ForecastResult, against theory: VariantResult? = nil, _ language: Language = .danish
  ) throws -> [String] {
    let first = result.variants[0]
    let reference = AnalyticReference((theory ?? first).variant, tilbud: 0)
    let tilbud: JSONValue = .object([
      JSONMember(.id, "kvisten"), JSONMember(.name, "Kvisten"), JSONMember(.hourly, false), JSONMember(.period, [:]),
      JSONMember(.years, .array(first.years.map { [.year: .integer($0)] })),
      JSONMember(.reference, ReferenceJSON(first, tilbud: 0, reference).value),
    ])
    let document: JSONValue = [
      .command: .command(.run), .variants: [[.name: "scenariet", .tilbud: .array([tilbud])]],
    ]
    let context = try Context(ResultDocuments(.run, document), language)
    return ReferenceSentences(context).blocks.compactMap {
      if case .paragraph(let text) = $0 { text.plain } else { nil }
    }
  }

  @Test("Where theory is exact and agrees, it says so, and adds the long run")
  func agreement() throws {
    let result = try result(600)
    let exact = AnalyticReference(result.variants[0].variant, tilbud: 0).years.compactMap(\.exact).map(\.belægning)
    func shares(_ language: Language) -> [String] {
      exact.map { NumberStyle(language, medium: .document).percent($0, places: 2) }
    }
    let danish = try told(result)
    #expect(danish.count == 2)
    #expect(
      danish.first
        == "Køteorien giver her eksakt en belægning på \(shares(.danish)[0]) i 2023 og \(shares(.danish)[1]) i 2024, regnet fra "
        + "den første dags indskrevne; de simulerede tal stemmer overens, inden for fire standardfejl.")
    #expect(danish.last?.hasPrefix("På langt sigt ville efterspørgslen i 2024, ") == true)
    #expect(danish.last?.contains("ingen kontrol") == false)
    let english = try told(result, .english)
    #expect(english.first?.contains("gives a belægning of \(shares(.english)[0]) in 2023 and") == true)
    #expect(english.first?.hasSuffix(": the simulated figures agree, within four standard errors.") == true)
  }

  private func told(_ result: ForecastResult, _ language: Language) throws -> [String] {
    try told(result, against: nil, language)
  }

  @Test("A disagreement is a warning in the text and false in the JSON")
  func disagreement() throws {
    let result = try result(600)
    let danish = try told(result, against: result.variants[1])
    #expect(danish.contains { $0.hasPrefix("ADVARSEL: I 2024 er den simulerede belægning ") })
    #expect(!danish.contains { $0.contains("stemmer overens") })
    #expect(try told(result, against: result.variants[1], .english).contains { $0.hasPrefix("WARNING: in 2024 ") })
    let wrong = AnalyticReference(result.variants[1].variant, tilbud: 0)
    let json = try JSONTree(ReferenceJSON(result.variants[0], tilbud: 0, wrong).value)
    #expect(ReferenceJSON(result.variants[0], tilbud: 0, wrong).value.text.contains("\"agrees\": false"))
    #expect((json[1]?["exact"]?["standardErrorsApart"]?.number ?? 0) > 4)
  }

  @Test("Too few futures are compared with nothing")
  func fewFutures() throws {
    let result = try result(60)
    #expect(try told(result).first?.hasSuffix("der er for få fremtider at sammenligne med.") == true)
    #expect(ReferenceJSON(result.variants[0], tilbud: 0).value.text.contains("\"agrees\": null"))
  }

  @Test("Every obstacle has words of its own in each language")
  func words() {
    let all = Language.allCases.flatMap { language in Obstacle.allCases.map(Phrases(language).obstacle) }
    #expect(Set(all).count == 2 * Obstacle.allCases.count)
  }
}
