import Testing

@testable import Forecasting
@testable import Occupancy

@Suite("Observed residents")
struct ObservationTests {
  private func record(
    _ line: Int, _ admitted: String?, _ discharged: String? = nil, referred: String? = nil, ydelse: String = "y"
  ) throws -> ResidentRecord {
    ResidentRecord(
      line: line, ydelse: ydelse, kommune: "Aalborg", referred: try referred.map { try day($0) },
      admitted: try admitted.map { try day($0) }, discharged: try discharged.map { try day($0) })
  }

  @Test("By default the window runs from the first admission to the last date of the list")
  func window() throws {
    let seen = try Observation(
      [record(2, "2020-03-01", "2021-01-01"), record(3, "2019-05-05"), record(4, "2022-02-02")], from: nil, to: nil)
    #expect(seen.window == Period(first: try day("2019-05-05"), last: try day("2022-02-02")))
    #expect(!seen.isFirstDayGiven && !seen.isLastDayGiven && seen.excluded.isEmpty)
  }

  @Test("Every row is used or left out for a stated reason")
  func excluded() throws {
    let rows = try [
      record(2, "2018-01-01", "2019-12-31"), record(3, "2018-01-01", "2020-01-01"), record(4, "2021-01-01"),
      record(5, "2020-12-31"), record(6, nil, referred: "2019-06-01"), record(7, nil, referred: "2020-06-01"),
      record(8, nil, referred: "2021-06-01"), record(9, "2020-05-05", "2021-05-05"),
    ]
    let seen = try Observation(rows, from: day("2020-01-01"), to: day("2020-12-31"))
    #expect(seen.records.map(\.line) == [3, 5, 7, 9])
    #expect(seen.excluded.map(\.record.line) == [2, 4, 6, 8])
    #expect(seen.excluded.map(\.reason) == [.leftBefore, .cameAfter, .referredBefore, .cameAfter])
    #expect(seen.leftLater.map(\.line) == [9])
  }

  @Test("A stay is counted from its own beginning, seen from the window's, and open at the window's end")
  func spells() throws {
    func spell(_ admitted: String, _ discharged: String?) throws -> Spell? {
      let seen = try Observation([record(2, admitted, discharged)], from: day("2020-01-01"), to: day("2020-12-31"))
      return seen.spell(seen.records[0])
    }
    #expect(try spell("2020-02-01", "2020-02-11") == Spell(days: 10, isComplete: true))
    #expect(try spell("2020-02-01", "2020-02-01") == Spell(days: 0.5, isComplete: true))
    #expect(try spell("2019-12-31", "2020-01-01") == Spell(days: 1, entry: 0.5, isComplete: true))
    #expect(try spell("2020-12-31", nil) == Spell(days: 0.5, isComplete: false))
    #expect(try spell("2019-12-01", "2021-03-01") == Spell(days: 396.5, entry: 30.5, isComplete: false))
  }

  @Test("Residents at the end of each day")
  func census() throws {
    let rows = try [
      record(2, "2019-06-01", "2020-01-02"), record(3, "2020-01-02"), record(4, "2019-01-01", "2020-01-01"),
      record(5, "2020-01-03", "2020-01-03"),
    ]
    let seen = try Observation(rows, from: day("2020-01-01"), to: day("2020-01-04"))
    #expect(seen.census == [2, 1, 1, 1, 1])
  }

  @Test("Nothing left, and a window that ends before it begins")
  func errors() throws {
    #expect(throws: CalibrationError.nothingLeft) { try Observation([], from: nil, to: nil) }
    #expect(throws: CalibrationError.nothingLeft) {
      try Observation([record(2, "2018-01-01", "2018-02-01")], from: day("2020-01-01"), to: day("2020-12-31"))
    }
    #expect(throws: CalibrationError.emptyWindow(from: try day("2021-01-01"), to: try day("2020-12-31"))) {
      try Observation([record(2, "2018-01-01")], from: day("2021-01-01"), to: day("2020-12-31"))
    }
    #expect(throws: CalibrationError.tooLong(from: try day("1700-01-01"), to: try day("2020-12-31"))) {
      try Observation([record(2, "2018-01-01")], from: day("1700-01-01"), to: day("2020-12-31"))
    }
  }

  @Test("A list that was begun late is noticed by the discharges missing before")
  func begunLate() throws {
    // Seven places with stays of about a year since 2010, but whoever had left before 2018 was not written down.
    let tilbud = try SimulatedTilbud(places: 7, referrals: 9, stay: .exponential(mean: 400), years: 8)
    let whole = tilbud.list(0)
    let start = try day("2018-01-01")
    #expect(try Observation(whole, from: SimulatedTilbud.start, to: nil).likelyBeginning == nil)
    let late = whole.filter { $0.discharged.map { $0 >= start } ?? true }
    #expect(try Observation(late, from: start, to: nil).likelyBeginning == nil)
    let long = try SimulatedTilbud(places: 7, referrals: 3, stay: .exponential(mean: 1_200), years: 8)
    let begun = long.list(0).filter { $0.discharged.map { $0 >= start } ?? true }
    let first = try #require(try Observation(begun, from: nil, to: nil).likelyBeginning)
    #expect(first >= start)
  }
}
