internal import Occupancy

/// A year's counts of one tilbud, summed over the buckets, by line and kommune.
struct YearCounts {
  private let lines: Int
  private let kommuner: Int
  private var measures: [Int64]
  private var flows: [Int64]
  /// Rådige place-ticks.
  private(set) var available: Int64 = 0
  private var undelivered: Int64 = 0
  private let backlogAtStart: Int64

  init(model: TilbudModel) {
    (lines, kommuner) = (model.lines.count, model.scene.kommuner.count)
    measures = Array(repeating: 0, count: Measure.allCases.count * lines * kommuner)
    flows = Array(repeating: 0, count: Flow.allCases.count * lines * kommuner)
    backlogAtStart = model.plan.hourly.reduce(0) { $0 + Int64(($1.backlogAtStart * 1_000).rounded()) }
  }

  mutating func begin() { undelivered = backlogAtStart }

  /// Hours of work left at the end of the year, in thousandths. Cases end on whole ticks, so that a trifle more than
  /// what was referred may be delivered; it never makes a backlog below nothing.
  var backlog: Int64 { max(0, undelivered) }

  mutating func read(_ simulation: TilbudSimulation, _ buckets: Range<Int>) {
    simulation.sum(buckets, measures: &measures, flows: &flows)
    available = 0
    for bucket in buckets { available += simulation.available(bucket: bucket) }
    undelivered += total(.hoursReferred) - total(.delivered) >> 20
  }

  func value(_ measure: Measure, line: Int, kommune: Int) -> Int64 {
    measures[(measure.rawValue * lines + line) * kommuner + kommune]
  }

  func value(_ flow: Flow, line: Int, kommune: Int) -> Int64 {
    flows[(flow.rawValue * lines + line) * kommuner + kommune]
  }

  func total(_ measure: Measure, line: Int) -> Int64 {
    (0..<kommuner).reduce(0) { $0 + value(measure, line: line, kommune: $1) }
  }

  func total(_ flow: Flow, line: Int) -> Int64 {
    (0..<kommuner).reduce(0) { $0 + value(flow, line: line, kommune: $1) }
  }

  func total(_ measure: Measure) -> Int64 { (0..<lines).reduce(0) { $0 + total(measure, line: $1) } }

  func total(_ flow: Flow) -> Int64 { (0..<lines).reduce(0) { $0 + total(flow, line: $1) } }
}
