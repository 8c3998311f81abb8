/// Kroner per place-year or per døgn, not rounded: only amounts are money, and only they are rounded.
public struct Rate: Hashable, Sendable {
  /// Øre per unit.
  let øre: Double

  /// An amount per one unit.
  public init(_ amount: Kroner) { øre = Double(amount.øre) }

  /// An amount spread over a quantity, as when a rate is derived from a total: the rate times the same quantity gives
  /// the amount back to the øre.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` when the quantity is not above zero.
  public init(_ amount: Kroner, over quantity: Double) throws(TakstError) {
    øre = Double(amount.øre) / (try checked(quantity, in: 1e-9...1e12, "the quantity of a rate"))
  }

  /// Kroner per unit, for display.
  public var kroner: Double { øre / 100 }

  /// What `quantity` units cost at a price level `factor` times the rate's own, rounded once to the øre.
  func amount(for quantity: Double, factor: Double) -> Kroner { Kroner(øre: rounded(øre * quantity * factor)) }
}
