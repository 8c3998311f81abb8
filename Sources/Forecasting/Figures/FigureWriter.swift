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
  /// Days before each year.
  private let yearStarts: [Int]
  private let hasRules: Bool
  private var year = FigureAmounts()
  private var period = FigureAmounts()

  /// What happened in a year.
  private struct Facts {
    let totals: YearCounts.Totals
    let inForce: PlaceHistory.Sum
    /// Enrolled ticks less absence.
    let present: Int64
    let accounts: AccountsRunner.Figures?
  }

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
    yearStarts = buckets.ofYear.map { (0..<$0.lowerBound).reduce(0) { $0 + buckets.days[$1] } }
    hasRules = !unit.model.plan.rules.isEmpty
  }

  mutating func begin() { period.clear() }

  /// Place-days of a year: the plan's, or what rules have made of them.
  private func inForce(_ year: Int, _ simulation: TilbudSimulation) -> PlaceHistory.Sum {
    guard hasRules else { return PlaceHistory.Sum(placeDays: member.placeDays[year]) }
    return simulation.placeHistory.sum(yearStarts[year]..<yearStarts[year] + yearDays[year])
  }

  mutating func write(
    _ year: Int, _ counts: YearCounts, _ accounts: Books?, _ simulation: TilbudSimulation,
    into values: inout [Int64]
  ) {
    let facts = Facts(
      totals: counts.totals, inForce: inForce(year, simulation), present: present(counts, counts.totals),
      accounts: accounts?.runner.figures)
    take(facts, year)
    self.year.write(at: layout.index(of: .enrolledShare, tilbud: member.tilbud, year: year), into: &values)
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

  /// Takes in a year, by itself and into the period: every quantity of the catalogue.
  private mutating func take(_ facts: Facts, _ y: Int) {
    year.days = Int64(yearDays[y])
    year.places = Int64(facts.inForce.placeDays) * Ticks.perDay
    year.hours = unit.capacity[y]
    takeOccupancy(facts)
    takeFlows(facts.totals)
    if let accounts = facts.accounts { takeAccounts(accounts) }
    period.add(year)
  }

  private mutating func takeOccupancy(_ facts: Facts) {
    let totals = facts.totals
    let (enrolled, hours) = (totals[.enrolled], totals[.delivered] / Ticks.perDay)
    year[.enrolledShare] = enrolled
    year[.physicalShare] = facts.present
    year[.billedShare] = facts.accounts?.billed ?? enrolled
    year[.residents] = enrolled
    year[.available] = totals.available
    year[.waiting] = totals[.waiting]
    year[.hoursDelivered] = hours
    year[.utilisation] = hours
    year[.backlog] = totals.backlog
    year[.places] = year.places
    year[.ommærket] = Int64(facts.inForce.ommærketDays) * Ticks.perDay
  }

  private mutating func takeFlows(_ totals: YearCounts.Totals) {
    let fromList = totals[.admittedFromList]
    year[.referred] = totals[.referred]
    year[.admitted] = totals[.admittedAtOnce] + fromList
    year[.admittedFromList] = fromList
    year[.left] = totals[.left]
    year[.turnedAway] = totals[.turnedAway]
    year[.discharged] = totals[.discharged]
    year[.moved] = totals[.moved]
    year[.waitedByAdmitted] = totals[.waitedByAdmitted]
    year[.waitedByLeft] = totals[.waitedByLeft]
    year[.hoursReferred] = totals[.hoursReferred]
  }

  private mutating func takeAccounts(_ accounts: AccountsRunner.Figures) {
    year[.takst] = accounts.takst.øre
    year[.income] = accounts.income.øre
    year[.cost] = accounts.cost.øre
    year[.budget] = accounts.budget.øre
    year[.result] = accounts.result.øre
    year[.efterregulering] = accounts.efterregulering.øre
    year[.outstanding] = accounts.outstanding.øre
    year[.deficit] = accounts.result.øre
    year[.deficitBeyondBand] = accounts.isDeficitBeyondBand ? 1 : 0
    year[.byPopulation] = accounts.byPopulation.øre
  }

  private func writeYdelser(
    _ year: Int, _ counts: YearCounts, _ accounts: Books?, into values: inout [Int64]
  ) {
    let t = member.tilbud
    let days = Int64(yearDays[year])
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
      let budgeted = Int64(member.budgetedPlaceDays[ydelse][year]) * Ticks.perDay
      sums[YdelseQuantity.enrolledShare.rawValue] =
        FigureAmounts.share(sums[YdelseQuantity.residents.rawValue], of: budgeted)
      sums[YdelseQuantity.residents.rawValue] /= days
      sums[YdelseQuantity.waiting.rawValue] /= days
      if levels > 0 { sums[YdelseQuantity.takst.rawValue] /= levels }
      let first = layout.index(of: YdelseQuantity.enrolledShare, tilbud: t, ydelse: ydelse, year: year)
      for i in sums.indices { values[first + i] = sums[i] }
    }
  }

  private func writeKommuner(
    _ year: Int, _ counts: YearCounts, _ accounts: Books?, into values: inout [Int64]
  ) {
    let days = Int64(yearDays[year])
    for kommune in 0..<layout.kommuner {
      var (enrolled, referred, refused): (Int64, Int64, Int64) = (0, 0, 0)
      for line in lines.indices {
        enrolled += counts.value(.enrolled, line: line, kommune: kommune)
        referred += counts.value(.referred, line: line, kommune: kommune)
        refused +=
          counts.value(.turnedAway, line: line, kommune: kommune) + counts.value(.left, line: line, kommune: kommune)
      }
      let first = layout.index(of: KommuneQuantity.residents, tilbud: member.tilbud, kommune: kommune, year: year)
      values[first + KommuneQuantity.residents.rawValue] = enrolled / days
      values[first + KommuneQuantity.referred.rawValue] = referred
      values[first + KommuneQuantity.refused.rawValue] = refused
      values[first + KommuneQuantity.paid.rawValue] = accounts?.runner.accounts.paid[kommune].øre ?? 0
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

  /// Writes the whole period behind the last year.
  func finish(into values: inout [Int64]) {
    period.write(at: layout.index(of: .enrolledShare, tilbud: member.tilbud, year: layout.years), into: &values)
  }
}
