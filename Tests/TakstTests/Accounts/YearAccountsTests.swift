import Testing

@testable import Takst

@Suite struct YearAccountsTests {
  /// 10 places, two levels with a supplement on the dear one, two kommuner, cost per døgn and other income.
  private func plan(objective: ObjektivFinansiering? = nil) throws -> YearPlan {
    let base = try CostBase([
      CostLine(name: "staff", behaviour: .fixed(Kroner(3_000_000))),
      CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(100)), budgeted: .stated(percent(90)))),
      CostLine(name: "sales", category: .otherIncome, behaviour: .fixed(Kroner(43_500))),
    ])
    let structure = try TakstStructure(lines: [
      TakstLine(name: "plain", pricing: .døgn(TakstLine.Level(share: percent(60)))),
      TakstLine(
        name: "dear", pricing: .døgn(TakstLine.Level(share: percent(40), weight: 2, supplement: Kroner(50)))),
    ])
    return try YearPlan(
      costBase: base, structure: structure, kommuner: 2, objektivFinansiering: objective,
      band: Efterregulering.customaryBand)
  }

  private func facts(_ plan: YearPlan, billed: [Double], idle: [BilledQuantity] = []) throws -> YearFacts {
    let quantities = try billed.map { try BilledQuantity(rounding: $0) }
    let activity = CostBase.Activity(
      days: 365, occupied: quantities.reduce(.zero, +), places: try PlaceTimeline(10), costBase: plan.costBase)
    return YearFacts(activity: activity, billed: quantities, idle: idle)
  }

  @Test("A year that goes as assumed has a result of rounding only, also when it recovers an old deficit")
  func asAssumed() throws {
    let plan = try plan()
    let takster = try plan.takster(
      [TakstVersion(places: 10, assumedShare: percent(90))], days: 365, efterregulering: Kroner(500_000))
    let døgn = 3285.0
    let accounts = try plan.accounts(facts(plan, billed: [døgn * 0.6, 0, 0, døgn * 0.4]), takster: takster)
    try accounts.addsUp()
    #expect(accounts.result.magnitude < Kroner(3285), "half a krone per døgn of each weight at most")
    #expect(accounts.efterregulering == Kroner(500_000))
    #expect(accounts.netCost == accounts.budget)
    #expect(accounts.otherIncome == Kroner(43_500))
  }

  @Test("Every kommune pays its døgn at the takst of their version and line, and its supplements")
  func bills() throws {
    let plan = try plan()
    let versions = [
      TakstVersion(places: 10, assumedShare: .one, published: [Kroner(1000), Kroner(2000)]),
      TakstVersion(fromDay: 100, places: 10, assumedShare: .one, published: [Kroner(1100), Kroner(2200)]),
    ]
    let takster = try plan.takster(versions, days: 365)
    let accounts = try plan.accounts(facts(plan, billed: [1, 2, 3, 4, 5, 6, 7, 8]), takster: takster)
    try accounts.addsUp()
    let takst = [1000 + 5500, 2000 + 6600, 6000 + 15_400, 8000 + 17_600]
    #expect(accounts.takstIncome == takst.map { Kroner($0) })
    #expect(accounts.supplementIncome == [.zero, .zero, Kroner(500), Kroner(600)])
    #expect(accounts.paid == [Kroner(takst[0] + takst[2] + 500), Kroner(takst[1] + takst[3] + 600)])
    #expect(accounts.billed == [BilledQuantity(whole: 14), BilledQuantity(whole: 22)])
    #expect(accounts.netCost == Kroner(3_000_000 + 3600 - 43_500))
    #expect(accounts.netCost - accounts.budget == Kroner(3600 - 328_500))
    #expect(accounts.isDeficitBeyondBand)
  }

  @Test("The share paid by population comes in whether anyone comes or not")
  func objectiveShare() throws {
    let rule = try ObjektivFinansiering(rule: .share(percent(50)), populations: [300, 100])
    let plan = try plan(objective: rule)
    let takster = try plan.takster([TakstVersion(places: 10, assumedShare: percent(90))], days: 365)
    let accounts = try plan.accounts(facts(plan, billed: [0, 0, 0, 0]), takster: takster)
    try accounts.addsUp()
    #expect(accounts.objectiveTotal == Kroner(1_642_500))
    #expect(accounts.paid == [Kroner(øre: 123_187_500), Kroner(øre: 41_062_500)])
  }

  @Test("Idle places are paid by population at the takst of their version")
  func idlePlaces() throws {
    let plan = try plan(objective: ObjektivFinansiering(rule: .idlePlaces(line: 0), populations: [300, 100]))
    let versions = [TakstVersion(places: 10, assumedShare: .one, published: [Kroner(1000), Kroner(2000)])]
    let takster = try plan.takster(versions, days: 365)
    let accounts = try plan.accounts(
      facts(plan, billed: [0, 0, 0, 0], idle: [BilledQuantity(whole: 400)]), takster: takster)
    try accounts.addsUp()
    #expect(accounts.paid == [Kroner(300_000), Kroner(100_000)])
    #expect(
      message { _ = try plan.accounts(self.facts(plan, billed: [0, 0, 0, 0]), takster: takster) }
        == "idle døgn: expected 1 values, found 0")
  }

  @Test("Closing into used storage gives the same accounts as into new")
  func reuse() throws {
    let plan = try plan(objective: ObjektivFinansiering(rule: .share(percent(10)), populations: [3, 4]))
    let takster = try plan.takster([TakstVersion(places: 10, assumedShare: percent(90))], days: 365)
    var accounts = YearAccounts(for: plan)
    for billed in [[100.5, 7, 0, 3000], [0, 0, 0, 0], [1, 2, 3, 4]] {
      let facts = try facts(plan, billed: billed)
      try plan.close(facts, takster: takster, into: &accounts)
      #expect(try accounts == plan.accounts(facts, takster: takster))
    }
  }

  @Test("A tilbud without places has costs, no income, and no crash")
  func closed() throws {
    let plan = try plan()
    let takster = try plan.takster([TakstVersion(places: 0, assumedShare: percent(90))], days: 366)
    let activity = CostBase.Activity(
      days: 366, occupied: .zero, places: try PlaceTimeline(0), costBase: plan.costBase)
    let billed = [BilledQuantity(whole: 3), .zero, .zero, .zero]
    let accounts = try plan.accounts(YearFacts(activity: activity, billed: billed), takster: takster)
    try accounts.addsUp()
    #expect(accounts.income == .zero)
    #expect(accounts.result == Kroner(43_500 - 3_000_000))
  }

  @Test("Facts of another size than the plan are refused")
  func refusals() throws {
    let plan = try plan()
    let takster = try plan.takster([TakstVersion(places: 10, assumedShare: .one)], days: 365)
    #expect(
      message { _ = try plan.accounts(self.facts(plan, billed: [1]), takster: takster) }
        == "billed quantities: expected 4 values, found 1")
    #expect(throws: TakstError.self) {
      try YearPlan(
        costBase: plan.costBase, structure: plan.structure, kommuner: 2,
        objektivFinansiering: ObjektivFinansiering(rule: .share(.one), populations: [1]),
        band: Efterregulering.customaryBand)
    }
    #expect(throws: TakstError.self) {
      try YearPlan(
        costBase: plan.costBase, structure: plan.structure, kommuner: 1,
        objektivFinansiering: ObjektivFinansiering(rule: .idlePlaces(line: 2), populations: [1]),
        band: Efterregulering.customaryBand)
    }
  }

  @Test("Accounts add up for any billed døgn")
  func addsUp() throws {
    var numbers = SeededNumbers(state: 5)
    let plan = try plan(objective: ObjektivFinansiering(rule: .share(percent(33)), populations: [3, 7]))
    let versions = [
      TakstVersion(places: 10, assumedShare: try percent(90)),
      TakstVersion(fromDay: 180, places: 8, assumedShare: try percent(95), recoversGap: true),
    ]
    let takster = try plan.takster(versions, days: 366, plFactor: 1.037)
    for _ in 0..<500 {
      let billed = (0..<8).map { _ in BilledQuantity(Int64(numbers.int(in: 0...1_000_000_000))) }
      let activity = CostBase.Activity(
        days: 366, occupied: billed.reduce(.zero, +), places: try PlaceTimeline(10), costBase: plan.costBase)
      let accounts = try plan.accounts(YearFacts(activity: activity, plFactor: 1.037, billed: billed), takster: takster)
      try accounts.addsUp()
    }
  }
}
