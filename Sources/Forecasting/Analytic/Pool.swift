public import Occupancy

/// The ydelser of a tilbud in one civil year, taken together: all their referrals, their mean stay and mean patience.
public struct Pool: Hashable, Sendable {
  /// Normerede pladser on the year's last day, 1 or more.
  public let places: Int
  /// Referrals expected in the year, at the mean rate of its simulated days; more than 0.
  public let referralsPerYear: Double
  /// Mean stay in days, weighted by referrals.
  public let stay: Double
  /// What those do who find no place: the mean patience weighted by referrals, none being 0 days. Nil when some wait for
  /// ever and others do not, or several have lists with an end each, which no one number tells.
  public let list: PlaceUnit.List?
  /// Referrals a day × mean stay: the residents there would be if everybody found a place.
  public let load: Double

  /// The pool of `plan` in civil year `year`; nil without places, without referrals at random, and outside the period.
  public init?(_ plan: TilbudPlan, scene: Scene, year: Int) {
    guard let days = scene.period.days(of: year) else { return nil }
    let perDay = plan.ydelser.map { meanRate($0.referrals.dailyRates(in: scene), over: days) }
    let total = perDay.reduce(0, +)
    places = plan.places(on: scene.period.first.adding(days: days.upperBound - 1))
    guard places > 0, total > 0 else { return nil }
    referralsPerYear = total * Double(CivilDate.daysInYear(year))
    load = zip(perDay, plan.ydelser).reduce(0) { $0 + $1.0 * $1.1.stay.mean }
    stay = load / total
    list = Pool.list(zip(perDay, plan.ydelser).filter { $0.0 > 0 }.map { ($0.0 / total, $0.1.waiting) })
  }

  private static func list(_ ydelser: [(share: Double, waiting: YdelsePlan.WaitingRule?)]) -> PlaceUnit.List? {
    // A list that holds nobody is none.
    let ydelser = ydelser.map { (share: $0.share, waiting: $0.waiting?.longest == 0 ? nil : $0.waiting) }
    if ydelser.contains(where: { $0.waiting?.longest != nil }) {
      guard ydelser.count == 1, let waiting = ydelser[0].waiting, let longest = waiting.longest else { return nil }
      return .limited(longest: longest, patience: waiting.patience?.mean)
    }
    let endless = ydelser.count { $0.waiting.map { $0.patience == nil } ?? false }
    if endless > 0 { return endless == ydelser.count ? .unlimited : nil }
    let patience = ydelser.reduce(0) { $0 + $1.share * ($1.waiting?.patience?.mean ?? 0) }
    return patience > 0 ? .patience(mean: patience) : .noList
  }

  /// The pool's places as a unit of queueing theory; nil where no formula fits.
  public var unit: PlaceUnit? { list.flatMap { try? PlaceUnit(places: places, stay: stay, list: $0) } }
}

extension Period {
  /// The days of a civil year that lie in the period, counted from its first day; nil when none do.
  func days(of year: Int) -> Range<Int>? {
    guard let newYear = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31),
      years.contains(year)
    else { return nil }
    return max(0, day(of: newYear))..<(min(day(of: last), days - 1) + 1)
  }
}

/// The mean of some rates over `days`.
private func meanRate(_ rates: [DailyRate], over days: Range<Int>) -> Double {
  var sum = 0.0
  for (number, rate) in rates.enumerated() {
    let end = number + 1 < rates.count ? rates[number + 1].fromDay : days.upperBound
    sum += rate.perDay * Double(max(0, min(end, days.upperBound) - max(rate.fromDay, days.lowerBound)))
  }
  return sum / Double(days.count)
}
