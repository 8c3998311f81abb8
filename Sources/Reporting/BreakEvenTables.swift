package import Forecasting
internal import Takst

/// The break-even of a tilbud, a column for every takst version.
package struct BreakEvenTables {
  private let summary: AccountsSummary
  let points: [BreakEvenPath.Point]
  private let numbers = NumberStyle(.english)

  /// The tables of a tilbud, for one year or for all.
  package init(_ summary: AccountsSummary, _ path: BreakEvenPath, year: Int? = nil) {
    self.summary = summary
    points = path.points.filter { (year == nil || $0.year == year) && $0.breakEven != nil }
  }

  private var isHourly: Bool { summary.isHourly }
  private var unit: String { isHourly ? "hours" : "døgn" }

  /// A row: its label, and its cell for a version.
  private typealias Row = (label: String, cell: (BreakEvenPath.Point, BreakEven) -> String)

  /// Break-even, what is expected, and the margin.
  package var table: TextTable {
    var table = TextTable(
      [.text(isHourly ? "Hours a year" : "Places and døgn a year")] + points.map { .figures(title($0)) })
    for row in given + breakEven + expected + margins {
      let cells = points.map { point in point.breakEven.map { row.cell(point, $0) } ?? "" }
      if cells.contains(where: { !$0.isEmpty }) { table.addRow([row.label] + cells) }
    }
    return table
  }

  private func title(_ point: BreakEvenPath.Point) -> String {
    point.holdsWholeYear ? "\(point.year)" : "\(point.year) from \(DayName.short(point.fromDay, of: point.year))"
  }

  // MARK: Rows

  private var given: [Row] {
    let price: Row = (
      isHourly ? "Price per hour, kr." : "Takst, kr.",
      { _, even in even.year.price.map { numbers.decimal($0.kroner, places: 0) } ?? "" }
    )
    return [price]
      + (isHourly
        ? [("Hours of capacity", { _, even in numbers.decimal(even.year.capacity, places: 0) })]
        : [("Places", { _, even in numbers.integer(even.year.calculation.places) })])
      + [
        (
          "Efterregulering in it, 1,000 kr.",
          { _, even in
            let amount = even.year.takster.efterregulering
            return amount == .zero ? "0" : numbers.decimal(amount.øre, scale: 5, places: 0)
          }
        )
      ]
  }

  private var breakEven: [Row] {
    func rows(_ what: String, _ point: @escaping (BreakEven) -> BreakEven.Point) -> [Row] {
      let share: Row = (
        "Break-even, \(what)",
        { _, even in
          point(even).quantity.map { numbers.percent($0 / even.year.capacity) }
            ?? (point(even).isAlways ? "any" : "none")
        }
      )
      let amount: Row = (
        isHourly ? "– hours" : "– places occupied",
        { _, even in point(even).quantity.map { places($0, even) } ?? (point(even).isAlways ? "any" : "none") }
      )
      return [share, amount]
    }
    return rows("cost as budgeted") { $0.fixedCost } + rows("cost follows the \(unit)") { $0.followingCost }
  }

  private var expected: [Row] {
    [
      (
        isHourly ? "Expected utilisation" : "Expected belægning (betalt)",
        { point, _ in isLast(point) ? numbers.percent(share(point).mean) : "" }
      ),
      (
        "– in 8 of 10 futures",
        { point, _ in
          guard isLast(point), let spread = share(point).spread else { return "" }
          return "\(numbers.decimal(spread.p10 * 100, places: 0))–\(numbers.percent(spread.p90, places: 0))"
        }
      ),
      (
        isHourly ? "– hours" : "– places occupied",
        { point, even in isLast(point) ? places(summary.estimate(.billed, year: point.yearIndex).mean, even) : "" }
      ),
      ("No deficit in", { point, _ in isLast(point) ? probability(.deficit, point) : "" }),
      ("Within the band in", { point, _ in isLast(point) ? probability(.deficitBeyondBand, point) : "" }),
      ("Balances with at most, takst kept, places", { point, _ in most(point, point.mostPlacesAtTakst) }),
      ("Balances with at most, takst anew, places", { point, _ in most(point, point.mostPlacesRecomputed) }),
    ]
  }

  private var margins: [Row] {
    [
      (
        "Empty \(unit) until the result is 0",
        { point, even in margin(point, even).map { numbers.decimal($0, places: 0) } ?? "" }
      ),
      (
        "Empty \(unit) until the band is broken",
        { point, even in
          guard let margin = margin(point, even), let band = even.followingCost.band else { return "" }
          return numbers.decimal(margin + band, places: 0)
        }
      ),
      ("The band, 1,000 kr.", { _, even in numbers.decimal(even.band.øre, scale: 5, places: 0) }),
      ("– in empty \(unit), cost as budgeted", { _, even in even.fixedCost.band.map(whole) ?? "" }),
      ("– in empty \(unit), cost follows the \(unit)", { _, even in even.followingCost.band.map(whole) ?? "" }),
    ]
  }

  // MARK: Cells

  /// The year's figures stand under its last version.
  private func isLast(_ point: BreakEvenPath.Point) -> Bool {
    points.last { $0.year == point.year }?.fromDay == point.fromDay
  }

  private func share(_ point: BreakEvenPath.Point) -> Estimate { summary.estimate(.billedShare, year: point.yearIndex) }

  /// Expected døgn less break-even, cost following; nil where a year has several versions.
  func margin(_ point: BreakEvenPath.Point, _ even: BreakEven) -> Double? {
    guard point.holdsWholeYear, let quantity = even.followingCost.quantity else { return nil }
    return summary.estimate(.billed, year: point.yearIndex).mean - quantity
  }

  private func probability(_ figure: AccountsFigure, _ point: BreakEvenPath.Point) -> String {
    numbers.percent(1 - summary.estimate(figure, year: point.yearIndex).mean, places: 0)
  }

  private func most(_ point: BreakEvenPath.Point, _ places: Int?) -> String {
    isHourly || !point.holdsWholeYear || point.breakEven?.year.paysForIdlePlaces ?? false
      ? "" : places.map { numbers.integer($0) } ?? "none"
  }

  private func whole(_ value: Double) -> String { numbers.decimal(value, places: 0) }

  private func places(_ quantity: Double, _ even: BreakEven) -> String {
    isHourly ? whole(quantity) : numbers.decimal(quantity / Double(even.year.takster.days), places: 2)
  }
}
