import Testing

@testable import Occupancy

@Suite("Rules about places")
struct PlaceRulesTests {
  private let everyHalfYear = ReviewDates.every(months: 6, from: civil("2101-01-01"))

  /// `count` residents from 1 January, the first leaving on day `leaves`.
  private func residents(_ count: Int, leaving leaves: [Int: Int] = [:]) -> YdelsePlan {
    .listed((0..<count).map { .on(0, stay: Double(leaves[$0] ?? 5_000)) })
  }

  private func plan(
    _ places: Schedule<Int>, _ ydelse: YdelsePlan, _ rule: Ommærkning, _ change: (inout TilbudPlan) -> Void = { _ in }
  ) -> TilbudPlan {
    .with(places: places, [ydelse]) {
      $0.rules.ommærkning = rule
      change(&$0)
    }
  }

  // MARK: Dates

  @Test("Reviews follow the calendar: half-years, months that end early, and never the period's first day")
  func dates() throws {
    let period = try #require(Period(first: civil("2101-01-01"), last: civil("2102-12-31")))
    #expect(everyHalfYear.dates(in: period).map(\.iso) == ["2101-07-01", "2102-01-01", "2102-07-01"])
    #expect(
      ReviewDates.every(months: 6, from: civil("2099-08-31")).dates(in: period).map(\.iso)
        == ["2101-02-28", "2101-08-31", "2102-02-28", "2102-08-31"])
    #expect(
      ReviewDates.on([civil("2102-05-01"), civil("2101-01-01"), civil("2103-01-01"), civil("2101-03-01")])
        .dates(in: period).map(\.iso) == ["2101-03-01", "2102-05-01"])
    #expect(ReviewDates.every(months: 1, from: civil("2103-01-01")).dates(in: period).isEmpty)
  }

  @Test(
    "Months later and earlier keep the day, or take the last of a shorter month",
    arguments: [
      ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
      ("2024-03-15", -3, "2023-12-15"), ("2024-12-01", 1, "2025-01-01"), ("2024-01-01", -36, "2021-01-01"),
    ])
  func months(from: String, months: Int, to: String) { #expect(civil(from).adding(months: months).iso == to) }

  // MARK: Ommærkning, decided

  @Test(
    "The greatest share is rounded down to whole places",
    arguments: [(16, 0.25, 4), (16, 0.40, 6), (15, 0.25, 3), (100, 0.29, 29), (7, 1, 7), (16, 0, 0), (0, 0.5, 0)])
  func greatestShare(places: Int, share: Double, most: Int) {
    #expect(Ommærkning(whenFewerThan: 9, greatestShare: share, reviews: everyHalfYear).most(of: places) == most)
  }

  @Test("Fewer than 9 keep 4 of 16 ommærket; at exactly 9 all come back")
  func boundary() {
    let rule = Ommærkning(whenFewerThan: 9, greatestShare: 0.25, reviews: everyHalfYear)
    #expect(rule.decided(occupied: 8, empty: 4, places: 16, current: 4) == 4)
    #expect(rule.decided(occupied: 9, empty: 3, places: 16, current: 4) == 0)
    #expect(rule.decided(occupied: 8, empty: 8, places: 16, current: 0) == 4)
    #expect(rule.decided(occupied: 9, empty: 7, places: 16, current: 0) == 0)
  }

  @Test("Only empty places are ommærket, and what is ommærket stays while none is empty")
  func onlyEmpty() {
    let rule = Ommærkning(whenFewerThan: 9, greatestShare: 0.5, reviews: everyHalfYear)
    #expect(rule.decided(occupied: 8, empty: 2, places: 10, current: 0) == 2)
    #expect(rule.decided(occupied: 8, empty: 0, places: 10, current: 2) == 2)
    #expect(rule.decided(occupied: 4, empty: 6, places: 10, current: 0) == 5)
  }

  @Test("Between the two thresholds nothing changes")
  func twoThresholds() {
    var rule = Ommærkning(whenFewerThan: 9, greatestShare: 0.25, reviews: everyHalfYear)
    rule.returnsAt = 12
    #expect(rule.decided(occupied: 11, empty: 1, places: 16, current: 4) == 4)
    #expect(rule.decided(occupied: 11, empty: 5, places: 16, current: 0) == 0)
    #expect(rule.decided(occupied: 12, empty: 0, places: 16, current: 4) == 0)
  }

  // MARK: Ommærkning, simulated

  @Test("The særlige pladser: 12 of 16 in force, 4 come back when 9 are occupied, and go again when 8 are")
  func særlige() throws {
    var rule = Ommærkning(whenFewerThan: 9, greatestShare: 0.25, reviews: .every(months: 6, from: civil("2101-01-14")))
    rule.atStart = 4
    // Nine until day 300; then eight.
    let ran = try plan(Schedule(16), residents(9, leaving: [0: 300]), rule)
      .ran(in: Scene("2101-01-01", "2102-12-31"))
    #expect(
      ran.placeHistory.steps == [
        .init(day: 0, places: 12, ommærket: 4), .init(day: 13, places: 16, ommærket: 0),
        .init(day: 378, places: 12, ommærket: 4),
      ])
    #expect(ran.placeHistory.isChangedByRule)
    // Day 13 is 14 January: nine of twelve are occupied, as on 14 January 2022.
    let reviews = ran.trace(replication: 0).filter { $0.kind == .review }
    #expect(reviews.map { Ticks.day(of: $0.tick) } == [13, 194, 378, 559])
    #expect(reviews[0].review == .ommærkning(occupied: 9, places: 12, before: 4, after: 0))
  }

  @Test("What is ommærket is not rådig, is told in the trace, and waits for nobody")
  func trace() throws {
    let rule = Ommærkning(
      whenFewerThan: 2, greatestShare: 0.5, reviews: .on([civil("2101-01-06"), civil("2101-01-16")]))
    let people: [DatedPerson] = [.on(0, stay: 12), .on(7, stay: 30), .on(8, stay: 30), .on(9, stay: 2)]
    try expect(
      plan(Schedule(4), .listed(people), rule),
      tells: [
        "0 A0 referred 0/0", "0 A0 admitted 1/0",
        // One of four is occupied: two are ommærket, and two are left.
        "5 review 1/0", "5 places 1/0", "7 A1 referred 1/0", "7 A1 admitted 2/0", "8 A2 referred 2/0", "8 A2 waits 2/1",
        "9 A3 referred 2/1", "9 A3 waits 2/2", "12 A0 discharged 1/2", "12 A2 admitted 2/1",
        // Two are occupied, which is not fewer than two: the places are back, and the one who waits comes in.
        "15 review 2/1", "15 places 2/1", "15 A3 admitted 3/0", "17 A3 discharged 2/0", "37 A1 discharged 1/0",
        "42 A2 discharged 0/0",
      ])
    let ran = try plan(Schedule(4), .listed(people), rule).ran()
    #expect(ran.placeHistory.sum(0..<31) == .init(placeDays: 5 * 4 + 10 * 2 + 16 * 4, ommærketDays: 20))
    // Counts are cut where a rule may act: rådig are 3 × 5, then 1 × 2, then 1 × 2 + 2 × 14 days.
    #expect((0..<3).map { ran.availableDays($0..<$0 + 1) } == [15, 2, 30])
  }

  @Test("A place being made ready is not empty, and a closed one neither")
  func notReady() throws {
    let reviews = ReviewDates.on([civil("2101-01-11")])
    let rule = Ommærkning(whenFewerThan: 5, greatestShare: 1, reviews: reviews)
    // Six places: one closed, one made ready until day 12, two occupied: two are empty.
    let ran = try plan(Schedule(6), residents(3, leaving: [0: 8]), rule) {
      $0.makingReady = 4
      $0.closed = [.init(first: civil("2101-01-01"), last: civil("2101-03-01"), places: 1)]
    }.ran()
    #expect(ran.placeHistory.steps.last == .init(day: 10, places: 4, ommærket: 2))
  }

  @Test("At a planned cut ommærkning gives way before residents do")
  func cutWhileLent() throws {
    var rule = Ommærkning(whenFewerThan: 9, greatestShare: 0.5, reviews: .on([civil("2101-03-01")]))
    rule.atStart = 4
    let ran = try plan(schedule(10, ("2101-02-01", 7)), residents(6), rule) { $0.departureAtCut = .moved }.ran()
    // Seven places for six residents: one may stay ommærket, three come back.
    #expect(ran.placeHistory.steps == [.init(day: 0, places: 6, ommærket: 4), .init(day: 31, places: 6, ommærket: 1)])
    #expect(ran.flow(.moved, line: 0, buckets: ran.all) == 0)
  }

  @Test("Over-occupancy is not undone by what else the plan changes")
  func overOccupied() throws {
    var rule = Ommærkning(whenFewerThan: 9, greatestShare: 0.5, reviews: .on([civil("2101-12-01")]))
    rule.atStart = 2
    let ran = try plan(Schedule(4), residents(3), rule) {
      $0.overOccupancy = schedule(1, ("2101-03-01", 2))
    }.ran()
    #expect(ran.placeHistory.steps == [.init(day: 0, places: 2, ommærket: 2)])
    #expect(ran.mean(.enrolled, ran.all) == 3)
  }

  @Test("After a closure no review is held and nothing is ommærket")
  func closure() throws {
    var rule = Ommærkning(whenFewerThan: 9, greatestShare: 0.5, reviews: .every(months: 1, from: civil("2101-01-01")))
    rule.atStart = 1
    let plan = plan(Schedule(4), residents(1), rule) {
      $0.closure = .init(date: civil("2101-03-01"), departure: .natural)
      $0.rules.adjustment = PlaceAdjustment(
        cut: .init(threshold: 1, limit: 0), reviews: .every(months: 1, from: civil("2101-01-01")))
      $0.rules.adjustment?.delay = 1
    }
    let ran = try plan.ran(in: Scene("2100-01-01", "2101-12-31"))
    #expect(ran.placeHistory.steps.last == .init(day: 365 + 59, places: 0, ommærket: 0))
    let days = ran.trace(replication: 0).filter { $0.kind == .review }.map { Ticks.day(of: $0.tick) }
    #expect(days.max() == 365 + 31)
    #expect(ran.placeHistory.sum(365 + 59..<730) == .init())
  }

  // MARK: Adjustment, decided

  private let twoSided = PlaceAdjustment(
    cut: .init(threshold: 0.8, places: 2, limit: 4), addition: .init(threshold: 0.98, places: 1, limit: 8),
    reviews: .every(months: 12, from: civil("2101-01-01")))

  @Test(
    "Below the threshold places are cut to the limit, above it added to the limit; on it nothing happens",
    arguments: [
      (0.79, 7, -2), (0.79, 5, -1), (0.79, 4, 0), (0.79, 3, 0), (0.8, 7, 0), (0.98, 7, 0), (0.99, 7, 1), (0.99, 8, 0),
      (0.99, 9, 0), (0, 0, 0),
    ])
  func decided(belægning: Double, places: Int, change: Int) {
    #expect(twoSided.decided(belægning: belægning, places: places) == change)
  }

  @Test("The plan's own changes do not take decisions beyond their limits")
  func limits() {
    #expect(twoSided.places(planned: 7, change: -2) == 5)
    #expect(twoSided.places(planned: 5, change: -2) == 4)
    #expect(twoSided.places(planned: 3, change: -2) == 3)
    #expect(twoSided.places(planned: 7, change: 2) == 8)
    #expect(twoSided.places(planned: 9, change: 2) == 9)
    #expect(twoSided.places(planned: 0, change: -1) == 0)
  }

  // MARK: Adjustment, simulated

  @Test("Five of seven in a year is below 80 percent: a place goes half a year after the review, the next a year later")
  func cuts() throws {
    let tilbud = TilbudPlan.with(places: 7, [residents(5)]) {
      $0.rules.adjustment = PlaceAdjustment(
        cut: .init(threshold: 0.8, limit: 6), reviews: .every(months: 12, from: civil("2101-01-01")))
      $0.rules.adjustment?.delay = 6
    }
    let ran = try tilbud.ran(in: Scene("2101-01-01", "2104-12-31"))
    #expect(
      ran.placeHistory.steps == [.init(day: 0, places: 7, ommærket: 0), .init(day: 365 + 181, places: 6, ommærket: 0)])
    let reviews = ran.trace(replication: 0).compactMap(\.review)
    #expect(
      reviews == [
        .adjustment(belægning: 5.0 / 7, before: 7, after: 6, effectDay: 546),
        .adjustment(belægning: Double(5 * 365) / Double(7 * 181 + 6 * 184), before: 6, after: 6, effectDay: nil),
        .adjustment(belægning: 5.0 / 6, before: 6, after: 6, effectDay: nil),
      ])
  }

  @Test("Exactly the threshold is not below it")
  func exactly() throws {
    let tilbud = TilbudPlan.with(places: 5, [residents(4)]) {
      $0.rules.adjustment = PlaceAdjustment(
        cut: .init(threshold: 0.8, limit: 1), reviews: .every(months: 12, from: civil("2101-01-01")))
    }
    let ran = try tilbud.ran(in: Scene("2101-01-01", "2103-12-31"))
    #expect(ran.placeHistory.steps.count == 1 && !ran.placeHistory.isChangedByRule)
  }

  @Test("A full tilbud grows to its limit, and those who wait come in on the day")
  func additions() throws {
    let people: [DatedPerson] = (0..<4).map { _ in .on(0, stay: 5_000) }
    let tilbud = TilbudPlan.with(places: 2, [.listed(people)]) {
      $0.rules.adjustment = PlaceAdjustment(
        addition: .init(threshold: 0.98, places: 2, limit: 5), reviews: .every(months: 12, from: civil("2101-01-01")))
    }
    let ran = try tilbud.ran(in: Scene("2101-01-01", "2104-12-31"))
    #expect(
      ran.placeHistory.steps.map(\.places) == [2, 4, 5] && ran.placeHistory.steps.map(\.day) == [0, 365, 730])
    #expect(ran.mean(.enrolled, ran.years(1, 1)) == 4)
  }

  @Test("Two years are looked back on, and a review without two years behind it is not held")
  func window() throws {
    let tilbud = TilbudPlan.with(places: 2, [residents(2, leaving: [0: 365])]) {
      $0.rules.adjustment = PlaceAdjustment(
        cut: .init(threshold: 0.8, limit: 1), reviews: .every(months: 6, from: civil("2101-01-01")))
      $0.rules.adjustment?.years = 2
    }
    let ran = try tilbud.ran(in: Scene("2101-01-01", "2103-12-31"))
    let events = ran.trace(replication: 0).filter { $0.kind == .review }
    #expect(events.map { Ticks.day(of: $0.tick) } == [730, 730 + 181])
    // Two in the first year and one in the second, of two: 75 percent.
    #expect(events[0].review == .adjustment(belægning: 0.75, before: 2, after: 1, effectDay: 730))
  }

  @Test("A cut by rule follows the tilbud's own rule of who leaves", arguments: [Departure.natural, .moved])
  func departure(_ departure: Departure) throws {
    let tilbud = TilbudPlan.with(places: 4, [residents(3)]) {
      $0.departureAtCut = departure
      $0.rules.adjustment = PlaceAdjustment(
        cut: .init(threshold: 0.8, places: 2, limit: 1), reviews: .on([civil("2102-01-01")]))
    }
    let ran = try tilbud.ran(in: Scene("2101-01-01", "2102-12-31"))
    #expect(ran.placeHistory.steps.map(\.places) == [4, 2])
    #expect(ran.flow(.moved, line: 0, buckets: ran.all) == (departure == .moved ? 1 : 0))
    #expect(ran.mean(.enrolled, ran.years(1, 1)) == (departure == .moved ? 2 : 3))
  }

  @Test("Places held for somebody are occupied for ommærkning, and not yet enrolled for an adjustment")
  func held() throws {
    let people: [DatedPerson] = [.on(0, stay: 5_000), .on(0, stay: 5_000)]
    let ydelse = YdelsePlan.listed(people) { $0.hold = 73 }
    let tilbud = TilbudPlan.with(places: 2, [ydelse]) {
      $0.rules.ommærkning = Ommærkning(whenFewerThan: 2, greatestShare: 0.5, reviews: .on([civil("2101-01-15")]))
      $0.rules.adjustment = PlaceAdjustment(
        cut: .init(threshold: 0.9, limit: 1), reviews: .on([civil("2102-01-01")]))
    }
    let reviews = try tilbud.ran(in: Scene("2101-01-01", "2102-12-31")).trace(replication: 0).compactMap(\.review)
    #expect(
      reviews == [
        .ommærkning(occupied: 2, places: 2, before: 0, after: 0),
        .adjustment(belægning: 0.8, before: 2, after: 1, effectDay: 365),
      ])
  }

  // MARK: Doing nothing

  @Test("Rules that never change anything leave every count as without them")
  func never() throws {
    for number in 0..<60 as Range<UInt64> {
      let random = try RandomPlan(number: number)
      var (with, without) = (random.plan, random.plan)
      without.rules = PlaceRules()
      let reviews = ReviewDates.every(months: 3, from: random.scene.period.first)
      with.rules = PlaceRules(
        ommærkning: Ommærkning(whenFewerThan: 100, greatestShare: 0, reviews: reviews),
        adjustment: PlaceAdjustment(cut: .init(threshold: 0, limit: 0), reviews: reviews))
      without.countingDates = with.rules.dates(in: random.scene.period) + with.countingDates
      let (left, right) = (
        try with.simulation(in: random.scene, seed: 7), try without.simulation(in: random.scene, seed: 7)
      )
      left.run(replication: number)
      right.run(replication: number)
      #expect(left.fingerprint == right.fingerprint, "plan \(number)")
      #expect(!left.placeHistory.isChangedByRule && right.placeHistory.steps.isEmpty)
    }
  }

  @Test("The plan with a replication's places: the scenario's before the period, the rules' within it")
  func effectivePlan() throws {
    var rule = Ommærkning(whenFewerThan: 2, greatestShare: 0.5, reviews: .on([civil("2101-03-01")]))
    rule.atStart = 1
    let tilbud = plan(schedule(6, ("2101-02-01", 4)), residents(2), rule)
    let ran = try tilbud.ran()
    let scene = Scene.oneYear
    let made = tilbud.with(ran.placeHistory, in: scene.period)
    #expect(made.rules.isEmpty)
    let days = ["2100-06-01", "2101-01-01", "2101-02-01", "2101-03-01", "2101-12-31"]
    #expect(days.map { made.places(on: civil($0)) } == [5, 5, 3, 4, 4])
    #expect(days.map { tilbud.unreviewed.places(on: civil($0)) } == [5, 5, 3, 3, 3])
  }

  // MARK: Refusals

  @Test("Rules that make no sense are refused")
  func refusals() {
    func refuses(_ rules: PlaceRules, places: Int = 4, residents: Int = 0) -> Bool {
      var ydelse = residents > 0 ? self.residents(0) : self.residents(1)
      ydelse.residents = Array(repeating: .init(), count: residents)
      let plan = TilbudPlan.with(places: places, [ydelse]) { $0.rules = rules }
      do throws(OccupancyError) {
        _ = try TilbudModel(plan: plan, scene: .oneYear, seed: 1)
        return false
      } catch { return true }
    }
    func lending(_ change: (inout Ommærkning) -> Void) -> PlaceRules {
      var rule = Ommærkning(whenFewerThan: 3, greatestShare: 0.5, reviews: everyHalfYear)
      change(&rule)
      return PlaceRules(ommærkning: rule)
    }
    func adjusting(_ change: (inout PlaceAdjustment) -> Void) -> PlaceRules {
      var rule = twoSided
      change(&rule)
      return PlaceRules(adjustment: rule)
    }
    #expect(!refuses(lending { $0.atStart = 2 }, residents: 2))
    #expect(refuses(lending { $0.atStart = 3 }))
    #expect(refuses(lending { $0.atStart = 2 }, residents: 3))
    #expect(refuses(lending { $0.whenFewerThan = 0 }))
    #expect(refuses(lending { $0.returnsAt = 2 }))
    #expect(refuses(lending { $0.greatestShare = 1.1 }))
    #expect(refuses(lending { $0.reviews = .every(months: 0, from: civil("2101-01-01")) }))
    #expect(!refuses(adjusting { _ in }))
    #expect(refuses(adjusting { $0.years = 4 }))
    #expect(refuses(adjusting { $0.delay = -1 }))
    #expect(refuses(adjusting { $0.cut?.places = 0 }))
    #expect(refuses(adjusting { $0.cut?.threshold = 0.98 }))
    #expect(refuses(adjusting { $0.addition?.limit = -1 }))
  }
}
