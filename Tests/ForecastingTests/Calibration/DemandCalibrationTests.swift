import Testing

@testable import Forecasting
@testable import Occupancy

@Suite("Demand from yearly belægning")
struct DemandCalibrationTests {
  private func run(
    _ years: [(Int, Double)], places: Int = 14, stay: Distribution = .exponential(mean: 700), rounding: Double = 0.0005,
    change: (inout DemandCalibration.Question) -> Void = { _ in }
  ) throws -> DemandCalibration {
    var question = DemandCalibration.Question(
      years: years.map { YearlyOccupancy(year: $0.0, share: $0.1, rounding: rounding, places: places) }, stay: stay,
      waiting: nil)
    question.replications = 60
    change(&question)
    return try #require(try DemandCalibration.run(question))
  }

  @Test("In a tilbud with ample room it is the belægning over the stay, within its chance")
  func ample() throws {
    // 100 places never fill with 20 residents: their mean over a year is nearly normal about rate × stay (M/G/∞).
    let result = try run([(2021, 0.2)], places: 100, stay: .exponential(mean: 365.25)) { $0.replications = 100 }
    #expect(isClose(result.plainRate, 20, within: 1e-9))
    let interval = result.interval(0.8)
    #expect(interval.low < 20 && 20 < interval.high)
    #expect(isClose(result.median, 20, within: 0.1))
    // A process with variance 20 and correlation e^(−t) has a mean over a year with variance 20 · 2e^(−1); 80 percent
    // of the rates are within 1.2816 of its root.
    let half = 1.2815515655 * (20 * 2 * Mathematics.exponential(-1)).squareRoot()
    #expect(isClose(interval.high - interval.low, 2 * half, within: 0.2))
  }

  @Test("The band holds the true demand as often as it says, rates drawn as the prior has it")
  func coverage() throws {
    // Futures at rates spread evenly in proportion are what the method is asked about; each is then one data set.
    var (covered, asked) = (0, 0)
    for number in 0..<25 {
      let rate = 5 * Mathematics.exponential(-0.5 + Double(number) / 24)
      let plan = TilbudPlan(
        id: "sand", places: Schedule(14),
        ydelser: [
          YdelsePlan(
            id: "y", referrals: Referrals(rate: .total(Schedule(rate), shares: [1])), stay: .exponential(mean: 700))
        ])
      let simulation = TilbudSimulation(
        model: try TilbudModel(plan: plan, scene: Scene(period: try wholeYears(2005, 17)), seed: 99))
      simulation.begin(replication: UInt64(number))
      for _ in 0..<17 { simulation.runYear() }
      let shares = [15, 16].map { year -> (Int, Double) in
        let ticks = simulation.integral(.enrolled, line: 0, buckets: simulation.model.buckets.ofYear[year])
        let places = 14 * Double(CivilDate.daysInYear(2005 + year)) * Double(Ticks.perDay)
        return (2005 + year, Double(ticks) / places)
      }
      let result = try run(shares) { $0.replications = 25 }
      asked += 1
      let interval = result.interval(0.8)
      if interval.low <= rate, rate <= interval.high { covered += 1 }
    }
    #expect(agrees(covered, of: asked, with: 0.8), "\(covered) of \(asked)")
  }

  @Test("One year says less than three")
  func width() throws {
    func ratio(_ result: DemandCalibration) -> Double {
      let interval = result.interval(0.8)
      return interval.high / interval.low
    }
    #expect(ratio(try run([(2021, 0.7)])) > 1.1 * ratio(try run([(2019, 0.7), (2020, 0.7), (2021, 0.7)])))
  }

  @Test("A tilbud that is full sets no upper limit to demand")
  func full() throws {
    let result = try run([(2021, 0.995)], rounding: 0.005)
    #expect(result.isOpenAbove && !result.isOpenBelow)
    #expect(try !run([(2021, 0.7)]).isOpenAbove)
  }

  @Test("A sudden fall is seldom, and belægning above what is possible agrees with nothing")
  func unlikely() throws {
    let fall = try run([(2020, 0.80), (2021, 0.66)]) { $0.replications = 300 }
    #expect(fall.isAnswered)
    let steady = try run([(2020, 0.75), (2021, 0.72)])
    #expect((fall.middle.asUneven ?? 1) < 0.45 && (steady.middle.asUneven ?? 0) > 0.6)
    #expect(!(try run([(2021, 1.3)], places: 6).isAnswered))
    #expect(
      try run([(2021, 1.3)], places: 6) {
        $0.overOccupancy = 4
        $0.replications = 150
      }.isAnswered)
  }

  @Test("Threads change no digit, and a stop is obeyed")
  func threads() throws {
    let one = try run([(2020, 0.8), (2022, 0.75)])
    let three = try run([(2020, 0.8), (2022, 0.75)]) { $0.threads = 3 }
    #expect(one.grid == three.grid && one.tolerance == three.tolerance)
    #expect(try DemandCalibration.run(one.question, shouldStop: { true }) == nil)
  }
}
