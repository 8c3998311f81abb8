import Testing

@testable import Takst

@Suite struct PlaceTimelineTests {
  private func timeline(_ steps: (Int, Int)...) throws -> PlaceTimeline {
    try PlaceTimeline(steps.map { PlaceTimeline.Step(fromDay: $0.0, places: $0.1) })
  }

  @Test("Sizes cover the year, with steps before and after it left out")
  func sizes() throws {
    let places = try timeline((-400, 9), (-30, 7), (181, 6), (400, 5))
    #expect(places.sizes(days: 365) == [.init(places: 7, days: 181), .init(places: 6, days: 184)])
    #expect(places.placeDays(days: 365) == 7 * 181 + 6 * 184)
  }

  @Test("A cut saves money only after its delay")
  func delayedCut() throws {
    let places = try timeline((0, 7), (181, 6))
    #expect(places.carryingPlaceDays(delay: 0, days: 365) == 7 * 181 + 6 * 184)
    #expect(places.carryingPlaceDays(delay: 90, days: 365) == 7 * 271 + 6 * 94)
    #expect(places.carryingPlaceDays(delay: 1000, days: 365) == 7 * 365)
  }

  @Test("A cut late in the year before is still paid for this year")
  func cutLastYear() throws {
    let places = try timeline((-365, 7), (-30, 6))
    #expect(places.carryingPlaceDays(delay: 90, days: 365) == 6 * 365 + 60)
    #expect(try timeline((-365, 7), (-100, 6)).carryingPlaceDays(delay: 90, days: 365) == 6 * 365)
  }

  @Test("An increase costs from its first day, also while an earlier cut is still paid for")
  func increase() throws {
    #expect(try timeline((0, 6), (100, 8)).carryingPlaceDays(delay: 90, days: 365) == 6 * 100 + 8 * 265)
    #expect(try timeline((0, 7), (100, 6), (150, 7)).carryingPlaceDays(delay: 90, days: 365) == 7 * 365)
    #expect(
      try timeline((0, 7), (100, 6), (130, 5)).carryingPlaceDays(delay: 60, days: 365) == 7 * 160 + 6 * 30 + 5 * 175)
  }

  @Test("Carrying places are day by day the most of the days before")
  func againstDayByDay() throws {
    var numbers = SeededNumbers(state: 3)
    for _ in 0..<200 {
      var day = -numbers.int(in: 0...200)
      var steps: [PlaceTimeline.Step] = []
      for _ in 0..<numbers.int(in: 1...6) {
        steps.append(.init(fromDay: day, places: numbers.int(in: 0...9)))
        day += numbers.int(in: 1...120)
      }
      let (places, delay) = (try PlaceTimeline(steps), numbers.int(in: 0...150))
      func inForce(_ day: Int) -> Int { (steps.last { $0.fromDay <= day } ?? steps[0]).places }
      let slow = (0..<365).reduce(0) { sum, day in sum + ((day - delay)...day).reduce(0) { max($0, inForce($1)) } }
      #expect(places.carryingPlaceDays(delay: delay, days: 365) == slow, "\(steps), delay \(delay)")
    }
  }

  @Test("Steps must be there, rise, and have zero places or more")
  func refusals() {
    #expect(throws: TakstError.empty(what: "the places by day")) { try PlaceTimeline([]) }
    #expect(
      message { _ = try self.timeline((0, 7), (0, 6)) } == "the first days of the numbers of places must rise strictly")
    #expect(throws: TakstError.self) { try PlaceTimeline(-1) }
  }
}
