internal import Forecasting
package import Occupancy

/// A chart with the sentence that says what to see and the table of its numbers.
package struct Chart: Sendable, Hashable {
  /// Unique in the report: letters, digits and hyphens.
  package let id: String
  package let title: String
  /// What the chart shows, in a sentence or two.
  package let reading: RichText
  package let shape: ChartShape
  /// Its numbers.
  package let table: Table
}

/// What a chart draws.
package enum ChartShape: Sendable, Hashable {
  case fan(FanChart)
  case dots(DotChart)
  case steps(StepChart)
  case heat(HeatMap)
  case tornado(TornadoChart)
  case waterfall(WaterfallChart)
  case survival(SurvivalChart)

  /// The figures it draws.
  package var figures: [Figure] {
    switch self {
    case .fan(let chart): chart.points.flatMap { $0.figures } + chart.limits.map { $0.value }
    case .dots(let chart): chart.rows.flatMap { $0.dots + [$0.band].compactMap { $0 } }
    case .steps(let chart): chart.series.flatMap { $0.values }.compactMap { $0 }
    case .heat(let chart): chart.cells.flatMap { $0 }.compactMap { $0 }
    case .tornado(let chart): [chart.base].compactMap { $0 } + chart.rows.flatMap { [$0.low, $0.high] }
    case .waterfall(let chart): chart.steps.map { $0.value }
    case .survival(let chart): chart.points.flatMap { $0.figures }
    }
  }
}

/// How an axis reads.
package struct ChartAxis: Sendable, Hashable {
  package let title: String
  package let unit: Figure.Unit
  package let language: Language
}

/// A spread over time: the median and two bands, and a limit as a step line.
package struct FanChart: Sendable, Hashable {
  /// One month or year.
  package struct Point: Sendable, Hashable {
    /// As the axis and the hover tell it: `december 2026`.
    package let name: String
    /// The year it belongs to; the axis names every year once.
    package let year: Int
    /// The first day of the month; nil for a year.
    package var firstDay: CivilDate?
    package let p10: Figure
    package let p25: Figure
    package let median: Figure
    package let p75: Figure
    package let p90: Figure

    package var figures: [Figure] { [p10, p25, median, p75, p90] }
  }

  /// A limit from a point on: the places, or the budgeted share.
  package struct Limit: Sendable, Hashable {
    /// Points since the first, with parts of one.
    package let from: Double
    package let value: Figure
  }

  /// What the direct labels say.
  package struct Labels: Sendable, Hashable {
    package let median: String
    package let inner: String
    package let outer: String
    package let limit: String
  }

  package let points: [Point]
  package let limits: [Limit]
  package let labels: Labels
  package let axis: ChartAxis
  /// Whether the axis must begin at zero, as numbers of people do.
  package let beginsAtZero: Bool
}

/// Rows of dots, each an equal part of the futures.
package struct DotChart: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let name: String
    /// Said at the end of the row: `9 af 20 uden underskud`.
    package let remark: String
    package let dots: [Figure]
    /// Half the width of the band around zero; nil without one.
    package let band: Figure?
  }

  package let rows: [Row]
  package let axis: ChartAxis
  package let zeroLabel: String
  package let bandLabel: String
}

/// Values that hold for a year each, one line per variant.
package struct StepChart: Sendable, Hashable {
  package struct Series: Sendable, Hashable {
    package let name: String
    /// By year; nil where there is none.
    package let values: [Figure?]
  }

  package let years: [Int]
  package let series: [Series]
  package let axis: ChartAxis
}

/// A table of values told by shade as well as by number.
package struct HeatMap: Sendable, Hashable {
  package let rowTitle: String
  package let rows: [String]
  package let columnTitle: String
  package let columns: [String]
  /// By row and column; nil where there is none.
  package let cells: [[Figure?]]
}

/// How far a result moves when one assumption at a time does.
package struct TornadoChart: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let name: String
    package let low: Figure
    package let high: Figure
    /// What the assumption is at either end: `1.5 om året`.
    package let lowName: String
    package let highName: String
  }

  package let base: Figure?
  package let baseLabel: String
  package let rows: [Row]
  package let axis: ChartAxis
}

/// Causes that add up from one figure to another.
package struct WaterfallChart: Sendable, Hashable {
  package struct Step: Sendable, Hashable {
    package let name: String
    package let value: Figure
    /// Whether the value is a level and not a change.
    package let isTotal: Bool
  }

  package let steps: [Step]
  package let axis: ChartAxis
}

/// How many still stay after a time, with the interval the data leave open.
package struct SurvivalChart: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    package let time: Double
    package let share: Figure
    package let low: Figure?
    package let high: Figure?

    package var figures: [Figure] { [share, low, high].compactMap { $0 } }
  }

  package let points: [Point]
  package let timeTitle: String
  package let axis: ChartAxis
  package let label: String
  package let intervalLabel: String
}

/// The cells of a grid for a reader to step through.
package struct GridExplorer: Sendable, Hashable {
  package struct Choice: Sendable, Hashable {
    package let title: String
    package let values: [String]
  }

  package struct Cell: Sendable, Hashable {
    /// The place of each choice.
    package let places: [Int]
    package let values: [RichText]
  }

  package let id: String
  package let title: String
  package let choices: [Choice]
  /// What the values are.
  package let names: [String]
  package let cells: [Cell]
}
