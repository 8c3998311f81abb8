import Testing

@testable import Takst

@Suite struct CostBaseTests {
  private func fixed(_ name: String, _ kroner: Int, _ category: CostLine.Category = .direct) throws -> CostLine {
    try CostLine(name: name, category: category, behaviour: .fixed(Kroner(kroner)))
  }

  private func activity(
    _ base: CostBase, _ places: PlaceTimeline, døgn: Double = 0, days: Int = 365
  ) throws -> CostBase.Activity {
    CostBase.Activity(days: days, occupied: try BilledQuantity(rounding: døgn), places: places, costBase: base)
  }

  @Test("Every kind of line has its place in the sum, other income with its sign turned")
  func itemised() throws {
    let steps = try SizeSteps([
      .init(upTo: 7, amount: Kroner(20_000)), .init(upTo: 24, amount: Kroner(40_000)),
      .init(upTo: 49, amount: Kroner(60_000)),
    ])
    let base = try CostBase([
      CostLine(name: "overhead", category: .overhead, behaviour: .share(percent(10), of: ["staff", "food"])),
      fixed("staff", 1_000_000),
      CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(100)), budgeted: .stated(percent(90)))),
      CostLine(name: "rooms", behaviour: .perPlace(CostLine.PerPlace(rate: Rate(Kroner(50_000))))),
      CostLine(name: "tilsyn", category: .tilsyn, behaviour: .steps(steps)),
      fixed("rent", 30_000, .otherIncome),
    ])
    let budget = try base.budget(places: 10, days: 365, assumedShare: .one)
    let kroner = [132_850, 1_000_000, 328_500, 500_000, 40_000, -30_000]
    #expect(budget.lines == kroner.map { Kroner($0) })
    #expect(budget.total == Kroner(kroner.reduce(0, +)))
    #expect(base.largestSize == 49)
  }

  @Test("Only lines that follow p/l are carried forward, and a share follows its lines")
  func priceIndex() throws {
    let base = try CostBase([
      fixed("staff", 1000),
      CostLine(
        name: "depreciation", category: .depreciation, behaviour: .fixed(Kroner(500)), followsPriceIndex: false),
      CostLine(name: "overhead", category: .overhead, behaviour: .share(percent(10), of: ["staff"])),
    ])
    let budget = try base.budget(places: 6, days: 365, assumedShare: .one, plFactor: 1.1)
    #expect(budget.lines == [Kroner(1100), Kroner(500), Kroner(110)])
  }

  @Test("What a closed tilbud does not use it does not pay for")
  func closed() throws {
    let base = try CostBase([
      fixed("staff", 1000),
      CostLine(
        name: "rooms",
        behaviour: .perPlace(.init(rate: Rate(Kroner(100)), savedShare: percent(50), referencePlaces: 10))),
    ])
    let places = try PlaceTimeline([.init(fromDay: 0, places: 10), .init(fromDay: 73, places: 0)])
    var activity = try activity(base, places)
    #expect(try base.actual(activity).lines == [Kroner(1000), Kroner(600)])
    activity.operation = 0..<73
    #expect(try base.actual(activity).lines == [Kroner(200), Kroner(200)])
  }

  @Test("Sales outside the rammeaftale count in the accounts and never in the takst")
  func outsideTakst() throws {
    let base = try CostBase([
      fixed("staff", 1000),
      CostLine(name: "VISO", category: .otherIncome, behaviour: .fixed(Kroner(300)), isOutsideTakst: true),
    ])
    #expect(try base.budget(places: 6, days: 365, assumedShare: .one).total == Kroner(1000))
    #expect(try base.actual(activity(base, PlaceTimeline(6))).total == Kroner(700))
  }

  @Test("Shares of shares are resolved in any order, circles and unknown names are refused")
  func overhead() throws {
    let pensions = try CostLine(
      name: "pensions", category: .pensions, behaviour: .share(percent(20), of: ["overhead", "staff"]))
    let overhead = try CostLine(name: "overhead", category: .overhead, behaviour: .share(percent(10), of: ["staff"]))
    let base = try CostBase([pensions, overhead, fixed("staff", 1000)])
    #expect(
      try base.budget(places: 1, days: 365, assumedShare: .one).lines == [Kroner(220), Kroner(100), Kroner(1000)])
    #expect(
      message { _ = try CostBase([overhead]) } == "cost line ‘overhead’ is a share of ‘staff’, which does not exist")
    #expect(
      message {
        let a = try CostLine(name: "a", behaviour: .share(percent(1), of: ["b"]))
        _ = try CostBase([a, CostLine(name: "b", behaviour: .share(percent(1), of: ["a"]))])
      } == "cost line ‘a’ is a share of itself")
    #expect(message { _ = try CostBase([self.fixed("a", 1), self.fixed("a", 2)]) } == "cost line ‘a’ is given twice")
    #expect(message { _ = try CostBase([]) } == "a cost base must not be empty")
  }

  @Test("Spending follows the døgn that were used, not those that were budgeted")
  func spendingPerDøgn() throws {
    let food = try CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(100)), budgeted: .stated(percent(90))))
    let base = try CostBase([food])
    #expect(try base.budget(places: 6, days: 365, assumedShare: .one).total == Kroner(197_100))
    #expect(try base.actual(activity(base, PlaceTimeline(6), døgn: 2000)).total == Kroner(200_000))
  }

  @Test("A cut saves its share after its delay")
  func spendingPerPlace() throws {
    let perPlace = try CostLine.PerPlace(
      rate: Rate(Kroner(365_000)), savedShare: percent(50), referencePlaces: 7, delay: 90)
    let base = try CostBase([CostLine(name: "places", behaviour: .perPlace(perPlace))])
    #expect(base.delays == [90])
    #expect(try base.budget(places: 7, days: 365, assumedShare: .one).total == Kroner(7 * 365_000))
    #expect(try base.budget(places: 6, days: 365, assumedShare: .one).total == Kroner(13 * 365_000 / 2))
    #expect(try base.budget(places: 8, days: 365, assumedShare: .one).total == Kroner(15 * 365_000 / 2))
    let cut = try PlaceTimeline([.init(fromDay: 0, places: 7), .init(fromDay: 181, places: 6)])
    #expect(try base.actual(activity(base, cut)).total == Kroner(7 * 365_000 - 500 * (365 - 271)))
  }

  @Test("A fee by size follows the days at each size, and stops where the steps do")
  func spendingBySize() throws {
    let steps = try SizeSteps([.init(upTo: 7, amount: Kroner(365)), .init(upTo: 24, amount: Kroner(730))])
    let base = try CostBase([CostLine(name: "tilsyn", category: .tilsyn, behaviour: .steps(steps))])
    let growth = try PlaceTimeline([.init(fromDay: 0, places: 7), .init(fromDay: 100, places: 8)])
    #expect(try base.actual(activity(base, growth)).total == Kroner(100 + 2 * 265))
    #expect(try base.budget(places: 0, days: 365, assumedShare: .one).total == .zero)
    #expect(
      message { _ = try base.budget(places: 25, days: 365, assumedShare: .one) }
        == "cost line ‘tilsyn’ has no amount for 25 places; its last step ends at 24")
  }

  @Test("Spending as budgeted equals the budget, to the øre")
  func asBudgeted() throws {
    let parts = try CostBase.DerivedParts(fixed: percent(41.7), perPlace: percent(33.1), perDøgn: percent(25.2))
    for places in [1, 6, 7, 22] {
      let base = try CostBase.derived(
        fromTakst: Kroner(øre: 685_533), places: places, days: 366, assumedShare: percent(93.7), parts: parts)
      let døgn = Double(places * 366) * 0.937
      let spent = try base.actual(activity(base, PlaceTimeline(places), døgn: døgn, days: 366))
      let budget = try base.budget(places: places, days: 366, assumedShare: percent(93.7))
      let total = try CostBase.total(
        fromTakst: Kroner(øre: 685_533), places: places, days: 366, assumedShare: percent(93.7))
      #expect(budget.total == total)
      #expect((spent.total - total).magnitude <= Kroner(1), "the døgn are rounded to ticks")
    }
  }

  @Test("A derived cost base splits exactly and drops parts of nothing")
  func derived() throws {
    let parts = try CostBase.DerivedParts(fixed: percent(60), perPlace: percent(40), perDøgn: .zero)
    let base = try CostBase.derived(
      fromTakst: Kroner(6855), places: 6, days: 365, assumedShare: percent(90), parts: parts, delay: 30)
    #expect(base.lines.map(\.name) == ["fixed", "per place"])
    #expect(try base.budget(places: 6, days: 365, assumedShare: .one).lines == [Kroner(8_106_723), Kroner(5_404_482)])
    #expect(base.delays == [30])
    #expect(
      message { _ = try CostBase.DerivedParts(fixed: percent(60), perPlace: percent(30), perDøgn: .zero) }
        == "the shares of a derived cost base must add up to 1, but add up to 0.9")
  }

  @Test("From 7 to 6 places the saved share is 7p ÷ (6 + p)")
  func savedShare() throws {
    for p in [0.0, 0.3, 1.0] {
      let s = try CostBase.savedShare(perPlace: Share(p), from: 7, to: 6)
      #expect(abs(s.value - 7 * p / (6 + p)) < 1e-9)
      let parts = try CostBase.DerivedParts(fixed: Share(p).rest, perPlace: Share(p), perDøgn: .zero)
      let base = try CostBase.derived(
        fromTakst: Kroner(6855), places: 6, days: 365, assumedShare: percent(90), parts: parts)
      let seven = try base.budget(places: 7, days: 365, assumedShare: percent(90)).total
      let six = try base.budget(places: 6, days: 365, assumedShare: percent(90)).total
      #expect(abs((seven - six).kroner / (seven.kroner / 7) - s.value) < 1e-6)
    }
    #expect(throws: TakstError.self) { try CostBase.savedShare(perPlace: .one, from: 6, to: 7) }
  }

  @Test("Facts made for another cost base are refused")
  func mismatch() throws {
    let base = try CostBase([fixed("a", 1)])
    let facts = CostBase.Activity(days: 365, occupied: .zero, sizes: [], carryingPlaceDays: [1])
    #expect(
      message { _ = try base.actual(facts) } == "cost-carrying place-days: expected 0 values, found 1")
  }
}
