package import Forecasting
internal import Occupancy
internal import Takst

/// The result of `compare` for the terminal. It shows and does not recommend.
package struct ComparisonText {
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
    var blocks = [page.header(subject, result, variants: result.variants.map(\.variant.name))]
    for id in ComparisonTables.tilbud(of: result) { blocks += tilbud(ComparisonTables(result, tilbud: id)) }
    blocks.append((footnotes + precision.lines).map(page.paragraph).joined())
    blocks += page.footer(subject)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func tilbud(_ tables: ComparisonTables) -> [String] {
    let years = result.variants[0].years
    let spans = (tables.hasPeriod ? [true] : []) + [false]
    let name = { (wholePeriod: Bool) in
      wholePeriod ? "The whole period \(subject.periodText)" : "The year \(years[years.count - 1])"
    }
    var blocks = [page.heading(tables.description)]
    for wholePeriod in spans {
      let both = [tables.people(wholePeriod: wholePeriod), tables.accounts(wholePeriod: wholePeriod)]
      blocks.append(page.title(name(wholePeriod)) + both.compactMap(\.self).map(page.table).joined(separator: "\n"))
    }
    if !tables.rules.isEmpty { blocks.append(tables.rules.map(page.paragraph).joined()) }
    guard result.variants.count > 1 else { return blocks }
    let first = result.variants[0].variant.name
    return blocks
      + spans.map { wholePeriod in
        page.title("Differences from ‘\(first)’: \(name(wholePeriod).lowercasedFirst)")
          + page.table(tables.differences(wholePeriod: wholePeriod))
      }
  }

  private var footnotes: [String] {
    var notes = [
      "Belægning (indskrevet) is enrolled days ÷ normerede place-days. \(RunTables.resultNote) Deficit over the period: "
        + "its results add up to one. Not admitted: turned away, or left the list. Waiting is the mean number. In 8 of "
        + "10: eight of ten futures lie within, one below and one above."
    ]
    if result.variants.contains(where: { $0.variant.tilbud.contains { $0.economy?.objektivFinansiering != nil } }) {
      notes.append(RunTables.populationNote)
    }
    if result.variants.count > 1 { notes.append(basis) }
    return notes
  }

  private var basis: String {
    let futures = NumberStyle(.english).integer(result.replications)
    let responds = result.variants.flatMap(\.variant.tilbud).contains { ($0.economy?.response?.elasticity ?? 0) != 0 }
    return
      "A difference is taken future by future: in each of the \(futures) futures every variant meets the same people, "
      + "referred at the same time, with the same stays and the same patience"
      + (responds ? ", but for those whom a dearer or cheaper takst keeps away or draws" : "")
      + (changesDemand ? ", as far as the variants have the same demand" : "")
      + ". So it comes from the variant and not from chance; ± is how precise it is (95% certain), and a difference "
      + "smaller than its ± may be none."
  }

  /// Whether a variant changes who is referred or how long they stay, and not only places and money.
  private var changesDemand: Bool {
    Set(result.variants.map { $0.variant.tilbud.flatMap { tilbud in tilbud.plan.ydelser.map(\.referrals) } }).count > 1
      || Set(result.variants.map { $0.variant.tilbud.flatMap { tilbud in tilbud.plan.ydelser.map(\.stay) } }).count > 1
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
