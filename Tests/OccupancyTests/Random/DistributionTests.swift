import Testing

@testable import Occupancy

/// One of every kind, with means around 100 days, caps and mixtures included.
enum Kinds {
  static func all() throws -> [(name: String, distribution: Distribution)] {
    let (short, long) = (try Distribution.exponential(withMean: 20), try Distribution.gamma(mean: 300, cv: 0.5))
    let mixture = try Distribution.mixture([
      .init(weight: 0.6, distribution: short), .init(weight: 0.3, distribution: long),
      .init(weight: 0.1, distribution: .constant(value: 90)),
    ])
    return [
      ("constant", try .constant(120)),
      ("uniform", try .uniform(from: 30, to: 170)),
      ("exponential", try .exponential(withMean: 90)),
      ("lognormal by mean", try .lognormal(mean: 120, cv: 1)),
      ("lognormal by median", try .lognormal(median: 80, share: 0.9, percentile: 300)),
      ("lognormal, low percentile", try .lognormal(median: 80, share: 0.25, percentile: 40)),
      ("gamma, cv below 1", try .gamma(mean: 100, cv: 0.4)),
      ("gamma, cv above 1", try .gamma(mean: 100, cv: 1.6)),
      ("weibull by shape", try .weibull(mean: 100, shape: 0.7)),
      ("weibull by cv", try .weibull(mean: 100, cv: 0.5)),
      ("empirical", try .empirical([90, 30, 30, 365, 200.5])),
      ("mixture", mixture),
      ("capped lognormal", try .lognormal(mean: 120, cv: 1).capped(at: 200)),
      ("capped exponential", try .exponential(withMean: 90).capped(at: 60)),
      ("capped uniform", try .uniform(from: 30, to: 170).capped(at: 100)),
      ("capped empirical", try .empirical([90, 30, 30, 365, 200.5]).capped(at: 100)),
      ("capped mixture", try mixture.capped(at: 250)),
    ]
  }
}

@Suite("Distributions")
struct DistributionTests {
  /// ∫ g by Simpson's rule on pieces between the points where survival may jump or bend.
  private func integral(_ points: [Double], _ g: (Double) -> Double) -> Double {
    zip(points, points.dropFirst()).reduce(0) { sum, piece in
      let (low, high) = (piece.0 + 1e-9, piece.1 - 1e-9)
      let steps = 20_000
      let h = (high - low) / Double(steps)
      var total = g(low) + g(high)
      for i in 1..<steps { total += g(low + Double(i) * h) * (i % 2 == 1 ? 4 : 2) }
      return sum + total * h / 3
    }
  }

  private let points: [Double] = [0, 1, 30, 60, 90, 100, 120, 170, 200, 200.5, 250, 365, 1_000, 5_000, 40_000]

  @Test("The mean is the integral of the survival function, for every kind")
  func means() throws {
    for (name, distribution) in try Kinds.all() {
      let mean = integral(points) { distribution.survival($0) }
      #expect((distribution.mean / mean - 1).magnitude < 2e-6, "\(name): \(distribution.mean), integral \(mean)")
    }
  }

  @Test("A distribution made from a mean and a cv has that mean and that cv")
  func meanAndCV() throws {
    for cv in [0.3, 1, 1.5] {
      let made: [Distribution] = [
        try .lognormal(mean: 100, cv: cv), try .gamma(mean: 100, cv: cv), try .weibull(mean: 100, cv: cv),
      ]
      for distribution in made {
        let second = integral(points + [400_000]) { 2 * $0 * distribution.survival($0) }
        #expect((distribution.mean - 100).magnitude < 1e-9)
        #expect(((second / 1e4 - 1).squareRoot() / cv - 1).magnitude < 2e-4, "\(distribution)")
      }
    }
  }

  @Test("A lognormal from a median and a percentile has them")
  func medianAndPercentile() throws {
    let high = try Distribution.lognormal(median: 80, share: 0.9, percentile: 300)
    #expect((high.survival(80) - 0.5).magnitude < 1e-15)
    #expect((high.survival(300) - 0.1).magnitude < 1e-14)
    let low = try Distribution.lognormal(median: 80, share: 0.25, percentile: 40)
    #expect((low.survival(40) - 0.75).magnitude < 1e-14)
  }

  @Test("Survival starts at 1 and never rises")
  func survivalFalls() throws {
    for (name, distribution) in try Kinds.all() {
      #expect(distribution.survival(-1) == 1, "\(name)")
      #expect((distribution.survival(0) - 1).magnitude < 1e-15, "\(name)")
      var last = distribution.survival(0)
      for x in stride(from: 0.0, to: 3_000, by: 3.7) {
        let survival = distribution.survival(x)
        #expect(survival <= last && survival >= 0, "\(name) at \(x)")
        last = survival
      }
    }
  }

  @Test("The inverse gives the smallest number whose survival is at most the tail")
  func inverse() throws {
    for (name, distribution) in try Kinds.all() {
      for tail in [1e-12, 1e-6, 0.01, 0.11, 0.29, 0.5, 0.77, 0.999] {
        let x = distribution.inverseSurvival(tail)
        let slack = 1e-9 * x
        #expect(distribution.survival(x + slack) <= tail, "\(name), tail \(tail): \(x)")
        #expect(distribution.survival(x - slack) >= tail, "\(name), tail \(tail): \(x)")
      }
    }
  }

  @Test("The smallest of several caps counts")
  func caps() throws {
    let stay = try Distribution.exponential(withMean: 90)
    #expect(try stay.capped(at: 60).capped(at: 80) == stay.capped(at: 60))
    #expect(try stay.capped(at: 80).capped(at: 60) == stay.capped(at: 60))
  }

  @Test("Weights are scaled to add to exactly 1")
  func weights() throws {
    let part = Distribution.constant(value: 1)
    let mixture = try Distribution.mixture([
      .init(weight: 0.3333334, distribution: part), .init(weight: 0.6666668, distribution: .constant(value: 2)),
    ])
    #expect((mixture.mean - 5.0 / 3).magnitude < 1e-7)
    #expect(mixture.survival(0) == 1)
  }

  @Test("Parameters outside their range are refused, and the message says which, what and why")
  func refused() {
    func message(_ make: () throws -> Distribution) -> String {
      do { return "accepted: \(try make())" } catch { return "\(error)" }
    }
    let one = Distribution.constant(value: 1)
    #expect(message { try .constant(0) } == "constant: value is 0.0, expected more than 0")
    #expect(message { try .constant(.infinity) } == "constant: value is inf, expected more than 0")
    #expect(message { try .exponential(withMean: .nan) } == "exponential: mean is nan, expected more than 0")
    #expect(message { try .uniform(from: -1, to: 3) } == "uniform: low is -1.0, expected 0 or more")
    #expect(message { try .uniform(from: 3, to: 3) } == "uniform: high is 3.0, expected more than the low end 3.0")
    #expect(message { try .lognormal(mean: -5, cv: 1) } == "lognormal: mean is -5.0, expected more than 0")
    #expect(message { try .lognormal(mean: 5, cv: 0) } == "lognormal: cv is 0.0, expected more than 0")
    #expect(
      message { try .lognormal(median: 80, share: 0.5, percentile: 90) }
        == "lognormal: share is 0.5, expected between 0 and 1, not 0.5")
    #expect(
      message { try .lognormal(median: 80, share: 0.9, percentile: 70) }
        == "lognormal: percentile is 70.0, expected more than the median 80.0")
    #expect(
      message { try .lognormal(median: 80, share: 0.1, percentile: 90) }
        == "lognormal: percentile is 90.0, expected less than the median 80.0")
    #expect(message { try .gamma(mean: 5, cv: -1) } == "gamma: cv is -1.0, expected more than 0")
    #expect(message { try .weibull(mean: 5, shape: 51) } == "weibull: shape is 51.0, expected 0.1 to 50")
    #expect(message { try .weibull(mean: 5, cv: 0.01) } == "weibull: cv is 0.01, expected 0.03 to 20")
    #expect(message { try .empirical([]) } == "empirical: number of values is 0.0, expected at least one value")
    #expect(message { try .empirical([3, -1]) } == "empirical: value is -1.0, expected more than 0")
    #expect(message { try one.capped(at: 0) } == "cap: longest is 0.0, expected more than 0")
    #expect(
      message { try .mixture([.init(weight: 0.4, distribution: one)]) }
        == "mixture: sum of weights is 0.4, expected positive weights adding to 1")
    #expect(
      message { try .mixture([.init(weight: 1, distribution: one.capped(at: 2))]) }
        == "mixture: weight is 1.0, expected a part that is neither a mixture nor capped")
  }
}
