internal import Occupancy

/// The exact mean number of residents where places are never full (M/G/∞), for stays of any distribution: residents come
/// and go without noticing each other.
///
/// Of those referred at *u*, P(stay > t − u) are there at *t*. Of those there on the first day, what is left of a stay
/// has density P(stay > x) ÷ mean when nothing more is known, and P(stay > e + t) ÷ P(stay > e) are left at *t* of those
/// who had stayed *e*.
struct InfinitePlaces {
  private let plan: TilbudPlan
  private let scene: Scene

  init(_ plan: TilbudPlan, scene: Scene) { (self.plan, self.scene) = (plan, scene) }

  /// Whether fewer than one in a million futures has anybody meet a full house before day number `end`.
  ///
  /// The number of residents is a sum of independent 0 and 1 and of a Poisson number, whose mean is never above `most`;
  /// Chernoff's bound for a Poisson number with that mean holds for it.
  func areNeverFull(until end: Int) -> Bool {
    let places = Double(plan.places.value(on: scene.period.first))
    var (most, fastest) = (0.0, 0.0)
    for ydelse in plan.ydelser {
      let rate = ydelse.referrals.dailyRates(in: scene).map { $0.perDay }.max() ?? 0
      let present = Double(ydelse.residents.count + ydelse.waiters.count)
      let areMetAtRandom = ydelse.waiters.isEmpty && ydelse.residents.allSatisfy { $0.admitted == nil }
      let load = rate * ydelse.stay.mean
      most += areMetAtRandom ? max(present, load) : present + load
      fastest += rate
    }
    guard most > 0, most < places else { return false }
    let bound = places - most + places * Mathematics.logarithm(most / places)
    return fastest * Double(end) * Mathematics.exponential(bound) < 1e-6
  }

  /// The mean number of residents over a span of days.
  func meanResidents(over days: Range<Int>) -> Double {
    let sum = plan.ydelser.reduce(0) { $0 + residentDays($1, days) }
    return sum / Double(days.count)
  }

  private func residentDays(_ ydelse: YdelsePlan, _ days: Range<Int>) -> Double {
    let (from, to) = (Double(days.lowerBound), Double(days.upperBound))
    let stay = ydelse.stay
    /// ∫∫ P(stay > t − u) over referrals u ≥ `day` and days t of the span.
    func since(_ day: Int) -> Double {
      stay.secondSurvivalIntegral(to: to - Double(day)) - stay.secondSurvivalIntegral(to: from - Double(day))
    }
    var sum = 0.0
    let rates = ydelse.referrals.dailyRates(in: scene).filter { $0.fromDay < days.upperBound }
    for (number, rate) in rates.enumerated() where rate.perDay > 0 {
      sum += rate.perDay * since(rate.fromDay)
      if number + 1 < rates.count { sum -= rate.perDay * since(rates[number + 1].fromDay) }
    }
    let unknown = Double(ydelse.residents.count { $0.admitted == nil })
    if unknown > 0 { sum += unknown * (to - from - since(0) / stay.mean) }
    let stayed = ydelse.residents.compactMap { $0.admitted }.map { Double(-scene.period.day(of: $0)) }
    for elapsed in stayed + ydelse.waiters.map({ _ in 0 }) where stay.survival(elapsed) > 0 {
      sum +=
        (stay.survivalIntegral(to: to + elapsed) - stay.survivalIntegral(to: from + elapsed)) / stay.survival(elapsed)
    }
    return sum
  }
}
