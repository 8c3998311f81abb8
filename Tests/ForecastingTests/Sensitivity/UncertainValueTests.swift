import Testing

@testable import Forecasting

@Suite("Uncertain values")
struct UncertainValueTests {
  typealias Shape = UncertainValue.Shape

  /// Quantiles at 0.001, 0.1, 0.5, 0.9 and 0.999 from scipy 1.17.1: `scipy.stats.norm(2.1, .4).ppf(p)`,
  /// `lognorm(s, scale=median).ppf(p)` with s = sqrt(log(1 + cv**2)), `triang((1100-800)/800, 800, 800).ppf(p)`,
  /// `uniform(60, 25).ppf(p)`, `truncnorm` and the truncated lognormal by `ppf(cdf(a) + p*(cdf(b) - cdf(a)))`.
  static let cases: [(shape: Shape, limits: ClosedRange<Double>, quantiles: [Double])] = [
    (
      .normal(mean: 2.1, deviation: 0.4), -Double.infinity ... .infinity,
      [0.863907077533, 1.58737937378, 2.1, 2.61262062622, 3.33609292247]
    ),
    (
      .lognormal(median: 2.1, cv: 0.25), -Double.infinity ... .infinity,
      [0.981236521534, 1.53172239496, 2.1, 2.87911178587, 4.4943292501]
    ),
    (
      .lognormal(mean: 90, cv: 0.5), -Double.infinity ... .infinity,
      [18.6990311255, 43.9414310347, 80.49844719, 147.469025187, 346.542019023]
    ),
    (
      .triangular(lowest: 800, likeliest: 1_100, highest: 1_600), -Double.infinity ... .infinity,
      [815.491933385, 954.919333848, 1152.7864045, 1400, 1580]
    ),
    (
      .triangular(lowest: 0, likeliest: 0, highest: 3), -Double.infinity ... .infinity,
      [0.00150037518762, 0.153950105848, 0.87867965644, 2.05131670195, 2.90513167019]
    ),
    (.uniform(from: 60, to: 85), -Double.infinity ... .infinity, [60.025, 62.5, 72.5, 82.5, 84.975]),
    (
      .normal(mean: 2.1, deviation: 0.4), 2...2.5,
      [2.00045515889, 2.04498075356, 2.22357893882, 2.43286252318, 2.49927321513]
    ),
    (
      .normal(mean: 0, deviation: 1), 0 ... .infinity,
      [0.00125331446543, 0.125661346855, 0.674489750196, 1.64485362695, 3.29052673149]
    ),
    (
      .lognormal(median: 2.1, cv: 0.25), 0...3,
      [0.975773810604, 1.515517865, 2.05269586713, 2.66564609099, 2.99513011157]
    ),
  ]

  @Test("Quantiles are scipy's", arguments: cases.indices)
  func quantiles(index: Int) throws {
    let (shape, limits, expected) = UncertainValueTests.cases[index]
    let value = try UncertainValue(shape, within: limits)
    for (p, quantile) in zip([0.001, 0.1, 0.5, 0.9, 0.999], expected) {
      #expect((value.quantile(p) - quantile).magnitude < 1e-10 * max(1, quantile.magnitude), "\(shape) at \(p)")
    }
    #expect(value.central == value.quantile(0.5))
  }

  @Test("A larger position never gives a smaller value, and all values lie within the limits", arguments: cases.indices)
  func monotone(index: Int) throws {
    let (shape, limits, _) = UncertainValueTests.cases[index]
    let value = try UncertainValue(shape, within: limits)
    let values = (0...2_000).map { value.quantile(Double($0) / 2_000) }
    #expect(zip(values, values.dropFirst()).allSatisfy(<=))
    #expect(values.allSatisfy { value.limits.contains($0) })
  }

  @Test("An interval with a certainty has that much between its ends, and as much below as above")
  func intervals() throws {
    for (shape, low, high) in [
      (Shape.normal(from: 1.5, to: 3, certainty: 0.8), 1.5, 3.0),
      (Shape.lognormal(from: 1.5, to: 3, certainty: 0.8), 1.5, 3.0),
    ] {
      let value = try UncertainValue(shape)
      #expect((value.quantile(0.1) - low).magnitude < 1e-12)
      #expect((value.quantile(0.9) - high).magnitude < 1e-12)
    }
  }

  @Test("A lognormal with a mean has that mean")
  func mean() throws {
    let value = try UncertainValue(.lognormal(mean: 2.1, cv: 0.5))
    // The midpoint rule over positions: the mean is the integral of the quantile function.
    let n = 400_000
    let mean = (0..<n).reduce(0) { $0 + value.quantile((Double($1) + 0.5) / Double(n)) } / Double(n)
    #expect((mean - 2.1).magnitude < 1e-3)
  }

  @Test("What makes no distribution is refused")
  func refusals() {
    let wrong: [(Shape, ClosedRange<Double>, Double?)] = [
      (.normal(mean: 1, deviation: 0), -Double.infinity ... .infinity, nil),
      (.triangular(lowest: 2, likeliest: 1, highest: 3), -Double.infinity ... .infinity, nil),
      (.uniform(from: 2, to: 2), -Double.infinity ... .infinity, nil),
      (.lognormal(median: -1, deviation: 1), -Double.infinity ... .infinity, nil),
      (.uniform(from: 0, to: 1), 2...3, nil), (.normal(mean: 0, deviation: 1), 20...30, nil),
      (.uniform(from: 0, to: 1), -Double.infinity ... .infinity, 1.5),
    ]
    for (shape, limits, central) in wrong {
      let failure = error { _ = try UncertainValue(shape, within: limits, central: central) }
      guard case .uncertain = failure else {
        Issue.record("\(shape) within \(limits) is accepted")
        continue
      }
    }
  }
}
