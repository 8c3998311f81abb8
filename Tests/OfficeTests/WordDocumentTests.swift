import Testing

@testable import Office

@Suite("Word documents")
struct WordDocumentTests {
  private func body(_ blocks: [WordDocument.Block]) throws -> XMLTree {
    let document = WordDocument(
      properties: OfficeSamples.properties(), header: "Sag", words: OfficeSamples.words, blocks: blocks)
    return try ZipReader(document.bytes).tree("word/document.xml")
  }

  @Test("Headings have the built-in styles, by which Word makes its outline")
  func headings() throws {
    let styles = try body([.title("a"), .heading(1, "b"), .heading(3, "c"), .paragraph(["d"])]).all("w:pStyle")
    #expect(styles.map { $0.attributes["w:val"] } == ["Title", "Heading1", "Heading3"])
    let names = try #require(XMLTree.parse(WordStyles.styles(.danish).document)).all("w:style").map {
      ($0.attributes["w:styleId"], $0.first("w:name")?.attributes["w:val"])
    }
    #expect(names.contains { $0 == ("Heading1", "heading 1") })
  }

  @Test("Text is shown as it is, with its line ends, tabs and hard spaces")
  func text() throws {
    let paragraph = try body([.paragraph(["a\u{A0}b\nc\td <e>"])]).all("w:p")[0]
    #expect(paragraph.all("w:r")[0].children.map(\.name) == ["w:t", "w:br", "w:t", "w:tab", "w:t"])
    #expect(paragraph.all("w:t").map(\.text) == ["a\u{A0}b", "c", "d <e>"])
  }

  @Test("Every numbered list begins at one")
  func lists() throws {
    let document = try body([.numbered([["a"], ["b"]]), .numbered([["c"]]), .bullets([["d"]])])
    #expect(document.all("w:numId").map { $0.attributes["w:val"] } == ["3", "3", "4"])
    let numbering = try #require(XMLTree.parse(WordStyles.numbering(numberedLists: 2).document))
    let restarted = numbering.all("w:num").filter { !$0.all("w:startOverride").isEmpty }
    #expect(restarted.map { $0.attributes["w:numId"] } == ["3", "4"])
  }

  @Test("A table has a caption, a header row that is repeated, and figures to the right")
  func table() throws {
    let table = WordDocument.Table(
      caption: "Takster",
      columns: [WordDocument.Column(title: "Navn", weight: 3, isNumeric: false), WordDocument.Column(title: "Tal")],
      rows: [["a", WordDocument.Cell("1", shade: 1)], ["b", WordDocument.Cell("2", shade: 0)]])
    let root = try body([.table(table), .table(table)])
    #expect(root.all("w:p")[0].allText == "Tabel\u{A0}1. Takster")
    #expect(
      root.all("w:fldSimple").map { $0.attributes["w:instr"] } == [" SEQ Tabel \\* ARABIC ", " SEQ Tabel \\* ARABIC "])
    let rows = root.all("w:tbl")[0].all("w:tr")
    #expect(rows.map { $0.all("w:tblHeader").count } == [1, 0, 0])
    #expect(rows[1].all("w:tc").map { $0.all("w:jc").first?.attributes["w:val"] } == [nil, "right"])
    #expect(root.all("w:gridCol").prefix(2).map { $0.attributes["w:w"] } == ["6802", "2267"])
    #expect(rows.flatMap { $0.all("w:shd") }.map { $0.attributes["w:fill"] } == ["F4A582", "FFFFFF"])
  }

  @Test("Fields to fill in are marked, named and different")
  func fields() throws {
    let root = try body([
      .paragraph([.field(name: "Sagsnummer", placeholder: "[nr.]"), .field(name: "Sagsnummer", placeholder: "[nr.]")])
    ])
    let fields = root.all("w:sdt")
    #expect(fields.map { $0.all("w:alias").first?.attributes["w:val"] } == ["Sagsnummer", "Sagsnummer"])
    #expect(Set(fields.map { $0.all("w:id").first?.attributes["w:val"] }).count == 2)
    #expect(fields.allSatisfy { $0.all("w:highlight").count == 1 && $0.all("w:showingPlcHdr").count == 1 })
  }

  @Test("A field can offer words to choose from")
  func choice() throws {
    let root = try body([.paragraph([.choice(name: "Handling", placeholder: "[vælg]", options: ["a", "b & c"])])])
    let list = try #require(root.all("w:sdtPr").first?.first("w:dropDownList"))
    #expect(list.all("w:listItem").map { $0.attributes["w:displayText"] } == ["a", "b & c"])
    #expect(root.all("w:sdtContent").map(\.allText) == ["[vælg]"])
  }

  @Test("A hyphen that no line may end at is Word's own")
  func hyphen() throws {
    let run = try body([.paragraph(["fra \u{2011}1,3"])]).all("w:r")[0]
    #expect(run.children.map(\.name) == ["w:t", "w:noBreakHyphen", "w:t"])
  }

  @Test("A small table stays on one page, and a long one may break")
  func together() throws {
    func kept(_ rows: Int) throws -> Int {
      let table = WordDocument.Table(
        caption: "a", columns: [WordDocument.Column(title: "b")], rows: (0..<rows).map { [WordDocument.Cell("\($0)")] })
      return try body([.table(table)]).all("w:tr").filter { !$0.all("w:keepNext").isEmpty }.count
    }
    #expect(try kept(16) == 16)
    #expect(try kept(17) == 1)
  }

  @Test("A chart has words for who cannot see it, and its numbers in a workbook")
  func chart() throws {
    let root = try body([.chart(OfficeSamples.takst)])
    #expect(root.all("wp:docPr").map { $0.attributes["descr"] } == [OfficeSamples.takst.alternativeText])
    #expect(root.all("w:p")[1].allText == "Figur\u{A0}1. Takst pr. døgn")
    let archive = ZipReader(
      WordDocument(
        properties: OfficeSamples.properties(), header: "", words: OfficeSamples.words,
        blocks: [.chart(OfficeSamples.takst)]
      ).bytes)
    let embedded = try #require(archive.files.first { $0.name == "word/embeddings/workbook1.xlsx" })
    #expect(OfficeLint(embedded.bytes).problems == [])
  }

  @Test("Language and properties say nothing of clock or user")
  func properties() throws {
    let archive = ZipReader(OfficeSamples.document().bytes)
    #expect(archive.text("word/styles.xml")?.contains("w:val=\"da-DK\"") == true)
    let core = try #require(archive.text("docProps/core.xml"))
    #expect(core.contains("<dc:title>Prøve &amp; &lt;eksempel&gt;</dc:title>") && !core.contains("dcterms:created"))
  }
}
