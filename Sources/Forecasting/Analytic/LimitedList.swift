/// Places with a waiting list that holds at most so many: Poisson referrals, exponential stays, and a list that people
/// leave when an exponential patience ends (M/M/c/K+M) or never (M/M/c/K).
///
/// The number known to the unit is a finite birth and death process: *n* → *n* + 1 at rate λ below the most there may be,
/// *n* → *n* − 1 at rate min(*n*, c) ÷ stay + max(0, *n* − c) ÷ patience. Who is referred while the list is full is turned
/// away. A list that holds nobody gives Erlang B, for stays of any distribution; a longer one needs exponential stays.
public struct LimitedList: Hashable, Sendable {
  /// Share 0–1 of those referred who find no free place at once.
  public let findNoPlace: Double
  /// Share 0–1 of those referred who are turned away or leave the list.
  public let notAdmitted: Double
  /// Mean number of residents.
  public let residents: Double
  /// Mean number on the list.
  public let waiting: Double
  /// Mean wait of those admitted from the list, in mean stays; 0 where it holds nobody.
  public let meanWaitFromList: Double
  /// Mean wait of those who leave the list, in mean stays; nil where nobody does.
  public let meanWaitOfLeaving: Double?

  /// `places` ≥ 1, `load` > 0 residents' worth of referrals, `longest` ≥ 0 on the list, and a `patience` above 0 in mean
  /// stays, nil where nobody leaves.
  public init(places: Int, load: Double, longest: Int, patience: Double?) {
    let erlangB = ErlangB(places: places, load: load)
    let list = LimitedWeights(
      places: Double(places), load: load, longest: longest, leaving: patience.map { 1 / $0 } ?? 0)
    // Everything is multiplied by the share turned away without a list, for its inverse may be infinite.
    let blocked = erlangB.turnedAway
    let total = list.none * erlangB.admitted + blocked * (list.none + list.sum)
    findNoPlace = blocked * (list.none + list.sum) / total
    waiting = blocked * list.people / total
    let left = patience.map { blocked * list.people / total / (load * $0) } ?? 0
    notAdmitted = blocked * list.last / total + left
    residents = load * (1 - notAdmitted)
    meanWaitFromList = list.sum > 0 ? list.admittedWait / list.sum : 0
    meanWaitOfLeaving = patience == nil || list.people == 0 ? nil : list.leavingWait / list.people
  }
}

/// The weights of 0, 1, 2, … on the list when all places are taken, Π load ÷ (c + k · leaving) over k ≤ j, up to a factor
/// common to all sums that keeps them finite.
///
/// Somebody who joins the list at position n moves up one at the rate c + k · leaving while k are ahead of and with them:
/// the wait of who is admitted is Σ 1 ÷ (c + k · leaving) over k ≤ n on average, and Σ k ÷ (c + k · leaving) is left,
/// position by position, for those who leave.
private struct LimitedWeights {
  private(set) var none = 1.0
  /// Of j > 0.
  private(set) var sum = 0.0
  private(set) var people = 0.0
  private(set) var admittedWait = 0.0
  private(set) var leavingWait = 0.0
  /// Of a full list.
  private(set) var last = 1.0

  init(places: Double, load: Double, longest: Int, leaving: Double) {
    var (reciprocals, weighted) = (0.0, 0.0)
    for number in stride(from: 1, through: longest, by: 1) {
      let j = Double(number)
      let rate = places + j * leaving
      last *= load / rate
      reciprocals += 1 / rate
      weighted += j / rate
      sum += last
      people += last * j
      admittedWait += last * reciprocals
      leavingWait += last * weighted
      if last > 1e100 { scaleDown(by: last) }
    }
  }

  private mutating func scaleDown(by factor: Double) {
    none /= factor
    sum /= factor
    people /= factor
    admittedWait /= factor
    leavingWait /= factor
    last = 1
  }
}
