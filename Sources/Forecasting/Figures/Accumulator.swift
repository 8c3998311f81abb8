internal import Occupancy

/// What is kept of the replications run so far: exact sums of every metric, distributions of some, and the paired
/// differences of every variant from the first.
struct Accumulator: Sendable {
  /// A tilbud that a variant shares with the first one.
  struct Pair: Sendable {
    let tilbud: Int
    let reference: Int
  }

  private let distributions: [[Int]]
  private(set) var tallies: [[Tally]]
  private(set) var histograms: [[Histogram]]
  /// By variant, then by pair: the tilbud's metrics of every year and of the period.
  private(set) var differences: [[[Tally]]]
  let pairs: [[Pair]]
  private let layouts: [MetricLayout]
  private(set) var count = 0

  init(model: ForecastModel) {
    layouts = model.layouts
    distributions = layouts.map { $0.distributions }
    tallies = layouts.map { Array(repeating: Tally(), count: $0.count) }
    histograms = distributions.map { Array(repeating: Histogram(), count: $0.count) }
    let first = model.variants[0]
    let layouts = layouts
    pairs = model.variants.enumerated().map { v, variant in
      guard v > 0, layouts[v].detail == .full else { return [] }
      return variant.tilbud.enumerated().compactMap { t, tilbud in
        first.tilbud.firstIndex { $0.plan.id == tilbud.plan.id }.map { Pair(tilbud: t, reference: $0) }
      }
    }
    let length = (layouts[0].decided + 1) * Quantity.allCases.count
    differences = pairs.map { $0.map { _ in Array(repeating: Tally(), count: length) } }
  }

  /// Takes in one replication's metrics.
  mutating func add(_ values: [[Int64]]) {
    count += 1
    for v in values.indices {
      Accumulator.add(values[v], to: &tallies[v])
      for (h, metric) in distributions[v].enumerated() { histograms[v][h].add(values[v][metric]) }
      for (p, pair) in pairs[v].enumerated() {
        let own = layouts[v].index(of: .enrolledShare, tilbud: pair.tilbud, year: 0)
        let other = layouts[0].index(of: .enrolledShare, tilbud: pair.reference, year: 0)
        for i in differences[v][p].indices { differences[v][p][i].add(values[v][own + i] - values[0][other + i]) }
      }
    }
  }

  private static func add(_ values: [Int64], to tallies: inout [Tally]) {
    tallies.withUnsafeMutableBufferPointer { tallies in
      values.withUnsafeBufferPointer { values in
        for i in values.indices { tallies[i].add(values[i]) }
      }
    }
  }

  /// Takes in what another accumulator has.
  mutating func add(_ other: Accumulator) {
    count += other.count
    for v in tallies.indices {
      for i in tallies[v].indices { tallies[v][i].add(other.tallies[v][i]) }
      for i in histograms[v].indices { histograms[v][i].add(other.histograms[v][i]) }
      for p in differences[v].indices {
        for i in differences[v][p].indices { differences[v][p][i].add(other.differences[v][p][i]) }
      }
    }
  }

  /// The distribution kept of a metric; nil when none is.
  func histogram(variant: Int, metric: Int) -> Histogram? {
    distributions[variant].firstIndex(of: metric).map { histograms[variant][$0] }
  }
}
