/// Time as whole ticks of 2⁻²⁰ day (0.08 s) since the start of the period's first day.
///
/// Whole ticks make every integral over time exact: months add up to the year, and kommuner to the tilbud, to the last
/// bit, in whatever order they are added.
public enum Ticks {
  /// Ticks in one day.
  public static let perDay: Int64 = 1 << 20

  /// A time later than any period: 2¹⁸ days (718 years).
  static let never: Int64 = 1 << 38

  /// `days` in ticks, rounded to the nearest, at least one tick and at most ``never``; NaN counts as ``never``.
  @inline(__always)
  static func length(days: Double) -> Int64 {
    days < 262_144 ? max(1, nearest(days * 1_048_576)) : never
  }

  /// The whole number nearest to `x`, for 0 ≤ x < 2⁵¹: added to 1.5 · 2⁵², its last bits are the number. It saves the
  /// range checks of a conversion.
  @inline(__always)
  static func nearest(_ x: Double) -> Int64 {
    Int64(bitPattern: (x + 0x1.8p52).bitPattern) &- Int64(bitPattern: (0x1.8p52 as Double).bitPattern)
  }

  /// The day that `tick` lies in, from 0, for a tick not before the first day.
  @inline(__always)
  static func day(of tick: Int64) -> Int { Int(tick / perDay) }

  /// `ticks` in days.
  @inline(__always)
  public static func days(_ ticks: Int64) -> Double { Double(ticks) * 0x1p-20 }
}

extension Period {
  /// The first tick of `date`; negative before the period.
  func tick(of date: CivilDate) -> Int64 { Int64(day(of: date)) * Ticks.perDay }

  /// The first tick after the period.
  var endTick: Int64 { Int64(days) * Ticks.perDay }
}
