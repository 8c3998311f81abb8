/// A year's belægning as somebody has published it.
package struct YearlyOccupancy: Hashable, Sendable {
  /// The civil year.
  package let year: Int
  /// Belægning as a share of the places; may be above 1.
  package let share: Double
  /// Half a unit of the last digit that was published.
  package let rounding: Double
  /// Places of the year; nil where they are given otherwise.
  package let places: Int?

  /// A published belægning.
  package init(year: Int, share: Double, rounding: Double, places: Int? = nil) {
    self.year = year
    self.share = share
    self.rounding = rounding
    self.places = places
  }
}
