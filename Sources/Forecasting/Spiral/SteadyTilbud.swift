internal import Occupancy
internal import Takst

/// A tilbud as it is in the last year of its period, made to go on like that for a long time.
///
/// Places, rates, capacity and forudsat belægning are those of the last day; growth stops at the last year's rate; what
/// has a date (events, dated people, places closed for a while, published takster, known results) is over, and rules no
/// longer change the planned places. Amounts stay
/// in the prices of the p/l level year, the takst no longer moves demand (`demand` multiplies it instead), and the kommuner
/// are one.
struct SteadyTilbud {
  /// Years until nothing is left of how it began.
  static let settling = 25

  /// The variant, of this one tilbud.
  let variant: Variant
  /// Years behind the settling ones, which are measured: many where few people come, so that they tell something.
  let measured: Int
  /// Replications that tell enough.
  let replications: Int

  /// The tilbud; nil without an economy, or when it closes in the period.
  init?(_ original: Variant, tilbud t: Int, demand: Double) throws(TakstError) {
    let period = original.scene.period
    let day = period.last
    var tilbud = original.tilbud[t]
    guard var economy = tilbud.economy, tilbud.plan.closure.map({ $0.date > day }) ?? true,
      let first = CivilDate(year: day.year, month: 1, day: 1)
    else { return nil }
    var sum = 0.0
    let growing = period.years.count - 1
    func steady(_ referrals: inout Referrals) {
      let factor = demand * (0..<growing).reduce(1) { value, _ in value * (1 + referrals.growth) }
      switch referrals.rate {
      case .total(let rate, let shares):
        let now = rate.value(on: day) * factor
        sum += now
        referrals.rate = .total(Schedule(now), shares: [shares.reduce(0, +)])
      case .perKommune(let rates):
        let now = rates.reduce(0) { $0 + $1.value(on: day) } * factor
        sum += now
        referrals.rate = .total(Schedule(now), shares: [1])
      }
      (referrals.growth, referrals.events, referrals.list) = (0, [], [])
    }
    tilbud.plan.places = Schedule(tilbud.plan.places.value(on: day))
    tilbud.plan.overOccupancy = Schedule(tilbud.plan.overOccupancy.value(on: day))
    (tilbud.plan.closed, tilbud.plan.closure, tilbud.plan.countingDates) = ([], nil, [])
    tilbud.plan.rules = PlaceRules()
    tilbud.plan.intakeStops = tilbud.plan.intakeStops.filter { $0.last == nil }
    for y in tilbud.plan.ydelser.indices {
      steady(&tilbud.plan.ydelser[y].referrals)
      tilbud.plan.ydelser[y].minimum = Schedule(tilbud.plan.ydelser[y].minimum.value(on: day))
      tilbud.plan.ydelser[y].maximum = tilbud.plan.ydelser[y].maximum.map { Schedule($0.value(on: day)) }
      tilbud.plan.ydelser[y].waiters = []
      // Known dates of leaving belong to the period; from here on the rest of a stay is drawn.
      tilbud.plan.ydelser[y].residents = tilbud.plan.ydelser[y].residents.map { _ in .init() }
    }
    for h in tilbud.plan.hourly.indices {
      steady(&tilbud.plan.hourly[h].referrals)
      tilbud.plan.hourly[h].capacity = Schedule(tilbud.plan.hourly[h].capacity.value(on: day))
    }
    economy.priceIndex = try PriceIndex(levelYear: day.year, growth: [:], growthOtherwise: 0)
    // The forudsat belægning of a rule is decided where it is used, from the mean belægning.
    if case .byDate(let schedule) = economy.assumed { economy.assumed = .byDate(Schedule(schedule.value(on: day))) }
    if case .rule = economy.assumed { economy.assumed = .byDate(Schedule(.one)) }
    (economy.published, economy.response) = ([], nil)
    economy.objektivFinansiering = try economy.objektivFinansiering.map { (rule) throws(TakstError) in
      try ObjektivFinansiering(rule: rule.rule, populations: [1])
    }
    let rules = economy.efterregulering
    economy.efterregulering = try Efterregulering(
      band: rules.band, lag: rules.lag, spread: rules.spread, carried: rules.carried, cap: rules.cap,
      bearerAtClosure: rules.bearerAtClosure)
    tilbud.economy = economy
    let people = max(1, sum / demand)
    measured = people < 200 ? 75 : 15
    replications = max(8, min(200, Int(1_000_000 / (people * Double(SteadyTilbud.settling + measured)))))
    guard let last = CivilDate(year: day.year + SteadyTilbud.settling + measured, month: 12, day: 31),
      let years = Period(first: first, last: last)
    else { return nil }
    variant = Variant(
      name: original.name, scene: Scene(period: years), tilbud: [tilbud])
  }
}
