import Testing

@testable import Occupancy

@Suite("Times to come")
struct EventQueueTests {
  @Test("They come out in order of time, then of person, whatever was put in, taken and removed between")
  func order() {
    var queue = EventQueue()
    var expected: [(time: Int64, person: Int)] = []
    for (i, word) in words(3_000, stream: 5).enumerated() {
      switch word >> 60 {
      case 0..<9:
        let time = Int64(word & 0xFFF)
        queue.insert(time: time, person: i)
        expected.append((time, i))
        expected.sort { ($0.time, $0.person) < ($1.time, $1.person) }
      case 9..<14 where !expected.isEmpty:
        let first = expected.removeFirst()
        #expect(queue.firstTime == first.time && queue.firstPerson == first.person)
        queue.removeFirst()
      case _ where !expected.isEmpty:
        let gone = expected.remove(at: Int(word & 0xFFFF) % expected.count)
        queue.remove(person: gone.person)
        queue.remove(person: 1 << 20)
      default: break
      }
      #expect(queue.count == expected.count)
    }
    #expect(expected.count > 100)
    for next in expected {
      #expect(queue.firstTime == next.time && queue.firstPerson == next.person)
      queue.removeFirst()
    }
    #expect(queue.firstTime > Ticks.never)
  }

  @Test("The latest time and the highest person fit in one word")
  func extremes() {
    var queue = EventQueue()
    queue.insert(time: Ticks.never, person: EventQueue.mostPersons - 1)
    #expect(queue.firstTime == Ticks.never && queue.firstPerson == EventQueue.mostPersons - 1)
  }
}
