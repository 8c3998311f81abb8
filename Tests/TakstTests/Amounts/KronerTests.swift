import Testing

@testable import Takst

@Suite struct KronerTests {
  @Test("Kroner from decimals round to the øre, half away from zero")
  func fromDecimals() throws {
    #expect(try Kroner(kroner: 12.345) == Kroner(øre: 1235))
    #expect(try Kroner(kroner: -0.125) == Kroner(øre: -13))
    #expect(Kroner(7) == Kroner(øre: 700))
  }

  @Test("No amount comes from infinity, from no number, or from beyond ten billion")
  func refusals() {
    for value in [Double.infinity, .nan, 1.1e10] {
      #expect(throws: TakstError.self) { try Kroner(kroner: value) }
    }
    #expect(
      message { _ = try Kroner(kroner: 2e10) }
        == "an amount in kroner must lie between -10000000000 and 10000000000, but is 20000000000")
  }

  @Test("Products round once, half away from zero on both sides")
  func products() throws {
    #expect(Kroner(øre: 5) * 0.5 == Kroner(øre: 3))
    #expect(Kroner(øre: -5) * 0.5 == Kroner(øre: -3))
    #expect(Kroner(øre: 5) * (try Share(0.1)) == Kroner(øre: 1))
    #expect(Kroner(øre: 333) * 3 == Kroner(øre: 999))
  }

  @Test("Amounts add, subtract, compare and describe themselves")
  func arithmetic() {
    #expect(Kroner(2) + Kroner(3) - Kroner(6) == -Kroner(1))
    #expect(Kroner(-5) < .zero)
    #expect(Kroner(-5).magnitude == Kroner(5))
    #expect("\(Kroner(øre: -123_405))" == "-1234.05 kr")
    #expect(Kroner(øre: 150).kroner == 1.5)
  }
}
