/// An hourly ydelse's plan laid out for simulation.
final class HourModel: @unchecked Sendable {
  /// The capacity's rate from one tick to the next.
  struct Step {
    let tick: Int64
    /// Thousandths of an hour per day.
    let rate: Int64
  }

  let plan: HourlyPlan
  let scene: Scene
  let buckets: Buckets
  let line: Int
  let ydelse: Int
  let referrals: ReferralTables
  let keys: YdelseKeys
  let hours: Sampler
  let steps: [Step]
  let list: [DatedPerson]
  private let tables = SamplerTables()

  init(
    plan: HourlyPlan, tilbud: String, line: Int, ydelse: Int, scene: Scene, buckets: Buckets, seed: UInt64
  ) {
    (self.plan, self.scene, self.buckets, self.line, self.ydelse) = (plan, scene, buckets, line, ydelse)
    referrals = ReferralTables(ReferralProfile(plan.referrals, scene: scene), yearlyCV: plan.referrals.yearlyCV)
    keys = YdelseKeys(seed: seed, tilbud: tilbud, ydelse: plan.id)
    hours = Sampler(plan.hoursPerCase, tables: tables)
    steps = HourModel.steps(plan.capacity, scene.period)
    list = plan.referrals.list.sorted { $0.date < $1.date }
  }

  /// Capacity steps: every change by date and every new year, whose hours are spread evenly over its days.
  private static func steps(_ capacity: Schedule<Double>, _ period: Period) -> [Step] {
    let newYears = period.monthStarts.filter { $0.month == 1 && $0.day == 1 }
    return Set([period.first] + newYears + capacity.changes(in: period)).sorted().map { date in
      Step(
        tick: period.tick(of: date),
        rate: Mathematics.nearest(capacity.value(on: date) * 1_000 / Double(CivilDate.daysInYear(date.year))))
    }
  }
}
