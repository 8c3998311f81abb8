internal import Forecasting

/// One figure of every combination of a grid, written alike, with a shade that tells good from bad without colour.
struct GridColumn {
  /// From the better end of the grid's range to the worse.
  static let shades = [" ", "░", "▒", "▓"]

  let title: String
  let estimates: [Estimate?]
  private let style: EstimateStyle
  private let direction: Direction?

  /// Nil when no combination has the figure, or all have none of what it counts.
  init?(_ figure: Indicator, _ result: GridResult, tilbud: Int, year: Int) {
    estimates = result.points.map { $0.figure(figure, tilbud: tilbud, year: year) }
    let known = estimates.compactMap(\.self)
    if known.isEmpty || figure == .quantity(.turnedAway) && known.allSatisfy({ $0.mean == 0 }) { return nil }
    let style = EstimateStyle(estimates, as: figure.form)
    self.style = style
    // What reads the same is not shaded apart.
    direction = Set(known.map { style.mean($0) }).count > 1 ? figure.better : nil
    let name = figure.title(isHourly: result.points[0].variant.tilbud[tilbud].isHourly)
    title = style.unit.isEmpty ? name : "\(name), \(style.unit)"
  }

  /// A combination's figure and its shade.
  func cell(_ point: Int) -> String { style.mean(estimates[point]) + " " + shade(point) }

  private func shade(_ point: Int) -> String {
    let values = estimates.compactMap { $0?.mean }
    guard let direction, let value = estimates[point]?.mean, let low = values.min(), let high = values.max(), high > low
    else { return " " }
    let badness = direction == .lower ? (value - low) / (high - low) : (high - value) / (high - low)
    return GridColumn.shades[min(GridColumn.shades.count - 1, Int(badness * Double(GridColumn.shades.count)))]
  }

  /// Whether combinations that differ along some axis only have the same figure.
  func isSame(_ groups: [[Int]]) -> Bool {
    groups.allSatisfy { group in
      group.allSatisfy {
        estimates[$0]?.mean == estimates[group[0]]?.mean
          && estimates[$0]?.standardError == estimates[group[0]]?.standardError
      }
    }
  }
}
