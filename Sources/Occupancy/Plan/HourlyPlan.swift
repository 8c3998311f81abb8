/// A ydelse billed by the hour: cases arrive with hours of work, worked off in order at the capacity's rate.
public struct HourlyPlan: Hashable, Sendable {
  /// The ydelse's key in the scenario; part of the random streams' keys.
  public var id: String
  /// Cases referred.
  public var referrals: Referrals
  /// Hours of work in a case.
  public var hoursPerCase: Distribution
  /// Hours that can be worked per civil year (årsværk × net hours), by date.
  public var capacity: Schedule<Double>
  /// Hours of work already waiting on the first day.
  public var backlogAtStart: Double = 0

  /// An hourly ydelse.
  public init(id: String, referrals: Referrals, hoursPerCase: Distribution, capacity: Schedule<Double>) {
    (self.id, self.referrals, self.hoursPerCase, self.capacity) = (id, referrals, hoursPerCase, capacity)
  }
}

extension HourlyPlan {
  /// Hours of capacity in each civil year of `period`, in thousandths: yearly hours spread evenly over the year's days.
  public func capacityThousandths(in period: Period) -> [Int64] {
    period.years.map { year in
      var sum = 0.0
      for day in 0..<CivilDate.daysInYear(year) {
        guard let newYear = CivilDate(year: year, month: 1, day: 1) else { continue }
        let date = newYear.adding(days: day)
        if period.contains(date) { sum += capacity.value(on: date) }
      }
      return Mathematics.nearest(sum * 1_000 / Double(CivilDate.daysInYear(year)))
    }
  }
}
