/// The styles, lists and settings of every Word document.
enum WordStyles {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// The ids of the lists' definitions.
  static let bullets = 0
  static let numbers = 1

  static func styles(_ language: OfficeLanguage) -> XMLElement {
    let defaults = XMLElement(
      "w:docDefaults", [:],
      [
        XMLElement(
          "w:rPrDefault", [:],
          [
            XMLElement(
              "w:rPr", [:],
              [
                fonts, .value("w:sz", 22), .value("w:szCs", 22),
                XMLElement("w:lang", ["w:val": language.rawValue, "w:eastAsia": "en-US", "w:bidi": "ar-SA"]),
              ])
          ]),
        XMLElement("w:pPrDefault", [:], [XMLElement("w:pPr", [:], [spacing(before: 0, after: 120, line: 264)])]),
      ])
    let headings = [(1, 32, 360), (2, 26, 240), (3, 23, 200)].map { level, size, before in
      paragraph(
        "Heading\(level)", "heading \(level)", next: "Normal", priority: 9,
        [
          XMLElement("w:keepNext"), XMLElement("w:keepLines"), spacing(before: before, after: 100),
          .value("w:outlineLvl", level - 1),
        ], [XMLElement("w:b"), colour("12436D"), .value("w:sz", size)])
    }
    return XMLElement(
      "w:styles", ["xmlns:w": namespace],
      [defaults] + [
        XMLElement(
          "w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"],
          [.value("w:name", "Normal"), XMLElement("w:qFormat")]),
        paragraph(
          "Title", "Title", next: "Normal", priority: 10, [XMLElement("w:keepNext"), spacing(before: 0, after: 200)],
          [XMLElement("w:b"), colour("12436D"), .value("w:sz", 44)]),
      ] + headings + [
        paragraph(
          "Caption", "caption", next: "Normal", priority: 35, [spacing(before: 120, after: 80)],
          [XMLElement("w:b"), .value("w:sz", 20)]),
        paragraph(
          "Note", "Note", isCustom: true, priority: 36, [spacing(before: 60, after: 160)],
          [colour("404040"), .value("w:sz", 19)]),
        paragraph(
          "TableText", "Table Text", isCustom: true, priority: 37, [spacing(before: 30, after: 30, line: 240)],
          [.value("w:sz", 19)]),
        paragraph("ListBullet", "List Bullet", priority: 38, list(bullets + 1), []),
        paragraph("ListNumber", "List Number", priority: 39, list(numbers + 1), []),
        paragraph("Header", "header", priority: 99, [], [colour("404040"), .value("w:sz", 18)]),
        paragraph("Footer", "footer", priority: 99, [], [colour("404040"), .value("w:sz", 18)]),
        XMLElement(
          "w:style", ["w:type": "character", "w:styleId": "PlaceholderText"],
          [
            .value("w:name", "Placeholder Text"), .value("w:uiPriority", 99),
            XMLElement("w:rPr", [:], [colour("404040")]),
          ]),
        XMLElement(
          "w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"],
          [.value("w:name", "Normal Table"), .value("w:uiPriority", 99), XMLElement("w:tblPr", [:], [cellMargins])]),
        table,
      ])
  }

  /// Bullets, and numbers that every list counts anew.
  static func numbering(numberedLists: Int) -> XMLElement {
    func definition(_ id: Int, _ format: String, _ text: String) -> XMLElement {
      XMLElement(
        "w:abstractNum", ["w:abstractNumId": String(id)],
        [
          .value("w:multiLevelType", "singleLevel"),
          XMLElement(
            "w:lvl", ["w:ilvl": "0"],
            [
              .value("w:start", 1), .value("w:numFmt", format), .value("w:lvlText", text), .value("w:lvlJc", "left"),
              XMLElement("w:pPr", [:], [XMLElement("w:ind", ["w:left": "425", "w:hanging": "425"])]),
            ]),
        ])
    }
    func list(_ id: Int, _ definition: Int, restarts: Bool) -> XMLElement {
      let restart = XMLElement("w:lvlOverride", ["w:ilvl": "0"], [.value("w:startOverride", 1)])
      return XMLElement(
        "w:num", ["w:numId": String(id)], [.value("w:abstractNumId", definition), restarts ? restart : nil])
    }
    return XMLElement(
      "w:numbering", ["xmlns:w": namespace],
      [
        definition(bullets, "bullet", "•"), definition(numbers, "decimal", "%1."),
        list(bullets + 1, bullets, restarts: false), list(numbers + 1, numbers, restarts: false),
      ] + (0..<numberedLists).map { list(firstNumbered + $0, numbers, restarts: true) })
  }

  /// The id of the first numbered list of the text; the two before it belong to the styles.
  static let firstNumbered = 3

  static func settings(_ language: OfficeLanguage) -> XMLElement {
    XMLElement(
      "w:settings", ["xmlns:w": namespace],
      [
        .value("w:defaultTabStop", 1304),
        XMLElement(
          "w:compat", [:],
          [
            XMLElement(
              "w:compatSetting",
              [
                "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
              ])
          ]),
        XMLElement("w:themeFontLang", ["w:val": language.rawValue]),
        .value("w:decimalSymbol", language.decimalMark),
        .value("w:listSeparator", language.listMark),
      ])
  }

  private static let fonts = XMLElement(
    "w:rFonts", ["w:ascii": "Calibri", "w:hAnsi": "Calibri", "w:eastAsia": "Calibri", "w:cs": "Calibri"])

  private static func colour(_ code: String) -> XMLElement { .value("w:color", code) }

  private static func spacing(before: Int, after: Int, line: Int? = nil) -> XMLElement {
    XMLElement(
      "w:spacing",
      [
        "w:before": String(before), "w:after": String(after), "w:line": line.map { String($0) },
        "w:lineRule": line == nil ? nil : "auto",
      ])
  }

  private static func list(_ id: Int) -> [XMLElement] {
    [XMLElement("w:numPr", [:], [.value("w:numId", id)]), spacing(before: 0, after: 60)]
  }

  private static func paragraph(
    _ id: String, _ name: String, next: String? = nil, isCustom: Bool = false, priority: Int,
    _ paragraph: [XMLElement], _ run: [XMLElement]
  ) -> XMLElement {
    XMLElement(
      "w:style", ["w:type": "paragraph", "w:customStyle": isCustom ? "1" : nil, "w:styleId": id],
      [
        .value("w:name", name), .value("w:basedOn", "Normal"), next.map { .value("w:next", $0) },
        .value("w:uiPriority", priority), XMLElement("w:qFormat"),
        paragraph.isEmpty ? nil : XMLElement("w:pPr", [:], paragraph),
        run.isEmpty ? nil : XMLElement("w:rPr", [:], run),
      ])
  }

  private static let cellMargins = XMLElement(
    "w:tblCellMar", [:],
    [("top", 0), ("left", 85), ("bottom", 0), ("right", 85)].map { side, width in
      XMLElement("w:\(side)", ["w:w": String(width), "w:type": "dxa"])
    })

  /// Rules above and below the table, and a shaded header above a rule.
  private static let table: XMLElement = {
    func rule(_ side: String, _ size: Int, _ colour: String) -> XMLElement {
      XMLElement("w:\(side)", ["w:val": "single", "w:sz": String(size), "w:space": "0", "w:color": colour])
    }
    let borders = XMLElement(
      "w:tblBorders", [:], [rule("top", 8, "595959"), rule("bottom", 8, "595959"), rule("insideH", 4, "BFBFBF")])
    let header = XMLElement(
      "w:tblStylePr", ["w:type": "firstRow"],
      [
        XMLElement("w:rPr", [:], [XMLElement("w:b")]),
        XMLElement(
          "w:tcPr", [:],
          [
            XMLElement("w:tcBorders", [:], [rule("bottom", 8, "595959")]),
            XMLElement("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "E1E8EF"]),
          ]),
      ])
    let total = XMLElement(
      "w:tblStylePr", ["w:type": "lastRow"],
      [
        XMLElement("w:rPr", [:], [XMLElement("w:b")]),
        XMLElement("w:tcPr", [:], [XMLElement("w:tcBorders", [:], [rule("top", 8, "595959")])]),
      ])
    return XMLElement(
      "w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": "ReportTable"],
      [
        .value("w:name", "Report Table"), .value("w:basedOn", "TableNormal"), .value("w:uiPriority", 59),
        XMLElement("w:tblPr", [:], [borders, cellMargins]), header, total,
      ])
  }()
}
