import Testing

@testable import Occupancy

@Suite("What holds in every replication of every plan")
struct InvariantTests {
  @Test("Three thousand plans of every kind keep the invariants and their own rules, event by event", arguments: 0..<10)
  func everyPlan(part: Int) throws {
    var kinds: [TraceEvent.Kind: Int] = [:]
    for number in UInt64(part * 300)..<UInt64(part * 300 + 300) {
      let random = try RandomPlan(number: number)
      let simulation = try random.plan.simulation(in: random.scene, seed: number)
      simulation.run(replication: number)
      try simulation.checkInvariants()
      let counts = simulation.fingerprint

      let events = simulation.trace(replication: number)
      try simulation.checkInvariants()
      #expect(simulation.fingerprint == counts, "plan \(number): a trace changes nothing")
      let laws = TraceLaws(simulation.model, events)
      #expect(laws.broken.isEmpty, "plan \(number): \(laws.broken.first ?? "") \(random.plan)")

      let lines = simulation.model.lines.indices.filter { !simulation.model.lines[$0].isHourly }
      for bucket in simulation.all {
        func sum(_ measure: Measure) -> Int64 {
          lines.reduce(0) { $0 + simulation.integral(measure, line: $1, buckets: bucket..<bucket + 1) }
        }
        #expect(sum(.enrolled) + sum(.reserved) == laws.resident[bucket], "plan \(number), bucket \(bucket)")
        #expect(sum(.waiting) == laws.waiting[bucket], "plan \(number), bucket \(bucket)")
        #expect(simulation.available(bucket: bucket) == laws.available[bucket], "plan \(number), bucket \(bucket)")
      }
      for event in events { kinds[event.kind, default: 0] += 1 }
    }
    #expect(TraceEvent.Kind.allCases.allSatisfy { kinds[$0, default: 0] > 20 }, "\(kinds)")
  }

  @Test("No cell of any integral or flow is ever negative, and counts by kommune add up to those by line")
  func notNegative() throws {
    for number in 5_000..<5_300 as Range<UInt64> {
      let random = try RandomPlan(number: number)
      let simulation = try random.plan.simulation(in: random.scene)
      try simulation.replicate(3) { replication in
        #expect(simulation.fingerprint.allSatisfy { $0 >= 0 }, "plan \(number), replication \(replication)")
      }
    }
  }

  @Test("Everybody who waited is in the sums of time waited: they make up the list's integral, with those still there")
  func littlesLaw() throws {
    for number in 6_000..<6_300 as Range<UInt64> {
      let random = try RandomPlan(number: number)
      var plan = random.plan
      for g in plan.ydelser.indices { plan.ydelser[g].waiters = [] }
      let simulation = try plan.simulation(in: random.scene)
      let events = simulation.trace(replication: 0)
      for g in plan.ydelser.indices {
        let lines = simulation.model.lines.indices.filter { simulation.model.lines[$0].ydelse == g }
        func total(_ flow: Flow) -> Int64 {
          lines.reduce(0) { $0 + simulation.flow(flow, line: $1, buckets: simulation.all) }
        }
        let lives = Life.all(in: events).filter { $0.key.ydelse == g }
        let still = lives.filter { $0.value.admitted == nil && $0.value.left == nil }
        let waits = Set(events.filter { $0.kind == .waits }.map(\.who))
        let end = simulation.model.buckets.ticks[simulation.model.buckets.count]
        let rest = still.filter { waits.contains($0.key) }.reduce(0) { $0 + end - ($1.value.referred ?? end) }
        let integral = lines.reduce(0) { $0 + simulation.integral(.waiting, line: $1, buckets: simulation.all) }
        #expect(total(.waitedByAdmitted) + total(.waitedByLeft) + rest == integral, "plan \(number), ydelse \(g)")
      }
    }
  }

  @Test("A replication is the same whatever was simulated before it")
  func nothingIsLeft() throws {
    for number in 7_000..<7_200 as Range<UInt64> {
      let random = try RandomPlan(number: number)
      let used = try random.plan.simulation(in: random.scene)
      for replication in 0..<4 as Range<UInt64> {
        used.run(replication: replication)
        let new = try random.plan.simulation(in: random.scene)
        new.run(replication: replication)
        #expect(used.fingerprint == new.fingerprint, "plan \(number), replication \(replication)")
        #expect(used.placeHistory == new.placeHistory, "plan \(number), replication \(replication)")
      }
    }
  }

  @Test("The check fails when it is made before the last year has been run")
  func checkCanFail() throws {
    let plan = TilbudPlan.with(places: 2, [.listed([.on(0, stay: 500)])])
    let simulation = try plan.simulation(in: Scene("2101-01-01", "2102-12-31"))
    simulation.begin(replication: 3)
    simulation.runYear()
    #expect(throws: OccupancyError.self) { try simulation.checkInvariants() }
    simulation.runYear()
    try simulation.checkInvariants()
  }
}
