/// Draws that agree with what was observed only nearly, moved to where they would lie had they agreed exactly.
///
/// A line is fitted through the draws' values and their distances from what was observed, nearer draws weighing more,
/// and each draw slides along it to distance 0 (Beaumont, Zhang and Balding, Genetics 162, 2002). Without it a tolerance
/// makes every interval too wide.
struct RegressionAdjustment {
  /// Values and weights, by rising value.
  private let draws: [(value: Double, weight: Double)]
  private let total: Double

  /// Draws with their values, their differences from what was observed (the same number of them for each), and weights
  /// above 0.
  init(values: [Double], differences: [[Double]], weights: [Double]) {
    let columns = (differences.first?.count ?? 0) + 1
    var matrix = Array(repeating: Array(repeating: 0.0, count: columns + 1), count: columns)
    for (value, (row, weight)) in zip(values, zip(differences, weights)) {
      let terms = [1] + row
      for i in terms.indices {
        for j in terms.indices { matrix[i][j] += weight * terms[i] * terms[j] }
        matrix[i][columns] += weight * terms[i] * value
      }
    }
    let slopes = RegressionAdjustment.solve(matrix).dropFirst()
    draws = zip(zip(values, differences), weights).map { pair, weight in
      (pair.0 - zip(slopes, pair.1).reduce(0) { $0 + $1.0 * $1.1 }, weight)
    }.sorted { $0.value < $1.value }
    total = weights.reduce(0, +)
  }

  /// The value below which the draws lie with a probability.
  func quantile(_ probability: Double) -> Double {
    var below = 0.0
    for draw in draws {
      below += draw.weight
      if below >= probability * total { return draw.value }
    }
    return draws[draws.count - 1].value
  }

  /// Gaussian elimination; a direction in which the draws do not differ gets no slope.
  private static func solve(_ system: [[Double]]) -> [Double] {
    var rows = system
    let n = rows.count
    var solution = Array(repeating: 0.0, count: n)
    var pivots: [(row: Int, column: Int)] = []
    let scale = (0..<n).map { max(rows[$0][$0], 1e-300) }
    for column in 0..<n {
      let used = pivots.count
      guard let best = (used..<n).max(by: { rows[$0][column].magnitude < rows[$1][column].magnitude }),
        rows[best][column].magnitude > 1e-9 * scale[column]
      else { continue }
      rows.swapAt(used, best)
      for other in 0..<n where other != used {
        let factor = rows[other][column] / rows[used][column]
        for j in column...n { rows[other][j] -= factor * rows[used][j] }
      }
      pivots.append((used, column))
    }
    for (row, column) in pivots { solution[column] = rows[row][n] / rows[row][column] }
    return solution
  }
}
