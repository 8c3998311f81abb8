/// Numbered tasks on several threads, begun in order.
enum ParallelTasks {
  /// Does tasks 0, 1, …, each thread with a worker of its own.
  ///
  /// - Parameters:
  ///   - count: how many tasks there are.
  ///   - threads: how many threads to use.
  ///   - finished: called from any thread with the tasks done so far.
  ///   - shouldStop: polled from any thread; once true, no task is begun.
  ///   - worker: makes a thread's worker.
  ///   - task: does one task.
  /// - Returns: what the tasks gave, in order; fewer than `count` when stopped.
  /// - Throws: the error of the lowest task that failed.
  static func run<Worker, Output: Sendable>(
    _ count: Int, threads: Int, finished: @escaping @Sendable (Int) -> Void,
    shouldStop: @escaping @Sendable () -> Bool, worker: @escaping @Sendable () -> Worker,
    task: @escaping @Sendable (Worker, Int) throws(ForecastingError) -> Output
  ) throws(ForecastingError) -> [Output] {
    let next = Threads.Counter(0)
    let done = Threads.Counter(0)
    let outputs = Threads.Shared<[Output?]>(Array(repeating: nil, count: count))
    let failure = Threads.Shared<(task: Int, error: ForecastingError)?>(nil)
    Threads.run(min(threads, max(1, count))) { _ in
      let worker = worker()
      while !shouldStop(), failure.read() == nil {
        let number = next.add(1)
        guard number < count else { return }
        do throws(ForecastingError) {
          let output = try task(worker, number)
          outputs.change { $0[number] = output }
        } catch {
          failure.change { if $0.map({ number < $0.task }) ?? true { $0 = (number, error) } }
          return
        }
        finished(done.add(1) + 1)
      }
    }
    if let failure = failure.read() { throw failure.error }
    return outputs.read().prefix { $0 != nil }.compactMap { $0 }
  }
}
