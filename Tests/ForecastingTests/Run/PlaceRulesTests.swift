import Occupancy
import Takst
import Testing

@testable import Forecasting

/// Rules about places, followed into takst and accounts.
@Suite("Rules about places in the forecast") struct PlaceRulesTests {
  /// Fewer than six: 40 percent of the places are ommærket, reviewed on 1 July of the first year.
  private func lending(_ change: (inout Ommærkning) throws -> Void = { _ in }) throws -> PlaceRules {
    var rule = Ommærkning(whenFewerThan: 6, greatestShare: 0.4, reviews: .on([try day("2097-07-01")]))
    try change(&rule)
    return PlaceRules(ommærkning: rule)
  }

  /// 730,000 kr. fixed and 292,000 a place, saved 90 days late: 1,000 kr. a døgn with 10 places, 1,133 with 6.
  private func economy(_ objective: ObjektivFinansiering? = nil) throws -> Economy {
    let cost = try CostBase([
      CostLine(name: "fixed", behaviour: .fixed(Kroner(730_000))),
      CostLine(name: "places", behaviour: .perPlace(.init(rate: Rate(Kroner(292_000)), delay: 90))),
    ])
    var economy = try plainEconomy(cost: cost)
    economy.objektivFinansiering = objective
    return economy
  }

  // MARK: By hand

  @Test("Four of ten places ommærket on 1 July: two takster, a late saving, and belægning of the places in force")
  func byHand() throws {
    let figures = try Figures(
      variant(years: 2, ydelser: [still(residents: 5)], economy: economy()) { $0.rules = try lending() })
    // 10 × 181 + 6 × 184 place-days.
    let (mean, meanLent): (Int64, Int64) = ((2_914 << 20) / 365, (736 << 20) / 365)
    #expect(figures.years(.places) == [mean, 6 << 20])
    #expect(figures.years(.ommærket) == [meanLent, 4 << 20])
    #expect(figures.years(.enrolledShare) == [626_286_891, 833_333_333])
    #expect(figures.years(.billedShare) == figures.years(.enrolledShare))
    // Rådig: 5 for 181 days, 1 for 184.
    let idleDays: Int64 = 5 * 181 + 184
    #expect(figures[.available, 0] == (idleDays << 20) / 365)
    #expect(figures.kroner(.takst) == [1_133, 1_133])
    let income: [Double] = [1_947_360, 2_067_725]  // 5 × (181 × 1,000 + 184 × 1,133), and 5 × 365 × 1,133
    #expect(figures.kroner(.income) == income)
    // Cost-carrying place-days: 10 × (181 + 90) + 6 × 94 = 3,274, at 800 kr. each.
    let cost: [Double] = [730_000 + 2_619_200, 2_482_000]
    #expect(figures.kroner(.cost) == cost)
    // (3,650,000 × 181 + 2,482,000 × 184) ÷ 365.
    #expect(figures.kroner(.budget) == [3_061_200, 2_482_000])
    let (inForce, lent): (Int64, Int64) = (2_914 + 2_190, 736 + 1_460)
    #expect(figures[.places, 2] == (inForce << 20) / 730)
    #expect(figures[.ommærket, 2] == (lent << 20) / 730)
  }

  @Test("Idle places are paid by population at each takst; what is ommærket is not idle")
  func idlePlaces() throws {
    let byPopulation = try ObjektivFinansiering(rule: .idlePlaces(line: 0), populations: [3, 1])
    let figures = try Figures(
      variant(
        years: 1, kommuner: ["a", "b"], ydelser: [still(residents: 5, kommuner: 2)], economy: economy(byPopulation)
      ) { $0.rules = try lending() })
    let idle: Double = 905_000 + 208_472  // 5 × 181 × 1,000 and 184 × 1,133
    #expect(figures.kroner(.byPopulation) == [idle])
    #expect(figures[.paid, kommune: 1, 0] == øre(idle / 4))
    #expect(figures.kroner(.income) == [1_947_360 + idle])
  }

  @Test("A place cut by rule a half-year after a year at half belægning; the rule for the takst sees the new places")
  func adjustment() throws {
    var economy = try economy()
    economy.assumed = .rule(
      try AssumedOccupancy(
        .meanOfTwoYears(known: .twoAndOneBefore, floor: percent(40), ceiling: .one),
        history: [.init(year: 2095, share: percent(50)), .init(year: 2096, share: percent(50))]))
    let figures = try Figures(
      variant(years: 3, ydelser: [still(residents: 5)], economy: economy) {
        var rule = PlaceAdjustment(
          cut: .init(threshold: 0.8, places: 2, limit: 8), reviews: .every(months: 12, from: try day("2097-01-01")))
        rule.delay = 6
        $0.rules = PlaceRules(adjustment: rule)
      })
    // Decided on 1 January 2098 from 5 of 10; eight places from 1 July.
    let changing: Int64 = 1_810 + 8 * 184
    #expect(figures.years(.places) == [10 << 20, (changing << 20) / 365, 8 << 20])
    #expect(figures.years(.ommærket) == [0, 0, 0])
    // 50 percent in 2098: (730,000 + 8 × 292,000) ÷ (8 × 365 × 0.5) = 2,100. In 2099 the mean of 50 and
    // 1,825 ÷ 3,282 = 55.606… percent: 3,066,000 ÷ (2,920 × 0.52803…) = 1,988.5….
    #expect(figures.kroner(.takst)[1] == 2_100)
    let assumed: Double = (0.5 + 1_825 / 3_282) / 2
    let takst: Double = 3_066_000 / (2_920 * assumed)
    #expect(figures.kroner(.takst)[2] == takst.rounded())
  }

  @Test("After a closure there are no places, no reviews and nothing ommærket, and the last takst goes on")
  func closure() throws {
    let closes: (inout TilbudPlan) throws -> Void = {
      $0.closure = .init(date: try day("2097-10-01"), departure: .natural)
    }
    func ran(_ rules: PlaceRules, places: Schedule<Int>) throws -> Figures {
      try Figures(
        variant(years: 2, places: places, ydelser: [still(residents: 5)], economy: economy()) {
          try closes(&$0)
          $0.rules = rules
        })
    }
    let withRule = try ran(
      lending { $0.reviews = .every(months: 3, from: try day("2097-01-01")) }, places: Schedule(10))
    let planned = try ran(PlaceRules(), places: steps(10, ["2097-04-01": 6]))
    for quantity in Quantity.allCases where ![.ommærket].contains(quantity) {
      #expect(withRule.years(quantity) == planned.years(quantity), "\(quantity)")
    }
    #expect(withRule[.ommærket, 1] == 0 && withRule[.places, 1] == 0)
    let lent: Int64 = 4 * 183
    #expect(withRule[.ommærket, 0] == (lent << 20) / 365)
  }

  // MARK: Exactness

  /// Random demand, several takster, a known rule for forudsat belægning, holds, notice and efterregulering.
  private func random(_ rules: PlaceRules, places: Schedule<Int>) throws -> Variant {
    var ydelse = try lively(yearly: 9, stay: 300)
    (ydelse.hold, ydelse.notice) = (10, .days(14))
    ydelse.residents = (0..<4).map { _ in .init() }
    let cost = try CostBase([
      CostLine(name: "fixed", behaviour: .fixed(Kroner(1_000_000))),
      CostLine(
        name: "places",
        behaviour: .perPlace(
          .init(rate: Rate(Kroner(500_000)), savedShare: percent(60), referencePlaces: 9, delay: 120))),
      CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(300)), budgeted: .stated(percent(90)))),
    ])
    var economy = try plainEconomy(cost: cost, efterregulering: Efterregulering(lag: 1))
    economy.recoversGap = true
    economy.assumed = .rule(
      try AssumedOccupancy(
        .meanOfTwoYears(known: .twoAndOneBefore, floor: percent(60), ceiling: percent(98)),
        history: [.init(year: 2095, share: percent(80)), .init(year: 2096, share: percent(75))],
        dated: [.init(year: 2098, fromDay: 59, share: percent(85)), .init(year: 2099, fromDay: 0, share: nil)]))
    economy.objektivFinansiering = try ObjektivFinansiering(rule: .idlePlaces(line: 0), populations: [1])
    return try variant(years: 5, places: places, ydelser: [ydelse], economy: economy) { $0.rules = rules }
  }

  private func bothRules() throws -> PlaceRules {
    var lending = Ommærkning(
      whenFewerThan: 6, greatestShare: 0.4, reviews: .every(months: 4, from: try day("2097-01-01")))
    lending.atStart = 1
    var adjustment = PlaceAdjustment(
      cut: .init(threshold: 0.85, limit: 6), addition: .init(threshold: 0.97, places: 2, limit: 11),
      reviews: .every(months: 6, from: try day("2097-01-01")))
    adjustment.delay = 3
    return PlaceRules(ommærkning: lending, adjustment: adjustment)
  }

  @Test("In every future a rule's accounts are, to the øre, those of a plan with the places it made")
  func sameAsPlanned() throws {
    let places = try steps(9, ["2099-03-15": 8])
    let ruled = try random(bothRules(), places: places)
    let scene = ruled.scene
    let simulation = TilbudSimulation(model: try TilbudModel(plan: ruled.tilbud[0].plan, scene: scene, seed: 1))
    var changed = 0
    for replication in 0..<60 as Range<UInt64> {
      simulation.begin(replication: replication)
      for _ in 0..<5 { simulation.runYear() }
      try simulation.checkInvariants()
      let history = simulation.placeHistory
      var planned = ruled
      planned.tilbud[0].plan = ruled.tilbud[0].plan.with(history, in: scene.period)
      let (left, right) = (
        try Figures(ruled, replication: replication), try Figures(planned, replication: replication)
      )
      for quantity in Quantity.allCases where quantity != .ommærket {
        #expect(left.years(quantity) == right.years(quantity), "replication \(replication), \(quantity)")
        #expect(left[quantity, 5] == right[quantity, 5], "replication \(replication), \(quantity), period")
      }
      if history.steps.count > 3 { changed += 1 }
    }
    #expect(changed > 40)
  }

  @Test("Ommærkning at the start is the plan's until a review: the same as fewer places, bit for bit")
  func atStart() throws {
    let never = PlaceRules(
      ommærkning: {
        var rule = Ommærkning(whenFewerThan: 1, greatestShare: 0.5, reviews: .every(months: 6, from: $0))
        (rule.returnsAt, rule.atStart) = (100, 3)
        return rule
      }(try day("2097-01-01")))
    let (with, without) = (
      try random(never, places: Schedule(12)), try random(PlaceRules(), places: Schedule(9))
    )
    for replication in 0..<20 as Range<UInt64> {
      let (left, right) = (try Figures(with, replication: replication), try Figures(without, replication: replication))
      for quantity in Quantity.allCases where quantity != .ommærket {
        #expect(left.years(quantity) == right.years(quantity), "\(quantity)")
      }
      #expect(left.years(.ommærket) == Array(repeating: 3 << 20, count: 5))
    }
  }

  @Test("A rule that never triggers changes no figure of any future")
  func never() throws {
    let reviews = ReviewDates.every(months: 1, from: try day("2097-01-01"))
    let never = PlaceRules(
      ommærkning: Ommærkning(whenFewerThan: 20, greatestShare: 0, reviews: reviews),
      adjustment: PlaceAdjustment(
        cut: .init(threshold: 0, limit: 1), addition: .init(threshold: 5, limit: 99), reviews: reviews))
    let places = try steps(9, ["2099-03-15": 8])
    let (with, without) = (try random(never, places: places), try random(PlaceRules(), places: places))
    for replication in 0..<40 as Range<UInt64> {
      #expect(
        try Figures(with, replication: replication).values == Figures(without, replication: replication).values)
    }
  }

  // MARK: Sharing and results

  @Test("Variants with the same rule share a path of occupancy; another rule has one of its own")
  func sharing() throws {
    var (first, second) = (try random(bothRules(), places: Schedule(9)), try random(bothRules(), places: Schedule(9)))
    second.tilbud[0].economy?.assumed = .byDate(Schedule(try percent(85)))
    #expect(try ForecastModel([first, second], seed: 1).units.count == 1)
    first.tilbud[0].plan.rules.ommærkning?.greatestShare = 0.25
    #expect(try ForecastModel([first, second], seed: 1).units.count == 2)
  }

  @Test("Places are told where a rule is, and in the variants it is compared with; place-days are their mean")
  func told() throws {
    let (with, without) = (
      try random(bothRules(), places: Schedule(9)), try random(PlaceRules(), places: Schedule(9))
    )
    func run(_ variants: [Variant]) throws -> [VariantResult] {
      try Forecast(variants, options: .init(replications: 50)).run().variants
    }
    let alone = try run([without])[0]
    #expect(alone.estimate(.places, tilbud: 0, year: 0) == nil && alone.estimate(.ommærket, tilbud: 0, year: 0) == nil)
    let both = try run([without, with])
    #expect(both[0].estimate(.places, tilbud: 0, year: 1)?.mean == 9)
    #expect(both[0].placeDays(tilbud: 0, year: 1) == 9 * 365)
    let mean = try #require(both[1].estimate(.places, tilbud: 0, year: 1)?.mean)
    #expect(both[1].placeDays(tilbud: 0, year: 1) == Int((mean * 365).rounded()))
    let difference = try #require(both[1].difference(.places, tilbud: 0, year: 1)?.mean)
    #expect((difference - (mean - 9)).magnitude < 1e-9)
  }

  @Test("A rule and a price response live together: the replay meets the people that the takster lead to")
  func response() throws {
    var ruled = try random(bothRules(), places: Schedule(9))
    ruled.tilbud[0].economy?.response = try PriceResponse(reference: Kroner(1_800), elasticity: -1)
    let replay = try Forecast.replay(ruled, replication: 3, seed: 1)
    #expect(replay.events[0].contains { $0.kind == .review })
    let referred = replay.events[0].filter { $0.kind == .referred }.count
    #expect(Int64(referred) == (0..<5).reduce(0) { $0 + replay.sample.value(.referred, tilbud: 0, year: $1) })
  }

  // MARK: Without simulating

  @Test("An explanation has the places of the first day and foresees no review")
  func explanation() throws {
    let variant = try variant(years: 2, ydelser: [still(residents: 5)], economy: economy()) {
      $0.rules = try lending { $0.atStart = 4 }
    }
    let explanation = try #require(try Explanation.of(variant).first)
    #expect(explanation.years.map { $0.takster.versions.map(\.calculation.places) } == [[6], [6]])
    #expect(explanation.placeRules == variant.tilbud[0].plan.rules)
  }

  @Test("A dispensation from 1 March begins a takst version on that day, and ends where the rule holds again")
  func dispensation() throws {
    var economy = try plainEconomy()
    economy.assumed = .rule(
      try AssumedOccupancy(
        .meanOfTwoYears(known: .threeAndTwoBefore, floor: percent(90), ceiling: percent(98)),
        history: (2094...2096).map { .init(year: $0, share: try percent(95)) },
        dated: [.init(year: 2098, fromDay: 59, share: percent(80)), .init(year: 2099, fromDay: 0, share: nil)]))
    let variant = try variant(ydelser: [still(residents: 10)], economy: economy)
    let explanation = try #require(try Explanation.of(variant).first)
    #expect(explanation.years.map { $0.takster.versions.map(\.fromDay) } == [[0], [0, 59], [0]])
    #expect(explanation.years[1].decisions.map(\.source) == [.mean(try percent(95)), .dispensation])
    // 3,650,000 ÷ (3,650 × 0.95) = 1,052.63; ÷ (3,650 × 0.8) = 1,250.
    let figures = try Figures(variant)
    #expect(figures.kroner(.takst)[1] == 1_250)
    let income: Double = 621_270 + 3_825_000  // 10 × 59 × 1,053 and 10 × 306 × 1,250
    #expect(figures.kroner(.income)[1] == income)
  }
}
