import Testing

@testable import Takst

@Suite struct TakstChangeTests {
  private func basis(
    _ cost: CostBase, places: Int = 6, assumed: Double = 90, days: Int = 365, plFactor: Double = 1,
    efterregulering: Kroner = .zero, published: Kroner? = nil, structure: TakstStructure? = nil
  ) throws -> TakstBasis {
    let plan = try YearPlan(
      costBase: cost, structure: structure ?? .single("døgn"), kommuner: 1, band: Efterregulering.customaryBand)
    let version = TakstVersion(
      places: places, assumedShare: try percent(assumed),
      published: published.map { price in plan.structure.lines.map { _ in price } } ?? [])
    let takster = try plan.takster([version], days: days, plFactor: plFactor, efterregulering: efterregulering)
    return TakstBasis(takster, version: 0, plFactor: plFactor)
  }

  private func change(_ from: TakstBasis, _ to: TakstBasis, of line: String? = nil) throws -> TakstChange {
    let change = try #require(try TakstChange(of: line, from: from, to: to))
    #expect(TakstCause.allCases.reduce(Kroner.zero) { $0 + change[$1] } == change.total)
    return change
  }

  /// The causes that are not zero, rounding apart.
  private func causes(_ change: TakstChange) -> [TakstCause] {
    TakstCause.allCases.filter { $0 != .published && change[$0] != .zero }
  }

  @Test("Kvisten from 95 to 90 percent: 6,494 to 6,855 kr., all of it the forudsat belægning")
  func assumption() throws {
    let cost = try fixedCost(kvistenCost)
    let change = try change(basis(cost, assumed: 95), basis(cost))
    #expect(change.before == Kroner(6_494) && change.after == Kroner(6_855))
    #expect(causes(change) == [.assumption])
    #expect(change[.assumption] == Kroner(øre: 36_079))
    #expect(change[.published] == Kroner(øre: 21))
    #expect(change.netOfPriceIndex == change.total)
  }

  @Test("One cause alone is the whole change")
  func alone() throws {
    let cost = try fixedCost(kvistenCost)
    let plain = try basis(cost)
    #expect(try causes(change(plain, basis(cost, places: 7))) == [.places])
    #expect(try causes(change(plain, basis(cost, days: 366))) == [.days])
    #expect(try causes(change(plain, basis(fixedCost(kvistenCost + Kroner(1_000_000))))) == [.costBase])
    let published = try change(plain, basis(cost, published: Kroner(7_000)))
    #expect(causes(published) == [] && published[.published] == Kroner(145))
  }

  @Test("p/l alone leaves nothing net of p/l but the rounding")
  func priceIndex() throws {
    let cost = try fixedCost(kvistenCost)
    let change = try change(basis(cost), basis(cost, plFactor: 1.03))
    #expect(causes(change) == [.priceIndex])
    #expect(change[.priceIndex] == Kroner(øre: 20_565))
    #expect(change.netOfPriceIndex.magnitude < Kroner(1))
  }

  @Test("Østerskoven: recovering 7.5 mio. adds 983 kr.")
  func efterregulering() throws {
    let cost = try fixedCost(Kroner(øre: 4_242_208_850))
    let change = try change(
      basis(cost, places: 22, assumed: 95),
      basis(cost, places: 22, assumed: 95, efterregulering: Kroner(7_500_000)))
    #expect(change.total == Kroner(983))
    #expect(causes(change) == [.efterregulering])
  }

  @Test("From 7 places at 95 % to 6 at 90 % with nothing saved, both divisors have their part")
  func twoCauses() throws {
    let cost = try fixedCost(kvistenCost)
    let change = try change(basis(cost, places: 7, assumed: 95), basis(cost))
    // takst = a ÷ (places · share): the mean over both orders.
    func takst(_ places: Double, _ share: Double) -> Double { 13_511_205 / (places * share * 365) }
    let places = (takst(6, 0.95) - takst(7, 0.95) + takst(6, 0.9) - takst(7, 0.9)) / 2
    #expect(abs(change[.places].kroner - places) < 0.02)
    #expect(causes(change) == [.places, .assumption])
  }

  @Test("New weights move the lines and not their mean; a line only one side has is no change")
  func structure() throws {
    func levels(_ dear: Double) throws -> TakstStructure {
      try TakstStructure(lines: [
        TakstLine(name: "plain", pricing: .døgn(.init(share: percent(50)))),
        TakstLine(name: "dear", pricing: .døgn(.init(share: percent(50), weight: dear))),
      ])
    }
    let cost = try fixedCost(kvistenCost)
    let (before, after) = (try basis(cost, structure: levels(1)), try basis(cost, structure: levels(2)))
    #expect(try causes(change(before, after)) == [])
    let dear = try change(before, after, of: "dear")
    #expect(causes(dear) == [.structure] && dear.before == Kroner(6_855) && dear.after == Kroner(9_140))
    #expect(try TakstChange(of: "other", from: before, to: after) == nil)
  }

  @Test("Without a takst on one side there is no change")
  func none() throws {
    let cost = try fixedCost(kvistenCost)
    #expect(try TakstChange(from: basis(cost, places: 0), to: basis(cost)) == nil)
  }
}
