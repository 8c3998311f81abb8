import Testing

@testable import Office

/// The lint itself: what it must find when it is there.
@Suite("The lint of office files")
struct OfficeLintTests {
  /// The sample with a text of one of its parts replaced.
  private func problems(_ file: [UInt8], _ name: String, _ old: String, _ new: String) -> [String] {
    var archive = ZipArchive()
    var changed = false
    for part in ZipReader(file).files {
      let text = String(decoding: part.bytes, as: UTF8.self)
      changed = changed || part.name == name && text.contains(old)
      archive.add(
        part.name, part.name == name ? Array(text.replacing(old, with: new, maxReplacements: 1).utf8) : part.bytes)
    }
    #expect(changed, "\(name) does not hold \(old)")
    return OfficeLint(archive.bytes).problems
  }

  @Test(
    "Faults in workbooks are found",
    arguments: [
      ("[Content_Types].xml", "PartName=\"/xl/styles.xml\"", "PartName=\"/xl/style.xml\""),
      ("xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "worksheets/sheet9.xml"),
      ("xl/worksheets/sheet1.xml", " s=\"", " s=\"99"),
      ("xl/worksheets/sheet3.xml", ">Kommune<", ">Kommuner<"),
      ("xl/worksheets/sheet3.xml", "r:id=\"rId1\"", "r:id=\"rId7\""),
      ("xl/tables/table1.xml", "ref=\"A1:D14\"><", "ref=\"A1:C14\"><"),
      ("xl/tables/table1.xml", "name=\"Beboere\"", "name=\"Kommune\""),
      ("xl/workbook.xml", "name=\"Diagramdata\"", "name=\"Forudsætninger\""),
      ("xl/charts/chart2.xml", "<c:v>5200</c:v>", "<c:v>5201</c:v>"),
      ("xl/worksheets/sheet1.xml", "</row>", "</rows>"),
    ])
  func workbooks(_ name: String, _ old: String, _ new: String) {
    #expect(problems(OfficeSamples.workbook().bytes, name, old, new) != [])
  }

  @Test(
    "Faults in documents are found",
    arguments: [
      ("word/document.xml", "w:val=\"Heading1\"", "w:val=\"Heading7\""),
      ("word/document.xml", "<w:tblHeader/>", ""),
      ("word/numbering.xml", "w:numId=\"3\"", "w:numId=\"33\""),
      ("word/document.xml", "<wp:docPr id=\"1\"", "<wp:docPr id=\"2\""),
      ("word/charts/_rels/chart1.xml.rels", "workbook1.xlsx", "workbook.xlsx"),
      ("word/charts/chart2.xml", "<c:v>5200</c:v>", "<c:v>5201</c:v>"),
    ])
  func documents(_ name: String, _ old: String, _ new: String) {
    #expect(problems(OfficeSamples.document().bytes, name, old, new) != [])
  }
}
