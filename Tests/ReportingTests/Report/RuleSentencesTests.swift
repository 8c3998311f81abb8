import Forecasting
import Occupancy
import Testing

@testable import Reporting

@Suite("Rules in a report")
struct RuleSentencesTests {
  /// The small comparison, whose second variant has these rules.
  private func document(_ rules: PlaceRules) throws -> JSONValue {
    var variants = try SmallForecast.variants()
    variants[1].tilbud[0].plan.rules = rules
    let result = try Forecast(variants, options: .init(replications: 40, seed: 3)).run()
    return try ResultJSON(SmallReport.subject(result), result).value(command: .compare)
  }

  private func sentences(_ rules: PlaceRules, _ language: Language = .danish) throws -> [String] {
    let context = try Context(ResultDocuments([.init(name: "a.json", document(rules))]), language)
    let sentences = RuleSentences(context, context.variants[1].tilbud[0]).sentences
    return sentences.map { $0.plain.replacing("\u{A0}", with: " ") }
  }

  private var halfYears: ReviewDates {
    get throws { .every(months: 6, from: try #require(CivilDate(iso: "2020-09-01"))) }
  }

  @Test("Ommærkning is told with its limits, its start and its reviews")
  func ommærkning() throws {
    var rule = Ommærkning(whenFewerThan: 5, greatestShare: 0.4, reviews: try halfYears)
    #expect(
      try sentences(PlaceRules(ommærkning: rule)) == [
        "Ommærkning: Er færre end 5 pladser belagt ved en gennemgang (hver 6. måned fra 1. september 2020), ommærkes "
          + "tomme pladser, dog højst 40 % af de normerede; er 5 eller flere belagt, kommer alle tilbage."
      ])
    (rule.returnsAt, rule.atStart) = (6, 1)
    #expect(
      try sentences(PlaceRules(ommærkning: rule), .english) == [
        "Ommærkning: at a review (every 6 months from 1 September 2020) with fewer than 5 places occupied, empty places "
          + "are ommærket, at most 40% of the normerede; with 6 or more, all come back; between, nothing changes. 1 place is "
          + "ommærket on the first day."
      ])
  }

  @Test("A review says which of its limits it went by")
  func review() {
    func told(_ occupied: Int, after: Int) -> String {
      let review: JSONValue = [
        .rule: "ommærkning", .occupied: .integer(occupied), .places: 11, .fewerThan: 6, .returnsAt: 8, .before: 1,
        .after: .integer(after),
      ]
      return ReviewSentence(.english, ResultNode(document: "run", review)).text.plain
    }
    #expect(told(8, after: 0).contains(", 8 or more: the ommærkede place comes back"))
    #expect(told(7, after: 1).contains(", 6 or more but fewer than 8: "))
    #expect(told(5, after: 2).contains(", fewer than 6: "))
  }

  @Test("An adjustment of places is told with the steps it has")
  func adjustment() throws {
    let day = try #require(CivilDate(iso: "2024-01-01"))
    var rule = PlaceAdjustment(cut: .init(threshold: 0.75, limit: 4), reviews: .on([day]))
    rule.delay = 3
    #expect(
      try sentences(PlaceRules(adjustment: rule)) == [
        "Tilpasning: Er belægningen (indskrevet) det seneste år ved en gennemgang (1. januar 2024) under 75 %, "
          + "nedlægges 1 ad gangen, dog ikke til færre end 4 pladser. Det sker 3 måneder efter gennemgangen."
      ])
    rule.addition = .init(threshold: 0.955, places: 2, limit: 9)
    (rule.years, rule.delay) = (2, 0)
    #expect(
      try sentences(PlaceRules(adjustment: rule)) == [
        "Tilpasning: Er belægningen (indskrevet) de seneste 2 år ved en gennemgang (1. januar 2024) under 75 %, "
          + "nedlægges 1 ad gangen, dog ikke til færre end 4 pladser; er den over 95,5 %, oprettes 2 ad gangen, dog "
          + "ikke til flere end 9 pladser. Det sker på dagen for gennemgangen."
      ])
  }

  @Test("Without rules there is nothing to tell", arguments: Language.allCases)
  func none(language: Language) throws {
    #expect(try sentences(PlaceRules(), language).isEmpty)
  }

  @Test("A comparison with rules shows the places in force and what is ommærket, every figure as in the results")
  func tables() throws {
    let rule = Ommærkning(whenFewerThan: 5, greatestShare: 0.5, reviews: try halfYears)
    let document = try document(PlaceRules(ommærkning: rule))
    let report = try SmallReport.report([document])
    let tables = report.document.sections.flatMap(\.blocks).compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    func columns(_ start: String) -> [[String]] {
      tables.filter { $0.caption.hasPrefix(start) }.map { $0.columns.map(\.title) }
    }
    #expect(
      columns("Kvisten: kapacitet år for år").contains {
        $0.contains("Ommærkede pladser") && $0.contains("Pladser i kraft")
      })
    #expect(columns("Kvisten: varianterne 2023–2024, pladser").first?.contains("Pladser i kraft") == true)
    #expect(columns("Kvisten: varianterne 2023–2024, økonomi").first?.contains("Pladser") == false)
    let check = try FigureCheck([document])
    for figure in report.document.figures {
      let expected = try #require(check.value(figure.source), "\(figure.source)")
      #expect(abs(figure.value - expected) <= 1e-12 * abs(expected), "\(figure.source)")
    }
    let choices = report.summary.choices.map(\.text.plain)
    #expect(choices[1].contains(". Ommærkning: Er færre end 5") && !choices[0].contains("Ommærkning"))
  }
}
