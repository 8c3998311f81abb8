package import Occupancy

/// The days on which somebody referred could have been admitted.
///
/// While a tilbud is full, admissions are held back, and just after a place has come free it is taken from the waiting
/// list. Neither says how many are referred. The days that remain, free places at their beginning and none of the days
/// before them full, show demand as it comes: which days they are is decided before anybody comes on them.
package struct ReferralExposure: Sendable {
  /// Days after the tilbud was last full whose admissions may come from its waiting list.
  package let refill: Int
  /// Share of the window's days that ended with every place taken.
  package let fullShare: Double
  /// Mean residents ÷ mean places.
  package let meanOccupancy: Double
  /// For each day of the window, whether demand shows on it.
  package let days: [Bool]

  /// The exposure of a window with places by date; `refill` days are left out after each full day.
  package init(_ observation: Observation, places: Schedule<Int>, refill: Int) {
    let window = observation.window
    let census = observation.census
    let capacity = (-1..<window.days).map { max(0, places.value(on: window.first.adding(days: $0))) }
    let isFull = zip(census, capacity).map { $0 >= $1 }
    self.refill = refill
    fullShare = Double(isFull.dropFirst().count { $0 }) / Double(window.days)
    meanOccupancy = Double(census.dropFirst().reduce(0, +)) / Double(max(1, capacity.dropFirst().reduce(0, +)))
    var sinceFull = Int.max
    days = isFull.dropLast().map { wasFull in
      sinceFull = wasFull ? 0 : (sinceFull == .max ? .max : sinceFull + 1)
      return sinceFull > refill
    }
  }

  /// Share of the window's days on which demand shows.
  package var share: Double { Double(days.count { $0 }) / Double(max(1, days.count)) }
}
