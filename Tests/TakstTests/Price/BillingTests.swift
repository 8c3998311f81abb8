import Testing

@testable import Takst

@Suite struct BillingTests {
  @Test("A bill is quantity times price, rounded once, half away from zero")
  func rounding() {
    #expect(Billing.income(for: BilledQuantity(whole: 1971), at: Kroner(6855)) == Kroner(13_511_205))
    #expect(Billing.income(for: BilledQuantity(BilledQuantity.perUnit / 2), at: Kroner(øre: 3)) == Kroner(øre: 2))
    #expect(Billing.income(for: BilledQuantity(BilledQuantity.perUnit / 2), at: Kroner(øre: -3)) == Kroner(øre: -2))
    #expect(Billing.income(for: BilledQuantity(BilledQuantity.perUnit / 2 - 1), at: Kroner(øre: 1)) == .zero)
  }

  @Test("The short and the long way agree")
  func agreesWithLongArithmetic() {
    var numbers = SeededNumbers(state: 2)
    for _ in 0..<2000 {
      let ticks = Int64(numbers.int(in: -4_000_000_000_000...4_000_000_000_000))
      let price = Int64(numbers.int(in: 0...10_000_000))
      let exact = roundedQuotient(Int128(ticks) * Int128(price), Int128(BilledQuantity.perUnit))
      #expect(Billing.income(for: BilledQuantity(ticks), at: Kroner(øre: price)) == Kroner(øre: exact))
    }
  }

  @Test("Every kommune gets its own bill")
  func bills() {
    #expect(Billing.bills(for: [BilledQuantity(whole: 1), .zero], at: Kroner(5)) == [Kroner(5), .zero])
  }
}
