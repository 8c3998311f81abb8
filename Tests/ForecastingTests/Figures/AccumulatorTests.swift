import Occupancy
import Testing

@testable import Forecasting

@Suite("Accumulator") struct AccumulatorTests {
  private static func same(_ left: Accumulator, _ right: Accumulator) -> Bool {
    left.count == right.count && left.tallies == right.tallies && left.histograms == right.histograms
      && left.differences == right.differences
  }

  @Test("Replications split in uneven parts and merged in any order give the whole, bit for bit")
  func splits() throws {
    let model = try ForecastModel(everything(), seed: 11)
    func accumulated(_ range: Range<Int>, _ runner: ReplicationRunner) throws -> Accumulator {
      var part = Accumulator(model: model)
      for replication in range {
        try runner.run(UInt64(replication))
        part.add(runner.values)
      }
      return part
    }
    let whole = try accumulated(0..<1_000, ReplicationRunner(model: model))
    #expect(whole.count == 1_000)
    let bounds = [0, 1, 17, 200, 201, 555, 900, 1_000]
    // Run from the last to the first, on runners that have and have not been used before.
    let used = ReplicationRunner(model: model)
    var parts = try zip(bounds, bounds.dropFirst()).reversed().enumerated().map { index, ends in
      try accumulated(ends.0..<ends.1, index % 2 == 0 ? used : ReplicationRunner(model: model))
    }
    var numbers = SeededNumbers(state: 12)
    for _ in 0..<3 {
      parts.shuffle(using: &numbers)
      var merged = Accumulator(model: model)
      for part in parts { merged.add(part) }
      #expect(Self.same(merged, whole))
    }
    var grouped = parts[0]
    grouped.add(parts[1])
    var others = parts[2]
    for part in parts[3...] { others.add(part) }
    others.add(grouped)
    #expect(Self.same(others, whole))
  }

  @Test("A replication gives the same figures whatever was run before it")
  func independence() throws {
    let model = try ForecastModel(everything(), seed: 11)
    let (used, fresh) = (ReplicationRunner(model: model), ReplicationRunner(model: model))
    for replication in [99, 3, 40, 3] as [UInt64] { try used.run(replication) }
    try fresh.run(3)
    #expect(used.values == fresh.values)
  }

  @Test("Differences are taken from the first variant's tilbud with the same id, wherever it stands")
  func pairs() throws {
    var variants = try everything()
    let other = try variant(
      years: 4, from: 2022, kommuner: variants[0].scene.kommuner, id: "andet",
      ydelser: [
        still(residents: 3, kommuner: 3)
      ])
    variants[1].tilbud.insert(other.tilbud[0], at: 0)
    let accumulator = Accumulator(model: try ForecastModel(variants, seed: 1))
    #expect(accumulator.pairs[0].isEmpty)
    #expect(accumulator.pairs[1].map(\.tilbud) == [1])
    #expect(accumulator.pairs[1].map(\.reference) == [0])
  }
}
