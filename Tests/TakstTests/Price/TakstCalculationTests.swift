import Testing

@testable import Takst

@Suite struct TakstCalculationTests {
  @Test("Every term has its place in the numerator")
  func terms() throws {
    let calculation = try TakstCalculation(
      cost: Kroner(1_000_000), efterregulering: Kroner(100_000), objective: Kroner(50_000),
      hourlyPart: Kroner(20_000), supplements: Kroner(30_000), places: 1, days: 365, assumedShare: .one)
    #expect(calculation.numerator == Kroner(1_000_000))
    #expect(calculation.outcome == .takst(Kroner(2740)))
    #expect(calculation.unrounded.map { abs($0 - 1_000_000 / 365.0) < 1e-9 } == true)
  }

  @Test("Exactly half a krone rounds up, and down below zero, whatever the percentage looks like in binary")
  func halves() throws {
    for assumed in [10.0, 55, 70, 90, 95, 97.3, 110] {
      let share = try percent(assumed)
      let cost = try CostBase.total(fromTakst: Kroner(øre: 123_450), places: 20, days: 365, assumedShare: share)
      let calculation = try TakstCalculation(cost: cost, places: 20, days: 365, assumedShare: share)
      #expect(calculation.outcome == .takst(Kroner(1235)), "\(assumed) %")
      let credit = try TakstCalculation(cost: -cost, places: 20, days: 365, assumedShare: share)
      #expect(credit.outcome == .takst(Kroner(-1235)), "\(assumed) %")
    }
  }

  @Test("Break-even follows the rounded takst")
  func breakEven() throws {
    let calculation = try TakstCalculation(cost: Kroner(1_000_000), places: 1, days: 365, assumedShare: .one)
    #expect(calculation.breakEvenBelægning.map { abs($0 - 1_000_000 / (2740 * 365.0)) < 1e-12 } == true)
  }

  @Test("Nothing to divide by is no takst, with its reason, and no crash")
  func noTakst() throws {
    let closed = try TakstCalculation(cost: Kroner(1), places: 0, days: 365, assumedShare: .one)
    #expect(closed.outcome == .none(.noPlaces))
    #expect(closed.unrounded == nil && closed.breakEvenPlaces == nil && closed.breakEvenBelægning == nil)
    let unused = try TakstCalculation(cost: Kroner(1), places: 6, days: 365, assumedShare: .zero)
    #expect(unused.outcome == .none(.noAssumedOccupancy))
    #expect(unused.outcome.takst == nil)
    let free = try TakstCalculation(cost: .zero, places: 6, days: 365, assumedShare: .one)
    #expect(free.outcome == .takst(.zero))
    #expect(free.breakEvenPlaces == nil)
  }

  @Test("Terms out of range are refused")
  func refusals() {
    #expect(
      message { _ = try TakstCalculation(cost: .zero, places: -1, days: 365, assumedShare: .one) }
        == "places must lie between 0 and 10000, but is -1")
    #expect(
      message { _ = try TakstCalculation(cost: .zero, places: 6, days: 364, assumedShare: .one) }
        == "the days of the year must lie between 365 and 366, but is 364")
    #expect(
      message { _ = try TakstCalculation(cost: .zero, places: 6, days: 365, assumedShare: percent(201)) }
        == "the forudsat belægning must lie between 0.01 and 2, but is 2.01")
  }
}
