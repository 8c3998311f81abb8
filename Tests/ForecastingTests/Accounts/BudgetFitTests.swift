import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Whether the budget fits the takst") struct BudgetFitTests {
  private func fits(
    _ budgeted: BudgetedOccupancy, assumed: Double, published: [Economy.Published] = [],
    change: (inout Economy) throws -> Void = { _ in }
  ) throws -> [BudgetFit] {
    let cost = try CostBase.derived(
      fromTakst: Kroner(6_855), places: 6, days: 365, assumedShare: percent(90),
      parts: .init(fixed: percent(15), perPlace: percent(10), perDøgn: percent(75)), budgeted: budgeted)
    var economy = try plainEconomy(cost: cost, assumed: assumed)
    economy.published = published
    try change(&economy)
    return try BudgetFit.of(
      variant(years: 2, from: 2023, places: Schedule(6), ydelser: [still()], economy: economy))
  }

  @Test("A budget that follows its takst fits it at any percentage", arguments: [50.0, 85, 90, 95, 100])
  func follows(assumed: Double) throws { #expect(try fits(.asAssumed, assumed: assumed) == []) }

  @Test("A budget for 90 % behind a takst at 95 % breaks even above the six places")
  func stated() throws {
    let fit = try #require(try fits(.stated(percent(90)), assumed: 95).first)
    #expect(fit.lines == [.init(name: "per døgn", budgeted: 0.9, assumed: [0.95])])
    let shortfall = try #require(fit.shortfall)
    #expect(try shortfall.from == day("2023-01-01") && shortfall.places == 6)
    #expect(try #require(shortfall.breakEven) > 6.8)
    #expect(try fits(.stated(percent(90)), assumed: 90) == [])
  }

  @Test("A published takst that does not pay for its places is found, and one that costs more a døgn than it brings")
  func published() throws {
    let low = try fits(.asAssumed, assumed: 90, published: [.init(from: day("2024-01-01"), takst: Kroner(6_400))])
    #expect(low.first?.lines == [])
    #expect(try low.first?.shortfall?.from == day("2024-01-01"))
    #expect(try #require(low.first?.shortfall?.breakEven) > 6)
    let never = try fits(.asAssumed, assumed: 90, published: [.init(from: day("2023-01-01"), takst: Kroner(5_000))])
    #expect(never.first?.shortfall != nil && never.first?.shortfall?.breakEven == nil)
  }

  @Test("Where a rule decides the forudsat belægning, a percentage of its own is told without one beside it")
  func rule() throws {
    let rule = try AssumedOccupancy(
      .meanOfTwoYears(known: .threeAndTwoBefore, floor: percent(95), ceiling: .one),
      history: [.init(year: 2020, share: percent(80)), .init(year: 2021, share: percent(80))])
    let fit = try fits(.stated(percent(90)), assumed: 90) { $0.assumed = .rule(rule) }
    #expect(fit.first?.lines == [.init(name: "per døgn", budgeted: 0.9, assumed: [])])
    #expect(fit.first?.shortfall == nil)
  }
}
