import Testing

@testable import Office

@Suite("Workbooks")
struct WorkbookTests {
  private func part(_ workbook: Workbook, _ name: String) throws -> XMLTree {
    try ZipReader(workbook.bytes).tree(name)
  }

  private func workbook(_ rows: [[Workbook.Cell]], _ change: (inout Workbook.Sheet) -> Void = { _ in }) -> Workbook {
    let names = SheetName.unique(["Ark", "Data"])
    var sheet = Workbook.Sheet(names[0], widths: [10])
    for row in rows { sheet.append(row) }
    change(&sheet)
    return Workbook(properties: OfficeSamples.properties(), chartSheet: names[1], sheets: [sheet])
  }

  private func cells(_ rows: [[Workbook.Cell]]) throws -> [XMLTree] {
    try part(workbook(rows), "xl/worksheets/sheet1.xml").all("c")
  }

  @Test("Text is never a formula, whatever it begins with", arguments: OfficeSamples.hostile)
  func text(_ text: String) throws {
    let book = workbook([[.text(text)]])
    let cell = try #require(try part(book, "xl/worksheets/sheet1.xml").all("c").first)
    #expect(cell.attributes["t"] == "inlineStr" && cell.all("f").isEmpty)
    let styles = try #require(try part(book, "xl/styles.xml").first("cellXfs")?.children)
    let index = try #require(Int(cell.attributes["s"] ?? ""))
    let style = styles[index]
    let isDangerous = ["=", "+", "-", "@", "\t", "\r", "\n"].contains(text.unicodeScalars.first)
    #expect((style.attributes["quotePrefix"] == "1") == isDangerous)
  }

  @Test("A text that looks like one of Excel's character codes stays itself")
  func codes() throws {
    #expect(try cells([[.text("_x0041_ og _x41_")]])[0].allText == "_x005F_x0041_ og _x41_")
  }

  @Test("Numbers, days, truth and formulas carry their values; what is no number is empty")
  func values() throws {
    let found = try cells([
      [
        .number(1_351_120.5), .date(OfficeSamples.day("2022-07-01")), .boolean(true), .formula("A1*2", 2_702_241),
        .number(.nan), .number(1),
      ],
      [.formula("IF(C1,\"ja\",\"nej\")", value: .text("ja")), .formula("A1>0", value: .boolean(true))],
    ])
    #expect(found.map { $0.attributes["r"] } == ["A1", "B1", "C1", "D1", "F1", "A2", "B2"])
    #expect(found.map { $0.first("v")?.text } == ["1351120.5", "44743", "1", "2702241", "1", "ja", "1"])
    #expect(found.map { $0.attributes["t"] } == [nil, nil, "b", nil, nil, "str", "b"])
    #expect(found.map { $0.first("f")?.text }[3] == "A1*2")
  }

  /// Excel's calendar has a 29 February 1900: 1 March 1900 is day 61, and openpyxl counts so as well.
  @Test("Days before Excel's calendar is right are text", arguments: [("1900-02-28", nil), ("1900-03-01", "61")])
  func firstDays(_ iso: String, _ number: String?) throws {
    let cell = try cells([[.date(OfficeSamples.day(iso))]])[0]
    #expect(cell.first("v")?.text == number)
    #expect(cell.attributes["t"] == (number == nil ? "inlineStr" : nil))
  }

  @Test("Parts of a sheet stand in the order that the schema fixes")
  func order() throws {
    let root = try part(OfficeSamples.workbook(), "xl/worksheets/sheet2.xml")
    #expect(
      root.children.map(\.name) == [
        "sheetPr", "sheetViews", "sheetFormatPr", "cols", "sheetData", "conditionalFormatting", "pageMargins",
        "pageSetup", "headerFooter", "drawing",
      ])
    let input = try part(OfficeSamples.workbook(), "xl/worksheets/sheet1.xml")
    #expect(input.children.map(\.name).suffix(5).prefix(2) == ["sheetProtection", "dataValidations"])
  }

  @Test("Only input cells can be changed on a protected sheet")
  func protection() throws {
    let book = workbook([[.number(1, .integer, .input), .number(1, .integer)]]) { $0.isProtected = true }
    let root = try part(book, "xl/worksheets/sheet1.xml")
    let styles = try #require(try part(book, "xl/styles.xml").first("cellXfs")?.children)
    let locks = root.all("c").compactMap { Int($0.attributes["s"] ?? "") }
      .map { styles[$0].first("protection")?.attributes["locked"] }
    #expect(locks == ["0", "1"])
    #expect(root.first("sheetProtection")?.attributes["sheet"] == "1")
    #expect(root.first("sheetProtection")?.attributes["password"] == nil)
  }

  @Test("Header rows stay in sight and are printed on every page")
  func header() throws {
    let book = workbook([[.text("a", .header)], [.empty]]) {
      $0.headerRows = 1
      $0.frozenColumns = 2
    }
    let pane = try #require(try part(book, "xl/worksheets/sheet1.xml").all("pane").first)
    #expect(pane.attributes["topLeftCell"] == "C2" && pane.attributes["state"] == "frozen")
    let name = try #require(try part(book, "xl/workbook.xml").all("definedName").first)
    #expect(name.attributes["name"] == "_xlnm.Print_Titles" && name.text == "'Ark'!$1:$1")
  }

  @Test("Columns of a table have different titles, which stand in its header")
  func tables() throws {
    var rows = 1...1
    let book = workbook([]) {
      rows = $0.append(
        RangeName.unique(["t"])[0], titles: ["Navn", "Tal", "tal", "a\nb"],
        rows: [[.text("x"), .number(1), .number(2), .empty], [.text("y"), .number(1), .number(2), .empty]])
    }
    #expect(rows == 2...3)
    let titles = try part(book, "xl/tables/table1.xml").all("tableColumn").map { $0.attributes["name"] }
    #expect(titles == ["Navn", "Tal", "tal 2", "a b"])
    #expect(OfficeLint(book.bytes).problems == [])
  }

  @Test("A row is as high as its longest text needs")
  func heights() throws {
    let book = workbook([[.text(String(repeating: "a", count: 28))], [.text("a")], [.text("a", .title)]])
    let heights = try part(book, "xl/worksheets/sheet1.xml").all("row").map { $0.attributes["ht"] }
    #expect(heights == ["60", nil, "24"])
  }

  @Test("A footer's title cannot hold codes, and is short enough")
  func footer() throws {
    let names = SheetName.unique(["Ark", "Data"])
    let properties = OfficeSamples.properties("Løn & drift &P " + String(repeating: "x", count: 300))
    let book = Workbook(properties: properties, chartSheet: names[1], sheets: [Workbook.Sheet(names[0], widths: [])])
    let footer = try #require(try part(book, "xl/worksheets/sheet1.xml").all("oddFooter").first?.text)
    #expect(footer.hasPrefix("&L Løn && drift &&P xx") && footer.count <= 255)
  }
}
