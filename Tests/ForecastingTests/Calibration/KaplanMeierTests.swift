import Testing

@testable import Forecasting

@Suite("Kaplan–Meier")
struct KaplanMeierTests {
  @Test("With late entries and open stays it is what lifelines gives")
  func lifelines() throws {
    // lifelines 0.30.3: KaplanMeierFitter().fit(days, complete, entry=entry), survival_function_ and
    // confidence_interval_.
    let expected: [(days: Double, survival: Double, low: Double, high: Double)] = [
      (95, 0.916667, 0.538977, 0.987826), (204, 0.825000, 0.460946, 0.953340), (412, 0.641667, 0.302250, 0.848294),
      (548, 0.550000, 0.232096, 0.782940), (640, 0.458333, 0.168903, 0.710179), (733, 0.366667, 0.113181, 0.630015),
      (1288, 0.293333, 0.078856, 0.553130), (1310, 0.220000, 0.047667, 0.470826), (1533, 0.165000, 0.030041, 0.396054),
      (1905, 0.082500, 0.005513, 0.302122),
    ]
    let curve = KaplanMeier(sixteenSpells)
    try #require(curve.steps.map(\.days) == expected.map(\.days))
    for (step, right) in zip(curve.steps, expected) {
      #expect((step.survival - right.survival).magnitude < 1e-6)
      #expect((step.interval.low - right.low).magnitude < 1e-6)
      #expect((step.interval.high - right.high).magnitude < 1e-6)
    }
    #expect(curve.median == 640)
    #expect(curve.medianInterval.low == 204 && curve.medianInterval.high == 1310)
  }

  @Test("Without censoring it is the share of stays that are longer")
  func plain() {
    let curve = KaplanMeier([10, 20, 20, 40].map { Spell(days: $0, isComplete: true) })
    #expect(curve.steps.map(\.survival) == [0.75, 0.25, 0])
    #expect(curve.survival(at: 9) == nil)
    #expect(curve.survival(at: 25)?.survival == 0.25)
    #expect(curve.survival(at: 40)?.interval == Interval(low: 0, high: 0))
  }

  @Test("More than half still there is no median")
  func noMedian() {
    let spells = [Spell(days: 10, isComplete: true)] + (0..<3).map { _ in Spell(days: 90, isComplete: false) }
    #expect(KaplanMeier(spells).median == nil)
    #expect(KaplanMeier([Spell(days: 90, isComplete: false)]).steps.isEmpty)
  }
}
