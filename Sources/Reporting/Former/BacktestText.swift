package import Forecasting

/// The result of `backtest` for the terminal.
package struct BacktestText {
  private let subject: Subject
  private let result: Backtest.Result
  private let page: TextPage
  private let numbers = NumberStyle(.english)

  /// A result.
  package init(_ subject: Subject, _ result: Backtest.Result, page: TextPage) {
    (self.subject, self.result, self.page) = (subject, result, page)
  }

  /// All of it.
  package var text: String {
    var blocks = [page.header(subject, result.forecast, variants: result.variants.map(\.variant.name))]
    for variant in result.variants {
      blocks.append(page.heading("Variant ‘\(variant.variant.name)’"))
      for tilbud in variant.tilbud {
        blocks.append(page.title(variant.variant.tilbud[tilbud.tilbud].name) + table(tilbud, in: variant))
      }
      blocks.append([false, true].compactMap { reading(variant, fitted: $0) }.map(page.paragraph).joined())
    }
    blocks.append(page.paragraph(notes))
    blocks += page.footer(subject)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func table(_ tilbud: Backtest.TilbudFindings, in variant: Backtest.VariantFindings) -> String {
    let findings = tilbud.findings
    let known = variant.variant.tilbud[tilbud.tilbud]
    let styles = findings.map { EstimateStyle([$0.prediction], as: $0.form) }
    var table = TextTableBuilder("Figure", findings.map { name($0.observation, known) })
    table.add("Year", findings.map { String($0.observation.year) })
    table.add("Happened", findings.map { figure($0.observation.value, $0) })
    table.add("Predicted", zip(findings, styles).map { $1.meanWithUnit($0.prediction) })
    table.add("in 8 of 10", zip(findings, styles).map { $1.spread($0.prediction) })
    table.add("Below", findings.map { numbers.percent($0.shareBelow, places: 0) })
    table.addText("Within", findings.map { $0.isWithin ? "yes" : "no" })
    table.add("CRPS", findings.map { distance($0.score, $0) })
    table.add("Budget off by", findings.map { finding in budgetDistance(finding) })
    table.addText("Fitted", findings.map { $0.observation.wasFitted ? "fitted" : "no" })
    return page.table(table.table())
  }

  private func name(_ observation: ObservedFigure, _ tilbud: TilbudCase) -> String {
    let what =
      switch observation.quantity {
      case .enrolledShare: "belægning"
      case .residents: "residents"
      case .utilisation: "utilisation"
      case .takst: "takst"
      case .result: "result"
      default: observation.quantity.words
      }
    guard let ydelse = observation.ydelse else { return what.prefix(1).uppercased() + what.dropFirst() }
    return "\(tilbud.ydelser[ydelse].name): \(what)"
  }

  private func figure(_ value: Double, _ finding: Backtest.Finding) -> String {
    switch finding.form {
    case .percent: numbers.percent(value)
    case .millions: numbers.decimal(value / 1e6, places: 2) + " mio. kr."
    case .kroner: numbers.kroner(value)
    case .number, .points: numbers.decimal(value, places: 1)
    }
  }

  private func distance(_ value: Double, _ finding: Backtest.Finding) -> String {
    finding.form == .percent ? numbers.decimal(value * 100, places: 1) + " points" : figure(value, finding)
  }

  private func budgetDistance(_ finding: Backtest.Finding) -> String {
    guard let budgeted = finding.budgeted else { return "" }
    return distance(abs(finding.observation.value - budgeted), finding)
  }

  private func reading(_ variant: Backtest.VariantFindings, fitted: Bool) -> String? {
    let coverage = variant.coverage(fitted: fitted)
    let figures = coverage.count == 1 ? "1 figure" : "\(coverage.count) figures"
    guard coverage.count > 0 else {
      if fitted { return nil }
      return "Every figure was fitted: the assumptions were chosen to give it, so this is no test of the model."
    }
    let within =
      "\(coverage.within) of \(figures) \(fitted ? "that the assumptions were chosen to give" : "not fitted")"
    let share = "\(coverage.within == 1 ? "lies" : "lie") within the range of 8 in 10 futures"
    if fitted { return "\(within) \(share). That says how well they were fitted, and tests nothing." }
    let expected = 0.8 * Double(coverage.count)
    let chance =
      Double(coverage.within) >= expected
      ? ""
      : ". If the figures were independent, a right model would do this badly or worse with probability "
        + numbers.percent(coverage.chance, places: 0)
    return "\(within) \(share); a right model expects \(numbers.decimal(expected, places: 1))\(chance)."
      + (coverage.count < 10 ? " So few figures can refute a model, but not confirm one." : "")
  }

  private var notes: String {
    "Below: the share of futures with a lower figure; 50% is in the middle, under 10% or over 90% outside the range "
      + "of 8 in 10, which ‘within’ tells of. CRPS is the continuous ranked probability score: how far the whole forecast lies from what "
      + "happened, in the figure's own unit, 0 being certain and right; it compares with what the budget was off by, which had "
      + "forudsat belægning and a result of 0 kr. The sources do not say which count their belægning is; it is held against "
      + "indskrevet."
  }
}

extension Backtest.Finding {
  /// How the figure is written.
  fileprivate var form: EstimateStyle.Form {
    switch observation.quantity.unit {
    case .share, .indicator: .percent
    case .count, .mean, .days, .hours: .number
    case .øre: observation.quantity == .takst ? .kroner : .millions
    }
  }
}
