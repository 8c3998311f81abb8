internal import Takst

/// A run that keeps the accounts of every tilbud and, on request, the causes of their results, future by future.
package struct AccountsForecast: Sendable {
  private let model: ForecastModel
  private let options: Forecast.Options
  private let causes: Bool

  /// Prepares variants to be run together; `causes` asks for the causes of the results as well.
  ///
  /// - Throws: ``ForecastingError`` when a plan or an option lies outside its range.
  package init(_ variants: [Variant], options: Forecast.Options, causes: Bool) throws(ForecastingError) {
    try options.check()
    model = try ForecastModel(variants, seed: options.seed)
    (self.options, self.causes) = (options, causes)
  }

  /// Runs.
  ///
  /// - Parameters:
  ///   - progress: called from any thread with the replications done and those planned.
  ///   - shouldStop: polled from any thread; once true, the run ends with what is done.
  /// - Returns: the accounts of every variant.
  /// - Throws: ``ForecastingError`` when a replication breaks a law it must keep.
  package func run(
    progress: (@Sendable (_ done: Int, _ planned: Int) -> Void)? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(ForecastingError) -> AccountsResult {
    let workers = (0..<(try options.workers(on: model))).map { _ in AccountsWorker(model, causes: causes) }
    let done = try ReplicationPool.run(
      workers, 0..<options.replications, planned: options.replications, progress: progress, shouldStop: shouldStop)
    var summaries = workers[0].summaries
    for worker in workers.dropFirst() {
      for v in summaries.indices {
        for t in summaries[v].indices {
          if let other = worker.summaries[v][t] { summaries[v][t]?.add(other) }
        }
      }
    }
    return AccountsResult(
      variants: model.variants, summaries: summaries, seed: options.seed, replications: done,
      planned: options.replications)
  }
}

/// What a run of accounts gives.
package struct AccountsResult: Sendable {
  /// The variants in the order given.
  package let variants: [Variant]
  /// By variant and tilbud; nil for a tilbud without an economy.
  package let summaries: [[AccountsSummary?]]
  /// Seed of the random numbers.
  package let seed: UInt64
  /// Replications run.
  package let replications: Int
  /// Replications asked for; more than ``replications`` when the caller asked to stop.
  package let planned: Int
}

private final class AccountsWorker: ReplicationWorker, @unchecked Sendable {
  private let runner: ReplicationRunner
  private(set) var summaries: [[AccountsSummary?]]

  init(_ model: ForecastModel, causes: Bool) {
    runner = ReplicationRunner(model: model)
    summaries = model.variants.map { $0.tilbud.map { _ in nil } }
    for member in model.units.flatMap({ $0.members }) {
      let firstYear = model.variants[member.variant].firstYear
      summaries[member.variant][member.tilbud] = member.economy.map {
        AccountsSummary($0, causes: causes, from: firstYear)
      }
    }
  }

  func run(_ replications: Range<Int>) throws(ForecastingError) {
    for replication in replications {
      try runner.run(UInt64(replication)) { (member, year, accounts) throws(TakstError) in
        try self.summaries[member.variant][member.tilbud]?.add(year: year, accounts)
      }
    }
  }
}
