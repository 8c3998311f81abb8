import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Explanation") struct ExplanationTests {
  private func explained(
    takst: Int, places: Int, derivedAt: Double, assumed: Double, from first: Int = 2023, years: Int = 1,
    efterregulering: Efterregulering? = nil
  ) throws -> Explanation {
    let cost = try CostBase.derived(
      fromTakst: Kroner(takst), places: places, days: 365, assumedShare: percent(derivedAt),
      parts: .init(fixed: percent(50), perPlace: percent(30), perDøgn: percent(20)),
      budgeted: .stated(percent(derivedAt)))
    let variant = try variant(
      years: years, from: first, places: Schedule(places), ydelser: [still()],
      economy: plainEconomy(cost: cost, assumed: assumed, efterregulering: efterregulering))
    return try #require(try Explanation.of(variant).first)
  }

  private func takst(_ explanation: Explanation, year: Int) throws -> Kroner {
    let years = explanation.years.first { $0.year == year }
    return try #require(years).takster.price(version: 0, line: 0).takst
  }

  @Test(
    "Kvisten's 13,511,205 kr. give 6,855 at 90 %, 6,494 at 95 %, 7,258 at 85 % and 6,170 at 100 %",
    arguments: [(90.0, 6_855), (95, 6_494), (85, 7_258), (100, 6_170)])
  func kvisten(assumed: Double, expected: Int) throws {
    let explanation = try explained(takst: 6_855, places: 6, derivedAt: 90, assumed: assumed)
    #expect(explanation.years[0].takster.budget == Kroner(13_511_205))
    #expect(explanation.years[0].costs[0].total == Kroner(13_511_205))
    #expect(try takst(explanation, year: 2023) == Kroner(expected))
    let breakEven = try #require(explanation.years[0].takster.versions[0].calculation.breakEvenPlaces)
    #expect(abs(breakEven - 6 * assumed / 100) < 0.0005, "but for the rounding of the takst")
    if assumed == 90 { #expect(abs(breakEven - 5.4) < 1e-12) }
  }

  private let østerskoven = Kroner(øre: 4_242_208_850)

  private func østerskovenTakst(_ rules: Efterregulering, in year: Int) throws -> Int64 {
    let explanation = try explained(
      takst: 5_561, places: 22, derivedAt: 95, assumed: 95, from: 2022, years: 3, efterregulering: rules)
    #expect(explanation.years[1].takster.budget == østerskoven)
    return try (takst(explanation, year: year) - Kroner(5_561)).øre / 100
  }

  private func result(_ year: Int, _ kroner: Int) -> Efterregulering.EarlierResult {
    .init(year: year, carried: Kroner(kroner), costBase: østerskoven)
  }

  @Test("Østerskoven's deficit of 2021 raises the takst of 2023 by 983 kr., and by 705 when only the excess enters")
  func østerskovenRecovers() throws {
    let history = [result(2021, -7_500_000)]
    #expect(try østerskovenTakst(Efterregulering(history: history), in: 2022) == 0)
    #expect(try østerskovenTakst(Efterregulering(history: history), in: 2023) == 983)
    #expect(try østerskovenTakst(Efterregulering(carried: .excessOverBand, history: history), in: 2023) == 705)
  }

  @Test("Both years' 17.0 mio. kr. in one takst raise it by 2,228 kr.")
  func østerskovenBoth() throws {
    let both = [result(2021, -17_000_000)]
    #expect(try østerskovenTakst(Efterregulering(history: both), in: 2023) == 2_228)
  }

  @Test("A known result of a year within the period enters two years later; other years leave nothing behind")
  func knownWithinThePeriod() throws {
    let rules = try Efterregulering(history: [result(2021, -7_500_000), result(2022, -9_500_000)])
    #expect(try østerskovenTakst(rules, in: 2023) == 983)
    // 2024 has 366 days: (budget of 366 days + 9,500,000) ÷ (22 × 366 × 0.95), against 5,546.96 without.
    let plain = try østerskovenTakst(Efterregulering(), in: 2024)
    let raised = try østerskovenTakst(rules, in: 2024)
    #expect(raised - plain == 1_242, "9,500,000 ÷ 7,649.4 = 1,241.93")
  }

  @Test("A cap shows what it holds back")
  func heldBack() throws {
    let rules = try Efterregulering(
      cap: percent(10),
      history: [
        .init(year: 2096, carried: Kroner(-730_000), costBase: Kroner(3_650_000))
      ])
    let variant = try variant(ydelser: [still()], economy: plainEconomy(efterregulering: rules))
    let explanation = try #require(try Explanation.of(variant).first)
    #expect(explanation.years.map(\.heldBack) == [.zero, Kroner(365_000), .zero])
    #expect(explanation.years.map { $0.takster.prices[0].takst } == [Kroner(1_000), Kroner(1_100), Kroner(1_100)])
  }

  @Test("The cap measures from the takst in force, also when that was published, as the simulation does")
  func capAfterPublished() throws {
    let rules = try Efterregulering(
      cap: percent(10),
      history: [
        .init(year: 2096, carried: Kroner(-730_000), costBase: Kroner(3_650_000))
      ])
    var economy = try plainEconomy(efterregulering: rules)
    economy.published = [.init(from: try day("2097-01-01"), takst: Kroner(950))]
    let variant = try variant(years: 2, ydelser: [still(residents: 10)], economy: economy)
    let explanation = try #require(try Explanation.of(variant).first)
    let simulated = try Figures(variant)
    #expect(simulated.kroner(.takst) == [950, 1_045])
    #expect(explanation.years.map { $0.takster.prices[0].takst } == [Kroner(950), Kroner(1_045)])
  }

  @Test("Places changed on 1 July give two versions with their own arithmetic and costs")
  func versions() throws {
    let cost = try CostBase([
      CostLine(name: "places", behaviour: .perPlace(.init(rate: Rate(Kroner(365_000)))))
    ])
    let variant = try variant(
      years: 1, places: steps(7, ["2097-07-01": 6]), ydelser: [still()],
      economy: plainEconomy(cost: cost, assumed: 90))
    let explanation = try #require(try Explanation.of(variant).first)
    let year = explanation.years[0]
    #expect(year.takster.versions.map(\.fromDay) == [0, 181])
    #expect(year.costs.map(\.total) == [Kroner(2_555_000), Kroner(2_190_000)])
    #expect(year.takster.prices.map(\.takst) == [Kroner(1_111), Kroner(1_111)])
  }

  @Test("The rule's decision is told with where it comes from; later years are taken to go as assumed")
  func decision() throws {
    let rule = try AssumedOccupancy(
      .meanOfTwoYears(known: .threeAndTwoBefore, floor: percent(90), ceiling: .one),
      history: [
        .init(year: 2094, share: percent(84.4)), .init(year: 2095, share: percent(62.6)),
        .init(year: 2096, share: percent(98)),
      ])
    var economy = try plainEconomy()
    economy.assumed = .rule(rule)
    let explanation = try #require(try Explanation.of(variant(years: 4, ydelser: [still()], economy: economy)).first)
    let means = explanation.years.map { year -> Share? in
      if case .mean(let mean) = year.decisions.first?.source { mean } else { nil }
    }
    #expect(means == [try percent(73.5), try percent(80.3), try percent(94), try percent(90)])
    // The years the rule went by, of which those that only the simulation knows are said to be assumed.
    let inputs = explanation.years.compactMap { $0.ruleInputs }
    #expect(inputs.map { $0.years.map(\.year) } == [[2094, 2095], [2095, 2096], [2096, 2097], [2097, 2098]])
    #expect(
      inputs.map { $0.years.map(\.isAssumed) } == [[false, false], [false, false], [false, true], [true, true]])
    #expect(try inputs[0].years.map(\.share) == [percent(84.4), percent(62.6)])
    #expect(inputs[0].mean == means[0])
    #expect(inputs.allSatisfy { $0.ceiling == .one })
    #expect(try inputs[0].floor == percent(90))
    #expect(
      explanation.years.map { $0.decisions.first?.share } == [
        try percent(90), try percent(90), try percent(94), try percent(90),
      ])
  }

  @Test("After a closure no takst is made, so that no old result enters one")
  func closure() throws {
    let rules = try Efterregulering(history: [
      .init(year: 2096, carried: Kroner(-730_000), costBase: Kroner(3_650_000))
    ])
    for closes in [false, true] {
      let variant = try variant(ydelser: [still()], economy: plainEconomy(efterregulering: rules)) {
        if closes { $0.closure = .init(date: try day("2097-07-01"), departure: .natural) }
      }
      let explanation = try #require(try Explanation.of(variant).first)
      #expect(explanation.years.count == (closes ? 1 : 3))
      if !closes { #expect(explanation.years[1].takster.efterregulering == Kroner(730_000)) }
    }
  }

  @Test("Only tilbud with an økonomi are explained")
  func withoutEconomy() throws {
    #expect(try Explanation.of(variant(ydelser: [still()])).isEmpty)
  }
}
