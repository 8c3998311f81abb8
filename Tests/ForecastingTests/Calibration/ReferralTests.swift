import Testing

@testable import Forecasting
@testable import Occupancy

@Suite("Demand in a list of residents")
struct ReferralTests {
  private func records(_ admissions: [(String, String?)]) throws -> [ResidentRecord] {
    try admissions.enumerated().map { line, dates in
      ResidentRecord(
        line: line + 2, ydelse: "y", kommune: "Aalborg", admitted: try day(dates.0),
        discharged: try dates.1.map { try day($0) })
    }
  }

  @Test("Demand shows on days with a free place that are not just after a full one")
  func exposure() throws {
    // One place: taken through 4 January, free from 5, taken 10 to 12, free to the end.
    let list = try records([("2019-12-01", "2020-01-05"), ("2020-01-10", "2020-01-13")])
    let seen = try Observation(list, from: day("2020-01-01"), to: day("2020-01-20"))
    let exposure = ReferralExposure(seen, places: Schedule(1), refill: 2)
    // Full at the end of 1 to 4 and 10 to 12 January.
    #expect(exposure.fullShare == 7.0 / 20)
    #expect(exposure.meanOccupancy == 7.0 / 20)
    let days = exposure.days.enumerated().filter { $0.element }.map { $0.offset + 1 }
    #expect(days == [8, 9, 10, 16, 17, 18, 19, 20])
    #expect(ReferralExposure(seen, places: Schedule(2), refill: 2).share == 1)
  }

  @Test("Without a waiting list the days with room give back the demand that a full tilbud hides")
  func hidden() throws {
    let tilbud = try SimulatedTilbud(places: 7, referrals: 4, stay: .exponential(mean: 800), years: 10)
    var (covered, hiddenCovered, lists) = (0, 0, 0)
    for list in 0..<200 {
      let seen = try tilbud.observation(list)
      let result = ResidentsCalibration(seen, places: Schedule(7), refill: 0)
      guard let room = result.ydelser[0].roomRate else { continue }
      lists += 1
      if room.interval.low <= 4, 4 <= room.interval.high { covered += 1 }
      let all = result.ydelser[0].rate.interval
      if all.low <= 4, 4 <= all.high { hiddenCovered += 1 }
    }
    #expect(lists > 190)
    // Exact intervals cover a little more than their rate.
    #expect(Double(covered) / Double(lists) > 0.95 - 4 * (0.95 * 0.05 / Double(lists)).squareRoot())
    // The plain count misses: about 45 percent of those referred are turned away.
    #expect(hiddenCovered < lists / 2)
  }

  @Test("With a waiting list the days after a full one must be left out")
  func waitingList() throws {
    let tilbud = try SimulatedTilbud(
      places: 7, referrals: 4, stay: .exponential(mean: 600), patience: .exponential(mean: 90), years: 10)
    var (sum, covered, lists) = (0.0, 0, 0)
    for list in 0..<200 {
      let result = ResidentsCalibration(try tilbud.observation(list), places: Schedule(7), refill: 14)
      guard let room = result.ydelser[0].roomRate, room.years > 0.5 else { continue }
      lists += 1
      sum += room.perYear
      if room.interval.low <= 4, 4 <= room.interval.high { covered += 1 }
    }
    #expect(lists > 150)
    #expect(Double(covered) / Double(lists) > 0.95 - 4 * (0.95 * 0.05 / Double(lists)).squareRoot())
  }

  @Test("Every kommune's part adds up, and a row with a day of referral counts on that day")
  func kommuner() throws {
    let tilbud = try SimulatedTilbud(
      places: 20, referrals: 10, stay: .exponential(mean: 500), patience: .exponential(mean: 60), years: 6)
    let seen = try tilbud.observation(3)
    let ydelse = ResidentsCalibration(seen).ydelser[0]
    #expect(ydelse.kommuner.map(\.name) == ["Aalborg", "Hjørring", "Rebild"])
    #expect(ydelse.kommuner.reduce(0) { $0 + $1.rate.count } == ydelse.rate.count)
    #expect(ydelse.rate.years == 6)
    #expect(!ydelse.countsReferrals && ydelse.waits.isEmpty && ydelse.roomRate == nil)
    #expect(ydelse.spells.count == seen.records.count)
    #expect(ydelse.residents.count == ydelse.spells.count - ydelse.completed)
    let neverAdmitted = ResidentRecord(
      line: 999, ydelse: "y", kommune: "Læsø", referred: try day("2019-09-09"), admitted: nil)
    let list = tilbud.list(3) + [neverAdmitted]
    let referred = ResidentsCalibration(try Observation(list, from: SimulatedTilbud.start, to: nil)).ydelser[0]
    #expect(referred.countsReferrals && referred.neverAdmitted == 1)
    #expect(referred.kommuner.first { $0.name == "Læsø" }?.rate.count == 1)
    #expect(referred.waits.count > 20 && referred.waits == referred.waits.sorted())
  }

  // MARK: Season and trend

  /// Days of a window with a rate by day, drawn from a fixed sequence.
  private func days(_ window: Period, seed: UInt64, rate: (CivilDate) -> Double) -> [Int] {
    var numbers = SeededNumbers(state: seed)
    return (0..<window.days).flatMap { day -> [Int] in
      let chance = rate(window.first.adding(days: day)) / 365.25
      return Double.random(in: 0..<1, using: &numbers) < chance ? [day] : []
    }
  }

  private func pattern(_ window: Period, seed: UInt64, rate: (CivilDate) -> Double) -> ReferralPattern {
    ReferralPattern(
      days: days(window, seed: seed, rate: rate), exposed: Array(repeating: true, count: window.days), window: window)
  }

  @Test("Even demand is taken for season or growth as seldom as the tests say")
  func even() throws {
    let window = try wholeYears(2014, 10)
    let patterns = (0..<400).map { pattern(window, seed: UInt64($0)) { _ in 20 } }
    #expect(agrees(patterns.count { $0.trend?.test.isFound ?? false }, of: 400, with: 0.05))
    // With some sixteen events a month χ² is close to the statistic's distribution, not on it.
    let season = patterns.count { $0.season?.isFound ?? false }
    #expect(agrees(season, of: 400, with: 0.055), "\(season)")
    #expect(patterns.allSatisfy { ($0.seasonFactors != nil) == ($0.season?.isFound ?? false) })
  }

  @Test("Growth is found, with its size, and its interval covers it")
  func growth() throws {
    let window = try wholeYears(2014, 10)
    let patterns = (0..<200).map { seed in
      pattern(window, seed: UInt64(seed)) { date in
        12 * Mathematics.exponential(0.09531018 * Double(window.day(of: date)) / 365.25)
      }
    }
    let covered = patterns.count { $0.trend.map { $0.interval.low <= 0.1 && 0.1 <= $0.interval.high } ?? false }
    #expect(agrees(covered, of: 200, with: 0.95), "\(covered)")
    #expect(patterns.count { $0.trend?.test.isFound ?? false } > 150)
    // The level at the end is that of the rate there.
    let levels = patterns.compactMap { pattern -> Double? in
      pattern.trend.map { $0.level(after: 10).factor * Double(pattern.events) / 10 }
    }
    let mean = levels.reduce(0, +) / Double(levels.count)
    #expect((mean - 12 * Mathematics.exponential(0.9531018)).magnitude < 1.2)
  }

  @Test("A season is found in its months, with mean 1")
  func season() throws {
    let window = try wholeYears(2014, 10)
    let factors = [0.6, 0.6, 0.8, 1, 1, 0.7, 0.4, 1.2, 1.9, 1.6, 1.2, 1]
    let found = pattern(window, seed: 7) { 40 * factors[$0.month - 1] }
    let estimated = try #require(found.seasonFactors)
    #expect(isClose(estimated.reduce(0, +) / 12, 1, within: 1e-9))
    #expect(estimated[8] > 1.4 && estimated[6] < 0.7)
  }

  @Test("With a dozen events nothing is tested")
  func few() throws {
    let found = pattern(try wholeYears(2018, 5), seed: 1) { _ in 2 }
    #expect(found.season == nil && found.trend == nil && found.seasonFactors == nil)
  }
}
