import Testing

@testable import Reporting

@Suite("CSV of a report")
struct ReportCSVTests {
  private func files() throws -> [String: String] {
    let results = try ResultDocuments([.init(name: "a.json", SmallReport.comparison())])
    let document = try DocumentBuilder(results, language: .danish).report.document
    return Dictionary(uniqueKeysWithValues: ReportCSV(results, document).files.map { ($0.name, $0.text) })
  }

  @Test("One observation a row, with the figures of the results")
  func observations() throws {
    let text = try #require(try files()["tal.csv"])
    let rows = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows[0].count == 17)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let found = rows.filter {
      $0.prefix(7).map(String.init) == ["6 pladser", "kvisten", "", "", "year", "2024", "takst"]
    }
    let document = try JSONTree(SmallReport.comparison())
    let estimate = document["variants"]?[1]?["tilbud"]?[0]?["years"]?[1]?["takst"]
    let row = try #require(found.count == 1 ? found[0] : nil)
    #expect(Double(row[8]) == estimate?["mean"]?.number)
    #expect(Double(row[16]) == estimate?["p90"]?.number)
    let keys = rows.dropFirst().map { $0.prefix(7).joined(separator: "|") }
    #expect(Set(keys).count == keys.count)
  }

  @Test("The Danish files have the same numbers with Danish marks")
  func danish() throws {
    let files = try files()
    let (plain, danish) = (try #require(files["tal.csv"]), try #require(files["tal-dansk.csv"]))
    #expect(danish.hasPrefix("\u{FEFF}variant;tilbud;"))
    #expect(danish.dropFirst() == plain.replacing(",", with: ";").replacing(".", with: ","))
    #expect(files["forskelle.csv"]?.contains("6 pladser,kvisten,,,period,,result,kroner,") == true)
  }

  @Test("The dictionary explains every column")
  func dictionary() throws {
    let files = try files()
    let titles = try ["tal.csv", "tabeller.csv"].flatMap { name in
      try #require(files[name]?.split(separator: "\r\n").first).split(separator: ",")
    }
    let columns = titles.reduce(into: [Substring]()) { if !$0.contains($1) { $0.append($1) } }
    for dialect in ["ordbog.csv", "ordbog-dansk.csv"] {
      let separator: Character = dialect == "ordbog.csv" ? "," : ";"
      let explained = try #require(files[dialect]).split(separator: "\r\n").dropFirst().map {
        $0.split(separator: separator)[0]
      }
      #expect(explained == columns)
    }
  }
}
