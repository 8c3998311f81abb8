/// A day in the Gregorian calendar, without a time of day or a time zone.
///
/// Conversions use the proleptic Gregorian calendar counted from 1 March, so that the leap day falls last and no table
/// of month lengths is needed.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Year 1–9999.
  public let year: Int
  /// Month 1–12.
  public let month: Int
  /// Day of the month 1–31.
  public let day: Int

  /// A date, or nil when the calendar has no such day (30 February, month 13, a year outside 1–9999).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysInMonth(month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2023-01-31`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    var (length, number, year, month) = (0, 0, 0, 0)
    for byte in text.utf8 {
      switch (length, byte) {
      case (4, UInt8(ascii: "-")): (year, number) = (number, 0)
      case (7, UInt8(ascii: "-")): (month, number) = (number, 0)
      case (0...3, 48...57), (5...6, 48...57), (8...9, 48...57): number = number * 10 + Int(byte - 48)
      default: return nil
      }
      length += 1
    }
    guard length == 10 else { return nil }
    self.init(year: year, month: month, day: number)
  }

  /// The day that lies `dayNumber` days after 1 January 1970; the result must lie in years 1–9999.
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    precondition((1...9999).contains(year), "a date outside years 1–9999")
  }

  /// Days since 1 January 1970.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date `days` later (earlier when negative).
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day `months` months later (earlier when negative); the 31st becomes the last day of a shorter month.
  public func adding(months: Int) -> CivilDate {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    let last = CivilDate.daysInMonth(month, of: year)
    guard let date = CivilDate(year: year, month: month, day: min(day, last)) else {
      preconditionFailure("a date outside years 1–9999")
    }
    return date
  }

  /// `2023-01-31`.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Whether 29 February exists in `year`.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// 365 or 366.
  public static func daysInYear(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

  /// 28–31.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether `left` comes before `right`.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
