import Testing

@testable import Takst

@Suite struct RateTests {
  @Test("An amount spread over a quantity comes back to the øre")
  func thereAndBack() throws {
    var numbers = SeededNumbers(state: 6)
    for _ in 0..<2000 {
      let amount = Kroner(øre: Int64(numbers.int(in: 0...100_000_000_000)))
      let quantity = Double(numbers.int(in: 1...10_000_000)) / 1000
      #expect(try Rate(amount, over: quantity).amount(for: quantity, factor: 1) == amount)
    }
  }

  @Test("A rate per nothing is refused")
  func refusals() {
    #expect(throws: TakstError.self) { try Rate(Kroner(1), over: 0) }
    #expect(Rate(Kroner(3)).kroner == 3)
  }
}
