package import Forecasting

/// The result of `run` for the terminal.
package struct RunText {
  private let subject: Subject
  private let result: ForecastResult
  private let precision: PrecisionText
  private let page: TextPage

  /// A result, of which `planned` futures were asked for or the precision `asked`.
  package init(_ subject: Subject, _ result: ForecastResult, planned: Int, asked: Double?, page: TextPage) {
    (self.subject, self.result, self.page) = (subject, result, page)
    precision = PrecisionText(result, planned: planned, asked: asked)
  }

  /// All of it.
  package var text: String {
    let variant = result.variants[0]
    var blocks = [page.header(subject, result, variants: [variant.variant.name])]
    for tilbud in variant.variant.tilbud.indices { blocks += self.tilbud(variant, tilbud) }
    blocks.append(precision.lines.map(page.paragraph).joined())
    blocks += page.footer(subject)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func tilbud(_ variant: VariantResult, _ number: Int) -> [String] {
    let tables = RunTables(variant, tilbud: number)
    let reading = RunReading(variant, tilbud: number)
    var blocks = [page.heading(variant.variant.tilbud[number])]
    blocks += [tables.people, tables.hours, tables.accounts, YdelseTable(variant, tilbud: number).table]
      .compactMap(\.self).map(page.table)
    blocks.append(tables.footnotes.map(page.paragraph).joined())
    let viability = ViabilityTable(variant, tilbud: number)
    if let limits = viability.table { blocks.append(page.table(limits) + page.paragraph(viability.reading)) }
    blocks.append(page.paragraph(reading.text) + (reading.waits.map(page.paragraph) ?? ""))
    blocks.append(ReferenceText(variant, tilbud: number).paragraphs.map(page.paragraph).joined())
    return blocks
  }
}
