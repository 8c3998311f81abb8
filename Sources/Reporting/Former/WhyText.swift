internal import Forecasting
internal import Takst

/// The result of `why` for the terminal.
package struct WhyText {
  private let subject: Subject
  private let result: WhyResult
  private let page: TextPage

  /// The causes of results and of changes of takst.
  package init(_ subject: Subject, _ result: WhyResult, page: TextPage) {
    (self.subject, self.result, self.page) = (subject, result, page)
  }

  /// All of it.
  package var text: String {
    var blocks = [page.header(subject, result.accounts)]
    for tilbud in result.tilbud { blocks += self.tilbud(tilbud) }
    blocks.append(page.paragraph(method))
    blocks += page.footer(subject)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func tilbud(_ tilbud: WhyResult.Tilbud) -> [String] {
    var blocks = [page.heading(tilbud.tilbud)]
    guard let summary = tilbud.summary else {
      return blocks + [page.paragraph("The scenario says nothing of its cost and takst.")]
    }
    if result.showsResults { blocks += results(summary) }
    return blocks + takster(tilbud, summary)
  }

  private func results(_ summary: AccountsSummary) -> [String] {
    let tables = ResultCauseTables(summary, year: result.year)
    let reading = ResultCauseReading(summary)
    let years = tables.rows.filter { $0 != summary.period }
    var blocks = [
      page.title("Why the results are what they are")
        + years.map { page.paragraph(reading.text(year: $0)) }.joined()
    ]
    if tables.rows.count > 1 { blocks.append(page.table(tables.byYear)) }
    if let row = tables.rows.last { blocks.append(page.table(tables.detail(row))) }
    blocks.append(notes(summary, tables.causes).map(page.paragraph).joined())
    return blocks
  }

  private func notes(_ summary: AccountsSummary, _ causes: [ResultCause]) -> [String] {
    let meanings = causes.map { "\($0.name(isHourly: summary.isHourly)): \($0.meaning(isHourly: summary.isHourly))" }
      .joined(separator: ". ")
    let nothing = ResultCause.allCases.filter { !causes.contains($0) }
      .map { "\($0.inSentence(isHourly: summary.isHourly)) (\($0.whyNothing))" }.joined(separator: ", ")
    let recovered =
      causes.contains(.efterregulering) ? " In its net cost stands what the takst was to recover." : ""
    return [
      "Expected amounts, measured from the budget that made the takst, in which income covers the cost. " + meanings
        + "." + recovered + " In 8 of 10 futures: each part by itself.",
      nothing.isEmpty ? "" : "Nothing, or less than 500 kr. a year, comes from " + nothing + ".",
    ].filter { !$0.isEmpty }
  }

  private func takster(_ tilbud: WhyResult.Tilbud, _ summary: AccountsSummary) -> [String] {
    let tables = TakstChangeTables(tilbud.steps, isHourly: summary.isHourly)
    let name = summary.isHourly ? "price per hour" : "takst"
    guard !tables.isEmpty else {
      return [
        page.paragraph("There is no change of \(name) to explain: the \(name) of one version has nothing before it.")
      ]
    }
    var blocks = [
      page.title("Why the \(name) changes")
        + (tables.readings.isEmpty
          ? page.paragraph("It does not change.") : tables.readings.map(page.paragraph).joined())
        + tilbud.tilbud.plannedPlacesNotes.map(page.paragraph).joined(),
      page.table(tables.table),
    ]
    if result.year != nil || !result.showsResults {
      for line in tables.lines { blocks.append(page.title(line.name) + page.table(line.table)) }
    }
    let expected =
      tilbud.steps.contains(where: \.isExpected)
      ? "The efterregulering of simulated results is the expected one, the mean of the futures. " : ""
    let lines = tilbud.steps.contains { !$0.lines.isEmpty }
    blocks.append(
      page.paragraph(
        expected + "A year stands for the \(name) at its end"
          + (lines ? ", the mean of the lines by budgeted døgn in whole kroner; --year shows every line" : "") + "."))
    return blocks
  }

  private var method: String {
    "Every part is what a cause changes when it joins the others, averaged over all orders in which they can be taken "
      + "(Shapley): no order is preferred, and the parts add up to the øre."
  }
}

extension TextPage {
  /// The scenario, what was simulated and how to repeat it.
  func header(_ subject: Subject, _ result: AccountsResult) -> String {
    header(
      subject, variants: result.variants.map(\.name), seed: result.seed, replications: result.replications,
      planned: result.planned)
  }

  /// The scenario, what was simulated and how to repeat it; and that it was stopped, when it was.
  func header(_ subject: Subject, variants: [String], seed: UInt64, replications: Int, planned: Int) -> String {
    let numbers = NumberStyle(.english)
    let names = variants.map { "‘\($0)’" }.joined(separator: ", ")
    let stopped =
      replications < planned
      ? " Stopped after \(numbers.integer(replications)) of \(numbers.integer(planned)) futures: the figures rest on those."
      : ""
    return title(subject.name)
      + paragraph(
        "Period \(subject.periodText). \(variants.count == 1 ? "Variant" : "Variants") \(names). "
          + "\(numbers.integer(replications)) \(replications == 1 ? "future" : "futures") simulated, seed \(seed).\(stopped)"
      )
      + made(subject) + undrawn(subject)
  }
}
