/// A document on a terminal or in a text file: the answer first, then tables, then short notes.
///
/// Pictures are not drawn. A chart of a few values, such as causes or a tornado, is told by its table;
/// of a long series the terminal says nothing, since tables by year tell it.
package struct TerminalPage: Sendable {
  /// How much is told.
  package enum Extent: Sendable, Hashable {
    /// The answer alone.
    case brief
    /// Everything but notes.
    case quiet
    case whole
  }

  /// Columns of a line.
  private let width: Int
  /// Whether headings may be bold.
  private let isBold: Bool
  private let extent: Extent

  /// A page with lines of at most `width` columns where its figures allow.
  package init(width: Int = 100, isBold: Bool = false, extent: Extent = .whole) {
    self.width = width
    self.isBold = isBold
    self.extent = extent
  }

  /// The document as text; the last line ends with a newline.
  package func text(_ document: Document) -> String {
    let sections = extent == .brief ? document.sections.filter { $0.kind == .answer } : document.sections
    var notes: [String] = []
    var parts: [String] = []
    for section in sections {
      let told = section.blocks.filter { !isNote($0) }.compactMap(text)
      if !told.isEmpty {
        if section.kind != .answer { parts.append(heading(section.title)) }
        parts += told
      }
      if extent == .whole { notes += section.blocks.filter(isNote).compactMap(text) }
    }
    let head = title(document.title)
    return spaced(([head] + parts + (notes.isEmpty ? [] : [notes.joined()])).joined(separator: "\n"))
  }

  private func isNote(_ block: Block) -> Bool { if case .note = block { true } else { false } }

  /// A block as lines that end with a newline; nil where a terminal does not tell it.
  private func text(_ block: Block) -> String? {
    switch block {
    case .heading(let text): title(text)
    case .paragraph(let text), .lead(let text), .note(let text): paragraph(text.plain)
    case .list(let texts): texts.map { item($0.plain) }.joined()
    case .facts(let facts): facts.map { item("\($0.name): \($0.value.plain)") }.joined()
    case .table(let table): text(table)
    case .chart(let chart): text(chart)
    case .command(let line): "  " + line.visibleInTerminal + "\n"
    case .excerpt(let lines): lines.map { $0.visibleInTerminal + "\n" }.joined()
    case .explanation, .explorer: nil
    }
  }

  private func text(_ chart: Chart) -> String? {
    switch chart.shape {
    case .waterfall, .tornado: text(chart.table)
    case .fan, .dots, .steps, .heat, .survival: nil
    }
  }

  private func text(_ table: Table) -> String {
    // Running text in a narrow column is hard to read: names and what is said of them are a list.
    if table.columns.count == 1, !table.columns[0].isNumeric {
      return paragraph(table.caption) + table.rows.map { item("\($0.name.plain): \($0.cells[0].plain)") }.joined()
    }
    let titles =
      [TextTable.Column.text(table.rowTitle)]
      + table.columns.map { TextTable.Column($0.title.withFirmPercent, $0.isNumeric ? .right : .left) }
    var made = TextTable(titles)
    for row in table.rows { made.addRow(([row.name] + row.cells).map { $0.plain.withFirmPercent }) }
    return paragraph(table.caption) + made.text(width: width, boldHeader: isBold)
  }

  private func heading(_ text: String) -> String {
    let lines = text.visibleInTerminal.wrapped(to: width)
    let rule = lines.map { $0.displayWidth }.max() ?? 0
    return title(text) + String(repeating: "═", count: min(width, rule)) + "\n"
  }

  private func title(_ text: String) -> String {
    text.visibleInTerminal.wrapped(to: width).map { bold($0) + "\n" }.joined()
  }

  private func paragraph(_ text: String) -> String {
    text.withFirmPercent.visibleInTerminal.wrapped(to: width).map { $0 + "\n" }.joined()
  }

  private func item(_ text: String) -> String {
    let lines = text.withFirmPercent.visibleInTerminal.wrapped(to: max(1, width - 2))
    return lines.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element + "\n" }.joined()
  }

  /// Plain spaces for those that do not break, which copy and align as expected, once every line is broken.
  private func spaced(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  private func bold(_ text: String) -> String { isBold ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
