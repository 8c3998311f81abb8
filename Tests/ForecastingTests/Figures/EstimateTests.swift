import Testing

@testable import Forecasting

@Suite("Estimate") struct EstimateTests {
  private static func tally(_ values: [Int64]) -> Tally { values.reduce(into: Tally()) { $0.add($1) } }

  @Test("Whole numbers are read in their unit: øre as kroner, ticks as days, billionths as shares")
  func units() {
    let tally = Self.tally([2_097_152, 2_097_152])
    let expected: [(MetricUnit, Double)] = [
      (.øre, 20_971.52), (.days, 2), (.mean, 2), (.hours, 2_097.152), (.count, 2_097_152), (.share, 0.002_097_152),
    ]
    for (unit, mean) in expected { #expect(abs(Estimate(tally, unit).mean - mean) <= mean * 1e-15, "\(unit)") }
  }

  @Test("Mean, standard error and precision are scaled alike")
  func scaled() {
    let tally = Self.tally([100, 300, 500])
    let estimate = Estimate(tally, .øre)
    #expect(estimate.count == 3)
    #expect(estimate.mean == 3)
    #expect(estimate.standardError == tally.standardError * 0.01)
    #expect(abs(estimate.precision.halfWidth - 1.959963984540054 * estimate.standardError) < 1e-12)
    #expect(estimate.spread == nil)
  }

  @Test("An indicator is a probability with Wilson's interval, also when it never happened")
  func indicator() {
    let estimate = Estimate(Self.tally(Array(repeating: 0, count: 20)), .indicator)
    #expect(estimate.mean == 0)
    #expect(estimate.precision == Interval.probability(hits: 0, of: 20))
    #expect(estimate.precision.high > 0.16)
  }

  @Test("The spread is the histogram's quantiles in the metric's unit")
  func spread() throws {
    let values = (1...1_000).map { Int64($0) }
    let histogram = values.reduce(into: Histogram()) { $0.add($1) }
    let spread = try #require(Estimate(Self.tally(values), .øre, histogram: histogram).spread)
    #expect([spread.p10, spread.p25, spread.median, spread.p75, spread.p90] == [1, 2.5, 5, 7.5, 9])
    #expect(spread.p10Precision == Interval(low: 0.81, high: 1.20))
    #expect(abs(spread.medianPrecision.low - 4.69) < 1e-12 && abs(spread.medianPrecision.high - 5.32) < 1e-12)
    #expect(spread.p90Precision.low < 9 && 9 < spread.p90Precision.high)
  }

  @Test("Every quantity has a unit, and a distribution is kept of no indicator")
  func quantities() {
    for quantity in Quantity.allCases where quantity.unit == .indicator {
      #expect(!quantity.keepsDistribution(in: .full) && quantity.traits.needs.contains(.economy))
    }
    for quantity in Quantity.allCases where quantity.unit == .øre { #expect(quantity.traits.needs.contains(.economy)) }
    #expect(Quantity.enrolledShare.rawValue == 0, "the accumulator's differences begin with it")
  }
}
