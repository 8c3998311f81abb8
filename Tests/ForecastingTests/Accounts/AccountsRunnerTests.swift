import Occupancy
import Takst
import Testing

@testable import Forecasting

/// Accounts of years in which nothing is random, to the øre.
@Suite("Accounts in the simulation") struct AccountsRunnerTests {
  // MARK: Kvisten

  @Test("Kvisten with 5.6 of 6 places occupied all year at fixed cost has a surplus of 500,415 kr.")
  func kvisten() throws {
    let cost = try CostBase.derived(
      fromTakst: Kroner(6_855), places: 6, days: 365, assumedShare: percent(90),
      parts: .init(fixed: .one, perPlace: .zero, perDøgn: .zero))
    // Five all year, and a sixth for 219 = 0.6 × 365 days.
    let ydelse = try still(residents: 5, list: [DatedPerson(date: day("2023-01-01"), stay: 219)])
    let figures = try Figures(
      variant(
        years: 1, from: 2023, places: Schedule(6), ydelser: [ydelse],
        economy: plainEconomy(cost: cost, assumed: 90)))
    #expect(figures[.takst, 0] == øre(6_855))
    #expect(figures[.budget, 0] == øre(13_511_205))
    #expect(figures[.cost, 0] == øre(13_511_205))
    #expect(figures[.income, 0] == øre(5.6 * 365 * 6_855))
    #expect(figures[.result, 0] == øre(500_415))
    #expect(figures[.enrolledShare, 0] == 933_333_333)
    #expect(figures[.billedShare, 0] == 933_333_333)
    #expect(figures[.residents, 0] == ((5 * 365 + 219) << 20) / 365)
    #expect(figures[.deficit, 0] == 0)
  }

  // MARK: Cost

  /// 7 places and from 1 July 6: 1,000,000 fixed, 400,000 a place saved 90 days late, 100 a døgn; 6 residents.
  private func cut(recoversGap: Bool) throws -> Figures {
    let cost = try CostBase([
      CostLine(name: "fixed", behaviour: .fixed(Kroner(1_000_000))),
      CostLine(
        name: "places",
        behaviour: .perPlace(.init(rate: Rate(Kroner(400_000)), referencePlaces: 7, delay: 90))),
      CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(100)), budgeted: .stated(percent(90)))),
    ])
    var economy = try plainEconomy(cost: cost, assumed: 90)
    economy.recoversGap = recoversGap
    return try Figures(
      variant(
        years: 2, places: steps(7, ["2097-07-01": 6]), ydelser: [still(residents: 6)], economy: economy))
  }

  @Test("Places cut on 1 July: cost follows fixed, delayed and per døgn, the takst two versions, each for its days")
  func cutWithinTheYear() throws {
    let figures = try cut(recoversGap: false)
    // Cost-carrying place-days: 7 × (181 + 90) + 6 × 94 = 2,461, at 400,000 ÷ 365 each.
    #expect(figures[.cost, 0] == øre(1_000_000 + 2_696_986.30 + 219_000))
    // (4,029,950 × 181 + 3,597,100 × 184) ÷ 365.
    #expect(figures[.budget, 0] == øre(3_811_746.16))
    // 4,029,950 ÷ (7 × 365 × 0.9) = 1,752.53 and 3,597,100 ÷ (6 × 365 × 0.9) = 1,825.01.
    #expect(figures[.income, 0] == øre(6 * (181 * 1_753 + 184 * 1_825)))
    #expect(figures[.result, 0] == øre(2_571.70))
    #expect(figures[.takst, 0] == øre(1_825))
    #expect(figures[.enrolledShare, 0] == 923_660_903, "2,190 of 7 × 181 + 6 × 184 = 2,371 place-days")
    #expect(figures[.cost, 1] == øre(1_000_000 + 2_400_000 + 219_000), "the whole saving in the next year")
    #expect(figures[.takst, 1] == øre(1_825))
  }

  @Test("A cut of places leaves no gap to recover in the rest of the year")
  func recoveredGap() throws {
    #expect(try cut(recoversGap: true).values == cut(recoversGap: false).values)
  }

  @Test("Sales outside the rammeaftale count in the accounts, and neither in the takst nor in the result")
  func outsideTakst() throws {
    let cost = try CostBase([
      CostLine(name: "all", behaviour: .fixed(Kroner(3_650_000))),
      CostLine(
        name: "sale", category: .otherIncome, behaviour: .fixed(Kroner(120_000)), isOutsideTakst: true),
      CostLine(name: "its cost", behaviour: .fixed(Kroner(20_000)), isOutsideTakst: true),
    ])
    let figures = try Figures(variant(ydelser: [still(residents: 10)], economy: plainEconomy(cost: cost)))
    #expect(figures.kroner(.takst)[0] == 1_000)
    #expect(figures.kroner(.budget)[0] == 3_650_000)
    #expect(figures.kroner(.cost)[0] == 3_550_000)
    #expect(figures.kroner(.accountsResult)[0] == 100_000 && figures.kroner(.outsideResult)[0] == 100_000)
    #expect(figures.kroner(.result)[0] == 0)
    #expect(figures.kroner(.takst) == [1_000, 1_000, 1_000])
  }

  @Test("Cost and takster follow p/l from the level year")
  func priceIndex() throws {
    var economy = try plainEconomy()
    economy.priceIndex = try PriceIndex(levelYear: plainYear, growth: [:], growthOtherwise: 0.02)
    let figures = try Figures(variant(ydelser: [still(residents: 10)], economy: economy))
    #expect(figures.kroner(.cost) == [3_650_000, 3_723_000, 3_797_460])
    #expect(figures.kroner(.takst) == [1_000, 1_020, 1_040], "1,040.40 rounded")
    #expect(figures.kroner(.result) == [0, 0, -1_460])
  }

  // MARK: Efterregulering

  /// 8 of 10 places occupied in the first year, all of them later: a deficit of 730,000 kr., 20 % of the budget.
  private func eightThenTen(_ efterregulering: Efterregulering, years: Int = 5) throws -> Figures {
    let list = try (0..<2).map { _ in DatedPerson(date: try day("2098-01-01"), stay: 36_500) }
    return try Figures(
      variant(
        years: years, ydelser: [still(residents: 8, list: list)],
        economy: plainEconomy(efterregulering: efterregulering)))
  }

  @Test("A deficit beyond the band enters the takst two years later, and is not a surplus there")
  func twoYearsLater() throws {
    let figures = try eightThenTen(Efterregulering())
    #expect(figures.kroner(.result) == [-730_000, 0, 0, 0, 0])
    #expect(figures.kroner(.takst) == [1_000, 1_000, 1_200, 1_000, 1_000])
    #expect(figures.kroner(.efterregulering) == [0, 0, 730_000, 0, 0])
    #expect(figures.kroner(.outstanding) == [730_000, 730_000, 0, 0, 0])
    #expect(figures.kroner(.income) == [2_920_000, 3_650_000, 4_380_000, 3_650_000, 3_650_000])
    #expect(figures.years(.deficit) == [1, 0, 0, 0, 0])
    #expect(figures.years(.deficitBeyondBand) == [1, 0, 0, 0, 0])
  }

  @Test("Spread over three years, a third enters each of them, the odd øre first")
  func spread() throws {
    let figures = try eightThenTen(Efterregulering(spread: 3))
    #expect(figures.years(.efterregulering) == [0, 0, 24_333_334, 24_333_333, 24_333_333])
    // (3,650,000 + 243,333.33) ÷ 3,650 = 1,066.67; the surplus of rounding stays within the band.
    #expect(figures.kroner(.takst) == [1_000, 1_000, 1_067, 1_067, 1_067])
    #expect(figures.years(.outstanding) == [73_000_000, 73_000_000, 48_666_666, 24_333_333, 0])
    #expect(figures.years(.result)[2...] == [121_666, 121_667, 121_667])
  }

  @Test("Only the excess over the band enters, when so decided")
  func excess() throws {
    let figures = try eightThenTen(Efterregulering(carried: .excessOverBand))
    #expect(figures.kroner(.efterregulering) == [0, 0, 547_500, 0, 0])
    #expect(figures.kroner(.takst) == [1_000, 1_000, 1_150, 1_000, 1_000])
  }

  @Test("With a lag of one year the next takst recovers the deficit")
  func lag() throws {
    let figures = try eightThenTen(Efterregulering(lag: 1))
    #expect(figures.kroner(.takst) == [1_000, 1_200, 1_000, 1_000, 1_000])
  }

  @Test("A cap of 10 percent holds the rest back for the year after")
  func cap() throws {
    let figures = try eightThenTen(Efterregulering(cap: percent(10)))
    #expect(figures.kroner(.takst) == [1_000, 1_000, 1_100, 1_100, 1_000])
    #expect(figures.kroner(.efterregulering) == [0, 0, 365_000, 365_000, 0])
    #expect(figures.kroner(.outstanding) == [730_000, 730_000, 365_000, 0, 0])
    #expect(figures.kroner(.result) == [-730_000, 0, 0, 0, 0])
  }

  @Test("A cap looks at the takst without its supplement on both sides")
  func capWithSupplement() throws {
    let level = try TakstLine.Level(supplement: Kroner(500))
    let structure = try TakstStructure(lines: [TakstLine(name: "døgn", pricing: .døgn(level))])
    let list = try (0..<2).map { _ in DatedPerson(date: try day("2098-01-01"), stay: 36_500) }
    // Supplements pay 1,825,000 of 5,475,000 kr., so that the takst itself is 1,000 kr.
    let figures = try Figures(
      variant(
        years: 4, ydelser: [still(residents: 8, list: list)],
        economy: plainEconomy(
          cost: fixedCost(5_475_000), structure: structure, efterregulering: Efterregulering(cap: percent(10)))))
    #expect(figures.kroner(.result)[0] == -1_095_000)
    #expect(figures.kroner(.takst) == [1_500, 1_500, 1_600, 1_700], "1,000, 1,100 and 1,200 beside the supplement")
  }

  @Test("A deficit of exactly the band stays with the driftsherre; one of 500 kr. more enters in full")
  func band() throws {
    for (stay, carried) in [(182.5, 0.0), (182, 183_000)] {
      let ydelse = try still(residents: 9, list: [DatedPerson(date: day("2097-01-01"), stay: stay)])
      let figures = try Figures(variant(ydelser: [ydelse], economy: plainEconomy()))
      #expect(figures.kroner(.result)[0] == (stay == 182.5 ? -182_500 : -183_000))
      #expect(figures.years(.deficit)[0] == 1)
      #expect(figures.years(.deficitBeyondBand)[0] == (carried > 0 ? 1 : 0))
      #expect(figures.kroner(.efterregulering)[2] == carried)
    }
  }

  @Test("A surplus beyond the band is given back")
  func surplus() throws {
    let figures = try Figures(variant(ydelser: [still(residents: 10)], economy: plainEconomy(assumed: 80)))
    #expect(figures.kroner(.takst) == [1_250, 1_250, 938], "(3,650,000 − 912,500) ÷ 2,920 = 937.50")
    #expect(figures.kroner(.result)[0] == 912_500)
    #expect(figures.kroner(.efterregulering)[2] == -912_500)
  }

  @Test("Results of years before the period enter the first takster")
  func history() throws {
    let history = [
      Efterregulering.EarlierResult(year: 2095, carried: Kroner(-365_000), costBase: Kroner(3_650_000)),
      Efterregulering.EarlierResult(year: 2096, carried: Kroner(-730_000), costBase: Kroner(3_650_000)),
    ]
    let figures = try Figures(
      variant(
        ydelser: [still(residents: 10)], economy: plainEconomy(efterregulering: Efterregulering(history: history))))
    #expect(figures.kroner(.takst) == [1_100, 1_200, 1_000])
    #expect(figures.kroner(.result) == [0, 0, 0])
    #expect(figures.kroner(.outstanding) == [730_000, 0, 0])
  }

  @Test("Sales outside the takst, and the overhead on them, never enter it, whether they gain or lose")
  func outsideTheTakst() throws {
    for sale in [500_000, -500_000] {
      let cost = try CostBase([
        CostLine(name: "operation", behaviour: .fixed(Kroner(3_650_000))),
        CostLine(name: "sale", behaviour: .fixed(Kroner(-sale)), isOutsideTakst: true),
        CostLine(name: "overhead", category: .overhead, behaviour: .share(percent(10), of: ["sale"])),
      ])
      let figures = try Figures(
        variant(
          places: Schedule(1), ydelser: [still(residents: 1)],
          economy: plainEconomy(cost: cost, efterregulering: Efterregulering())))
      let outside = Double(sale) * 1.1
      #expect(figures.kroner(.takst) == [10_000, 10_000, 10_000])
      #expect(figures.kroner(.accountsResult) == [outside, outside, outside])
      #expect(figures.kroner(.outsideResult) == [outside, outside, outside])
      #expect(figures.kroner(.result) == [0, 0, 0] && figures.kroner(.overspend) == [0, 0, 0])
      #expect(figures.kroner(.outstanding) == [0, 0, 0])
    }
  }

  @Test("A result of the accounts is known with what the year's takst recovered in it, and that is not paid back")
  func knownAccounts() throws {
    // 730,000 lacking in the first year are recovered in the third, whose accounts then show that surplus.
    let known = Efterregulering.EarlierResult(
      year: plainYear + 2, accounts: Kroner(730_000), costBase: Kroner(3_650_000))
    let figures = try eightThenTen(Efterregulering(history: [known]))
    #expect(figures.kroner(.accountsResult)[2] == 730_000)
    #expect(figures.kroner(.carried)[2] == 0 && figures.kroner(.takst)[4] == 1_000)
  }

  @Test("A known result of a simulated year replaces the simulated one in the ledger, and only there")
  func knownResult() throws {
    let known = Efterregulering.EarlierResult(
      year: plainYear, carried: Kroner(-1_000_000), costBase: Kroner(3_650_000))
    let figures = try eightThenTen(Efterregulering(history: [known]))
    #expect(figures.kroner(.result)[0] == -730_000)
    #expect(figures.kroner(.outstanding)[0] == 1_000_000)
    #expect(figures.kroner(.takst) == [1_000, 1_000, 1_274, 1_000, 1_000], "1,273.97")
    let balanced = Efterregulering.EarlierResult(year: plainYear, carried: .zero, costBase: Kroner(3_650_000))
    #expect(
      try eightThenTen(Efterregulering(history: [balanced])).kroner(.takst) == [1_000, 1_000, 1_000, 1_000, 1_000])
  }

  @Test("The band of a known result is a share of the known budget")
  func knownBudget() throws {
    for (budget, carried) in [(3_650_000, 0.0), (3_000_000, 182_500)] {
      let known = Efterregulering.EarlierResult(
        year: plainYear, carried: Kroner(-182_500), costBase: Kroner(budget))
      #expect(try eightThenTen(Efterregulering(history: [known])).kroner(.efterregulering)[2] == carried)
    }
  }

  @Test("A closed tilbud settles its ledger: nothing is left to enter later takster", arguments: [true, false])
  func closure(borneByKommuner: Bool) throws {
    let rules = try Efterregulering(bearerAtClosure: borneByKommuner ? .kommuner : .driftsherre)
    let closing = try variant(ydelser: [still(residents: 8)], economy: plainEconomy(efterregulering: rules)) {
      $0.closure = try .init(date: day("2098-07-01"), departure: .moved)
    }
    let figures = try Figures(closing)
    #expect(figures.kroner(.outstanding) == [730_000, 0, 0])
    #expect(figures.kroner(.efterregulering) == [0, 0, 0])
    #expect(figures.kroner(.income) == [2_920_000, Double(8 * 181 * 1_000), 0])
    #expect(figures.years(.moved) == [0, 8, 0])
  }

  // MARK: Published takster

  @Test("A published takst overrides the computed one for its year, and from its date")
  func published() throws {
    var economy = try plainEconomy()
    economy.published = [
      .init(from: try day("2098-01-01"), takst: Kroner(1_050)),
      .init(from: try day("2098-07-01"), takst: Kroner(1_080)),
    ]
    let figures = try Figures(variant(ydelser: [still(residents: 10)], economy: economy))
    #expect(figures.kroner(.takst) == [1_000, 1_080, 1_000])
    #expect(figures.kroner(.income) == [3_650_000, Double(10 * (181 * 1_050 + 184 * 1_080)), 3_650_000])
    #expect(figures.kroner(.budget) == [3_650_000, 3_650_000, 3_650_000])
  }

  @Test("A takst published for one line leaves the others as computed")
  func publishedLine() throws {
    let (variant, _) = try twoLines()
    var changed = variant
    changed.tilbud[0].economy?.published = [.init(from: try day("2097-01-01"), line: 1, takst: Kroner(1_500))]
    let figures = try Figures(changed)
    #expect(figures[.takst, ydelse: 0, 0] == øre(700))
    #expect(figures[.takst, ydelse: 1, 0] == øre(1_550), "1,500 and the supplement")
    #expect(figures[.takst, ydelse: 1, 1] == øre(1_450))
    #expect(figures[.income, ydelse: 1, 0] == øre(4 * 365 * 1_550))
  }

  // MARK: Billing

  @Test("Absence lowers what is billed by its unbilled part, and the cost per døgn by all of it")
  func absence() throws {
    let cost = try CostBase([CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(100)), budgeted: .stated(.one)))])
    var economy = try plainEconomy(cost: cost)
    economy.billing[0].absence = try percent(10)
    economy.billing[0].absenceBilled = try percent(40)
    let figures = try Figures(variant(years: 1, ydelser: [still(residents: 10)], economy: economy))
    #expect(figures[.enrolledShare, 0] == 1_000_000_000)
    #expect(figures[.physicalShare, 0] == 900_000_000)
    #expect(figures[.billedShare, 0] == 940_000_000)
    #expect(figures[.income, 0] == øre(3_431 * 100))
    #expect(figures[.cost, 0] == øre(3_285 * 100))
  }

  @Test(
    "A place held before moving in is billed when the line says so, and never feeds anybody", arguments: [true, false])
  func hold(isBilled: Bool) throws {
    let cost = try CostBase([CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(100)), budgeted: .stated(.one)))])
    var ydelse = try still(list: [DatedPerson(date: day("2097-01-11"), stay: 100)])
    ydelse.hold = 10
    var economy = try plainEconomy(cost: cost)
    economy.billing[0].billsHold = isBilled
    let figures = try Figures(variant(years: 1, ydelser: [ydelse], economy: economy))
    #expect(figures[.income, 0] == øre(isBilled ? 11_000 : 10_000))
    #expect(figures[.cost, 0] == øre(10_000))
    #expect(figures[.residents, 0] == (100 << 20) / 365)
  }

  /// Billed døgn of two people in one place: 1 January–10 April, and 50 days from 21 April.
  private func billed(_ notice: YdelsePlan.Notice, twice: Bool) throws -> Double {
    var ydelse = try still(list: [
      DatedPerson(date: day("2097-01-01"), stay: 100), DatedPerson(date: day("2097-04-21"), stay: 50),
    ])
    (ydelse.notice, ydelse.billsTwice) = (notice, twice)
    let figures = try Figures(
      variant(years: 1, places: Schedule(1), ydelser: [ydelse], economy: plainEconomy(cost: fixedCost(365_000))))
    #expect(figures[.residents, 0] == (150 << 20) / 365)
    return Double(figures[.income, 0]) / 100_000
  }

  @Test("Notice is billed after leaving: 30 days, the running month and 30 days, or until the place is filled again")
  func notice() throws {
    #expect(try billed(.none, twice: true) == 150)
    #expect(try billed(.days(30), twice: true) == 130 + 80)
    // From 11 April to 1 May and 30 days; from 10 June to 1 July and 30 days.
    #expect(try billed(.runningMonth(andDays: 30), twice: true) == 150 + 50 + 21 + 30)
    #expect(try billed(.days(30), twice: false) == 110 + 80)
    #expect(try billed(.runningMonth(andDays: 30), twice: false) == 110 + 50 + 21 + 30)
  }

  @Test("Notice that runs over New Year is billed in the year it falls in, at that year's takst")
  func noticeOverNewYear() throws {
    var ydelse = try still(list: [DatedPerson(date: day("2097-01-01"), stay: 350)])
    ydelse.notice = .days(30)
    var economy = try plainEconomy()
    economy.published = [.init(from: try day("2098-01-01"), takst: Kroner(2_000))]
    let figures = try Figures(variant(years: 2, ydelser: [ydelse], economy: economy))
    #expect(figures.kroner(.income) == [365_000, 30_000])
  }

  // MARK: Structures

  /// Six residents on a line of weight 1 and four on one of weight 2 with a supplement of 50.
  private func twoLines(_ structure: TakstStructure? = nil) throws -> (Variant, Figures) {
    let weighted = try TakstStructure(lines: [
      TakstLine(name: "plain", pricing: .døgn(.init(share: percent(60)))),
      TakstLine(name: "dear", pricing: .døgn(.init(share: percent(40), weight: 2, supplement: Kroner(50)))),
    ])
    let variant = try variant(
      years: 2, ydelser: [still("plain", residents: 6), still("dear", residents: 4)],
      economy: plainEconomy(structure: structure ?? weighted))
    return (variant, try Figures(variant))
  }

  @Test("Levels share the cost by weight after the supplements have paid their part")
  func levels() throws {
    // (3,650,000 − 0.4 × 3,650 × 50) ÷ 3,650 ÷ (0.6 + 0.8) = 700.
    let figures = try twoLines().1
    #expect(figures[.takst, ydelse: 0, 0] == øre(700))
    #expect(figures[.takst, ydelse: 1, 0] == øre(1_450))
    #expect(figures[.takst, 0] == øre(1_000), "the mean by budgeted døgn")
    #expect(figures[.income, ydelse: 0, 0] == øre(6 * 365 * 700))
    #expect(figures[.income, ydelse: 1, 0] == øre(4 * 365 * 1_450))
    #expect(figures[.result, 0] == 0)
  }

  @Test("Levels of one ydelse are billed each at its own takst, and its takst is their mean")
  func levelsOfOneYdelse() throws {
    let lines = try twoLines().0.tilbud[0].economy?.structure
    var ydelse = try still(residents: 4)
    ydelse.levels = [0, 1]
    let figures = try Figures(variant(years: 1, ydelser: [ydelse], economy: plainEconomy(structure: lines)))
    #expect(figures[.takst, ydelse: 0, 0] == øre(1_075))
    #expect(figures[.income, 0] == øre(4 * 365 * 1_450))
  }

  @Test("A two-part takst is basis plus hours")
  func twoPart() throws {
    let structure = try TakstStructure(
      lines: [
        TakstLine(name: "plain", pricing: .døgn(.init(share: percent(60), hoursPerDøgn: 2))),
        TakstLine(name: "dear", pricing: .døgn(.init(share: percent(40), hoursPerDøgn: 5))),
      ], method: .twoPart(serviceShare: percent(40)))
    // 2,190,000 ÷ 3,650 = 600 basis; 1,460,000 ÷ (3,650 × 3.2) = 125 an hour.
    let figures = try twoLines(structure).1
    #expect(figures[.takst, ydelse: 0, 0] == øre(600 + 250))
    #expect(figures[.takst, ydelse: 1, 0] == øre(600 + 625))
    #expect(figures[.result, 0] == 0)
  }

  @Test("An hourly ydelse is paid by delivered hours; what is not done in the year waits")
  func hourly() throws {
    var hourly = HourlyPlan(
      id: "timer", referrals: noReferrals(), hoursPerCase: try .constant(20), capacity: Schedule(2_920))
    hourly.referrals.list = try (0..<200).map { _ in DatedPerson(date: try day("2097-01-01")) }
    let structure = try TakstStructure(
      lines: [TakstLine(name: "timer", pricing: .hour)],
      hourly: HourlyBasis(costShare: .one, årsværk: 2, netHours: 1_460, billableShare: percent(95)))
    let figures = try Figures(
      variant(
        years: 2, places: Schedule(0), ydelser: [], hourly: [hourly],
        economy: plainEconomy(cost: fixedCost(1_387_000), structure: structure)))
    #expect(figures.kroner(.takst) == [500, 500], "1,387,000 ÷ (2 × 1,460 × 0.95)")
    #expect(figures.years(.hoursReferred) == [4_000_000, 0])
    #expect(figures.years(.hoursDelivered) == [2_920_000, 1_080_000])
    #expect(figures.years(.backlog) == [1_080_000, 0])
    #expect(figures.years(.utilisation) == [1_000_000_000, 369_863_014])
    #expect(figures.kroner(.income) == [1_460_000, 540_000])
    #expect(figures.kroner(.result) == [73_000, -847_000])
  }

  // MARK: Kommuner

  private func twoKommuner(_ rule: ObjektivFinansiering?) throws -> Figures {
    var ydelse = try still(residents: 8, kommuner: 2)
    for i in 5..<8 { ydelse.residents[i].kommune = 1 }
    var economy = try plainEconomy()
    economy.objektivFinansiering = rule
    return try Figures(variant(years: 1, kommuner: ["A", "B"], ydelser: [ydelse], economy: economy))
  }

  @Test("Every kommune pays its own døgn")
  func byUse() throws {
    let figures = try twoKommuner(nil)
    #expect(figures[.paid, kommune: 0, 0] == øre(5 * 365_000))
    #expect(figures[.paid, kommune: 1, 0] == øre(3 * 365_000))
    #expect(figures[.residents, kommune: 1, 0] == 3 << 20)
  }

  @Test("Half of the cost by population, the other half by use at half the takst")
  func objectiveShare() throws {
    let figures = try twoKommuner(ObjektivFinansiering(rule: .share(percent(50)), populations: [300, 100]))
    #expect(figures[.takst, 0] == øre(500))
    #expect(figures[.paid, kommune: 0, 0] == øre(5 * 182_500 + 1_368_750))
    #expect(figures[.paid, kommune: 1, 0] == øre(3 * 182_500 + 456_250))
    #expect(figures[.result, 0] == øre(-365_000))
  }

  @Test("Idle places are paid by population, so that the tilbud has no deficit")
  func idlePlaces() throws {
    let figures = try twoKommuner(ObjektivFinansiering(rule: .idlePlaces(line: 0), populations: [300, 100]))
    #expect(figures[.paid, kommune: 0, 0] == øre(5 * 365_000 + 547_500))
    #expect(figures[.paid, kommune: 1, 0] == øre(3 * 365_000 + 182_500))
    #expect(figures[.result, 0] == 0)
  }

  // MARK: Forudsat belægning by rule

  private func ruled(
    _ known: AssumedOccupancy.KnownYears, floor: Double = 50, ceiling: Double = 100, history: [Int: Double]
  ) throws -> Variant {
    let rule = try AssumedOccupancy(
      .meanOfTwoYears(known: known, floor: percent(floor), ceiling: percent(ceiling)),
      history: history.map { .init(year: $0.key, share: try percent($0.value)) })
    let list = try (0..<2).map { _ in DatedPerson(date: try day("2098-01-01"), stay: 36_500) }
    var economy = try plainEconomy(efterregulering: Efterregulering(band: .one))
    economy.assumed = .rule(rule)
    return try variant(years: 4, ydelser: [still(residents: 8, list: list)], economy: economy)
  }

  @Test("The rule takes the mean of the two latest known years, of the history at first and then of the simulation")
  func ruleOfTwoYears() throws {
    let figures = try Figures(ruled(.twoAndOneBefore, history: [2095: 70, 2096: 90]))
    // 80 %; (90 + 80) ÷ 2 = 85 %; (80 + 100) ÷ 2 = 90 %; 100 %.
    #expect(figures.kroner(.takst) == [1_250, 1_176, 1_111, 1_000])
    let earlier = try Figures(ruled(.threeAndTwoBefore, history: [2094: 60, 2095: 70, 2096: 90]))
    // 65 %; 80 %; (90 + 80) ÷ 2 = 85 %; (80 + 100) ÷ 2 = 90 %.
    #expect(earlier.kroner(.takst) == [1_538, 1_250, 1_176, 1_111])
  }

  @Test("The rule's own figure is told, year by year with how it differs between futures")
  func ruleFigure() throws {
    let figures = try Figures(ruled(.twoAndOneBefore, history: [2095: 70, 2096: 90]))
    #expect(figures.years(.assumedShare) == [800_000_000, 850_000_000, 900_000_000, 1_000_000_000])
    var variant = try ruled(.twoAndOneBefore, floor: 10, history: [2095: 70, 2096: 90])
    variant.tilbud[0].plan.ydelser = [try lively(yearly: 4, stay: 600)]
    let result = try Forecast([variant], options: .init(replications: 100)).run().variants[0]
    let spread = try #require(result.estimate(.assumedShare, tilbud: 0, year: 2)?.spread)
    #expect(spread.p10 < spread.p90 && result.estimate(.assumedShare, tilbud: 0, year: 4) == nil)
    let first = try #require(result.estimate(.assumedShare, tilbud: 0, year: 0))
    #expect((first.mean - 0.8).magnitude < 1e-12 && first.spread?.p10 == first.spread?.p90)
    let fixed = try decidedByHand()
    let decided = try Forecast([fixed], options: .init(replications: 2)).run().variants[0]
    #expect(decided.estimate(.assumedShare, tilbud: 0, year: 0) == nil, "where no rule decides it")
  }

  private func decidedByHand() throws -> Variant {
    try variant(ydelser: [still(residents: 8)], economy: plainEconomy())
  }

  @Test("Floor and ceiling hold the rule within their bounds")
  func floorAndCeiling() throws {
    let figures = try Figures(ruled(.twoAndOneBefore, floor: 88, ceiling: 95, history: [2095: 84.4, 2096: 62.6]))
    // 73.5 → 88 %; 71.3 → 88 %; 90 %; 100 → 95 %.
    #expect(figures.kroner(.takst) == [1_136, 1_136, 1_111, 1_053])
  }

  @Test("A year whose belægning the rule lacks is named")
  func missingHistory() throws {
    let expected = ForecastingError.takst(
      tilbud: "t", year: 2097, .missingBelægning(year: 2095, neededFor: 2097))
    #expect(error(of: { _ = try Figures(self.ruled(.twoAndOneBefore, history: [2096: 90])) }) == expected)
  }
}
