package import Forecasting
internal import Occupancy

/// A grid as CSV, one row per combination, tilbud, year and figure.
package struct GridCSV {
  private let csv: CSVWriter
  private let result: GridResult

  /// The rows of a grid in a dialect.
  package init(_ result: GridResult, _ dialect: CSVDialect) {
    (self.result, csv) = (result, CSVWriter(dialect))
  }

  /// The whole file. `period` instead of a year is the whole period, `fromDecision` the years that count when they are fewer.
  package var text: String {
    var text = csv.beginning
    text += csv.header(
      ["combination"] + result.axes.map { $0.path } + [
        "tilbud", "year", "places", "figure", "unit", "mean", "low", "high",
      ])
    for point in result.points.indices {
      let values = zip(result.axes, result.values(ofPoint: point)).map { CSVCell.text($0.values[$1]) }
      for tilbud in result.points[point].variant.tilbud.indices {
        for year in 0...result.points[point].decided {
          text += rows([.integer(point)] + values, result.points[point], tilbud, year)
        }
      }
    }
    return text
  }

  private func span(_ point: GridPoint, _ row: Int) -> CSVCell {
    if row < result.years.count { return .integer(result.years[row]) }
    return .text(row == result.years.count ? "period" : "fromDecision")
  }

  private func rows(_ head: [CSVCell], _ point: GridPoint, _ tilbud: Int, _ year: Int) -> String {
    let place: [CSVCell] = [
      .text(point.variant.tilbud[tilbud].plan.id), span(point, year),
      year >= result.years.count ? .empty : .integer(point.places(tilbud: tilbud, year: year)),
    ]
    return Indicator.ofGrid.map { figure in
      guard let estimate = point.figure(figure, tilbud: tilbud, year: year) else { return "" }
      let numbers = [estimate.mean, estimate.precision.low, estimate.precision.high].map(CSVCell.number)
      return csv.row(head + place + [.text(figure.key), .text(estimate.unit.jsonName)] + numbers)
    }.joined()
  }
}
