internal import Forecasting
internal import Takst

/// The result of `breakeven` for the terminal.
package struct BreakEvenText {
  private let subject: Subject
  private let result: BreakEvenResult
  private let page: TextPage
  private let numbers = NumberStyle(.english)

  /// The break-even of a variant's tilbud.
  package init(_ subject: Subject, _ result: BreakEvenResult, page: TextPage) {
    (self.subject, self.result, self.page) = (subject, result, page)
  }

  /// All of it.
  package var text: String {
    var blocks = [page.header(subject, result.accounts)]
    for tilbud in result.tilbud {
      blocks.append(page.heading(tilbud.tilbud))
      if let (summary, path) = tilbud.figures {
        blocks += words(tilbud.tilbud, summary, path)
      } else {
        blocks.append(page.paragraph("The scenario says nothing of its cost and takst."))
      }
    }
    blocks += page.footer(subject)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func words(_ tilbud: TilbudCase, _ summary: AccountsSummary, _ path: BreakEvenPath) -> [String] {
    let tables = BreakEvenTables(summary, path, year: result.year)
    guard let last = tables.points.last, let even = last.breakEven else {
      return [page.paragraph("There is no takst, and so no break-even.")]
    }
    return [
      page.paragraph(reading(tilbud, summary, last, even, tables.margin(last, even))), page.table(tables.table),
      (notes(summary, path, tables.points) + tilbud.plannedPlacesNotes).map(page.paragraph).joined(),
    ]
  }

  // MARK: Reading

  private func reading(
    _ tilbud: TilbudCase, _ summary: AccountsSummary, _ point: BreakEvenPath.Point, _ even: BreakEven, _ margin: Double?
  ) -> String {
    let (unit, name) = (summary.isHourly ? "hours" : "døgn", tilbud.name.visibleInTerminal)
    let (days, capacity) = (Double(even.year.takster.days), even.year.capacity)
    let futures =
      " In \(numbers.percent(1 - summary.estimate(.deficit, year: point.yearIndex).mean, places: 0)) of the futures there is no "
      + "deficit, in \(numbers.percent(1 - summary.estimate(.deficitBeyondBand, year: point.yearIndex).mean, places: 0)) none "
      + "beyond the band."
    if even.followingCost.isAlways {
      let reason = even.year.paysForIdlePlaces ? ": kommuner pay for empty places too" : ""
      return "In \(point.year) \(name) balances at any belægning\(reason).\(futures)"
    }
    guard let quantity = even.followingCost.quantity else {
      return "In \(point.year) no number of residents is enough for \(name): a døgn more costs what it brings in."
    }
    let price = even.year.price.map { numbers.decimal($0.kroner, places: 0) } ?? NumberStyle.missing
    let given =
      summary.isHourly
      ? "With a price of \(price) kr. per hour \(name) balances in \(point.year) at "
        + "\(numbers.decimal(quantity, places: 0)) hours billed, \(numbers.percent(quantity / capacity)) of the capacity."
      : "With \(even.year.calculation.places) places and a takst of \(price) kr. \(name) balances in \(point.year) at "
        + "\(numbers.decimal(quantity / days, places: 2)) places occupied, a belægning of "
        + "\(numbers.percent(quantity / capacity))."
    let margin = margin.map { margin in
      let count = numbers.decimal(abs(margin), places: 0)
      return " " + numbers.percent(summary.estimate(.billedShare, year: point.yearIndex).mean)
        + " is expected: \(count) \(unit) "
        + (margin < 0 ? "too few." : "more than that.")
    }
    return given + (margin ?? "") + " " + band(summary, even, unit) + futures
  }

  private func band(_ summary: AccountsSummary, _ even: BreakEven, _ unit: String) -> String {
    guard let fixed = even.fixedCost.band, let following = even.followingCost.band else { return "" }
    let kroner = numbers.decimal(even.band.øre, scale: 5, places: 0)
    let (first, second) = (numbers.decimal(fixed, places: 0), numbers.decimal(following, places: 0))
    if summary.isHourly { return "From there \(first) hours fewer break the band of \(kroner),000 kr." }
    let half = even.fixedCost.kronerPerUnit * Double(even.year.takster.days) / 2
    let net = even.followingCost.kronerPerUnit * Double(even.year.takster.days) / 2
    let cost =
      "One place empty for half a year costs \(million(half)) of income, \(million(net)) when what residents "
      + "cost by the døgn is saved."
    return first == second
      ? "From there one place empty for \(first) days breaks the band of \(kroner),000 kr. "
        + "One place empty for half a year costs \(million(half))."
      : "From there one place empty for \(first) days breaks the band of \(kroner),000 kr. if no cost is saved, and for "
        + "\(second) days if what residents cost by the døgn is. \(cost)"
  }

  private func million(_ kroner: Double) -> String { numbers.decimal(kroner / 1e6, places: 2) + " mio. kr." }

  // MARK: Notes

  private func notes(_ summary: AccountsSummary, _ path: BreakEvenPath, _ points: [BreakEvenPath.Point]) -> [String] {
    let unit = summary.isHourly ? "hours" : "døgn"
    var notes = [
      "Break-even is where income = cost + the efterregulering that the takst recovers, as if the takst version held a "
        + "whole year. Cost as budgeted: the budget stands whoever is there, as in `plads explain`. Cost follows the "
        + "\(unit): cost lines per occupied døgn fall with them, as in the simulated accounts"
        + (points.contains { $0.breakEven?.hasOutsideSales ?? false }
          ? "; sales outside the takst count in both." : ".")
    ]
    notes.append(
      "Empty \(unit) until: how many fewer than expected, below zero when they are missing already. No deficit in, within "
        + "the band in: share of the futures"
        + (path.isExpected ? ". Later takster hold the expected efterregulering, the mean of the futures." : "."))
    if !summary.isHourly, !points.contains(where: { $0.breakEven?.year.paysForIdlePlaces ?? false }) {
      notes.append(
        "Balances with at most: the most places that do not lose money with the expected residents; takst kept as it is, "
          + "or computed anew for those places at the same forudsat belægning and without efterregulering. That as many "
          + "people come whatever the places is assumed: `plads compare` simulates it.")
    }
    return notes
  }
}

extension BreakEven {
  /// Whether cost lines outside the takst are counted.
  fileprivate var hasOutsideSales: Bool { year.plan.costBase.lines.contains(where: \.isOutsideTakst) }
}
