/// A quantity of døgn or of hours in units of 2⁻²⁰, the unit in which occupancy is counted.
///
/// Integers, so that sums are the same in any order. Which of the two it counts follows from the line it belongs to.
public struct BilledQuantity: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// How many ticks make one døgn, or one hour.
  public static let perUnit: Int64 = 1 << 20

  /// The number of ticks.
  public let count: Int64

  /// A number of ticks.
  public init(_ count: Int64) { self.count = count }

  /// A whole number of døgn or hours.
  public init(whole: Int) { count = Int64(whole) * BilledQuantity.perUnit }

  /// A number of døgn or hours, rounded to the nearest tick.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` beyond ±10¹².
  public init(rounding units: Double) throws(TakstError) {
    count = rounded(
      try checked(units, in: -1e12...1e12, "a quantity of døgn or hours") * Double(BilledQuantity.perUnit))
  }

  /// The quantity in døgn or hours.
  public var units: Double { Double(count) / Double(BilledQuantity.perUnit) }

  /// Nothing.
  public static let zero = BilledQuantity(0)

  /// The exact sum.
  public static func + (lhs: BilledQuantity, rhs: BilledQuantity) -> BilledQuantity {
    BilledQuantity(lhs.count + rhs.count)
  }

  /// The exact difference.
  public static func - (lhs: BilledQuantity, rhs: BilledQuantity) -> BilledQuantity {
    BilledQuantity(lhs.count - rhs.count)
  }

  /// Whether the left quantity is the smaller one.
  public static func < (lhs: BilledQuantity, rhs: BilledQuantity) -> Bool { lhs.count < rhs.count }
}
