import Testing

@testable import Takst

@Suite struct ResultSplitTests {
  /// 10 places at 80 %: 2,920 døgn, half of them at weight 1 and half at 2, and 2.92 mio. kr. of fixed cost.
  private func plan() throws -> YearPlan {
    let structure = try TakstStructure(lines: [
      TakstLine(name: "plain", pricing: .døgn(TakstLine.Level(share: percent(50)))),
      TakstLine(name: "dear", pricing: .døgn(TakstLine.Level(share: percent(50), weight: 2))),
    ])
    let base = try CostBase([
      CostLine(name: "staff", behaviour: .fixed(Kroner(2_920_000 * 3 / 2 - 292_000))),
      CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(100)), budgetedShare: percent(80))),
    ])
    return try YearPlan(costBase: base, structure: structure, kommuner: 1)
  }

  private func split(
    _ plain: Int, _ dear: Int, occupied: Int? = nil, published: [Kroner?] = []
  ) throws -> ResultSplit {
    let plan = try plan()
    let takster = try plan.takster(
      [TakstVersion(places: 10, assumedShare: percent(80), published: published)], days: 365)
    let activity = CostBase.Activity(
      days: 365, occupied: Ticks(whole: occupied ?? plain + dear), places: try PlaceTimeline(10),
      costBase: plan.costBase)
    let facts = YearFacts(activity: activity, billed: [Ticks(whole: plain), Ticks(whole: dear)])
    let accounts = try plan.accounts(facts, takster: takster)
    let split = ResultSplit(accounts, plan: plan, takster: takster)
    #expect(split.result == accounts.result)
    return split
  }

  @Test("As assumed, every part is zero")
  func asAssumed() throws {
    let split = try split(1460, 1460)
    #expect([split.belægning, split.mix, split.price, split.cost] == [.zero, .zero, .zero, .zero])
  }

  @Test("Fewer døgn are belægning, and the food not eaten is cost")
  func belægning() throws {
    let split = try split(1450, 1450)
    #expect([split.belægning, split.mix, split.price, split.cost] == [Kroner(-30_000), .zero, .zero, Kroner(2000)])
  }

  @Test("Dearer lines at the same number of døgn are mix")
  func mix() throws {
    let split = try split(1450, 1470)
    #expect([split.belægning, split.mix, split.price, split.cost] == [.zero, Kroner(10_000), .zero, .zero])
  }

  @Test("A published takst above the computed one is price")
  func price() throws {
    let split = try split(1460, 1460, published: [Kroner(1010), Kroner(2000)])
    #expect([split.belægning, split.mix, split.price, split.cost] == [.zero, .zero, Kroner(14_600), .zero])
  }

  @Test("More residents than billed are cost")
  func cost() throws {
    let split = try split(1460, 1460, occupied: 3000)
    #expect([split.belægning, split.mix, split.price, split.cost] == [.zero, .zero, .zero, Kroner(-8000)])
  }
}
