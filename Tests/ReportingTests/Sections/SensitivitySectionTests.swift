import Testing

@testable import Reporting

@Suite("Sensitivity, as a document")
struct SensitivitySectionTests {
  private static func estimate(_ key: ResultKey, _ value: Double, _ half: Double, _ more: [JSONMember] = [])
    -> JSONValue
  {
    .object(
      [
        JSONMember(key, .number(value)), JSONMember(.standardError, .number(half / 1.96)),
        JSONMember(.low, .number(value - half)), JSONMember(.high, .number(value + half)),
      ] + more)
  }

  private static func share(_ value: Double) -> JSONValue { estimate(.value, value, 0.03) }

  private static func amount(_ value: Double) -> JSONValue {
    estimate(.mean, value, 10_000, [JSONMember(.unit, "kroner")])
  }

  private static func bar(_ path: String, _ low: Double, _ high: Double) -> JSONValue {
    [.path: .string(path), .atP10: amount(low), .atP90: amount(high), .swing: amount(high - low)]
  }

  private static func number(_ path: String, _ low: String, _ central: String, _ high: String) -> JSONValue {
    [
      .path: .string(path), .distribution: "jævn, fra 1.5, til 4", .p10: [.text: .string(low)],
      .central: [.text: .string(central)], .p90: [.text: .string(high)],
    ]
  }

  private static let referrals = "tilbud.kvisten.ydelser.børn.henvisninger_pr_år"
  private static let stay = "tilbud.kvisten.økonomi.udledt_af_takst"

  private static func result(shares: JSONValue) -> JSONValue {
    [
      .command: "sensitivity", .version: "0", .scenario: [.name: "Prøve", .fingerprint: "00ff"], .draws: 60,
      .futuresPerDraw: 16, .tornadoFutures: 240, .ending: "stopped", .precision: [.planned: 1_000],
      .tilbud: [.id: "kvisten", .name: "Kvisten"],
      .numbers: [number(referrals, "1.6", "2.5", "3.7"), number(stay, "62.5 %", "75 %", "82.5 %")],
      .spread: [
        [
          .figure: "result", .year: 2024, .unit: "kroner", .standardDeviation: estimate(.value, 2_530_000, 20_000),
          .unknown: share(0.17), .chance: share(0.83),
        ],
        [.figure: "takst", .year: 2024, .unit: "kroner", .standardDeviation: .null, .unknown: .null, .chance: .null],
        [
          .figure: "enrolledShare", .year: "period", .unit: "share", .standardDeviation: estimate(.value, 0.12, 0.001),
          .unknown: share(0.11), .chance: share(0.89),
        ],
      ],
      .chosen: [
        .figure: "result", .year: 2024, .unit: "kroner",
        .tornado: [
          .central: amount(-600_000), .bars: [bar(referrals, -2_300_000, 400_000), bar(stay, -700_000, -500_000)],
        ],
        .shares: shares,
      ],
    ]
  }

  private static var shares: JSONValue {
    [
      .unknown: share(0.17), .chance: share(0.83), .chanceAlone: share(0.71), .interplay: 0.13,
      .groups: [
        [.paths: [.string(referrals)], .firstOrder: share(0.15), .total: share(0.34), .ofUnknown: share(0.94)],
        [.paths: [.string(stay)], .firstOrder: share(0), .total: share(0.07), .ofUnknown: share(0.02)],
      ],
    ]
  }

  @Test("Every figure is the one in the result, and the terminal shows it", arguments: Language.allCases)
  func figures(language: Language) throws {
    try ToldDocument(.sensitivity, Self.result(shares: Self.shares), language).expectShown(least: 30)
  }

  @Test("The answer tells how much is not known, from where, and which number moves the mean most")
  func answer() throws {
    #expect(
      try ToldDocument(.sensitivity, Self.result(shares: Self.shares), .danish).answer == [
        "Af spredningen på »resultat« i 2024 (standardafvigelse 2,53 mio. kr.) skyldes 17 % det, vi ikke ved, og 83 % "
          + "tilfældet, som ingen viden fjerner.",
        "Det meste af det, vi ikke ved, kommer fra børn: henvisninger pr. år (94 %); dernæst kommer udledt af takst (2 %).",
        "Alene flytter børn: henvisninger pr. år gennemsnittet mest: fra -2,30 mio. kr. ved 1,6 til 0,40 mio. kr. ved 3,7.",
      ])
    #expect(
      try ToldDocument(.sensitivity, Self.result(shares: Self.shares), .english).answer == [
        "Of the spread of ‘result’ in 2024 (standard deviation 2.53 million kr.), 17% is due to what we do not know and 83% "
          + "to chance, which no knowledge removes.",
        "Most of what we do not know comes from børn: henvisninger pr. år (94%); next comes udledt af takst (2%).",
        "Alone, børn: henvisninger pr. år moves the mean most: from -2.30 million kr. at 1.6 to 0.40 million kr. at 3.7.",
      ])
  }

  @Test("A figure that never varies has no shares, and little that is not known is not divided")
  func extremes() throws {
    let same = try ToldDocument(.sensitivity, Self.result(shares: .null), .danish)
    #expect(same.answer[0] == "»resultat« i 2024 er ens i alle fremtider.")
    let little: JSONValue = [
      .unknown: Self.share(0.02), .chance: Self.share(0.98),
      .groups: [[.paths: [.string(Self.stay)], .firstOrder: Self.share(0.01), .total: Self.share(0.02)]],
    ]
    let told = try ToldDocument(.sensitivity, Self.result(shares: little), .danish)
    #expect(told.answer[1] == "Det, vi ikke ved, betyder for lidt til at blive delt mellem tallene.")
  }

  @Test("What never varies in a year is told as none, and a calculation that was stopped says after how much")
  func words() throws {
    let told = try ToldDocument(.sensitivity, Self.result(shares: Self.shares), .danish)
    let spread = try #require(told.tables.first { $0.rowTitle == "År" })
    #expect(spread.rows.map { $0.name.plain } == ["2024", "hele perioden"])
    #expect(spread.rows[0].cells.contains { $0.plain == "ingen" })
    #expect(
      told.notes.contains(
        "De usikre tal er trukket 120 gange, og hvert træk møder 16 fremtider. Beregningen blev stoppet efter 60 af 1.000 "
          + "dobbelte træk."))
    #expect(Phrases(.danish).scenarioText("fra 1.5, til 4. Så 2.") == "fra 1,5, til 4. Så 2.")
    #expect(Phrases(.english).scenarioText("1.5") == "1.5")
  }
}
