package import Forecasting
internal import Takst

/// The results of a tilbud and their causes, in tables whose columns add up as printed.
package struct ResultCauseTables {
  private let summary: AccountsSummary
  /// Rows of the summary: the years asked for, and the whole period behind them when there are several.
  let rows: [Int]
  private let numbers = NumberStyle(.english)

  /// The tables of a tilbud, for one year or for all.
  package init(_ summary: AccountsSummary, year: Int? = nil) {
    self.summary = summary
    let years = summary.years.indices.filter { year == nil || summary.years[$0] == year }
    rows = Array(years) + (years.count > 1 ? [summary.period] : [])
  }

  /// The causes that make 500 kr. or more of some year, in the mean or in one future of ten, in order.
  var causes: [ResultCause] {
    ResultCause.allCases.filter { cause in
      summary.years.indices.contains { year in
        let columns = CauseColumn.allCases.map { summary.estimate(cause, $0, year: year) }
        return columns.contains { column in
          [column.mean, column.spread?.p10 ?? 0, column.spread?.p90 ?? 0].contains { abs($0) >= 500 }
        }
      }
    }
  }

  /// The result year by year, 1,000 kr.
  package var byYear: TextTable {
    var table = TextTable([.text("1,000 kr.")] + rows.map { .figures(title($0)) })
    let columns = rows.map { column($0, .result, of: .result) }
    for (number, cause) in causes.enumerated() {
      table.addRow([cause.name(isHourly: summary.isHourly)] + columns.map { numbers.integer($0.parts[number]) })
    }
    table.addRow(["= Result"] + columns.map { numbers.integer($0.total) })
    return table
  }

  /// One year, or the whole period, with income and cost apart and how much each part differs between futures.
  package func detail(_ row: Int) -> TextTable {
    var table = TextTable(
      [.text("\(title(row)), 1,000 kr.")]
        + ["Income", "Net cost", "Result", "in 8 of 10 futures"].map(TextTable.Column.figures))
    let budget = adding.rounded(summary.sum(.budget, year: row))
    let (income, cost) = (column(row, .income, beyond: budget), column(row, .cost, beyond: budget))
    let result = column(row, .result, of: .result)
    table.addRow(["Budget behind the takst"] + [budget, budget, 0].map { numbers.integer($0) } + [""])
    for (number, cause) in causes.enumerated() {
      table.addRow(
        [cause.name(isHourly: summary.isHourly)] + [income, cost, result].map { numbers.integer($0.parts[number]) }
          + [spread(summary.estimate(cause, .result, year: row))])
    }
    table.addRow(
      ["= Accounts"] + [income, cost, result].map { numbers.integer($0.total) }
        + [spread(summary.estimate(.result, year: row))])
    return table
  }

  /// `2021`, or `whole period`.
  func title(_ row: Int) -> String { row == summary.period ? "whole period" : String(summary.years[row]) }

  private var adding: AddingUp {
    AddingUp(count: summary.estimate(.result, year: summary.period).count, unit: 100_000)
  }

  /// The parts of the causes shown, and what they and those too small to be shown come to.
  private func column(
    _ row: Int, _ column: CauseColumn, of total: AccountsFigure
  ) -> (parts: [Int], total: Int) {
    let total = adding.rounded(summary.sum(total, year: row))
    return (adding.rounded(causes.map { summary.sum($0, column, year: row) }, to: total), total)
  }

  /// The same for income and cost, which begin with the budget.
  private func column(_ row: Int, _ column: CauseColumn, beyond budget: Int) -> (parts: [Int], total: Int) {
    let parts = ResultCause.allCases.reduce(Int128(0)) { $0 + summary.sum($1, column, year: row) }
    let total = adding.rounded(summary.sum(.budget, year: row) + parts)
    return (adding.rounded(causes.map { summary.sum($0, column, year: row) }, to: total - budget), total)
  }

  private func spread(_ estimate: Estimate) -> String {
    guard let spread = estimate.spread else { return "" }
    let (low, high) = (numbers.decimal(spread.p10 / 1_000, places: 0), numbers.decimal(spread.p90 / 1_000, places: 0))
    return low == high ? "" : "\(low) to \(high)"
  }
}
