internal import Occupancy

/// Something that a grid varies.
public struct GridAxis: Hashable, Sendable {
  /// What is varied, as the scenario calls it: `tilbud.kvisten.pladser`.
  public let path: String
  /// Its values as they were written, each once.
  public let values: [String]

  /// `path` with these values.
  public init(path: String, values: [String]) { (self.path, self.values) = (path, values) }
}

/// A run of every combination of some values, in the same futures.
///
/// What is the same in several combinations is simulated once: combinations with the same places and people share one
/// path of occupancy. Only what a grid shows is kept of each, so that memory hardly grows with their number. Every
/// figure is the one that a run of the combination alone gives, to the last bit.
public struct GridForecast: Sendable {
  /// Combinations simulated together.
  private static let together = 64

  private let axes: [GridAxis]
  private let variants: [Variant]
  private let options: Forecast.Options
  private let source: (@Sendable (_ variants: [Variant]) -> VariantSource?)?
  /// Indices in ``variants``.
  private let tiles: [[Int]]

  /// Prepares the combinations, those of the last axis' values first: as many as the axes' values multiply to.
  ///
  /// With a `source` every future draws the uncertain numbers anew, the same for all combinations; it is asked for
  /// some of the combinations at a time, which are those at the central values.
  ///
  /// - Throws: ``ForecastingError`` when there are more or fewer, or when an option lies outside its range.
  public init(
    _ axes: [GridAxis], _ variants: [Variant], options: Forecast.Options,
    source: (@Sendable (_ variants: [Variant]) -> VariantSource?)? = nil
  ) throws(ForecastingError) {
    let count = axes.reduce(1) { $0 * $1.values.count }
    guard variants.count == count, count > 0 else {
      throw .variants(problem: "the axes make \(count) combinations, and there are \(variants.count)")
    }
    let ids = variants.map { $0.tilbud.map { $0.plan.id } }
    guard ids.allSatisfy({ $0 == ids[0] }) else {
      throw .variants(problem: "the combinations of a grid must have the same tilbud")
    }
    guard options.precision == nil else { throw .option(name: "precision", problem: "does not go with a grid") }
    var settings = options
    settings.detail = .summary
    self.axes = axes
    self.variants = variants
    self.options = settings
    self.source = source
    tiles = GridForecast.tiles(variants)
  }

  /// Combinations with the same places and people side by side, in tiles.
  private static func tiles(_ variants: [Variant]) -> [[Int]] {
    var groups: [[TilbudPlan]: Int] = [:]
    var order: [[Int]] = []
    for (v, variant) in variants.enumerated() {
      let plans = variant.tilbud.map { $0.plan }
      if let group = groups[plans] {
        order[group].append(v)
      } else {
        groups[plans] = order.count
        order.append([v])
      }
    }
    let sorted = order.flatMap { $0 }
    return stride(from: 0, to: sorted.count, by: together).map { Array(sorted[$0..<min(sorted.count, $0 + together)]) }
  }

  /// Runs.
  ///
  /// - Parameters:
  ///   - progress: called from any thread with the work done and that planned.
  ///   - shouldStop: polled from any thread; once true, the run ends.
  /// - Returns: the grid; nil when it was stopped before every combination had met the same futures.
  /// - Throws: ``ForecastingError`` when a replication breaks a law it must keep.
  public func run(
    progress: (@Sendable (_ done: Int, _ planned: Int) -> Void)? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(ForecastingError) -> GridResult? {
    var points: [GridPoint?] = Array(repeating: nil, count: variants.count)
    let planned = options.replications * tiles.count
    var (replications, ending) = (options.replications, ForecastResult.Ending.complete)
    for (t, tile) in tiles.enumerated() {
      let before = t * options.replications
      let report: @Sendable (Int, Int) -> Void = { done, _ in progress?(before + done, planned) }
      let combinations = tile.map { variants[$0] }
      let forecast = try Forecast(combinations, options: options, source: source?(combinations))
      let result = try forecast.run(progress: report, shouldStop: shouldStop)
      if result.ending == .stopped {
        guard tiles.count == 1, result.replications > 0 else { return nil }
        (replications, ending) = (result.replications, .stopped)
      }
      for (index, variant) in zip(tile, result.variants) { points[index] = GridPoint(variant) }
    }
    return GridResult(
      axes: axes, points: points.compactMap { $0 }, seed: options.seed, replications: replications, ending: ending)
  }
}
