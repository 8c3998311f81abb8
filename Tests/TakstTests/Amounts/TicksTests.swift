import Testing

@testable import Takst

@Suite struct TicksTests {
  @Test("Døgn and ticks convert without loss for whole and half døgn")
  func conversion() throws {
    #expect(Ticks(whole: 3).units == 3)
    #expect(try Ticks(rounding: 182.5) + Ticks(rounding: 182.5) == Ticks(whole: 365))
    #expect(Ticks(whole: 2) - Ticks(whole: 1) == Ticks(Ticks.perUnit))
    #expect(Ticks.zero < Ticks(1))
  }

  @Test("No number of døgn is refused")
  func refusals() {
    #expect(throws: TakstError.self) { try Ticks(rounding: .nan) }
    #expect(throws: TakstError.self) { try Ticks(rounding: 1e13) }
  }
}
