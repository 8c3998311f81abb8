import Testing

@testable import Forecasting

@Suite("Regression adjustment")
struct RegressionAdjustmentTests {
  @Test("What lies on a plane is moved to where nothing differs")
  func plane() {
    let differences = [[0.1, 0], [-0.2, 0.1], [0.3, -0.3], [0, 0.2], [-0.1, -0.1]]
    let draws = RegressionAdjustment(
      values: differences.map { 5 + 2 * $0[0] - 3 * $0[1] }, differences: differences, weights: [1, 2, 1, 0.5, 1])
    for probability in [0.01, 0.5, 0.99] { #expect((draws.quantile(probability) - 5).magnitude < 1e-9) }
  }

  @Test("Weights count, and what does not differ bends nothing")
  func weights() {
    let draws = RegressionAdjustment(
      values: [1, 2, 3, 4], differences: [[0, 0], [0, 0], [0, 0], [0, 0]], weights: [1, 1, 1, 7])
    #expect(draws.quantile(0.05) == 1 && draws.quantile(0.25) == 3 && draws.quantile(0.5) == 4)
  }
}
