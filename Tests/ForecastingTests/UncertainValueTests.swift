import Testing

@testable import Forecasting

@Suite("Uncertain values")
struct UncertainValueTests {
  typealias Shape = UncertainValue.Shape

  /// Quantiles at 0.001, 0.1, 0.5, 0.9 and 0.999 from scipy 1.17.1: `scipy.stats.norm(2.1, .4).ppf(p)`,
  /// `lognorm(s, scale=median).ppf(p)` with s = sqrt(log(1 + cv**2)), `triang((1100-800)/800, 800, 800).ppf(p)`,
  /// `uniform(60, 25).ppf(p)`, `truncnorm` and the truncated lognormal by `ppf(cdf(a) + p*(cdf(b) - cdf(a)))`.
  static let cases: [(shape: Shape, limits: ClosedRange<Double>, quantiles: [Double])] = [
    (.normal(mean: 2.1, deviation: 0.4), -Double.infinity ... .infinity, [0.8639070775328748, 1.5873793737821598, 2.1, 2.6126206262178404, 3.3360929224671256]),
    (.lognormal(median: 2.1, cv: 0.25), -Double.infinity ... .infinity, [0.981236521533671, 1.5317223949556111, 2.1, 2.879111785871487, 4.494329250104937]),
    (.lognormal(mean: 90, cv: 0.5), -Double.infinity ... .infinity, [18.699031125494876, 43.94143103474889, 80.49844718999242, 147.4690251866311, 346.54201902284404]),
    (.triangular(lowest: 800, likeliest: 1_100, highest: 1_600), -Double.infinity ... .infinity, [815.4919333848296, 954.9193338482967, 1152.786404500042, 1400.0, 1580.0]),
    (.triangular(lowest: 0, likeliest: 0, highest: 3), -Double.infinity ... .infinity, [0.0015003751876171423, 0.1539501058484587, 0.8786796564403573, 2.0513167019494865, 2.905131670194949]),
    (.uniform(from: 60, to: 85), -Double.infinity ... .infinity, [60.025, 62.5, 72.5, 82.5, 84.975]),
    (.normal(mean: 2.1, deviation: 0.4), 2...2.5, [2.0004551588909916, 2.0449807535606213, 2.223578938822777, 2.432862523178746, 2.499273215125297]),
    (.normal(mean: 0, deviation: 1), 0 ... .infinity, [0.0012533144654324165, 0.12566134685507416, 0.6744897501960817, 1.6448536269514722, 3.2905267314919255]),
    (.lognormal(median: 2.1, cv: 0.25), 0...3, [0.9757738106042428, 1.5155178650048828, 2.052695867129576, 2.6656460909909323, 2.9951301115668447]),
  ]

  @Test("Quantiles are scipy's", arguments: cases.indices)
  func quantiles(index: Int) throws {
    let (shape, limits, expected) = UncertainValueTests.cases[index]
    let value = try UncertainValue(shape, within: limits)
    for (p, quantile) in zip([0.001, 0.1, 0.5, 0.9, 0.999], expected) {
      #expect((value.quantile(p) - quantile).magnitude < 1e-9 * max(1, quantile.magnitude), "\(shape) at \(p)")
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
