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
    let structures = structures()
    guard let assumed, let structures, let prices = parts.prices else { return nil }
    let terms = terms(structures)
    var economy = Economy(
      costBase: terms[0].costBase, structure: terms[0].structure, priceIndex: prices, assumed: assumed,
      efterregulering: parts.efterregulering)
    economy.later = Array(terms.dropFirst())
    (economy.published, economy.recoversGap) = (parts.published, parts.recoversGap)
    (economy.objektivFinansiering, economy.oneOffs) = (parts.objective?.rule, parts.oneOffs)
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

  // MARK: By date

  /// The period's first day, and the days after it on which `dates` fall.
  private func days(_ dates: [CivilDate]) -> [CivilDate] {
    let first = frame.start ?? CivilDate(dayNumber: 0)
    return [first] + Set(dates.filter { $0 > first }).sorted()
  }

  /// Cost, structure and share by population of the first day, and of every day on which one of them changes.
  private func terms(_ structures: Schedule<TakstStructure>) -> [Economy.Terms] {
    let share = parts.objective?.share
    let dates = days(
      parts.costBase.steps.map { $0.from } + structures.steps.map { $0.from } + (share?.steps.map { $0.from } ?? []))
    var terms: [Economy.Terms] = []
    for date in dates {
      let next = Economy.Terms(
        from: date, costBase: parts.costBase.value(on: date), structure: structures.value(on: date),
        objectiveShare: share?.value(on: date))
      var same = next
      same.from = terms.last?.from ?? date
      if terms.last != same { terms.append(next) }
    }
    return terms
  }

  /// The structure by date.
  private func structures() -> Schedule<TakstStructure>? {
    guard checkTwoParts(), checkHours() else { return nil }
    let dates =
      places.flatMap { ydelse in
        ydelse.levels.flatMap { $0.dates } + (ydelse.description.budgetedPlaces?.steps.map { $0.from } ?? [])
      } + hours.flatMap { $0.terms.dates } + (parts.serviceShare?.steps.map { $0.from } ?? [])
    var steps: [Schedule<TakstStructure>.Step] = []
    for date in days(dates) {
      guard let structure = structure(on: date) else { return nil }
      steps.append(.init(from: date, value: structure))
    }
    return Schedule(steps)
  }

  private func checkTwoParts() -> Bool {
    let hasHours = places.contains { $0.levels.contains { $0.hoursPerDøgn.steps.contains { $0.value > 0 } } }
    if parts.serviceShare != nil, !hasHours {
      parts.keys.error(.todelt, "a two-part takst needs \"timer_pr_døgn\" of a ydelse or a level")
      return false
    }
    if parts.serviceShare == nil, hasHours {
      parts.keys.field.warning(
        say("\"timer_pr_døgn\" ændrer intet uden \"todelt\"", "\"timer_pr_døgn\" changes nothing without \"todelt\""),
        do: say("Tilføj \"todelt\", eller udelad timerne", "add \"todelt\", or leave the hours out"))
    }
    return true
  }

  // MARK: Lines

  private func structure(on date: CivilDate) -> TakstStructure? {
    let (døgn, hourly) = (døgnLines(on: date), hourlyBasis(on: date))
    guard let døgn, let hourly else { return nil }
    let field = tilbud.field(.ydelser) ?? tilbud.field
    return field.attempt { () throws(TakstError) in
      var lines = døgn
      for ydelse in hours { lines.append(try TakstLine(name: ydelse.description.name, pricing: .hour)) }
      return try TakstStructure(
        lines: lines, method: parts.serviceShare.map { .twoPart(serviceShare: $0.value(on: date)) } ?? .weighted,
        hourly: hourly)
    }
  }

  private func døgnLines(on date: CivilDate) -> [TakstLine]? {
    let levels = places.flatMap { ydelse in ydelse.levels.map { (ydelse, $0) } }
    guard !levels.isEmpty else { return [] }
    return tilbud.field.attempt { () throws(TakstError) in
      var lines: [TakstLine] = []
      let shares = try DøgnShares(places, on: date, from: frame.start).shares()
      for ((ydelse, level), share) in zip(levels, shares) {
        let name = level.name.map { "\(ydelse.description.name), \($0)" } ?? ydelse.description.name
        let factor = parts.levels.factor(statedIn: level.supplement.year(on: date), ydelse.field) ?? 1
        let pricing = try TakstLine.Level(
          share: share, weight: level.weight.value(on: date), hoursPerDøgn: level.hoursPerDøgn.value(on: date),
          supplement: level.supplement.value(on: date), supplementLevel: factor)
        lines.append(try TakstLine(name: name, pricing: .døgn(pricing)))
      }
      return lines
    }
  }

  // MARK: Hours

  /// Checks that the hourly ydelser have what one price is made of.
  private func checkHours() -> Bool {
    guard let first = hours.first?.terms else { return true }
    guard let billable = first.billableShare else { return false }
    if let other = hours.first(where: { $0.terms.billableShare != billable }) {
      other.terms.keys.error(
        .faktureringsgrad, "the hourly ydelser of a tilbud have one price, and so one faktureringsgrad",
        expected: Field.percent(billable.steps[0].value.value))
      return false
    }
    return true
  }

  /// The capacity behind the tilbud's one hourly price on a day.
  private func hourlyBasis(on date: CivilDate) -> HourlyBasis?? {
    guard let first = hours.first?.terms, frame.start != nil else { return .some(nil) }
    guard let billable = first.billableShare?.value(on: date), let costShare = hourlyCostShare(on: date) else {
      return nil
    }
    let årsværk = hours.reduce(0) { $0 + $1.terms.årsværk.value(on: date) }
    let available = hours.reduce(0) { $0 + $1.plan.capacity.value(on: date) }
    guard årsværk >= 0.001 else {
      first.keys.error(.årsværk, "nobody works on \(date.iso), so that there is no price of an hour")
      return nil
    }
    return first.keys.field.attempt { () throws(TakstError) in
      try HourlyBasis(
        costShare: costShare, årsværk: årsværk, netHours: available / årsværk, billableShare: billable)
    }
  }

  /// The hourly ydelser's share of the cost: all of it when there are no places.
  private func hourlyCostShare(on date: CivilDate) -> Share? {
    let shares = hours.compactMap { $0.terms.costShare?.value(on: date) }
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

/// The shares of the budgeted døgn that the døgn lines have on a day.
///
/// By `budgetterede_pladser` of the day where every ydelse has them, else by referrals × mean stay on the period's first
/// day; within a ydelse by the levels' shares of the day. They add up to 1 to the billionth.
struct DøgnShares {
  private let weights: [Double]

  init(_ ydelser: [PlaceYdelse], on date: CivilDate, from start: CivilDate?) {
    let budgeted = ydelser.compactMap { $0.description.budgetedPlaces?.value(on: date) }
    let size: [Double]
    if budgeted.count == ydelser.count, budgeted.contains(where: { $0 > 0 }) {
      size = budgeted.map { Double($0) }
    } else if ydelser.count == 1 {
      size = [1]
    } else {
      size = ydelser.map { $0.plan.referrals.yearlyRate(on: start ?? date) * $0.plan.stay.mean }
    }
    let isNothing = size.allSatisfy { $0 == 0 }
    weights = zip(size, ydelser).flatMap { size, ydelse in
      ydelse.levels.map { (isNothing ? 1 : size) * $0.share.value(on: date) }
    }
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
