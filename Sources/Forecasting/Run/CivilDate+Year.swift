internal import Occupancy

extension CivilDate {
  /// 1 January of a year that some period has.
  static func newYear(_ year: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: 1, day: 1) else {
      preconditionFailure("no period has the year \(year)")
    }
    return date
  }
}
