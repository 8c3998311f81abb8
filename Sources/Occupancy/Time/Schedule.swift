/// A value that changes on given dates and holds until the next change.
///
/// The first value also holds before its own date, so that a constant is a schedule with one step.
public struct Schedule<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One change: from this date on, this value.
  public struct Step: Hashable, Sendable {
    /// First day with the value.
    public let from: CivilDate
    /// What holds from that day.
    public let value: Value

    /// A change to `value` on `from`.
    public init(from: CivilDate, value: Value) {
      (self.from, self.value) = (from, value)
    }
  }

  /// The changes in order of date; never empty.
  public let steps: [Step]

  /// A value that never changes.
  public init(_ value: Value) {
    steps = [Step(from: CivilDate(dayNumber: 0), value: value)]
  }

  /// Changes in any order; nil when there are none or two share a date.
  public init?(_ changes: [Step]) {
    let sorted = changes.sorted { $0.from < $1.from }
    guard !sorted.isEmpty, zip(sorted, sorted.dropFirst()).allSatisfy({ $0.from < $1.from }) else { return nil }
    steps = sorted
  }

  /// The value in force on `date`.
  public func value(on date: CivilDate) -> Value {
    (steps.last { $0.from <= date } ?? steps[0]).value
  }

  /// The dates inside `period`, its first day excluded, on which the value changes.
  public func changes(in period: Period) -> [CivilDate] {
    steps.dropFirst().map { $0.from }.filter { $0 > period.first && $0 <= period.last }
  }
}
