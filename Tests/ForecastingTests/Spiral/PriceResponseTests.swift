import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Referrals that follow the takst") struct PriceResponseTests {
  /// 60 referrals a year to 22 places, a takst of 1,100 in the first year and 1,000 in the others.
  private func variant(_ response: PriceResponse?, delay: Int = 1) throws -> Variant {
    var economy = try plainEconomy(cost: fixedCost(22 * 365_000), efterregulering: Efterregulering(band: .one))
    economy.published = [.init(from: try day("2097-01-01"), takst: Kroner(1_100))]
    (economy.response, economy.responseDelay) = (response, delay)
    return try lively22(economy)
  }

  private func lively22(_ economy: Economy) throws -> Variant {
    try ForecastingTests.variant(
      years: 4, places: Schedule(22), ydelser: [lively(yearly: 60, stay: 120, patience: 30)], economy: economy)
  }

  private func run(_ variants: [Variant], _ replications: Int = 5_000) throws -> ForecastResult {
    try Forecast(variants, options: .init(replications: replications, threads: 2, seed: 8)).run()
  }

  @Test("An elasticity of zero changes nothing, bit for bit")
  func zero() throws {
    func figures(_ variant: Variant) throws -> [[Int64]] {
      try (0..<50).map { try Figures(variant, replication: $0, seed: 3).values }
    }
    let none = try figures(variant(nil))
    #expect(try figures(variant(PriceResponse(reference: Kroner(500), elasticity: 0))) == none)
    #expect(try figures(variant(PriceResponse(reference: Kroner(500), elasticity: -0.1))) != none)
  }

  @Test("A takst at the reference changes nothing, bit for bit, p/l taken off")
  func atReference() throws {
    func economy(_ response: PriceResponse?) throws -> Economy {
      var economy = try plainEconomy(cost: fixedCost(22 * 365_000), efterregulering: Efterregulering(band: .one))
      economy.priceIndex = try PriceIndex(levelYear: plainYear, growth: [:], growthOtherwise: 1)
      economy.response = response
      return economy
    }
    let (with, without) = try (
      Figures(lively22(economy(PriceResponse(reference: Kroner(1_000), elasticity: -3)))),
      Figures(lively22(economy(nil)))
    )
    #expect(with.kroner(.takst) == [1_000, 2_000, 4_000, 8_000])
    #expect(with.values == without.values)
  }

  @Test("With elasticity −1, a takst 10 percent above the reference divides the next year's referrals by 1.1")
  func minusOne() throws {
    let result = try run([variant(PriceResponse(reference: Kroner(1_000), elasticity: -1))]).variants[0]
    for (year, expected) in [(0, 60.0), (1, 60 / 1.1), (2, 60), (3, 60)] {
      let referred = try #require(result.estimate(.referred, tilbud: 0, year: year))
      #expect(abs(referred.mean - expected) < 4 * referred.standardError, "year \(year): \(referred.mean)")
    }
  }

  @Test("The effect comes after the delay and not before", arguments: [1, 2, 3])
  func delay(years: Int) throws {
    let response = try PriceResponse(reference: Kroner(1_000), elasticity: -2)
    let result = try run([variant(nil), variant(response, delay: years)], 2_000)
    for year in 0..<4 {
      let difference = try #require(result.variants[1].difference(.referred, tilbud: 0, year: year))
      if year < years {
        #expect(difference.mean == 0 && difference.standardError == 0)
      } else if year == years {
        #expect(abs(difference.mean - (60 / 1.21 - 60)) < 4 * difference.standardError)
      }
    }
  }

  @Test("A fall in referrals moves the same people in time: it never invents others")
  func samePeople() throws {
    let response = try PriceResponse(reference: Kroner(1_000), elasticity: -2)
    let plain = try Forecast.replay(variant(nil), replication: 5, seed: 2).events[0]
    let moved = try Forecast.replay(variant(response), replication: 5, seed: 2).events[0]
    let numbers = { (events: [TraceEvent]) in events.filter { $0.kind == .referred }.map(\.person) }
    #expect(numbers(moved).count < numbers(plain).count)
    #expect(numbers(moved) == Array(numbers(plain).prefix(numbers(moved).count)))
    let kommuner = { (events: [TraceEvent]) in events.filter { $0.kind == .referred }.map(\.kommune) }
    #expect(kommuner(moved) == Array(kommuner(plain).prefix(kommuner(moved).count)))
  }
}
