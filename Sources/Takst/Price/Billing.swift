/// From what is billed to money: quantity × price, rounded once.
///
/// *How much* is billed (notice, absence, hold before move-in, a place refilled during notice) is decided where the
/// stays are known; here a billed døgn is a billed døgn. Every kommune gets one bill per line and takst version, and
/// each bill is rounded once to the øre, half away from zero; all totals are sums of bills, so they add up exactly.
public enum Billing {
  /// What a line's price is charged for.
  public enum Unit: Hashable, Sendable {
    /// A døgn in a place.
    case døgn
    /// An hour of service (timeafregnet ydelse).
    case hour
  }

  /// What `quantity` costs at `price` per døgn or hour.
  public static func income(for quantity: BilledQuantity, at price: Kroner) -> Kroner {
    let (product, overflow) = quantity.count.multipliedReportingOverflow(by: price.øre)
    if overflow {
      return Kroner(øre: roundedQuotient(Int128(quantity.count) * Int128(price.øre), Int128(BilledQuantity.perUnit)))
    }
    let (whole, rest) = product.quotientAndRemainder(dividingBy: BilledQuantity.perUnit)
    return Kroner(øre: whole + (rest.magnitude >= BilledQuantity.perUnit.magnitude / 2 ? product.signum() : 0))
  }

  /// One bill per kommune for `quantities`, in the same order.
  public static func bills(for quantities: [BilledQuantity], at price: Kroner) -> [Kroner] {
    quantities.map { income(for: $0, at: price) }
  }
}
