import Forecasting
import Occupancy
import Testing

@testable import Reporting

@Suite("Known years as they are told") struct KnownSectionTests {
  /// 2023 is known, 2024 is decided.
  private func result(compared: Bool = false) throws -> JSONValue {
    let date = try #require(CivilDate(iso: "2024-07-01"))
    let decision = Decision(date: date, basis: .stated)
    let variants = try SmallForecast.variants().prefix(compared ? 2 : 1).map { variant in
      var variant = variant
      variant.decision = decision
      variant.tilbud[0].observations = [
        ObservedFigure(year: 2023, quantity: .residents, value: 5.5, wasFitted: false),
        ObservedFigure(year: 2023, quantity: .accountsResult, value: -1_000_000, wasFitted: false),
        ObservedFigure(year: 2023, ydelse: 0, quantity: .residents, value: 5.5, wasFitted: true),
      ]
      return variant
    }
    let result = try Forecast(variants, options: .init(replications: 60, seed: 3)).run()
    var subject = SmallReport.subject(result)
    subject.decision = decision
    return try ResultJSON(subject, result, planned: 60).value(command: compared ? .compare : .run)
  }

  @Test(
    "What a closed year was stands beside what the model says of it, with the difference", arguments: [false, true])
  func beside(compared: Bool) throws {
    let told = try ToldDocument(compared ? .compare : .run, try result(compared: compared), .danish)
    let table = try #require(told.tables(.known).first)
    #expect(table.rows.map(\.name.plain) == ["2023, kendt", "2023, modellen", "2023, forskel"])
    #expect(table.plainRows[0].contains("5,5") && table.plainRows[0].contains("-1,00"), "\(table.plainRows)")
    #expect(
      table.columns.contains { $0.title == "Børn: \(Phrases(.danish).name(.residents))" },
      "\(table.columns.map(\.title))")
  }

  @Test("A closed year has no risk, and its row is the model's")
  func closed() throws {
    let told = try ToldDocument(.run, try result(), .danish)
    let accounts = try #require(
      told.tables(.accounts).first { table in table.columns.contains { $0.title.contains("isiko") } })
    let row = try #require(accounts.plainRows.first)
    #expect(row[0] == "2023, modellen")
    let risks = accounts.columns.indices.filter { accounts.columns[$0].title.contains("isiko") }
    #expect(!risks.isEmpty)
    for column in risks { #expect(row[column + 1].isEmpty, "\(accounts.columns[column].title)") }
  }

  @Test("Every result says from which year it counts, and why", arguments: [Language.danish, .english])
  func counted(language: Language) throws {
    let told = try ToldDocument(.run, try result(), language)
    let sentence =
      language == .danish
      ? "Gennemsnit, risici og grænser gælder 2024: Beslutningen har virkning fra 1. juli 2024, og hele 2024 er regnet med."
      : "Means, risks and limits are those of 2024: the decision takes effect on 1 July 2024, and all of 2024 is counted."
    #expect(told.sentences(.answer).contains(sentence), "\(told.sentences(.answer))")
  }
}
