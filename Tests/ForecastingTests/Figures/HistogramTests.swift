import Testing

@testable import Forecasting

@Suite("Histogram") struct HistogramTests {
  private static func histogram(_ values: some Sequence<Int64>) -> Histogram {
    values.reduce(into: Histogram()) { $0.add($1) }
  }

  /// Values near every power of two, where bins change width, and both ends of the number system.
  private static let edges: [Int64] = {
    var values: Set<Int64> = [0, .max, .min, .min + 1]
    for power in 0..<63 {
      for nearby in -3...3 {
        let value = (Int64(1) << Int64(power)) &+ Int64(nearby)
        if value > 0 { values.formUnion([value, -value]) }
      }
    }
    return values.sorted()
  }()

  @Test("A larger value never falls in an earlier bin, and opposite values fall in opposite bins")
  func monotone() {
    for (smaller, larger) in zip(Self.edges, Self.edges.dropFirst()) {
      #expect(Histogram.bin(smaller) <= Histogram.bin(larger), "\(smaller) and \(larger)")
    }
    for value in Self.edges where value != .min { #expect(Histogram.bin(-value) == -Histogram.bin(value)) }
    var numbers = SeededNumbers(state: 3)
    for _ in 0..<20_000 {
      let (a, b) = (Int64(bitPattern: numbers.next() >> (numbers.next() % 63)), Int64(bitPattern: numbers.next()))
      #expect((Histogram.bin(a) <= Histogram.bin(b)) == (a <= b) || Histogram.bin(a) == Histogram.bin(b))
    }
  }

  @Test("Bins follow each other without a gap where their width doubles")
  func noGaps() {
    for power in 10..<62 {
      let value = Int64(1) << Int64(power)
      #expect(Histogram.bin(value) == Histogram.bin(value - 1) + 1)
    }
  }

  @Test("Values below 1,024 are kept exactly")
  func exactNearZero() {
    for value: Int64 in -1_023...1_023 { #expect(Histogram.middle(Histogram.bin(value)) == Double(value)) }
  }

  @Test("A value that is the same in every future is every quantile exactly, and no quantile lies outside the values")
  func certain() {
    let takst = Self.histogram(Array(repeating: 279_000, count: 500))
    for share in [0.1, 0.5, 0.9] {
      #expect(takst.quantile(share) == 279_000)
      #expect(takst.quantileInterval(share) == Interval(low: 279_000, high: 279_000))
    }
    #expect(takst.lowest(0.1).mean == 279_000)
    var two = Self.histogram([635_100, 635_400])
    two.add(Self.histogram([635_200]))
    #expect(two.quantile(0.01) >= 635_100 && two.quantile(0.99) <= 635_400)
  }

  @Test("The mean of the lowest part, with the error that repeated samples have")
  func lowest() {
    #expect(Self.histogram(1...100).lowest(0.1).mean == 5.5)
    #expect(Self.histogram([-50, 3, 7]).lowest(0.1).mean == -50, "at least one value")
    #expect(Histogram().lowest(0.1).mean.isNaN)
    var numbers = SeededNumbers(state: 8)
    let samples = (0..<400).map { _ in
      Self.histogram((0..<1_000).map { _ in Int64(numbers.next() % 1_000) }).lowest(0.1)
    }
    let mean = samples.reduce(0) { $0 + $1.mean } / 400
    let spread = (samples.reduce(0) { $0 + ($1.mean - mean) * ($1.mean - mean) } / 399).squareRoot()
    let told = samples.reduce(0) { $0 + $1.standardError } / 400
    #expect((mean - 49.5).magnitude < 4 * spread / 20 + 0.1, "uniform: half of the tenth")
    #expect((told / spread - 1).magnitude < 4 / 800.0.squareRoot(), "told \(told), found \(spread)")
  }

  @Test("The share that reaches a value counts the value itself")
  func reaching() {
    let histogram = Self.histogram([-5_000, -3, 0, 4, 4, 90_000])
    for (value, share) in [(-6_000, 6.0), (-3, 5), (0, 4), (4, 3), (5, 1), (90_000, 1), (91_000, 0)] {
      #expect(histogram.share(reaching: Int64(value)) == share / 6)
    }
  }

  @Test("The middle of a value's bin is within 0.1 percent of it, and a bin is at most 0.2 percent wide")
  func width() {
    for value in Self.edges where value != 0 {
      let middle = Histogram.middle(Histogram.bin(value))
      #expect(abs(middle - Double(value)) <= abs(Double(value)) * 0.000_98, "\(value)")
    }
    for power in 10..<62 {
      let low = Int64(1) << Int64(power)
      var end = low
      while Histogram.bin(end) == Histogram.bin(low) { end += max(1, low >> 12) }
      #expect(Double(end - low) / Double(low) <= 0.002)
    }
  }

  @Test("The middle of every bin lies in that bin")
  func middleIsInside() {
    for bin in stride(from: -28_000, through: 28_000, by: 7) {
      #expect(Histogram.bin(Int64(Histogram.middle(bin))) == bin)
    }
  }

  @Test("Quantiles of small numbers are those of the sorted values, for any number of values")
  func quantilesOfSmallNumbers() {
    for count in 1...400 {
      let sorted = (0..<Int64(count)).map { $0 * 2 - 300 }
      let histogram = Self.histogram(sorted.reversed())
      for hundredths in [1, 5, 10, 25, 50, 75, 90, 95, 99] {
        let rank = max(1, (count * hundredths + 99) / 100)
        #expect(
          histogram.quantile(Double(hundredths) / 100) == Double(sorted[rank - 1]), "\(hundredths) % of \(count)")
      }
      #expect(histogram.quantile(0) == Double(sorted[0]))
      #expect(histogram.quantile(1) == Double(sorted[count - 1]))
    }
  }

  @Test("Quantiles of money are those of the sorted values to within 0.1 percent")
  func quantilesOfMoney() {
    var numbers = SeededNumbers(state: 4)
    let values = (0..<5_000).map { _ in
      let kroner = Double.random(in: -2_000_000...3_000_000, using: &numbers)
      return Int64(kroner * 100)
    }
    let (sorted, histogram) = (values.sorted(), Self.histogram(values))
    for hundredths in 1...100 {
      let exact = Double(sorted[hundredths * 50 - 1])
      #expect(abs(histogram.quantile(Double(hundredths) / 100) - exact) <= abs(exact) * 0.001, "\(hundredths) %")
    }
  }

  @Test("An empty histogram has no quantiles, and one value is every quantile")
  func fewValues() {
    #expect(Histogram().quantile(0.5).isNaN)
    #expect(Histogram().quantileInterval(0.5).low.isNaN)
    let one = Self.histogram([17])
    #expect([0, 0.1, 0.5, 0.9, 1].allSatisfy { one.quantile($0) == 17 })
    #expect(one.quantileInterval(0.5) == Interval(low: 17, high: 17))
    #expect(one.value(rank: 0).isNaN && one.value(rank: 2).isNaN)
  }

  @Test("Histograms merge to the same in any order and split, whatever bins each of them kept")
  func merging() {
    var numbers = SeededNumbers(state: 5)
    let values = (0..<3_000).map { _ in Int64(bitPattern: numbers.next()) >> Int64(numbers.next() % 60) }
    let whole = Self.histogram(values)
    for pieces in [2, 3, 7] {
      var parts = (0..<pieces).map { piece in
        Self.histogram(values.enumerated().filter { $0.offset * $0.offset % pieces == piece }.map(\.element))
      }
      parts.shuffle(using: &numbers)
      let merged = parts.reduce(into: Histogram()) { $0.add($1) }
      #expect(merged == whole)
      #expect(merged.hashValue == whole.hashValue)
      #expect(merged.quantile(0.37) == whole.quantile(0.37))
    }
    var other = whole
    other.add(0)
    #expect(other != whole)
  }

  @Test("The stretch of bins grows in both directions without losing a count")
  func growth() {
    var histogram = Histogram()
    for value: Int64 in [5, 900, -900, 1_000_000, -1_000_000, .max, .min, 5] { histogram.add(value) }
    #expect(histogram.count == 8)
    #expect(
      (1...8).map { histogram.value(rank: $0) }.map { $0.sign } == [.minus, .minus, .minus]
        + Array(repeating: .plus, count: 5))
    #expect((3...6).map { histogram.value(rank: $0) } == [-900, 5, 5, 900])
    #expect(histogram.value(rank: 1) < -9.2e18 && histogram.value(rank: 8) > 9.2e18)
  }

  @Test(
    "Order statistics enclose the true quantile in about 95 of 100 experiments",
    arguments: [(0.1, 1_000), (0.5, 1_000), (0.9, 1_000), (0.1, 200), (0.5, 200), (0.9, 200)])
  func coverage(share: Double, count: Int) {
    var numbers = SeededNumbers(state: UInt64(count) + UInt64(share * 10))
    let experiments = 4_000
    var covered = 0
    for _ in 0..<experiments {
      // Uniform on 0–999, so that the true quantile lies between two values of a bin each.
      var histogram = Histogram()
      for _ in 0..<count { histogram.add(Int64(numbers.next() % 1_000)) }
      let interval = histogram.quantileInterval(share)
      if interval.low <= share * 1_000 - 0.5, share * 1_000 - 0.5 <= interval.high { covered += 1 }
    }
    let coverage = Double(covered) / Double(experiments)
    // Whole ranks make the interval a little too wide, never too narrow; 0.0138 is four standard errors.
    #expect(coverage > 0.95 - 0.0138 && coverage < 0.975 + 0.0138)
  }
}
