import Testing

@testable import Occupancy

@Suite("Residents at the start who have an age limit")
struct AgeLimitTests {
  /// Years until the limit are even between 0 and 730 days on the day of referral.
  private let limit = YdelsePlan.AgeLimit(ageAtReferral: .uniform(low: 5_840, high: 6_570), limit: 6_570)
  private let stay = Distribution.lognormal(mu: 6, sigma: 0.8)

  /// P(neither the stay nor the age limit has come after `days`).
  private func still(_ days: Double) -> Double { stay.survival(days) * max(0, 1 - days / 730) }

  private func ydelse(_ rate: Double, _ residents: [YdelsePlan.Resident]) -> YdelsePlan {
    .random(rate, stay: stay) { ($0.ageLimit, $0.residents) = (limit, residents) }
  }

  @Test("Met at random, they keep up the mean of a steady state whose stays the limit cuts short")
  func stationary() throws {
    let inner = (1..<7_300).reduce(0.0) { $0 + still(Double($1) / 10) }
    let mean = (0.5 * still(0) + inner) / 10
    let plan = TilbudPlan.with(places: 1_000, [ydelse(20 * 365 / mean, Array(repeating: .init(), count: 20))])
    let simulation = try plan.simulation(in: Scene("2097-01-01", "2099-12-31"))
    var months = Array(repeating: Sample(), count: 36)
    try simulation.replicate(6_000) { _ in
      for bucket in simulation.all { months[bucket].add(simulation.mean(.enrolled, bucket..<bucket + 1)) }
    }
    for bucket in months.indices { #expect(months[bucket].agrees(with: 20), "month \(bucket): \(months[bucket])") }
  }

  @Test("Admitted on a known day, they stay on as both the stay and the age allow, given the time already stayed")
  func admittedBefore() throws {
    let residents = Array(repeating: YdelsePlan.Resident(admitted: civil("2100-09-23")), count: 50)
    let simulation = try TilbudPlan.with(places: 1_000, [ydelse(0, residents)])
      .simulation(in: Scene("2101-01-01", "2102-12-31"))
    var left = Array(repeating: 0, count: 24)
    let count = 400
    try simulation.replicate(count) { _ in
      var sum = 0
      for bucket in simulation.all {
        sum += Int(simulation.flow(.discharged, line: 0, buckets: bucket..<bucket + 1))
        left[bucket] += sum
      }
    }
    var days = 100.0
    for (bucket, length) in simulation.model.buckets.days.enumerated() {
      days += Double(length)
      let share = 1 - still(days) / still(100)
      #expect(agrees(left[bucket], of: 50 * count, with: share), "month \(bucket): \(left[bucket]), share \(share)")
    }
  }

  @Test("A known birthday ends the stay on the day the limit comes")
  func born() throws {
    let plan = TilbudPlan.with(
      places: 1,
      [
        ydelse(0, [.init(admitted: civil("2100-12-01"), born: civil("2083-01-17"))]).with {
          $0.stay = .constant(value: 3_000)
        }
      ])
    // 6,570 days after 17 January 2083 is 13 January 2101, day 12.
    try expect(plan, tells: ["0 Ar0 present 1/0", "12 Ar0 discharged 0/0"])
  }
}

extension YdelsePlan {
  /// The ydelse, adjusted.
  fileprivate func with(_ adjust: (inout YdelsePlan) -> Void) -> YdelsePlan {
    var ydelse = self
    adjust(&ydelse)
    return ydelse
  }
}
