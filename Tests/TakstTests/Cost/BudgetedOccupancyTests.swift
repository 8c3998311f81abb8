import Testing

@testable import Takst

@Suite struct BudgetedOccupancyTests {
  /// Kvisten's 6,855 kr. at 6 places and 90 %, half of it per occupied døgn.
  private func derived(_ budgeted: BudgetedOccupancy) throws -> CostBase {
    try CostBase.derived(
      fromTakst: Kroner(6855), places: 6, days: 365, assumedShare: percent(90),
      parts: .init(fixed: percent(40), perPlace: percent(10), perDøgn: percent(50)), budgeted: budgeted)
  }

  private func result(_ base: CostBase, assumed: Double, døgn: Double) throws -> Kroner {
    let plan = try YearPlan(
      costBase: base, structure: .single("døgn"), kommuner: 1, band: Efterregulering.customaryBand)
    let version = TakstVersion(places: 6, assumedShare: try percent(assumed))
    return try WholeYear(plan, version, days: 365).accounts(at: døgn).result
  }

  @Test("A line per occupied døgn is budgeted at the forudsat belægning of its takst version")
  func asAssumed() throws {
    let line = try CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(100)), budgeted: .asAssumed))
    let base = try CostBase([line])
    #expect(try base.budget(places: 6, days: 365, assumedShare: percent(90)).total == Kroner(197_100))
    #expect(try base.budget(places: 6, days: 365, assumedShare: percent(95)).total == Kroner(208_050))
    #expect(BudgetedOccupancy.stated(.one).share(assumed: .zero) == .one)
  }

  @Test("A takst covers its cost when the belægning it assumes is there", arguments: [85.0, 90, 95, 98, 100])
  func covers(assumed: Double) throws {
    let base = try derived(.asAssumed)
    let result = try result(base, assumed: assumed, døgn: 6 * 365 * assumed / 100)
    // What whole kroner of takst and ticks of døgn leave.
    #expect(result.magnitude < Kroner(1_100))
    #expect(try self.result(base, assumed: assumed, døgn: 6 * 365) > -Kroner(1_100))
  }

  @Test("A takst at 95 % on a budget for 90 % is a deficit even when every place is full")
  func stated() throws {
    let base = try derived(.stated(percent(90)))
    #expect(try result(base, assumed: 95, døgn: 6 * 365) < -Kroner(30_000))
    #expect(try result(derived(.asAssumed), assumed: 95, døgn: 6 * 365) > Kroner(300_000))
  }
}
