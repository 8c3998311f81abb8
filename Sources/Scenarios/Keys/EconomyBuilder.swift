internal import Forecasting
internal import Occupancy
internal import Takst

/// Joins `økonomi` with the ydelser it prices.
struct EconomyBuilder {
  let parts: EconomyParts
  let plan: TilbudPlan
  let places: [PlaceYdelse]
  let hours: [HourYdelse]
  let assumed: Economy.Assumed?
  let tilbud: ObjectReader<TilbudKey>
  let frame: ScenarioFrame

  /// The economy; nil after reporting what does not fit.
  func economy() -> Economy? {
    let assumed = assumedOccupancy()
    let structure = structure()
    guard let assumed, let structure, let prices = parts.prices else { return nil }
    var economy = Economy(
      costBase: parts.costBase, structure: structure, priceIndex: prices, assumed: assumed,
      efterregulering: parts.efterregulering)
    (economy.published, economy.recoversGap) = (parts.published, parts.recoversGap)
    (economy.objektivFinansiering, economy.oneOffs) = (parts.objective, parts.oneOffs)
    if let response = parts.response { (economy.response, economy.responseDelay) = response }
    economy.billing =
      places.flatMap { ydelse in ydelse.levels.map { _ in ydelse.billing } } + hours.map { _ in Economy.Billing() }
    return EconomyChecks(economy: economy, plan: plan, parts: parts, frame: frame).pass() ? economy : nil
  }

  private func assumedOccupancy() -> Economy.Assumed? {
    if let assumed { return assumed }
    // Hours are not priced by belægning.
    if places.isEmpty { return .byDate(Schedule(.one)) }
    tilbud.field.error(
      "missing key \"forudsat_belægning\": the takst is computed with it", expected: "a share such as \"95 %\"")
    return nil
  }

  // MARK: Lines

  private func structure() -> TakstStructure? {
    let (døgn, hourly) = (døgnLines(), hourlyBasis())
    let hasHours = places.contains { $0.levels.contains { $0.hoursPerDøgn > 0 } }
    if parts.serviceShare != nil, !hasHours {
      parts.keys.error(.todelt, "a two-part takst needs \"timer_pr_døgn\" of a ydelse or a level")
      return nil
    }
    if parts.serviceShare == nil, hasHours {
      parts.keys.field.warning(
        say("\"timer_pr_døgn\" ændrer intet uden \"todelt\"", "\"timer_pr_døgn\" changes nothing without \"todelt\""),
        do: say("Tilføj \"todelt\", eller udelad timerne", "add \"todelt\", or leave the hours out"))
    }
    guard let døgn, let hourly else { return nil }
    let field = tilbud.field(.ydelser) ?? tilbud.field
    return field.attempt { () throws(TakstError) in
      var lines = døgn
      for ydelse in hours { lines.append(try TakstLine(name: ydelse.description.name, pricing: .hour)) }
      return try TakstStructure(
        lines: lines, method: parts.serviceShare.map { .twoPart(serviceShare: $0) } ?? .weighted, hourly: hourly)
    }
  }

  private func døgnLines() -> [TakstLine]? {
    let levels = places.flatMap { ydelse in ydelse.levels.map { (ydelse, $0) } }
    guard !levels.isEmpty else { return [] }
    return tilbud.field.attempt { () throws(TakstError) in
      var lines: [TakstLine] = []
      for ((ydelse, level), share) in zip(levels, try DøgnShares(places, on: frame.start).shares()) {
        let pricing = try TakstLine.Level(
          share: share, weight: level.weight, hoursPerDøgn: level.hoursPerDøgn, supplement: level.supplement)
        let name = level.name.map { "\(ydelse.description.name), \($0)" } ?? ydelse.description.name
        lines.append(try TakstLine(name: name, pricing: .døgn(pricing)))
      }
      return lines
    }
  }

  // MARK: Hours

  /// The capacity behind the tilbud's one hourly price: that of the period's first day.
  private func hourlyBasis() -> HourlyBasis?? {
    guard let first = hours.first?.terms, let start = frame.start else { return .some(nil) }
    guard let billable = first.billableShare, let costShare = hourlyCostShare() else { return nil }
    if let other = hours.first(where: { $0.terms.billableShare != billable }) {
      other.terms.keys.error(
        .faktureringsgrad, "the hourly ydelser of a tilbud have one price, and so one faktureringsgrad",
        expected: Field.percent(billable.value))
      return nil
    }
    let årsværk = hours.reduce(0) { $0 + $1.terms.årsværk.value(on: start) }
    let available = hours.reduce(0) { $0 + $1.plan.capacity.value(on: start) }
    guard årsværk >= 0.001 else {
      first.keys.error(.årsværk, "nobody works on the first day, so that there is no price of an hour")
      return nil
    }
    return first.keys.field.attempt { () throws(TakstError) in
      try HourlyBasis(
        costShare: costShare, årsværk: årsværk, netHours: available / årsværk, billableShare: billable)
    }
  }

  /// The hourly ydelser's share of the cost: all of it when there are no places.
  private func hourlyCostShare() -> Share? {
    let shares = hours.compactMap { $0.terms.costShare }
    if shares.isEmpty, places.isEmpty { return .one }
    guard shares.count == hours.count else {
      let without = hours.first { $0.terms.costShare == nil }
      without?.terms.keys.field.error(
        "missing key \"omkostningsandel\": the ydelser share one cost", expected: "a share such as \"30 %\"")
      return nil
    }
    let sum = shares.reduce(0) { $0 + $1.value }
    if places.isEmpty ? (sum - 1).magnitude > 1e-6 : sum > 1 + 1e-6 {
      hours[0].terms.keys.error(
        .omkostningsandel, "\"omkostningsandel\" of the hourly ydelser add up to \(Field.percent(sum))",
        expected: places.isEmpty ? "100 %: no other ydelse carries any cost" : "at most 100 %")
      return nil
    }
    return try? Share(min(1, places.isEmpty ? 1 : sum))
  }
}

/// The shares of the budgeted døgn that the døgn lines have.
///
/// By `budgetterede_pladser` on the first day where every ydelse has them, else by referrals × mean stay; within a
/// ydelse by the levels' shares. They add up to 1 to the billionth.
struct DøgnShares {
  private let weights: [Double]

  init(_ ydelser: [PlaceYdelse], on start: CivilDate?) {
    let start = start ?? CivilDate(dayNumber: 0)
    let budgeted = ydelser.compactMap { $0.description.budgetedPlaces?.value(on: start) }
    let size: [Double]
    if budgeted.count == ydelser.count, budgeted.contains(where: { $0 > 0 }) {
      size = budgeted.map { Double($0) }
    } else if ydelser.count == 1 {
      size = [1]
    } else {
      size = ydelser.map { $0.plan.referrals.yearlyRate(on: start) * $0.plan.stay.mean }
    }
    let isNothing = size.allSatisfy { $0 == 0 }
    weights = zip(size, ydelser).flatMap { size, ydelse in ydelse.levels.map { (isNothing ? 1 : size) * $0.share } }
  }

  /// One share per line.
  func shares() throws(TakstError) -> [Share] {
    // A billion øre divided by largest remainder are a billion billionths.
    let parts = try Kroner(øre: 1_000_000_000).split(by: weights)
    var shares: [Share] = []
    for part in parts { shares.append(try Share(Double(part.øre) / 1e9)) }
    return shares
  }
}
