import Takst
import Testing

@testable import Forecasting

@Suite("Where takst and belægning come to rest") struct EquilibriumTests {
  /// 10 places that cost 3,650,000 kr. whatever happens, and `residents` of them at demand 1, in proportion to demand.
  private func curve(
    residents: Double, assumed: Double = 1, delay: Int = 1, rules: Efterregulering, perDøgn: Int = 0
  ) throws -> DemandCurve {
    let cost = try CostBase([
      CostLine(name: "all", behaviour: .fixed(Kroner(3_650_000))),
      CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(perDøgn)), budgeted: .stated(.one))),
    ])
    let plan = try YearPlan(
      costBase: cost, structure: .single("døgn"), kommuner: 1, band: Efterregulering.customaryBand)
    let points = [0, 1, 100].map { factor in
      DemandCurve.Point(
        factor: factor, years: [residents * 365 * factor, residents * 365 * factor], assumed: assumed)
    }
    return DemandCurve(points: points, plan: plan, rules: rules, places: 10, delay: delay)
  }

  private func rest(_ curve: DemandCurve, _ elasticity: Double, reference: Int = 1_000) throws -> Equilibrium {
    try #require(
      try Equilibrium(curve, response: PriceResponse(reference: Kroner(reference), elasticity: elasticity)))
  }

  private func all(lag: Int = 2, spread: Int = 1, cap: Share? = nil) throws -> Efterregulering {
    try Efterregulering(band: .zero, lag: lag, spread: spread, cap: cap)
  }

  @Test(
    "Without response the takst comes to cost ÷ billed døgn, whatever lag and spread",
    arguments: [(1, 1), (2, 1), (2, 3), (5, 3)])
  func averageCost(lag: Int, spread: Int) throws {
    let rest = try rest(curve(residents: 8, rules: all(lag: lag, spread: spread)), 0)
    #expect(rest.outcome == .settles)
    #expect((rest.takst - Kroner(1_250)).magnitude <= Kroner(2))
    #expect(abs(rest.share - 0.8) < 1e-9)
    #expect(rest.start == Kroner(1_000))
    // What the takst recovers is what the year loses: 250 kr. on 3,650 assumed døgn.
    #expect((rest.efterregulering - Kroner(912_500)).magnitude < Kroner(8_000))
    #expect((rest.result + rest.efterregulering).magnitude < Kroner(8_000))
  }

  @Test(
    "With residents in proportion to takst^ε the takst solves T^(1+ε) = cost ÷ døgn · reference^ε",
    arguments: [(-0.25, 9.0), (-0.5, 9.0), (-0.5, 8.0), (0.5, 8.0), (-0.25, 11.0)])
  func closedForm(elasticity: Double, residents: Double) throws {
    // T · (T ÷ 1,000)^ε = 3,650,000 ÷ (residents · 365), so T ÷ 1,000 = (10 ÷ residents)^(1 ÷ (1 + ε)).
    let expected = 1_000 * power(10 / residents, 1 / (1 + elasticity))
    let rest = try rest(curve(residents: residents, rules: all()), elasticity)
    #expect(rest.outcome == .settles)
    #expect(abs(rest.takst.kroner - expected) <= 3, "\(rest.takst) for \(expected)")
    #expect(abs(rest.share - 1_000 / expected) < 0.003)
  }

  @Test("Where income does not rise with the takst no takst is enough", arguments: [-1.0, -1.5, -2])
  func closes(elasticity: Double) throws {
    guard case .closes(let year) = try rest(curve(residents: 9, rules: all()), elasticity).outcome else {
      Issue.record("it did not close")
      return
    }
    #expect(year < Equilibrium.longest)
  }

  @Test("Cost that follows the residents can keep open what fixed cost closes")
  func followingCost() throws {
    // T·f = 100·f + fixed part of the takst: with f = 1,000 ÷ T nothing is left to gain, and with 0.3 of it all is.
    let rest = try rest(curve(residents: 9.5, rules: all(), perDøgn: 500), -0.3, reference: 1_500)
    #expect(rest.outcome == .settles)
    let billed = rest.share * 3_650
    #expect(abs(rest.takst.kroner * billed - (3_650_000 + 500 * billed)) < 5 * billed)
  }

  @Test("A result within the band never enters the takst, and one beyond it does")
  func band() throws {
    let rules = try Efterregulering()
    let within = try rest(curve(residents: 9.6, rules: rules), 0)
    #expect(within.outcome == .settles && within.takst == Kroner(1_000) && within.efterregulering == .zero)
    #expect(within.result == Kroner(-146_000))
    let beyond = try rest(curve(residents: 9, rules: rules), 0)
    #expect((beyond.takst - Kroner(1_111)).magnitude <= Kroner(2))
    // Only the excess: 10 % lost, of which 5 % stays with the driftsherre; E = 0.1·(1 + e) of the budget less 0.05.
    let excess = try rest(curve(residents: 9, rules: Efterregulering(carried: .excessOverBand)), 0)
    #expect((excess.takst - Kroner(1_056)).magnitude <= Kroner(2))
  }

  @Test("A cap slows the way and does not change the rest; a delay of demand neither")
  func slower() throws {
    let capped = try rest(curve(residents: 9, rules: all(cap: Share(0.02))), -0.5)
    let plain = try rest(curve(residents: 9, rules: all()), -0.5)
    let late = try rest(curve(residents: 9, delay: 3, rules: all()), -0.5)
    #expect(capped.outcome == .settles && late.outcome == .settles)
    #expect((capped.takst - plain.takst).magnitude <= Kroner(3))
    #expect((late.takst - plain.takst).magnitude <= Kroner(3))
  }

  @Test("A surplus just beyond the band swings: given back it is within, kept it is beyond")
  func moves() throws {
    // 10.52 residents: 5.2 % of surplus, 52 kr. a døgn; given back, 10.52 · 52 of them leave 4.9 %.
    let swinging = try rest(curve(residents: 10.52, rules: Efterregulering()), 0)
    #expect(swinging.outcome == .moves(low: Kroner(948), high: Kroner(1_000)))
  }

  @Test("Between two simulated factors a straight line, and beyond the last as at it")
  func lines() throws {
    let curve = try curve(residents: 8, rules: all())
    #expect(curve.years(at: 0.25).years == [730, 730])
    #expect(curve.years(at: 0).years == [0, 0])
    #expect(curve.years(at: 1_000).years == curve.years(at: 100).years)
  }
}

/// `base` raised to `exponent`, by the takst target's own response.
private func power(_ base: Double, _ exponent: Double) -> Double {
  let reference = Kroner(1_000_000)
  let response = try? PriceResponse(reference: reference, elasticity: exponent)
  return response?.factor(takst: reference * base, plFactor: 1) ?? .nan
}
