import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Reporting

@Suite("Page")
struct HTMLPageTests {
  @Test("A name is shown as its characters and never becomes markup")
  func escaping() throws {
    let name = "<script>alert(1)</script>"
    let page = HTMLPage(try SmallReport.report([SmallReport.comparison(name: name)]).document).text
    #expect(!page.contains("<script"))
    #expect(page.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>"))
    #expect("a\u{0}\"'&<>\u{1F}".escapedForMarkup == "a\u{FFFD}&quot;&#39;&amp;&lt;&gt;\u{FFFD}")
  }

  @Test("A name cannot turn the text behind it around")
  func direction() throws {
    let marks = "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{200F}\u{61C}"
    let page = HTMLPage(try SmallReport.report([SmallReport.comparison(name: "a\(marks)b")]).document).text
    #expect(!page.unicodeScalars.contains { marks.unicodeScalars.contains($0) })
    #expect(page.contains("a\\u{202A}\\u{202B}") && page.contains("\\u{61C}b"))
  }

  @Test("The same results give the same bytes, and nothing is fetched")
  func bytes() throws {
    let document = try SmallReport.comparison()
    let pages = try (0..<2).map { _ in HTMLPage(try SmallReport.report([document]).document).text }
    #expect(pages[0] == pages[1])
    #expect(pages[0].contains("default-src 'none'"))
    let links = pages[0].matches(of: /(?:src|href|url)\s*[=(]\s*"?([^"\s>)]*)/).map { String($0.output.1) }
    #expect(!links.isEmpty)
    #expect(links.allSatisfy { $0.hasPrefix("#") })
  }

  @Test("The page is well formed, ids are unique and headings do not skip a level", arguments: Language.allCases)
  func structure(language: Language) throws {
    let page = HTMLPage(try SmallReport.report([SmallReport.comparison()], language).document).text
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    for reference in page.matches(of: /aria-labelledby="([^"]*)"/) {
      for id in reference.output.1.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
    }
    for table in page.matches(of: /<tbody>(.*?)<\/tbody>/.dotMatchesNewlines()) {
      for row in table.output.1.split(separator: "</tr>") where row.contains("<tr") {
        #expect(row.contains("<th scope=\"row\""))
      }
    }
  }

  @Test("Every drawing is well-formed XML with a title and a description")
  func drawings() throws {
    let report = try SmallReport.report([SmallReport.comparison(name: "a & b <c>")])
    let charts = report.document.sections.flatMap(\.blocks).compactMap { block -> Chart? in
      if case .chart(let chart) = block { chart } else { nil }
    }
    #expect(charts.count >= 4)
    for chart in charts {
      let parser = XMLParser(data: Data(chart.svg.utf8))
      #expect(parser.parse(), "\(chart.id): \(String(describing: parser.parserError))")
      #expect(chart.svg.contains("<title id=\"\(chart.id)-t\">"))
      #expect(!chart.reading.isEmpty)
      #expect(!chart.table.rows.isEmpty)
    }
  }
}
