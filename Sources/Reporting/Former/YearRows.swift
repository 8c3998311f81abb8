internal import Forecasting

/// The years of a result as the rows of its tables, the whole period behind them.
struct YearRows {
  let result: VariantResult
  let tilbud: Int
  /// Year numbers; the one behind the last year is the whole period.
  let numbers: [Int]

  init(_ result: VariantResult, tilbud: Int) {
    (self.result, self.tilbud) = (result, tilbud)
    numbers = Array(0..<(result.layout.years + (result.layout.years > 1 ? 1 : 0)))
  }

  /// Whether a row is the whole period and not a year.
  func isPeriod(_ number: Int) -> Bool { number == result.layout.years }

  /// The first column.
  var names: [String] { numbers.map { isPeriod($0) ? "whole period" : String(result.years[$0]) } }

  /// The civil years a row covers.
  func years(of number: Int) -> ClosedRange<Int> {
    let years = result.years
    return isPeriod(number) ? years[0]...years[years.count - 1] : years[number]...years[number]
  }

  /// A quantity of every row.
  func estimates(_ quantity: Quantity) -> [Estimate?] {
    numbers.map { result.estimate(quantity, tilbud: tilbud, year: $0) }
  }
}
