import Occupancy
import Takst
import Testing

@testable import Office
@testable import OfficeTests
@testable import Reporting

@Suite("The workbook of a report")
struct ReportWorkbookTests {
  private func workbook(_ document: JSONValue, _ language: Language = .danish) throws -> Workbook {
    let results = try ResultDocuments([.init(name: "a.json", document)])
    return try ReportWorkbook(DocumentBuilder(results, language: language).report, results).workbook
  }

  private func sheet(_ workbook: Workbook, _ name: String) throws -> Workbook.Sheet {
    try #require(workbook.sheets.first { $0.name.text == name })
  }

  /// The document with every string that is `old` made `new`.
  private func replacing(_ value: JSONValue, _ old: String, with new: String) -> JSONValue {
    switch value {
    case .string(old): .string(new)
    case .array(let elements): .array(elements.map { replacing($0, old, with: new) })
    case .object(let members):
      .object(members.map { JSONMember(key: $0.key, replacing($0.value, old, with: new)) })
    default: value
    }
  }

  /// The numbers of a row of a sheet, by what its first cell says, once for every block.
  private func numbers(_ sheet: Workbook.Sheet, _ title: String) -> [[Double]] {
    sheet.rows.filter { $0.first.flatMap(text) == title }.map { row in row.dropFirst().compactMap(number) }
  }

  private func text(_ cell: Workbook.Cell) -> String? {
    if case .text(let text) = cell.content { text } else { nil }
  }

  private func number(_ cell: Workbook.Cell) -> Double? {
    switch cell.content {
    case .number(let number): number
    case .formula(_, .number(let number)): number
    default: nil
    }
  }

  @Test("Every version's takst and cost base is that of the results, variant by variant")
  func figures() throws {
    let document = try SmallReport.comparison()
    let tree = try JSONTree(document)
    let takst = try sheet(try workbook(document), "Takst")
    let phrases = Phrases(.danish)
    for (title, key) in [(phrases.takstPerDøgn, "takst"), (phrases.costBase, "costBase")] {
      let shown = numbers(takst, title)
      #expect(shown.count == 2)
      for (variant, values) in shown.enumerated() {
        let years = (0..<2).compactMap { year in
          tree["variants"]?[variant]?["tilbud"]?[0]?["takst"]?["years"]?[year]?["versions"]?[0]?[key]?.number
        }
        #expect(values == years && years.count == 2)
      }
    }
    let prices = takst.rows.filter { $0.first.flatMap(text) == phrases.priceOf("døgn") }
    #expect(prices.count == 2)
    #expect(
      prices.allSatisfy { row in
        row.dropFirst().allSatisfy { if case .formula = $0.content { true } else { false } }
      })
  }

  @Test("A yellow cell follows the one before it while nothing changes, and others hold their number")
  func inputs() throws {
    let sheet = try sheet(try workbook(SmallReport.comparison()), "Forudsætninger")
    let row = try #require(sheet.rows.firstIndex { $0.first.flatMap(text) == Phrases(.danish).assumed })
    guard case .number(let share) = sheet.rows[row][2].content else {
      Issue.record("the first forudsat belægning is no number")
      return
    }
    #expect(share == 0.9 && sheet.rows[row][2].role == .input && sheet.rows[row][3].role == .input)
    if case .formula(let formula, _) = sheet.rows[row][3].content {
      #expect(formula == "C\(row + 1)")
    } else {
      Issue.record("the second does not follow it")
    }
    let days = try #require(sheet.rows.first { $0.first.flatMap(text) == Phrases(.danish).daysOfYear })
    #expect(days.dropFirst(2).map(number) == [365, 366])
    #expect(sheet.isProtected && sheet.headerRows == 3)
  }

  @Test("The parts fit together in both languages, and equal results give equal bytes", arguments: Language.allCases)
  func lint(_ language: Language) throws {
    let document = try SmallReport.comparison()
    let bytes = try workbook(document, language).bytes
    #expect(OfficeLint(bytes).problems == [])
    #expect(try workbook(document, language).bytes == bytes)
  }

  @Test("A tilbud's name is only ever text", arguments: OfficeSamples.hostile)
  func hostile(_ name: String) throws {
    let plain = try workbook(SmallReport.comparison())
    let document = replacing(replacing(try SmallReport.comparison(), "Kvisten", with: name), "døgn", with: name)
    let book = try workbook(document)
    #expect(OfficeLint(book.bytes).problems == [])
    #expect(formulas(book) == formulas(plain))
    #expect(try sheet(book, "Regnskab").rows.contains { $0.first.flatMap(text) == name })
    #expect(Set(book.names.map { $0.name.text.lowercased() }).count == book.names.count)
    let legal = /[\p{L}_][\p{L}\p{N}_.]*/
    #expect(book.names.allSatisfy { $0.name.text.wholeMatch(of: legal) != nil })
  }

  private func formulas(_ book: Workbook) -> [String] {
    book.sheets.flatMap { sheet in
      sheet.rows.joined().compactMap { if case .formula(let formula, _) = $0.content { formula } else { nil } }
    }
  }

  @Test("Results without a takst have no sheets of it, and keep the others")
  func withoutEconomy() throws {
    func without(_ value: JSONValue) -> JSONValue {
      switch value {
      case .array(let elements): .array(elements.map(without))
      case .object(let members):
        .object(members.filter { $0.key != "costRules" }.map { JSONMember(key: $0.key, without($0.value)) })
      default: value
      }
    }
    let book = try workbook(without(try SmallReport.comparison()))
    #expect(OfficeLint(book.bytes).problems == [])
    let names = book.sheets.map(\.name.text)
    #expect(Set(names).isDisjoint(with: ["Forudsætninger", "Beregningsgrundlag", "Takst"]))
    #expect(Set(names).isSuperset(of: ["Overblik", "Regnskab", "Varianter", "Måneder", "Kilder"]))
    #expect(book.names.isEmpty)
  }
}

@Suite("The rules behind a takst as JSON")
struct CostRuleJSONTests {
  @Test("Every kind of cost line says what its budget follows")
  func rules() throws {
    let lines = try [
      CostLine(name: "fast", behaviour: .fixed(Kroner(100))),
      CostLine(
        name: "plads",
        behaviour: .perPlace(.init(rate: Rate(Kroner(7)), savedShare: Share(percent: 60), referencePlaces: 5))),
      CostLine(name: "kost", behaviour: .perDøgn(Rate(Kroner(3)), budgeted: .stated(Share(percent: 95)))),
      CostLine(
        name: "tilsyn", category: .tilsyn, behaviour: .steps(SizeSteps([.init(upTo: 7, amount: Kroner(9))])),
        followsPriceIndex: false),
      CostLine(
        name: "leje", category: .otherIncome, behaviour: .share(Share(percent: 8), of: ["fast"]), isOutsideTakst: true),
    ]
    let rules = try lines.map { try JSONTree(CostRuleJSON.rule($0)) }
    #expect(rules.map { $0["follows"] } == ["nothing", "places", "days", "size", "lines"].map { JSONTree.string($0) })
    #expect(rules.map { $0["amount"]?.number } == [100, 7, 3, nil, nil])
    #expect(rules[1]["savedShare"]?.number == 0.6 && rules[1]["referencePlaces"]?.number == 5)
    #expect(rules[2]["budgetedShare"]?.number == 0.95)
    #expect(rules[3]["steps"]?[0]?["upTo"]?.number == 7 && rules[3]["steps"]?[0]?["amount"]?.number == 9)
    #expect(rules[4]["share"]?.number == 0.08 && rules[4]["of"]?[0] == .string("fast"))
  }
}
