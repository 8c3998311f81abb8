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

  /// The tilbud; nil without an economy, or when it closes in the period or has not opened.
  init?(_ original: Variant, tilbud t: Int, demand: Double) throws(TakstError) {
    let period = original.scene.period
    let day = period.last
    var tilbud = original.tilbud[t]
    guard let economy = tilbud.economy, tilbud.plan.closure.map({ $0.date > day }) ?? true,
      tilbud.plan.opens(in: period).map({ $0 <= day }) ?? true
    else { return nil }
    tilbud.plan = tilbud.plan.steady(on: day, grownFor: period.years.count - 1, demand: demand)
    tilbud.economy = try economy.steady(on: day)
    let referrals = tilbud.plan.ydelser.map { $0.referrals } + tilbud.plan.hourly.map { $0.referrals }
    let sum = referrals.reduce(0) { $0 + $1.yearly(on: day) }
    let people = max(1, sum / demand)
    measured = people < 200 ? 75 : 15
    // Many thousand people tell enough in a single future, and more of them would take minutes.
    replications = max(1, min(200, Int(1_000_000 / (people * Double(SteadyTilbud.settling + measured)))))
    guard let first = CivilDate(year: day.year, month: 1, day: 1),
      let last = CivilDate(year: day.year + SteadyTilbud.settling + measured, month: 12, day: 31),
      let years = Period(first: first, last: last)
    else { return nil }
    variant = Variant(name: original.name, scene: Scene(period: years), tilbud: [tilbud])
  }
}
