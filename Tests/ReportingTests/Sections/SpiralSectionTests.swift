import Testing

@testable import Reporting

@Suite("Spiral, as a document")
struct SpiralSectionTests {
  @Test("Every figure is the one in the result, and the terminal shows it", arguments: Language.allCases)
  func figures(language: Language) throws {
    try ToldDocument(.spiral, DecisionResults.spiral(), language).expectShown(least: 15)
  }

  private static func row(_ elasticity: Double, _ risk: Double?, _ equilibrium: JSONValue) -> JSONValue {
    func estimate(_ mean: Double, _ unit: String) -> JSONValue {
      [
        .mean: .number(mean), .standardError: 0.005, .low: .number(mean - 0.01), .high: .number(mean + 0.01),
        .unit: .string(unit),
      ]
    }
    return [
      .elasticity: .number(elasticity), .spiral: risk.map { estimate($0, "probability") } ?? .null,
      .share: estimate(0.8, "share"), .takst: estimate(7_000, "kroner"), .equilibrium: equilibrium,
    ]
  }

  private static func told(
    _ rows: [JSONValue], years: [JSONValue] = [2021, 2022, 2023, 2024, 2025], _ language: Language
  ) throws -> ToldDocument {
    try ToldDocument(
      .spiral,
      [
        .command: "spiral", .version: "0", .scenario: [.name: "Prøve", .fingerprint: "00ff"], .years: .array(years),
        .tilbud: [
          [
            .id: "kvisten", .name: "Kvisten", .isHourly: false, .ownElasticity: 0, .reference: 6_123,
            .referenceIsOwn: false, .delayYears: 1, .levelYear: 2023, .rows: .array(rows),
          ]
        ],
      ], language)
  }

  private static func settles(_ takst: Double) -> JSONValue {
    [.outcome: "settles", .takst: .number(takst), .share: 0.79, .result: -1_291_000, .efterregulering: 1_305_000]
  }
  private static let closes: JSONValue = [.outcome: "closes", .closesInYear: 34, .takst: 60_000, .share: 0.1]

  @Test("The answer tells what is chance, from which elasticity it is more, and where the takst rests")
  func answer() throws {
    let rows = [Self.row(0, 0.045, Self.settles(7_518)), Self.row(-0.5, 0.12, Self.settles(7_831))]
    let danish = try Self.told(rows, .danish).answer
    #expect(
      danish == [
        "Selv når taksten ikke flytter nogen, stiger den tre år i træk, mens belægningen falder, i 5 % af fremtiderne; det "
          + "er tilfældet alene. Klart hyppigere er det ved en priselasticitet på -0,5 (12 %).",
        "På langt sigt falder taksten til ro ved alle de viste priselasticiteter, mellem 7.518 og 7.831 kr.",
      ])
    #expect(
      try Self.told(rows, .english).answer[1]
        == "In the long run the takst comes to rest at every price elasticity shown, between 7,518 and 7,831 kr.")
  }

  @Test("No elasticity may be clearly worse, and no takst may be enough")
  func worst() throws {
    let rows = [Self.row(0, 0.045, Self.settles(7_518)), Self.row(-2, 0.05, Self.closes)]
    let told = try Self.told(rows, .danish)
    #expect(told.answer[0].hasSuffix("Ingen af de viste priselasticiteter gør det klart hyppigere."))
    #expect(told.answer[1] == "På langt sigt dækker ingen takst udgiften i Kvisten ved en priselasticitet på -2.")
    let outcomes = told.tables[1].rows.map { $0.cells[0].plain }
    #expect(outcomes == ["finder et leje", "lukker (år 34)"])
    // The figures of a takst that is never enough are told of nobody.
    #expect(told.tables[1].rows[1].cells.dropFirst().allSatisfy { $0.isEmpty })
  }

  @Test("A period too short, one takst, a takst that swings, and a tilbud that closes are told so")
  func others() throws {
    let short = try Self.told([Self.row(0, nil, Self.settles(641))], years: [2023, 2024], .danish)
    #expect(
      short.answer == [
        "Perioden på 2 år er for kort til at vise en spiral: Tre ændringer i træk tager fire år.",
        "På langt sigt falder taksten til ro på 641 kr. ved alle de viste priselasticiteter.",
      ])
    let swings: JSONValue = [.outcome: "moves", .takst: 7_000, .share: 0.8, .lowest: 6_900, .highest: 7_200]
    let moving = try Self.told([Self.row(0, 0.04, swings)], .english)
    #expect(moving.answer[1] == "In the long run the takst does not come to rest at every price elasticity shown.")
    #expect(moving.tables[1].rows[0].cells.map { $0.plain }.prefix(2) == ["keeps moving", "6,900 to 7,200"])
    let closing = try Self.told([Self.row(0, 0.04, .null)], .danish)
    #expect(closing.answer[1] == "Kvisten lukker i perioden, så der er intet langt sigt.")
  }
}
