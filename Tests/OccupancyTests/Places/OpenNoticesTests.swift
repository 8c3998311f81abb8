import Testing

@testable import Occupancy

@Suite("Notices that end when a place is filled")
struct OpenNoticesTests {
  @Test("The oldest notice that still runs ends first; one that has ended does not")
  func oldest() {
    var notices = OpenNotices()
    notices.insert(.init(end: 10, cell: 1), at: 0)
    notices.insert(.init(end: 30, cell: 2), at: 5)
    notices.insert(.init(end: 40, cell: 3), at: 10)
    #expect(notices.removeOldest(at: 12)?.cell == 2)
    #expect(notices.removeOldest(at: 12)?.cell == 3)
    #expect(notices.removeOldest(at: 12)?.cell == nil && notices.isEmpty)
  }
}
