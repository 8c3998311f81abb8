import Testing

@testable import Takst

@Suite struct ObjektivFinansieringTests {
  @Test("A share is paid by population and the rest by use, adding up to the cost")
  func payments() throws {
    let rule = try ObjektivFinansiering(rule: .share(percent(40)), populations: [200, 100, 0])
    let use = [BilledQuantity(whole: 10), .zero, BilledQuantity(whole: 30)]
    let payments = try rule.payments(of: Kroner(øre: 100_001), use: use)
    #expect(payments.reduce(.zero, +) == Kroner(øre: 100_001))
    #expect(payments.map(\.øre) == [26_667 + 15_000, 13_333, 45_001])
  }

  @Test("What nobody has used falls on the population")
  func unused() throws {
    let rule = try ObjektivFinansiering(rule: .share(percent(40)), populations: [1, 3])
    #expect(try rule.payments(of: Kroner(100), use: [.zero, .zero]) == [Kroner(25), Kroner(75)])
  }

  @Test("Payments add up for any cost, share and use")
  func addUp() throws {
    var numbers = SeededNumbers(state: 4)
    for _ in 0..<500 {
      let count = numbers.int(in: 1...12)
      let rule = try ObjektivFinansiering(
        rule: .share(Share(Double(numbers.int(in: 0...100)) / 100)),
        populations: (0..<count).map { _ in numbers.int(in: 1...220_000) })
      let cost = Kroner(øre: Int64(numbers.int(in: -5_000_000_000...5_000_000_000)))
      let use = (0..<count).map { _ in BilledQuantity(Int64(numbers.int(in: 0...1_000_000_000))) }
      #expect(try rule.payments(of: cost, use: use).reduce(.zero, +) == cost)
    }
  }

  @Test("The key needs a population, and the share to be one")
  func refusals() throws {
    #expect(throws: TakstError.self) { try ObjektivFinansiering(rule: .share(percent(101)), populations: [1]) }
    #expect(throws: TakstError.self) { try ObjektivFinansiering(rule: .share(.one), populations: [0]) }
    let rule = try ObjektivFinansiering(rule: .share(.one), populations: [1])
    #expect(message { _ = try rule.payments(of: .zero, use: []) } == "use by kommune: expected 1 values, found 0")
  }
}
