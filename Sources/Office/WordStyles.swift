/// The styles, lists and settings of every Word document.
enum WordStyles {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// The ids of the lists' definitions.
  static let bullets = 0
  static let numbers = 1

  static func styles(_ language: OfficeLanguage) -> XML {
    XML("w:styles", ["xmlns:w": namespace]) {
      XML("w:docDefaults") {
        XML("w:rPrDefault") {
          XML("w:rPr") {
            XML(
              "w:rFonts", ["w:ascii": "Calibri", "w:hAnsi": "Calibri", "w:eastAsia": "Calibri", "w:cs": "Calibri"])
            val("w:sz", 22)
            val("w:szCs", 22)
            XML("w:lang", ["w:val": language.rawValue, "w:eastAsia": "en-US", "w:bidi": "ar-SA"])
          }
        }
        XML("w:pPrDefault") { XML("w:pPr") { spacing(0, 120, line: 264) } }
      }
      XML("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]) {
        val("w:name", "Normal")
        XML("w:qFormat")
      }
      textStyles
      XML("w:style", ["w:type": "character", "w:styleId": "PlaceholderText"]) {
        val("w:name", "Placeholder Text")
        val("w:uiPriority", 99)
        XML("w:rPr") { val("w:color", "404040") }
      }
      XML("w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"]) {
        val("w:name", "Normal Table")
        val("w:uiPriority", 99)
        XML("w:tblPr") { cellMargins }
      }
      table
    }
  }

  @XMLBuilder private static var textStyles: [XML] {
    paragraph("Title", "Title", next: "Normal", priority: 10, [XML("w:keepNext"), spacing(0, 200)], bold("12436D", 44))
    for (level, size, before) in [(1, 32, 360), (2, 26, 240), (3, 23, 200)] {
      paragraph(
        "Heading\(level)", "heading \(level)", next: "Normal", priority: 9,
        [XML("w:keepNext"), XML("w:keepLines"), spacing(before, 100), val("w:outlineLvl", level - 1)],
        bold("12436D", size))
    }
    paragraph("Caption", "caption", next: "Normal", priority: 35, [spacing(120, 80)], [XML("w:b"), val("w:sz", 20)])
    paragraph("Note", "Note", isCustom: true, priority: 36, [spacing(60, 160)], pale(19))
    paragraph(
      "TableText", "Table Text", isCustom: true, priority: 37, [spacing(30, 30, line: 240)], [val("w:sz", 19)])
    paragraph("ListBullet", "List Bullet", priority: 38, list(bullets + 1), [])
    paragraph("ListNumber", "List Number", priority: 39, list(numbers + 1), [])
    paragraph("Header", "header", priority: 99, [], pale(18))
    paragraph("Footer", "footer", priority: 99, [], pale(18))
  }

  /// Bullets, and numbers that every list counts anew.
  static func numbering(numberedLists: Int) -> XML {
    func definition(_ id: Int, _ format: String, _ text: String) -> XML {
      XML("w:abstractNum", ["w:abstractNumId": String(id)]) {
        val("w:multiLevelType", "singleLevel")
        XML("w:lvl", ["w:ilvl": "0"]) {
          val("w:start", 1)
          val("w:numFmt", format)
          val("w:lvlText", text)
          val("w:lvlJc", "left")
          XML("w:pPr") { XML("w:ind", ["w:left": "425", "w:hanging": "425"]) }
        }
      }
    }
    func list(_ id: Int, _ definition: Int, restarts: Bool) -> XML {
      XML("w:num", ["w:numId": String(id)]) {
        val("w:abstractNumId", definition)
        if restarts { XML("w:lvlOverride", ["w:ilvl": "0"]) { val("w:startOverride", 1) } }
      }
    }
    return XML("w:numbering", ["xmlns:w": namespace]) {
      definition(bullets, "bullet", "•")
      definition(numbers, "decimal", "%1.")
      list(bullets + 1, bullets, restarts: false)
      list(numbers + 1, numbers, restarts: false)
      for index in 0..<numberedLists { list(firstNumbered + index, numbers, restarts: true) }
    }
  }

  /// The id of the first numbered list of the text; the two before it belong to the styles.
  static let firstNumbered = 3

  static func settings(_ language: OfficeLanguage) -> XML {
    XML("w:settings", ["xmlns:w": namespace]) {
      val("w:defaultTabStop", 1304)
      XML("w:compat") {
        XML(
          "w:compatSetting",
          ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
      }
      XML("w:themeFontLang", ["w:val": language.rawValue])
      val("w:decimalSymbol", language.decimalMark)
      val("w:listSeparator", language.listMark)
    }
  }

  private static func bold(_ colour: String, _ size: Int) -> [XML] {
    [XML("w:b"), val("w:color", colour), val("w:sz", size)]
  }

  private static func pale(_ size: Int) -> [XML] { [val("w:color", "404040"), val("w:sz", size)] }

  /// Space before and after a paragraph, and between its lines.
  private static func spacing(_ before: Int, _ after: Int, line: Int? = nil) -> XML {
    XML(
      "w:spacing",
      [
        "w:before": String(before), "w:after": String(after), "w:line": line.map { String($0) },
        "w:lineRule": line == nil ? nil : "auto",
      ])
  }

  private static func list(_ id: Int) -> [XML] { [XML("w:numPr") { val("w:numId", id) }, spacing(0, 60)] }

  private static func paragraph(
    _ id: String, _ name: String, next: String? = nil, isCustom: Bool = false, priority: Int,
    _ paragraph: [XML], _ run: [XML]
  ) -> XML {
    XML("w:style", ["w:type": "paragraph", "w:customStyle": isCustom ? "1" : nil, "w:styleId": id]) {
      val("w:name", name)
      val("w:basedOn", "Normal")
      next.map { val("w:next", $0) }
      val("w:uiPriority", priority)
      XML("w:qFormat")
      if !paragraph.isEmpty { XML("w:pPr") { paragraph } }
      if !run.isEmpty { XML("w:rPr") { run } }
    }
  }

  private static var cellMargins: XML {
    XML("w:tblCellMar") {
      for (side, width) in [("top", 0), ("left", 85), ("bottom", 0), ("right", 85)] {
        XML("w:\(side)", ["w:w": String(width), "w:type": "dxa"])
      }
    }
  }

  /// Rules above and below the table, and a shaded header above a rule.
  private static var table: XML {
    func rule(_ side: String, _ size: Int = 8, _ colour: String = "595959") -> XML {
      XML("w:\(side)", ["w:val": "single", "w:sz": String(size), "w:space": "0", "w:color": colour])
    }
    func row(_ type: String, ruled side: String, _ shade: [XML]) -> XML {
      XML("w:tblStylePr", ["w:type": type]) {
        XML("w:rPr") { XML("w:b") }
        XML("w:tcPr") {
          XML("w:tcBorders") { rule(side) }
          shade
        }
      }
    }
    return XML("w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": "ReportTable"]) {
      val("w:name", "Report Table")
      val("w:basedOn", "TableNormal")
      val("w:uiPriority", 59)
      XML("w:tblPr") {
        XML("w:tblBorders") {
          rule("top")
          rule("bottom")
          rule("insideH", 4, "BFBFBF")
        }
        cellMargins
      }
      row(
        "firstRow", ruled: "bottom", [XML("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "E1E8EF"])])
      row("lastRow", ruled: "top", [])
    }
  }
}
