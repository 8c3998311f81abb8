internal import Occupancy
internal import Takst

/// A year in which a tilbud opens or closes: it costs what its days in operation cost.
extension AccountsRunner {
  /// What cost money in a year. After a closure with natural departure the fixed cost and the places of those who are left
  /// go on until the day the last of them leaves, itself included.
  func activity(_ year: EconomyModel.Year, _ simulation: TilbudSimulation) -> CostBase.Activity {
    var activity = CostBase.Activity(
      days: year.days, occupied: BilledQuantity(billed.present), sizes: year.sizes,
      carryingPlaceDays: year.carryingPlaceDays, operation: year.openDays)
    guard let closure = model.life.closure, closure.departure == .natural, closure.date.year <= year.year else {
      return activity
    }
    let newYear = CivilDate.newYear(year.year).dayNumber
    let firstDay = newYear - simulation.model.scene.period.first.dayNumber
    let end = Int((simulation.occupiedUntil + Ticks.perDay - 1) / Ticks.perDay) - firstDay
    let closed = max(0, closure.date.dayNumber - newYear)
    guard end > closed else { return activity }
    let buckets = year.versionBuckets[0]..<year.versionBuckets[year.versionBuckets.count - 1]
    activity.operation = (year.openDays.isEmpty ? 0 : year.openDays.lowerBound)..<min(year.days, end)
    activity.sizes.append(
      .init(places: year.versions.last?.places ?? 0, days: activity.operation.upperBound - closed))
    for (index, delay) in model.plan.costBase.delays.enumerated() {
      let ticks = model.life.residentTicks(simulation, in: buckets, delay: delay)
      activity.carryingPlaceDays[index] += Int((ticks + Ticks.perDay / 2) / Ticks.perDay)
    }
    return activity
  }

  /// Normerede place-ticks of a year: places that are in use after the closure count as places.
  func placeTicks(_ year: EconomyModel.Year, _ simulation: TilbudSimulation) -> Int64 {
    let buckets = year.versionBuckets[0]..<year.versionBuckets[year.versionBuckets.count - 1]
    return Int64(year.placeDays) * Ticks.perDay + model.life.residentTicks(simulation, in: buckets)
  }
}

/// What each kommune was billed in the latest years of døgn: the key by which kommuner bear what is outstanding when a
/// tilbud closes.
struct ClosureKey {
  /// Years the key looks back, the year at hand included.
  static let years = 3

  /// Billed ticks by year and kommune, the latest year last.
  private var recent: [[Int64]] = []

  mutating func begin() { recent.removeAll(keepingCapacity: true) }

  /// Takes in a year's billed døgn by version, line and kommune.
  mutating func add(_ cells: [BilledQuantity], kommuner: Int) {
    var own = Array(repeating: Int64(0), count: kommuner)
    for cell in cells.indices { own[cell % kommuner] += cells[cell].count }
    if recent.count == ClosureKey.years { recent.removeFirst() }
    recent.append(own)
  }

  /// The parts of `amount`, to the øre; equal ones where nothing was billed.
  func parts(of amount: Kroner, kommuner: Int) throws(TakstError) -> [Kroner] {
    var weights = Array(repeating: 0.0, count: kommuner)
    for year in recent {
      for kommune in year.indices { weights[kommune] += Double(year[kommune]) }
    }
    if !weights.contains(where: { $0 > 0 }) { weights = Array(repeating: 1, count: kommuner) }
    return try Apportionment(weights: weights).parts(of: amount)
  }
}
