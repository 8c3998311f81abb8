/// The referral rate of one ydelse as a step function of time, and the kommuner behind it.
///
/// Referrals are a unit-rate Poisson process stretched by this function: the same person comes earlier when the rate
/// rises, and later when it falls.
struct ReferralProfile {
  /// First tick of each step; the first is 0.
  var starts: [Int64] = []
  /// Referrals per tick in each step, before yearly factors.
  var rates: [Double] = []
  /// Cumulative kommune shares of each step, one row per step.
  var kommuneShares: [Double] = []

  init(_ referrals: Referrals, scene: Scene) {
    let period = scene.period
    var dates: Set<CivilDate> = [period.first]
    dates.formUnion(period.monthStarts.filter { !referrals.season.isEmpty || $0.month == 1 })
    for event in referrals.events {
      dates.formUnion([event.first, event.last.adding(days: 1)].filter(period.contains))
    }
    switch referrals.rate {
    case .total(let schedule, _): dates.formUnion(schedule.changes(in: period))
    case .perKommune(let schedules): dates.formUnion(schedules.flatMap { $0.changes(in: period) })
    }
    for date in dates.sorted() {
      let perKommune = ReferralProfile.yearlyRates(referrals.rate, on: date)
      let total = perKommune.reduce(0, +)
      starts.append(period.tick(of: date))
      rates.append(
        total * ReferralProfile.factor(referrals, on: date, firstYear: period.first.year)
          / Double(CivilDate.daysInYear(date.year)) / Double(Ticks.perDay))
      var sum = 0.0
      for rate in perKommune {
        sum += total > 0 ? rate / total : 1 / Double(perKommune.count)
        kommuneShares.append(sum)
      }
    }
  }

  private static func yearlyRates(_ rate: Referrals.Rate, on date: CivilDate) -> [Double] {
    switch rate {
    case .total(let schedule, let shares): shares.map { $0 * schedule.value(on: date) }
    case .perKommune(let schedules): schedules.map { $0.value(on: date) }
    }
  }

  private static func factor(_ referrals: Referrals, on date: CivilDate, firstYear: Int) -> Double {
    var factor = Mathematics.power(1 + referrals.growth, Double(date.year - firstYear))
    if !referrals.season.isEmpty { factor *= referrals.season[date.month - 1] }
    for event in referrals.events where event.first <= date && date <= event.last { factor *= event.factor }
    return factor
  }
}

/// A profile laid out for the hot loop.
final class ReferralTables {
  let starts: UnsafePointer<Int64>
  let rates: UnsafePointer<Double>
  let kommuneShares: UnsafePointer<Double>
  let count: Int
  /// Shape of the yearly gamma factor, 1 ÷ cv²; 0 for none.
  let yearShape: Double

  init(_ profile: ReferralProfile, yearlyCV: Double) {
    func copy<T>(_ list: [T]) -> UnsafePointer<T> {
      let memory = UnsafeMutablePointer<T>.allocate(capacity: list.count)
      memory.initialize(from: list, count: list.count)
      return UnsafePointer(memory)
    }
    (starts, rates) = (copy(profile.starts), copy(profile.rates))
    kommuneShares = copy(profile.kommuneShares)
    count = profile.starts.count
    yearShape = yearlyCV > 0 ? 1 / (yearlyCV * yearlyCV) : 0
  }

  deinit {
    starts.deallocate()
    rates.deallocate()
    kommuneShares.deallocate()
  }
}
