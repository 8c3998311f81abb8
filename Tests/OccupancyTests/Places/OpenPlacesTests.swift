import Testing

@testable import Occupancy

@Suite("Open places")
struct OpenPlacesTests {
  @Test("Free are open places and those above them, less residents and places in preparation; none while stopped")
  func free() {
    var places = OpenPlaces()
    places.open = 5
    places.over = 1
    places.residents = 3
    places.prepare(until: 10)
    #expect(places.free == 2)
    places.stopped = true
    #expect(places.free == 0)
  }

  @Test("Rådig are empty, ready places that may be filled; beyond the open ones nobody takes from them")
  func available() {
    var places = OpenPlaces()
    places.open = 5
    for (residents, rådige) in [(0, 5), (3, 2), (5, 0), (7, 0)] {
      places.residents = residents
      #expect(places.availableApart - Int64(residents) == rådige, "\(residents) residents")
    }
    places.residents = 3
    places.prepare(until: 10)
    #expect(places.availableApart - 3 == 1)
    places.stopped = true
    #expect(places.availableApart - 3 == 0)
  }

  @Test("Places become ready one after the other, and none is waited for afterwards")
  func preparation() {
    var places = OpenPlaces()
    #expect(places.nextReady == .max)
    for tick in [10, 12, 12] as [Int64] { places.prepare(until: tick) }
    for (inPreparation, next) in [(3, 10), (2, 12), (1, 12)] as [(Int, Int64)] {
      #expect(places.inPreparation == inPreparation && places.nextReady == next)
      places.finishPreparation()
    }
    #expect(places.inPreparation == 0 && places.nextReady == .max)
    places.prepare(until: 20)
    #expect(places.nextReady == 20)
  }
}
