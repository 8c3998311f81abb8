/// The part of one sheet. The schema fixes the order of its elements; Excel offers to repair anything else.
struct SheetElement {
  private let sheet: Workbook.Sheet
  private let title: String

  /// A sheet of a workbook with a title, which is printed at the foot of every page.
  init(_ sheet: Workbook.Sheet, title: String) {
    (self.sheet, self.title) = (sheet, title)
  }

  /// The part's root, which refers to its drawing and tables by the ids of their relationships.
  func element(drawing: String?, tables: [String]) -> XML {
    XML("worksheet", ["xmlns": Workbook.namespace, "xmlns:r": officeRelationshipNamespace]) {
      XML("sheetPr") { XML("pageSetUpPr", ["fitToPage": "1"]) }
      view
      XML("sheetFormatPr", ["defaultRowHeight": "15"])
      if !sheet.widths.isEmpty { columns }
      XML("sheetData") { sheet.rows.enumerated().map { row($1, number: $0 + 1) } }
      if sheet.isProtected { protection }
      sheet.heatMaps.enumerated().map { heatMap($1, priority: $0 + 1) }
      if !sheet.rules.isEmpty {
        XML("dataValidations", ["count": String(sheet.rules.count)]) { sheet.rules.map(validation) }
      }
      XML(
        "pageMargins",
        ["left": "0.5", "right": "0.5", "top": "0.6", "bottom": "0.7", "header": "0.3", "footer": "0.3"])
      XML(
        "pageSetup",
        ["paperSize": "9", "fitToHeight": "0", "orientation": sheet.isLandscape ? "landscape" : "portrait"])
      XML("headerFooter") { XML("oddFooter", text: footer) }
      drawing.map { XML("drawing", ["r:id": $0]) }
      if !tables.isEmpty {
        XML("tableParts", ["count": String(tables.count)]) { tables.map { XML("tablePart", ["r:id": $0]) } }
      }
    }
  }

  /// Title, name of the sheet and page number. `&` begins a code, and a space keeps a digit from being one's size.
  private var footer: String {
    // Excel refuses a footer of more than 255 characters, codes included.
    let name = title.prefix(utf16Units: 100).doubling("&")
    return "&L \(name)&C&A&R&P / &N"
  }

  private var view: XML {
    let (rows, columns) = (sheet.headerRows, sheet.frozenColumns)
    let corner = CellReference(column: columns + 1, row: rows + 1).text
    let pane = rows > 0 ? columns > 0 ? "bottomRight" : "bottomLeft" : "topRight"
    return XML("sheetViews") {
      XML("sheetView", ["showGridLines": "0", "workbookViewId": "0"]) {
        if rows > 0 || columns > 0 {
          XML(
            "pane",
            [
              "xSplit": columns > 0 ? String(columns) : nil, "ySplit": rows > 0 ? String(rows) : nil,
              "topLeftCell": corner, "activePane": pane, "state": "frozen",
            ])
          XML("selection", ["pane": pane])
        }
      }
    }
  }

  private var columns: XML {
    XML("cols") {
      for (index, width) in sheet.widths.enumerated() {
        let number = String(index + 1)
        XML("col", ["min": number, "max": number, "width": width.xmlText, "customWidth": "1"])
      }
    }
  }

  /// Cells that are not input cannot be changed, but columns may be widened and tables filtered.
  private var protection: XML {
    XML(
      "sheetProtection",
      [
        "sheet": "1", "objects": "1", "scenarios": "1", "formatColumns": "0", "formatRows": "0", "sort": "0",
        "autoFilter": "0",
      ])
  }

  private func row(_ cells: [Workbook.Cell], number: Int) -> XML {
    let height = height(of: cells)
    return XML(
      "row",
      ["r": String(number), "ht": height > 15 ? height.xmlText : nil, "customHeight": height > 15 ? "1" : nil]
    ) {
      for (index, cell) in cells.enumerated() { element(cell, at: CellReference(column: index + 1, row: number)) }
    }
  }

  /// The height that shows all text of a row: not every program makes room for text that wraps.
  private func height(of cells: [Workbook.Cell]) -> Double {
    let heights = cells.enumerated().map { index, cell in
      guard case .text(let text) = cell.content, cell.role.wraps else { return cell.role.lineHeight }
      let width = max(1, (sheet.widths.indices.contains(index) ? sheet.widths[index] : 8.43) - 1)
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }).map { line in
        max(1, (Double(line.count) / width).rounded(.up))
      }
      return lines.reduce(0, +) * cell.role.lineHeight
    }
    // Excel allows no row to be higher.
    return min(heights.max() ?? 15, 409)
  }

  private func element(_ cell: Workbook.Cell, at reference: CellReference) -> XML? {
    if case .empty = cell.content, cell.role == .body { return nil }
    let type: String? =
      switch cell.content {
      case .empty, .number, .date, .formula(_, .number): nil
      case .text: "inlineStr"
      case .formula(_, .text): "str"
      case .boolean, .formula(_, .boolean): "b"
      }
    return XML("c", ["r": reference.text, "s": String(WorkbookStyles.index(cell)), "t": type]) {
      switch cell.content {
      case .empty: []
      case .text(let text):
        XML("is") { XML("t", ["xml:space": "preserve"], text: Self.escapingCodes(text)) }
      case .number(let number): XML("v", text: number.xmlText)
      case .date(let date): XML("v", text: String(date.number))
      case .boolean(let value): XML("v", text: value ? "1" : "0")
      case .formula(let formula, let value):
        XML("f", text: formula)
        switch value {
        case .number(let number): XML("v", text: number.xmlText)
        case .text(let text): XML("v", text: Self.escapingCodes(text))
        case .boolean(let value): XML("v", text: value ? "1" : "0")
        }
      }
    }
  }

  /// Excel reads `_x0041_` in a cell as the character with that code; the text itself needs its first `_` as a code.
  static func escapingCodes(_ text: String) -> String {
    let units = Array(text.utf8)
    var escaped: [UInt8] = []
    for (index, unit) in units.enumerated() {
      escaped.append(unit)
      let code = units[(index + 1)...].prefix(6)
      if unit == UInt8(ascii: "_"), code.count == 6, code.first == UInt8(ascii: "x"), code.last == UInt8(ascii: "_"),
        code.dropFirst().dropLast().allSatisfy({ isHexadecimal($0) })
      {
        escaped += "x005F_".utf8
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isHexadecimal(_ unit: UInt8) -> Bool {
    switch unit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }

  private func heatMap(_ range: CellRange, priority: Int) -> XML {
    XML("conditionalFormatting", ["sqref": range.text]) {
      XML("cfRule", ["type": "colorScale", "priority": String(priority)]) {
        XML("colorScale") {
          XML("cfvo", ["type": "min"])
          XML("cfvo", ["type": "max"])
          XML("color", ["rgb": "FFFFFFFF"])
          XML("color", ["rgb": "FFF4A582"])
        }
      }
    }
  }

  private func validation(_ rule: Workbook.InputRule) -> XML {
    let (type, bounds) =
      switch rule.accepted {
      case .numbers(let range): ("decimal", [range.lowerBound.xmlText, range.upperBound.xmlText])
      case .wholeNumbers(let range): ("whole", [String(range.lowerBound), String(range.upperBound)])
      }
    let (title, message) = (rule.title.prefix(utf16Units: 32), rule.message.prefix(utf16Units: 255))
    return XML(
      "dataValidation",
      [
        "type": type, "allowBlank": "1", "showInputMessage": "1", "showErrorMessage": "1", "errorTitle": title,
        "error": message, "promptTitle": title, "prompt": message, "sqref": rule.range.text,
      ]
    ) {
      XML("formula1", text: bounds[0])
      XML("formula2", text: bounds[1])
    }
  }
}
