/// An amount of money, exact to the øre.
///
/// Sums and differences are exact. A product with a number is rounded once, to the øre, half away from zero.
/// Amounts are meant for ±10¹⁰ kr.; arithmetic beyond the 64-bit range traps, as it does for `Int64`.
public struct Kroner: Hashable, Sendable {
  /// The amount in øre.
  public let øre: Int64

  /// The largest amount that may enter from outside, in whole kroner.
  static let limit = 1e10

  /// The amount in øre.
  public init(øre: Int64) { self.øre = øre }

  /// A whole number of kroner.
  public init(_ kroner: Int) { øre = Int64(kroner) * 100 }

  /// An amount in kroner with decimals, rounded to the øre, half away from zero.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` beyond ±10¹⁰ kr. or when not a number.
  public init(kroner: Double) throws(TakstError) {
    øre = rounded(try checked(kroner, in: -Kroner.limit...Kroner.limit, "an amount in kroner") * 100)
  }

  /// The amount in kroner, for figures and charts; sums belong in ``Kroner``.
  public var kroner: Double { Double(øre) / 100 }

  /// The amount without its sign.
  public var magnitude: Kroner { Kroner(øre: abs(øre)) }
}

extension Kroner: AdditiveArithmetic, Comparable {
  /// No money.
  public static let zero = Kroner(øre: 0)

  /// The exact sum.
  public static func + (lhs: Kroner, rhs: Kroner) -> Kroner { Kroner(øre: lhs.øre + rhs.øre) }

  /// The exact difference.
  public static func - (lhs: Kroner, rhs: Kroner) -> Kroner { Kroner(øre: lhs.øre - rhs.øre) }

  /// The same amount the other way.
  public static prefix func - (amount: Kroner) -> Kroner { Kroner(øre: -amount.øre) }

  /// Whether the left amount is the smaller one, a deficit being smaller than nothing.
  public static func < (lhs: Kroner, rhs: Kroner) -> Bool { lhs.øre < rhs.øre }
}

extension Kroner {
  /// A whole number of times the amount, exact.
  public static func * (amount: Kroner, count: Int) -> Kroner { Kroner(øre: amount.øre * Int64(count)) }

  /// The amount times a number, rounded once to the øre, half away from zero.
  public static func * (amount: Kroner, factor: Double) -> Kroner {
    Kroner(øre: rounded(Double(amount.øre) * factor))
  }

  /// A share of the amount, rounded once to the øre, half away from zero, with no binary fractions on the way.
  public static func * (amount: Kroner, share: Share) -> Kroner {
    Kroner(øre: roundedQuotient(Int128(amount.øre) * Int128(share.billionths), Int128(Share.one.billionths)))
  }

  /// The amount divided in proportion to `weights` by largest remainder, so that the parts add up to it exactly.
  ///
  ///     Kroner(100).split(by: [1, 1, 1]).map(\.øre)  // [3334, 3333, 3333]
  ///
  /// - Parameter weights: zero or above, at least one above zero; only their proportions matter.
  /// - Returns: the parts in the order of the weights.
  /// - Throws: ``TakstError`` when there are no weights, one is negative or not a number, or all are zero.
  public func split(by weights: [Double]) throws(TakstError) -> [Kroner] {
    try Apportionment(weights: weights).parts(of: self)
  }

  /// The amount divided in proportion to whole weights, such as populations, as ``split(by:)-([Double])``.
  public func split(by weights: [Int]) throws(TakstError) -> [Kroner] {
    try Apportionment(weights: weights).parts(of: self)
  }
}

extension Kroner: CustomStringConvertible {
  /// For logs and test failures: `-1234.50 kr`.
  public var description: String {
    let (kroner, øre) = øre.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(self.øre < 0 ? "-" : "")\(kroner).\(øre < 10 ? "0" : "")\(øre) kr"
  }
}
