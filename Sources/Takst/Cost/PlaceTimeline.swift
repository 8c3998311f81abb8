/// How many places there are by day of the year, and how many of them still cost money.
///
/// A cut saves nothing before its delay has passed; an increase costs from its first day. So the places that carry
/// cost on a day are the most there were on that day or on any of the `delay` days before it.
///
///     let year = try PlaceTimeline([.init(fromDay: -30, places: 7), .init(fromDay: 0, places: 6)])
///     year.placeDays(days: 365)                 // 2190
///     year.carryingPlaceDays(delay: 90, days: 365)  // 2190 + 90
public struct PlaceTimeline: Hashable, Sendable {
  /// From this day on, this many places.
  public struct Step: Hashable, Sendable {
    /// Day of the year, 0 being 1 January; negative in the years before.
    public let fromDay: Int
    /// Places in force from that day, 0 or more.
    public let places: Int

    /// A step to `places` on `fromDay`.
    public init(fromDay: Int, places: Int) {
      (self.fromDay, self.places) = (fromDay, places)
    }
  }

  /// A number of places and the days of the year it was in force.
  public struct Size: Hashable, Sendable {
    /// Places in force.
    public let places: Int
    /// Days in force within the year.
    public let days: Int

    /// `places` places for `days` days.
    public init(places: Int, days: Int) {
      (self.places, self.days) = (places, days)
    }
  }

  /// The steps in order of day; the first number also holds before its day.
  public let steps: [Step]

  /// Places by day.
  ///
  /// - Parameter steps: strictly rising in day; places 0–10,000.
  /// - Throws: ``TakstError`` when there are none, they do not rise, or places are out of range.
  public init(_ steps: [Step]) throws(TakstError) {
    guard !steps.isEmpty else { throw .empty(what: "the places by day") }
    for step in steps {
      _ = try checked(step.places, in: 0...10_000, "places")
      _ = try checked(step.fromDay, in: -100_000...100_000, "the first day of a number of places")
    }
    guard zip(steps, steps.dropFirst()).allSatisfy({ $0.fromDay < $1.fromDay }) else {
      throw .notRising(what: "the first days of the numbers of places")
    }
    self.steps = steps
  }

  /// The same number all year.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` outside 0–10,000 places.
  public init(_ places: Int) throws(TakstError) { try self.init([Step(fromDay: 0, places: places)]) }

  /// Every number of places in force in a year of `days` days, in order; their days add up to `days`.
  public func sizes(days: Int) -> [Size] { sizes(in: 0..<days) }

  /// Every number of places in force on some days of the year, in order; their days add up to those.
  public func sizes(in days: Range<Int>) -> [Size] {
    var sizes: [Size] = []
    for index in steps.indices {
      let from = index == 0 ? days.lowerBound : max(days.lowerBound, steps[index].fromDay)
      let to = index + 1 < steps.count ? min(days.upperBound, steps[index + 1].fromDay) : days.upperBound
      if from < to { sizes.append(Size(places: steps[index].places, days: to - from)) }
    }
    return sizes
  }

  /// Places integrated over a year of `days` days.
  public func placeDays(days: Int) -> Int {
    sizes(days: days).reduce(0) { $0 + $1.places * $1.days }
  }

  /// Cost-carrying places integrated over a year of `days` days, when a cut saves money only after `delay` days.
  ///
  /// - Complexity: O(n²) for n steps.
  public func carryingPlaceDays(delay: Int, days: Int) -> Int { carryingPlaceDays(delay: delay, in: 0..<days) }

  /// As ``carryingPlaceDays(delay:days:)``, for some days of the year.
  public func carryingPlaceDays(delay: Int, in days: Range<Int>) -> Int {
    guard delay > 0, steps.count > 1 else { return sizes(in: days).reduce(0) { $0 + $1.places * $1.days } }
    var bounds = [days.lowerBound, days.upperBound]
    for index in steps.indices.dropFirst() {
      bounds.append(min(max(steps[index].fromDay, days.lowerBound), days.upperBound))
      bounds.append(min(max(steps[index].fromDay + delay, days.lowerBound), days.upperBound))
    }
    bounds.sort()
    var sum = 0
    for (from, to) in zip(bounds, bounds.dropFirst()) where from < to {
      sum += (to - from) * carryingPlaces(on: from, delay: delay)
    }
    return sum
  }

  /// The most places in force on `day` or any of the `delay` days before it.
  private func carryingPlaces(on day: Int, delay: Int) -> Int {
    var most = 0
    for index in steps.indices {
      let begun = index == 0 || steps[index].fromDay <= day
      let counts = index + 1 == steps.count || day < steps[index + 1].fromDay + delay
      if begun && counts { most = max(most, steps[index].places) }
    }
    return most
  }
}
