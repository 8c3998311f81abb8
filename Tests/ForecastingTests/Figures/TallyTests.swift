import Testing

@testable import Forecasting

@Suite("Tally") struct TallyTests {
  @Test("An empty tally has no mean, and one value has no variance")
  func empty() {
    var tally = Tally()
    #expect(tally.mean.isNaN && tally.variance.isNaN && tally.standardError.isNaN)
    tally.add(7)
    #expect(tally.mean == 7)
    #expect(tally.variance.isNaN)
  }

  @Test("The values 2, 4, 4, 4, 5, 5, 7, 9 have mean 5, variance 32/7 and standard error √(4/7)")
  func textbook() {
    var tally = Tally()
    for value: Int64 in [2, 4, 4, 4, 5, 5, 7, 9] { tally.add(value) }
    #expect(tally.mean == 5)
    #expect(tally.variance == 32.0 / 7)
    #expect(tally.standardError == (4.0 / 7).squareRoot())
  }

  @Test("Sums and squares are those of arithmetic without limits, for any values of money")
  func exact() {
    var numbers = SeededNumbers(state: 1)
    var tally = Tally()
    var (sum, squares): (Int128, Int128) = (0, 0)
    for _ in 0..<10_000 {
      let value = Int64.random(in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &numbers)
      tally.add(value)
      sum += Int128(value)
      squares += Int128(value) * Int128(value)
    }
    #expect(tally.sum == sum)
    #expect(tally.squares == squares)
    #expect(tally.count == 10_000)
  }

  @Test("The smallest and the largest whole number are squared without a wrong digit")
  func extremes() {
    for value in [Int64.min, Int64.max] {
      var tally = Tally()
      tally.add(value)
      #expect(tally.sum == Int128(value))
      #expect(tally.squares == Int128(value) * Int128(value))
    }
  }

  @Test("Two values that differ by 1 øre far from zero have a variance of exactly a half")
  func noCancellation() {
    var tally = Tally()
    tally.add(999_999_999_999_999_999)
    tally.add(1_000_000_000_000_000_000)
    #expect(tally.variance == 0.5)
  }

  @Test("A constant has variance zero, however large it is and however often it came")
  func constant() {
    var tally = Tally()
    tally.add(1_234_567_890_123)
    // Doubled 26 times: 67 million values, more than n·Σx² has room for in 128 bits.
    for _ in 0..<26 { tally.add(tally) }
    #expect(tally.count == 67_108_864)
    #expect(tally.variance == 0)
  }

  @Test("A variance beyond 128 bits is as exact as one within")
  func wideVariance() {
    var tally = Tally()
    for value: Int64 in [-1, 0, 1, 2] { tally.add(value + 1_234_567_890_123) }
    for _ in 0..<25 { tally.add(tally) }
    let n = Double(tally.count)
    #expect(abs(tally.variance / (1.25 * n / (n - 1)) - 1) < 1e-15)
  }

  @Test("Tallies merge to the same in any grouping and order")
  func merging() {
    var numbers = SeededNumbers(state: 2)
    let parts = (0..<5).map { _ in
      var part = Tally()
      for _ in 0..<50 { part.add(Int64.random(in: -1_000_000...1_000_000_000, using: &numbers)) }
      return part
    }
    func merged(_ list: [Tally]) -> Tally { list.reduce(into: Tally()) { $0.add($1) } }
    let whole = merged(parts)
    #expect(merged(parts.reversed()) == whole)
    #expect(merged([merged([parts[0], parts[1]]), merged([parts[2], merged([parts[3], parts[4]])])]) == whole)
  }
}
