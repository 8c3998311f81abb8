import Testing

@testable import Takst

/// What the published figures imply (DAS 10.11.2022, 22.01.2024): arithmetic, not predictions.
@Suite struct DomainArithmeticTests {
  @Test("Kvisten's takst of 6,855 at 6 places and 90 % means 13,511,205 kr. and 1,971 billed døgn")
  func kvistenCostBase() throws {
    let total = try CostBase.total(fromTakst: Kroner(6855), places: 6, days: 365, assumedShare: percent(90))
    #expect(total == kvistenCost)
    let calculation = try TakstCalculation(cost: total, places: 6, days: 365, assumedShare: percent(90))
    #expect(calculation.billedDays == 1971)
    #expect(calculation.breakEvenPlaces.map { abs($0 - 5.4) < 1e-12 } == true)
    #expect(calculation.breakEvenBelægning.map { abs($0 - 0.9) < 1e-12 } == true)
  }

  @Test(
    "The same budget gives 6,855 at 90 %, 6,494 at 95 %, 7,258 at 85 % and 6,170 at 100 %",
    arguments: [(90, 6855), (95, 6494), (85, 7258), (100, 6170)])
  func kvistenAtOtherShares(assumed: Double, takst: Int) throws {
    let parts = try CostBase.DerivedParts(fixed: percent(50), perPlace: percent(30), perDøgn: percent(20))
    let base = try CostBase.derived(
      fromTakst: Kroner(6855), places: 6, days: 365, assumedShare: percent(90), parts: parts)
    let budget = try base.budget(places: 6, days: 365, assumedShare: percent(90))
    #expect(budget.total == kvistenCost)
    let calculation = try TakstCalculation(cost: budget.total, places: 6, days: 365, assumedShare: percent(assumed))
    #expect(calculation.outcome == .takst(Kroner(takst)))
  }

  @Test("5.6 places occupied all year at fixed cost give a surplus of 500,415 kr.")
  func kvistenSurplus() throws {
    let base = try fixedCost(kvistenCost)
    let plan = try YearPlan(
      costBase: base, structure: .single("døgn"), kommuner: 1, band: Efterregulering.customaryBand)
    let takster = try plan.takster([TakstVersion(places: 6, assumedShare: percent(90))], days: 365)
    let døgn = try BilledQuantity(rounding: 5.6 * 365)
    let activity = CostBase.Activity(days: 365, occupied: døgn, places: try PlaceTimeline(6), costBase: base)
    let accounts = try plan.accounts(YearFacts(activity: activity, billed: [døgn]), takster: takster)
    try accounts.addsUp()
    #expect(accounts.result == Kroner(500_415))
    #expect(!accounts.isDeficitBeyondBand)
  }

  @Test("In 2021 Kvisten billed 383 døgn less than assumed, at 2,609 kr. of deficit each")
  func kvistenLostDays() throws {
    let budgeted = try TakstCalculation(cost: kvistenCost, places: 7, days: 365, assumedShare: percent(95))
    let lost = budgeted.billedDays - 5.6 * 365
    #expect(lost.rounded() == 383)
    #expect((1_000_000 / lost).rounded() == 2609)
  }

  @Test("One place empty for half a year is 1.25 mio. kr.; the 5 % band is 676,000 kr. or 99 døgn")
  func oneMoveBreaksTheBand() throws {
    let half = try BilledQuantity(rounding: 182.5)
    #expect(Billing.income(for: half, at: Kroner(6855)) == Kroner(øre: 125_103_750))
    let band = kvistenCost * Efterregulering.customaryBand
    #expect((band.kroner / 1000).rounded() == 676)
    #expect((band.kroner / 6855).rounded() == 99)
  }

  @Test(
    "From 7 places at 95 % to 6 at 90 % the takst is 1.2315 times the old when nothing is saved, 1.0556 when all is",
    arguments: [(0.0, 1.2315), (1.0, 1.0556), (0.5, 1.1435)])
  func sevenToSix(saved: Double, ratio: Double) throws {
    let line = try CostLine(
      name: "places",
      behaviour: .perPlace(
        CostLine.PerPlace(rate: Rate(Kroner(2_000_000)), savedShare: Share(saved), referencePlaces: 7)))
    let base = try CostBase([line])
    let before = try base.budget(places: 7, days: 365, assumedShare: .one).total
    let after = try base.budget(places: 6, days: 365, assumedShare: .one).total
    let old = try TakstCalculation(cost: before, places: 7, days: 365, assumedShare: percent(95)).unrounded ?? 0
    let new = try TakstCalculation(cost: after, places: 6, days: 365, assumedShare: percent(90)).unrounded ?? 0
    #expect(abs(new / old - (1 - saved / 7) * (6.65 / 5.4)) < 1e-9)
    // 6.65 ÷ 5.4 = 1.23148…: a rise of 23.1 %, which 1.2315 already rounded would make 23.2.
    #expect((new / old * 10_000).rounded() / 10_000 == ratio)
  }

  @Test("From 28 to 22 places Østerskoven's takst rises 27.3 % when nothing is saved, nothing when all is")
  func østerskovenReduction() throws {
    for (saved, rise) in [(0.0, 27.3), (1.0, 0.0)] {
      let perPlace = try CostLine.PerPlace(rate: Rate(Kroner(1_900_000)), savedShare: Share(saved), referencePlaces: 28)
      let base = try CostBase([CostLine(name: "places", behaviour: .perPlace(perPlace))])
      let before = try base.budget(places: 28, days: 365, assumedShare: .one).total.kroner / 28
      let after = try base.budget(places: 22, days: 365, assumedShare: .one).total.kroner / 22
      #expect(abs(after / before - (1 - 6 * saved / 28) * 28 / 22) < 1e-9)
      #expect(((after / before - 1) * 1000).rounded() / 10 == rise)
    }
  }

  @Test("Østerskoven's 5,561 at 22 places and 95 % means 42,422,088.50 kr.")
  func østerskovenCostBase() throws {
    let total = try CostBase.total(fromTakst: Kroner(5561), places: 22, days: 365, assumedShare: percent(95))
    #expect(total == Kroner(øre: 4_242_208_850))
  }

  @Test("Recovering 7.5 mio. adds 983 kr. (17.7 %), the excess over the band 705, both years' 17.0 mio. 2,228 (40 %)")
  func østerskovenRecovery() throws {
    let cost = Kroner(øre: 4_242_208_850)
    func rise(_ efterregulering: Kroner) throws -> Int64 {
      let calculation = try TakstCalculation(
        cost: cost, efterregulering: efterregulering, places: 22, days: 365, assumedShare: percent(95))
      return ((calculation.outcome.takst ?? .zero) - Kroner(5561)).øre / 100
    }
    func due(_ carried: Efterregulering.Carried, _ results: [(Int, Int)]) throws -> Kroner {
      let history = results.map { Efterregulering.EarlierResult(year: $0.0, carried: Kroner($0.1), costBase: cost) }
      let rules = try Efterregulering(carried: carried, history: history)
      let ledger = try EfterreguleringLedger(rules, startingIn: 2023)
      try ledger.checkBalance()
      return ledger.amount(for: 2023) + ledger.amount(for: 2024)
    }
    let full = try rise(due(.fullResult, [(2021, -7_500_000)]))
    #expect(full == 983)
    #expect((Double(full) / 5561 * 1000).rounded() == 177)
    #expect(try rise(due(.excessOverBand, [(2021, -7_500_000)])) == 705)
    let both = try rise(due(.fullResult, [(2021, -7_500_000), (2022, -9_500_000)]))
    #expect(both == 2228)
    #expect((Double(both) / 5561 * 100).rounded() == 40)
  }

  @Test("8 of 12 særlige pladser unused for a year at 4,055 kr. is 11.84 mio. kr.")
  func særligePladser() {
    let idle = ObjektivFinansiering.idle(BilledQuantity(whole: 8 * 365), at: Kroner(4055))
    #expect(idle == Kroner(11_840_600))
  }

  @Test("A takst fixed on 365 days earns 0.27 % more in a leap year")
  func leapYear() throws {
    let takst = Kroner(6855)
    let common = Billing.income(for: try BilledQuantity(rounding: 5.4 * 365), at: takst)
    let leap = Billing.income(for: try BilledQuantity(rounding: 5.4 * 366), at: takst)
    #expect(((leap.kroner / common.kroner - 1) * 10_000).rounded() == 27)
  }

  @Test("A whole year's change recovered from 1 March 2024 is multiplied by 366 ÷ 306 = 1.196")
  func recoveredInTheRestOfTheYear() throws {
    let plan = try YearPlan(
      costBase: fixedCost(kvistenCost), structure: .single("døgn"), kommuner: 1, band: Efterregulering.customaryBand)
    let versions = [
      TakstVersion(places: 6, assumedShare: try percent(90), published: [Kroner(5000)]),
      TakstVersion(fromDay: 60, places: 6, assumedShare: try percent(90), recoversGap: true),
    ]
    let takster = try plan.takster(versions, days: 366)
    #expect(takster.versions.map(\.days) == [60, 306])
    let whole = takster.versions[1].calculation.unrounded ?? 0
    let new = takster.price(version: 1, line: 0)
    #expect(new.source == .recovering)
    #expect(abs((new.takst.kroner - 5000) / (whole - 5000) - 366.0 / 306) < 0.001)
    #expect((366.0 / 306 * 1000).rounded() == 1196)
  }

  @Test("Østerskoven's mean of 84.4 and 62.6 % is 73.5 %, and 95 % with the floor")
  func østerskovenAssumedOccupancy() throws {
    for (floor, share) in [(50.0, 73.5), (95, 95)] {
      let rule = AssumedOccupancy.Rule.meanOfTwoYears(
        known: .threeAndTwoBefore, floor: try percent(floor), ceiling: try percent(100))
      let history = [
        AssumedOccupancy.YearShare(year: 2020, share: try percent(84.4)),
        AssumedOccupancy.YearShare(year: 2021, share: try percent(62.6)),
      ]
      let decision = try AssumedOccupancy(rule, history: history).decision(for: 2023) { _ in nil }
      #expect(decision.share == (try percent(share)))
      #expect(decision.source == .mean(try percent(73.5)))
    }
  }
}
