public import Occupancy

/// The day from which what is decided counts: means over the years, risks and limits are told of its year and those
/// after.
///
/// A day within a year counts that whole year.
public struct Decision: Hashable, Sendable {
  /// How the day was found; the raw value is its name in JSON.
  public enum Basis: String, Hashable, Sendable {
    /// The scenario states it.
    case stated
    /// It is the first day on which the variants differ.
    case variants
    /// It is the first day after the years of which figures are known.
    case knownYears
    /// It is the period's first day.
    case period
  }

  /// The day.
  public let date: CivilDate
  /// How it was found.
  public let basis: Basis

  /// A decision with effect from `date`.
  public init(date: CivilDate, basis: Basis) { (self.date, self.basis) = (date, basis) }

  /// The index of its year among the civil years of `period`; the first for a day outside it.
  func firstYear(of period: Period) -> Int { period.years.firstIndex(of: date.year) ?? 0 }
}
