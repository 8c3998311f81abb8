import Occupancy
import Takst
import Testing

@testable import Forecasting

/// The first of seven years in a row without a leap day, 2100 having none: 365 days make hand computation short.
let plainYear = 2097

func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

func wholeYears(_ first: Int, _ count: Int) throws -> Period {
  try #require(Period(first: day("\(first)-01-01"), last: day("\(first + count - 1)-12-31")))
}

func percent(_ value: Double) throws -> Share { try Share(percent: value) }

/// Kroner as the øre a metric holds.
func øre(_ kroner: Double) -> Int64 { Int64((kroner * 100).rounded()) }

/// Values by date, the first one from the start of time.
func steps<Value>(_ first: Value, _ later: [String: Value] = [:]) throws -> Schedule<Value> {
  let changes = try later.map { Schedule<Value>.Step(from: try day($0.key), value: $0.value) }
  return try #require(Schedule([.init(from: day("1970-01-01"), value: first)] + changes))
}

/// Nobody is referred at random.
func noReferrals(kommuner: Int = 1) -> Referrals {
  Referrals(rate: .total(Schedule(0), shares: Array(repeating: 1 / Double(kommuner), count: kommuner)))
}

/// A ydelse with `residents` people who stay throughout, and nobody referred but the people of `list`.
func still(_ id: String = "døgn", residents: Int = 0, list: [DatedPerson] = [], kommuner: Int = 1) throws -> YdelsePlan
{
  var referrals = noReferrals(kommuner: kommuner)
  referrals.list = list
  var ydelse = YdelsePlan(id: id, referrals: referrals, stay: try .constant(36_500))
  ydelse.residents = try (0..<residents).map { _ in .init(kommune: 0, leaves: try day("2300-01-01")) }
  return ydelse
}

/// A ydelse with random referrals, lognormal stays and a waiting list.
func lively(
  _ id: String = "døgn", yearly: Double, stay: Double, patience: Double? = 90, shares: [Double] = [1]
) throws -> YdelsePlan {
  var ydelse = YdelsePlan(
    id: id, referrals: Referrals(rate: .total(Schedule(yearly), shares: shares)),
    stay: try .lognormal(mean: stay, cv: 1))
  if let patience { ydelse.waiting = .init(patience: try .exponential(withMean: patience)) }
  return ydelse
}

func fixedCost(_ kroner: Int) throws -> CostBase {
  try CostBase([CostLine(name: "all", behaviour: .fixed(Kroner(kroner)))])
}

/// No p/l.
func noGrowth() throws -> PriceIndex { try PriceIndex(levelYear: plainYear, growth: [:], growthOtherwise: 0) }

/// 10 places at 3,650,000 kr. a year, assumed full: a takst of exactly 1,000 kr. in a year of 365 days.
func plainEconomy(
  cost: CostBase? = nil, structure: TakstStructure? = nil, assumed: Double = 100,
  efterregulering: Efterregulering? = nil
) throws -> Economy {
  Economy(
    costBase: try cost ?? fixedCost(3_650_000), structure: try structure ?? .single("døgn"), priceIndex: try noGrowth(),
    assumed: .byDate(Schedule(try percent(assumed))), efterregulering: try efterregulering ?? Efterregulering())
}

/// A variant of one tilbud.
func variant(
  _ name: String = "grundlag", years: Int = 3, from first: Int = plainYear, kommuner: [String] = [], id: String = "t",
  places: Schedule<Int> = Schedule(10), ydelser: [YdelsePlan], hourly: [HourlyPlan] = [], economy: Economy? = nil,
  change: (inout TilbudPlan) throws -> Void = { _ in }
) throws -> Variant {
  var plan = TilbudPlan(id: id, places: places, ydelser: ydelser)
  plan.hourly = hourly
  try change(&plan)
  let names = (ydelser.map(\.id) + hourly.map(\.id)).map { TilbudCase.Ydelse(name: $0) }
  return Variant(
    name: name, scene: Scene(period: try wholeYears(first, years), kommuner: kommuner),
    tilbud: [TilbudCase(name: "Tilbud \(id)", plan: plan, ydelser: names, economy: economy)])
}

/// One replication's metrics of a variant, each as the whole number that is added up.
struct Figures {
  let values: [Int64]
  let layout: MetricLayout

  init(_ variant: Variant, replication: UInt64 = 0, seed: UInt64 = 1) throws {
    let runner = ReplicationRunner(model: try ForecastModel([variant], seed: seed))
    try runner.run(replication)
    (values, layout) = (runner.values[0], MetricLayout(variant: variant))
  }

  init(values: [Int64], layout: MetricLayout) { (self.values, self.layout) = (values, layout) }

  subscript(_ quantity: Quantity, _ year: Int, tilbud tilbud: Int = 0) -> Int64 {
    values[layout.index(of: quantity, tilbud: tilbud, year: year)]
  }

  subscript(_ quantity: YdelseQuantity, ydelse ydelse: Int, _ year: Int) -> Int64 {
    values[layout.index(of: quantity, tilbud: 0, ydelse: ydelse, year: year)]
  }

  subscript(_ quantity: KommuneQuantity, kommune kommune: Int, _ year: Int) -> Int64 {
    values[layout.index(of: quantity, tilbud: 0, kommune: kommune, year: year)]
  }

  /// A metric of every year, the whole period not included.
  func years(_ quantity: Quantity) -> [Int64] { (0..<layout.years).map { self[quantity, $0] } }

  /// Money of every year in kroner.
  func kroner(_ quantity: Quantity) -> [Double] { years(quantity).map { Double($0) / 100 } }
}

/// A small generator with a fixed sequence per seed (SplitMix64), apart from the one under test.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// The error that `body` throws; nil when it throws none.
func error(of body: () throws -> Void) -> ForecastingError? {
  do {
    try body()
    return nil
  } catch { return error as? ForecastingError }
}

/// Two variants that touch everything: several ydelser and kommuner, a change of places within a year, an hourly
/// ydelse, absence, notice, efterregulering and (in the second) fewer places.
func everything() throws -> [Variant] {
  try [7, 6].map { places in
    var children = try lively("børn", yearly: 3, stay: 700, shares: [0.5, 0.3, 0.2])
    children.residents = (0..<4).map { _ in .init() }
    children.notice = .runningMonth(andDays: 30)
    children.levels = [0.7, 0.3]
    var young = try lively("unge", yearly: 2, stay: 300, shares: [0.2, 0.3, 0.5])
    young.maximum = Schedule(2)
    young.hold = 5
    let hourly = HourlyPlan(
      id: "rådgivning", referrals: Referrals(rate: .total(Schedule(150), shares: [0.4, 0.3, 0.3])),
      hoursPerCase: try .gamma(mean: 9, cv: 0.8), capacity: Schedule(1_461))
    let lines = try [
      TakstLine(name: "børn", pricing: .døgn(.init(share: percent(50)))),
      TakstLine(name: "børn, særlig", pricing: .døgn(.init(share: percent(25), weight: 1.5, supplement: Kroner(55)))),
      TakstLine(name: "unge", pricing: .døgn(.init(share: percent(25)))),
      TakstLine(name: "rådgivning", pricing: .hour),
    ]
    let structure = try TakstStructure(
      lines: lines,
      hourly: HourlyBasis(costShare: percent(7), årsværk: 1, netHours: 1_461, billableShare: percent(95)))
    var economy = Economy(
      costBase: try CostBase.derived(
        fromTakst: Kroner(6_855), places: 6, days: 365, assumedShare: percent(90),
        parts: .init(fixed: percent(50), perPlace: percent(30), perDøgn: percent(20)), delay: 120),
      structure: structure, priceIndex: try PriceIndex(levelYear: 2022, growth: [:], growthOtherwise: 0.021),
      assumed: .byDate(Schedule(try percent(90))), efterregulering: try Efterregulering())
    economy.billing[0].absence = try percent(3.7)
    economy.billing[0].absenceBilled = try percent(50)
    economy.billing[2].billsHold = true
    economy.objektivFinansiering = try ObjektivFinansiering(rule: .share(percent(11)), populations: [217, 66, 39])
    return try variant(
      "\(places) pladser", years: 4, from: 2022, kommuner: ["Aalborg", "Hjørring", "Rebild"], id: "kvisten",
      places: steps(7, ["2023-05-16": places]), ydelser: [children, young], hourly: [hourly], economy: economy)
  }
}
