import Forecasting
import Occupancy
import Testing

@testable import Reporting

@Suite("Demand from published belægning, as it is told")
struct DemandSectionTests {
  private func result(
    answered: Bool = true, low: Double = 6.05, high: Double? = 13.2,
    years: [(year: Int, share: Double)] = [(2021, 0.626)],
    asUneven: Double? = nil, cv: Double? = 1, patience: JSONValue = "none", over: Int = 0
  ) -> JSONValue {
    [
      .command: "calibrate", .version: "0", .scenario: [.name: "belægning", .fingerprint: "00ff"], .from: "belægning",
      .seed: 1, .replications: 500, .warmUpYears: 4,
      .years: .array(
        years.map {
          [
            .year: .integer($0.year), .enrolledShare: .number($0.share), .rounding: 0.0005, .places: 14,
            .residents: .number($0.share * 14),
          ]
        }),
      .assumed: [
        .meanStay: 365.25, .form: .string(cv == nil ? "weibull" : "exponential"), .cv: .number(orNull: cv),
        .patience: patience, .overOccupancy: .integer(over),
      ],
      .plainRate: 8.76, .lowestRate: 1.1, .highestRate: 70.1, .futures: 30_500, .agreement: 0.016, .tolerance: 0.347,
      .isAnswered: .bool(answered), .asUneven: .number(orNull: asUneven),
      .rate: answered
        ? [.certainty: 0.8, .low: .number(low), .median: high == nil ? .null : 8.85, .high: .number(orNull: high)]
        : .null,
      .bands: answered
        ? [
          [.low: 7.63, .high: 9.39, .agreeing: 148, .meanShare: 0.584],
          [.low: 10.1, .high: 12.4, .agreeing: 107, .meanShare: 0.727],
        ] : [],
    ]
  }

  private func answer(_ value: JSONValue, _ language: Language) throws -> [String] {
    try ToldDocument(.calibrate, value, language).answer
  }

  @Test("A band, a lower limit alone, and no demand that agrees each have their sentence")
  func band() throws {
    #expect(
      try answer(result(), .danish) == [
        "Efterspørgslen er med 80 % sikkerhed mellem 6,05 og 13,2 henvisninger om året og lige så sandsynligt over som "
          + "under 8,85."
      ])
    #expect(
      try answer(result(), .english) == [
        "Demand is between 6.05 and 13.2 referrals a year with 80% certainty, and as likely above as below 8.85."
      ])
    #expect(
      try answer(result(low: 84.5, high: nil), .danish) == [
        "Efterspørgslen er 84,5 henvisninger om året eller mere. Tallene sætter ingen øvre grænse: er tilbuddet så fuldt, "
          + "giver en større efterspørgsel den samme belægning og flere afviste."
      ])
    let none = try ToldDocument(.calibrate, result(answered: false), .danish)
    #expect(
      none.answer[0].hasPrefix(
        "Ingen efterspørgsel passer til tallene med det antagne ophold og den antagne venteliste: selv de nærmeste fremtider "
          + "rammer mindst ét år 34,7 procentpoint forkert."))
    #expect(none.tables(.data).count == 1)
    #expect(
      try answer(result(answered: false), .english)[0].contains(
        "even the nearest futures are 34.7 points off in at least"))
  }

  @Test("How uneven the years are proves something only where it is seldom")
  func uneven() throws {
    func sentence(_ share: Double, _ language: Language) throws -> String {
      try answer(result(years: [(2021, 0.6), (2022, 0.7)], asUneven: share), language)[1]
    }
    #expect(
      try sentence(0.94, .danish)
        == "Med en jævn efterspørgsel er årene så forskellige i 94 % af fremtiderne: det kan tilfældet alene gøre, så tallene "
        + "viser ikke, at efterspørgslen er ændret.")
    #expect(
      try sentence(0.002, .danish)
        == "Med en jævn efterspørgsel er årene så forskellige i under 1 % af fremtiderne: det er sjældent, så efterspørgslen "
        + "eller opholdene er nok ændret; tallene kan ikke sige hvad.")
    #expect(
      try sentence(0.03, .english)
        == "With a steady demand the years differ as much as these in 3% of the futures: that is seldom, so demand or stays "
        + "have probably changed; the figures cannot tell which.")
  }

  @Test("What is assumed is told, of one year and of several")
  func assumed() throws {
    func assumed(_ value: JSONValue, _ language: Language) throws -> String {
      try ToldDocument(.calibrate, value, language).sentences(.data)[0]
    }
    #expect(
      try assumed(result(), .danish)
        == "Antaget: ophold på 365 dage i gennemsnit (fordeling: eksponentiel, cv 100 %); den, der ikke får plads, afvises "
        + "straks; den samme efterspørgsel i året og i de 4 år før.")
    let two = [(2021, 0.6), (2022, 0.7)]
    #expect(
      try assumed(result(years: two, cv: nil, patience: 90, over: 2), .danish)
        == "Antaget: ophold på 365 dage i gennemsnit (fordeling: Weibull); den, der ikke får plads, venter i gennemsnit "
        + "90 dage og går så et andet sted hen; der kan være indtil 2 flere end pladserne; den samme efterspørgsel i alle "
        + "årene og i de 4 år før dem.")
    #expect(
      try assumed(result(years: two, patience: "unlimited"), .english)
        == "Assumed: stays of 365 days on average (exponential, cv 100%); whoever finds no place waits for ever; the same "
        + "demand in all the years and in the 4 years before them.")
  }

  @Test("One figure for one year is called what it is, and figures keep the decimals they were published with")
  func oneYear() throws {
    let one = try ToldDocument(.calibrate, result(), .danish)
    #expect(one.sentences(.data).contains { $0.hasPrefix("Ét tal for ét år siger lidt") })
    #expect(one.tables(.data)[0].plainRows == [["2021", "62,6 %", "14", "8,8"]])
    #expect(
      one.tables(.data)[1].plainRows == [["7,63 til 9,39", "58,4 %", "148"], ["10,1 til 12,4", "72,7 %", "107"]])
    #expect(one.sentences(.data).last?.hasPrefix("30.500 fremtider er simuleret: 500 ved hver rate") == true)
    let two = try ToldDocument(.calibrate, result(years: [(2021, 0.6), (2022, 0.7)]), .english)
    #expect(!two.sentences(.data).contains { $0.hasPrefix("One figure") })
  }

  @Test("What is told is what the calibration found")
  func found() throws {
    var question = DemandCalibration.Question(
      years: [YearlyOccupancy(year: 2021, share: 0.2, rounding: 0.0005, places: 100)],
      stay: .exponential(mean: 365.25), waiting: nil)
    question.replications = 60
    let calibration = try #require(try DemandCalibration.run(question))
    let subject = Subject(
      name: "belægning", period: try #require(Period(first: .init(dayNumber: 18_628), last: .init(dayNumber: 18_992))),
      fingerprint: "00ff", version: "0")
    for language in Language.allCases {
      let told = try ToldDocument(.calibrate, DemandJSON(subject, calibration, fragment: nil).value, language)
      #expect(told.answer.count == 1)
      #expect(told.tables(.data)[0].plainRows[0].last == (language == .danish ? "20,0" : "20.0"))
    }
  }
}
