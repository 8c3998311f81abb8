internal import Occupancy

/// What the uncertain numbers of a variant do to its figures, beside chance.
public struct Sensitivity: Sendable {
  /// How much to simulate.
  public struct Options: Hashable, Sendable {
    /// Rows of the design: each draws all uncertain numbers twice, and once more for every group. 3–1,000,000.
    public var draws: Int
    /// Threads, 1 or more.
    public var threads: Int
    /// Seed of the random numbers.
    public var seed: UInt64

    /// Options.
    public init(draws: Int = 1_000, threads: Int = 1, seed: UInt64 = 1) {
      (self.draws, self.threads, self.seed) = (draws, threads, seed)
    }
  }

  /// A figure of a tilbud.
  public struct Target: Hashable, Sendable {
    /// What is measured.
    public var quantity: Quantity
    /// Index of the tilbud.
    public var tilbud: Int
    /// Index of the year; the number of years stands for the whole period, ``MetricLayout/decided`` for
    /// the years that count.
    public var year: Int

    /// A figure.
    public init(_ quantity: Quantity, tilbud: Int, year: Int) {
      (self.quantity, self.tilbud, self.year) = (quantity, tilbud, year)
    }
  }

  /// Futures that each draw of the numbers meets.
  public static let futuresPerDraw = 16
  /// Futures of every bar of the tornado for each row of the design, so that its means are as precise as the shares.
  private static let tornadoFuturesPerDraw = 4
  private static let tornadoBlock = 64

  private let variant: Variant
  private let model: ForecastModel
  private let source: VariantSource
  private let targets: [Target]
  private let options: Options

  /// Prepares the analysis of `targets`; `variant` has the central values, and `source` the same variant alone.
  ///
  /// - Throws: ``ForecastingError`` when a plan or an option lies outside its range.
  public init(
    _ variant: Variant, source: VariantSource, targets: [Target], options: Options
  ) throws(ForecastingError) {
    guard (3...1_000_000).contains(options.draws) else {
      throw .option(name: "replications", problem: "must lie between 3 and 1,000,000")
    }
    try Forecast.Options.check(threads: options.threads)
    model = try ForecastModel([variant], seed: options.seed)
    _ = try MemoryEstimate(model).workers(1)
    self.variant = variant
    self.source = source
    self.targets = targets
    self.options = options
  }

  /// Runs.
  ///
  /// - Parameters:
  ///   - progress: called from any thread with the parts of the work done and those planned.
  ///   - shouldStop: polled from any thread; once true, the run ends with what is done.
  /// - Returns: what was run, and what it says.
  /// - Throws: ``ForecastingError`` when a draw makes no sense or a future breaks a law it must keep.
  public func run(
    progress: (@Sendable (_ done: Int, _ planned: Int) -> Void)? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(ForecastingError) -> SensitivityResult {
    let numbers = source.numbers
    let groups = source.parameters.groups.filter { $0.contains(where: numbers.contains) }
    let design = PickFreeze(groups: groups, futures: Sensitivity.futuresPerDraw)
    let planned = options.draws * Sensitivity.tornadoFuturesPerDraw
    let blocks = (planned + Sensitivity.tornadoBlock - 1) / Sensitivity.tornadoBlock
    let rows = options.draws
    let origin = try origin()
    // The bars first: they take least, and an interrupted run then has them.
    let bars = try ParallelTasks.run(
      blocks, threads: options.threads, finished: { progress?($0, blocks + rows) }, shouldStop: shouldStop,
      worker: { TornadoWorker(settings: settings) { futures } },
      task: { (worker, block) throws(ForecastingError) -> TornadoSums in
        let first = block * Sensitivity.tornadoBlock
        let range = first..<min(planned, first + Sensitivity.tornadoBlock)
        return try worker.sums(range, origin: origin, outcomes: outcomes)
      })
    let done = try ParallelTasks.run(
      rows, threads: options.threads, finished: { progress?(blocks + $0, blocks + rows) }, shouldStop: shouldStop,
      worker: { futures },
      task: { (worker, number) throws(ForecastingError) -> [PickFreeze.Row] in
        try design.row(
          number, origin: origin, draw: { source.parameters.draw(seed: options.seed, replication: $0) },
          evaluate: { (draws, futures) throws(ForecastingError) in try evaluate(worker, draws, futures) })
      })
    let sums = TornadoSums(adding: bars, settings: settings.count, outcomes: targets.count)
    return SensitivityResult(
      variant: variant, targets: targets, groups: groups.map { $0.filter(numbers.contains) }, seed: options.seed,
      draws: done.count, tornadoFutures: min(planned, bars.count * Sensitivity.tornadoBlock),
      ending: done.count < rows ? .stopped : .complete,
      shares: targets.indices.map { t in design.shares(done.map { $0[t] }) },
      tornados: targets.indices.map { t in Tornado(sums, outcome: t, origin: origin[t], numbers: numbers) })
  }

  private var futures: DrawnFutures { DrawnFutures(central: model, source: source, seed: options.seed) }

  /// All numbers central; then each at its P10 and at its P90.
  private var settings: [[Double?]] {
    let central: [Double?] = Array(repeating: nil, count: source.parameters.names.count)
    return [central]
      + source.numbers.flatMap { number in
        [Tornado.low, Tornado.high].map { share in
          var positions = central
          positions[number] = share
          return positions
        }
      }
  }

  /// The first future with all numbers central: values near all others.
  private func origin() throws(ForecastingError) -> [Double] {
    let futures = futures
    try futures.run(0)
    return outcomes(futures.values[0])
  }

  private func evaluate(
    _ worker: DrawnFutures, _ draws: [Double], _ futures: [UInt64]
  ) throws(ForecastingError) -> [[Double]] {
    try worker.use(source.parameters.positions(draws).map { Optional($0) })
    var rows: [[Double]] = []
    for future in futures {
      try worker.run(future)
      rows.append(outcomes(worker.values[0]))
    }
    return rows
  }

  /// The targets in shares, people, days, hours or kroner.
  private func outcomes(_ values: [Int64]) -> [Double] {
    targets.map { target in
      let index = model.layouts[0].index(of: target.quantity, tilbud: target.tilbud, year: target.year)
      return Double(values[index]) * target.quantity.unit.scale
    }
  }
}

/// What a sensitivity analysis gives.
public struct SensitivityResult: Sendable {
  /// The variant at the central values.
  public let variant: Variant
  /// The figures analysed.
  public let targets: [Sensitivity.Target]
  /// Indices of the variant's uncertain numbers, in groups that are drawn together.
  public let groups: [[Int]]
  /// Seed of the random numbers.
  public let seed: UInt64
  /// Rows of the design that were run.
  public let draws: Int
  /// Futures behind every mean of the tornado.
  public let tornadoFutures: Int
  /// How the run ended.
  public let ending: ForecastResult.Ending
  /// By target, where its variance comes from; nil where it never varies, or too little was run.
  public let shares: [VarianceShares?]
  /// By target, what each number does when it moves alone.
  public let tornados: [Tornado]
}
