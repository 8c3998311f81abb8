import Testing

@testable import Forecasting

@Suite("Interval") struct IntervalTests {
  @Test(
    "Wilson's interval has the values Newcombe published in 1998",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
  func published(hits: Int64, count: Int64, low: Double, high: Double) {
    let interval = Interval.probability(hits: hits, of: count)
    #expect((interval.low * 10_000).rounded() / 10_000 == low)
    #expect((interval.high * 10_000).rounded() / 10_000 == high)
  }

  @Test("Without experiments a probability may be anything; what never or always happened has 0 or 1 as an end")
  func ends() {
    #expect(Interval.probability(hits: 0, of: 0) == Interval(low: 0, high: 1))
    for count: Int64 in [1, 2, 10, 1_000, 100_000_000] {
      #expect(Interval.probability(hits: 0, of: count).low == 0)
      #expect(Interval.probability(hits: count, of: count).high == 1)
      #expect(Interval.probability(hits: 0, of: count).high > 0)
    }
  }

  @Test("Wilson's interval encloses the share seen, and mirrors when hits and misses change places")
  func shape() {
    for hits: Int64 in 0...40 {
      let (interval, mirrored) = (
        Interval.probability(hits: hits, of: 40), Interval.probability(hits: 40 - hits, of: 40)
      )
      #expect(interval.low <= Double(hits) / 40 && Double(hits) / 40 <= interval.high)
      #expect(abs(interval.low - (1 - mirrored.high)) < 1e-15)
    }
  }

  @Test(
    "Wilson's interval encloses the true probability in about 95 of 100 experiments",
    arguments: [(0.5, 100), (0.2, 100), (0.05, 200), (0.7, 1_000)])
  func wilsonCoverage(probability: Double, count: Int) {
    var numbers = SeededNumbers(state: UInt64(count) + UInt64(probability * 100))
    let limit = UInt64(probability * 0x1p53)
    let experiments = 4_000
    var covered = 0
    for _ in 0..<experiments {
      var hits: Int64 = 0
      for _ in 0..<count where numbers.next() >> 11 < limit { hits += 1 }
      let interval = Interval.probability(hits: hits, of: Int64(count))
      if interval.low <= probability, probability <= interval.high { covered += 1 }
    }
    // Whole hits make the coverage jump about 95 percent by up to two points.
    #expect(abs(Double(covered) / Double(experiments) - 0.95) < 0.02 + 0.0138)
  }

  @Test("The interval of a mean is 1.96 standard errors to either side")
  func mean() {
    var tally = Tally()
    for value: Int64 in [2, 4, 4, 4, 5, 5, 7, 9] { tally.add(value) }
    let interval = Interval.mean(tally)
    #expect(abs(interval.halfWidth - 1.959964 * 0.755929) < 1e-5)
    #expect(abs((interval.low + interval.high) / 2 - 5) < 1e-12)
  }

  @Test("The interval of a mean encloses the true mean in about 95 of 100 experiments")
  func meanCoverage() {
    var numbers = SeededNumbers(state: 9)
    let experiments = 4_000
    var covered = 0
    for _ in 0..<experiments {
      var tally = Tally()
      for _ in 0..<200 { tally.add(Int64(numbers.next() % 10_001)) }
      let interval = Interval.mean(tally)
      if interval.low <= 5_000, 5_000 <= interval.high { covered += 1 }
    }
    #expect(abs(Double(covered) / Double(experiments) - 0.95) < 0.0138)
  }
}
