/// A share, a belægning or a rate in percent, exact to the billionth.
///
/// Decimal on purpose: 90 % is nine tenths and not the nearest binary fraction, so that a takst never turns on it.
public struct Share: Hashable, Comparable, Sendable {
  /// The share in billionths; never negative.
  public let billionths: Int64

  /// Nothing.
  public static let zero = Share(billionths: 0)
  /// The whole, 100 %.
  public static let one = Share(billionths: 1_000_000_000)

  init(billionths: Int64) { self.billionths = billionths }

  /// A share as a number, 1 being the whole; rounded to the nearest billionth.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` outside 0–100.
  public init(_ value: Double) throws(TakstError) {
    billionths = rounded(try checked(value, in: 0...100, "a share") * 1e9)
  }

  /// A share in percent.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` outside 0–10,000 %.
  public init(percent: Double) throws(TakstError) {
    billionths = rounded(try checked(percent, in: 0...10_000, "a percentage") * 1e7)
  }

  /// What part of `whole` the `part` is; nil when the whole is nothing, the part negative or above a hundred wholes.
  public init?(of part: BilledQuantity, in whole: BilledQuantity) {
    guard whole > .zero, part >= .zero, part.count / 100 <= whole.count else { return nil }
    billionths = roundedQuotient(Int128(part.count) * 1_000_000_000, Int128(whole.count))
  }

  /// The share as a number, 1 being the whole.
  public var value: Double { Double(billionths) / 1e9 }

  /// What is left of the whole; nothing when the share is above it.
  public var rest: Share { Share(billionths: max(0, Share.one.billionths - billionths)) }

  /// Whether the left share is the smaller one.
  public static func < (lhs: Share, rhs: Share) -> Bool { lhs.billionths < rhs.billionths }

  /// Checks that `shares` are the parts of one whole, to a millionth.
  ///
  /// - Throws: ``TakstError/sharesDoNotAddUp(what:sum:)``.
  static func checkWhole(_ shares: [Share], _ what: String) throws(TakstError) {
    let sum = Share(billionths: shares.reduce(0) { $0 + $1.billionths })
    guard abs(sum.billionths - Share.one.billionths) <= 1000 else {
      throw .sharesDoNotAddUp(what: what, sum: sum.value)
    }
  }
}
