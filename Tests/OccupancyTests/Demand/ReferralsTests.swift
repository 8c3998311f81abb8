import Testing

@testable import Occupancy

@Suite("Referrals")
struct ReferralsTests {
  /// Referrals per bucket and kommune over `count` replications with nowhere to go.
  private func referred(
    _ referrals: Referrals, _ scene: Scene, _ count: Int, demandFactors: [Double] = []
  ) throws -> [[Sample]] {
    let plan = TilbudPlan.with(places: 0, [YdelsePlan(id: "A", referrals: referrals, stay: .constant(value: 1))])
    let simulation = try plan.simulation(in: scene)
    var samples = Array(
      repeating: Array(repeating: Sample(), count: simulation.model.buckets.count), count: scene.kommuner.count)
    for replication in 0..<UInt64(count) {
      simulation.begin(replication: replication)
      for year in simulation.model.buckets.ofYear.indices {
        simulation.runYear(demandFactor: year < demandFactors.count ? demandFactors[year] : 1)
      }
      for k in samples.indices {
        for bucket in simulation.all {
          samples[k][bucket].add(Double(simulation.flow(.referred, line: 0, kommune: k, bucket: bucket)))
        }
      }
    }
    return samples
  }

  private func expect(
    _ samples: [[Sample]], _ expected: (_ kommune: Int, _ bucket: Int) -> Double,
    at location: SourceLocation = #_sourceLocation
  ) {
    for (k, buckets) in samples.enumerated() {
      for (bucket, sample) in buckets.enumerated() {
        #expect(
          sample.agrees(with: expected(k, bucket)),
          "kommune \(k), bucket \(bucket): \(sample), expected \(expected(k, bucket))", sourceLocation: location)
      }
    }
  }

  @Test("A rate is spread over the days of its year, leap years included, and over the kommuner by their shares")
  func sharesAndDays() throws {
    let scene = Scene("2103-11-15", "2104-03-31", kommuner: ["a", "b"])
    let referrals = Referrals(rate: .total(Schedule(60), shares: [0.7, 0.3]))
    let days = [16.0, 31, 31, 29, 31]
    expect(try referred(referrals, scene, 4_000)) { k, b in
      60 * days[b] / (b < 2 ? 365 : 366) * (k == 0 ? 0.7 : 0.3)
    }
  }

  @Test("Each kommune's rate changes on its own dates")
  func perKommune() throws {
    let scene = Scene("2101-01-01", "2101-03-31", kommuner: ["a", "b", "c"])
    let referrals = Referrals(
      rate: .perKommune([schedule(100, ("2101-02-11", 0)), schedule(0, ("2101-03-01", 73)), Schedule(36.5)]))
    let expected: [[Double]] = [[31 * 100.0 / 365, 10 * 100.0 / 365, 0], [0, 0, 31 * 0.2], [3.1, 2.8, 3.1]]
    expect(try referred(referrals, scene, 4_000)) { expected[$0][$1] }
  }

  @Test("Season, growth, events and the price response multiply")
  func factors() throws {
    let scene = Scene("2101-01-01", "2102-12-31")
    var referrals = Referrals.perYear(73)
    referrals.season = [1.5, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    referrals.growth = 0.1
    referrals.events = [
      .init(first: civil("2101-03-11"), last: civil("2101-04-30"), factor: 0.2),
      .init(first: civil("2101-04-01"), last: civil("2101-04-30"), factor: 3),
    ]
    let buckets = Buckets(period: scene.period)
    expect(try referred(referrals, scene, 4_000, demandFactors: [1, 0.8])) { _, b in
      var rate = 0.2 * (b >= 12 ? 1.1 * 0.8 : 1)
      if b % 12 == 0 { rate *= 1.5 }
      if b % 12 == 1 { rate *= 0.5 }
      if b == 2 { return rate * (10 + 21 * 0.2) }
      if b == 3 { rate *= 0.6 }
      return rate * Double(buckets.days[b])
    }
  }

  @Test("Monthly counts are Poisson: their variance is their mean")
  func poisson() throws {
    let samples = try referred(.perYear(60), .oneYear, 20_000)[0]
    for sample in samples {
      // The variance of a Poisson sample's variance is about (2μ² + μ) ÷ n.
      let error = ((2 * sample.mean * sample.mean + sample.mean) / Double(sample.count)).squareRoot()
      #expect((sample.variance - sample.mean).magnitude < 4 * error, "\(sample): variance \(sample.variance)")
    }
  }

  @Test("A yearly factor leaves the mean and adds cv² · mean² to the variance, each year anew")
  func yearlyFactor() throws {
    var referrals = Referrals.perYear(60)
    referrals.yearlyCV = 0.4
    let plan = TilbudPlan.with(places: 0, [YdelsePlan(id: "A", referrals: referrals, stay: .constant(value: 1))])
    let simulation = try plan.simulation(in: Scene("2101-01-01", "2102-12-31"))
    var (first, second, squares, products) = (Sample(), Sample(), Sample(), Sample())
    try simulation.replicate(20_000) { _ in
      let (a, b) = (
        Double(simulation.flow(.referred, line: 0, buckets: simulation.years(0, 0))),
        Double(simulation.flow(.referred, line: 0, buckets: simulation.years(1, 1)))
      )
      first.add(a)
      second.add(b)
      squares.add((a - 60) * (a - 60))
      products.add((a - 60) * (b - 60))
    }
    #expect(first.agrees(with: 60) && second.agrees(with: 60), "\(first), \(second)")
    #expect(squares.agrees(with: 60 + 0.16 * 3_600), "\(squares)")
    #expect(products.agrees(with: 0), "\(products)")
  }

  @Test("A rate of 0 refers nobody, whatever multiplies it")
  func zero() throws {
    var referrals = Referrals.perYear(0)
    (referrals.growth, referrals.yearlyCV) = (0.5, 1)
    #expect(try referred(referrals, .oneYear, 200).allSatisfy { $0.allSatisfy { $0.mean == 0 } })
  }

  @Test("A factor of minus zero is a factor of zero: time goes on", .timeLimit(.minutes(1)))
  func minusZero() throws {
    var referrals = Referrals.perYear(50)
    referrals.season = [-0.0] + Array(repeating: 12.0 / 11, count: 11)
    let samples = try referred(referrals, .oneYear, 20)
    #expect(samples[0][0].mean == 0 && samples[0][1].mean > 0)
  }

  @Test("Time between referrals is exponential")
  func gaps() throws {
    let plan = TilbudPlan.with(places: 0, [.random(200_000, stay: .constant(value: 1))])
    let times = try plan.simulation().trace(replication: 3).filter { $0.kind == .referred }.map(\.tick)
    let gaps = zip(times, times.dropFirst()).map { Ticks.days($1 - $0) * 1e5 }
    let mean = 365.0 / 200_000 * 1e5
    #expect(kolmogorov(gaps) { $0 <= 0 ? 1 : Mathematics.exponential(-$0 / mean) } < kolmogorovLimit)
  }
}
