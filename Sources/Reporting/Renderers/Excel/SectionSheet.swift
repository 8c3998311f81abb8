internal import Office

/// Sections of the document as a sheet: their sentences, and their tables and the numbers behind their charts as cells.
struct SectionSheet {
  private let language: Language
  private var sheet: Workbook.Sheet

  /// A sheet with a title; nil when there are no sections.
  static func sheet(
    _ name: SheetName, title: String, widths: [Double], _ sections: [Section], _ language: Language
  ) -> Workbook.Sheet? {
    guard !sections.isEmpty else { return nil }
    var made = SectionSheet(language: language, sheet: Workbook.Sheet(name, widths: widths))
    made.sheet.headerRows = made.sheet.append([.text(title, .title)])
    for section in sections {
      made.sheet.append([])
      made.sheet.append([.text(section.title, .heading)])
      for block in section.blocks { made.add(block) }
    }
    return made.sheet
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let text): sheet.append([.text(text, .heading)])
    case .paragraph(let text), .lead(let text), .explanation(let text), .note(let text):
      sheet.append([.text(text.plain, .note)])
    case .list(let texts): for text in texts { sheet.append([.text(text.plain, .note)]) }
    case .facts(let facts): for fact in facts { sheet.append([.text(fact.name), cell(fact.value)]) }
    case .table(let table): add(table)
    case .chart(let chart): add(chart.table)
    case .command(let line): sheet.append([.text(line, .note)])
    case .excerpt(let lines): for line in lines { sheet.append([.text(line, .note)]) }
    // Its cells stand in the table below it.
    case .explorer: break
    }
  }

  private mutating func add(_ table: Table) {
    sheet.append([.text(table.caption, .note)])
    let titles = table.columns.map { Workbook.Cell.text($0.title, $0.isNumeric ? .numberHeader : .header) }
    sheet.append([.text(table.rowTitle, .header)] + titles)
    for row in table.rows { sheet.append([.text(row.name.plain, .source)] + row.cells.map(cell)) }
    sheet.append([])
  }

  /// A figure alone is a number, in the unit that its format tells.
  private func cell(_ text: RichText) -> Workbook.Cell {
    guard text.runs.count == 1, case .figure(let figure)? = text.runs.first else { return .text(text.plain, .source) }
    return .number(figure.value, format(figure))
  }

  private func format(_ figure: Figure) -> NumberFormat {
    switch figure.unit {
    case .percent, .points: return .percent
    case .kroner: return .kroner
    case .millions: return .millions
    case .number:
      let mark = figure.text.firstIndex(of: language.decimalMark)
      let places = mark.map { figure.text[$0...].dropFirst().prefix { $0.isNumber }.count } ?? 0
      return places == 0 ? .integer : places == 1 ? .oneDecimal : .twoDecimals
    }
  }
}
