/// How much of the variance of an outcome comes from each of several inputs, by drawing some of them anew while the
/// others are kept (“pick and freeze”).
///
/// The inputs are groups of coordinates, each with a number between 0 and 1, and chance, which is drawn by number: the
/// same future number is the same chance. A row of the design draws all coordinates twice, A and B, and two blocks of
/// futures. It evaluates A, B, and for each group A with that group from B. Rows are independent and alike.
///
/// - V, the variance, and the share of it that the inputs other than chance make together: one-way analysis of
///   variance, a row's draw being the class and its futures the observations.
/// - First order (Saltelli et al., Computer Physics Communications 181 (2010) 259–270): mean of f(B)·(f(A with the group
///   from B) − f(A)) ÷ V, f(B) being taken in the other block of futures and less its mean.
/// - Total (Jansen, Computer Physics Communications 117 (1999) 35–43): mean of (f(A) − f(A with the group from B))² ÷ 2V
///   in the same futures.
/// - Chance alone: covariance of f(A) and f(B) in the same futures ÷ V.
///
/// Standard errors are the jackknife's over rows.
struct PickFreeze: Sendable {
  /// What one row tells of one outcome: a list of numbers whose means over the rows make the indices.
  typealias Row = [Double]

  /// Coordinates of each group.
  let groups: [[Int]]
  /// Futures in a block, 2 or more.
  let futures: Int

  /// Evaluates row number `number`.
  ///
  /// - Parameters:
  ///   - number: the row, from 0.
  ///   - origin: a value near each outcome, which is taken from it for the sake of its digits.
  ///   - draw: the coordinates of draw number n.
  ///   - evaluate: the outcomes of each future at given coordinates.
  /// - Returns: what the row tells of each outcome.
  /// - Throws: what `evaluate` throws.
  func row<Failure: Error>(
    _ number: Int, origin: [Double], draw: (UInt64) -> [Double],
    evaluate: (_ coordinates: [Double], _ futures: [UInt64]) throws(Failure) -> [[Double]]
  ) throws(Failure) -> [Row] {
    let (first, size) = (UInt64(number) * 2, UInt64(futures))
    let (a, b) = (draw(first), draw(first + 1))
    let own = Array(first * size..<(first + 1) * size)
    let other = Array((first + 1) * size..<(first + 2) * size)
    let atA = try evaluate(a, own)
    let atB = try evaluate(b, other + own)
    var mixed: [[[Double]]] = []
    for group in groups {
      var coordinates = a
      for i in group { coordinates[i] = b[i] }
      mixed.append(try evaluate(coordinates, own))
    }
    return origin.indices.map { o in
      func outcomes(_ rows: some Sequence<[Double]>) -> [Double] { rows.map { $0[o] - origin[o] } }
      return row(
        outcomes(atA), outcomes(atB.prefix(futures)), outcomes(atB.dropFirst(futures)), mixed.map { outcomes($0) })
    }
  }

  private func row(_ a: [Double], _ b: [Double], _ bInA: [Double], _ mixed: [[Double]]) -> Row {
    let (meanA, meanB) = (mean(a), mean(b))
    let within = (squares(a, around: meanA) + squares(b, around: meanB)) / Double(2 * (futures - 1))
    let together = mean(zip(a, bInA).map { $0 * $1 })
    var row = [meanA, meanB, meanA * meanA, meanB * meanB, within, mean(bInA), together]
    for outcomes in mixed {
      let step = mean(outcomes) - meanA
      row += [step, meanB * step, mean(zip(a, outcomes).map { ($0 - $1) * ($0 - $1) }) / 2]
    }
    return row
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private func squares(_ values: [Double], around mean: Double) -> Double {
    values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  // MARK: Indices

  /// The indices of one outcome; nil below three rows, and for an outcome that never varies.
  func shares(_ rows: [Row]) -> VarianceShares? {
    guard rows.count > 2 else { return nil }
    let sums = rows.dropFirst().reduce(into: rows[0]) { sum, row in
      for i in row.indices { sum[i] += row[i] }
    }
    let whole = indices(sums, rows.count)
    guard whole.variance > 0 else { return nil }
    var squares = whole.all.map { _ in 0.0 }
    var means = squares
    for row in rows {
      let left = indices(zip(sums, row).map { $0 - $1 }, rows.count - 1).all
      for i in left.indices {
        let difference = left[i] - whole.all[i]
        means[i] += difference
        squares[i] += difference * difference
      }
    }
    let n = Double(rows.count)
    let estimates = whole.all.indices.map { i in
      VarianceShares.Estimate(
        value: whole.all[i], standardError: ((squares[i] - means[i] * means[i] / n) * (n - 1) / n).squareRoot())
    }
    return VarianceShares(estimates, groups: groups.count)
  }

  /// The indices from the sums of `count` rows.
  private func indices(_ sums: Row, _ count: Int) -> (variance: Double, all: [Double]) {
    let n = Double(count)
    func mean(_ i: Int) -> Double { sums[i] / n }
    let spread = (mean(2) - mean(0) * mean(0) + mean(3) - mean(1) * mean(1)) / 2 * n / (n - 1)
    let within = mean(4)
    let unknown = spread - within / Double(futures)
    let variance = unknown + within
    let chance = mean(6) - mean(0) * mean(5)
    var all = [variance.squareRoot(), unknown / variance, chance / variance]
    for g in groups.indices {
      let (step, product, half) = (mean(7 + 3 * g), mean(8 + 3 * g), mean(9 + 3 * g))
      let first = product - mean(1) * step
      all += [first / variance, half / variance, first / unknown]
    }
    return (variance, all)
  }
}

/// Where the variance of one outcome comes from.
public struct VarianceShares: Hashable, Sendable {
  /// A figure that futures were drawn for, and how precise it is.
  public struct Estimate: Hashable, Sendable {
    /// The estimate.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
    /// Its 95 percent confidence interval: the estimate ± 1.96 standard errors.
    public var interval: Interval {
      let half = Interval.z95 * standardError
      return Interval(low: value - half, high: value + half)
    }
  }

  /// The part of one group of uncertain numbers.
  public struct Group: Hashable, Sendable {
    /// Share of the variance that would go, on average, if the group alone were known: the first-order Sobol index.
    public let alone: Estimate
    /// Share of the variance that the group has a part in, alone and with others and chance: the total Sobol index.
    public let withOthers: Estimate
    /// ``alone`` as a share of what all uncertain numbers make together.
    public let ofUnknown: Estimate
  }

  /// Standard deviation of the outcome.
  public let deviation: Estimate
  /// Share of the variance that would go if every uncertain number were known: Var E(outcome | numbers) ÷ variance. The
  /// rest is chance.
  public let unknown: Estimate
  /// Share of the variance that chance makes whatever the uncertain numbers are: its first-order index.
  public let chanceAlone: Estimate
  /// The groups, in the order given.
  public let groups: [Group]

  fileprivate init(_ estimates: [Estimate], groups: Int) {
    (deviation, unknown, chanceAlone) = (estimates[0], estimates[1], estimates[2])
    self.groups = (0..<groups).map { g in
      Group(
        alone: estimates[3 + 3 * g], withOthers: estimates[4 + 3 * g], ofUnknown: estimates[5 + 3 * g])
    }
  }

  /// Share of the variance that remains when every uncertain number is known: what chance has a part in.
  public var chance: Estimate { Estimate(value: 1 - unknown.value, standardError: unknown.standardError) }

  /// Share of the variance that no input makes alone: uncertain numbers with each other, and with chance.
  public var interplay: Double {
    1 - chanceAlone.value - groups.reduce(0) { $0 + $1.alone.value }
  }
}
