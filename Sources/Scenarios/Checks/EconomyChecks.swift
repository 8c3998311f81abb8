internal import Forecasting
internal import Occupancy
internal import Takst

/// Makes every takst of the period once, so that no forecast fails for what the scenario says about money.
struct EconomyChecks {
  /// The most a tilbud may cost a year, and the most a takst may come to.
  private static let mostCost = Kroner(øre: 1_000_000_000_000)
  private static let mostTakst = Kroner(1_000_000)

  let economy: Economy
  let plan: TilbudPlan
  let parts: EconomyParts
  let frame: ScenarioFrame

  /// Whether all is well; reports what is not.
  func pass() -> Bool {
    guard let period = frame.period else { return true }
    guard fitsSteps(period), staysWithinCost(period) else { return false }
    warnOfEmptyPlacesPaidTwice(period)
    return parts.keys.field.attempt { () throws(TakstError) in
      var plans = Schedule(try plan(economy.costBase, economy.structure))
      let later = try economy.later.map { terms throws(TakstError) in
        Schedule<YearPlan>.Step(from: terms.from, value: try plan(terms.costBase, terms.structure))
      }
      if let all = Schedule([.init(from: period.first, value: plans.steps[0].value)] + later) { plans = all }
      _ = try EfterreguleringLedger(economy.efterregulering, startingIn: period.first.year)
      return plans
    }.map { checkTakster($0, period) } ?? false
  }

  /// A takst with a forudsat belægning below 100 % holds the cost of empty places already; where kommuner pay for the idle
  /// places as well, they pay for them twice.
  private func warnOfEmptyPlacesPaidTwice(_ period: Period) {
    guard economy.paysEmptyPlacesTwice(in: period) else { return }
    let field = parts.keys.field(.objektiv_finansiering) ?? parts.keys.field
    field.warning(
      say(
        "de ledige pladser betales to gange: efter \"ledige_pladser\" og i en takst med en forudsat belægning under 100 %",
        "the empty places are paid twice: by \"ledige_pladser\", and by a takst with a forudsat belægning below 100 %"),
      do: say(
        "Sæt \"forudsat_belægning\" til \"100 %\" sammen med \"ledige_pladser\"",
        "set \"forudsat_belægning\" to \"100 %\" together with \"ledige_pladser\""))
  }

  private func plan(_ costBase: CostBase, _ structure: TakstStructure) throws(TakstError) -> YearPlan {
    try YearPlan(
      costBase: costBase, structure: structure, kommuner: max(1, frame.kommuner.names.count),
      objektivFinansiering: economy.objektivFinansiering, band: economy.efterregulering.band)
  }

  /// The cost base of every day.
  private var costBases: [CostBase] { [economy.costBase] + economy.later.map { $0.costBase } }

  // MARK: Cost

  private var costField: Field { parts.keys.field(.budget) ?? parts.keys.field }

  /// The most places there may be, by plan or by rule.
  private func mostPlaces(_ period: Period) -> Int {
    plan.places.steps.filter { $0.from <= period.last }.map { plan.rules.reachable(from: $0.value).upperBound }.max()
      ?? 0
  }

  /// Whether every line with steps has an amount for all places there will be.
  private func fitsSteps(_ period: Period) -> Bool {
    let largest = mostPlaces(period)
    for line in costBases.flatMap({ $0.lines }) {
      guard case .steps(let steps) = line.behaviour, largest > steps.largest else { continue }
      (parts.costFields[line.name] ?? costField).error(
        "the steps end at \(steps.largest) places, and the tilbud \(plan.rules.isEmpty ? "has" : "may have") \(largest)",
        expected: "a step for \(largest) places")
      return false
    }
    return true
  }

  private func staysWithinCost(_ period: Period) -> Bool {
    let factor = period.years.reduce(1) { max($0, (try? economy.priceIndex.factor(to: $1)) ?? 1) }
    let places = mostPlaces(period)
    let most = costBases.map { CostBound.total($0, places: places) }.reduce(0, max) * factor
    if most <= EconomyChecks.mostCost.kroner { return true }
    costField.error("the cost may come to more than \(words(EconomyChecks.mostCost)) a year")
    return false
  }

  // MARK: Takster

  private func checkTakster(_ plans: Schedule<YearPlan>, _ period: Period) -> Bool {
    let dates = plan.places.steps.map { $0.from } + shares.steps.map { $0.from } + plans.steps.map { $0.from }
    for calendarYear in period.years {
      guard let newYear = CivilDate(year: calendarYear, month: 1, day: 1) else { continue }
      for date in [newYear] + Set(dates).filter({ $0.year == calendarYear && $0 != newYear }).sorted() {
        let planned = plan.places.value(on: date)
        let reachable = plan.rules.reachable(from: planned)
        for places in Set([planned, reachable.lowerBound, reachable.upperBound]).sorted(by: >) {
          guard isPossible(on: date, places: places, plans.value(on: date)) else { return false }
        }
      }
    }
    return true
  }

  /// Forudsat belægning by date; the lowest that a rule may decide, which gives the highest takst.
  private var shares: Schedule<Share> {
    switch economy.assumed {
    case .byDate(let schedule): schedule
    case .rule(let rule):
      if case .meanOfTwoYears(_, let floor, _) = rule.rule {
        Schedule(
          (rule.dispensations.map { $0.share } + rule.dated.compactMap { $0.share }).reduce(floor) { min($0, $1) })
      } else {
        Schedule(.one)
      }
    }
  }

  private func isPossible(on date: CivilDate, places: Int, _ plan: YearPlan) -> Bool {
    let version = TakstVersion(places: places, assumedShare: shares.value(on: date))
    let takster = parts.keys.field.attempt { () throws(TakstError) in
      try plan.takster(
        [version], days: CivilDate.daysInYear(date.year), plFactor: economy.priceIndex.factor(to: date.year))
    }
    guard let takster else { return false }
    let prices = takster.prices.map { $0.price }
    if let dearest = prices.max(), dearest > EconomyChecks.mostTakst {
      parts.keys.field.error(
        "the takst of \(date.iso) comes to \(words(dearest))"
          + (places == self.plan.places.value(on: date) ? "" : " with \(places) places, to which a rule may lead"),
        expected: "cost and places that give at most \(words(EconomyChecks.mostTakst))")
      return false
    }
    if let lowest = prices.min(), lowest < .zero {
      parts.keys.field.warning(
        say(
          "taksten for \(date.iso) er under 0: andre indtægter er større end omkostningen",
          "the takst of \(date.iso) is below 0: other income is more than the cost"),
        do: say("Ret beløbene i budgettet", "change the amounts of the budget"))
    }
    return true
  }
}

/// `1.235.967 kr.`
private func words(_ amount: Kroner) -> String { Reading<Int64>.kroner(amount.øre) }

/// An upper bound of what a cost base may cost a year, in kroner before p/l: amounts are exact integers only within it.
private struct CostBound {
  private let lines: [CostLine]
  private let places: Int
  private var amounts: [String: Double] = [:]

  private init(_ costBase: CostBase, places: Int) { (lines, self.places) = (costBase.lines, places) }

  static func total(_ costBase: CostBase, places: Int) -> Double {
    var bound = CostBound(costBase, places: places)
    return bound.total()
  }

  /// All lines without regard to their sign.
  private mutating func total() -> Double {
    var total = 0.0
    for line in lines { total += amount(line) }
    return total
  }

  private mutating func amount(_ line: CostLine) -> Double {
    if let known = amounts[line.name] { return known }
    var amount = 0.0
    switch line.behaviour {
    case .fixed(let yearly): amount = yearly.kroner.magnitude
    case .perPlace(let perPlace): amount = perPlace.rate.kroner * Double(max(places, perPlace.referencePlaces))
    // Twice the places leaves room for over-occupancy and for residents who stay after a cut.
    case .perDøgn(let rate, _): amount = rate.kroner * Double(places) * 2 * 366
    case .steps(let steps): amount = steps.steps.reduce(0) { max($0, $1.amount.kroner) }
    case .share(let share, let names):
      for other in lines where names.contains(other.name) { amount += share.value * self.amount(other) }
    }
    amount *= line.followsPriceIndex ? line.priceLevel : 1
    amounts[line.name] = amount
    return amount
  }
}
