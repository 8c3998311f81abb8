internal import Occupancy

/// The uncertain numbers of a scenario as coordinates: each has a name, a stream of draws, and perhaps numbers it moves
/// together with.
///
/// A draw is a *position* between 0 and 1 for every number, the share of its distribution that lies below the value.
/// Positions of numbers that are correlated come from a Gaussian copula: normal numbers with the correlations given,
/// of which Φ is taken. So any two distributions can be correlated, and none of them changes by it.
public struct Parameters: Hashable, Sendable {
  /// Two numbers that move together.
  public struct Correlation: Hashable, Sendable {
    /// Index of one of the two in the list of names.
    public let first: Int
    /// The other one.
    public let second: Int
    /// Correlation of the normal numbers behind them, between −1 and 1.
    public let value: Double

    /// A correlation.
    public init(_ first: Int, _ second: Int, _ value: Double) {
      (self.first, self.second, self.value) = (first, second, value)
    }
  }

  /// What the numbers are called; a name decides the number's draws.
  public let names: [String]
  /// The numbers in groups that are independent of each other; those of a group are correlated.
  public let groups: [[Int]]
  /// By group, the lower triangle L with L·Lᵀ = the correlations of the group.
  private let factors: [[[Double]]]

  /// Numbers and their correlations; pairs that are not mentioned are uncorrelated.
  ///
  /// - Throws: ``ForecastingError/uncertain(problem:)`` when no numbers have these correlations.
  public init(names: [String], correlations: [Correlation] = []) throws(ForecastingError) {
    self.names = names
    var group = Array(names.indices)
    for pair in correlations where pair.value != 0 {
      let (kept, gone) = (min(group[pair.first], group[pair.second]), max(group[pair.first], group[pair.second]))
      for i in group.indices where group[i] == gone { group[i] = kept }
    }
    groups = Set(group).sorted().map { label in group.indices.filter { group[$0] == label } }
    var factors: [[[Double]]] = []
    for members in groups { factors.append(try Parameters.factor(members, correlations)) }
    self.factors = factors
  }

  private init(names: [String], groups: [[Int]], factors: [[[Double]]]) {
    (self.names, self.groups, self.factors) = (names, groups, factors)
  }

  /// These numbers, and behind them others that are independent of all.
  public func adding(_ others: [String]) -> Parameters {
    let indices = others.indices.map { names.count + $0 }
    return Parameters(
      names: names + others, groups: groups + indices.map { [$0] }, factors: factors + others.map { _ in [[1]] })
  }

  /// The Cholesky factor of the correlations between the members of a group.
  private static func factor(_ members: [Int], _ correlations: [Correlation]) throws(ForecastingError) -> [[Double]] {
    func correlation(_ i: Int, _ j: Int) -> Double {
      if i == j { return 1 }
      let (a, b) = (members[i], members[j])
      return correlations.first { $0.first == a && $0.second == b || $0.first == b && $0.second == a }?.value ?? 0
    }
    var factor: [[Double]] = []
    for i in members.indices {
      var row: [Double] = []
      for j in 0..<i {
        let known = zip(row, factor[j]).reduce(0) { $0 + $1.0 * $1.1 }
        row.append((correlation(i, j) - known) / factor[j][j])
      }
      let left = 1 - row.reduce(0) { $0 + $1 * $1 }
      guard left > 1e-9 else {
        throw .uncertain(problem: "no numbers have these correlations: they contradict each other")
      }
      factor.append(row + [left.squareRoot()])
    }
    return factor
  }

  /// The independent draws behind replication number `replication`, counted from 0: one number between 0 and 1 each.
  public func draw(seed: UInt64, replication: UInt64) -> [Double] {
    names.map { ParameterStream(seed: seed, name: $0).uniform(replication: replication) }
  }

  /// The positions that independent draws lead to; the same numbers where nothing is correlated.
  public func positions(_ draws: [Double]) -> [Double] {
    var positions = draws
    for (members, factor) in zip(groups, factors) where members.count > 1 {
      let normal = members.map { StandardNormal.quantile(draws[$0]) }
      // The first of a group keeps its own draw.
      for (i, member) in members.enumerated().dropFirst() {
        let z = zip(factor[i], normal).reduce(0) { $0 + $1.0 * $1.1 }
        positions[member] = min(1 - 0x1p-53, max(0x1p-53, StandardNormal.cumulative(z)))
      }
    }
    return positions
  }

  /// The positions of replication number `replication`, counted from 0.
  public func positions(seed: UInt64, replication: UInt64) -> [Double] {
    positions(draw(seed: seed, replication: replication))
  }
}
