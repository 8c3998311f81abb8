import Forecasting
import Foundation
import Occupancy
import Testing

@testable import Office
@testable import OfficeTests
@testable import Reporting

@Suite("Case")
struct CaseDocumentTests {
  @Test("The headings of a year stand in its order, and the bilag behind them", arguments: CaseTemplate.allCases)
  func headings(template: CaseTemplate) throws {
    let tree = try CaseDocument(CaseSamples.comparison(), template: template).tree
    let headings = tree.paragraphs("Heading1")
    let expected =
      switch template {
      case .indstillingLast: ["Resumé", "Baggrund", "Sagsfremstilling", "Indstilling", "Bilag", "Beslutning"]
      case .indstillingFirst: ["Resumé", "Indstilling", "Baggrund", "Sagsfremstilling", "Bilag", "Beslutning"]
      }
    #expect(Array(headings.prefix(6)) == expected)
    let bilag = Array(headings.dropFirst(6))
    #expect(bilag.count > 5)
    #expect(bilag.enumerated().allSatisfy { $1.hasPrefix("Bilag \($0 + 1). ") })
    let listed = tree.paragraphs("ListBullet").filter { $0.hasPrefix("Bilag ") }
    #expect(listed == bilag)
    #expect(tree.paragraphs("Title") == ["Prøve"])
  }

  @Test("Every number of a case is one of the page", arguments: Language.allCases)
  func numbers(language: Language) throws {
    for (name, report) in try CaseSamples.all(language) {
      let page = Set(
        Self.numbers(
          HTMLPage(report.document).text.replacing(/<style>.*<\/style>/.dotMatchesNewlines(), with: "")
            .replacing(/<[^>]*>|&#[0-9]+;/, with: " ")))
      let tree = try CaseDocument(report, template: .indstillingLast).tree
      let text = tree.seen.replacing("\u{200B}", with: "")
        .replacing(/(Bilag|bilag|Annex|annex|Tabel|Figur|Table|Figure)[ \u{A0}][0-9]+/, with: "")
        .replacing(/\((del|part) [0-9]+ (af|of) [0-9]+\)/, with: "")
      let numbers = Self.numbers(text)
      #expect(numbers.count > 50)
      for number in numbers { #expect(page.contains(number), "\(name): \(number)") }
    }
  }

  private static func numbers(_ text: String) -> [String] {
    text.matches(of: /[0-9]+(?:[.,][0-9]+)*/).map { String($0.output) }
  }

  @Test("Every figure of the tables and charts is in the bilag", arguments: Language.allCases)
  func nothingLost(language: Language) throws {
    let report = try CaseSamples.findings(language)
    let text = try CaseDocument(report, template: .indstillingLast).tree.seen
    for section in report.document.sections {
      for case .table(let table) in section.blocks {
        for cell in table.rows.flatMap(\.cells) where !cell.isEmpty {
          #expect(text.contains(cell.plain.forPaper), "\(cell.plain)")
        }
      }
      for case .chart(let chart) in section.blocks {
        #expect(text.contains(chart.reading.plain.forPaper), "\(chart.id)")
        if case .fan = chart.shape { continue }
        for figure in chart.table.figures { #expect(text.contains(figure.text), "\(chart.id): \(figure.text)") }
      }
    }
  }

  @Test(
    "The parts of the file fit together, and every chart has words", arguments: CaseTemplate.allCases, Language.allCases
  )
  func lint(template: CaseTemplate, language: Language) throws {
    for (name, report) in try CaseSamples.all(language) {
      let document = CaseDocument(report, template: template)
      #expect(OfficeLint(document.bytes).problems == [], "\(name)")
      let drawings = try document.tree.all("wp:docPr")
      #expect(!drawings.isEmpty)
      for drawing in drawings { #expect((drawing.attributes["descr"] ?? "").count > 20, "\(name)") }
    }
  }

  @Test("All fields are there to be filled in, and marked", arguments: Language.allCases)
  func fields(language: Language) throws {
    let phrases = Phrases(language)
    let tree = try CaseDocument(CaseSamples.several(language), template: .indstillingFirst).tree
    let fields = tree.all("w:sdt")
    let names = fields.compactMap { $0.all("w:alias").first?.attributes["w:val"] }
    for field in CaseField.allCases {
      let perTilbud = [CaseField.target, .decisions, .cause].contains(field) ? 2 : 1
      let alike = CaseField.allCases.filter { phrases.field($0).name == phrases.field(field).name }.count
      #expect(names.filter { $0 == phrases.field(field).name }.count == perTilbud * alike, "\(field)")
    }
    #expect(fields.allSatisfy { $0.all("w:highlight").count == 1 && $0.seen.hasPrefix("[") && $0.seen.hasSuffix("]") })
    #expect(fields.flatMap { $0.all("w:listItem") }.compactMap { $0.attributes["w:value"] } == phrases.verbs)
  }

  @Test("The indstilling offers every variant and recommends none")
  func choices() throws {
    let report = try CaseSamples.comparison()
    let tree = try CaseDocument(report, template: .indstillingLast).tree
    let choices = tree.paragraphs("ListNumber")
    #expect(choices.count == 2)
    #expect(choices[0].hasPrefix("»7 pladser«: 7 pladser, forudsat belægning 90\u{A0}%, takst "))
    #expect(choices[1].hasPrefix("»6 pladser«: 6 pladser, forudsat belægning 90\u{A0}%, takst "))
    #expect(tree.seen.contains("Sagen anbefaler ingen af dem."))
    let single = try CaseDocument(CaseSamples.run(), template: .indstillingLast).tree
    #expect(single.paragraphs("ListNumber") == [])
    #expect(single.paragraphs("ListBullet").contains { $0.hasPrefix("[vælg: ") && $0.contains(": 7 pladser, ") })
  }

  @Test("The cause is told where it was computed")
  func cause() throws {
    let bullets = try CaseDocument(CaseSamples.findings(), template: .indstillingLast).tree.paragraphs("ListBullet")
    let cause = try #require(bullets.first { $0.hasPrefix("Årsag: ") })
    #expect(cause.hasSuffix("(»7 pladser«)"))
    #expect(!cause.contains("["))
  }

  @Test("Names are shown as they are, and nothing in them becomes an element or a formula")
  func hostileNames() throws {
    let names = OfficeSamples.hostile.filter { $0.allSatisfy { !$0.isNewline && $0 != "\t" && $0 != "\r" } }
      .filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0xFFFF } }
    #expect(names.contains { $0.hasPrefix("=") } && names.contains { $0.hasPrefix("<script") })
    for start in stride(from: 0, to: names.count, by: 3) {
      let chosen = (start..<start + 3).map { names[$0 % names.count] }
      var variants = try SmallForecast.variants()
      for index in variants.indices {
        variants[index].name = chosen[index]
        variants[index].tilbud[0].name = chosen[2]
      }
      let report = try CaseSamples.report(variants, .danish, name: chosen[0])
      let document = CaseDocument(report, template: .indstillingLast)
      #expect(OfficeLint(document.bytes).problems == [], "\(chosen)")
      // What would turn the text around is shown as its code.
      let shown = chosen.map { $0.forPaper.replacing("\u{202E}", with: "\\u{202E}") }
      let tree = try document.tree
      #expect(tree.paragraphs("Title") == [shown[0]])
      #expect(zip(tree.paragraphs("ListNumber"), shown).allSatisfy { $0.hasPrefix("»\($1)«: ") }, "\(chosen)")
      #expect(tree.seen.contains("\(shown[2]) har ydelsen Børn."))
      for (part, bytes) in ZipReader(document.bytes).files where part.hasSuffix(".xlsx") {
        let formulas = try ZipReader(bytes).tree("xl/worksheets/sheet1.xml").all("f").map(\.text)
        #expect(formulas.allSatisfy { !$0.contains("HYPERLINK") && !$0.contains("SUM(A1)") }, "\(chosen)")
      }
    }
  }

  @Test("The same report gives the same bytes, and a date only when it was asked for")
  func sameBytes() throws {
    let document = try SmallReport.comparison()
    let bytes = try (0..<2).map { _ in
      CaseDocument(try SmallReport.report([document]), template: .indstillingLast).bytes
    }
    #expect(bytes[0] == bytes[1])
    #expect(try CaseDocument(SmallReport.report([document]), template: .indstillingFirst).bytes != bytes[0])
    func text(_ date: CivilDate?) throws -> String {
      let documents = try ResultDocuments([.init(name: "a.json", document)])
      let report = try DocumentBuilder(documents, language: .danish, date: date).report
      return try CaseDocument(report, template: .indstillingLast).tree.seen
    }
    #expect(try text(nil).contains("Beregnet med Plads 0.\n"))
    #expect(
      try text(CivilDate(iso: "2026-11-21")).contains("Beregnet med Plads 0, 21.\u{A0}november\u{A0}2026.\n"))
  }
}

@Suite("Case files")
struct CaseFileTests {
  @Test(
    "Cases are written for other programs",
    .enabled(if: OfficeSampleTests.folder != nil, "PLADS_OFFICE_OUT names no folder"))
  func write() throws {
    let folder = URL(fileURLWithPath: try #require(OfficeSampleTests.folder), isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for language in Language.allCases {
      for (name, report) in try CaseSamples.all(language) {
        try Data(CaseDocument(report, template: .indstillingLast).bytes)
          .write(to: folder.appending(path: "case-\(name)-\(language.rawValue).docx"))
      }
    }
  }
}
