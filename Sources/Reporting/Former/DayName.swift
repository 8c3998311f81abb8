internal import Occupancy

/// A day of the year in words.
enum DayName {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// `1 Jul`; day 0 is 1 January.
  static func short(_ day: Int, of year: Int) -> String {
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return "" }
    let date = newYear.adding(days: day)
    return "\(date.day) \(months[date.month - 1])"
  }
}
