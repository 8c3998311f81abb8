/// What is integrated over time, per line, kommune and bucket.
public enum Measure: Int, CaseIterable, Sendable {
  /// Indskrevet: residents from moving in to leaving.
  case enrolled
  /// Places held for somebody who has not moved in yet.
  case reserved
  /// Notice billed after leaving.
  case notice
  /// People waiting (hourly ydelser: cases not begun).
  case waiting
  /// Hours delivered, in thousandths of an hour per day while work goes on: the integral is in 2⁻²⁰ thousandths.
  case delivered
}

/// What is counted or summed when it happens, per line, kommune and bucket.
public enum Flow: Int, CaseIterable, Sendable {
  /// People referred.
  case referred
  /// Admitted on the day of referral.
  case admittedAtOnce
  /// Admitted from the waiting list.
  case admittedFromList
  /// Left the waiting list because the kommune found another solution, the age limit came, or the tilbud closed.
  case left
  /// Turned away at referral.
  case turnedAway
  /// Discharged after their stay.
  case discharged
  /// Moved out because places were cut or the tilbud closed.
  case moved
  /// Ticks waited by those admitted from the list, summed.
  case waitedByAdmitted
  /// Ticks waited by those who left the list, summed.
  case waitedByLeft
  /// Hours of work in the cases referred, in thousandths.
  case hoursReferred
}

/// The counts of one replication of one tilbud: exact integers in flat memory.
///
/// A change of +1 at a time t adds the rest of t's bucket at once, and a whole step to every later bucket by a
/// difference array: two additions an event, whatever the length of the stay.
struct CountsView {
  let lines: Int
  let kommuner: Int
  let buckets: Int
  private let ofDay: UnsafePointer<Int32>
  private let ticks: UnsafePointer<Int64>
  private let partial: UnsafeMutablePointer<Int64>
  private let step: UnsafeMutablePointer<Int64>
  private let running: UnsafeMutablePointer<Int64>
  private let flows: UnsafeMutablePointer<Int64>
  private let horizon: Int64

  fileprivate init(
    lines: Int, kommuner: Int, buckets: Int, ofDay: UnsafePointer<Int32>, ticks: UnsafePointer<Int64>,
    memory: UnsafeMutablePointer<Int64>, horizon: Int64
  ) {
    (self.lines, self.kommuner, self.buckets) = (lines, kommuner, buckets)
    (self.ofDay, self.ticks, self.horizon) = (ofDay, ticks, horizon)
    let rows = CountsView.rows(lines: lines, kommuner: kommuner)
    partial = memory
    step = partial + rows * buckets
    running = step + rows * (buckets + 1)
    flows = running + rows
  }

  /// One row per measure, line and kommune, and a last one for the available places.
  static func rows(lines: Int, kommuner: Int) -> Int { Measure.allCases.count * lines * kommuner + 1 }

  static func words(lines: Int, kommuner: Int, buckets: Int) -> Int {
    rows(lines: lines, kommuner: kommuner) * (2 * buckets + 2)
      + Flow.allCases.count * lines * kommuner * buckets
  }

  func clear() {
    partial.update(repeating: 0, count: CountsView.words(lines: lines, kommuner: kommuner, buckets: buckets))
  }

  @inline(__always)
  private func row(_ measure: Measure, _ line: Int, _ kommune: Int) -> Int {
    (measure.rawValue * lines + line) * kommuner + kommune
  }

  @inline(__always)
  private func bucket(_ tick: Int64) -> Int { Int(ofDay[Int(tick >> 20)]) }

  /// From `tick` on, `weight` more; a tick at or after the period's end changes nothing.
  @inline(__always)
  func change(_ measure: Measure, line: Int, kommune: Int, at tick: Int64, by weight: Int64) {
    changeRow(row(measure, line, kommune), at: tick, by: weight)
  }

  @inline(__always)
  func changeAvailable(at tick: Int64, by weight: Int64) {
    changeRow(Measure.allCases.count * lines * kommuner, at: tick, by: weight)
  }

  @inline(__always)
  private func changeRow(_ row: Int, at tick: Int64, by weight: Int64) {
    guard tick < horizon else { return }
    let bucket = bucket(tick)
    partial[row * buckets + bucket] &+= weight &* (ticks[bucket + 1] &- tick)
    step[row * (buckets + 1) + bucket + 1] &+= weight
  }

  @inline(__always)
  func add(_ flow: Flow, line: Int, kommune: Int, at tick: Int64, _ amount: Int64 = 1) {
    guard tick < horizon else { return }
    flows[((flow.rawValue * lines + line) * kommuner + kommune) * buckets + bucket(tick)] &+= amount
  }

  /// Completes the integrals of a year's buckets; years are settled in order, and later changes must not reach back.
  func settle(_ range: Range<Int>) {
    for row in 0..<CountsView.rows(lines: lines, kommuner: kommuner) {
      var level = running[row]
      for bucket in range {
        level &+= step[row * (buckets + 1) + bucket]
        partial[row * buckets + bucket] &+= level &* (ticks[bucket + 1] &- ticks[bucket])
      }
      running[row] = level
    }
  }

  @inline(__always)
  func integral(_ measure: Measure, line: Int, kommune: Int, bucket: Int) -> Int64 {
    partial[row(measure, line, kommune) * buckets + bucket]
  }

  @inline(__always)
  func available(bucket: Int) -> Int64 { partial[Measure.allCases.count * lines * kommuner * buckets + bucket] }

  @inline(__always)
  func flow(_ flow: Flow, line: Int, kommune: Int, bucket: Int) -> Int64 {
    flows[((flow.rawValue * lines + line) * kommuner + kommune) * buckets + bucket]
  }
}

/// Owns the memory behind a ``CountsView``.
final class CountsMemory {
  let view: CountsView
  private let memory: UnsafeMutablePointer<Int64>
  private let ofDay: UnsafeMutablePointer<Int32>
  private let ticks: UnsafeMutablePointer<Int64>

  init(lines: Int, kommuner: Int, buckets: Buckets) {
    let words = CountsView.words(lines: lines, kommuner: kommuner, buckets: buckets.count)
    memory = .allocate(capacity: words)
    memory.initialize(repeating: 0, count: words)
    ofDay = .allocate(capacity: buckets.ofDay.count)
    ofDay.initialize(from: buckets.ofDay, count: buckets.ofDay.count)
    ticks = .allocate(capacity: buckets.ticks.count)
    ticks.initialize(from: buckets.ticks, count: buckets.ticks.count)
    view = CountsView(
      lines: lines, kommuner: kommuner, buckets: buckets.count, ofDay: ofDay, ticks: ticks, memory: memory,
      horizon: buckets.ticks[buckets.count])
  }

  deinit {
    memory.deallocate()
    ofDay.deallocate()
    ticks.deallocate()
  }
}
