import Testing

@testable import Reporting

@Suite("Break-even, as a document")
struct BreakEvenSectionTests {
  @Test("Every figure is the one in the result, and the terminal shows it", arguments: Language.allCases)
  func figures(language: Language) throws {
    try ToldDocument(.breakeven, DecisionResults.breakEven(), language).expectShown(least: 30)
  }

  private static func version(_ members: [JSONMember]) -> JSONValue {
    let shared: [JSONMember] = [
      JSONMember(.year, 2024), JSONMember(.date, "2024-01-01"), JSONMember(.holdsWholeYear, true),
      JSONMember(.places, 6), JSONMember(.days, 366), JSONMember(.price, 6_855),
      JSONMember(.billedShare, [.mean: 0.923, .standardError: 0.001, .low: 0.922, .high: 0.924, .unit: "share"]),
      JSONMember(.deficit, [.mean: 0.3, .standardError: 0.01, .low: 0.29, .high: 0.31, .unit: "probability"]),
      JSONMember(
        .deficitBeyondBand, [.mean: 0.1, .standardError: 0.01, .low: 0.09, .high: 0.11, .unit: "probability"]),
      JSONMember(.band, 675_560),
    ]
    return .object(shared.filter { old in !members.contains { $0.key == old.key } } + members)
  }

  private static func leads(_ members: [JSONMember], _ language: Language, isHourly: Bool = false) throws -> [String] {
    let document: JSONValue = [
      .command: "breakeven", .version: "0", .scenario: [.name: "Prøve", .fingerprint: "00ff"],
      .tilbud: [
        [.id: "kvisten", .name: "Kvisten", .isHourly: .bool(isHourly), .versions: [version(members)]]
      ],
    ]
    return try ToldDocument(.breakeven, document, language).answer
  }

  private static let point: [JSONMember] = [
    JSONMember(
      .followingCost,
      [.always: false, .share: 0.9, .placesOccupied: 5.4, .bandInUnits: 124.2, .halfYearOfPlace: 997_000]),
    JSONMember(.fixedCost, [.always: false, .share: 0.9, .bandInUnits: 98.6, .halfYearOfPlace: 1_254_000]),
  ]

  @Test("The answer tells the balance, what may stand empty, what breaks the band, and the risks")
  func answer() throws {
    let danish = try Self.leads(Self.point + [JSONMember(.marginToZero, 49.7)], .danish)
    #expect(
      danish == [
        "Med 6 pladser og en takst på 6.855 kr. balancerer Kvisten i 2024 ved 5,40 pladser, der er betalt hele året: en "
          + "belægning på 90,0 %. Der ventes 92,3 %, så der er plads til, at 50 døgn mere står tomme, før der er underskud.",
        "Fra balancen bryder en plads, der står tom i 99 døgn, båndet på 675.560 kr.; spares det, beboere koster pr. døgn, "
          + "skal den stå tom i 124 døgn. En plads, der står tom et halvt år, koster 1,25 mio. kr.; 1,00 mio. kr., når det "
          + "sparede er trukket fra.",
        "Risikoen for underskud i 2024 er 30 %, og for et underskud ud over båndet er den 10 %.",
      ])
    let english = try Self.leads(Self.point + [JSONMember(.marginToZero, -49.7)], .english)
    #expect(
      english[0]
        == "With 6 places and a takst of 6,855 kr. Kvisten balances in 2024 at 5.40 places that are paid for all year: a "
        + "belægning of 90.0%. 92.3% is expected, which is 50 døgn too few.")
    #expect(english[2] == "The risk of a deficit in 2024 is 30%, and of one beyond the band 10%.")
  }

  @Test("A year of several versions has no margin, and one that hits the balance says so")
  func margins() throws {
    #expect(try Self.leads(Self.point, .danish)[0].hasSuffix("en belægning på 90,0 %. Over hele året ventes 92,3 %."))
    let even = try Self.leads(Self.point + [JSONMember(.marginToZero, 0.2)], .danish)
    #expect(even[0].hasSuffix("Der ventes 92,3 %: netop balancen."))
  }

  @Test("A tilbud that always or never balances is told so in words", arguments: Language.allCases)
  func alwaysAndNever(language: Language) throws {
    let always = JSONMember(.followingCost, [.always: true])
    let never = JSONMember(.followingCost, [.always: false])
    let paid = try Self.leads([always, JSONMember(.paysForIdlePlaces, true)], language)
    let none = try Self.leads([never], language)
    switch language {
    case .danish:
      #expect(
        paid[0] == "Kvisten balancerer i 2024 ved enhver belægning, for kommunerne betaler også for tomme pladser.")
      #expect(none[0].hasPrefix("I 2024 er ingen belægning nok til, at Kvisten balancerer"))
    case .english:
      #expect(paid[0] == "In 2024 Kvisten balances at any belægning, since kommuner pay for empty places too.")
      #expect(none[0].hasPrefix("In 2024 no belægning is enough for Kvisten"))
    }
    #expect(paid.count == 2 && none.count == 2)
  }

  @Test("What is billed by the hour balances in hours")
  func hours() throws {
    let point: [JSONMember] = [
      JSONMember(.followingCost, [.always: false, .share: 0.95, .quantity: 14_821, .bandInUnits: 741]),
      JSONMember(.fixedCost, [.always: false, .share: 0.95, .bandInUnits: 741]), JSONMember(.price, 641),
      JSONMember(.marginToZero, -876.2),
    ]
    let leads = try Self.leads(point, .danish, isHourly: true)
    #expect(
      leads[0]
        == "Med en pris på 641 kr. pr. time balancerer Kvisten i 2024 ved 14.821 fakturerede timer, 95,0 % af kapaciteten. "
        + "Der ventes 92,3 %, og det er 876 timer for lidt.")
    #expect(leads[1] == "Fra balancen skal 741 timer falde bort, før båndet på 675.560 kr. er brudt.")
  }
}
