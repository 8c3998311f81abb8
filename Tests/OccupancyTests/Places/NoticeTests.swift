import Testing

@testable import Occupancy

@Suite("Notice billed after leaving")
struct NoticeTests {
  /// Somebody from 1 to 11 January, and somebody else from 21 to 31 January.
  private func billed(
    _ notice: YdelsePlan.Notice, twice: Bool = true, second: DatedPerson = .on(20), _ places: Int = 1
  ) throws -> [Double] {
    let plan = TilbudPlan.with(
      places: places,
      [
        .listed([.on(0), second]) {
          $0.notice = notice
          $0.billsTwice = twice
        }
      ])
    let ran = try plan.ran()
    return (0..<4).map { ran.days(.notice, $0..<$0 + 1) }
  }

  @Test("No notice, nothing billed")
  func none() throws { #expect(try billed(.none) == [0, 0, 0, 0]) }

  @Test("Days of notice run from leaving, whether or not the place is filled again")
  func days() throws { #expect(try billed(.days(30)) == [21 + 1, 9 + 28, 1, 0]) }

  @Test("The running month and then days")
  func runningMonth() throws {
    #expect(try billed(.runningMonth(andDays: 30)) == [21 + 1, 28 + 28, 2 + 2, 0])
    #expect(try billed(.runningMonth(andDays: 0)) == [21 + 1, 0, 0, 0])
  }

  @Test("Notice ends when the place is filled again, if it is not billed twice")
  func endsAtRefilling() throws {
    #expect(try billed(.days(30), twice: false) == [10 + 1, 28, 1, 0])
    #expect(try billed(.runningMonth(andDays: 30), twice: false) == [10 + 1, 28, 2, 0])
  }

  @Test("A place filled at once is billed no notice")
  func filledAtOnce() throws { #expect(try billed(.days(30), twice: false, second: .on(5)) == [11, 19, 0, 0]) }

  @Test("Notice that has run out is not given back when the place is filled later")
  func ranOut() throws { #expect(try billed(.days(5), twice: false) == [5 + 1, 4, 0, 0]) }

  @Test("One admission ends one notice, the oldest")
  func oldestFirst() throws {
    let plan = TilbudPlan.with(
      places: 2,
      [
        .listed([.on(0, stay: 2), .on(0, stay: 4), .on(10, stay: 300)]) {
          ($0.notice, $0.billsTwice) = (.days(20), false)
        }
      ])
    #expect(try plan.ran().days(.notice, 0..<1) == 8 + 20)
  }

  @Test("Who is moved out by the driftsherre is billed no notice, unless it is so agreed", arguments: [true, false])
  func moved(isAgreed: Bool) throws {
    let scene = Scene("2101-01-01", "2101-12-31", kommuner: ["Aalborg", "Rebild"])
    let plan = TilbudPlan.with(
      places: schedule(1, ("2101-01-05", 0)),
      [.listed([.on(0, kommune: 1)], kommuner: 2) { ($0.notice, $0.billsNoticeWhenMoved) = (.days(7), isAgreed) }]
    ) { $0.departureAtCut = .moved }
    let ran = try plan.ran(in: scene)
    #expect(
      (0..<2).map { Ticks.days(ran.integral(.notice, line: 0, kommune: $0, bucket: 0)) } == [0, isAgreed ? 7 : 0])
  }

  @Test("Notice stops being counted at the period's end")
  func periodEnd() throws {
    let plan = TilbudPlan.with(places: 1, [.listed([.on(0)]) { $0.notice = .runningMonth(andDays: 30) }])
    #expect(try plan.ran(in: Scene("2101-01-01", "2101-01-20")).days(.notice, 0..<1) == 10)
  }
}
