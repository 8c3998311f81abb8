/// The places of a tilbud through a replication in which rules may have changed them.
public struct PlaceHistory: Hashable, Sendable {
  /// What held from one day to the next change.
  public struct Step: Hashable, Sendable {
    /// Days since the period's first.
    public let day: Int
    /// Normerede places in force, those ommærket left out.
    public let places: Int
    /// Places ommærket.
    public let ommærket: Int
  }

  /// Places integrated over some days.
  public struct Sum: Hashable, Sendable {
    /// Place-days in force.
    public var placeDays = 0
    /// Place-days ommærket.
    public var ommærketDays = 0

    /// So many place-days, and none ommærket.
    public init(placeDays: Int = 0, ommærketDays: Int = 0) {
      (self.placeDays, self.ommærketDays) = (placeDays, ommærketDays)
    }
  }

  /// The changes in order, the first on the period's first day.
  public private(set) var steps: [Step] = []
  /// Whether a rule has changed anything yet.
  public internal(set) var isChangedByRule = false

  /// Place-days from one day up to another, both counted from the period's first.
  public func sum(_ days: Range<Int>) -> Sum {
    var sum = Sum()
    for index in steps.indices {
      let end = index + 1 < steps.count ? steps[index + 1].day : days.upperBound
      let length = min(end, days.upperBound) - max(steps[index].day, days.lowerBound)
      guard length > 0 else { continue }
      sum.placeDays += length * steps[index].places
      sum.ommærketDays += length * steps[index].ommærket
    }
    return sum
  }

  /// From `day` on there are `places` places in force and `ommærket` beside them; what comes last on a day holds.
  mutating func enter(day: Int, places: Int, ommærket: Int) {
    if steps.last?.day == day { steps.removeLast() }
    if let last = steps.last, last.places == places, last.ommærket == ommærket { return }
    steps.append(Step(day: day, places: places, ommærket: ommærket))
  }
}
