import Testing

@testable import Occupancy

@Suite("Integrals of survival")
struct DistributionIntegralsTests {
  private static func distributions() throws -> [Distribution] {
    try [
      .constant(300), .uniform(from: 100, to: 500), .uniform(from: 0, to: 40), .exponential(withMean: 900),
      .lognormal(mean: 400, cv: 1.3), .gamma(mean: 300, cv: 0.4), .gamma(mean: 300, cv: 1.8),
      .weibull(mean: 300, shape: 0.6), .empirical([10, 300, 650]), .lognormal(mean: 400, cv: 1).capped(at: 250),
      .uniform(from: 100, to: 500).capped(at: 300),
      .mixture([
        .init(weight: 0.75, distribution: .exponential(mean: 10)),
        .init(weight: 0.25, distribution: .constant(value: 50)),
      ]),
    ]
  }

  @Test("The first is the mean of the capped distribution, the second the integral of the first", arguments: 0..<12)
  func integrals(kind: Int) throws {
    let distribution = try Self.distributions()[kind]
    var (second, before) = (0.0, 0.0)
    let step = 0.5
    for half in 1...1_400 {
      let x = Double(half) * step
      // By Simpson's rule over half a day, whose middle is a quarter of a day further on.
      let (middle, first) = (
        distribution.survivalIntegral(to: x - step / 2), distribution.survivalIntegral(to: x)
      )
      second += (before + 4 * middle + first) * step / 6
      before = first
      guard half % 140 == 1 else { continue }
      let (mean, found) = (try distribution.capped(at: x).mean, distribution.secondSurvivalIntegral(to: x))
      // The capped mean is itself computed, to six digits at the corner of a uniform distribution.
      #expect((first - mean).magnitude < 1e-6 * mean)
      #expect((found - second).magnitude < 1e-6 * second + 1e-4, "\(found) \(second)")
    }
    #expect(distribution.survivalIntegral(to: -1) == 0)
    #expect(distribution.secondSurvivalIntegral(to: 0) == 0)
  }
}
