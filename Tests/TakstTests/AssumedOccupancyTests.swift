import Testing

@testable import Takst

@Suite struct AssumedOccupancyTests {
  private func rule(_ known: AssumedOccupancy.KnownYears) throws -> AssumedOccupancy.Rule {
    .meanOfTwoYears(known: known, floor: try percent(90), ceiling: try percent(98))
  }

  @Test("The known years are y − 3 and y − 2, or y − 2 and y − 1")
  func knownYears() throws {
    func actual(_ year: Int) -> Share? { Share(of: Ticks(Int64(year) - 1930), in: Ticks(100)) }
    let late = try AssumedOccupancy(rule(.threeAndTwoBefore)).decision(for: 2026, actual: actual)
    #expect(late.source == .mean(try percent(93.5)))
    let early = try AssumedOccupancy(rule(.twoAndOneBefore)).decision(for: 2026, actual: actual)
    #expect(early.share == (try percent(94.5)))
  }

  @Test("Floor and ceiling hold, and the mean before them is told")
  func held() throws {
    let rule = try AssumedOccupancy(rule(.twoAndOneBefore))
    #expect(try rule.decision(for: 2026) { _ in .one }.share == percent(98))
    let low = try rule.decision(for: 2026) { _ in .zero }
    #expect(low.share == (try percent(90)))
    #expect(low.source == .mean(.zero))
  }

  @Test("Years before the simulation come from the history; without it they are missed by name")
  func history() throws {
    let known = [AssumedOccupancy.YearShare(year: 2022, share: try percent(92))]
    let rule = try AssumedOccupancy(rule(.twoAndOneBefore), history: known)
    let simulated = try percent(96)
    let decision = try rule.decision(for: 2024) { $0 == 2023 ? simulated : nil }
    #expect(decision.share == (try percent(94)))
    #expect(
      message { _ = try rule.decision(for: 2023) { _ in nil } }
        == "the actual belægning of 2021 is needed for the assumed belægning of 2023, but is not known")
  }

  @Test("A dispensation goes before the rule, in its year only")
  func dispensation() throws {
    let decided = AssumedOccupancy.YearShare(year: 2023, share: try percent(90))
    let rule = try AssumedOccupancy(.fixed(percent(95)), dispensations: [decided])
    let inForce = try rule.decision(for: 2023) { _ in nil }
    #expect(inForce.share == (try percent(90)) && inForce.source == .dispensation)
    let after = try rule.decision(for: 2024) { _ in nil }
    #expect(after.share == (try percent(95)) && after.source == .fixed)
  }

  @Test("A floor above the ceiling, a share of nothing and a year given twice are refused")
  func refusals() throws {
    #expect(throws: TakstError.self) {
      try AssumedOccupancy(.meanOfTwoYears(known: .twoAndOneBefore, floor: percent(99), ceiling: percent(98)))
    }
    #expect(throws: TakstError.self) { try AssumedOccupancy(.fixed(.zero)) }
    let year = AssumedOccupancy.YearShare(year: 2023, share: .one)
    #expect(
      message { _ = try AssumedOccupancy(.fixed(.one), history: [year, year]) }
        == "the actual belægning of ‘2023’ is given twice")
  }
}
