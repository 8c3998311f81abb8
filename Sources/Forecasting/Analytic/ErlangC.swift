/// Places with a waiting list that nobody leaves: Poisson referrals, exponential stays (M/M/c).
///
/// Unlike Erlang B it needs exponential stays: with longer tails the list is longer, with even stays shorter.
public struct ErlangC: Hashable, Sendable {
  /// Share 0–1 of those referred who must wait (Erlang, 1917).
  public let waits: Double
  /// Mean number on the list.
  public let waiting: Double
  /// Mean wait of all who are referred, in mean stays.
  public let meanWait: Double
  /// Mean wait of those who must wait, in mean stays.
  public let meanWaitOfThose: Double

  /// `places` ≥ 1 with `load` > 0 residents' worth of referrals; nil when the load is not below the places, for then the
  /// list grows without end.
  public init?(places: Int, load: Double) {
    let spare = Double(places) - load
    guard spare > 0 else { return nil }
    let use = load / Double(places)
    let blocked = ErlangB(places: places, load: load).turnedAway
    waits = blocked / (spare / Double(places) + use * blocked)
    waiting = waits * load / spare
    meanWaitOfThose = 1 / spare
    meanWait = waits / spare
  }
}
