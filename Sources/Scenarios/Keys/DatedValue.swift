internal import Occupancy
internal import Takst

/// A value that may be given by date, and whether it is.
struct DatedValue<Value: Hashable & Sendable> {
  let schedule: Schedule<Value>
  let isDated: Bool

  /// A value without a date.
  init(_ value: Value) { (schedule, isDated) = (Schedule(value), false) }

  init(_ schedule: Schedule<Value>, isDated: Bool) { (self.schedule, self.isDated) = (schedule, isDated) }

  /// The value in force on a day.
  func value(on date: CivilDate) -> Value { schedule.value(on: date) }

  /// The days on which it changes.
  var dates: [CivilDate] { isDated ? schedule.steps.map { $0.from } : [] }

  /// The year in which the value in force on a day is stated; nil where it has no date.
  func year(on date: CivilDate) -> Int? {
    isDated ? (schedule.steps.last { $0.from <= date } ?? schedule.steps[0]).from.year : nil
  }
}

extension Reading {
  /// A plain value, or values by date that hold from the period's first day on.
  static func dated<Element>(
    _ element: Reading<Element>, in frame: ScenarioFrame
  ) -> Reading where Value == DatedValue<Element> {
    let schedule = Reading<Schedule<Element>>.byDate(element, in: frame)
    return Reading(schedule.expected) { field in
      let isDated = field.node.members?.contains { $0.key.first?.isNumber == true } ?? false
      return schedule.read(field).map { DatedValue($0, isDated: isDated) }
    }
  }
}

/// The price level of amounts: the one the scenario states, or that of the year an amount is stated from.
struct PriceLevels {
  /// p/l; nil while there is no period to reckon it for.
  let index: PriceIndex?
  /// Whether `prisniveau` is written, and so holds for every amount.
  let isStated: Bool

  /// From the prices of the year an amount is stated in to those of the level year; nil after reporting at `field` that
  /// the growth between them is not known.
  func factor(statedIn year: Int?, _ field: Field) -> Double? {
    guard !isStated, let year, let index else { return 1 }
    return field.attempt { () throws(TakstError) in try index.factor(from: year, to: index.levelYear) }
  }
}
