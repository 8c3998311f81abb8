import Occupancy
import Takst
import Testing

@testable import Forecasting

/// What is known of closed years.
@Suite("Known years") struct KnownFigureTests {
  /// Ten places of which nine are occupied, and what was observed.
  private func variant(
    _ observations: [ObservedFigure], decided: Int = 2, economy: Economy? = nil
  ) throws -> Variant {
    var variant = try ForecastingTests.variant(
      years: 5, ydelser: [still(residents: 9)], economy: economy ?? plainEconomy(assumed: 90))
    variant.tilbud[0].observations = observations
    variant.decision = Decision(date: try day("\(plainYear + decided)-01-01"), basis: .stated)
    return variant
  }

  private func observed(_ year: Int, _ quantity: Quantity, _ value: Double) -> ObservedFigure {
    ObservedFigure(year: plainYear + year, quantity: quantity, value: value, wasFitted: false)
  }

  private func rule(_ history: [AssumedOccupancy.YearShare] = []) throws -> Economy {
    var economy = try plainEconomy(efterregulering: Efterregulering(band: percent(100)))
    economy.assumed = .rule(
      try AssumedOccupancy(
        .meanOfTwoYears(known: .twoAndOneBefore, floor: percent(50), ceiling: percent(100)), history: history))
    return economy
  }

  @Test("A known result of a year before the decision is what its takst two years later recovers")
  func result() throws {
    let plain = try Figures(variant([]))
    let figures = try Figures(
      variant([observed(0, .accountsResult, -1_000_000), observed(1, .accountsResult, 700_000)]))
    #expect(plain.kroner(.efterregulering) == [0, 0, 0, 0, 0], "full as assumed, it breaks even")
    #expect(figures.kroner(.efterregulering) == [0, 0, 1_000_000, -700_000, 0])
    #expect(figures[.result, 0] == plain[.result, 0], "what the model says of the year stays")
  }

  @Test("What the takst recovered of earlier results is taken out of a known result before it is carried")
  func recovered() throws {
    let rules = try Efterregulering(
      history: [.init(year: plainYear - 2, carried: Kroner(-1_000_000), costBase: Kroner(3_650_000))])
    let economy = try plainEconomy(assumed: 90, efterregulering: rules)
    // The accounts of the year show the deficit that was recovered as a surplus: it is no surplus to pay back.
    let figures = try Figures(variant([observed(0, .accountsResult, 1_000_000)], economy: economy))
    #expect(figures.kroner(.efterregulering)[0] == 1_000_000)
    #expect(abs(figures.kroner(.efterregulering)[2]) < 2_000, "rounding of the takst at most")
  }

  @Test("A known belægning before the decision decides the forudsat belægning of later years, not the simulated one")
  func belægning() throws {
    let known = try percent(90)
    let before = [-2, -1].map { AssumedOccupancy.YearShare(year: plainYear + $0, share: known) }
    let figures = try Figures(
      variant([observed(0, .enrolledShare, 0.6), observed(1, .enrolledShare, 0.8)], economy: rule(before)))
    // 3,650,000 ÷ (10 × 365 × 70 %), and of the year after the mean of 80 % and what was simulated, 90 %.
    #expect(figures.kroner(.takst)[2] == 1_429)
    #expect(figures.kroner(.takst)[3] == 1_176)
  }

  @Test("A simulation may begin after the known years, with what was observed of them")
  func begunLater() throws {
    let figures = try Figures(
      variant([observed(-2, .enrolledShare, 0.6), observed(-1, .enrolledShare, 0.8)], decided: 0, economy: rule()))
    #expect(figures.kroner(.takst)[0] == 1_429)
    #expect(figures.kroner(.takst)[1] == 1_176, "the mean of 80 % and the year simulated, 90 %")
  }

  @Test("What is observed from the decision's year on decides nothing: another decision would have made it another")
  func later() throws {
    let observations = [observed(2, .accountsResult, -1_000_000), observed(3, .enrolledShare, 0.6)]
    #expect(try Figures(variant(observations)).values == Figures(variant([])).values)
    let atOnce = try Figures(variant([observed(0, .accountsResult, -1_000_000)], decided: 0)).values
    #expect(try atOnce == Figures(variant([], decided: 0)).values)
  }

  @Test("A backtest knows nothing of what it is held against")
  func backtest() throws {
    let variant = try variant([observed(0, .accountsResult, -1_000_000), observed(2, .takst, 1_111)])
    let result = try Backtest([variant], options: .init(replications: 3)).run()
    let takst = try #require(result.variants[0].tilbud[0].findings.last)
    #expect(takst.prediction.mean == 1_111, "without a known deficit in it")
  }

  @Test("What is known stands beside what the model says, with their difference")
  func beside() throws {
    let variant = try variant([observed(-1, .residents, 8), observed(1, .residents, 8.5), observed(3, .residents, 7)])
    let known = try Forecast([variant], options: .init(replications: 3)).run().variants[0].known(tilbud: 0)
    #expect(known.map(\.observation.year) == [plainYear - 1, plainYear + 1], "2100 is for the model to say")
    #expect(known[0].simulated == nil && known[0].difference == nil)
    #expect(known[1].known.mean == 8.5)
    #expect(known[1].simulated?.mean == 9)
    #expect(known[1].difference?.mean == 0.5)
  }
}
