/// A day of the calendar, as Excel counts it and as text.
package struct OfficeDay: Sendable {
  /// The first day on which Excel's calendar, which has a 29 February 1900, agrees with ours: 1 March 1900.
  static let first = 61

  /// The day's number: 1 March 1900 is 61.
  let number: Int
  /// `2022-07-01`.
  let iso: String

  /// The day so many days after 1 January 1970, with its text after ISO 8601.
  package init(daysSince1970: Int, iso: String) {
    (number, self.iso) = (daysSince1970 + 25_569, iso)
  }
}
