extension Workbook {
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  private static let partType = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// The file; the same workbook always gives the same bytes.
  package var bytes: [UInt8] {
    var writer = WorkbookWriter(self)
    return writer.package().bytes
  }

  fileprivate static func part(
    _ name: String, _ kind: String, _ root: XML,
    relationships: OfficeRelationships = OfficeRelationships()
  ) -> OfficePart {
    OfficePart("/xl/" + name, partType + kind + "+xml", root, relationships: relationships)
  }
}

/// Lays a workbook out in parts, counting tables, drawings and charts through all its sheets.
private struct WorkbookWriter {
  private let workbook: Workbook
  private let sheets: [Workbook.Sheet]
  private let chartBlocks: [ChartBlock]
  private var parts: [OfficePart] = []
  private var tableCount = 0
  private var chartCount = 0

  init(_ workbook: Workbook) {
    self.workbook = workbook
    let data = ChartBlock.sheet(workbook.chartSheet, workbook.sheets.flatMap { $0.charts.map { $0.chart } })
    chartBlocks = data.blocks
    sheets = workbook.sheets + (data.blocks.isEmpty ? [] : [data.sheet])
    let names = workbook.names.map { $0.name } + sheets.flatMap { $0.tables.map { $0.name } }
    precondition(!sheets.isEmpty && Set(sheets.map { $0.name }).count == sheets.count, "sheets have different names")
    precondition(Set(names).count == names.count, "names and tables have different names")
  }

  mutating func package() -> OfficePackage {
    var relationships = OfficeRelationships()
    var references: [XML] = []
    for (index, sheet) in sheets.enumerated() {
      let name = "worksheets/sheet\(index + 1).xml"
      let id = relationships.add("worksheet", to: "/xl/" + name)
      references.append(
        XML("sheet", ["name": sheet.name.text, "sheetId": String(index + 1), "r:id": id]))
      add(sheet, as: name)
    }
    _ = relationships.add("styles", to: "/xl/styles.xml")
    let names = definedNames
    let root = XML("workbook", ["xmlns": Workbook.namespace, "xmlns:r": officeRelationshipNamespace]) {
      XML("bookViews") { XML("workbookView", ["xWindow": "0", "yWindow": "0"]) }
      XML("sheets") { references }
      if !names.isEmpty { XML("definedNames") { names } }
      XML("calcPr", ["calcId": "191029", "fullCalcOnLoad": "1"])
    }
    let main = Workbook.part("workbook.xml", "sheet.main", root, relationships: relationships)
    let styles = Workbook.part("styles.xml", "styles", WorkbookStyles.element(workbook.properties.language))
    return OfficePackage([main, styles] + parts, properties: workbook.properties)
  }

  /// The names of ranges, and the rows each sheet repeats on every printed page.
  private var definedNames: [XML] {
    let titles = sheets.enumerated().compactMap { index, sheet -> XML? in
      guard sheet.headerRows > 0 else { return nil }
      let whole = sheet.name.reference(CellReference(column: 1, row: 1)).dropLast("$A$1".count)
      return XML(
        "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": String(index)],
        text: "\(whole)$1:$\(sheet.headerRows)")
    }
    return titles + workbook.names.map { XML("definedName", ["name": $0.name.text], text: $0.reference) }
  }

  private mutating func add(_ sheet: Workbook.Sheet, as name: String) {
    var relationships = OfficeRelationships()
    let drawing = sheet.charts.isEmpty ? nil : relationships.add("drawing", to: addDrawing(sheet.charts))
    let tables = sheet.tables.map { relationships.add("table", to: addTable($0)) }
    let root = SheetElement(sheet, title: workbook.properties.title).element(drawing: drawing, tables: tables)
    parts.append(Workbook.part(name, "worksheet", root, relationships: relationships))
  }

  private mutating func addTable(_ table: Workbook.Table) -> String {
    tableCount += 1
    let root = XML(
      "table",
      [
        "xmlns": Workbook.namespace, "id": String(tableCount), "name": table.name.text,
        "displayName": table.name.text, "ref": table.range.text,
      ]
    ) {
      XML("autoFilter", ["ref": table.range.text])
      XML("tableColumns", ["count": String(table.columns.count)]) {
        for (index, column) in table.columns.enumerated() {
          XML("tableColumn", ["id": String(index + 1), "name": SheetElement.escapingCodes(column)])
        }
      }
      XML("tableStyleInfo", ["name": "TableStyleLight1", "showRowStripes": "1"])
    }
    let name = "tables/table\(tableCount).xml"
    parts.append(Workbook.part(name, "table", root))
    return "/xl/" + name
  }

  private mutating func addDrawing(_ charts: [(chart: DrawingChart, corner: CellReference)]) -> String {
    var relationships = OfficeRelationships()
    let drawingName = "/xl/drawings/drawing\(chartCount + 1).xml"
    let anchors = charts.enumerated().map { index, placed in
      let chartName = "/xl/charts/chart\(chartCount + 1).xml"
      let root = ChartElement(
        placed.chart, block: chartBlocks[chartCount], language: workbook.properties.language, showsTitle: true
      ).element(embeddedData: nil)
      parts.append(OfficePart(chartName, ChartElement.contentType, root))
      chartCount += 1
      return anchor(placed, number: index + 1, relationship: relationships.add("chart", to: chartName))
    }
    let root = XML(
      "xdr:wsDr",
      [
        "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xmlns:a": ChartElement.drawingNamespace,
      ]
    ) { anchors }
    let type = "application/vnd.openxmlformats-officedocument.drawing+xml"
    parts.append(OfficePart(drawingName, type, root, relationships: relationships))
    return drawingName
  }

  private func anchor(_ placed: (chart: DrawingChart, corner: CellReference), number: Int, relationship: String)
    -> XML
  {
    XML("xdr:oneCellAnchor") {
      XML("xdr:from") {
        XML("xdr:col", text: String(placed.corner.column - 1))
        XML("xdr:colOff", text: "0")
        XML("xdr:row", text: String(placed.corner.row - 1))
        XML("xdr:rowOff", text: "0")
      }
      XML("xdr:ext", ["cx": String(200 * emuPerMillimetre), "cy": String(77 * emuPerMillimetre)])
      XML("xdr:graphicFrame", ["macro": ""]) {
        XML("xdr:nvGraphicFramePr") {
          XML(
            "xdr:cNvPr",
            ["id": String(number + 1), "name": placed.chart.title, "descr": placed.chart.alternativeText])
          XML("xdr:cNvGraphicFramePr")
        }
        XML("xdr:xfrm") {
          XML("a:off", ["x": "0", "y": "0"])
          XML("a:ext", ["cx": "0", "cy": "0"])
        }
        ChartElement.graphic(relationship: relationship)
      }
      XML("xdr:clientData")
    }
  }
}
