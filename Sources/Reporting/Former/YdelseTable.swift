package import Forecasting

/// What happens to each ydelse of a tilbud, year by year.
package struct YdelseTable {
  private let result: VariantResult
  private let tilbud: Int

  /// The ydelser of tilbud number `tilbud`.
  package init(_ result: VariantResult, tilbud: Int) {
    (self.result, self.tilbud) = (result, tilbud)
  }

  /// The table; nil when there is only one ydelse, of which the tilbud's own table tells.
  package var table: TextTable? {
    let ydelser = result.variant.tilbud[tilbud].ydelser
    guard ydelser.count > 1 else { return nil }
    let cells = result.years.indices.flatMap { year in ydelser.indices.map { (year: year, ydelse: $0) } }
    func estimates(_ quantity: YdelseQuantity) -> [Estimate?] {
      cells.map { result.estimate(quantity, tilbud: tilbud, ydelse: $0.ydelse, year: $0.year) }
    }
    var table = TextTableBuilder("Year", cells.map { $0.ydelse == 0 ? String(result.years[$0.year]) : "" })
    table.addText("Ydelse", cells.map { ydelser[$0.ydelse].name })
    let columns: [(YdelseQuantity, String)] = [
      (.residents, "Residents"), (.enrolledShare, "Of its budgeted places"), (.waiting, "Waiting"),
      (.referred, "Referred"), (.turnedAway, "Turned away"), (.left, "Left the list"),
      (.hoursDelivered, "Hours delivered"),
    ]
    for (quantity, title) in columns {
      let figures = estimates(quantity)
      table.add(title, figures.map(EstimateStyle(figures).mean))
    }
    let takster = estimates(.takst)
    let isUniform = cells.allSatisfy {
      takster[$0.year * ydelser.count]?.mean == takster[$0.year * ydelser.count + $0.ydelse]?.mean
    }
    if !isUniform { table.add("Takst", takster.map(EstimateStyle(takster, as: .kroner).mean)) }
    return table.table()
  }
}
