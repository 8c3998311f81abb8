import Testing

@testable import Takst

@Suite struct TakstVersionTests {
  private func plan(_ cost: Kroner = Kroner(365 * 6000)) throws -> YearPlan {
    try YearPlan(
      costBase: fixedCost(cost), structure: .single("døgn"), kommuner: 1, band: Efterregulering.customaryBand)
  }

  @Test("Every version is computed as if it held the whole year")
  func wholeYear() throws {
    let takster = try plan().takster(
      [TakstVersion(places: 6, assumedShare: .one), TakstVersion(fromDay: 100, places: 5, assumedShare: .one)],
      days: 365)
    #expect(takster.prices.map(\.takst) == [Kroner(1000), Kroner(1200)])
    #expect(takster.versions.map(\.days) == [100, 265])
    #expect(takster.price(onDay: 99, line: 0).takst == Kroner(1000))
    #expect(takster.price(onDay: 100, line: 0).takst == Kroner(1200))
  }

  @Test("A published takst overrides the computed one for its dates, and the calculation still shows the latter")
  func published() throws {
    let takster = try plan().takster(
      [TakstVersion(places: 6, assumedShare: .one, published: [Kroner(1005)])], days: 365)
    #expect(takster.price(version: 0, line: 0).takst == Kroner(1005))
    #expect(takster.price(version: 0, line: 0).source == .published)
    #expect(takster.versions[0].calculation.outcome == .takst(Kroner(1000)))
  }

  @Test("The rest of the year recovers the gap of the whole year, over all versions before")
  func recovering() throws {
    let versions = [
      TakstVersion(places: 6, assumedShare: .one, published: [Kroner(800)]),
      TakstVersion(fromDay: 73, places: 6, assumedShare: .one, published: [Kroner(900)]),
      TakstVersion(fromDay: 146, places: 6, assumedShare: .one, recoversGap: true),
    ]
    let takster = try plan().takster(versions, days: 365)
    let new = takster.price(version: 2, line: 0)
    #expect(new.takst == Kroner(1100))
    // 800 × 73 + 900 × 73 + 1,100 × 219 = 1,000 × 365.
    #expect(new.source == .recovering)
  }

  @Test("A two-part takst recovers in both parts")
  func recoveringTwoPart() throws {
    let level = try TakstLine.Level(hoursPerDøgn: 2)
    let structure = try TakstStructure(
      lines: [TakstLine(name: "døgn", pricing: .døgn(level))], method: .twoPart(serviceShare: percent(50)))
    let plan = try YearPlan(
      costBase: fixedCost(Kroner(365 * 6000)), structure: structure, kommuner: 1, band: Efterregulering.customaryBand)
    let versions = [
      TakstVersion(places: 6, assumedShare: .one, published: [Kroner(800)]),
      TakstVersion(fromDay: 73, places: 6, assumedShare: .one, recoversGap: true),
    ]
    let prices = try plan.takster(versions, days: 365).prices
    // A published takst has one part: it charged 300 too much of the basis and 250 too little of the hour, on 73 of 292 days.
    #expect(prices.map(\.basis) == [Kroner(800), Kroner(425)])
    #expect(prices.map(\.hourRate) == [.zero, Kroner(313)])
    #expect(prices.map(\.service) == [.zero, Kroner(626)])
  }

  @Test("A cut of places leaves no gap when the takst before covered them")
  func cut() throws {
    let cost = try CostBase([
      CostLine(name: "fixed", behaviour: .fixed(Kroner(2_000_000))),
      CostLine(name: "places", behaviour: .perPlace(.init(rate: Rate(Kroner(600_000))))),
    ])
    let plan = try YearPlan(
      costBase: cost, structure: .single("døgn"), kommuner: 1, band: Efterregulering.customaryBand)
    for (before, after) in [(40, 20), (10, 5)] {
      func versions(recoversGap: Bool) throws -> [TakstVersion] {
        [
          TakstVersion(places: before, assumedShare: try percent(95)),
          TakstVersion(fromDay: 181, places: after, assumedShare: try percent(95), recoversGap: recoversGap),
        ]
      }
      let takster = try plan.takster(versions(recoversGap: true), days: 365)
      #expect(try takster == plan.takster(versions(recoversGap: false), days: 365))
      var billed = [181, 184]
      for (index, places) in [before, after].enumerated() { billed[index] *= places * 95 }
      let activity = CostBase.Activity(
        days: 365, occupied: BilledQuantity(whole: (billed[0] + billed[1]) / 100),
        places: try PlaceTimeline([.init(fromDay: 0, places: before), .init(fromDay: 181, places: after)]),
        costBase: cost)
      let facts = YearFacts(
        activity: activity, billed: try billed.map { try BilledQuantity(rounding: Double($0) / 100) })
      // A krone of rounding on every døgn at most.
      let døgn = Double(billed[0] + billed[1]) / 100
      #expect(try abs(plan.accounts(facts, takster: takster).result.kroner) <= 0.5 * døgn)
    }
  }

  @Test("This year's effect and helårseffekt are told apart")
  func effects() throws {
    let plain = try plan().takster(
      [TakstVersion(places: 6, assumedShare: .one), TakstVersion(fromDay: 73, places: 5, assumedShare: .one)],
      days: 365)
    let effect = plain.effect(ofVersion: 1, line: 0)
    #expect(effect?.change == Kroner(200))
    #expect(effect?.thisYear == Kroner(200 * 5 * 292))
    #expect(effect?.fullYear == Kroner(200 * 5 * 365))
    #expect(plain.effect(ofVersion: 0, line: 0) == nil)

    let recovering = try plan().takster(
      [
        TakstVersion(places: 6, assumedShare: .one, published: [Kroner(800)]),
        TakstVersion(fromDay: 73, places: 6, assumedShare: .one, recoversGap: true),
      ], days: 365)
    let recovered = recovering.effect(ofVersion: 1, line: 0)
    #expect(recovered?.change == Kroner(250))
    #expect(recovered?.thisYear == recovered?.fullYear)
  }

  @Test("A version without places has no takst and no effect, and nothing to recover from")
  func closing() throws {
    let versions = [
      TakstVersion(places: 0, assumedShare: .one),
      TakstVersion(fromDay: 73, places: 5, assumedShare: .one, recoversGap: true),
      TakstVersion(fromDay: 200, places: 0, assumedShare: .one, recoversGap: true),
    ]
    let takster = try plan().takster(versions, days: 365)
    #expect(takster.prices.map(\.source) == [.none(.noPlaces), .computed, .none(.noPlaces)])
    #expect(takster.effect(ofVersion: 1, line: 0) == nil)
    #expect(takster.effect(ofVersion: 2, line: 0) == nil)
  }

  @Test("Versions must begin on the first day and rise within the year")
  func refusals() throws {
    let plan = try plan()
    let first = TakstVersion(places: 6, assumedShare: .one)
    #expect(message { _ = try plan.takster([], days: 365) } == "the takst versions of a year must not be empty")
    #expect(
      message { _ = try plan.takster([TakstVersion(fromDay: 3, places: 6, assumedShare: .one)], days: 365) }
        == "the first day of a year's first takst version must lie between 0 and 0, but is 3")
    #expect(
      message {
        let late = TakstVersion(fromDay: 365, places: 6, assumedShare: .one)
        _ = try plan.takster([first, late], days: 365)
      } == "the first day of a takst version must lie between 1 and 364, but is 365")
    #expect(
      message {
        let second = TakstVersion(fromDay: 9, places: 6, assumedShare: .one)
        _ = try plan.takster([first, second, second], days: 365)
      } == "the first days of the takst versions must rise strictly")
    #expect(
      message {
        _ = try plan.takster([TakstVersion(places: 6, assumedShare: .one, published: [nil, nil])], days: 365)
      } == "published takster: expected 1 values, found 2")
  }
}
