import Forecasting
import Takst
import Testing

@testable import Reporting

@Suite("Why, as a document")
struct WhySectionTests {
  @Test("Every figure is the one in the result, and the terminal shows it", arguments: Language.allCases)
  func figures(language: Language) throws {
    try ToldDocument(.why, DecisionResults.why(), language).expectShown(least: 30)
    try ToldDocument(.why, DecisionResults.why(year: 2024), language).expectShown(least: 15)
  }

  @Test("The answer tells the result with its causes and the change of the takst", arguments: Language.allCases)
  func answer(language: Language) throws {
    let told = try ToldDocument(.why, DecisionResults.why(), language)
    #expect(told.answer.count == 2)
    switch language {
    case .danish:
      #expect(told.answer[0].hasPrefix("I 2023–2024 ventes Kvisten at få et underskud på "))
      #expect(told.answer[0].contains(" Årsager: belægning (-"))
      #expect(told.answer[1].hasPrefix("Taksten stiger 1. januar 2024 fra "))
    case .english:
      #expect(told.answer[0].hasPrefix("In 2023–2024 Kvisten is expected to have a deficit of "))
      #expect(told.answer[1].hasPrefix("The takst rises on 1 January 2024 from "))
    }
    let year = try ToldDocument(.why, DecisionResults.why(year: 2023), language)
    #expect(year.answer[0].hasPrefix(language == .danish ? "I 2023 ventes" : "In 2023 "))
    #expect(year.answer[0].contains(language == .danish ? "betalt mod 90 % forudsat" : "billed against 90% assumed"))
    #expect(
      year.answer[1]
        == (language == .danish
          ? "Der er ingen ændring af taksten at forklare." : "There is no change of the takst to explain."))
  }

  @Test("Causes add up to the result and the parts of a takst to its change, as printed", arguments: Language.allCases)
  func addingUp(language: Language) throws {
    let tables = try ToldDocument(.why, DecisionResults.why(), language).tables
    func units(_ text: RichText) -> Int {
      Int(text.plain.filter { $0.isNumber || $0 == "-" }) ?? 0
    }
    #expect(tables.count == 3)
    // Causes down the rows: budget and causes come to the accounts in every column of money.
    let detail = tables[0]
    for column in 0..<3 {
      let cells = detail.rows.map { units($0.cells[column]) }
      #expect(cells.dropLast().reduce(0, +) == cells.last, "\(detail.columns[column].title)")
    }
    // Causes along the columns, the result behind them.
    for row in tables[1].rows {
      let cells = row.cells.map(units)
      #expect(cells.dropLast().reduce(0, +) == cells.last, "\(row.name.plain)")
    }
    let change = tables[2]
    let after = try #require(change.columns.firstIndex { $0.title.hasPrefix(language == .danish ? "Efter," : "After") })
    for row in change.rows {
      let cells = row.cells.map(units)
      #expect(cells[..<after].reduce(0, +) == cells[after], "\(row.name.plain)")
    }
  }

  @Test("Every cause has a name, a meaning and a key of its own in both languages")
  func causes() {
    #expect(Set(ResultCause.allCases.map { $0.key }).count == ResultCause.allCases.count)
    #expect(Set(TakstCause.allCases.map { $0.key }).count == TakstCause.allCases.count)
    #expect(ResultCause.belægning.key == "belægning" && TakstCause.published.key == "published")
    for language in Language.allCases {
      let phrases = Phrases(language)
      #expect(Set(TakstCause.allCases.map { phrases.takstCause($0) }).count == TakstCause.allCases.count)
      for isHourly in [false, true] {
        let names = ResultCause.allCases.map { phrases.resultCause($0, isHourly: isHourly) }
        #expect(Set(names).count == names.count)
      }
    }
  }

  @Test("A result that reads as nothing balances, and a surplus is one")
  func balance() {
    func figure(_ text: String) -> Figure { Figure(value: 1, unit: .millions, text: text, source: .value("why:a")) }
    let (danish, english) = (Phrases(.danish), Phrases(.english))
    #expect(
      danish.resultTold("Kvisten", "2024", figure("0,0 mio. kr."), isDeficit: true, causes: nil).plain
        == "I 2024 ventes Kvisten at balancere: et resultat på 0,0 mio. kr.")
    #expect(
      english.resultTold("Kvisten", "2024", figure("0.2 million kr."), isDeficit: false, causes: nil).plain
        == "In 2024 Kvisten is expected to have a surplus of 0.2 million kr.")
    #expect(danish.listed(["a", "b", "c"]).plain == "a, b og c")
    #expect(english.listed(["a"]).plain == "a")
  }
}
