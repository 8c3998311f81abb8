package import Forecasting
internal import Occupancy
internal import Takst

/// The result of `spiral` for the terminal.
package struct SpiralText {
  private let subject: Subject
  private let result: SpiralResult
  private let page: TextPage
  private let numbers = NumberStyle(.english)

  /// A variant under several price elasticities.
  package init(_ subject: Subject, _ result: SpiralResult, page: TextPage) {
    (self.subject, self.result, self.page) = (subject, result, page)
  }

  /// All of it.
  package var text: String {
    var blocks = [
      page.header(
        subject, variants: [result.variant.name], seed: result.seed, replications: result.replications,
        planned: result.planned)
    ]
    for (number, tilbud) in result.variant.tilbud.enumerated() {
      blocks.append(page.heading(tilbud))
      guard let economy = tilbud.economy else {
        blocks.append(page.paragraph("The scenario says nothing of its cost and takst."))
        continue
      }
      guard let reference = result.references[number] else {
        blocks.append(page.paragraph("There is no takst in the first year, and so nothing to respond to."))
        continue
      }
      let rows = result.tilbud[number]
      blocks += [
        page.paragraph(reading(tilbud, rows)), page.table(simulated(tilbud, rows)), page.table(longRun(tilbud, rows)),
        page.paragraph(basis(economy, reference, isOwn: result.isOwnReference[number])),
      ]
    }
    blocks.append(notes.map(page.paragraph).joined())
    blocks += page.footer(subject)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var lastYear: Int { result.years[result.years.count - 1] }

  private func own(_ tilbud: TilbudCase) -> Double { tilbud.economy?.response?.elasticity ?? 0 }

  // MARK: Table

  private func simulated(_ tilbud: TilbudCase, _ rows: [SpiralResult.Row]) -> TextTable {
    let titles = ["Spiral", "95% certain", "\(shareName(tilbud)) \(lastYear)", "\(takstName(tilbud)) \(lastYear), kr."]
    var table = TextTable([.text("Elasticity")] + titles.map { .figures($0) })
    for row in rows {
      table.addRow(
        [label(row, tilbud)] + spiral(row)
          + [numbers.percent(row.share.mean), numbers.decimal(row.takst.mean, places: 0)])
    }
    table.addFootnote("* the scenario's own.")
    return table
  }

  private func longRun(_ tilbud: TilbudCase, _ rows: [SpiralResult.Row]) -> TextTable {
    let titles = [
      "\(takstName(tilbud)), kr.", tilbud.isHourly ? "Utilisation" : "Belægning (betalt)",
      "Result, 1,000 kr.", "Efterregulering, 1,000 kr.", "Outcome",
    ]
    var table = TextTable([.text("In the long run")] + titles.map { .figures($0) })
    for row in rows { table.addRow([label(row, tilbud)] + rest(row.equilibrium)) }
    return table
  }

  private func shareName(_ tilbud: TilbudCase) -> String {
    tilbud.isHourly ? "Utilisation" : "Belægning (indskrevet)"
  }

  private func takstName(_ tilbud: TilbudCase) -> String {
    tilbud.isHourly ? "Price per hour" : "Takst"
  }

  private func label(_ row: SpiralResult.Row, _ tilbud: TilbudCase) -> String {
    name(row.elasticity) + (row.elasticity == own(tilbud) ? " *" : "")
  }

  private func name(_ elasticity: Double) -> String {
    var text = numbers.decimal(elasticity, places: 3)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func spiral(_ row: SpiralResult.Row) -> [String] {
    guard let spiral = row.spiral else { return [NumberStyle.missing, NumberStyle.missing] }
    return [
      numbers.percent(spiral.mean),
      "\(numbers.decimal(spiral.precision.low * 100, places: 1)) to \(numbers.percent(spiral.precision.high))",
    ]
  }

  private func rest(_ equilibrium: Equilibrium?) -> [String] {
    let missing = Array(repeating: NumberStyle.missing, count: 4)
    guard let equilibrium else { return missing + ["closes by plan"] }
    let figures = [
      numbers.percent(equilibrium.share), numbers.decimal(equilibrium.result.øre, scale: 5, places: 0),
      numbers.decimal(equilibrium.efterregulering.øre, scale: 5, places: 0),
    ]
    switch equilibrium.outcome {
    case .settles: return [kroner(equilibrium.takst)] + figures + ["settles"]
    case .closes(let year): return missing + ["closes (year \(year))"]
    case .moves(let low, let high): return ["\(kroner(low))–\(kroner(high))"] + figures + ["keeps moving"]
    }
  }

  // MARK: Words

  private func reading(_ tilbud: TilbudCase, _ rows: [SpiralResult.Row]) -> String {
    let name = tilbud.name.visibleInTerminal
    var text = ""
    let chance = rows.first { $0.elasticity == 0 }?.spiral
    if let chance {
      text +=
        "With a takst that moves nobody, \(numbers.percent(chance.mean)) of the futures have three years running of "
        + "rising takst and falling belægning: that is chance alone. "
      let worse = rows.filter { row in
        row.spiral.map { $0.precision.low > chance.precision.high } ?? false
      }
      text +=
        worse.isEmpty
        ? "No elasticity shown makes it clearly more. "
        : "It is clearly more at "
          + worse.map { "\(self.name($0.elasticity)) (\(numbers.percent($0.spiral?.mean ?? 0)))" }.joined(
            separator: ", ")
          + ". "
    }
    return text + longRun(name, rows.compactMap { row in row.equilibrium.map { (row.elasticity, $0) } })
  }

  private func longRun(_ name: String, _ rows: [(elasticity: Double, rest: Equilibrium)]) -> String {
    guard let first = rows.first else { return "\(name) closes in the period, so that there is no long run." }
    let closing = rows.filter { if case .closes = $0.rest.outcome { true } else { false } }
    if !closing.isEmpty {
      return "In the long run no takst covers the cost of \(name) at "
        + closing.map { self.name($0.elasticity) }.joined(separator: ", ") + "."
    }
    let takster = rows.map(\.rest.takst)
    let (low, high) = (takster.min() ?? first.rest.takst, takster.max() ?? first.rest.takst)
    if rows.contains(where: { $0.rest.outcome != .settles }) {
      return "In the long run the takst does not come to rest at every elasticity shown."
    }
    if low == high { return "In the long run the takst comes to rest at \(kroner(low)) kr. at every elasticity shown." }
    return "In the long run the takst comes to rest at every elasticity shown, between \(kroner(low)) and "
      + "\(kroner(high)) kr."
  }

  private func kroner(_ amount: Kroner) -> String { numbers.decimal(amount.øre, scale: 2, places: 0) }

  private func basis(_ economy: Economy, _ reference: Kroner, isOwn: Bool) -> String {
    let amount = numbers.decimal(reference.øre, scale: 2, places: 0)
    let delay = economy.responseDelay == 1 ? "a year" : "\(economy.responseDelay) years"
    return
      "Referrals are multiplied by (takst ÷ \(amount) kr.)^elasticity, net of p/l, with the takst of \(delay) before. "
      + (isOwn
        ? "The reference is the scenario's own."
        : "The scenario states no reference: it is the takst at the end of \(result.years[0]), in \(economy.priceIndex.levelYear) prices.")
  }

  private var notes: [String] {
    let short =
      result.years.count <= Spiral.years
      ? ["The period is too short for the indicator: three changes take four years, and it has \(result.years.count)."]
      : result.years.count < 8
        ? [
          "The period is short: three changes in a row can begin in \(result.years.count - Spiral.years) of its years only, and "
            + "results enter the takst years later. A longer period would show more."
        ] : []
    return short + [
      "Spiral: the share of futures in which, three years running, the takst rises net of p/l and by more than its "
        + "rounding, while belægning falls. Nobody knows the elasticity: −0.5 says that a takst 10% higher keeps about 5% "
        + "of the referrals away.",
      "In the long run: the places and the demand of \(lastYear) year after year, in the prices of the p/l level year; all futures "
        + "pay the same takst, which holds the mean of what their results carry on (efterregulering), until it reproduces itself (settles). "
        + "Closes: the takst passes ten times the one without efterregulering; no takst is enough. Published takster and "
        + "known results play no part in it.",
    ]
  }
}
