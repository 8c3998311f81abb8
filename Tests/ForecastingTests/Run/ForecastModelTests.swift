import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("What variants share") struct ForecastModelTests {
  /// Kvisten-like: 7 or 6 places, with a forudsat belægning.
  static func kvisten(places: Int, assumed: Double, response: PriceResponse? = nil) throws -> Variant {
    var ydelse = try lively(yearly: 2.3, stay: 900)
    ydelse.residents = (0..<6).map { _ in .init() }
    let cost = try CostBase.derived(
      fromTakst: Kroner(6_855), places: 6, days: 365, assumedShare: percent(90),
      parts: .init(fixed: percent(60), perPlace: percent(30), perDøgn: percent(10)), budgeted: .stated(percent(90)))
    var economy = try plainEconomy(cost: cost, assumed: assumed)
    economy.response = response
    return try variant(
      "\(places) pladser, \(assumed) %", years: 4, places: Schedule(places), ydelser: [ydelse], economy: economy)
  }

  @Test("Variants that differ only in forudsat belægning share one path of occupancy")
  func shared() throws {
    let variants = try [90.0, 95, 85].map { try Self.kvisten(places: 6, assumed: $0) }
    let model = try ForecastModel(variants + [Self.kvisten(places: 7, assumed: 90)], seed: 1)
    #expect(model.units.map(\.members.count) == [3, 1])
    let result = try Forecast(variants, options: .init(replications: 200)).run()
    let quantities = Quantity.allCases.filter { $0.isMade(in: variants[0].tilbud[0]) }
    for quantity in quantities where !quantity.traits.needs.contains(where: { $0 == .economy || $0 == .hours }) {
      for year in 0...4 {
        let estimates = result.variants.map { $0.estimate(quantity, tilbud: 0, year: year) }
        #expect(estimates[0] == estimates[1] && estimates[1] == estimates[2])
        #expect(result.variants[1].difference(quantity, tilbud: 0, year: year)?.standardError == 0)
      }
    }
    let takst = result.variants.map { $0.estimate(.takst, tilbud: 0, year: 0)?.mean }
    #expect(takst == [6_855, 6_494, 7_258])
  }

  @Test("A tilbud whose referrals follow the takst has a path of its own; with an elasticity of zero it shares")
  func responsive() throws {
    let response = try PriceResponse(reference: Kroner(6_000), elasticity: -0.5)
    let inert = try PriceResponse(reference: Kroner(6_000), elasticity: 0)
    let model = try ForecastModel(
      [
        Self.kvisten(places: 6, assumed: 90), Self.kvisten(places: 6, assumed: 90, response: inert),
        Self.kvisten(places: 6, assumed: 90, response: response),
        Self.kvisten(places: 6, assumed: 95, response: response),
      ], seed: 1)
    #expect(model.units.map(\.members.count) == [2, 1, 1])
  }

  @Test("Capacity and assumptions leave the people who are referred as they are")
  func samePeople() throws {
    let result = try Forecast(
      [Self.kvisten(places: 7, assumed: 95), Self.kvisten(places: 6, assumed: 90)], options: .init(replications: 300)
    ).run()
    for year in 0...4 {
      let difference = try #require(result.variants[1].difference(.referred, tilbud: 0, year: year))
      #expect(difference.mean == 0 && difference.standardError == 0)
    }
    #expect((result.variants[1].difference(.turnedAway, tilbud: 0, year: 4)?.mean ?? 0) == 0)
    #expect((result.variants[1].difference(.left, tilbud: 0, year: 4)?.mean ?? 0) > 0)
  }

  /// By year: the variance of the difference of two independent runs ÷ that of the paired difference.
  private func reduction(_ first: Variant, _ second: Variant) throws -> [Double] {
    let result = try Forecast([first, second], options: .init(replications: 4_000, threads: 2, seed: 6)).run()
    return try (0...4).map { year in
      let paired = try #require(result.variants[1].difference(.result, tilbud: 0, year: year))
      let alone = try result.variants.map { try #require($0.estimate(.result, tilbud: 0, year: year)).standardError }
      return (alone[0] * alone[0] + alone[1] * alone[1]) / (paired.standardError * paired.standardError)
    }
  }

  @Test("Common random numbers make the difference between 90 and 95 percent much more certain than separate runs")
  func assumedReduction() throws {
    let ratios = try reduction(Self.kvisten(places: 6, assumed: 90), Self.kvisten(places: 6, assumed: 95))
    print("variance of independent ÷ paired differences, 90 against 95 percent, by year and in all:", ratios)
    #expect(ratios.allSatisfy { $0 > 100 })
  }

  @Test("Common random numbers make the difference between 7 and 6 places more certain than separate runs")
  func placesReduction() throws {
    let ratios = try reduction(Self.kvisten(places: 7, assumed: 90), Self.kvisten(places: 6, assumed: 90))
    print("variance of independent ÷ paired differences, 7 against 6 places, by year and in all:", ratios)
    #expect(ratios.allSatisfy { $0 > 5 })
  }
}
