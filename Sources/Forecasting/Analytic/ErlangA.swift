internal import Occupancy

/// Places with a waiting list that people leave when their patience ends: Poisson referrals, exponential stays and
/// exponential patience (M/M/c+M; Palm, 1957).
///
/// The number known to the unit is a birth and death process: *n* → *n* + 1 at rate λ, *n* → *n* − 1 at rate
/// min(*n*, c) ÷ stay + max(0, *n* − c) ÷ patience. Its weights are summed outwards from the likeliest number on the
/// list, so that none overflows. It needs exponential stays and patience; in practice it is little moved by the shape of
/// the stays, more by that of the patience.
public struct ErlangA: Hashable, Sendable {
  /// Share 0–1 of those referred who find no free place.
  public let waits: Double
  /// Share 0–1 of those referred who leave the list.
  public let leave: Double
  /// Mean number of residents.
  public let residents: Double
  /// Mean number on the list.
  public let waiting: Double
  /// Mean wait of all who are referred, in mean stays; those admitted at once wait 0.
  public let meanWait: Double
  /// Mean wait of those admitted from the list, in mean stays.
  public let meanWaitFromList: Double
  /// Mean wait of those who leave the list, in mean stays.
  public let meanWaitOfLeaving: Double

  /// `places` ≥ 1, `load` > 0 residents' worth of referrals and `patience` > 0 mean stays.
  public init(places: Int, load: Double, patience: Double) {
    let c = Double(places)
    let erlangB = ErlangB(places: places, load: load)
    let (blocked, free) = (erlangB.turnedAway, erlangB.admitted)
    let list = ListWeights(x: c * patience, y: load * patience)
    // Everything below is multiplied by `blocked`, for its inverse may be infinite.
    let total = list.none + blocked * list.sum
    let queue = blocked * list.sum / total
    let belowFull = list.none * free / total
    waits = (list.none + list.sum) * blocked / total
    waiting = blocked * list.people / total
    residents = load * belowFull + c * queue
    leave = waiting / (load * patience)
    meanWait = waiting / load
    meanWaitFromList = list.sum > 0 ? list.admittedWait / list.sum * patience / (c * patience) : 0
    meanWaitOfLeaving = list.people > 0 ? list.leavingWait / list.people * patience : 0
  }
}

/// The weights of j = 1, 2, … people on the list, Π y ÷ (x + k) over k ≤ j, with x = c · patience and y = load · patience
/// in mean stays; up to a factor common to all sums, which keeps the greatest weight at 1.
///
/// Somebody on the list at position n is admitted with probability x ÷ (x + n), and by telescoping has then waited
/// patience · Σ 1 ÷ (x + k) over k ≤ n; position by position Σ k ÷ (x + k) is left for those who leave. Both sums have
/// positive terms only, so a wait of few people is as exact as that of many.
private struct ListWeights {
  /// The weight of an empty list with all places taken.
  private(set) var none = 1.0
  /// Σ w(j).
  private(set) var sum = 0.0
  /// Σ j · w(j).
  private(set) var people = 0.0
  /// Σ w(j) · x · Σ 1 ÷ (x + k).
  private(set) var admittedWait = 0.0
  /// Σ w(j) · Σ k ÷ (x + k).
  private(set) var leavingWait = 0.0

  private let x: Double
  private let y: Double

  init(x: Double, y: Double) {
    (self.x, self.y) = (x, y)
    let mode = max(0, (y - x).rounded(.down))
    let start = Reciprocals(x, upTo: mode)
    if mode > 0 { downwards(from: mode, start) }
    upwards(from: mode, start)
  }

  private mutating func add(_ weight: Double, _ j: Double, _ reciprocals: Reciprocals) {
    sum += weight
    people += weight * j
    admittedWait += weight * x * reciprocals.sum
    leavingWait += weight * reciprocals.weighted
  }

  private mutating func upwards(from mode: Double, _ start: Reciprocals) {
    var (weight, j, reciprocals) = (1.0, mode, start)
    while true {
      j += 1
      let ratio = y / (x + j)
      weight *= ratio
      reciprocals.add(j, 1 / (x + j))
      add(weight, j, reciprocals)
      // What is left of Σ j·w(j) is at most that of a geometric series with this ratio.
      let rest = 1 - ratio
      if weight == 0 || rest > 0 && weight * (j + 1) < 1e-17 * people * rest * rest { return }
    }
  }

  /// The mode itself and what lies below it; weights below are 0 once nothing of them is left in the sums.
  private mutating func downwards(from mode: Double, _ start: Reciprocals) {
    var (weight, j, reciprocals) = (1.0, mode, start)
    while j > 0 {
      add(weight, j, reciprocals)
      if weight * j < 1e-18 * sum {
        none = 0
        return
      }
      weight *= (x + j) / y
      reciprocals.add(j, -1 / (x + j))
      j -= 1
    }
    none = weight
  }
}

/// Σ 1 ÷ (x + k) and Σ k ÷ (x + k) over k ≤ n.
private struct Reciprocals {
  private(set) var sum = 0.0
  private(set) var weighted = 0.0

  /// Term by term, and from the thousandth on by the midpoint rule with its first correction, whose error is below 10⁻¹⁴.
  init(_ x: Double, upTo n: Double) {
    let terms = min(n, 1_000)
    for k in 0..<Int(terms) { add(Double(k) + 1, 1 / (x + Double(k) + 1)) }
    guard n > terms else { return }
    let (low, high) = (x + terms + 0.5, x + n + 0.5)
    let rest = Mathematics.logarithm(high / low) + (1 / (high * high) - 1 / (low * low)) / 24
    sum += rest
    weighted += n - terms - x * rest
  }

  /// Adds the k-th reciprocal; takes it away when it is negative.
  mutating func add(_ k: Double, _ reciprocal: Double) {
    sum += reciprocal
    weighted += k * reciprocal
  }
}
