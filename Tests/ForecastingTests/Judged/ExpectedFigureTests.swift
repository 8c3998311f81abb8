import Testing

@testable import Forecasting

@Suite("Figures that must hold")
struct ExpectedFigureTests {
  @Test("A value within the range holds, its ends included; without a value nothing does")
  func range() {
    let both = ExpectedFigure(.occupancy, year: 2024, least: 0.5, most: 0.9, reason: "x")
    #expect([0.5, 0.7, 0.9].allSatisfy { both.holds(of: $0) } && !both.holds(of: 0.49) && !both.holds(of: 0.91))
    #expect(!both.holds(of: nil) && !both.holds(of: .nan))
    let least = ExpectedFigure(.occupancy, year: 2024, least: 0.5, reason: "x")
    #expect(least.holds(of: 99) && !least.holds(of: 0))
  }

  @Test("Every figure has a key of its own, and the key finds it")
  func keys() {
    #expect(Set(Indicator.all.map(\.key)).count == Indicator.all.count)
    #expect(Indicator.all.allSatisfy { Indicator(key: $0.key) == $0 } && Indicator(key: "nope") == nil)
  }
}
