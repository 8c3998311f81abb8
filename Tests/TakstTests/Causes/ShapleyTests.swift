import Testing

@testable import Takst

@Suite struct ShapleyTests {
  private func game(_ causes: Int, _ numbers: inout SeededNumbers, multiple: Int = 1) -> [Kroner] {
    (0..<(1 << causes)).map { _ in Kroner(øre: Int64(numbers.int(in: -1_000_000_000...1_000_000_000) * multiple)) }
  }

  private func parts(_ amounts: [Kroner]) throws -> [Kroner] {
    try Shapley.parts(causes: amounts.count.trailingZeroBitCount) { amounts[$0] }
  }

  @Test("Two causes share their interaction equally")
  func twoCauses() throws {
    #expect(try parts([50, 40, 60, 48].map { Kroner($0) }) == [Kroner(-11), Kroner(9)])
  }

  @Test("The glove game: one left glove and two right ones make 4/6, 1/6 and 1/6 of a pair")
  func gloves() throws {
    let amounts = (0..<8).map { $0 & 1 != 0 && $0 > 1 ? Kroner(6) : .zero }
    #expect(try parts(amounts) == [Kroner(4), Kroner(1), Kroner(1)])
  }

  @Test("The parts add up to the whole change, to the øre", arguments: 1...8)
  func efficiency(causes: Int) throws {
    var numbers = SeededNumbers(state: UInt64(causes))
    for _ in 0..<50 {
      let amounts = game(causes, &numbers)
      #expect(try parts(amounts).reduce(.zero, +) == amounts[amounts.count - 1] - amounts[0])
    }
  }

  @Test("A part is the mean over all orders of the causes", arguments: 1...6)
  func orders(causes: Int) throws {
    var numbers = SeededNumbers(state: 100 + UInt64(causes))
    let amounts = game(causes, &numbers)
    var sums = [Int64](repeating: 0, count: causes)
    var orders: Int64 = 0
    func go(_ set: Int) {
      if set == amounts.count - 1 { orders += 1 }
      for cause in 0..<causes where set & 1 << cause == 0 { go(set | 1 << cause) }
    }
    func add(_ set: Int) {
      for cause in 0..<causes where set & 1 << cause == 0 {
        let next = set | 1 << cause
        // So many orders begin with the causes taken so far and this one.
        let following = (1...max(1, causes - set.nonzeroBitCount - 1)).reduce(1, *)
        sums[cause] += (amounts[next] - amounts[set]).øre * Int64(following)
        add(next)
      }
    }
    go(0)
    add(0)
    for (part, sum) in zip(try parts(amounts), sums) {
      #expect(abs(Double(part.øre) - Double(sum) / Double(orders)) < 1)
    }
  }

  @Test("A cause that changes nothing has no part, whatever the rounding")
  func nobody() throws {
    var numbers = SeededNumbers(state: 3)
    for _ in 0..<100 {
      let others = game(4, &numbers)
      let amounts = (0..<32).map { others[($0 & 3) | ($0 >> 1 & 12)] }
      #expect(try parts(amounts)[2] == .zero)
    }
  }

  @Test("Causes that do the same have the same part, to the øre")
  func symmetry() throws {
    var numbers = SeededNumbers(state: 4)
    for _ in 0..<100 {
      let bySize = (0...5).map { _ in Kroner(øre: Int64(numbers.int(in: -1_000_000...1_000_000))) }
      let parts = try parts((0..<32).map { bySize[$0.nonzeroBitCount] }).map(\.øre)
      #expect((parts.max() ?? 0) - (parts.min() ?? 0) <= 1)
    }
  }

  @Test("The parts of a sum of games are the sums of their parts")
  func additivity() throws {
    var numbers = SeededNumbers(state: 5)
    for _ in 0..<50 {
      // Multiples of 5! leave nothing to round.
      let (one, other) = (game(5, &numbers, multiple: 120), game(5, &numbers, multiple: 120))
      let sums = zip(try parts(one), try parts(other)).map { $0 + $1 }
      #expect(try parts(zip(one, other).map { $0 + $1 }) == sums)
    }
  }

  @Test("Nine causes are refused, and so are none", arguments: [0, 9])
  func refusals(causes: Int) {
    #expect(throws: TakstError.self) { try Shapley.parts(causes: causes) { _ in .zero } }
  }
}
