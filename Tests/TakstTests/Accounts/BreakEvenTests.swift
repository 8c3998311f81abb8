import Testing

@testable import Takst

@Suite struct BreakEvenTests {
  private func year(
    _ cost: CostBase, places: Int = 6, assumed: Double = 90, published: Kroner? = nil, efterregulering: Kroner = .zero,
    structure: TakstStructure? = nil
  ) throws -> WholeYear {
    try WholeYear(
      YearPlan(
        costBase: cost, structure: structure ?? .single("døgn"), kommuner: 3, band: Efterregulering.customaryBand),
      TakstVersion(places: places, assumedShare: percent(assumed), published: published.map { [$0] } ?? []), days: 365,
      efterregulering: efterregulering)
  }

  private func breakEven(_ year: WholeYear) throws -> BreakEven { try #require(try BreakEven(year)) }

  private func kvisten(fixed: Double, perPlace: Double, perDøgn: Double) throws -> CostBase {
    try CostBase.derived(
      fromTakst: Kroner(6_855), places: 6, days: 365, assumedShare: percent(90),
      parts: .init(fixed: percent(fixed), perPlace: percent(perPlace), perDøgn: percent(perDøgn)))
  }

  @Test("Kvisten: 5.4 places break even, one place empty for 99 days breaks the band, half a year is 1.25 mio. kr.")
  func kvistenFixed() throws {
    let even = try breakEven(year(fixedCost(kvistenCost)))
    let døgn = try #require(even.fixedCost.quantity)
    #expect(abs(døgn - 1_971) < 1e-6 && abs(døgn / 365 - 5.4) < 1e-8)
    #expect(even.fixedCost == even.followingCost)
    #expect((try #require(even.fixedCost.band)).rounded() == 99)
    #expect(even.band == Kroner(øre: 67_556_025))
    #expect((even.fixedCost.kronerPerUnit * 182.5 / 10_000).rounded() == 125)
  }

  @Test("With 75 % of the cost following the døgn the break-even stays, and 394 empty døgn break the band")
  func kvistenFollowing() throws {
    let even = try breakEven(year(kvisten(fixed: 15, perPlace: 10, perDøgn: 75)))
    #expect(abs((try #require(even.followingCost.quantity)) - 1_971) < 0.001)
    // A døgn brings in 6,855 kr. and costs 10,133,403.75 ÷ 1,971.
    #expect(abs(even.followingCost.kronerPerUnit - (6_855 - 10_133_403.75 / 1_971)) < 0.001)
    #expect((try #require(even.followingCost.band)).rounded() == 394)
    #expect((try #require(even.fixedCost.band)).rounded() == 99)
  }

  @Test("At break-even the accounts balance to a krone", arguments: [(10.0, 40.0, 50.0), (80, 20, 0), (0, 10, 90)])
  func balances(fixed: Double, perPlace: Double, perDøgn: Double) throws {
    let year = try year(
      kvisten(fixed: fixed, perPlace: perPlace, perDøgn: perDøgn), places: 7, assumed: 95,
      efterregulering: Kroner(654_321))
    let quantity = try #require(breakEven(year).followingCost.quantity)
    #expect(try year.accounts(at: quantity).result.magnitude < Kroner(1))
  }

  @Test("A takst that does not cover what a døgn costs never breaks even")
  func never() throws {
    let even = try breakEven(year(kvisten(fixed: 0, perPlace: 0, perDøgn: 100), published: Kroner(6_000)))
    #expect(even.followingCost.quantity == nil && even.followingCost.band == nil)
    #expect(even.followingCost.kronerPerUnit < 0)
  }

  @Test("A lower published takst needs more places, and a deficit to recover none when it is in the takst")
  func published() throws {
    let even = try breakEven(year(fixedCost(kvistenCost), published: Kroner(6_170)))
    #expect(abs((try #require(even.fixedCost.quantity)) - 13_511_205.0 / 6_170) < 1e-6)
    let recovering = try breakEven(year(fixedCost(kvistenCost), efterregulering: Kroner(1_971_000)))
    #expect(abs((try #require(recovering.fixedCost.quantity)) - 1_971) < 1e-6)
  }

  @Test("Hours: the billable share breaks even, whatever sales outside the takst bring in")
  func hours() throws {
    let structure = try TakstStructure(
      lines: [TakstLine(name: "hours", pricing: .hour)],
      hourly: HourlyBasis(costShare: .one, årsværk: 10, netHours: 1_300, billableShare: percent(95)))
    let plain = try breakEven(year(fixedCost(Kroner(12_350_000)), structure: structure))
    #expect(abs((try #require(plain.followingCost.quantity)) - 12_350) < 1e-6)
    #expect(plain.year.capacity == 13_000)
    let base = try CostBase([
      CostLine(name: "all", behaviour: .fixed(Kroner(12_350_000))),
      CostLine(name: "sale", category: .otherIncome, behaviour: .fixed(Kroner(350_000)), isOutsideTakst: true),
    ])
    let selling = try breakEven(year(base, structure: structure))
    #expect(abs((try #require(selling.fixedCost.quantity)) - 12_350) < 1e-6)
    #expect(abs((try #require(selling.followingCost.quantity)) - 12_350) < 1e-6)
  }

  @Test("The most places that 5.6 residents carry: 6 at 90 percent, with the takst kept or computed anew")
  func mostPlaces() throws {
    let even = try breakEven(year(kvisten(fixed: 40, perPlace: 60, perDøgn: 0)))
    let døgn = 5.6 * 365
    // Kept: 5.6 × 365 × 6,855 = 14.01 mio. carries 5.40 + 8.11 ÷ 6 × n up to 6.38 places.
    #expect(try even.mostPlaces(billed: døgn, occupied: døgn, recomputed: false, limit: 20) == 6)
    // Anew: 5.6 ≥ 0.9 × n up to 6.2 places.
    #expect(try even.mostPlaces(billed: døgn, occupied: døgn, recomputed: true, limit: 20) == 6)
    #expect(try even.mostPlaces(billed: 6.4 * 365, occupied: 6.4 * 365, recomputed: true, limit: 20) == 7)
    #expect(try even.mostPlaces(billed: 365, occupied: 365, recomputed: false, limit: 20) == nil)
  }

  @Test("Where empty places are paid for too, the accounts balance at any belægning, or at none")
  func idlePlaces() throws {
    func even(_ takst: Int) throws -> BreakEven {
      let plan = try YearPlan(
        costBase: kvisten(fixed: 0, perPlace: 95, perDøgn: 5), structure: .single("døgn"), kommuner: 3,
        objektivFinansiering: ObjektivFinansiering(rule: .idlePlaces(line: 0), populations: [1, 1, 1]),
        band: Efterregulering.customaryBand)
      let version = TakstVersion(places: 6, assumedShare: try percent(100), published: [Kroner(takst)])
      return try breakEven(WholeYear(plan, version, days: 365))
    }
    // The døgn of 6 places at 90 percent, all of them paid: 6,169.50 covers it.
    let (dear, cheap) = (try even(6_300), try even(5_000))
    #expect(dear.followingCost.isAlways && dear.followingCost.quantity == nil && dear.followingCost.band == nil)
    #expect(dear.followingCost.kronerPerUnit < 0 && dear.year.paysForIdlePlaces)
    #expect(!cheap.followingCost.isAlways && cheap.followingCost.quantity == nil)
    #expect(try dear.mostPlaces(billed: 1_000, occupied: 1_000, recomputed: true, limit: 20) == nil)
    #expect(try !breakEven(year(fixedCost(kvistenCost))).fixedCost.isAlways)
  }

  @Test("Without places or a takst there is no break-even")
  func none() throws { #expect(try BreakEven(year(fixedCost(kvistenCost), places: 0)) == nil) }
}
