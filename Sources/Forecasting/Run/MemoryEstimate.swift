internal import Occupancy

/// About how many bytes a run needs, by the sizes of its parts: known before anything is simulated.
struct MemoryEstimate {
  /// The most a run may need.
  static let most = 1_500_000_000
  /// What a figure takes as estimate and in the result's JSON.
  private static let bytesOfFigure = 1_000
  /// What a distribution takes: a handful of pages.
  private static let bytesOfDistribution = 4_000

  /// Every thread's share: its counts, its figures and their sums.
  let perWorker: Int
  /// What there is once.
  let shared: Int

  init(_ model: ForecastModel) {
    let counts = model.units.reduce(0) { sum, unit in
      sum + CountsSize.bytes(lines: unit.model.lines.count, scene: unit.model.scene, buckets: unit.model.buckets.count)
    }
    let tally = MemoryLayout<Tally>.stride
    let sums = model.layouts.reduce(0) { sum, layout in
      sum + layout.count * (tally + 8) + layout.distributions.count * MemoryEstimate.bytesOfDistribution
    }
    let perTilbud = (model.layouts[0].years + 1) * Quantity.allCases.count * tally
    let differences = model.layouts.dropFirst().reduce(0) { $0 + $1.parts.count * perTilbud }
    perWorker = counts + sums + differences
    shared = sums + differences + model.layouts.reduce(0) { $0 + $1.count * MemoryEstimate.bytesOfFigure }
  }

  /// How many workers there may be of those asked for.
  ///
  /// - Throws: ``ForecastingError/tooLarge(bytes:most:)`` when there is not room for one.
  func workers(_ asked: Int) throws(ForecastingError) -> Int {
    guard shared + perWorker <= MemoryEstimate.most else {
      throw .tooLarge(bytes: shared + perWorker, most: MemoryEstimate.most)
    }
    return max(1, min(asked, (MemoryEstimate.most - shared) / max(1, perWorker)))
  }
}

extension Forecast.Options {
  /// How many threads work on a model: no more than there are blocks of replications, and no more than there is room for.
  ///
  /// - Throws: ``ForecastingError/tooLarge(bytes:most:)``.
  func workers(on model: ForecastModel) throws(ForecastingError) -> Int {
    let blocks = (replications - 1) / ReplicationPool.block + 1
    return try MemoryEstimate(model).workers(min(threads, blocks))
  }
}
