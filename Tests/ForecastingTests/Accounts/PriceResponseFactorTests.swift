import Takst
import Testing

@testable import Forecasting

@Suite("The factor on referrals that a takst leads to") struct PriceResponseFactorTests {
  @Test("Without elasticity the factor is exactly 1, and so it is without a takst")
  func none() throws {
    let response = try PriceResponse(reference: Kroner(5561))
    #expect(response.factor(takst: Kroner(7789), plFactor: 1.1) == 1)
    #expect(try PriceResponse(reference: Kroner(5561), elasticity: -1).factor(takst: nil, plFactor: 1) == 1)
  }

  @Test("The takst is compared net of p/l")
  func netOfIndex() throws {
    let response = try PriceResponse(reference: Kroner(5000), elasticity: -0.5)
    #expect(abs(response.factor(takst: Kroner(5500), plFactor: 1.1) - 1) < 1e-12)
    #expect(abs(response.factor(takst: Kroner(20_000), plFactor: 1) - 0.5) < 1e-12)
  }

  @Test("A takst of zero or below is answered as a hundredth of the reference")
  func held() throws {
    let response = try PriceResponse(reference: Kroner(5000), elasticity: -0.5)
    #expect(abs(response.factor(takst: .zero, plFactor: 1) - 10) < 1e-12)
    #expect(abs(response.factor(takst: Kroner(-4), plFactor: 1) - 10) < 1e-12)
  }
}
