/// The days a simulation covers, both ends included.
public struct Period: Hashable, Sendable {
  /// First day.
  public let first: CivilDate
  /// Last day, itself simulated.
  public let last: CivilDate

  /// The longest period: with it, a time in ticks leaves room for the number of a person in the same 64-bit word.
  public static let longestYears = 200

  /// Both days included; nil when `last` lies before `first` or more than ``longestYears`` years after it.
  public init?(first: CivilDate, last: CivilDate) {
    guard first <= last, last.year - first.year < Period.longestYears else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// Number of days, both ends included.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }

  /// The civil years the period touches, in order.
  public var years: [Int] { Array(first.year...last.year) }

  /// Days from the first day to `date`; negative before it.
  public func day(of date: CivilDate) -> Int { date.dayNumber - first.dayNumber }

  /// Number of days in a civil year.
  package func days(of year: Int) -> Int {
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return 0 }
    let end = newYear.dayNumber + CivilDate.daysInYear(year) - 1
    return max(0, min(end, last.dayNumber) - max(newYear.dayNumber, first.dayNumber) + 1)
  }

  /// Whether `date` is one of the period's days.
  public func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// The first day of every calendar month the period touches, the period's own first day for the first.
  public var monthStarts: [CivilDate] {
    var starts = [first]
    while let start = starts.last {
      let next = start.adding(days: CivilDate.daysInMonth(start.month, of: start.year) - start.day + 1)
      if next > last { break }
      starts.append(next)
    }
    return starts
  }
}
