package import Occupancy

/// Whether events come evenly over the year and over the years, by likelihood ratios.
package struct ReferralPattern: Sendable {
  /// A test of evenness.
  package struct Test: Hashable, Sendable {
    /// Twice the gain in log-likelihood.
    package let statistic: Double
    /// Degrees of freedom of its χ² distribution when events come evenly.
    package let degrees: Int
    /// Probability of so great a statistic when they do.
    package let p: Double

    /// Whether the data carry the pattern: p below 5 percent.
    package var isFound: Bool { p < 0.05 }

    init(statistic: Double, degrees: Int) {
      (self.statistic, self.degrees) = (statistic, degrees)
      p = Distribution.gamma(shape: Double(degrees) / 2, scale: 2).survival(max(0, statistic))
    }
  }

  /// Growth of the rate by a constant share a year.
  package struct Trend: Hashable, Sendable {
    /// The test.
    package let test: Test
    /// Growth of the logarithm of the rate in a year, and its standard error.
    package let slope: Double
    package let standardError: Double
    /// Middle of the exposed days with the events' weights, in years from the window's first day: there the level is
    /// known independently of the slope.
    let pivot: Double
    private let logMeanFactor: Double

    /// Growth a year as a share.
    package var growth: Double { Mathematics.exponential(slope) - 1 }

    /// 95 percent interval of the growth.
    package var interval: Interval {
      let half = Interval.z95 * standardError
      return Interval(low: Mathematics.exponential(slope - half) - 1, high: Mathematics.exponential(slope + half) - 1)
    }

    init(test: Test, slope: Double, standardError: Double, pivot: Double, logMeanFactor: Double) {
      (self.test, self.slope, self.standardError) = (test, slope, standardError)
      (self.pivot, self.logMeanFactor) = (pivot, logMeanFactor)
    }

    /// The rate `years` after the window's first day relative to the mean rate of the exposed days, and the standard
    /// error of its logarithm that comes from the slope.
    package func level(after years: Double) -> (factor: Double, standardError: Double) {
      (Mathematics.exponential(slope * years - logMeanFactor), (years - pivot).magnitude * standardError)
    }
  }

  /// Fewest events for a test of the months: five expected in each.
  package static let leastForSeason = 60
  /// Fewest events, and years of window, for a test of growth.
  package static let leastForTrend = 20
  package static let yearsForTrend = 3.0

  /// Events on exposed days.
  package let events: Int
  /// The test of the months; nil with too few events, or months without exposure.
  package let season: Test?
  /// Twelve monthly factors with mean 1, shrunk towards 1 by the share of the statistic that chance explains; nil when
  /// the test does not find any.
  package let seasonFactors: [Double]?
  /// The trend; nil with too few events or too short a window.
  package let trend: Trend?

  /// Tests the days of events; `exposed` has one flag for each day of the window.
  package init(days: [Int], exposed: [Bool], window: Period) {
    let used = days.filter { exposed[$0] }
    events = used.count
    (season, seasonFactors) = ReferralPattern.season(used, exposed, window)
    trend = ReferralPattern.trend(used, exposed, window)
  }

  private static func season(_ events: [Int], _ exposed: [Bool], _ window: Period) -> (Test?, [Double]?) {
    var counts = Array(repeating: 0.0, count: 12)
    var time = counts
    for (day, isExposed) in exposed.enumerated() where isExposed { time[month(of: day, window)] += 1 }
    for day in events { counts[month(of: day, window)] += 1 }
    guard events.count >= leastForSeason, time.allSatisfy({ $0 > 0 }) else { return (nil, nil) }
    let (n, total) = (Double(events.count), time.reduce(0, +))
    let ratios = zip(counts, time).map { $0 / ($1 / total * n) }
    let statistic = zip(counts, ratios).reduce(0) { $0 + ($1.0 > 0 ? 2 * $1.0 * Mathematics.logarithm($1.1) : 0) }
    let test = Test(statistic: statistic, degrees: 11)
    guard test.isFound else { return (test, nil) }
    let kept = max(0, 1 - 11 / statistic)
    let mean = ratios.reduce(0, +) / 12
    return (test, ratios.map { 1 + kept * ($0 / mean - 1) })
  }

  private static func month(of day: Int, _ window: Period) -> Int { window.first.adding(days: day).month - 1 }

  private static func trend(_ events: [Int], _ exposed: [Bool], _ window: Period) -> Trend? {
    guard events.count >= leastForTrend, Double(window.days) / 365.25 >= yearsForTrend else { return nil }
    let n = Double(events.count)
    func years(_ day: Int) -> Double { (Double(day) + 0.5) / 365.25 }
    let times = exposed.indices.filter { exposed[$0] }.map(years)
    let mean = events.map(years).reduce(0, +) / n
    var slope = 0.0
    var moments = Moments(times, slope: 0)
    let flat = moments
    for _ in 0..<50 where moments.variance > 0 {
      let step = (mean - moments.mean) / moments.variance
      slope += min(1, max(-1, step))
      moments = Moments(times, slope: slope)
      if step.magnitude < 1e-12 { break }
    }
    guard moments.variance > 0 else { return nil }
    let gain = n * (slope * mean - moments.logSum + flat.logSum)
    return Trend(
      test: Test(statistic: 2 * gain, degrees: 1), slope: slope,
      standardError: 1 / (n * moments.variance).squareRoot(), pivot: moments.mean,
      logMeanFactor: moments.logSum - flat.logSum)
  }

  /// Of exposed times weighted by exp(slope · t): ln of the sum, mean and variance.
  private struct Moments {
    let logSum: Double
    let mean: Double
    let variance: Double

    init(_ times: [Double], slope: Double) {
      var (sum, first, second) = (0.0, 0.0, 0.0)
      let origin = times.isEmpty ? 0 : (slope > 0 ? times[times.count - 1] : times[0])
      for time in times {
        let weight = Mathematics.exponential(slope * (time - origin))
        sum += weight
        first += weight * time
        second += weight * time * time
      }
      logSum = Mathematics.logarithm(sum) + slope * origin
      mean = first / sum
      variance = second / sum - mean * mean
    }
  }
}
