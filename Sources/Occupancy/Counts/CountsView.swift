/// The counts of one replication of one tilbud: exact integers in flat memory.
///
/// A change of +1 at a time t adds the rest of t's bucket at once, and a whole step to every later bucket by a
/// difference array: two additions an event, whatever the length of the stay. Lines and kommuner together make a cell;
/// each bucket holds one row of all measures' cells, and the available places, with the residents in them, last.
struct CountsView {
  let lines: Int
  let kommuner: Int
  let buckets: Int
  private let cells: Int
  private let rows: Int
  private let ofDay: UnsafePointer<Int32>
  private let ticks: UnsafePointer<Int64>
  private let partial: UnsafeMutablePointer<Int64>
  private let step: UnsafeMutablePointer<Int64>
  private let running: UnsafeMutablePointer<Int64>
  private let flows: UnsafeMutablePointer<Int64>
  private let horizon: Int64

  /// A moment, with the bucket it lies in.
  struct Moment {
    fileprivate(set) var tick: Int64 = 0
    fileprivate var bucket = 0
    fileprivate var bucketEnd: Int64 = 0
  }

  fileprivate init(
    lines: Int, kommuner: Int, buckets: Int, ofDay: UnsafePointer<Int32>, ticks: UnsafePointer<Int64>,
    memory: UnsafeMutablePointer<Int64>, horizon: Int64
  ) {
    (self.lines, self.kommuner, self.buckets) = (lines, kommuner, buckets)
    (self.ofDay, self.ticks, self.horizon) = (ofDay, ticks, horizon)
    cells = lines * kommuner
    rows = CountsView.rows(cells: cells)
    partial = memory
    step = partial + rows * buckets
    running = step + rows * (buckets + 1)
    flows = running + rows
  }

  fileprivate static func rows(cells: Int) -> Int { Measure.allCases.count * cells + 1 }

  static func words(cells: Int, buckets: Int) -> Int {
    rows(cells: cells) * (2 * buckets + 2) + Flow.allCases.count * cells * buckets
  }

  func clear() {
    partial.update(repeating: 0, count: CountsView.words(cells: cells, buckets: buckets))
  }

  /// The period's first moment.
  var start: Moment { Moment(tick: 0, bucket: 0, bucketEnd: ticks[1]) }

  /// Moves a moment on to `tick`, which lies in the period and not before it.
  @inline(__always)
  func move(_ moment: inout Moment, to tick: Int64) {
    moment.tick = tick
    while tick >= moment.bucketEnd {
      moment.bucket &+= 1
      moment.bucketEnd = ticks[moment.bucket &+ 1]
    }
  }

  @inline(__always)
  func cell(line: Int, kommune: Int) -> Int { line &* kommuner &+ kommune }

  /// From `moment` on, `weight` more.
  @inline(__always)
  func change(_ measure: Measure, _ cell: Int, at moment: Moment, by weight: Int64) {
    changeRow(measure.rawValue &* cells &+ cell, moment.bucket, weight &* (moment.bucketEnd &- moment.tick), weight)
  }

  /// From `tick` on, `weight` more; a tick at or after the period's end changes nothing.
  func change(_ measure: Measure, _ cell: Int, atTick tick: Int64, by weight: Int64) {
    guard tick < horizon else { return }
    let bucket = Int(ofDay[Ticks.day(of: tick)])
    changeRow(measure.rawValue &* cells &+ cell, bucket, weight &* (ticks[bucket + 1] &- tick), weight)
  }

  @inline(__always)
  func changeAvailable(at moment: Moment, by weight: Int64) {
    changeRow(rows &- 1, moment.bucket, weight &* (moment.bucketEnd &- moment.tick), weight)
  }

  @inline(__always)
  private func changeRow(_ row: Int, _ bucket: Int, _ rest: Int64, _ weight: Int64) {
    let index = bucket &* rows &+ row
    partial[index] &+= rest
    step[index &+ rows] &+= weight
  }

  @inline(__always)
  func add(_ flow: Flow, _ cell: Int, at moment: Moment, _ amount: Int64 = 1) {
    flows[index(flow, cell, moment.bucket)] &+= amount
  }

  func add(_ flow: Flow, _ cell: Int, atTick tick: Int64, _ amount: Int64 = 1) {
    guard tick < horizon else { return }
    flows[index(flow, cell, Int(ofDay[Ticks.day(of: tick)]))] &+= amount
  }

  @inline(__always)
  private func index(_ flow: Flow, _ cell: Int, _ bucket: Int) -> Int {
    (bucket &* Flow.allCases.count &+ flow.rawValue) &* cells &+ cell
  }

  /// Completes the integrals of a year's buckets; years are settled in order, and later changes must not reach back.
  func settle(_ range: Range<Int>) {
    for bucket in range {
      let length = ticks[bucket + 1] &- ticks[bucket]
      let base = bucket &* rows
      for row in 0..<rows {
        running[row] &+= step[base &+ row]
        partial[base &+ row] &+= running[row] &* length
      }
    }
  }

  /// Enrolled ticks of all lines and kommuner over whole buckets that have ended, of which those before `settled` are
  /// settled.
  func enrolled(_ range: Range<Int>, settled: Int) -> Int64 {
    let first = Measure.enrolled.rawValue * cells
    var sum: Int64 = 0
    for bucket in range {
      for row in first..<first + cells { sum &+= partial[bucket * rows + row] }
    }
    // What goes on from before a bucket that is not settled is still to be added.
    var level: Int64 = 0
    for row in first..<first + cells { level &+= running[row] }
    for bucket in settled..<max(settled, range.upperBound) {
      for row in first..<first + cells { level &+= step[bucket * rows + row] }
      if range.contains(bucket) { sum &+= level &* (ticks[bucket + 1] &- ticks[bucket]) }
    }
    return sum
  }

  /// Sums all integrals and flows over `range`, in the order measure or flow, line, kommune.
  func sum(_ range: Range<Int>, measures: inout [Int64], flows sums: inout [Int64]) {
    let flowRows = Flow.allCases.count * cells
    for row in measures.indices { measures[row] = 0 }
    for row in sums.indices { sums[row] = 0 }
    measures.withUnsafeMutableBufferPointer { measures in
      sums.withUnsafeMutableBufferPointer { sums in
        for bucket in range {
          let (integrals, counted) = (partial + bucket * rows, flows + bucket * flowRows)
          for row in 0..<min(measures.count, rows - 1) { measures[row] &+= integrals[row] }
          for row in 0..<min(sums.count, flowRows) { sums[row] &+= counted[row] }
        }
      }
    }
  }

  @inline(__always)
  func integral(_ measure: Measure, line: Int, kommune: Int, bucket: Int) -> Int64 {
    partial[bucket &* rows &+ measure.rawValue &* cells &+ cell(line: line, kommune: kommune)]
  }

  /// Rådige place-ticks: the last row holds them together with the residents.
  func available(bucket: Int) -> Int64 {
    var residents: Int64 = 0
    for cell in 0..<cells {
      residents &+= partial[bucket &* rows &+ Measure.enrolled.rawValue &* cells &+ cell]
      residents &+= partial[bucket &* rows &+ Measure.reserved.rawValue &* cells &+ cell]
    }
    return partial[bucket &* rows &+ rows &- 1] &- residents
  }

  @inline(__always)
  func flow(_ flow: Flow, line: Int, kommune: Int, bucket: Int) -> Int64 {
    flows[index(flow, cell(line: line, kommune: kommune), bucket)]
  }
}

/// How much memory counts take.
package enum CountsSize {
  /// Bytes of the counts of one tilbud on one thread.
  package static func bytes(lines: Int, scene: Scene, buckets: Int) -> Int {
    CountsView.words(cells: lines * scene.kommuner.count, buckets: buckets) * MemoryLayout<Int64>.stride
  }
}

/// Owns the memory behind a ``CountsView``.
final class CountsMemory {
  let view: CountsView
  private let memory: UnsafeMutablePointer<Int64>
  private let ofDay: UnsafeMutablePointer<Int32>
  private let ticks: UnsafeMutablePointer<Int64>

  init(lines: Int, kommuner: Int, buckets: Buckets) {
    let words = CountsView.words(cells: lines * kommuner, buckets: buckets.count)
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
