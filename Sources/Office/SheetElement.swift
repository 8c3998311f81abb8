/// The part of one sheet. The schema fixes the order of its elements; Excel offers to repair anything else.
struct SheetElement {
  private let sheet: Workbook.Sheet
  private let title: String

  /// A sheet of a workbook with a title, which is printed at the foot of every page.
  init(_ sheet: Workbook.Sheet, title: String) {
    (self.sheet, self.title) = (sheet, title)
  }

  /// The part's root, which refers to its drawing and tables by the ids of their relationships.
  func element(drawing: String?, tables: [String]) -> XMLElement {
    XMLElement(
      "worksheet", ["xmlns": Workbook.namespace, "xmlns:r": officeRelationshipNamespace],
      [
        XMLElement("sheetPr", [:], [XMLElement("pageSetUpPr", ["fitToPage": "1"])]),
        view,
        XMLElement("sheetFormatPr", ["defaultRowHeight": "15"]),
        columns,
        XMLElement("sheetData", [:], sheet.rows.enumerated().map { row($1, number: $0 + 1) }),
        sheet.isProtected ? protection : nil,
      ] + sheet.heatMaps.enumerated().map { heatMap($1, priority: $0 + 1) } + [
        sheet.rules.isEmpty
          ? nil : XMLElement("dataValidations", ["count": String(sheet.rules.count)], sheet.rules.map(validation)),
        XMLElement(
          "pageMargins",
          ["left": "0.5", "right": "0.5", "top": "0.6", "bottom": "0.7", "header": "0.3", "footer": "0.3"]),
        XMLElement(
          "pageSetup",
          ["paperSize": "9", "fitToHeight": "0", "orientation": sheet.isLandscape ? "landscape" : "portrait"]),
        XMLElement("headerFooter", [:], [XMLElement("oddFooter", text: footer)]),
        drawing.map { XMLElement("drawing", ["r:id": $0]) },
        tables.isEmpty
          ? nil
          : XMLElement(
            "tableParts", ["count": String(tables.count)], tables.map { XMLElement("tablePart", ["r:id": $0]) }),
      ])
  }

  /// Title, name of the sheet and page number. `&` begins a code, and a space keeps a digit from being one's size.
  private var footer: String {
    // Excel refuses a footer of more than 255 characters, codes included.
    let name = title.prefix(utf16Units: 100).doubling("&")
    return "&L \(name)&C&A&R&P / &N"
  }

  private var view: XMLElement {
    let (rows, columns) = (sheet.headerRows, sheet.frozenColumns)
    let corner = CellReference(column: columns + 1, row: rows + 1).text
    let pane: String? =
      switch (rows > 0, columns > 0) {
      case (true, true): "bottomRight"
      case (true, false): "bottomLeft"
      case (false, true): "topRight"
      case (false, false): nil
      }
    return XMLElement(
      "sheetViews", [:],
      [
        XMLElement(
          "sheetView", ["showGridLines": "0", "workbookViewId": "0"],
          pane.map { pane in
            [
              XMLElement(
                "pane",
                [
                  "xSplit": columns > 0 ? String(columns) : nil, "ySplit": rows > 0 ? String(rows) : nil,
                  "topLeftCell": corner, "activePane": pane, "state": "frozen",
                ]),
              XMLElement("selection", ["pane": pane]),
            ]
          } ?? [])
      ])
  }

  private var columns: XMLElement? {
    guard !sheet.widths.isEmpty else { return nil }
    return XMLElement(
      "cols", [:],
      sheet.widths.enumerated().map { index, width in
        let number = String(index + 1)
        return XMLElement("col", ["min": number, "max": number, "width": width.xmlText, "customWidth": "1"])
      })
  }

  /// Cells that are not input cannot be changed, but columns may be widened and tables filtered.
  private var protection: XMLElement {
    XMLElement(
      "sheetProtection",
      [
        "sheet": "1", "objects": "1", "scenarios": "1", "formatColumns": "0", "formatRows": "0", "sort": "0",
        "autoFilter": "0",
      ])
  }

  private func row(_ cells: [Workbook.Cell], number: Int) -> XMLElement {
    let elements = cells.enumerated().map { cell($1, at: CellReference(column: $0 + 1, row: number)) }
    let height = height(of: cells)
    return XMLElement(
      "row",
      [
        "r": String(number), "ht": height > 15 ? height.xmlText : nil, "customHeight": height > 15 ? "1" : nil,
      ], elements)
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

  private func cell(_ cell: Workbook.Cell, at reference: CellReference) -> XMLElement? {
    func element(_ type: String?, _ children: [XMLElement?]) -> XMLElement {
      XMLElement("c", ["r": reference.text, "s": String(WorkbookStyles.index(cell)), "t": type], children)
    }
    switch cell.content {
    case .empty:
      return cell.role == .body ? nil : element(nil, [])
    case .text(let text):
      let content = XMLElement("t", ["xml:space": "preserve"], text: Self.escapingCodes(text))
      return element("inlineStr", [XMLElement("is", [:], [content])])
    case .number(let number):
      return element(nil, [XMLElement("v", text: number.xmlText)])
    case .date(let date):
      return element(nil, [XMLElement("v", text: String(date.number))])
    case .boolean(let value):
      return element("b", [XMLElement("v", text: value ? "1" : "0")])
    case .formula(let formula, let value):
      let (type, text): (String?, String) =
        switch value {
        case .number(let number): (nil, number.xmlText)
        case .text(let text): ("str", Self.escapingCodes(text))
        case .boolean(let value): ("b", value ? "1" : "0")
        }
      return element(type, [XMLElement("f", text: formula), XMLElement("v", text: text)])
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

  private func heatMap(_ range: CellRange, priority: Int) -> XMLElement {
    let scale = XMLElement(
      "colorScale", [:],
      [
        XMLElement("cfvo", ["type": "min"]), XMLElement("cfvo", ["type": "max"]),
        XMLElement("color", ["rgb": "FFFFFFFF"]), XMLElement("color", ["rgb": "FFF4A582"]),
      ])
    let rule = XMLElement("cfRule", ["type": "colorScale", "priority": String(priority)], [scale])
    return XMLElement("conditionalFormatting", ["sqref": range.text], [rule])
  }

  private func validation(_ rule: Workbook.InputRule) -> XMLElement {
    let (type, bounds) =
      switch rule.accepted {
      case .numbers(let range): ("decimal", [range.lowerBound.xmlText, range.upperBound.xmlText])
      case .wholeNumbers(let range): ("whole", [String(range.lowerBound), String(range.upperBound)])
      }
    let (title, message) = (rule.title.prefix(utf16Units: 32), rule.message.prefix(utf16Units: 255))
    return XMLElement(
      "dataValidation",
      [
        "type": type, "allowBlank": "1", "showInputMessage": "1", "showErrorMessage": "1", "errorTitle": title,
        "error": message, "promptTitle": title, "prompt": message, "sqref": rule.range.text,
      ],
      bounds.enumerated().map { XMLElement("formula\($0 + 1)", text: $1) })
  }
}
