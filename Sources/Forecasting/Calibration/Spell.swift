internal import Occupancy

/// One stay as it was observed: how long, from which length on, and whether its end was seen. All in days.
package struct Spell: Hashable, Sendable {
  /// Length of the stay when it ended, or when the observation did.
  package let days: Double
  /// Length at which the observation began: 0 for somebody seen from the admission on. Somebody who was there already
  /// is in the data only because the stay had lasted so long (left truncation).
  package let entry: Double
  /// Whether the end was seen; otherwise the stay goes on (right censoring).
  package let isComplete: Bool

  /// A stay; `days` is more than `entry`, which is 0 or more.
  package init(days: Double, entry: Double = 0, isComplete: Bool) {
    precondition(entry >= 0 && days > entry, "a stay is observed for some time")
    (self.days, self.entry, self.isComplete) = (days, entry, isComplete)
  }
}

/// The log-likelihood of a form of stay given stays that are censored on the right and truncated on the left:
/// Σ ln f(t) over completed stays + Σ ln S(t) over the others − Σ ln S(entry) over those there before.
struct StayLikelihood {
  private struct Term {
    let x: Double
    let logX: Double
  }

  private let completed: [Term]
  private let open: [Term]
  private let entered: [Term]
  let family: StayFamily

  init(_ spells: [Spell], family: StayFamily) {
    func terms(_ values: [Double]) -> [Term] { values.map { Term(x: $0, logX: Mathematics.logarithm($0)) } }
    self.family = family
    completed = terms(spells.filter { $0.isComplete }.map { $0.days })
    open = terms(spells.filter { !$0.isComplete }.map { $0.days })
    entered = terms(spells.map { $0.entry }.filter { $0 > 0 })
  }

  /// The log-likelihood; −∞ where it cannot be computed.
  func value(logMean: Double, logShape: Double) -> Double {
    let curve = StayCurve(family, logMean: logMean, logShape: logShape)
    var sum = 0.0
    for term in completed { sum += curve.logDensity(term.x, term.logX) }
    for term in open { sum += curve.logSurvival(term.x, term.logX) }
    for term in entered { sum -= curve.logSurvival(term.x, term.logX) }
    return sum.isFinite ? sum : -.infinity
  }
}
