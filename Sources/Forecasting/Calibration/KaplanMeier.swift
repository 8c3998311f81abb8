internal import Occupancy

/// The share still there after each length of stay, without any assumption of form (Kaplan and Meier, 1958), for stays
/// that are censored on the right and truncated on the left.
package struct KaplanMeier: Sendable {
  /// The estimate from one length of stay to the next.
  package struct Step: Hashable, Sendable {
    /// Length of stay in days at which somebody left.
    package let days: Double
    /// Stays observed at that length: begun to be observed before, not yet ended.
    package let atRisk: Int
    /// How many of them ended there.
    package let ended: Int
    /// The share still there after that length.
    package let survival: Double
    /// 95 percent interval, from Greenwood's variance on the scale of ln(−ln S).
    package let interval: Interval
  }

  /// In order of length.
  package let steps: [Step]

  /// The estimate from stays.
  package init(_ spells: [Spell]) {
    let lengths = Set(spells.filter { $0.isComplete }.map { $0.days }).sorted()
    var survival = 1.0
    var variance = 0.0
    steps = lengths.map { days in
      let atRisk = spells.count { $0.entry < days && $0.days >= days }
      let ended = spells.count { $0.isComplete && $0.days == days }
      survival *= 1 - Double(ended) / Double(atRisk)
      variance += Double(ended) / (Double(atRisk) * Double(atRisk - ended))
      return Step(
        days: days, atRisk: atRisk, ended: ended, survival: survival,
        interval: KaplanMeier.interval(survival, variance))
    }
  }

  private static func interval(_ survival: Double, _ variance: Double) -> Interval {
    guard survival > 0 else { return Interval(low: 0, high: 0) }
    let logSurvival = Mathematics.logarithm(survival)
    let half = Interval.z95 * variance.squareRoot() / -logSurvival
    func bound(_ shift: Double) -> Double { Mathematics.exponential(logSurvival * Mathematics.exponential(shift)) }
    return Interval(low: bound(half), high: bound(-half))
  }

  /// The share still there after `days`, with its interval; nil beyond the longest stay observed, or before anybody was.
  package func survival(at days: Double) -> Step? { steps.last { $0.days <= days } }

  /// The shortest length after which at most half are still there; nil when more than half still are.
  package var median: Double? { steps.first { $0.survival <= 0.5 }?.days }

  /// The interval of the median: where the limits of the share pass one half. An end is nil where they do not.
  package var medianInterval: (low: Double?, high: Double?) {
    (steps.first { $0.interval.low <= 0.5 }?.days, steps.first { $0.interval.high <= 0.5 }?.days)
  }
}
