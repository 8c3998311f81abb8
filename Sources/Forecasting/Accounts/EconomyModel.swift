internal import Occupancy
internal import Takst

/// A tilbud's economy laid out by year: everything that does not depend on what happens.
struct EconomyModel: Sendable {
  /// One civil year; a class, because every future passes it around in every year.
  final class Year: Sendable {
    let year: Int
    let days: Int
    let plFactor: Double
    /// A part of the year: a takst version, or a part of one where amounts that are no matter for the takst change.
    struct Part: Equatable, Sendable {
      let buckets: Range<Int>
      /// Its days, 0 being 1 January.
      let days: Range<Int>
      /// Number of the takst version in force.
      let version: Int
    }

    /// Cost base and structure of the period's first day.
    let plan: YearPlan
    /// The parts in order.
    let parts: [Part]
    /// What is known beforehand of each part, where amounts of cost lines change within the year; else empty.
    let spans: [YearFacts.Span]
    /// First bucket of each takst version, and the end of the year's buckets last.
    let versionBuckets: [Int]
    /// Versions with their decided shares; a rule replaces the shares when the year comes.
    let versions: [TakstVersion]
    /// The takster without any efterregulering; nil when a rule decides the shares.
    let takster: YearTakster?
    let sizes: [PlaceTimeline.Size]
    let carryingPlaceDays: [Int]
    /// Days of the year on which the tilbud is open by plan.
    let openDays: Range<Int>
    /// Normerede pladser integrated over the year, in days.
    let placeDays: Int
    /// What comes once, and the part of it that the driftsherre bears.
    let oneOff: (all: Kroner, kept: Kroner)

    init(
      year: Int, days: Int, plFactor: Double, plan: YearPlan, parts: [Part], spans: [YearFacts.Span],
      versionBuckets: [Int], versions: [TakstVersion], takster: YearTakster?, sizes: [PlaceTimeline.Size],
      carryingPlaceDays: [Int], openDays: Range<Int>, placeDays: Int, oneOff: (all: Kroner, kept: Kroner)
    ) {
      self.year = year
      self.days = days
      self.plFactor = plFactor
      self.plan = plan
      self.parts = parts
      self.spans = spans
      self.versionBuckets = versionBuckets
      self.versions = versions
      self.takster = takster
      self.sizes = sizes
      self.carryingPlaceDays = carryingPlaceDays
      self.openDays = openDays
      self.placeDays = placeDays
      self.oneOff = oneOff
    }

    /// Hours that are there to be worked in the year, version by version; zero without hourly lines.
    var availableHours: Double {
      let ends = versions.dropFirst().map { $0.fromDay } + [days]
      return zip(versions, ends).reduce(0) { sum, version in
        let hours = (version.0.plan ?? plan).structure.hourly?.availableHours ?? 0
        return sum + hours * Double(version.1 - version.0.fromDay) / Double(days)
      }
    }

    /// The versions with the shares that a rule decides, and where those come from.
    func versions(
      by rule: AssumedOccupancy, actual: (Int) -> Share?
    ) throws(TakstError) -> (versions: [TakstVersion], decisions: [AssumedOccupancy.Decision]) {
      var versions = versions
      var decisions: [AssumedOccupancy.Decision] = []
      for index in versions.indices {
        let decision = try rule.decision(for: year, onDay: versions[index].fromDay, actual: actual)
        versions[index].assumedShare = decision.share
        decisions.append(decision)
      }
      return (versions, decisions)
    }
  }

  let economy: Economy
  /// Cost base, structure and share by population by date.
  let terms: TermsByDate
  /// Those of the first day.
  var plan: YearPlan { terms.first }
  /// The years as they go when no rule changes the places.
  let years: [Year]
  let ledger: EfterreguleringLedger
  /// What became of the known results of years before the period.
  let earlierClosings: [EfterreguleringLedger.Closing]
  /// Known results of simulated years, by index in ``years``: what they carry to later takster replaces what the
  /// simulated result would.
  let knownResults: [Efterregulering.EarlierResult?]
  /// When the tilbud is open.
  let life: Life
  /// Known results of the accounts, income − cost, of years before the decision's, by index in ``years``.
  let knownAccounts: [Kroner?]
  /// Known belægning of years before the decision's, by civil year: a rule goes by it rather than by what is simulated.
  let knownShares: [Int: Share]
  /// Index in ``years`` of the last year in which the tilbud is open; nil when it does not close.
  let closingYear: Int?

  /// What is observed of years before `decided`, the civil year of the decision, is a fact.
  init(
    _ tilbud: TilbudCase, economy: Economy, scene: Scene, buckets: Buckets, decided: Int
  ) throws(ForecastingError) {
    let id = tilbud.plan.id
    let period = scene.period
    guard (period.first.month, period.first.day) == (1, 1), (period.last.month, period.last.day) == (12, 31) else {
      throw .partialYear(tilbud: id, period: period)
    }
    self.economy = economy
    do throws(TakstError) {
      try economy.checkFits(tilbud.plan)
      terms = try TermsByDate(economy, kommuner: scene.kommuner.count)
      var closings: [EfterreguleringLedger.Closing] = []
      ledger = try EfterreguleringLedger(
        economy.efterregulering, startingIn: period.first.year, closings: &closings)
      earlierClosings = closings
    } catch { throw .takst(tilbud: id, year: nil, error) }
    knownResults = period.years.map { year in economy.efterregulering.history.first { $0.year == year } }
    let life = Life(tilbud.plan, in: period)
    self.life = life
    closingYear = life.lastYear.map { max(0, $0 - period.first.year) }
    let facts = tilbud.observations.filter { $0.ydelse == nil && $0.year < decided }
    do throws(TakstError) {
      knownShares = try EconomyModel.shares(facts, economy.assumed, before: decided)
      knownAccounts = try EconomyModel.accounts(facts, of: period.years)
    } catch { throw .takst(tilbud: id, year: nil, error) }
    var years: [Year] = []
    for (y, year) in period.years.enumerated() {
      do throws(TakstError) {
        years.append(
          try EconomyModel.year(year, tilbud.plan.unreviewed, life, economy, terms, buckets, buckets.ofYear[y]))
      } catch { throw .takst(tilbud: id, year: year, error) }
    }
    self.years = years
  }

  /// The belægning of a year without places, to a rule that takes the mean of known years: the lowest it allows.
  var shareWithoutPlaces: Share {
    if case .rule(let rule) = economy.assumed, case .meanOfTwoYears(_, let floor, _) = rule.rule {
      floor
    } else {
      .zero
    }
  }

  private static func accounts(_ facts: [ObservedFigure], of years: [Int]) throws(TakstError) -> [Kroner?] {
    var known: [Kroner?] = years.map { _ in nil }
    for fact in facts where fact.quantity == .accountsResult {
      if let y = years.firstIndex(of: fact.year) { known[y] = try Kroner(kroner: fact.value) }
    }
    return known
  }

  /// What the rule's own history gives goes before what was observed.
  private static func shares(
    _ facts: [ObservedFigure], _ assumed: Economy.Assumed, before decided: Int
  ) throws(TakstError) -> [Int: Share] {
    guard case .rule(let rule) = assumed else { return [:] }
    var known: [Int: Share] = [:]
    for fact in facts where fact.quantity == .enrolledShare { known[fact.year] = try Share(fact.value) }
    for earlier in rule.history where earlier.year < decided { known[earlier.year] = earlier.share }
    return known
  }

  /// Year number `y` with the places that rules have made of the plan of `tilbud` in a replication.
  func year(_ y: Int, of tilbud: TilbudModel, _ history: PlaceHistory) throws(TakstError) -> Year {
    let made = tilbud.plan.with(history, in: tilbud.scene.period)
    return try EconomyModel.year(
      years[y].year, made, life, economy, terms, tilbud.buckets, tilbud.buckets.ofYear[y])
  }

  private static func year(
    _ year: Int, _ tilbud: TilbudPlan, _ life: Life, _ economy: Economy, _ terms: TermsByDate, _ buckets: Buckets,
    _ range: Range<Int>
  ) throws(TakstError) -> Year {
    let days = CivilDate.daysInYear(year)
    let plFactor = try economy.priceIndex.factor(to: year)
    let dates = takstDates(tilbud, economy, terms)
    let starts = range.filter { $0 == range.lowerBound || dates.contains(buckets.starts[$0]) }
    let plan = terms.first
    var versions: [TakstVersion] = []
    for start in starts {
      let date = buckets.starts[start]
      var version = version(tilbud, economy, lines: plan.structure.lines.count, on: date, of: year)
      version.plan = try terms.plan(on: date, plFactor: plFactor)
      versions.append(version)
    }
    var takster: YearTakster?
    if case .byDate = economy.assumed { takster = try plan.takster(versions, days: days, plFactor: plFactor) }
    let timeline = try timeline(tilbud, year: year)
    let openDays = life.openDays(of: year)
    let parts = parts(range, versions: starts, cutOn: terms.costDates, buckets)
    let spans = spans(of: parts, terms, timeline, openDays: openDays, year: year, buckets)
    return Year(
      year: year, days: days, plFactor: plFactor, plan: plan, parts: parts, spans: spans,
      versionBuckets: starts + [range.upperBound], versions: versions, takster: takster,
      sizes: timeline.sizes(in: openDays),
      carryingPlaceDays: plan.costBase.delays.map { timeline.carryingPlaceDays(delay: $0, days: days) },
      openDays: openDays, placeDays: timeline.placeDays(days: days),
      oneOff: economy.oneOffs.reduce((.zero, .zero)) { sum, oneOff in
        let part = oneOff.part(of: year)
        return (sum.0 + part, oneOff.entersTakst ? sum.1 : sum.1 + part)
      })
  }

  /// The takst versions that begin with the buckets `starts`, cut further on `dates`.
  private static func parts(
    _ range: Range<Int>, versions starts: [Int], cutOn dates: [CivilDate], _ buckets: Buckets
  ) -> [Year.Part] {
    let cuts = range.filter { starts.contains($0) || dates.contains(buckets.starts[$0]) }
    let newYear = CivilDate.newYear(buckets.years[range.lowerBound]).dayNumber
    return zip(cuts, cuts.dropFirst() + [range.upperBound]).map { from, to in
      let first = buckets.starts[from].dayNumber - newYear
      return Year.Part(
        buckets: from..<to, days: first..<first + (from..<to).reduce(0) { $0 + buckets.days[$1] },
        version: (starts.lastIndex { $0 <= from } ?? 0))
    }
  }

  /// What is known beforehand of the parts of a year within which amounts of cost lines change; empty for other years.
  private static func spans(
    of parts: [Year.Part], _ terms: TermsByDate, _ timeline: PlaceTimeline, openDays: Range<Int>, year: Int,
    _ buckets: Buckets
  ) -> [YearFacts.Span] {
    let newYear = CivilDate.newYear(year)
    guard terms.costDates.contains(where: { $0.year == year && $0 > newYear }) else { return [] }
    return parts.map { part in
      let date = buckets.starts[part.buckets.lowerBound]
      let days = part.days
      let costBase = terms.plan(on: date).costBase
      let activity = CostBase.Activity(
        days: CivilDate.daysInYear(year), occupied: .zero, sizes: timeline.sizes(in: openDays.clamped(to: days)),
        carryingPlaceDays: costBase.delays.map { timeline.carryingPlaceDays(delay: $0, in: days) },
        operation: openDays.clamped(to: days))
      return YearFacts.Span(costBase, version: part.version, activity)
    }
  }

  /// Places by day of the year, with what was in force up to ten years before, for cuts that save money late.
  private static func timeline(_ tilbud: TilbudPlan, year: Int) throws(TakstError) -> PlaceTimeline {
    let newYear = CivilDate.newYear(year).dayNumber
    let reach = -3_660
    var steps = [PlaceTimeline.Step(fromDay: reach, places: tilbud.places(on: CivilDate(dayNumber: newYear + reach)))]
    for date in (tilbud.places.steps.map({ $0.from }) + [tilbud.opening, tilbud.closure?.date].compactMap { $0 })
      .sorted()
    {
      let day = date.dayNumber - newYear
      if day > reach, day < 366, steps.last.map({ $0.fromDay < day }) ?? true {
        steps.append(.init(fromDay: day, places: tilbud.places(on: date)))
      }
    }
    return try PlaceTimeline(steps)
  }

  private static func version(
    _ tilbud: TilbudPlan, _ economy: Economy, lines: Int, on date: CivilDate, of year: Int
  ) -> TakstVersion {
    var published: [Kroner?] = []
    for line in 0..<lines {
      published.append(
        economy.published.filter { $0.from.year == year && $0.from <= date && ($0.line ?? line) == line }
          .max { $0.from < $1.from }?.takst)
    }
    let fromDay = date.dayNumber - CivilDate.newYear(year).dayNumber
    return TakstVersion(
      fromDay: fromDay, places: placesBehindTakst(tilbud, on: date),
      assumedShare: assumed(economy, on: date),
      published: published.contains { $0 != nil } ? published : [],
      recoversGap: economy.recoversGap && fromDay > 0)
  }

  private static func assumed(_ economy: Economy, on date: CivilDate) -> Share {
    if case .byDate(let schedule) = economy.assumed { schedule.value(on: date) } else { .one }
  }

  /// The places the takst is computed with: none before the opening; after a closure the takst of the last places goes on
  /// for those still there.
  private static func placesBehindTakst(_ tilbud: TilbudPlan, on date: CivilDate) -> Int {
    if let opening = tilbud.opening, date < opening { return 0 }
    let places = tilbud.places.steps.filter { $0.from <= date }.map { $0.value }
    return places.last { $0 > 0 } ?? tilbud.places.value(on: date)
  }

  /// The days on which a new takst may begin within a year: the tilbud opens, or places, forudsat belægning, what the takst
  /// is made of, or a published takst change.
  private static func takstDates(_ tilbud: TilbudPlan, _ economy: Economy, _ terms: TermsByDate) -> Set<CivilDate> {
    var dates = Set(tilbud.places.steps.dropFirst().map { $0.from } + economy.published.map { $0.from })
    if let opening = tilbud.opening { dates.insert(opening) }
    dates.formUnion(terms.takstDates)
    switch economy.assumed {
    case .byDate(let schedule): dates.formUnion(schedule.steps.dropFirst().map({ $0.from }))
    case .rule(let rule):
      dates.formUnion(
        rule.dated.compactMap { CivilDate(year: $0.year, month: 1, day: 1)?.adding(days: $0.fromDay) })
    }
    return dates
  }
}

extension EconomyModel {
  /// The days on which counts must be cut: where a takst may begin, where the tilbud closes, and where a place that it
  /// closed with saves money.
  static func countingDates(_ tilbud: TilbudPlan, _ economy: Economy) throws(TakstError) -> Set<CivilDate> {
    let terms = try TermsByDate(economy, kommuner: economy.objektivFinansiering?.kommuner ?? 1)
    var dates = takstDates(tilbud, economy, terms).union(terms.costDates)
    if let closure = tilbud.closure {
      dates.formUnion(economy.costBase.delays.map { closure.date.adding(days: $0) })
    }
    return dates
  }
}

extension Economy {
  /// Checks that there is one takst line and one billing rule for every line of the simulation, døgn and hours where
  /// they belong, and that the rest lies within its range.
  fileprivate func checkFits(_ plan: TilbudPlan) throws(TakstError) {
    let døgnLines = plan.ydelser.reduce(0) { $0 + $1.levels.count }
    let lines = structure.lines
    guard lines.count == døgnLines + plan.hourly.count else {
      throw .wrongCount(what: "takst lines", expected: døgnLines + plan.hourly.count, found: lines.count)
    }
    for (index, line) in lines.enumerated() where (line.unit == .hour) != (index >= døgnLines) {
      let (billed, needed) = index < døgnLines ? ("by the hour", "places") : ("by døgn", "hours")
      throw .structureDoesNotFit(why: "takst line ‘\(line.name)’ is billed \(billed), but its ydelse has \(needed)")
    }
    guard billing.count == lines.count else {
      throw .wrongCount(what: "billing rules", expected: lines.count, found: billing.count)
    }
    for rules in billing {
      for (share, what) in [(rules.absence, "the absence"), (rules.absenceBilled, "the billed part of absence")]
      where share > .one {
        throw .outOfRange(what: what, value: share.value, lowest: 0, highest: 1)
      }
    }
    guard (1...100).contains(responseDelay) else {
      throw .outOfRange(
        what: "the years from a takst to its effect on referrals", value: Double(responseDelay), lowest: 1, highest: 100
      )
    }
    for line in published.compactMap({ $0.line }) where !lines.indices.contains(line) {
      throw .structureDoesNotFit(why: "a takst is published for line number \(line), which does not exist")
    }
  }
}
