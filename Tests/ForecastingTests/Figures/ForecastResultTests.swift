import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Forecast result") struct ForecastResultTests {
  @Test("A kommune's payment has a distribution, of each year and in all; unknown kommuner are told nothing of")
  func payments() throws {
    var variant = try everything()[0]
    let options = Forecast.Options(replications: 60, seed: 5)
    let result = try Forecast([variant], options: options).run().variants[0]
    var paid: [[Double]] = []
    _ = try Forecast([variant], options: options).run(samples: { sample in
      paid.append((0..<4).map { Double(sample.value(KommuneQuantity.paid, tilbud: 0, kommune: 1, year: $0)) / 100 })
    })
    for year in 0...4 {
      let estimate = try #require(result.estimate(KommuneQuantity.paid, tilbud: 0, kommune: 1, year: year))
      let sums = paid.map { year < 4 ? $0[year] : $0.reduce(0, +) }.sorted()
      let spread = try #require(estimate.spread)
      #expect((spread.median - sums[29]).magnitude <= 0.001 * sums[29] + 0.01)
      #expect((estimate.mean - sums.reduce(0, +) / 60).magnitude < 0.01)
    }
    variant.tilbud[0].knowsKommuner = false
    let unknown = try Forecast([variant], options: options).run().variants[0]
    for quantity in KommuneQuantity.allCases {
      #expect(unknown.estimate(quantity, tilbud: 0, kommune: 1, year: 0) == nil)
    }
    #expect(unknown.estimate(.income, tilbud: 0, year: 0)?.mean == result.estimate(.income, tilbud: 0, year: 0)?.mean)
  }

  @Test("A ydelse has figures of the whole period: sums of its years, and means over its days")
  func ydelseOfPeriod() throws {
    let result = try Forecast([everything()[0]], options: .init(replications: 20, seed: 5)).run().variants[0]
    func mean(_ quantity: YdelseQuantity, _ ydelse: Int, _ year: Int) throws -> Double {
      try #require(result.estimate(quantity, tilbud: 0, ydelse: ydelse, year: year)).mean
    }
    for quantity in [YdelseQuantity.referred, .admitted, .left, .turnedAway, .income] {
      let years = try (0..<4).reduce(0) { try $0 + mean(quantity, 0, $1) }
      #expect((try mean(quantity, 0, 4) - years).magnitude < 1e-6 * max(1, years), "\(quantity)")
    }
    let residents =
      try zip(0..<4, [365, 365, 366, 365]).reduce(0) { try $0 + mean(.residents, 1, $1.0) * $1.1 } / 1_461
    #expect((try mean(.residents, 1, 4) - residents).magnitude < 1e-5)
    #expect(result.estimate(YdelseQuantity.takst, tilbud: 0, ydelse: 0, year: 4) == nil)
  }

  @Test("A takst belongs to a year: a period has none")
  func takstOfPeriod() throws {
    let variant = try variant(ydelser: [still(residents: 10)], economy: plainEconomy())
    let result = try Forecast([variant], options: .init(replications: 5)).run().variants[0]
    #expect(result.estimate(.takst, tilbud: 0, year: 2)?.mean == 1_000)
    #expect(result.estimate(.takst, tilbud: 0, year: 3) == nil)
    #expect(
      result.figure(.quantity(.takst), tilbud: 0, year: 3)?.mean == 1_000, "combinations are compared by the last")
  }

  private func result(_ variant: Variant) throws -> VariantResult {
    try Forecast([variant], options: .init(replications: 3)).run().variants[0]
  }

  @Test("Metrics that a tilbud cannot have are nil, the others are there")
  func absent() throws {
    let places = try result(variant(years: 1, ydelser: [still(residents: 5)]))
    #expect(places.estimate(.enrolledShare, tilbud: 0, year: 0)?.mean == 0.5)
    for quantity in Quantity.allCases where quantity.traits.needs.contains(where: { $0 == .economy || $0 == .hours }) {
      #expect(places.estimate(quantity, tilbud: 0, year: 0) == nil, "\(quantity)")
    }
    #expect(places.estimate(.paid, tilbud: 0, kommune: 0, year: 0) == nil)
    #expect(places.estimate(.residents, tilbud: 0, kommune: 0, year: 0)?.mean == 5)
    #expect(places.estimate(.income, tilbud: 0, ydelse: 0, year: 0) == nil)
    #expect(places.estimate(.hoursDelivered, tilbud: 0, ydelse: 0, year: 0) == nil)
    let hourly = HourlyPlan(
      id: "timer", referrals: noReferrals(), hoursPerCase: try .constant(20), capacity: Schedule(2_920))
    let hours = try result(variant(years: 1, places: Schedule(0), ydelser: [], hourly: [hourly]))
    #expect(hours.estimate(.utilisation, tilbud: 0, year: 0)?.mean == 0)
    for quantity in Quantity.allCases where quantity.traits.needs.contains(.places) {
      #expect(hours.estimate(quantity, tilbud: 0, year: 0) == nil, "\(quantity)")
    }
    #expect(hours.estimate(residentsOfMonth: 0, tilbud: 0) == nil)
    #expect(hours.estimate(.residents, tilbud: 0, ydelse: 0, year: 0) == nil)
  }

  @Test("A year without places has no belægning, but its residents are counted")
  func noPlaces() throws {
    let closing = try variant(years: 2, ydelser: [still(residents: 4)]) {
      $0.closure = .init(date: try day("2098-01-01"), departure: .natural)
    }
    let result = try result(closing)
    #expect(result.estimate(.enrolledShare, tilbud: 0, year: 0)?.mean == 0.4)
    #expect(result.estimate(.enrolledShare, tilbud: 0, year: 1) == nil)
    #expect(result.estimate(.residents, tilbud: 0, year: 1)?.mean == 4)
    #expect(result.placeDays(tilbud: 0, year: 1) == 0)
    #expect(result.placeDays(tilbud: 0, year: 2) == 3_650)
    #expect(result.estimate(.enrolledShare, tilbud: 0, year: 2)?.mean == 0.571428571, "8 × 365 ÷ (3,650 + 4 × 365)")
  }

  @Test("Waiting times are all days waited by all who waited")
  func waits() throws {
    // One place: the first stays 100 days, the second waits 90 of them, the third leaves the list after 30.
    var ydelse = try still(list: [
      DatedPerson(date: day("2097-01-01"), stay: 100), DatedPerson(date: day("2097-01-11"), stay: 10, patience: 1_000),
      DatedPerson(date: day("2097-01-12"), stay: 10, patience: 30),
      DatedPerson(date: day("2097-04-20"), stay: 10, patience: 1_000),
    ])
    ydelse.waiting = .init(patience: nil)
    let result = try result(variant(years: 2, places: Schedule(1), ydelser: [ydelse]))
    // The second is admitted on day 100 for 10 days, the fourth, referred on day 109, on day 110.
    #expect(result.meanWaitOfAdmitted(tilbud: 0, year: 0) == (90.0 + 1) / 2)
    #expect(result.meanWaitOfLeft(tilbud: 0, year: 0) == 30)
    #expect(result.meanWaitOfAdmitted(tilbud: 0, year: 1) == nil)
    #expect(result.meanWaitOfAdmitted(tilbud: 0, year: 2) == 45.5)
    #expect(result.estimate(.waitedByAdmitted, tilbud: 0, year: 0)?.mean == 91)
    #expect(result.estimate(.admitted, tilbud: 0, year: 0)?.mean == 3)
  }

  @Test("A result tells its seed, its replications and its years")
  func description() throws {
    let result = try Forecast(everything(), options: .init(replications: 20, seed: 77)).run()
    #expect(result.seed == 77 && result.replications == 20 && result.ending == .complete)
    #expect(result.variants.map(\.variant.name) == ["7 pladser", "6 pladser"])
    #expect(result.variants[0].years == [2022, 2023, 2024, 2025])
  }

  @Test("A difference is nil where the first variant has no such tilbud, or either has no such metric")
  func missingDifference() throws {
    let first = try variant(years: 1, id: "a", ydelser: [still(residents: 5)])
    let other = try variant(years: 1, id: "b", ydelser: [still(residents: 6)])
    let result = try Forecast([first, other], options: .init(replications: 2)).run()
    #expect(result.variants[1].difference(.residents, tilbud: 0, year: 0) == nil)
    var priced = first
    priced.tilbud[0].economy = try plainEconomy()
    let pair = try Forecast([first, priced], options: .init(replications: 2)).run()
    #expect(pair.variants[1].difference(.residents, tilbud: 0, year: 0)?.mean == 0)
    #expect(pair.variants[1].estimate(.result, tilbud: 0, year: 0) != nil)
    #expect(pair.variants[1].difference(.result, tilbud: 0, year: 0) == nil, "the first has no accounts")
  }
}
