import Testing

@testable import Takst

@Suite struct EfterreguleringTests {
  private let cost = Kroner(10_000_000)

  @Test("A result within the band stays with the driftsherre, whichever way it goes")
  func withinBand() throws {
    for carried in [Efterregulering.Carried.fullResult, .excessOverBand] {
      let rules = try Efterregulering(carried: carried)
      for result in [Kroner(500_000), Kroner(-500_000), .zero] {
        let division = rules.division(of: result, year: 2024, costBase: cost)
        #expect(division.kept == result && division.entering == .zero)
      }
    }
  }

  @Test("Beyond the band all of it enters, or only the excess")
  func beyondBand() throws {
    let full = try Efterregulering().division(of: Kroner(-800_000), year: 2024, costBase: cost)
    #expect(full.kept == .zero && full.entering == Kroner(800_000))
    let excess = try Efterregulering(carried: .excessOverBand)
    let deficit = excess.division(of: Kroner(-800_000), year: 2024, costBase: cost)
    #expect(deficit.kept == Kroner(-500_000) && deficit.entering == Kroner(300_000))
    let surplus = excess.division(of: Kroner(800_000), year: 2024, costBase: cost)
    #expect(surplus.kept == Kroner(500_000) && surplus.entering == Kroner(-300_000))
  }

  @Test("Years before the first carried one stay with the driftsherre")
  func firstYear() throws {
    let rules = try Efterregulering(firstYear: 2023)
    #expect(rules.division(of: Kroner(-9_000_000), year: 2022, costBase: cost).entering == .zero)
    #expect(rules.division(of: Kroner(-9_000_000), year: 2023, costBase: cost).entering == Kroner(9_000_000))
  }

  @Test("Under a cap the rounded takst rises by no more than it, and uses all of it")
  func cap() throws {
    let rules = try Efterregulering(cap: percent(10))
    let hourly = try HourlyBasis(costShare: percent(30), årsværk: 5, netHours: 1200, billableShare: .one)
    let lines = [
      try TakstLine(name: "døgn", pricing: .døgn(TakstLine.Level())), try TakstLine(name: "hour", pricing: .hour),
    ]
    for (structure, objective) in [
      (try TakstStructure.single("døgn"), Share.zero),
      (try TakstStructure(lines: lines, hourly: hourly), try percent(20)),
    ] {
      func takst(_ efterregulering: Kroner) throws -> TakstCalculation {
        try structure.calculation(
          cost: cost, efterregulering: efterregulering, objectiveShare: objective, places: 6, days: 365,
          assumedShare: percent(90))
      }
      let base = try takst(.zero)
      let previous = base.outcome.takst ?? .zero
      let room = try #require(rules.room(in: base, previous: previous, plFactor: 1.02))
      let highest = (previous.kroner * 1.02 * 1.1).rounded(.down)
      #expect(try takst(room).outcome == .takst(Kroner(Int(highest))))
      #expect(try takst(room).unrounded.map { abs($0 - highest) < 0.001 } == true)
    }
  }

  @Test("Without cap or takst there is no limit, and above the cap there is no room")
  func room() throws {
    let open = try TakstCalculation(cost: cost, places: 6, days: 365, assumedShare: .one)
    let closed = try TakstCalculation(cost: cost, places: 0, days: 365, assumedShare: .one)
    #expect(try Efterregulering().room(in: open, previous: Kroner(1), plFactor: 1) == nil)
    let capped = try Efterregulering(cap: percent(5))
    #expect(capped.room(in: closed, previous: Kroner(1), plFactor: 1) == nil)
    #expect(capped.room(in: open, previous: Kroner(4000), plFactor: 1) == .zero)
  }

  @Test("Rules out of range are refused")
  func refusals() throws {
    #expect(throws: TakstError.self) { try Efterregulering(band: percent(101)) }
    #expect(
      message { _ = try Efterregulering(lag: 0) }
        == "the years before a result enters the takst must lie between 1 and 5, but is 0")
    #expect(throws: TakstError.self) { try Efterregulering(spread: 4) }
    let twice = Efterregulering.EarlierResult(year: 2021, carried: .zero, costBase: .zero)
    #expect(
      message { _ = try Efterregulering(history: [twice, twice]) } == "earlier result of ‘2021’ is given twice")
  }
}
