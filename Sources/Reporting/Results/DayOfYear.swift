internal import Occupancy

extension JSONValue {
  /// The date of a day of a year, 0 being 1 January: `2022-07-01`.
  static func date(ofDay day: Int, in year: Int) -> JSONValue {
    .string(orNull: CivilDate(year: year, month: 1, day: 1)?.adding(days: day).iso)
  }
}
