internal import Forecasting
internal import Occupancy

/// The result of `sensitivity` for the terminal.
package struct SensitivityText {
  private let report: SensitivityReport
  private let tables: SensitivityTables
  private let page: TextPage

  /// An analysis laid out on a page.
  package init(_ report: SensitivityReport, page: TextPage) {
    (self.report, self.page, tables) = (report, page, SensitivityTables(report: report))
  }

  /// All of it.
  package var text: String {
    let result = report.result
    let numbers = NumberStyle(.english)
    let others = result.variant.tilbud.count - 1
    var blocks = [
      page.title(report.subject.name)
        + page.paragraph(
          "What we do not know, and what is chance. Period \(report.subject.periodText). Variant "
            + "‘\(result.variant.name)’. The uncertain numbers were drawn \(numbers.integer(2 * result.draws)) times, and "
            + "each draw met \(Sensitivity.futuresPerDraw) futures, seed \(result.seed).") + page.made(report.subject),
      page.heading(report.tilbud)
        + (others > 0
          ? page.paragraph("The first of \(others + 1) tilbud; choose another with --tilbud.") : ""),
      page.table(tables.numbers),
    ]
    if result.ending == .stopped { blocks.append(page.paragraph(stopped)) }
    if result.draws > 2 {
      blocks.append(
        page.title("How much of the spread we do not know") + page.table(tables.spread) + paragraphs(spread))
    }
    blocks.append(page.title("\(chosen), one number at a time") + page.table(tables.tornado) + paragraphs(tornado))
    if let shares = tables.shares {
      blocks.append(page.title("\(chosen), where the spread comes from") + page.table(shares) + paragraphs(sources))
    }
    blocks.append(page.paragraph(reading))
    blocks += page.footer(report.subject)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func paragraphs(_ lines: [String]) -> String { lines.map(page.paragraph).joined() }

  private var chosen: String { "\(report.chosen.quantity.title), \(report.span(report.chosen))" }

  // MARK: Notes

  private var stopped: String {
    let numbers = NumberStyle(.english)
    return "Stopped after \(numbers.integer(report.result.draws)) of \(numbers.integer(report.planned)) draws: the "
      + "figures rest on those."
  }

  private var spread: [String] {
    [
      "Spread is the standard deviation from future to future. Not known is the share of its square, the variance, that "
        + "would be gone if every uncertain number were known (95% certain in brackets); the rest is chance: who is "
        + "referred when, and who stays how long. ‘none’: the same in every future."
    ]
  }

  private var tornado: [String] {
    guard let tornado = report.tornado(report.chosen) else { return [] }
    let style = tables.style(report.chosen.quantity)
    let isTogether = report.result.groups.contains { $0.count > 1 }
    return [
      "Each number moves alone from the value that one draw in ten lies below to the one that nine in ten lie below, the "
        + "others being central, in the same \(NumberStyle(.english).integer(report.result.tornadoFutures)) futures; ± is "
        + "95% certain. With every number central the mean is \(style.meanWithUnit(tornado.central))".endingSentence
        + (isTogether ? " Numbers that are correlated are moved alone here too." : "")
    ]
  }

  private var sources: [String] {
    guard let shares = report.shares(report.chosen) else { return [] }
    let isTogether = report.result.groups.contains { $0.count > 1 }
    let interplay = NumberStyle(.english).percent(min(1, max(0, shares.interplay)), places: 0)
    return [
      "Alone is the share of the variance that would be gone, on average, if that one source were known (first-order "
        + "Sobol index); with interplay also counts what it does together with the others (total index). About \(interplay) "
        + "comes from interplay; shares are estimates and need not add up. 95% certain in brackets."
        + (isTogether ? " Numbers joined by + are correlated and count as one source." : "")
    ]
  }

  // MARK: Reading

  private var reading: String {
    ([unknown, source, mover].compactMap(\.self)).joined(separator: " ")
  }

  /// `the result in 2024`
  private var subject: String {
    let name = report.chosen.quantity.title
    let isPeriod = report.chosen.year >= report.result.variant.scene.period.years.count
    return
      "\(name.prefix(1).lowercased())\(name.dropFirst()) \(isPeriod ? "over " : "in ")\(report.span(report.chosen))"
  }

  private var unknown: String? {
    guard let shares = report.shares(report.chosen) else {
      return report.result.draws > 2 ? "The \(subject) is the same in every future." : nil
    }
    let style = tables.style(report.chosen.quantity)
    let unit = style.differenceUnit.isEmpty ? "" : " \(style.differenceUnit)"
    return "Of the spread of the \(subject) (standard deviation \(style.deviation(shares.deviation))\(unit)), "
      + "\(SensitivityStyle.percent(shares.unknown)) comes from what we do not know, and "
      + "\(SensitivityStyle.percent(shares.chance)) is chance that would remain if every number were known."
  }

  private var source: String? {
    guard let shares = report.shares(report.chosen), let first = report.groups.first else { return nil }
    guard tables.isKnown(shares) else {
      return "What we do not know makes too little of it to be divided among the numbers."
    }
    let share = first.shares.ofUnknown
    let name = report.name(ofGroup: first.numbers)
    let start = share.interval.low > 0.5 ? "Most" : "The largest part"
    let second = report.groups.dropFirst().first.map {
      "; next comes \(report.name(ofGroup: $0.numbers)) (\(SensitivityStyle.percent($0.shares.ofUnknown)))"
    }
    let part = "\(name) (\(SensitivityStyle.percent(share)))"
    return "\(start) of what we do not know about it comes from \(part)\(second ?? "")."
  }

  private var mover: String? {
    guard let bar = report.bars.first, let figure = report.figure(bar.number) else { return nil }
    let style = tables.style(report.chosen.quantity)
    guard bar.swing.value.magnitude > Interval.z95 * bar.swing.standardError, bar.swing.value != 0 else {
      return "No number moves its mean by more than the precision of these figures."
    }
    return "Alone, \(report.name(bar.number)) moves its mean most: from \(style.meanWithUnit(bar.atLow)) at "
      + "\(figure.low.text) to \(style.meanWithUnit(bar.atHigh)) at \(figure.high.text)."
  }
}
