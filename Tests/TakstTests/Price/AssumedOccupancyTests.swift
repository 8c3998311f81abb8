import Testing

@testable import Takst

@Suite struct AssumedOccupancyTests {
  private func rule(_ known: AssumedOccupancy.KnownYears) throws -> AssumedOccupancy.Rule {
    .meanOfTwoYears(known: known, floor: try percent(90), ceiling: try percent(98))
  }

  @Test("The known years are y − 3 and y − 2, or y − 2 and y − 1")
  func knownYears() throws {
    func actual(_ year: Int) -> Share? { Share(of: BilledQuantity(Int64(year) - 1930), in: BilledQuantity(100)) }
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

  @Test("A dispensation from a date holds until the next one, or until the rule holds again")
  func fromADate() throws {
    let rule = try AssumedOccupancy(
      rule(.twoAndOneBefore), history: [],
      dated: [
        .init(year: 2023, fromDay: 59, share: try percent(85)), .init(year: 2025, fromDay: 0, share: nil),
        .init(year: 2026, fromDay: 181, share: try percent(88)),
      ])
    let full = { (_: Int) in Share.one }
    let days = [(2023, 0), (2023, 58), (2023, 59), (2024, 0), (2024, 365), (2025, 0), (2026, 180), (2026, 181)]
    let shares = try days.map { try rule.decision(for: $0.0, onDay: $0.1, actual: full) }
    let (byRule, decided) = (try percent(98), try percent(85))
    #expect(
      shares.map(\.share) == [byRule, byRule, decided, decided, decided, byRule, byRule, try percent(88)])
    #expect(shares[2].source == .dispensation && shares[5].source == .mean(.one))
  }

  @Test("A year's own dispensation goes before one from a date")
  func yearBeforeDate() throws {
    let rule = try AssumedOccupancy(
      .fixed(percent(95)), dispensations: [.init(year: 2024, share: percent(90))],
      dated: [.init(year: 2023, fromDay: 0, share: percent(85))])
    let years = try [2022, 2023, 2024, 2025].map { try rule.decision(for: $0) { _ in nil }.share }
    #expect(try years == [percent(95), percent(85), percent(90), percent(85)])
  }

  @Test("Dated decisions out of order, beyond the year or of nothing are refused")
  func datedRefusals() throws {
    let early = AssumedOccupancy.Dispensation(year: 2023, fromDay: 10, share: .one)
    #expect(throws: TakstError.self) { try AssumedOccupancy(.fixed(.one), dated: [early, early]) }
    #expect(throws: TakstError.self) {
      try AssumedOccupancy(.fixed(.one), dated: [.init(year: 2023, fromDay: 366, share: .one)])
    }
    #expect(throws: TakstError.self) {
      try AssumedOccupancy(.fixed(.one), dated: [.init(year: 2023, fromDay: 1, share: .zero)])
    }
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
