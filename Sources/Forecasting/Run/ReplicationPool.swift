/// A thread's share of a run. Only one thread at a time uses a worker.
protocol ReplicationWorker: AnyObject, Sendable {
  /// Runs some replications, counted from 0, and keeps what they give.
  func run(_ replications: Range<Int>) throws(ForecastingError)
}

/// Runs replications on several threads, in blocks that the threads take one after the other.
enum ReplicationPool {
  static let block = 16

  /// Runs `replications` of the `planned` ones; returns the number of the first that was not run, which lies before the
  /// end when asked to stop.
  ///
  /// - Throws: the error of the earliest block that failed.
  static func run(
    _ workers: [some ReplicationWorker], _ replications: Range<Int>, planned: Int,
    progress: (@Sendable (_ done: Int, _ planned: Int) -> Void)? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(ForecastingError) -> Int {
    let next = Threads.Counter(replications.lowerBound)
    let finished = Threads.Counter(replications.lowerBound)
    let failure = Threads.Shared<(replication: Int, error: ForecastingError)?>(nil)
    Threads.run(workers.count) { w in
      while !shouldStop(), failure.read() == nil {
        let start = next.add(block)
        guard start < replications.upperBound else { return }
        let range = start..<min(replications.upperBound, start + block)
        var ran = 0
        do throws(ForecastingError) {
          // Asked before every replication: a block of long ones takes minutes.
          for replication in range where !shouldStop() {
            try workers[w].run(replication..<replication + 1)
            ran += 1
          }
        } catch {
          failure.change { if $0.map({ start < $0.replication }) ?? true { $0 = (start, error) } }
          return
        }
        let done = finished.add(ran) + ran
        progress?(done, planned)
      }
    }
    if let failure = failure.read() { throw failure.error }
    return finished.value
  }
}

extension Forecast.Options {
  /// How many replications there may be.
  public static let replicationRange = 1...100_000_000

  /// Refuses numbers outside their range.
  func check() throws(ForecastingError) {
    guard Self.replicationRange.contains(replications) else {
      throw .option(name: "replications", problem: "must lie between 1 and 100,000,000")
    }
    try Self.check(threads: threads)
  }

  /// Refuses a number of threads outside its range.
  static func check(threads: Int) throws(ForecastingError) {
    guard (1...4_096).contains(threads) else {
      throw .option(name: "threads", problem: "must lie between 1 and 4,096")
    }
  }
}
