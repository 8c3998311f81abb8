import Testing

@testable import Takst

@Suite struct PriceResponseTests {
  @Test("The reference must be above zero and the elasticity a number")
  func refusals() {
    #expect(throws: TakstError.self) { try PriceResponse(reference: .zero) }
    #expect(throws: TakstError.self) { try PriceResponse(reference: Kroner(1), elasticity: .nan) }
  }
}
