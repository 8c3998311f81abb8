extension WordDocument {
  /// The file; the same document always gives the same bytes.
  package var bytes: [UInt8] {
    var writer = WordWriter(self)
    return writer.package().bytes
  }
}

/// Lays a document out in parts, counting charts, captions, lists and fields from its beginning.
private struct WordWriter {
  /// The printed width of an A4 page with margins of 25 mm, in twentieths of a point.
  private static let textWidth = 9_070
  /// A table of no more rows stays on one page.
  private static let mostRowsTogether = 16
  private static let partType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

  private let document: WordDocument
  private var relationships = OfficeRelationships()
  private var parts: [OfficePart] = []
  private var tables = 0
  private var figures = 0
  private var numberedLists = 0
  private var fields = 0

  init(_ document: WordDocument) {
    self.document = document
  }

  mutating func package() -> OfficePackage {
    let language = document.properties.language
    let body = document.blocks.flatMap { elements($0) }
    let header = paragraph("Header", [run(document.header)])
    let footer = paragraph(
      "Footer",
      [
        run(document.words.page + " "), count("PAGE", cached: "1"), run(" \(document.words.of) "),
        count("NUMPAGES", cached: "1"),
      ], alignment: "right")
    addPart("styles", WordStyles.styles(language))
    addPart("numbering", WordStyles.numbering(numberedLists: numberedLists))
    addPart("settings", WordStyles.settings(language))
    let headerId = addPart("header", XML("w:hdr", ["xmlns:w": WordStyles.namespace]) { header })
    let footerId = addPart("footer", XML("w:ftr", ["xmlns:w": WordStyles.namespace]) { footer })
    let root = XML(
      "w:document",
      ["xmlns:w": WordStyles.namespace, "xmlns:r": officeRelationshipNamespace, "xmlns:wp": Self.drawingNamespace]
    ) {
      XML("w:body") {
        body
        page(header: headerId, footer: footerId)
      }
    }
    let main = OfficePart(
      "/word/document.xml", Self.partType + "document.main+xml", root, relationships: relationships)
    return OfficePackage([main] + parts, properties: document.properties)
  }

  @discardableResult
  private mutating func addPart(_ kind: String, _ root: XML) -> String {
    let name = "/word/\(kind).xml"
    parts.append(OfficePart(name, Self.partType + kind + "+xml", root))
    return relationships.add(kind, to: name)
  }

  private func page(header: String, footer: String) -> XML {
    let margin = "1418"
    return XML("w:sectPr") {
      XML("w:headerReference", ["w:type": "default", "r:id": header])
      XML("w:footerReference", ["w:type": "default", "r:id": footer])
      XML("w:pgSz", ["w:w": "11906", "w:h": "16838"])
      XML(
        "w:pgMar",
        [
          "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin, "w:header": "708",
          "w:footer": "708", "w:gutter": "0",
        ])
    }
  }

  private mutating func elements(_ block: WordDocument.Block) -> [XML] {
    switch block {
    case .title(let text): return [paragraph("Title", [run(text)])]
    case .heading(let level, let text):
      precondition((1...3).contains(level), "a heading has a level from 1 to 3")
      return [paragraph("Heading\(level)", [run(text)])]
    case .paragraph(let content): return [paragraph(nil, inlines(content))]
    case .note(let content): return [paragraph("Note", inlines(content))]
    case .bullets(let items): return items.map { paragraph("ListBullet", inlines($0)) }
    case .numbered(let items):
      let list = WordStyles.firstNumbered + numberedLists
      numberedLists += 1
      return items.map { paragraph("ListNumber", inlines($0), list: list) }
    case .table(let table): return elements(table)
    case .chart(let chart): return elements(chart)
    case .pageBreak:
      return [paragraph(nil, [XML("w:r") { XML("w:br", ["w:type": "page"]) }])]
    }
  }
}

// MARK: - Paragraphs

extension WordWriter {
  private func paragraph(
    _ style: String?, _ content: [XML], list: Int? = nil, alignment: String? = nil, keepsNext: Bool = false
  ) -> XML {
    let properties = [
      style.map { val("w:pStyle", $0) }, keepsNext ? XML("w:keepNext") : nil,
      list.map { id in
        XML("w:numPr") {
          val("w:ilvl", 0)
          val("w:numId", id)
        }
      },
      alignment.map { val("w:jc", $0) },
    ].compactMap { $0 }
    return XML("w:p") {
      if !properties.isEmpty { XML("w:pPr") { properties } }
      content
    }
  }

  private mutating func inlines(_ content: [WordDocument.Inline]) -> [XML] {
    content.map { inline in
      switch inline {
      case .text(let text): run(text)
      case .bold(let text): run(text, [XML("w:b")])
      case .field(let name, let placeholder): field(name, placeholder, nil)
      case .choice(let name, let placeholder, let options):
        field(
          name, placeholder,
          XML("w:dropDownList") { options.map { XML("w:listItem", ["w:displayText": $0, "w:value": $0]) } })
      }
    }
  }

  /// A run; line ends, tabs and hyphens at which no line ends are elements in Word.
  private func run(_ text: String, _ properties: [XML] = []) -> XML {
    var content = properties.isEmpty ? [] : [XML("w:rPr") { properties }]
    var piece = ""
    func close() {
      if !piece.isEmpty { content.append(XML("w:t", ["xml:space": "preserve"], text: piece)) }
      piece = ""
    }
    for character in text {
      if let name = Self.element(for: character) {
        close()
        content.append(XML(name))
      } else {
        piece.append(character)
      }
    }
    close()
    return XML("w:r") { content }
  }

  private static func element(for character: Character) -> String? {
    if character.isNewline { return "w:br" }
    return switch character {
    case "\t": "w:tab"
    case "\u{2011}": "w:noBreakHyphen"
    default: nil
    }
  }

  private mutating func field(_ name: String, _ placeholder: String, _ kind: XML?) -> XML {
    fields += 1
    return XML("w:sdt") {
      XML("w:sdtPr") {
        val("w:alias", name)
        val("w:tag", "field\(fields)")
        val("w:id", fields)
        XML("w:showingPlcHdr")
        kind
      }
      XML("w:sdtContent") { run(placeholder, [val("w:rStyle", "PlaceholderText"), val("w:highlight", "yellow")]) }
    }
  }

  /// A number that Word counts: a page, or a caption's.
  private func count(_ instruction: String, cached: String) -> XML {
    XML("w:fldSimple", ["w:instr": " \(instruction) "]) { run(cached) }
  }

  private func caption(_ word: String, _ number: Int, _ text: String, keepsNext: Bool) -> XML {
    paragraph(
      "Caption",
      [run(word + "\u{A0}"), count("SEQ \(word) \\* ARABIC", cached: String(number)), run(". " + text)],
      keepsNext: keepsNext)
  }
}

// MARK: - Tables and charts

extension WordWriter {
  private mutating func elements(_ table: WordDocument.Table) -> [XML] {
    tables += 1
    let sum = table.columns.map { $0.weight }.reduce(0, +)
    let widths = table.columns.map { Int(Double(Self.textWidth) * $0.weight / sum) }
    let last = table.hasTotal ? "1" : "0"
    let isSmall = table.rows.count <= Self.mostRowsTogether
    let titles = row(
      table.columns.map { WordDocument.Cell($0.title) }, table.columns, widths, isHeader: true, keepsNext: true)
    let rows = table.rows.enumerated().map { index, cells in
      row(cells, table.columns, widths, isHeader: false, keepsNext: isSmall && index < table.rows.count - 1)
    }
    let element = XML("w:tbl") {
      XML("w:tblPr") {
        val("w:tblStyle", "ReportTable")
        XML("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
        XML("w:tblLayout", ["w:type": "fixed"])
        XML(
          "w:tblLook",
          [
            "w:val": table.hasTotal ? "0460" : "0420", "w:firstRow": "1", "w:lastRow": last, "w:firstColumn": "0",
            "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
          ])
        val("w:tblCaption", table.caption)
      }
      XML("w:tblGrid") { widths.map { XML("w:gridCol", ["w:w": String($0)]) } }
      titles
      rows
    }
    return [
      caption(document.words.table, tables, table.caption, keepsNext: true), element,
      // Two tables without a paragraph between them are one, and a table cannot end a cell or the document.
      paragraph("TableText", []),
    ]
  }

  private mutating func row(
    _ cells: [WordDocument.Cell], _ columns: [WordDocument.Column], _ widths: [Int], isHeader: Bool,
    keepsNext: Bool
  ) -> XML {
    let elements = cells.indices.map { index in
      let content = inlines(cells[index].content)
      return XML("w:tc") {
        XML("w:tcPr") {
          XML("w:tcW", ["w:w": String(widths[index]), "w:type": "dxa"])
          cells[index].shade.map { XML("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": Self.tint($0)]) }
        }
        paragraph("TableText", content, alignment: columns[index].isNumeric ? "right" : nil, keepsNext: keepsNext)
      }
    }
    return XML("w:tr") {
      XML("w:trPr") {
        XML("w:cantSplit")
        if isHeader { XML("w:tblHeader") }
      }
      elements
    }
  }

  /// A colour between white and an orange on which black text has a contrast of more than 10 to 1.
  private static func tint(_ shade: Double) -> String {
    let part = min(max(shade.isNaN ? 0 : shade, 0), 1)
    return [(255, 244), (255, 165), (255, 130)].map { light, dark in
      let value = Int((Double(light) + part * Double(dark - light)).rounded())
      return (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
    }.joined()
  }

  private mutating func elements(_ chart: DrawingChart) -> [XML] {
    figures += 1
    let id = relationships.add("chart", to: addChart(chart))
    let drawing = XML("w:drawing") {
      XML("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
        XML("wp:extent", ["cx": String(160 * emuPerMillimetre), "cy": String(85 * emuPerMillimetre)])
        XML("wp:docPr", ["id": String(figures), "name": chart.title, "descr": chart.alternativeText])
        XML("wp:cNvGraphicFramePr")
        ChartElement.graphic(relationship: id)
      }
    }
    return [
      paragraph(nil, [XML("w:r") { drawing }], keepsNext: true),
      caption(document.words.figure, figures, chart.title, keepsNext: false),
    ]
  }

  /// Adds the chart, and a workbook with its numbers that Word opens for who wants to change them.
  private mutating func addChart(_ chart: DrawingChart) -> String {
    let sheetName = SheetName.unique([document.words.figure])[0]
    let data = ChartBlock.sheet(sheetName, [chart])
    let workbook = Workbook(properties: document.properties, chartSheet: sheetName, sheets: [data.sheet])
    let workbookName = "/word/embeddings/workbook\(figures).xlsx"
    parts.append(OfficePart(workbookName, Workbook.contentType, bytes: workbook.bytes))
    var own = OfficeRelationships()
    let root = ChartElement(
      chart, block: data.blocks[0], language: document.properties.language, showsTitle: false
    ).element(embeddedData: own.add("package", to: workbookName))
    let name = "/word/charts/chart\(figures).xml"
    parts.append(OfficePart(name, ChartElement.contentType, root, relationships: own))
    return name
  }
}
