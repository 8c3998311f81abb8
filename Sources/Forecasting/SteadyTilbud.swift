internal import Occupancy
internal import Takst

/// A tilbud as it is in the last year of its period, made to go on like that for a long time.
///
/// Places, rates, capacity and forudsat belægning are those of the last day; growth stops at the last year's rate; what
/// has a date (events, dated people, places closed for a while, published takster, known results) is over. Amounts stay
/// in the prices of the p/l level year, and the takst no longer moves demand: `demand` multiplies it instead.
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
        referrals.rate = .total(Schedule(now), shares: shares)
      case .perKommune(let rates):
        let now = rates.map { $0.value(on: day) * factor }
        sum += now.reduce(0, +)
        referrals.rate = .perKommune(now.map { Schedule($0) })
      }
      (referrals.growth, referrals.events, referrals.list) = (0, [], [])
    }
    tilbud.plan.places = Schedule(tilbud.plan.places.value(on: day))
    tilbud.plan.overOccupancy = Schedule(tilbud.plan.overOccupancy.value(on: day))
    (tilbud.plan.closed, tilbud.plan.closure, tilbud.plan.countingDates) = ([], nil, [])
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
    economy.assumed = try SteadyTilbud.assumed(economy.assumed, on: day)
    (economy.published, economy.response) = ([], nil)
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
      name: original.name, scene: Scene(period: years, kommuner: original.scene.kommuner), tilbud: [tilbud])
  }
  /// The share decided for the last day; or the rule without its dispensations, begun as if the years before had been
  /// at its ceiling.
  private static func assumed(_ assumed: Economy.Assumed, on day: CivilDate) throws(TakstError) -> Economy.Assumed {
    switch assumed {
    case .byDate(let schedule): return .byDate(Schedule(schedule.value(on: day)))
    case .rule(let rule):
      guard case .meanOfTwoYears(_, _, let ceiling) = rule.rule else { return .rule(try AssumedOccupancy(rule.rule)) }
      let before = (day.year - 3..<day.year).map { AssumedOccupancy.YearShare(year: $0, share: ceiling) }
      return .rule(try AssumedOccupancy(rule.rule, history: before))
    }
  }
}
