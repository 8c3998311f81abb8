public import Occupancy

/// A Monte Carlo run: many replications of one or more variants on common random numbers.
///
/// The same people are referred in every variant, so that differences between variants are paired. Results are the
/// same to the last bit for any number of threads.
public struct Forecast: Sendable {
  /// How many replications, and what decides it.
  public struct Options: Hashable, Sendable {
    /// Replications to run; with a precision, the most to run; in ``replicationRange``.
    public var replications: Int
    /// Stop when every declared metric's 95 percent interval is at most this share to either side. Declared are, for
    /// every tilbud and year, belægning (in points), the probability of a deficit and of one beyond the band (in
    /// points), and the result (as a share of the year's budget).
    public var precision: Double?
    /// Threads, 1 or more.
    public var threads: Int
    /// Seed of the random numbers.
    public var seed: UInt64
    /// What is kept of every replication; the figures that are kept are the same either way.
    public var detail = Detail.full

    /// Options.
    public init(replications: Int = 10_000, precision: Double? = nil, threads: Int = 1, seed: UInt64 = 1) {
      self.replications = replications
      self.precision = precision
      self.threads = threads
      self.seed = seed
    }
  }

  /// How much is kept of a run.
  public enum Detail: Hashable, Sendable {
    /// Every figure of tilbud, ydelser, kommuner and months, distributions, and differences from the first variant.
    case full
    /// The figures of tilbud by year, and the distribution of their results: for many variants at once.
    case summary
  }

  /// One replication's yearly figures, for an audit trail.
  public struct Sample: Sendable {
    /// Number of the replication, counted from 1.
    public let replication: Int
    /// Index of the variant in the list given.
    public let variant: Int
    private let values: [Int64]
    private let layout: MetricLayout

    init(replication: Int, variant: Int, values: [Int64], layout: MetricLayout) {
      self.replication = replication
      self.variant = variant
      self.values = values
      self.layout = layout
    }

    /// A tilbud's metric in year number `year` as the whole number that was added up; see ``MetricUnit``.
    public func value(_ quantity: Quantity, tilbud: Int, year: Int) -> Int64 {
      values[layout.index(of: quantity, tilbud: tilbud, year: year)]
    }

    /// A ydelse's metric in year number `year` as the whole number that was added up.
    public func value(_ quantity: YdelseQuantity, tilbud: Int, ydelse: Int, year: Int) -> Int64 {
      values[layout.index(of: quantity, tilbud: tilbud, ydelse: ydelse, year: year)]
    }

    /// A kommune's metric in year number `year` as the whole number that was added up.
    public func value(_ quantity: KommuneQuantity, tilbud: Int, kommune: Int, year: Int) -> Int64 {
      values[layout.index(of: quantity, tilbud: tilbud, kommune: kommune, year: year)]
    }
  }

  /// Fewest replications before precision is judged, and most between two judgements.
  private static let (firstLook, farthestLook) = (1_000, 50_000)

  private let model: ForecastModel
  private let source: VariantSource?
  private let options: Options

  /// Prepares `variants` to be run together; the first is what the others are compared with.
  ///
  /// With a `source` every replication draws the uncertain numbers anew, once, and `variants` are those at the central
  /// values.
  ///
  /// - Throws: ``ForecastingError`` when a plan or an option lies outside its range.
  public init(
    _ variants: [Variant], options: Options, source: VariantSource? = nil
  ) throws(ForecastingError) {
    try options.check()
    if let precision = options.precision, !(precision > 0 && precision <= 1) {
      throw .option(name: "precision", problem: "must lie above 0 and be at most 1")
    }
    model = try ForecastModel(variants, seed: options.seed, detail: options.detail)
    _ = try options.workers(on: model)
    (self.options, self.source) = (options, source)
  }

  /// Runs.
  ///
  /// - Parameters:
  ///   - progress: called from any thread with the replications done and those planned.
  ///   - shouldStop: polled from any thread; once true, the run ends with what is done.
  ///   - samples: called in order for every replication and variant.
  /// - Returns: what was run, and why it ended.
  /// - Throws: ``ForecastingError`` when a replication breaks a law it must keep, or from `samples`.
  public func run(
    progress: (@Sendable (_ done: Int, _ planned: Int) -> Void)? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false },
    samples: ((Sample) throws(ForecastingError) -> Void)? = nil
  ) throws(ForecastingError) -> ForecastResult {
    let workers = (0..<(try options.workers(on: model))).map { _ in
      Worker(model: model, source: source, seed: options.seed, keepsSamples: samples != nil)
    }
    var done = 0
    var planned = options.precision == nil ? options.replications : min(options.replications, Forecast.firstLook)
    var ending = ForecastResult.Ending.complete
    while true {
      // Samples are written as they come, so that memory stays small.
      let end = samples == nil ? planned : min(planned, done + 2_000)
      let reached = try ReplicationPool.run(
        workers, done..<end, planned: planned, progress: progress, shouldStop: shouldStop)
      if let samples { try write(workers, samples) }
      let wasStopped = reached < end
      done = reached
      if wasStopped {
        ending = .stopped
        break
      }
      if done < planned { continue }
      guard let precision = options.precision else { break }
      let needed = replicationsNeeded(merged(workers), precision)
      if needed <= done {
        ending = .precise
        break
      }
      if done >= options.replications {
        ending = .notPrecise
        break
      }
      planned = min(options.replications, done + min(Forecast.farthestLook, max(Forecast.firstLook, needed - done)))
    }
    let total = merged(workers)
    return ForecastResult(
      variants: model.variants.indices.map { VariantResult($0, model, total, isDrawn: source != nil) },
      seed: options.seed, replications: done, ending: ending)
  }

  /// The events of one replication (counted from 1) of a single variant, tilbud by tilbud in the variant's order; with a
  /// `source` of that variant, of the numbers that the replication draws.
  ///
  /// - Throws: ``ForecastingError``.
  public static func replay(
    _ variant: Variant, replication: Int, seed: UInt64, source: VariantSource? = nil
  ) throws(ForecastingError) -> Replay {
    guard replication >= 1 else { throw .option(name: "replication", problem: "is counted from 1") }
    let drawn =
      if let source {
        try source.variants(
          at: source.parameters.positions(seed: seed, replication: UInt64(replication - 1)).map { Optional($0) })
      } else { [variant] }
    let model = try ForecastModel(drawn, seed: seed)
    let runner = ReplicationRunner(model: model)
    let traces = try runner.trace(UInt64(replication - 1))
    var events = Array(repeating: traces[0], count: variant.tilbud.count)
    for (unit, trace) in zip(model.units, traces) {
      for member in unit.members { events[member.tilbud] = trace }
    }
    return Replay(
      events: events,
      sample: Sample(replication: replication, variant: 0, values: runner.values[0], layout: model.layouts[0]))
  }

  private func write(
    _ workers: [Worker], _ samples: (Sample) throws(ForecastingError) -> Void
  ) throws(ForecastingError) {
    let rows = workers.flatMap { $0.takeSamples() }.sorted { $0.replication < $1.replication }
    for row in rows {
      for (v, values) in row.values.enumerated() {
        try samples(
          Sample(replication: row.replication + 1, variant: v, values: values, layout: model.layouts[v]))
      }
    }
  }

  private func merged(_ workers: [Worker]) -> Accumulator {
    var total = Accumulator(model: model)
    for worker in workers { total.add(worker.accumulator) }
    return total
  }

  /// How many replications it takes for every declared metric, as far as those done can tell.
  private func replicationsNeeded(_ total: Accumulator, _ precision: Double) -> Int {
    var needed = 0.0
    for (v, variant) in model.variants.enumerated() {
      let result = VariantResult(v, model, total, isDrawn: source != nil)
      for t in variant.tilbud.indices {
        for year in 0..<result.layout.years {
          for (quantity, allowed) in Forecast.declared(result, t, year, precision) {
            guard let estimate = result.estimate(quantity, tilbud: t, year: year) else { continue }
            let ratio = estimate.precision.halfWidth / allowed
            needed = max(needed, ratio.isFinite ? ratio * ratio * Double(total.count) : .infinity)
          }
        }
      }
    }
    let most = Int.max / 2
    return needed < Double(most) ? Int(needed.rounded(.up)) : most
  }

  private static func declared(
    _ result: VariantResult, _ tilbud: Int, _ year: Int, _ precision: Double
  ) -> [(Quantity, allowed: Double)] {
    let budget = result.estimate(.budget, tilbud: tilbud, year: year)?.mean ?? 0
    let shares: [Quantity] = [.enrolledShare, .utilisation, .deficit, .deficitBeyondBand]
    return shares.map { ($0, precision) } + (budget > 0 ? [(.result, precision * budget)] : [])
  }
}

/// One replication, event by event.
public struct Replay: Sendable {
  /// The events of each tilbud.
  public let events: [[TraceEvent]]
  /// The replication's yearly figures.
  public let sample: Forecast.Sample
}

/// A thread's share of the work. Only one thread at a time uses a worker.
private final class Worker: ReplicationWorker, @unchecked Sendable {
  private enum Futures {
    case fixed(ReplicationRunner)
    case drawn(DrawnFutures)
  }

  private let futures: Futures
  private(set) var accumulator: Accumulator
  private let keepsSamples: Bool
  private var samples: [(replication: Int, values: [[Int64]])] = []

  init(model: ForecastModel, source: VariantSource?, seed: UInt64, keepsSamples: Bool) {
    futures =
      if let source { .drawn(DrawnFutures(central: model, source: source, seed: seed)) } else {
        .fixed(ReplicationRunner(model: model))
      }
    accumulator = Accumulator(model: model)
    self.keepsSamples = keepsSamples
  }

  func run(_ range: Range<Int>) throws(ForecastingError) {
    switch futures {
    case .fixed(let runner):
      for replication in range {
        try runner.run(UInt64(replication))
        keep(replication, runner.values)
      }
    case .drawn(let drawn):
      for replication in range {
        try drawn.runReplication(UInt64(replication))
        keep(replication, drawn.values)
      }
    }
  }

  private func keep(_ replication: Int, _ values: [[Int64]]) {
    accumulator.add(values)
    if keepsSamples { samples.append((replication, values)) }
  }

  func takeSamples() -> [(replication: Int, values: [[Int64]])] {
    defer { samples = [] }
    return samples
  }
}
