import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("The death spiral") struct SpiralTests {
  private func begun(_ takster: [Int64?], _ shares: [Int64], pl: [Double]? = nil) -> Bool {
    Spiral.hasBegun(
      in: zip(takster, shares).enumerated().map { y, pair in
        Spiral.Year(takst: pair.0, share: pair.1, plFactor: pl?[y] ?? 1)
      })
  }

  @Test("Three rises with three falls are a spiral; two, or three with a pause, are not")
  func series() {
    #expect(begun([1_000, 1_200, 1_400, 1_600], [9, 8, 7, 6]))
    #expect(begun([900, 1_000, 1_200, 1_400, 1_600, 100], [1, 9, 8, 7, 6, 9]))
    #expect(!begun([1_000, 1_200, 1_400], [9, 8, 7]))
    #expect(!begun([1_000, 1_200, 1_400, 1_400, 1_600], [9, 8, 7, 6, 5]))
    #expect(!begun([1_000, 1_200, 1_400, 1_600], [9, 8, 8, 7]))
    #expect(!begun([1_000, 1_200, nil, 1_600, 1_800], [9, 8, 7, 6, 5]))
    #expect(!begun([], []))
  }

  @Test("A rise that is p/l or the rounding to whole kroner is none")
  func netOfPriceIndex() {
    let pl = [1, 1.03, 1.03 * 1.03, 1.03 * 1.03 * 1.03]
    #expect(!begun([100_000, 103_000, 106_100, 109_300], [9, 8, 7, 6], pl: pl))
    #expect(begun([100_000, 104_000, 108_200, 112_600], [9, 8, 7, 6], pl: pl))
    #expect(!begun([100_000, 100_100, 100_200, 100_300], [9, 8, 7, 6]))
    #expect(begun([100_000, 100_200, 100_400, 100_600], [9, 8, 7, 6]))
  }

  private func run(_ variant: Variant, _ elasticities: [Double], _ replications: Int = 100) throws -> SpiralResult {
    let forecast = try SpiralForecast(
      variant, elasticities: elasticities, options: .init(replications: replications, threads: 2, seed: 4))
    return try forecast.run(forecast.curves())
  }

  @Test("Where nothing moves there is no spiral, and the equilibrium is where it stands")
  func constant() throws {
    let plain = try variant(years: 6, ydelser: [still(residents: 10)], economy: plainEconomy())
    let rows = try run(plain, [0, -1, 0]).tilbud[0]
    #expect(rows.map(\.elasticity) == [0, -1])
    for row in rows {
      #expect(row.spiral?.mean == 0)
      #expect(row.share.mean == 1 && row.takst.mean == 1_000)
    }
  }

  /// 100 places for 80 residents at a takst that counts with 100: every deficit enters the next takst.
  private func falling(years: Int) throws -> Variant {
    try variant(
      years: years, places: Schedule(100), ydelser: [lively(yearly: 800, stay: 36.5, patience: 30)],
      economy: plainEconomy(cost: fixedCost(36_500_000), efterregulering: .init(band: .zero, lag: 1)))
  }

  @Test("A takst that carries every deficit and drives buyers away spirals in nearly every future")
  func spirals() throws {
    let result = try run(falling(years: 7), [0, -2])
    let rows = result.tilbud[0]
    let (still, moving) = (try #require(rows[0].spiral), try #require(rows[1].spiral))
    #expect(moving.mean > 0.9)
    #expect(still.precision.high < moving.precision.low)
    #expect(rows[1].share.mean < 0.6 * rows[0].share.mean)
    #expect(result.references[0] == Kroner(1_000) && !result.isOwnReference[0])
    guard case .closes = rows[1].equilibrium?.outcome else {
      Issue.record("at −2 no takst covers the cost, but \(String(describing: rows[1].equilibrium))")
      return
    }
    // 80 of 100 places at 36.5 mio. kr.: 1,250 kr. to within what 80 is known to.
    let rest = try #require(rows[0].equilibrium)
    #expect(rest.outcome == .settles)
    #expect(abs(rest.takst.kroner - 1_250) < 15 && abs(rest.share - 0.8) < 0.01)
  }

  @Test("Three years are too short for the indicator, and no takst to begin with has no reference")
  func short() throws {
    #expect(try run(falling(years: 3), [0], 5).tilbud[0][0].spiral == nil)
    let placeless = try variant(years: 4, places: Schedule(0), ydelser: [still()], economy: plainEconomy())
    let result = try run(placeless, [0, -1], 5)
    #expect(result.references == [nil])
    #expect(result.tilbud[0].allSatisfy { $0.equilibrium == nil })
  }

  @Test("The scenario's own reference is kept, and threads change no digit")
  func reference() throws {
    var own = try falling(years: 5)
    own.tilbud[0].economy?.response = try PriceResponse(reference: Kroner(900), elasticity: -0.3)
    #expect(try run(own, [0], 2).references == [Kroner(900)])
    func text(_ threads: Int) throws -> String {
      let forecast = try SpiralForecast(
        own, elasticities: [-0.3], options: .init(replications: 40, threads: threads, seed: 4))
      let result = try forecast.run(forecast.curves())
      return "\(result.tilbud[0])"
    }
    #expect(try text(1) == text(3))
  }

  @Test("An elasticity outside its range is refused, and so is none")
  func refusals() throws {
    let plain = try variant(ydelser: [still()], economy: plainEconomy())
    #expect(throws: ForecastingError.self) { try run(plain, [-11]) }
    #expect(throws: ForecastingError.self) { try run(plain, []) }
  }
}
