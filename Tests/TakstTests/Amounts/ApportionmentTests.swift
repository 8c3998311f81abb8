import Testing

@testable import Takst

@Suite struct ApportionmentTests {
  @Test("The øre left over go to the largest remainders, the earlier part first when equal")
  func largestRemainder() throws {
    #expect(try Kroner(100).split(by: [1, 1, 1]).map(\.øre) == [3334, 3333, 3333])
    #expect(try Kroner(øre: 10).split(by: [0.5, 0.26, 0.24]).map(\.øre) == [5, 3, 2])
    #expect(try Kroner(øre: -10).split(by: [1, 1, 1]).map(\.øre) == [-4, -3, -3])
  }

  @Test("A weight of zero gets nothing")
  func zeroWeight() throws {
    #expect(try Kroner(øre: 7).split(by: [0, 3, 4]).map(\.øre) == [0, 3, 4])
  }

  @Test("Parts add up to the whole for any amount and weights")
  func partsAddUp() throws {
    var numbers = SeededNumbers(state: 1)
    for _ in 0..<2000 {
      let amount = Kroner(øre: Int64(numbers.int(in: -1_000_000_000_000...1_000_000_000_000)))
      let whole = (0..<numbers.int(in: 1...20)).map { _ in numbers.int(in: 0...1_000_000_000_000) } + [1]
      let parts = try amount.split(by: whole)
      #expect(parts.reduce(.zero, +) == amount)
      for (part, weight) in zip(parts, whole) {
        let exact = Double(amount.øre) * Double(weight) / Double(whole.reduce(0, +))
        #expect(abs(Double(part.øre) - exact) < 1.001)
      }
      #expect(try amount.split(by: whole.map { Double($0) / 7 }).reduce(.zero, +) == amount)
    }
  }

  @Test("Weights must be there, zero or above, and not all zero")
  func refusals() {
    #expect(message { _ = try Kroner(1).split(by: [Int]()) } == "the weights of a split must not be empty")
    #expect(message { _ = try Kroner(1).split(by: [0, 0]) } == "a split: at least one weight must be above zero")
    #expect(
      message { _ = try Kroner(1).split(by: [1, -2]) }
        == "a weight of a split must lie between 0 and 1000000000000, but is -2")
    #expect(throws: TakstError.self) { try Kroner(1).split(by: [1.0, .nan]) }
  }
}
