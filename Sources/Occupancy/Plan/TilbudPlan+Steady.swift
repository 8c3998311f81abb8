// A new field of a plan is stated here too: either it goes on as it is on the day, or it has a date and is over.

extension TilbudPlan {
  /// The plan as it is on `day`, made to go on like that: places, capacity and rates of that day, which grow no more; rules
  /// change nothing, and what has a date is over, but for an intake stop without an end. Referrals are multiplied by
  /// `demand` and their growth of `years` years, and the kommuner are one.
  package func steady(on day: CivilDate, grownFor years: Int, demand: Double) -> TilbudPlan {
    var steady = TilbudPlan(
      id: id, places: Schedule(places.value(on: day)),
      ydelser: ydelser.map { $0.steady(on: day, grownFor: years, demand: demand) })
    steady.departureAtCut = departureAtCut
    steady.overOccupancy = Schedule(overOccupancy.value(on: day))
    steady.makingReady = makingReady
    steady.intakeStops = intakeStops.filter { $0.last == nil }
    steady.hourly = hourly.map { $0.steady(on: day, grownFor: years, demand: demand) }
    return steady
  }
}

extension YdelsePlan {
  fileprivate func steady(on day: CivilDate, grownFor years: Int, demand: Double) -> YdelsePlan {
    var steady = YdelsePlan(
      id: id, referrals: referrals.steady(on: day, grownFor: years, demand: demand), stay: stay)
    steady.minimum = Schedule(minimum.value(on: day))
    steady.maximum = maximum.map { Schedule($0.value(on: day)) }
    steady.ageLimit = ageLimit
    steady.levels = laterLevels.last { $0.from <= day }?.value ?? levels
    steady.waiting = waiting
    steady.priority = priority
    // Known dates of leaving belong to the period; from here on the rest of a stay is drawn.
    steady.residents = residents.map { _ in .init() }
    steady.hold = hold
    steady.notice = notice
    steady.billsTwice = billsTwice
    steady.billsNoticeWhenMoved = billsNoticeWhenMoved
    return steady
  }
}

extension HourlyPlan {
  fileprivate func steady(on day: CivilDate, grownFor years: Int, demand: Double) -> HourlyPlan {
    var steady = HourlyPlan(
      id: id, referrals: referrals.steady(on: day, grownFor: years, demand: demand), hoursPerCase: hoursPerCase,
      capacity: Schedule(capacity.value(on: day)))
    steady.backlogAtStart = backlogAtStart
    return steady
  }
}

extension Referrals {
  /// Referrals per civil year at the rate of `day`, without season, growth and events.
  package func yearly(on day: CivilDate) -> Double {
    switch rate {
    case .total(let rate, _): rate.value(on: day)
    case .perKommune(let rates): rates.reduce(0) { $0 + $1.value(on: day) }
    }
  }

  fileprivate func steady(on day: CivilDate, grownFor years: Int, demand: Double) -> Referrals {
    let factor = demand * (0..<years).reduce(1) { value, _ in value * (1 + growth) }
    let rate: Rate =
      switch self.rate {
      case .total(_, let shares): .total(Schedule(yearly(on: day) * factor), shares: [shares.reduce(0, +)])
      case .perKommune: .total(Schedule(yearly(on: day) * factor), shares: [1])
      }
    var steady = Referrals(rate: rate)
    steady.season = season
    steady.yearlyCV = yearlyCV
    return steady
  }
}
