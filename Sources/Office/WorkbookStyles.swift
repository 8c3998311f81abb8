/// How a number is written; the codes mean the same in every language of Excel.
package enum NumberFormat: Int, CaseIterable, Sendable {
  case general
  /// `2024`
  case whole
  /// `1.234`
  case integer
  /// `1.234,5`
  case oneDecimal
  /// `1.234,50`
  case twoDecimals
  /// `0,9500`
  case fourDecimals
  /// A share: `95,5 %`
  case percent
  /// Kroner: `5.561 kr.`
  case kroner
  /// Kroner: `5.561,00 kr.`
  case kronerWithØre
  /// Kroner in millions: `7,5 mio. kr.`
  case millions
  /// `1. juli 2022`
  case date
  /// `jul 2022`
  case month
  /// `2022-07-01`
  case isoDate

  /// The format's code in a document of that language.
  func code(_ language: OfficeLanguage) -> String {
    switch (self, language) {
    case (.general, _): "General"
    case (.whole, _): "0"
    case (.integer, _): "#,##0"
    case (.oneDecimal, _): "#,##0.0"
    case (.twoDecimals, _): "#,##0.00"
    case (.fourDecimals, _): "0.0000"
    case (.percent, .danish): "0.0\\ %"
    case (.percent, .english): "0.0%"
    case (.kroner, _): "#,##0\" kr.\""
    case (.kronerWithØre, _): "#,##0.00\" kr.\""
    case (.millions, .danish): "#,##0.0,,\" mio. kr.\""
    case (.millions, .english): "#,##0.0,,\" million kr.\""
    case (.date, .danish): "[$-406]d\\.\\ mmmm\\ yyyy"
    case (.date, .english): "[$-809]d\\ mmmm\\ yyyy"
    case (.month, .danish): "[$-406]mmm\\ yyyy"
    case (.month, .english): "[$-809]mmm\\ yyyy"
    case (.isoDate, _): "yyyy\\-mm\\-dd"
    }
  }
}

extension Workbook {
  /// What a cell is for, which decides its font, fill and border.
  package enum Role: Int, CaseIterable, Sendable {
    case body
    /// The sheet's title.
    case title
    /// The title of a part of a sheet.
    case heading
    /// The title of a column of text.
    case header
    /// The title of a column of numbers.
    case numberHeader
    /// A number the reader may change: yellow, and open where the sheet is protected.
    case input
    /// A sum.
    case total
    /// A remark, which runs into the cells beside it.
    case note
    /// Where a figure comes from, or other running text, which wraps within its column.
    case source

    /// Whether text too long for its column goes on below.
    var wraps: Bool {
      switch self {
      case .body, .header, .numberHeader, .source: true
      case .title, .heading, .input, .total, .note: false
      }
    }

    /// The height of a line of text, in points.
    var lineHeight: Double {
      switch self {
      case .title: 24
      case .heading: 20
      case .body, .header, .numberHeader, .input, .total, .note, .source: 15
      }
    }
  }
}

/// The styles of every workbook: a cell style for each role with each format, then one for each role whose text begins
/// like a formula.
enum WorkbookStyles {
  /// The index of a cell's style.
  static func index(_ cell: Workbook.Cell) -> Int {
    if case .text(let text) = cell.content, looksLikeFormula(text) {
      return Workbook.Role.allCases.count * NumberFormat.allCases.count + cell.role.rawValue
    }
    return cell.role.rawValue * NumberFormat.allCases.count + cell.format.rawValue
  }

  /// Whether typing the text into a cell would make it a formula or a command, also after leading spaces.
  static func looksLikeFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
    let starters: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r", "\n"]
    return first.map(starters.contains) == true
  }

  static func element(_ language: OfficeLanguage) -> XML {
    let firstCustom = 164
    let formats = NumberFormat.allCases.map { format in
      XML("numFmt", ["numFmtId": String(firstCustom + format.rawValue), "formatCode": format.code(language)])
    }
    let cellStyles =
      Workbook.Role.allCases.flatMap { role in
        NumberFormat.allCases.map { style(role, numberFormat: firstCustom + $0.rawValue) }
      } + Workbook.Role.allCases.map { style($0, numberFormat: 0, isQuoted: true) }
    return XML("styleSheet", ["xmlns": Workbook.namespace]) {
      list("numFmts", formats)
      list("fonts", Font.allCases.map { $0.element })
      list("fills", Fill.allCases.map { $0.element })
      list("borders", Border.allCases.map { $0.element })
      list("cellStyleXfs", [XML("xf")])
      list("cellXfs", cellStyles)
      list("cellStyles", [XML("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])])
      list("dxfs", [])
      XML("tableStyles", ["count": "0", "defaultTableStyle": "TableStyleLight1"])
    }
  }

  private static func style(_ role: Workbook.Role, numberFormat: Int, isQuoted: Bool = false) -> XML {
    XML(
      "xf",
      [
        "numFmtId": String(numberFormat), "fontId": String(role.font.rawValue), "fillId": String(role.fill.rawValue),
        "borderId": String(role.border.rawValue), "xfId": "0", "quotePrefix": isQuoted ? "1" : nil,
        "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1", "applyBorder": "1", "applyAlignment": "1",
        "applyProtection": "1",
      ]
    ) {
      XML(
        "alignment",
        [
          "horizontal": role == .numberHeader ? "right" : role == .source ? "left" : nil, "vertical": "top",
          "wrapText": role.wraps ? "1" : nil, "indent": role == .source ? "1" : nil,
        ])
      XML("protection", ["locked": role == .input ? "0" : "1"])
    }
  }

  private static func list(_ name: String, _ elements: [XML]) -> XML {
    XML(name, ["count": String(elements.count)]) { elements }
  }
}

private enum Font: Int, CaseIterable {
  case body
  case bold
  case title
  case heading
  case note

  var element: XML {
    let size = self == .title ? 16 : self == .heading ? 13 : 11
    return XML("font") {
      if self != .body && self != .note { XML("b") }
      if self == .note { XML("i") }
      val("sz", size)
      XML("color", ["rgb": size > 11 ? "FF12436D" : "FF000000"])
      val("name", "Calibri")
      val("family", 2)
    }
  }
}

private enum Fill: Int, CaseIterable {
  case none
  /// Excel keeps the second fill for itself.
  case reserved
  case header
  case input

  var element: XML {
    switch self {
    case .none: pattern("none", colour: nil)
    case .reserved: pattern("gray125", colour: nil)
    case .header: pattern("solid", colour: "FFE1E8EF")
    case .input: pattern("solid", colour: "FFFFF59D")
    }
  }

  private func pattern(_ type: String, colour: String?) -> XML {
    XML("fill") {
      XML("patternFill", ["patternType": type]) {
        if let colour {
          XML("fgColor", ["rgb": colour])
          XML("bgColor", ["indexed": "64"])
        }
      }
    }
  }
}

private enum Border: Int, CaseIterable {
  case none
  case below
  case above
  case around

  var element: XML {
    XML("border") {
      side("left", self == .around)
      side("right", self == .around)
      side("top", self == .above || self == .around)
      side("bottom", self == .below || self == .around)
      XML("diagonal")
    }
  }

  private func side(_ name: String, _ isDrawn: Bool) -> XML {
    XML(name, ["style": isDrawn ? "thin" : nil]) {
      if isDrawn { XML("color", ["rgb": "FF595959"]) }
    }
  }
}

extension Workbook.Role {
  fileprivate var font: Font {
    switch self {
    case .body, .input, .source: .body
    case .title: .title
    case .heading: .heading
    case .header, .numberHeader, .total: .bold
    case .note: .note
    }
  }

  fileprivate var fill: Fill {
    switch self {
    case .header, .numberHeader: .header
    case .input: .input
    case .body, .title, .heading, .total, .note, .source: .none
    }
  }

  fileprivate var border: Border {
    switch self {
    case .header, .numberHeader: .below
    case .total: .above
    case .input: .around
    case .body, .title, .heading, .note, .source: .none
    }
  }
}
