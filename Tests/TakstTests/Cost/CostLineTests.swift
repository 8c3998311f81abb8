import Testing

@testable import Takst

@Suite struct CostLineTests {
  @Test("Other income is given as a positive amount, a saving to be found as a negative cost")
  func signs() throws {
    #expect(
      message { _ = try CostLine(name: "rent", category: .otherIncome, behaviour: .fixed(Kroner(-5))) }
        == "the amount of cost line ‘rent’ must lie between 0 and 10000000000, but is -5")
    #expect(try CostLine(name: "saving", behaviour: .fixed(Kroner(-5))).category == .direct)
  }

  @Test("Lines without a name, of no other lines, or with shares out of range are refused")
  func refusals() throws {
    #expect(
      message { _ = try CostLine(name: "", behaviour: .fixed(.zero)) } == "the name of a cost line must not be empty")
    #expect(
      message { _ = try CostLine(name: "overhead", behaviour: .share(.one, of: [])) }
        == "the lines that ‘overhead’ is a share of must not be empty")
    #expect(
      message { _ = try CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(1)), budgeted: .stated(percent(201)))) }
        == "the budgeted belægning of cost line ‘food’ must lie between 0 and 2, but is 2.01")
    #expect(
      message { _ = try CostLine.PerPlace(rate: Rate(Kroner(1)), savedShare: percent(101), referencePlaces: 7) }
        == "the saved share of a place's cost must lie between 0 and 1, but is 1.01")
    #expect(throws: TakstError.self) { try CostLine.PerPlace(rate: Rate(Kroner(1)), delay: -1) }
  }
}
