/// Simulates one tilbud, one replication after the other, year by year.
///
/// Not thread-safe: every thread has its own. Memory is used again from replication to replication.
public final class TilbudSimulation {
  /// The tilbud.
  public let model: TilbudModel
  private let memory: CountsMemory
  private var places: PlaceSimulation
  private var hours: HourSimulations
  private var replication: UInt64 = 0
  private var settledYears = 0

  /// A simulation of `model`.
  public init(model: TilbudModel) {
    self.model = model
    let memory = CountsMemory(
      lines: model.lines.count, kommuner: model.scene.kommuner.count, buckets: model.buckets)
    self.memory = memory
    places = PlaceSimulation(model: model.places, counts: memory.view)
    hours = HourSimulations(models: model.hours, counts: memory.view)
  }

  /// Starts replication number `replication` anew.
  public func begin(replication: UInt64) {
    var silent = Silent()
    begin(replication: replication, sink: &silent)
  }

  /// Simulates the period's next year with referrals multiplied by `demandFactor` (1 for no price response), after which
  /// that year's counts can be read.
  public func runYear(demandFactor: Double = 1) {
    var silent = Silent()
    runYear(demandFactor: demandFactor, sink: &silent)
  }

  /// The events of one replication in order of time, with no price response.
  public func trace(replication: UInt64) -> [TraceEvent] {
    trace(replication: replication, demandFactors: Array(repeating: 1, count: model.buckets.ofYear.count))
  }

  /// The events of one replication in order of time, each year's referrals multiplied by its factor.
  public func trace(replication: UInt64, demandFactors: [Double]) -> [TraceEvent] {
    var log = EventLog()
    begin(replication: replication, sink: &log)
    for factor in demandFactors { runYear(demandFactor: factor, sink: &log) }
    let end = model.buckets.ticks[model.buckets.count]
    return log.events.filter { $0.tick < end }.enumerated()
      .sorted { ($0.element.tick, $0.offset) < ($1.element.tick, $1.offset) }.map { $0.element }
  }

  private func begin<Sink: EventSink>(replication: UInt64, sink: inout Sink) {
    (self.replication, settledYears) = (replication, 0)
    memory.view.clear()
    if !model.plan.ydelser.isEmpty { places.begin(replication: replication, sink: &sink) }
    hours.begin(replication: replication, sink: &sink)
  }

  private func runYear<Sink: EventSink>(demandFactor: Double, sink: inout Sink) {
    let range = model.buckets.ofYear[settledYears]
    let end = model.buckets.ticks[range.upperBound]
    if !model.plan.ydelser.isEmpty {
      places.run(year: settledYears, until: end, demandFactor: demandFactor, sink: &sink)
    }
    hours.run(year: settledYears, until: end, demandFactor: demandFactor, sink: &sink)
    memory.view.settle(range)
    settledYears += 1
  }

  // MARK: What came out

  /// The tick until which somebody lives there, in what has been run; with nobody there, the last leaving or admission.
  package var occupiedUntil: Int64 {
    places.state.places.residents > 0
      ? model.buckets.ticks[model.buckets.ofYear[max(0, settledYears - 1)].upperBound] : places.state.areaFrom
  }

  /// The places as they have been until now, rules included; empty for a plan without rules.
  public var placeHistory: PlaceHistory { places.state.history }

  /// The integral of `measure` over a bucket, in ticks (hours delivered: 2⁻²⁰ thousandths of an hour).
  @inline(__always)
  public func integral(_ measure: Measure, line: Int, kommune: Int, bucket: Int) -> Int64 {
    memory.view.integral(measure, line: line, kommune: kommune, bucket: bucket)
  }

  /// The integral of `measure` over several buckets and all kommuner.
  public func integral(_ measure: Measure, line: Int, buckets: Range<Int>) -> Int64 {
    var sum: Int64 = 0
    for kommune in 0..<memory.view.kommuner {
      for bucket in buckets { sum += memory.view.integral(measure, line: line, kommune: kommune, bucket: bucket) }
    }
    return sum
  }

  /// Sums all integrals and flows over `buckets` at once, in the order measure or flow, line, kommune.
  ///
  /// - Parameters:
  ///   - buckets: of years that have been run.
  ///   - measures: room for one number per measure, line and kommune.
  ///   - flows: room for one number per flow, line and kommune.
  package func sum(_ buckets: Range<Int>, measures: inout [Int64], flows: inout [Int64]) {
    memory.view.sum(buckets, measures: &measures, flows: &flows)
  }

  /// Rådige place-ticks of a bucket.
  public func available(bucket: Int) -> Int64 { memory.view.available(bucket: bucket) }

  /// What was counted or summed in a bucket.
  public func flow(_ flow: Flow, line: Int, kommune: Int, bucket: Int) -> Int64 {
    memory.view.flow(flow, line: line, kommune: kommune, bucket: bucket)
  }

  /// What was counted or summed over several buckets and all kommuner.
  public func flow(_ flow: Flow, line: Int, buckets: Range<Int>) -> Int64 {
    var sum: Int64 = 0
    for kommune in 0..<memory.view.kommuner {
      for bucket in buckets { sum += memory.view.flow(flow, line: line, kommune: kommune, bucket: bucket) }
    }
    return sum
  }

  /// Checks, after the last year, the laws that every replication keeps: everybody who came is accounted for, and the
  /// time people spent equals the time places were occupied (Little's law without a limit), to the tick.
  ///
  /// - Throws: ``OccupancyError/invariant(tilbud:replication:law:)``.
  public func checkInvariants() throws(OccupancyError) {
    guard !model.plan.ydelser.isEmpty else { return }
    let all = 0..<model.buckets.count
    var came = Int64(places.state.presentAtStart)
    var accounted: Int64 = 0
    var personTicks: Int64 = 0
    for (line, description) in model.lines.enumerated() where !description.isHourly {
      came += flow(.referred, line: line, buckets: all)
      for gone in [Flow.left, .turnedAway, .discharged, .moved] { accounted += flow(gone, line: line, buckets: all) }
      personTicks += integral(.enrolled, line: line, buckets: all) + integral(.reserved, line: line, buckets: all)
    }
    for ydelse in model.plan.ydelser.indices {
      accounted += Int64(places.residents(of: ydelse) + places.waiting(for: ydelse))
    }
    if came != accounted { throw broken("\(came) people came and \(accounted) are accounted for") }
    let placeTicks = places.occupiedPlaceTicks(until: model.buckets.ticks[model.buckets.count])
    if personTicks != placeTicks {
      throw broken("people stayed \(personTicks) ticks and places were occupied \(placeTicks)")
    }
  }

  private func broken(_ law: String) -> OccupancyError {
    .invariant(tilbud: model.plan.id, replication: replication, law: law)
  }
}
