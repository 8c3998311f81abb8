import Testing

@testable import Takst

@Suite struct BilledQuantityTests {
  @Test("Døgn and ticks convert without loss for whole and half døgn")
  func conversion() throws {
    #expect(BilledQuantity(whole: 3).units == 3)
    #expect(try BilledQuantity(rounding: 182.5) + BilledQuantity(rounding: 182.5) == BilledQuantity(whole: 365))
    #expect(BilledQuantity(whole: 2) - BilledQuantity(whole: 1) == BilledQuantity(BilledQuantity.perUnit))
    #expect(BilledQuantity.zero < BilledQuantity(1))
  }

  @Test("No number of døgn is refused")
  func refusals() {
    #expect(throws: TakstError.self) { try BilledQuantity(rounding: .nan) }
    #expect(throws: TakstError.self) { try BilledQuantity(rounding: 1e13) }
  }
}
