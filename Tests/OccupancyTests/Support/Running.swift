import Testing

@testable import Occupancy

extension TilbudPlan {
  /// A simulation of the plan, ready for any replication.
  func simulation(in scene: Scene = .oneYear, seed: UInt64 = 1) throws -> TilbudSimulation {
    TilbudSimulation(model: try TilbudModel(plan: self, scene: scene, seed: seed))
  }

  /// Replication 0, run to the end, its invariants checked.
  func ran(in scene: Scene = .oneYear) throws -> TilbudSimulation {
    let simulation = try simulation(in: scene)
    simulation.run(replication: 0)
    try simulation.checkInvariants()
    return simulation
  }

  /// The events of replication 0 in words: day, who, what, residents/waiting.
  func story(in scene: Scene = .oneYear) throws -> [String] {
    let simulation = try simulation(in: scene)
    let events = simulation.trace(replication: 0)
    try simulation.checkInvariants()
    return events.map { $0.words(model: simulation.model) }
  }
}

extension TilbudSimulation {
  /// Begins a replication and runs every year of it.
  func run(replication: UInt64) {
    begin(replication: replication)
    for _ in model.buckets.ofYear { runYear() }
  }

  /// Runs `count` replications and hands over each when it has ended, its invariants checked.
  func replicate(_ count: Int, _ body: (UInt64) -> Void) throws {
    for replication in 0..<UInt64(count) {
      run(replication: replication)
      try checkInvariants()
      body(replication)
    }
  }

  /// All buckets.
  var all: Range<Int> { 0..<model.buckets.count }

  /// The buckets of years `first` to `last` of the period, from 0.
  func years(_ first: Int, _ last: Int) -> Range<Int> {
    model.buckets.ofYear[first].lowerBound..<model.buckets.ofYear[last].upperBound
  }

  /// Days in some buckets.
  func length(_ buckets: Range<Int>) -> Double { Double(buckets.reduce(0) { $0 + model.buckets.days[$1] }) }

  /// An integral in days.
  func days(_ measure: Measure, line: Int = 0, _ buckets: Range<Int>) -> Double {
    Ticks.days(integral(measure, line: line, buckets: buckets))
  }

  /// A mean over time.
  func mean(_ measure: Measure, line: Int = 0, _ buckets: Range<Int>) -> Double {
    days(measure, line: line, buckets) / length(buckets)
  }

  /// Rådige place-days.
  func availableDays(_ buckets: Range<Int>) -> Double { Ticks.days(buckets.reduce(0) { $0 + available(bucket: $1) }) }

  /// All counts of the replication, in one list.
  var fingerprint: [Int64] {
    var numbers: [Int64] = []
    for line in model.lines.indices {
      for kommune in model.scene.kommuner.indices {
        for bucket in all {
          numbers += Measure.allCases.map { integral($0, line: line, kommune: kommune, bucket: bucket) }
          numbers += Flow.allCases.map { flow($0, line: line, kommune: kommune, bucket: bucket) }
        }
      }
    }
    return numbers + all.map { available(bucket: $0) }
  }
}

extension TraceEvent {
  /// `12 A0 admitted 3/1`: day, person, event, residents/waiting. A0 is the first of A's dated list, Ar0 its first
  /// resident at the start, Aw0 its first waiter, A#0 its first random person.
  func words(model: TilbudModel) -> String {
    let days = Ticks.days(tick)
    let day = days == days.rounded() ? "\(Int(days))" : "\(days)"
    guard ydelse >= 0 else { return "\(day) \(kind.rawValue) \(residents)/\(waiting)" }
    let ids = model.plan.ydelser.map(\.id) + model.plan.hourly.map(\.id)
    let marks = ["#", "", "w", "r"]
    let (origin, index) = (Int(person >> 40), person & 0xFF_FFFF_FFFF)
    return "\(day) \(ids[ydelse])\(marks[origin])\(index) \(kind.rawValue) \(residents)/\(waiting)"
  }

  /// What somebody is known by: ydelse and number.
  struct Who: Hashable {
    let ydelse: Int
    let person: Int64
  }

  var who: Who { Who(ydelse: ydelse, person: person) }
}

/// What a trace tells about one person.
struct Life {
  var kommune = 0
  var referred: Int64?
  var admitted: Int64?
  var left: Int64?
  var discharged: Int64?

  /// The lives of a trace.
  static func all(in events: [TraceEvent]) -> [TraceEvent.Who: Life] {
    var lives: [TraceEvent.Who: Life] = [:]
    for event in events where event.ydelse >= 0 {
      var life = lives[event.who] ?? Life()
      life.kommune = event.kommune
      switch event.kind {
      case .referred: life.referred = event.tick
      case .admitted: life.admitted = event.tick
      case .left: life.left = event.tick
      case .discharged: life.discharged = event.tick
      default: break
      }
      lives[event.who] = life
    }
    return lives
  }
}

/// Expects replication 0 to go as told, event by event; a failure shows what happened instead.
func expect(
  _ plan: TilbudPlan, in scene: Scene = .oneYear, tells story: [String], at location: SourceLocation = #_sourceLocation
) throws {
  let happened = try plan.story(in: scene)
  #expect(
    happened == story, "it went:\n\(happened.map { "\"\($0)\"," }.joined(separator: "\n"))", sourceLocation: location)
}
