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

  /// The mean number of residents over each of some spans of days.
  func meanResidents(over spans: [Range<Int>]) -> [Double] {
    var sums = spans.map { _ in 0.0 }
    for ydelse in plan.ydelser {
      var comings = Comings(ydelse, scene: scene, until: spans.last?.upperBound ?? 0)
      for (number, days) in spans.enumerated() { sums[number] += residentDays(ydelse, days, &comings) }
    }
    return zip(sums, spans).map { $0 / Double($1.count) }
  }

  private func residentDays(_ ydelse: YdelsePlan, _ days: Range<Int>, _ comings: inout Comings) -> Double {
    let (from, to) = (Double(days.lowerBound), Double(days.upperBound))
    let stay = ydelse.stay
    var sum = comings.residentDays(days)
    let unknown = Double(ydelse.residents.count { $0.admitted == nil })
    if unknown > 0 { sum += unknown * (to - from - comings.since(0, days) / stay.mean) }
    let stayed = ydelse.residents.compactMap { $0.admitted }.map { Double(-scene.period.day(of: $0)) }
    for elapsed in stayed + ydelse.waiters.map({ _ in 0 }) where stay.survival(elapsed) > 0 {
      sum +=
        (stay.survivalIntegral(to: to + elapsed) - stay.survivalIntegral(to: from + elapsed)) / stay.survival(elapsed)
    }
    return sum
  }
}

/// Those who are referred to a ydelse: every integral of its stays is taken once, however many dates and years ask for it.
private struct Comings {
  private let stay: Distribution
  private let rates: [DailyRate]
  /// ∫∫ P(stay > x) up to each whole number of days; NaN until it is asked for.
  private var integrals: [Double]

  init(_ ydelse: YdelsePlan, scene: Scene, until end: Int) {
    stay = ydelse.stay
    rates = ydelse.referrals.dailyRates(in: scene).filter { $0.fromDay < end }
    integrals = Array(repeating: .nan, count: end + 1)
  }

  private mutating func integral(_ days: Int) -> Double {
    if days <= 0 { return stay.secondSurvivalIntegral(to: Double(days)) }
    if integrals[days].isNaN { integrals[days] = stay.secondSurvivalIntegral(to: Double(days)) }
    return integrals[days]
  }

  /// ∫∫ P(stay > t − u) over referrals u ≥ `day` and days t of the span.
  mutating func since(_ day: Int, _ span: Range<Int>) -> Double {
    integral(span.upperBound - day) - integral(span.lowerBound - day)
  }

  mutating func residentDays(_ span: Range<Int>) -> Double {
    var sum = 0.0
    for (number, rate) in rates.enumerated() where rate.perDay > 0 && rate.fromDay < span.upperBound {
      sum += rate.perDay * since(rate.fromDay, span)
      if number + 1 < rates.count, rates[number + 1].fromDay < span.upperBound {
        sum -= rate.perDay * since(rates[number + 1].fromDay, span)
      }
    }
    return sum
  }
}
