/// A section of the page.
struct HTMLSection {
  private let section: Section
  private let phrases: Phrases
  private let number: Int

  init(_ section: Section, _ phrases: Phrases, number: Int) {
    (self.section, self.phrases, self.number) = (section, phrases, number)
  }

  var text: String {
    let id = section.kind.rawValue
    var text = "<section id=\"\(id)\" aria-labelledby=\"\(id)-h\">\n<h2 id=\"\(id)-h\">"
    text += section.title.escapedForMarkup + "</h2>\n"
    for (index, block) in section.blocks.enumerated() { text += html(block, index) }
    return text + "</section>\n"
  }

  private func html(_ block: Block, _ index: Int) -> String {
    switch block {
    case .heading(let text): "<h3>\(text.escapedForMarkup)</h3>\n"
    case .paragraph(let text), .explanation(let text): "<p>\(text.html)</p>\n"
    case .lead(let text): "<p class=\"lead\">\(text.html)</p>\n"
    case .note(let text): "<p class=\"note\">\(text.html)</p>\n"
    case .list(let texts): "<ul>\n" + texts.map { "<li>\($0.html)</li>\n" }.joined() + "</ul>\n"
    case .facts(let facts):
      "<dl>\n" + facts.map { "<dt>\($0.name.escapedForMarkup)</dt><dd>\($0.value.html)</dd>\n" }.joined() + "</dl>\n"
    case .table(let table): HTMLTable(table, id: "t-\(section.kind.rawValue)-\(index + 1)", isPath: isPath(table)).text
    case .chart(let chart): figure(chart)
    case .command(let line): "<pre><code>\(line.escapedForMarkup)</code></pre>\n"
    case .excerpt(let lines): "<pre><code>\(lines.joined(separator: "\n").escapedForMarkup)</code></pre>\n"
    case .explorer(let explorer): HTMLExplorer(explorer).text
    }
  }

  /// Paths of the scenario are set as code.
  private func isPath(_ table: Table) -> Bool { table.rowTitle == phrases.path }

  /// The drawing, a sentence that says what to see, and the numbers behind it.
  private func figure(_ chart: Chart) -> String {
    """
    <figure role="group" aria-labelledby="\(chart.id)-c">
    <figcaption id="\(chart.id)-c">\(chart.title.forPage)</figcaption>
    <p>\(chart.reading.html)</p>
    <div class="chart" tabindex="0" role="group" aria-labelledby="\(chart.id)-c">
    \(chart.svg)
    </div>
    <details class="numbers\(chart.table.rows.count > 30 ? " long" : "")"><summary>\(phrases.showNumbers.escapedForMarkup)</summary>
    \(HTMLTable(chart.table, id: "\(chart.id)-n", isPath: false).text)</details>
    </figure>

    """
  }
}

/// A table of the page: every column and every row has its header.
struct HTMLTable {
  private let table: Table
  private let id: String
  private let isPath: Bool

  init(_ table: Table, id: String, isPath: Bool) {
    (self.table, self.id, self.isPath) = (table, id, isPath)
  }

  var text: String {
    let head = table.columns.map {
      "<th scope=\"col\"\($0.isNumeric ? " class=\"n\"" : "")>\($0.title.forPage)</th>"
    }.joined()
    return """
      <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)">
      <table>
      <caption id="\(id)">\(table.caption.forPage)</caption>
      <thead><tr><th scope="col">\(table.rowTitle.escapedForMarkup)</th>\(head)</tr></thead>
      <tbody>
      \(table.rows.map(row).joined())</tbody>
      </table>
      </div>

      """
  }

  private func row(_ row: Table.Row) -> String {
    let cells = zip(table.columns, row.cells).map { column, cell in
      "<td\(column.isNumeric ? " class=\"n\"" : "")>\(cell.html)</td>"
    }.joined()
    let name = isPath ? row.name.plain.escapedForMarkup.substituting(".", with: ".<wbr>") : row.name.html
    return
      "<tr\(row.isTotal ? " class=\"total\"" : "")><th scope=\"row\"\(isPath ? " class=\"path\"" : "")>\(name)</th>"
      + cells + "</tr>\n"
  }
}

extension String {
  /// The text for the page: as characters, and with no line that ends between a number and its percent sign.
  var forPage: String { withFirmPercent.escapedForMarkup }
}

extension RichText {
  /// The text as HTML; a figure is never broken over two lines.
  var html: String {
    runs.map { run in
      switch run {
      case .text(let text): text.forPage
      case .figure(let figure): "<span class=\"figure\">\(figure.text.escapedForMarkup)</span>"
      }
    }.joined()
  }
}
