internal import Occupancy
internal import Takst

/// Turns a tilbud's counts and accounts of a year into its metrics, and sums up the period.
struct FigureWriter {
  private let member: ForecastModel.Member
  private let unit: ForecastModel.Unit
  private let layout: MetricLayout
  private let lines: [TilbudModel.Line]
  /// Share of absence of each line.
  private let absences: [Share]
  private let hasAbsence: Bool
  private let monthOfBucket: [Int]
  private let monthDays: [Int]
  private let yearDays: [Int]
  /// Days over which means are taken.
  private let lifeDays: [Int]
  /// Days before each year.
  private let yearStarts: [Int]
  private let hasRules: Bool
  private var amounts = FigureAmounts()
  /// What the years so far come to: by ydelse and quantity, and by kommune and quantity; people in ticks.
  private var ydelseAmounts: [Int64]
  private var kommuneAmounts: [Int64]

  init(member: ForecastModel.Member, unit: ForecastModel.Unit, layout: MetricLayout) {
    self.member = member
    self.unit = unit
    self.layout = layout
    lines = unit.model.lines
    absences = lines.indices.map { member.economy?.economy.billing[$0].absence ?? .zero }
    hasAbsence = absences.contains { $0 != .zero }
    let buckets = unit.model.buckets
    let months = unit.model.scene.period.monthStarts
    monthOfBucket = buckets.starts.map { start in
      guard let month = months.lastIndex(where: { $0 <= start }) else {
        preconditionFailure("a period begins with its first month")
      }
      return month
    }
    var days = Array(repeating: 0, count: months.count)
    for (bucket, month) in monthOfBucket.enumerated() { days[month] += buckets.days[bucket] }
    monthDays = days
    yearDays = buckets.ofYear.map { $0.reduce(0) { $0 + buckets.days[$1] } }
    lifeDays = unit.model.scene.period.years.map { member.life.days(of: $0) }
    yearStarts = buckets.ofYear.map { (0..<$0.lowerBound).reduce(0) { $0 + buckets.days[$1] } }
    hasRules = !unit.model.plan.rules.isEmpty
    let isFull = layout.detail == .full
    ydelseAmounts = Array(
      repeating: 0, count: isFull ? member.budgetedPlaceDays.count * YdelseQuantity.allCases.count : 0)
    kommuneAmounts = Array(repeating: 0, count: layout.kommuner * KommuneQuantity.allCases.count)
  }

  mutating func begin() {
    amounts.begin()
    for i in ydelseAmounts.indices { ydelseAmounts[i] = 0 }
    for i in kommuneAmounts.indices { kommuneAmounts[i] = 0 }
  }

  /// Place-days of a year: the plan's, or what rules have made of them.
  private func inForce(_ year: Int, _ simulation: TilbudSimulation) -> PlaceHistory.Sum {
    guard hasRules else { return PlaceHistory.Sum(placeDays: member.placeDays[year]) }
    return simulation.placeHistory.sum(yearStarts[year]..<yearStarts[year] + yearDays[year])
  }

  mutating func write(
    _ year: Int, _ counts: YearCounts, _ accounts: Books?, _ simulation: TilbudSimulation,
    into values: inout [Int64]
  ) {
    if year == layout.firstYear, layout.decided != layout.years { amounts.beginDecided() }
    let totals = counts.totals
    let figures = accounts?.runner.figures
    let inForce = inForce(year, simulation)
    takeOccupancy(totals, inForce, present(counts, totals))
    takeFlows(totals)
    if let figures { takeAccounts(figures) }
    amounts.closeYear(
      FigureAmounts.Wholes(
        days: Int64(lifeDays[year]),
        places: Int64(inForce.placeDays) * Ticks.perDay
          + member.life.residentTicks(simulation, in: unit.model.buckets.ofYear[year]),
        hours: unit.capacity[year]),
      at: layout.index(of: .enrolledShare, tilbud: member.tilbud, year: year), into: &values)
    if layout.detail == .summary { return }
    writeYdelser(year, counts, accounts, into: &values)
    writeKommuner(year, counts, accounts, into: &values)
    writeMonths(year, simulation, into: &values)
  }

  /// Enrolled ticks less absence, each line's rounded once.
  private func present(_ counts: YearCounts, _ totals: YearCounts.Totals) -> Int64 {
    guard hasAbsence else { return totals[.enrolled] }
    return lines.indices.reduce(0) { sum, line in
      let inside = counts.total(.enrolled, line: line)
      return sum + inside - (absences[line] == .zero ? 0 : AccountsRunner.part(absences[line], of: inside))
    }
  }

  private mutating func takeOccupancy(
    _ totals: YearCounts.Totals, _ inForce: PlaceHistory.Sum, _ present: Int64
  ) {
    let (enrolled, hours) = (totals[.enrolled], totals[.delivered] / Ticks.perDay)
    amounts[.enrolledShare] = enrolled
    amounts[.physicalShare] = present
    amounts[.billedShare] = enrolled
    amounts[.residents] = enrolled
    amounts[.available] = totals.available
    amounts[.waiting] = totals[.waiting]
    amounts[.hoursDelivered] = hours
    amounts[.utilisation] = hours
    amounts[.backlog] = totals.backlog
    amounts[.places] = Int64(inForce.placeDays) * Ticks.perDay
    amounts[.ommærket] = Int64(inForce.ommærketDays) * Ticks.perDay
  }

  private mutating func takeFlows(_ totals: YearCounts.Totals) {
    let fromList = totals[.admittedFromList]
    amounts[.referred] = totals[.referred]
    amounts[.admitted] = totals[.admittedAtOnce] + fromList
    amounts[.admittedFromList] = fromList
    amounts[.left] = totals[.left]
    amounts[.turnedAway] = totals[.turnedAway]
    amounts[.discharged] = totals[.discharged]
    amounts[.moved] = totals[.moved]
    amounts[.waitedByAdmitted] = totals[.waitedByAdmitted]
    amounts[.waitedByLeft] = totals[.waitedByLeft]
    amounts[.hoursReferred] = totals[.hoursReferred]
  }

  private mutating func takeAccounts(_ accounts: AccountsRunner.Figures) {
    amounts[.billedShare] = accounts.billed
    amounts[.takst] = accounts.takst.øre
    amounts[.income] = accounts.income.øre
    amounts[.cost] = accounts.cost.øre
    amounts[.budget] = accounts.budget.øre
    amounts[.overspend] = accounts.overspend.øre
    amounts[.accountsResult] = accounts.accountsResult.øre
    amounts[.outsideResult] = accounts.outsideResult.øre
    amounts[.result] = accounts.result.øre
    amounts[.efterregulering] = accounts.efterregulering.øre
    amounts[.deficit] = accounts.result.øre
    amounts[.deficitBeyondBand] = accounts.isDeficitBeyondBand ? 1 : 0
    amounts[.byPopulation] = accounts.byPopulation.øre
    amounts[.assumedShare] = accounts.assumedShare.billionths
    take(accounts.ledger)
  }

  private mutating func take(_ ledger: AccountsRunner.LedgerYear) {
    amounts[.carriedIn] = ledger.carriedIn.øre
    amounts[.carried] = ledger.carried.øre
    amounts[.kept] = ledger.kept.øre
    amounts[.setAside] = ledger.setAside.øre
    amounts[.outstandingAtClosure] = ledger.settled.øre
    amounts[.outstanding] = ledger.outstanding.øre
    amounts[.reserve] = ledger.reserve.øre
  }

  private mutating func writeYdelser(
    _ year: Int, _ counts: YearCounts, _ accounts: Books?, into values: inout [Int64]
  ) {
    for ydelse in member.budgetedPlaceDays.indices {
      var sums = [Int64](repeating: 0, count: YdelseQuantity.allCases.count)
      func add(_ quantity: YdelseQuantity, _ value: Int64) { sums[quantity.rawValue] += value }
      var levels: Int64 = 0
      for line in lines.indices where lines[line].ydelse == ydelse {
        add(.residents, counts.total(.enrolled, line: line))
        add(.waiting, counts.total(.waiting, line: line))
        add(.referred, counts.total(.referred, line: line))
        add(.admitted, counts.total(.admittedAtOnce, line: line) + counts.total(.admittedFromList, line: line))
        add(.left, counts.total(.left, line: line))
        add(.turnedAway, counts.total(.turnedAway, line: line))
        add(.hoursDelivered, counts.total(.delivered, line: line) / Ticks.perDay)
        levels += 1
        if let accounts {
          add(.takst, accounts.runner.price(ofLine: line).øre)
          add(.income, accounts.runner.income(ofLine: line).øre)
        }
      }
      if levels > 0 { sums[YdelseQuantity.takst.rawValue] /= levels }
      for i in sums.indices { ydelseAmounts[ydelse * sums.count + i] += sums[i] }
      write(sums, ofYdelse: ydelse, year, Int64(yearDays[year]), member.budgetedPlaceDays[ydelse][year], into: &values)
    }
  }

  /// Writes what a ydelse comes to in a year or the period of so many days and budgeted place-days.
  private func write(
    _ sums: [Int64], ofYdelse ydelse: Int, _ year: Int, _ days: Int64, _ budgeted: Int, into values: inout [Int64]
  ) {
    let first = layout.index(of: YdelseQuantity.enrolledShare, tilbud: member.tilbud, ydelse: ydelse, year: year)
    for i in sums.indices { values[first + i] = sums[i] }
    let residents = sums[YdelseQuantity.residents.rawValue]
    values[first + YdelseQuantity.enrolledShare.rawValue] = FigureAmounts.share(
      residents, of: Int64(budgeted) * Ticks.perDay)
    values[first + YdelseQuantity.residents.rawValue] = residents / days
    values[first + YdelseQuantity.waiting.rawValue] = sums[YdelseQuantity.waiting.rawValue] / days
  }

  private mutating func writeKommuner(
    _ year: Int, _ counts: YearCounts, _ accounts: Books?, into values: inout [Int64]
  ) {
    let days = Int64(max(1, lifeDays[year]))
    let borne = accounts?.runner.figures.borneByKommuner ?? []
    for kommune in 0..<layout.kommuner {
      var (enrolled, referred, refused): (Int64, Int64, Int64) = (0, 0, 0)
      for line in lines.indices where counts.counts(line: line) {
        enrolled += counts.value(.enrolled, line: line, kommune: kommune)
        referred += counts.value(.referred, line: line, kommune: kommune)
        refused +=
          counts.value(.turnedAway, line: line, kommune: kommune) + counts.value(.left, line: line, kommune: kommune)
      }
      let paid = accounts?.runner.accounts.paid[kommune].øre ?? 0
      let first = layout.index(of: KommuneQuantity.residents, tilbud: member.tilbud, kommune: kommune, year: year)
      let place = kommune * KommuneQuantity.allCases.count
      for (quantity, amount) in [
        (KommuneQuantity.residents, enrolled), (.referred, referred), (.refused, refused), (.paid, paid),
        (.outstandingAtClosure, borne.isEmpty ? 0 : borne[kommune].øre),
      ] {
        kommuneAmounts[place + quantity.rawValue] += amount
        values[first + quantity.rawValue] = quantity == .residents ? amount / days : amount
      }
    }
  }

  private func writeMonths(_ year: Int, _ simulation: TilbudSimulation, into values: inout [Int64]) {
    let range = unit.model.buckets.ofYear[year]
    let first = layout.index(residentsOfMonth: 0, tilbud: member.tilbud)
    let months = monthOfBucket[range.lowerBound]...monthOfBucket[range.upperBound - 1]
    for month in months { values[first + month] = 0 }
    for bucket in range {
      for line in lines.indices where !lines[line].isHourly {
        values[first + monthOfBucket[bucket]] +=
          simulation.integral(.enrolled, line: line, buckets: bucket..<bucket + 1)
      }
    }
    for month in months { values[first + month] /= Int64(monthDays[month]) }
  }

  /// Writes the whole period, and the years that count, behind the last year.
  mutating func finish(into values: inout [Int64]) {
    amounts.closePeriod(at: layout.index(of: .enrolledShare, tilbud: member.tilbud, year: layout.years), into: &values)
    if layout.decided > layout.years {
      amounts.closeDecided(
        at: layout.index(of: .enrolledShare, tilbud: member.tilbud, year: layout.decided), into: &values)
    }
    if layout.detail == .summary { return }
    finishParts(into: &values)
  }

  /// Writes what ydelser and kommuner come to over the whole period.
  private func finishParts(into values: inout [Int64]) {
    let days = Int64(max(1, lifeDays.reduce(0, +)))
    let count = YdelseQuantity.allCases.count
    for ydelse in member.budgetedPlaceDays.indices {
      var sums = Array(ydelseAmounts[ydelse * count..<(ydelse + 1) * count])
      // A takst belongs to a year.
      sums[YdelseQuantity.takst.rawValue] = 0
      write(sums, ofYdelse: ydelse, layout.years, days, member.budgetedPlaceDays[ydelse].reduce(0, +), into: &values)
    }
    for kommune in 0..<layout.kommuner {
      let first = layout.index(
        of: KommuneQuantity.residents, tilbud: member.tilbud, kommune: kommune, year: layout.years)
      for quantity in KommuneQuantity.allCases {
        let amount = kommuneAmounts[kommune * KommuneQuantity.allCases.count + quantity.rawValue]
        values[first + quantity.rawValue] = quantity == .residents ? amount / days : amount
      }
    }
  }
}
