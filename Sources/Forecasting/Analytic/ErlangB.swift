/// Places without a waiting list: Poisson referrals, whoever finds no free place is turned away.
///
/// The share turned away is B = (a^c ÷ c!) ÷ Σ a^k ÷ k! (Erlang, 1917). It depends on the stays through their mean only
/// (Sevastyanov, 1957), so it holds for stays of any distribution.
public struct ErlangB: Hashable, Sendable {
  /// (1 − B) ÷ B, by the recursion R(c) = c ÷ a · (1 + R(c − 1)): only positive terms, so nothing cancels, and a load far
  /// below the places ends at infinity rather than at an error.
  private let odds: Double
  private let load: Double

  /// `places` ≥ 0 with `load` ≥ 0 residents' worth of referrals.
  public init(places: Int, load: Double) {
    self.load = load
    odds = places < 1 ? 0 : (1...places).reduce(0) { odds, c in Double(c) / load * (1 + odds) }
  }

  /// Share 0–1 of those referred who find no free place.
  public var turnedAway: Double { 1 / (1 + odds) }

  /// Share 0–1 of those referred who find a free place.
  public var admitted: Double { odds.isInfinite ? 1 : odds / (1 + odds) }

  /// Mean number of residents.
  public var residents: Double { load * admitted }
}
