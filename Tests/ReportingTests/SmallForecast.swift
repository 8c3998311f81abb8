import Forecasting
import Occupancy
import Takst

/// A small forecast made by hand: one tilbud with places and accounts, two variants, two years.
enum SmallForecast {
  static let replications = 60

  static func variants() throws -> [Variant] {
    try [variant("7 pladser", places: 7), variant("6 pladser", places: 6)]
  }

  static func result() throws -> ForecastResult {
    try Forecast(variants(), options: Forecast.Options(replications: replications, seed: 3)).run()
  }

  private static func variant(_ name: String, places: Int) throws -> Variant {
    guard let first = CivilDate(iso: "2023-01-01"), let last = CivilDate(iso: "2024-12-31"),
      let period = Period(first: first, last: last)
    else { throw NoPeriod() }
    var ydelse = YdelsePlan(
      id: "børn", referrals: Referrals(rate: .total(Schedule(2.5), shares: [1])),
      stay: try .exponential(withMean: 700))
    ydelse.waiting = YdelsePlan.WaitingRule(patience: try .exponential(withMean: 90))
    ydelse.residents = Array(repeating: YdelsePlan.Resident(), count: 5)
    let tilbud = TilbudCase(
      name: "Kvisten", plan: TilbudPlan(id: "kvisten", places: Schedule(places), ydelser: [ydelse]),
      ydelser: [TilbudCase.Ydelse(name: "Børn")], economy: try economy())
    return Variant(name: name, scene: Scene(period: period), tilbud: [tilbud])
  }

  private static func economy() throws -> Economy {
    let base = try CostBase([CostLine(name: "alt", behaviour: .fixed(Kroner(13_511_205)))])
    return try Economy(
      costBase: base, structure: .single("døgn"),
      priceIndex: PriceIndex(levelYear: 2023, growth: [:], growthOtherwise: 0),
      assumed: .byDate(Schedule(Share(percent: 90))), efterregulering: Efterregulering(lag: 1))
  }

  private struct NoPeriod: Error {}
}
