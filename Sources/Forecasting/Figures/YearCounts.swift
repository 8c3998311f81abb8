internal import Occupancy

/// A year's counts of one tilbud, summed over the buckets, by line and kommune.
final class YearCounts {
  /// The counts of the whole tilbud: read by every variant with the same occupancy. People are those of its places; cases
  /// that are worked off by the hour are people only where there are no places.
  struct Totals {
    fileprivate var measures: [Int64]
    fileprivate var flows: [Int64]
    /// Rådige place-ticks.
    fileprivate(set) var available: Int64 = 0
    /// Hours of work left at the end of the year, in thousandths. Cases end on whole ticks, so that a trifle more than
    /// what was referred may be delivered; it never makes a backlog below nothing.
    fileprivate(set) var backlog: Int64 = 0

    subscript(_ measure: Measure) -> Int64 { measures[measure.rawValue] }

    subscript(_ flow: Flow) -> Int64 { flows[flow.rawValue] }
  }

  /// The year's totals.
  private(set) var totals: Totals
  private let lines: Int
  private let kommuner: Int
  /// The lines whose people and waits are the tilbud's own.
  private let counted: Int
  private var measures: [Int64]
  private var flows: [Int64]
  private var undelivered: Int64 = 0
  private let backlogAtStart: Int64

  init(model: TilbudModel) {
    (lines, kommuner) = (model.lines.count, model.scene.kommuner.count)
    let places = model.lines.count { !$0.isHourly }
    counted = places > 0 ? places : model.lines.count
    measures = Array(repeating: 0, count: Measure.allCases.count * lines * kommuner)
    flows = Array(repeating: 0, count: Flow.allCases.count * lines * kommuner)
    totals = Totals(
      measures: Array(repeating: 0, count: Measure.allCases.count),
      flows: Array(repeating: 0, count: Flow.allCases.count))
    backlogAtStart = model.plan.hourly.reduce(0) { $0 + Int64(($1.backlogAtStart * 1_000).rounded()) }
  }

  func begin() { undelivered = backlogAtStart }

  func read(_ simulation: TilbudSimulation, _ buckets: Range<Int>) {
    simulation.sum(buckets, measures: &measures, flows: &flows)
    for measure in Measure.allCases {
      totals.measures[measure.rawValue] = sum(
        measures, measure.rawValue, lines: measure == .delivered ? lines : counted)
    }
    for flow in Flow.allCases {
      totals.flows[flow.rawValue] = sum(flows, flow.rawValue, lines: flow == .hoursReferred ? lines : counted)
    }
    totals.available = 0
    for bucket in buckets { totals.available += simulation.available(bucket: bucket) }
    undelivered += totals[.hoursReferred] - totals[.delivered] / Ticks.perDay
    totals.backlog = max(0, undelivered)
  }

  /// Sums measure or flow number `index` over its first lines.
  private func sum(_ cells: [Int64], _ index: Int, lines: Int) -> Int64 {
    let first = index * self.lines * kommuner
    var sum: Int64 = 0
    for cell in cells[first..<first + lines * kommuner] { sum += cell }
    return sum
  }

  /// Whether people of a line are the tilbud's own.
  func counts(line: Int) -> Bool { line < counted }

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
}
