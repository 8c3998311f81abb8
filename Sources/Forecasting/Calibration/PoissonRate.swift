internal import Occupancy

/// A number of events in a time, and what it says of their rate.
package struct PoissonRate: Hashable, Sendable {
  /// Events counted.
  package let count: Int
  /// Time they were counted over, in years.
  package let years: Double

  /// `count` events in `years` > 0.
  package init(count: Int, years: Double) {
    (self.count, self.years) = (count, years)
  }

  /// Events a year.
  package var perYear: Double { Double(count) / years }

  /// The exact 95 percent interval of the rate (Garwood, Biometrika 28, 1936): no rate outside it would have given so
  /// many events, or so few, with a probability of 2.5 percent or more.
  package var interval: Interval {
    let low =
      count == 0 ? 0 : Distribution.gamma(shape: Double(count), scale: 1 / years).inverseSurvival(0.975)
    let high = Distribution.gamma(shape: Double(count + 1), scale: 1 / years).inverseSurvival(0.025)
    return Interval(low: low, high: high)
  }
}
