internal import Occupancy
internal import Takst

/// Closes one tilbud's accounts year by year through a replication, from what the simulation counted.
struct AccountsRunner {
  let model: EconomyModel
  private let tilbud: TilbudModel
  private let kommuner: Int
  private let lines: Int
  private let hasRules: Bool
  private var ledger: EfterreguleringLedger
  private(set) var accounts: YearAccounts
  /// The year's takster.
  private(set) var takster: YearTakster?
  /// The year's takster without efterregulering.
  private(set) var plainTakster: YearTakster?
  /// Normerede place-ticks of the year just closed.
  private(set) var placeTicks: Int64 = 0
  /// Efterregulering in the year's takster.
  private(set) var entered = Kroner.zero
  /// What happened in the year just closed.
  private(set) var facts: YearFacts
  private var integrals: [Int64]
  private var noFlows: [Int64] = []
  private var takstHistory: [Kroner?] = []
  /// The latest takst without supplements, and the p/l of its year: what a cap measures from.
  private var previous: (takst: Kroner, plFactor: Double)?
  private var billedShares: [Share] = []
  private var closureKey = ClosureKey()
  /// The year just closed, where rules may have changed its places.
  private var ruled: EconomyModel.Year?

  init(model: EconomyModel, tilbud: TilbudModel) {
    (self.model, self.tilbud, ledger) = (model, tilbud, model.ledger)
    (kommuner, lines) = (tilbud.scene.kommuner.count, tilbud.lines.count)
    hasRules = !tilbud.plan.rules.isEmpty
    accounts = YearAccounts(for: model.plan)
    integrals = Array(repeating: 0, count: Measure.allCases.count * lines * kommuner)
    facts = YearFacts(
      activity: .init(days: 365, occupied: .zero, sizes: [], carryingPlaceDays: []), billed: [])
  }

  mutating func begin() {
    (ledger, previous, figures) = (model.ledger, nil, Figures())
    takstHistory.removeAll(keepingCapacity: true)
    billedShares.removeAll(keepingCapacity: true)
    closureKey.begin()
  }

  /// What the referrals of year number `y` are multiplied by, from the takst `delay` years before.
  func demandFactor(year y: Int) -> Double {
    guard let response = model.economy.response, y >= model.economy.responseDelay else { return 1 }
    let earlier = y - model.economy.responseDelay
    return response.factor(takst: takstHistory[earlier], plFactor: model.years[earlier].plFactor)
  }

  /// What a year's counts come to before any price: the same for all with the same billing and takst versions.
  struct Billed {
    /// Billed by version, line and kommune.
    fileprivate(set) var cells: [BilledQuantity] = []
    /// Billed ticks of døgn lines.
    fileprivate(set) var døgn: Int64 = 0
    /// Ticks present.
    fileprivate(set) var present: Int64 = 0
    /// Ticks present by part of the year, where amounts of cost lines change within it.
    fileprivate(set) var presentByPart: [Int64] = []
  }

  /// What was billed in the year just closed.
  private(set) var billed = Billed()

  /// The figures of the year just closed: plain numbers that cost nothing to read.
  struct Figures {
    /// Billed ticks of døgn lines.
    fileprivate(set) var billed: Int64 = 0
    fileprivate(set) var income = Kroner.zero
    fileprivate(set) var cost = Kroner.zero
    fileprivate(set) var budget = Kroner.zero
    fileprivate(set) var overspend = Kroner.zero
    /// Income − cost, all of it.
    fileprivate(set) var accountsResult = Kroner.zero
    /// The part of it that sales outside the takst made.
    fileprivate(set) var outsideResult = Kroner.zero
    fileprivate(set) var result = Kroner.zero
    fileprivate(set) var efterregulering = Kroner.zero
    fileprivate(set) var ledger = LedgerYear()
    /// What kommuner paid by population.
    fileprivate(set) var byPopulation = Kroner.zero
    /// The kommuner's parts of what is settled at closure, where they bear it; empty where the driftsherre does.
    fileprivate(set) var borneByKommuner: [Kroner] = []
    /// Mean døgntakst, or hourly price, at the end of the year; zero where there is none.
    fileprivate(set) var takst = Kroner.zero
    fileprivate(set) var isDeficitBeyondBand = false
    /// Forudsat belægning of the last takst version.
    fileprivate(set) var assumedShare = Share.zero
  }

  /// A year of the ledger of efterregulering.
  struct LedgerYear {
    /// Earlier results still to enter a takst when the year began; a deficit is positive.
    fileprivate(set) var carriedIn = Kroner.zero
    /// The result carried on: the year's, or the known one; a deficit is negative.
    fileprivate(set) var carried = Kroner.zero
    /// What stays with the driftsherre of it, signed as the result.
    fileprivate(set) var kept = Kroner.zero
    /// What was set aside, less what was used or has fallen due.
    fileprivate(set) var setAside = Kroner.zero
    /// What the driftsherre or the kommuner bear after closure; a deficit is positive.
    fileprivate(set) var settled = Kroner.zero
    /// Earlier results still to enter a takst; a deficit is positive.
    fileprivate(set) var outstanding = Kroner.zero
    /// What stands set aside.
    fileprivate(set) var reserve = Kroner.zero
  }

  /// The figures of the year just closed.
  private(set) var figures = Figures()

  /// Makes the takster of year number `y` and closes its accounts from `simulation`, or, where that is known already,
  /// from what others billed in the same future.
  mutating func closeYear(
    _ y: Int, _ simulation: TilbudSimulation, billedAs known: Billed? = nil
  ) throws(TakstError) {
    let year = try year(y, simulation)
    if hasRules { ruled = year }
    figures.ledger.carriedIn = ledger.outstanding
    try setTakst(year)
    guard let takster else { return }
    if let known { billed = known } else { gather(year, simulation) }
    setFacts(year, simulation)
    try model.plan.close(facts, takster: takster, into: &accounts)
    try accounts.addsUp()
    try closeLedger(y, year.year)
    takstHistory.append(takster.atEndOfYear(withSupplements: true))
    if let takst = takster.atEndOfYear(withSupplements: false) {
      previous = (takst, year.plFactor)
    }
    placeTicks = placeTicks(year, simulation)
    billedShares.append(
      Share(of: BilledQuantity(billed.døgn), in: BilledQuantity(placeTicks)) ?? model.shareWithoutPlaces)
    setFigures()
  }

  private mutating func closeLedger(_ y: Int, _ year: Int) throws(TakstError) {
    if let takster, takster.efterregulering != accounts.efterregulering {
      ledger.takeBack(takster.efterregulering - accounts.efterregulering)
    }
    let known = model.knownResults[y]
    let reserve = ledger.reserve
    let closing = try ledger.close(
      year: year, result: known?.carried(entered: accounts.efterregulering) ?? carried(y),
      costBase: known?.costBase ?? accounts.budget)
    (figures.ledger.carried, figures.ledger.kept) = (closing.result, closing.kept)
    figures.ledger.settled = .zero
    if model.closingYear != nil { try settle(y) }
    (figures.ledger.outstanding, figures.ledger.reserve) = (ledger.outstanding, ledger.reserve)
    figures.ledger.setAside = ledger.reserve - reserve
    try ledger.checkBalance()
  }

  /// What is carried on of a year: its result; of a known year the model's with the known accounts instead of its own, so
  /// that what the takst recovered, and what was made outside it, stay taken out.
  private func carried(_ y: Int) -> Kroner {
    guard let known = model.knownAccounts[y] else { return accounts.result }
    return accounts.result + known - (accounts.income - accounts.netCost)
  }

  /// Settles what is outstanding once the tilbud has closed, and what residents who are left still add to it.
  private mutating func settle(_ y: Int) throws(TakstError) {
    closureKey.add(billed.cells, kommuner: kommuner)
    guard let last = model.closingYear, y >= last else { return }
    figures.ledger.settled = ledger.settleAtClosure()
    figures.borneByKommuner =
      model.economy.efterregulering.bearerAtClosure == .kommuner
      ? try closureKey.parts(of: figures.ledger.settled, kommuner: kommuner) : []
  }

  private mutating func setFigures() {
    figures.billed = billed.døgn
    figures.takst = (takstHistory.last ?? nil) ?? .zero
    (figures.income, figures.cost, figures.budget) = (accounts.income, accounts.netCost, accounts.budget)
    (figures.accountsResult, figures.overspend) = (accounts.accountsResult, accounts.overspend)
    figures.outsideResult = accounts.outsideResult
    (figures.result, figures.efterregulering) = (accounts.result, accounts.efterregulering)
    figures.byPopulation = accounts.objectiveTotal
    figures.isDeficitBeyondBand = accounts.isDeficitBeyondBand
    figures.assumedShare = takster?.versions.last?.calculation.assumedShare ?? .zero
  }

  /// Year number `y`, the one just closed, with the places it had.
  func closed(year y: Int) -> EconomyModel.Year { ruled ?? model.years[y] }

  /// The year with the places it had: the plan's, or what rules have made of them.
  private func year(_ y: Int, _ simulation: TilbudSimulation) throws(TakstError) -> EconomyModel.Year {
    guard hasRules, simulation.placeHistory.isChangedByRule else { return model.years[y] }
    return try model.year(y, of: tilbud, simulation.placeHistory)
  }

  // MARK: Takst

  private mutating func setTakst(_ year: EconomyModel.Year) throws(TakstError) {
    let versions = try decidedVersions(year)
    let base =
      if let known = year.takster { known } else {
        try model.plan.takster(versions, days: year.days, plFactor: year.plFactor)
      }
    plainTakster = base
    entered = try ledger.enter(year: year.year, room: room(base, year))
    takster =
      entered == .zero
      ? base
      : try model.plan.takster(
        versions, days: year.days, plFactor: year.plFactor, efterregulering: entered)
  }

  private func decidedVersions(_ year: EconomyModel.Year) throws(TakstError) -> [TakstVersion] {
    guard case .rule(let rule) = model.economy.assumed else { return year.versions }
    let first = model.years[0].year
    return try year.versions(by: rule) { asked in
      if let known = model.knownShares[asked] { return known }
      let y = asked - first
      return billedShares.indices.contains(y) ? billedShares[y] : nil
    }.versions
  }

  /// The most that may enter under the cap, from last year's takst.
  private func room(_ base: YearTakster, _ year: EconomyModel.Year) -> Kroner? {
    guard let previous, let first = base.versions.first else { return nil }
    return model.economy.efterregulering.room(
      in: first.calculation, previous: previous.takst, plFactor: year.plFactor / previous.plFactor)
  }

  /// The price of a line at the end of the year; zero where there is none.
  func price(ofLine line: Int) -> Kroner {
    guard let takster else { return .zero }
    return takster.price(ofLine: line, version: takster.versions.count - 1)?.price ?? .zero
  }

  /// What kommuner paid for a line by use.
  func income(ofLine line: Int) -> Kroner {
    (0..<kommuner).reduce(.zero) {
      $0 + accounts.takstIncome[line * kommuner + $1] + accounts.supplementIncome[line * kommuner + $1]
    }
  }

  // MARK: Facts

  /// Takes what a year comes to before any price into ``billed``.
  mutating func gather(_ year: EconomyModel.Year, _ simulation: TilbudSimulation) {
    let versions = year.versionBuckets.count - 1
    let cells = versions * lines * kommuner
    if billed.cells.count != cells { billed.cells = Array(repeating: .zero, count: cells) }
    for cell in billed.cells.indices { billed.cells[cell] = .zero }
    (billed.døgn, billed.present) = (0, 0)
    billed.presentByPart.removeAll(keepingCapacity: true)
    for part in year.parts {
      simulation.sum(part.buckets, measures: &integrals, flows: &noFlows)
      var cell = part.version * lines * kommuner
      let before = billed.present
      for line in 0..<lines {
        let rules = model.economy.billing[line]
        for kommune in 0..<kommuner {
          if tilbud.lines[line].isHourly {
            // The counts are in thousandths of an hour.
            billed.cells[cell] += BilledQuantity((integral(.delivered, line, kommune) + 500) / 1_000)
          } else {
            let (paid, there) = days(line, kommune, rules)
            billed.cells[cell] += BilledQuantity(paid)
            billed.døgn += paid
            billed.present += there
          }
          cell += 1
        }
      }
      billed.presentByPart.append(billed.present - before)
    }
  }

  /// The parts of a year within which amounts change, with those who are left after a closure.
  private mutating func setSpans(_ year: EconomyModel.Year, _ simulation: TilbudSimulation) {
    facts.spans = year.spans
    let isLonger = facts.activity.operation.upperBound > year.openDays.upperBound
    for (number, part) in year.parts.enumerated() where number < facts.spans.count {
      var activity = facts.spans[number].activity
      activity.occupied = BilledQuantity(billed.presentByPart[number])
      if isLonger {
        let open = activity.operation.count
        activity.operation = facts.activity.operation.clamped(to: part.days)
        activity.sizes.append(
          .init(places: year.versions[part.version].places, days: max(0, activity.operation.count - open)))
        for (index, delay) in model.plan.costBase.delays.enumerated() {
          let ticks = model.life.residentTicks(simulation, in: part.buckets, delay: delay)
          activity.carryingPlaceDays[index] += Int((ticks + Ticks.perDay / 2) / Ticks.perDay)
        }
      }
      facts.spans[number].activity = activity
    }
  }

  private mutating func setFacts(_ year: EconomyModel.Year, _ simulation: TilbudSimulation) {
    facts.billed = billed.cells
    facts.plFactor = year.plFactor
    facts.activity = activity(year, simulation)
    (facts.oneOff, facts.oneOffKept) = year.oneOff
    setSpans(year, simulation)
    if case .idlePlaces = model.economy.objektivFinansiering?.rule { facts.idle = idle(year, simulation) }
  }

  /// A measure summed over the takst version that is being gathered.
  private func integral(_ measure: Measure, _ line: Int, _ kommune: Int) -> Int64 {
    integrals[(measure.rawValue * lines + line) * kommuner + kommune]
  }

  /// Billed and present ticks of a line and kommune.
  private func days(_ line: Int, _ kommune: Int, _ rules: Economy.Billing) -> (billed: Int64, present: Int64) {
    let enrolled = integral(.enrolled, line, kommune)
    let held = rules.billsHold ? integral(.reserved, line, kommune) : 0
    let absent = rules.absence == .zero ? 0 : AccountsRunner.part(rules.absence, of: enrolled)
    let unbilled = absent == 0 ? 0 : absent - AccountsRunner.part(rules.absenceBilled, of: absent)
    return (enrolled - unbilled + integral(.notice, line, kommune) + held, enrolled - absent)
  }

  static func part(_ share: Share, of ticks: Int64) -> Int64 {
    Int64((Int128(ticks) * Int128(share.billionths) + 500_000_000) / 1_000_000_000)
  }

  private func idle(_ year: EconomyModel.Year, _ simulation: TilbudSimulation) -> [BilledQuantity] {
    (0..<year.versionBuckets.count - 1).map { version in
      let buckets = year.versionBuckets[version]..<year.versionBuckets[version + 1]
      return BilledQuantity(buckets.reduce(0) { $0 + simulation.available(bucket: $1) })
    }
  }
}
