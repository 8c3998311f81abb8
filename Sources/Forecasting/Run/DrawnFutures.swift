internal import Occupancy

/// Runs single futures of variants whose uncertain numbers are drawn: a model is laid out for every draw.
///
/// Not thread-safe: every thread has its own.
final class DrawnFutures {
  private let central: ForecastModel
  private let source: VariantSource
  private let seed: UInt64
  private var runner: ReplicationRunner

  init(central: ForecastModel, source: VariantSource, seed: UInt64) {
    (self.central, self.source, self.seed) = (central, source, seed)
    runner = ReplicationRunner(model: central)
  }

  /// The metrics of each variant in the future run last, by its layout.
  var values: [[Int64]] { runner.values }

  /// Puts the uncertain numbers at `positions` for the futures to come.
  func use(_ positions: [Double?]) throws(ForecastingError) {
    let variants = try source.variants(at: positions)
    let model: ForecastModel
    do throws(ForecastingError) {
      model = try ForecastModel(variants, seed: seed, detail: central.layouts[0].detail, reusing: runner.model)
    } catch {
      throw .draw(problem: "\(error); drawn were \(source.words(at: positions))")
    }
    guard model.layouts == central.layouts else {
      throw .draw(problem: "the numbers drawn change what is measured: \(source.words(at: positions))")
    }
    runner = ReplicationRunner(model: model, reusing: runner)
  }

  /// Runs future number `future`, counted from 0.
  func run(_ future: UInt64) throws(ForecastingError) { try runner.run(future) }

  /// Runs replication number `replication` with the numbers that are drawn for it.
  func runReplication(_ replication: UInt64) throws(ForecastingError) {
    try use(source.parameters.positions(seed: seed, replication: replication).map { Optional($0) })
    try run(replication)
  }
}
