import Testing

@testable import Forecasting
@testable import Occupancy

@Suite("Poisson rates")
struct PoissonRateTests {
  @Test("The exact interval is Garwood's")
  func garwood() {
    // scipy 1.17.1: chi2.ppf(0.025, 2n) / 2 and chi2.ppf(0.975, 2n + 2) / 2
    let expected: [(Int, Double, Double)] = [
      (0, 0, 3.688879454), (1, 0.02531780798, 5.571643391), (5, 1.62348639, 11.66833208),
      (12, 6.200575109, 20.96158505), (60, 45.78632095, 77.23189341),
    ]
    for (count, low, high) in expected {
      let interval = PoissonRate(count: count, years: 4).interval
      #expect((interval.low * 4 - low).magnitude < 1e-8)
      #expect((interval.high * 4 - high).magnitude < 1e-8)
    }
    #expect(PoissonRate(count: 12, years: 8).perYear == 1.5)
  }

  @Test("It covers at least at its rate, whatever the mean", arguments: [0.4, 3.0, 14])
  func coverage(mean: Double) {
    // Exactly: the probability of every count whose interval holds the mean.
    var probability = Mathematics.exponential(-mean)
    var covered = 0.0
    for count in 0...80 {
      if count > 0 { probability *= mean / Double(count) }
      let interval = PoissonRate(count: count, years: 1).interval
      if interval.low <= mean, mean <= interval.high { covered += probability }
    }
    #expect(covered >= 0.95)
  }
}
