import Forecasting
import Occupancy
import Takst
import Testing

@testable import Scenarios

private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

private func schedule<Value>(_ steps: [(String, Value)]) throws -> Schedule<Value> {
  try #require(Schedule(steps.map { .init(from: try date($0.0), value: $0.1) }))
}

@Suite("A scenario with every key")
struct ScenarioTests {
  let scenario: Scenario
  let kvisten: TilbudCase
  let børn: YdelsePlan
  let unge: YdelsePlan

  init() throws {
    scenario = try Scenario.load(text: fullScenario, name: "alt.jsonc")
    kvisten = try #require(scenario.base.tilbud.first)
    børn = try #require(kvisten.plan.ydelser.first)
    unge = try #require(kvisten.plan.ydelser.last)
  }

  private func economy(_ tilbud: Int) throws -> Economy { try #require(scenario.base.tilbud[tilbud].economy) }

  @Test("The scenario's own keys")
  func root() throws {
    #expect(scenario.name == "Alt på én gang" && scenario.about == "Et scenarie med hver eneste nøgle.")
    #expect(scenario.seed == 20_230_101 && scenario.replications == 5_000)
    #expect(scenario.period.first.iso == "2023-01-01" && scenario.period.last.iso == "2025-12-31")
    #expect(scenario.kommuner.map(\.name) == ["Aalborg", "Hjørring", "Thisted"])
    #expect(scenario.kommuner.map(\.population) == [220_000, 64_000, 43_000])
    #expect(scenario.base.name == "scenariet" && scenario.base.scene.kommuner == ["Aalborg", "Hjørring", "Thisted"])
    #expect(scenario.base.tilbud.map(\.plan.id) == ["kvisten", "østerskoven", "ishd"])
    #expect(try scenario.fingerprint == Scenario.load(text: fullScenario + " // mere", name: "b").fingerprint)
  }

  @Test("Places by date and the rules about them")
  func places() throws {
    let plan = kvisten.plan
    #expect(kvisten.name == "Specialbørnehjemmet Kvisten" && kvisten.driftsherre == "Region Nordjylland")
    #expect(try plan.places == schedule([("2021-01-01", 7), ("2024-07-01", 6)]))
    #expect(plan.departureAtCut == .moved && plan.makingReady == 3)
    #expect(try plan.overOccupancy == schedule([("2023-01-01", 1), ("2024-01-01", 0)]))
    #expect(try plan.closed == [.init(first: date("2023-03-01"), last: date("2023-04-30"), places: 1)])
    #expect(
      try plan.intakeStops == [
        .init(first: date("2023-05-01"), last: date("2023-05-31")), .init(first: date("2025-12-01"), last: nil),
      ])
    #expect(try plan.closure == .init(date: date("2025-12-15"), departure: .moved))
    #expect(try børn.minimum == Schedule(1) && børn.maximum == schedule([("2023-01-01", 7), ("2024-07-01", 6)]))
    #expect(unge.minimum == Schedule(0) && unge.maximum == Schedule(2))
  }

  @Test("Who is referred")
  func referrals() throws {
    let rate = try schedule([("2023-01-01", 2.3), ("2024-01-01", 2.0)])
    #expect(børn.referrals.rate == .total(rate, shares: [0.5, 0.3, 0.2]))
    #expect(børn.referrals.season == [1, 1, 1, 1, 1, 1, 0.8, 1.2, 1, 1, 1, 1])
    #expect(børn.referrals.growth == -0.02 && børn.referrals.yearlyCV == 0.2)
    let event = try Referrals.Event(first: date("2020-03-01"), last: date("2023-06-30"), factor: 0.5)
    #expect(børn.referrals.events == [event])
    #expect(
      try børn.referrals.list == [
        DatedPerson(
          date: date("2023-02-01"), kommune: 1, stay: 730.5, patience: .infinity, priority: 2, born: date("2012-05-05")),
        DatedPerson(date: date("2023-03-01"), patience: 30),
      ])
    let thisted = try schedule([("2023-01-01", 0.25), ("2024-01-01", 0)])
    #expect(unge.referrals.rate == .perKommune([Schedule(0.5), Schedule(0), thisted]))
  }

  @Test("How long people stay and wait")
  func stays() throws {
    let mixture = try Distribution.mixture([
      .init(weight: 0.4, distribution: .lognormal(mean: 900, cv: 1)),
      .init(weight: 0.25, distribution: .constant(3 * 365.25 / 12)),
      .init(weight: 0.35, distribution: .uniform(from: 0, to: 365.25)),
    ])
    #expect(try børn.stay == mixture.capped(at: 3_652.5))
    let ages = try Distribution.empirical([8, 12, 15].map { $0 * 365.25 })
    #expect(børn.ageLimit == .init(ageAtReferral: ages, limit: 18 * 365.25))
    #expect(try børn.waiting == .init(patience: .lognormal(median: 60, share: 0.9, percentile: 200), longest: 5))
    #expect(børn.priority == 1 && unge.priority == 2)
    #expect(try unge.stay == .weibull(mean: 400, shape: 0.8))
    #expect(unge.waiting == .init(patience: nil) && scenario.base.tilbud[1].plan.ydelser[0].waiting == nil)
    #expect(try scenario.base.tilbud[1].plan.ydelser[0].stay == .gamma(mean: 200, cv: 0.7))
  }

  @Test("Who is there and who waits on the first day")
  func people() throws {
    let known = try YdelsePlan.Resident(
      admitted: date("2020-01-15"), kommune: 0, leaves: date("2023-08-01"), born: date("2010-02-02"))
    #expect(børn.residents == [known, .init(kommune: 2), .init()])
    #expect(unge.residents == [.init(), .init()] && unge.waiters == [.init()])
    let waiter = try YdelsePlan.Waiter(referred: date("2022-12-01"), kommune: 1, born: date("2013-01-01"))
    #expect(børn.waiters == [waiter, .init()])
  }

  @Test("What is billed")
  func billing() throws {
    #expect(børn.notice == .runningMonth(andDays: 30) && unge.notice == .days(30) && børn.hold == 7)
    #expect(!børn.billsTwice && unge.billsTwice)
    var terms = Economy.Billing()
    (terms.absence, terms.absenceBilled, terms.billsHold) = (try Share(0.04), try Share(0.5), true)
    #expect(try economy(0).billing == [terms, .init(), .init()])
  }

  @Test("Lines of the takstbilag: a ydelse, its levels, hours")
  func lines() throws {
    let structure = try economy(0).structure
    #expect(structure.lines.map(\.name) == ["Børn", "unge, let", "unge, tung"])
    #expect(try structure.method == .twoPart(serviceShare: Share(0.4)))
    // 5 and 2 of 7 budgeted places, the latter at 60 and 40 percent; to the billionth.
    #expect(structure.lines.compactMap { $0.level?.share.value } == [0.714285714, 0.171428572, 0.114285714])
    #expect(structure.lines.compactMap { $0.level?.takstWeight } == [1.2, 0.9, 1.4])
    #expect(structure.lines.compactMap { $0.level?.hoursPerDøgn } == [4.5, 0, 6])
    #expect(structure.lines.compactMap { $0.level?.supplement } == [Kroner(150), .zero, Kroner(øre: 125_050)])
    #expect(unge.levels == [0.6, 0.4] && børn.levels == [1])
    #expect(kvisten.ydelser.map(\.name) == ["Børn", "unge"] && kvisten.ydelser.map(\.paragraph) == ["§ 66", "§ 107"])
    #expect(try kvisten.ydelser[0].budgetedPlaces == schedule([("2023-01-01", 5), ("2024-07-01", 4)]))
  }

  @Test("The budget, line by line")
  func budget() throws {
    let lines = try economy(0).costBase.lines
    #expect(lines.map(\.name) == ["ledelse", "personale", "kost", "tilsyn", "overhead", "husleje"])
    #expect(lines.map(\.category) == [.direct, .direct, .direct, .tilsyn, .overhead, .otherIncome])
    #expect(lines.map(\.followsPriceIndex) == [true, true, true, true, true, false])
    let steps = try SizeSteps([.init(upTo: 7, amount: Kroner(90_000)), .init(upTo: 24, amount: Kroner(150_000))])
    let perPlace = try CostLine.PerPlace(
      rate: Rate(Kroner(1_000_000)), savedShare: Share(0.6), referencePlaces: 7, delay: 91)
    #expect(
      try lines.map(\.behaviour) == [
        .fixed(Kroner(2_000_000)), .perPlace(perPlace), .perDøgn(Rate(Kroner(120)), budgetedShare: Share(0.95)),
        .steps(steps), .share(Share(0.08), of: ["ledelse", "personale"]), .fixed(Kroner(250_000)),
      ])
  }

  @Test("A cost base derived from a published takst")
  func derived() throws {
    let parts = try CostBase.DerivedParts(fixed: Share(0.5), perPlace: Share(0.4), perDøgn: Share(0.1))
    let expected = try CostBase.derived(
      fromTakst: Kroner(5_561), places: 22, days: 365, assumedShare: Share(0.95), parts: parts, delay: 90,
      names: .init(fixed: "fast", perPlace: "pr. plads", perDøgn: "pr. belagt døgn"))
    #expect(try economy(1).costBase == expected)
    #expect(try economy(1).published == [.init(from: date("2023-01-01"), takst: Kroner(5_561))])
    #expect(try economy(1).objektivFinansiering?.rule == .idlePlaces(line: 0))
    let rule = try AssumedOccupancy(
      .meanOfTwoYears(known: .twoAndOneBefore, floor: Share(0.95), ceiling: Share(0.98)),
      history: [.init(year: 2021, share: Share(0.844)), .init(year: 2022, share: Share(0.626))],
      dispensations: [.init(year: 2024, share: Share(0.9))],
      dated: [.init(year: 2025, fromDay: 59, share: Share(0.92)), .init(year: 2025, fromDay: 181, share: nil)])
    #expect(try economy(1).assumed == .rule(rule))
  }

  @Test("Takst, p/l and what becomes of results")
  func rules() throws {
    let economy = try economy(0)
    #expect(
      try economy.priceIndex == PriceIndex(levelYear: 2023, growth: [2023: 0.03, 2024: 0.045], growthOtherwise: -0.01))
    #expect(try self.economy(1).priceIndex.levelYear == 2022)
    let new = try date("2023-01-01")
    #expect(
      try economy.published == [
        .init(from: new, line: 0, takst: Kroner(6_855)), .init(from: new, line: 1, takst: Kroner(6_000)),
        .init(from: new, line: 2, takst: Kroner(8_000)),
        .init(from: date("2024-01-01"), line: 2, takst: Kroner(8_200)),
      ])
    #expect(economy.recoversGap && economy.responseDelay == 2)
    #expect(try economy.response == PriceResponse(reference: Kroner(6_855), elasticity: -0.5))
    #expect(try economy.assumed == .byDate(schedule([("2023-01-01", Share(0.95)), ("2024-01-01", Share(0.9))])))
    let history = [
      Efterregulering.EarlierResult(
        year: 2021, accounts: Kroner(-1_050_000), recovered: Kroner(200_000), outside: Kroner(100_000),
        costBase: Kroner(13_000_000)),
      Efterregulering.EarlierResult(year: 2022, carried: Kroner(300_000), costBase: Kroner(13_000_000)),
    ]
    let efterregulering = try Efterregulering(
      band: Share(0.05), lag: 2, spread: 3, carried: .excessOverBand,
      setAside: .init(highest: Share(0.04), years: 3), cap: Share(0.1), firstYear: 2021, history: history,
      bearerAtClosure: .kommuner)
    #expect(economy.efterregulering == efterregulering)
    #expect(try self.economy(1).efterregulering == Efterregulering(firstYear: 2300))
    #expect(try self.economy(2).efterregulering == Efterregulering())
    let shared = try ObjektivFinansiering(rule: .share(Share(0.1)), populations: [220_000, 64_000, 43_000])
    #expect(economy.objektivFinansiering == shared)
  }

  @Test("A ydelse by the hour")
  func hours() throws {
    let plan = try #require(scenario.base.tilbud[2].plan.hourly.first)
    #expect(plan.id == "rådgivning" && plan.backlogAtStart == 200)
    #expect(try plan.capacity == schedule([("2023-01-01", 15_000), ("2024-01-01", 14_375)]))
    #expect(try plan.hoursPerCase == .weibull(mean: 40, cv: 0.9))
    #expect(try plan.referrals.list == [DatedPerson(date: date("2023-01-05"), kommune: 0)])
    let economy = try economy(2)
    #expect(
      try economy.structure.hourly
        == HourlyBasis(costShare: .one, årsværk: 12, netHours: 1_250, billableShare: Share(0.95)))
    #expect(economy.structure.lines.map(\.unit) == [.hour] && economy.billing.count == 1)
  }

  @Test("Sources, assumptions, conflicts, and the figures that have none")
  func sources() {
    #expect(scenario.provenance.references.map(\.isAssumption) == [false, true, false, true, true])
    #expect(scenario.provenance.references.map(\.text).prefix(2) == ["DAS 10.11.2022, punkt 6", "skøn"])
    #expect(scenario.provenance.references[2].path == "varianter.\"7 pladser, 90 pct.\"")
    #expect(scenario.provenance.conflicts.map(\.subject) == ["Østerskovens pladser"])
    #expect(scenario.provenance.conflicts[0].values.map(\.text) == ["22", "14 + 6"])
    #expect(
      scenario.provenance.unreferenced.prefix(3) == [
        "kommuner.Aalborg.indbyggere", "kommuner.Aalborg.andel", "kommuner.Hjørring.indbyggere",
      ])
    #expect(scenario.provenance.unreferenced.contains("tilbud.østerskoven.økonomi.takst"))
    #expect(scenario.provenance.unreferenced.contains("pl.vækst.2023"))
    #expect(
      !scenario.provenance.unreferenced.contains {
        $0.hasPrefix("tilbud.ishd") || $0.hasPrefix("tilbud.kvisten.pladser")
      })
  }

  @Test("The models can be made from every variant")
  func models() throws {
    for variant in [scenario.base] + scenario.variants {
      for tilbud in variant.tilbud { _ = try TilbudModel(plan: tilbud.plan, scene: variant.scene, seed: 1) }
    }
  }
}

@Suite("The yardstick W1")
struct YardstickTests {
  @Test("scenarios/w1.jsonc says W1, and has a source for every figure")
  func yardstick() throws {
    let path = "\(repository)/scenarios/w1.jsonc"
    let scenario = try Scenario.load(path: path)
    let tilbud = try #require(scenario.base.tilbud.first)
    let ydelse = try #require(tilbud.plan.ydelser.first)
    #expect(scenario.period.days == 5 * 365 && tilbud.plan.places == Schedule(22) && tilbud.economy == nil)
    #expect(ydelse.referrals == Referrals(rate: .total(Schedule(60), shares: [1])))
    #expect(
      try ydelse.stay == .lognormal(mean: 120, cv: 1) && ydelse.waiting == .init(patience: .exponential(withMean: 30)))
    #expect(ydelse.residents.isEmpty && scenario.provenance.unreferenced.isEmpty && scenario.warnings.isEmpty)
    #expect(scenario.kommuner.isEmpty && scenario.base.scene.kommuner == ["alle"])
  }
}
