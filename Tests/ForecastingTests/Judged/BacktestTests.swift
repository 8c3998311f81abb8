import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Backtest")
struct BacktestTests {
  /// The score by its other definition: E|X − y| − E|X − X′| / 2 over the values themselves.
  private func score(_ values: [Int64], of outcome: Int64) -> Double {
    let n = Double(values.count)
    let distance = values.reduce(0.0) { $0 + Double(($1 - outcome).magnitude) } / n
    let pairs = values.reduce(0.0) { sum, x in sum + values.reduce(0.0) { $0 + Double(($1 - x).magnitude) } }
    return distance - pairs / (2 * n * n)
  }

  @Test("The ranked probability score agrees with its definition by pairs", arguments: [-50, -3, 0, 4, 7, 20, 900])
  func score(outcome: Int64) {
    // Below 1,024 every value has a bin of its own, so that both are exact.
    let values: [Int64] = [-10, -3, -3, 0, 4, 4, 4, 9, 15, 800]
    var histogram = Histogram()
    for value in values { histogram.add(value) }
    #expect((histogram.rankedProbabilityScore(of: outcome) - score(values, of: outcome)).magnitude < 1e-9)
  }

  @Test("A certain forecast scores its distance from what happened")
  func certain() {
    var histogram = Histogram()
    for _ in 0..<5 { histogram.add(100) }
    #expect(histogram.rankedProbabilityScore(of: 100) == 0)
    #expect(histogram.rankedProbabilityScore(of: 130) == 30)
    #expect(histogram.rankedProbabilityScore(of: 60) == 40)
  }

  @Test("The share below counts equal values half")
  func rank() {
    var histogram = Histogram()
    for value in [1, 2, 2, 3] as [Int64] { histogram.add(value) }
    #expect([0, 1, 2, 3, 4].map { histogram.shareBelow($0) } == [0, 0.125, 0.5, 0.875, 1])
  }

  @Test("The chance of so few within is the lower tail of a binomial distribution")
  func chance() {
    func chance(_ within: Int, _ count: Int) -> Double { Backtest.Coverage(within: within, count: count).chance }
    #expect((chance(0, 3) - 0.008).magnitude < 1e-12)
    #expect((chance(1, 3) - (0.008 + 3 * 0.04 * 0.8)).magnitude < 1e-12)
    #expect((chance(3, 3) - 1).magnitude < 1e-12)
    #expect(chance(0, 0) == 1)
  }

  /// Places for everybody and a Poisson number of residents: what is observed can be drawn from the same law.
  private func variant(observing value: Double, _ quantity: Quantity = .residents) throws -> Variant {
    let first = try #require(CivilDate(iso: "2025-01-01"))
    let last = try #require(CivilDate(iso: "2025-12-31"))
    let period = try #require(Period(first: first, last: last))
    var plan = TilbudPlan(id: "t", places: Schedule(100), ydelser: [])
    plan.ydelser = [
      YdelsePlan(
        id: "y", referrals: Referrals(rate: .total(Schedule(24), shares: [1])), stay: .exponential(mean: 100))
    ]
    var tilbud = TilbudCase(name: "t", plan: plan, ydelser: [.init(name: "y")])
    tilbud.observations = [ObservedFigure(year: 2025, quantity: quantity, value: value, wasFitted: false)]
    return Variant(name: "v", scene: Scene(period: period, kommuner: ["k"]), tilbud: [tilbud])
  }

  private func finding(_ variant: Variant, seed: UInt64 = 1) throws -> Backtest.Finding {
    let backtest = try Backtest([variant], options: .init(replications: 400, threads: 2, seed: seed))
    return try #require(try backtest.run().variants[0].tilbud.first?.findings.first)
  }

  @Test("A figure drawn from the forecast's own law lies within in eight of ten cases")
  func coverage() throws {
    let variant = try variant(observing: 0)
    var drawn: [Double] = []
    let other = try Forecast([variant], options: .init(replications: 200, seed: 99))
    _ = try other.run(samples: { (sample) throws(ForecastingError) in
      drawn.append(Double(sample.value(.residents, tilbud: 0, year: 0)) * 0x1p-20)
    })
    var (within, below) = (0, 0.0)
    for value in drawn {
      let finding = try finding(self.variant(observing: value))
      within += finding.isWithin ? 1 : 0
      below += finding.shareBelow
    }
    #expect((Double(within) - 160).magnitude < 4 * (200 * 0.8 * 0.2).squareRoot() + 4)
    #expect((below / 200 - 0.5).magnitude < 4 * (1.0 / 12 / 200).squareRoot() + 0.02)
  }

  @Test("What was predicted is what a forecast gives, and threads change nothing")
  func sameForecast() throws {
    let variant = try variant(observing: 4)
    let finding = try finding(variant)
    let forecast = try Forecast([variant], options: .init(replications: 400, seed: 1)).run()
    #expect(finding.prediction == forecast.variants[0].estimate(.residents, tilbud: 0, year: 0))
    let alone = try Backtest([variant], options: .init(replications: 400, threads: 1, seed: 1)).run()
    #expect(alone.variants[0].tilbud[0].findings == [finding])
  }

  @Test("Figures of years outside the period are left out")
  func outside() throws {
    var variant = try variant(observing: 4)
    variant.tilbud[0].observations[0].year = 2030
    #expect(try Backtest([variant], options: .init(replications: 10)).run().variants[0].tilbud.isEmpty)
  }
}
