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
  private var period: [Int64]
  private var enrolled: Int64 = 0
  private var present: Int64 = 0
  private var billed: Int64 = 0
  private var available: Int64 = 0
  private var waiting: Int64 = 0
  private var delivered: Int64 = 0
  private var places = PlaceHistory.Sum()

  init(member: ForecastModel.Member, unit: ForecastModel.Unit, layout: MetricLayout) {
    (self.member, self.unit, self.layout, lines) = (member, unit, layout, unit.model.lines)
    absences = lines.indices.map { member.economy?.economy.billing[$0].absence ?? .zero }
    hasAbsence = absences.contains { $0 != .zero }
    let buckets = unit.model.buckets
    let months = unit.model.scene.period.monthStarts
    monthOfBucket = buckets.starts.map { start in (months.lastIndex { $0 <= start }) ?? 0 }
    var days = Array(repeating: 0, count: months.count)
    for (bucket, month) in monthOfBucket.enumerated() { days[month] += buckets.days[bucket] }
    monthDays = days
    yearDays = buckets.ofYear.map { $0.reduce(0) { $0 + buckets.days[$1] } }
    yearStarts = buckets.ofYear.map { (0..<$0.lowerBound).reduce(0) { $0 + buckets.days[$1] } }
    hasRules = !unit.model.plan.rules.isEmpty
    period = Array(repeating: 0, count: Quantity.allCases.count)
  }

  mutating func begin() {
    for i in period.indices { period[i] = 0 }
    (enrolled, present, billed, available, waiting, delivered) = (0, 0, 0, 0, 0, 0)
    places = PlaceHistory.Sum()
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
    let (totals, figures) = (counts.totals, accounts?.runner.figures)
    let base = layout.place(.enrolledShare, tilbud: member.tilbud, year: year)
    writeOccupancy(year, inForce(year, simulation), totals, present(counts, totals), figures, base, &values)
    writeFlows(totals, base, &values)
    if let figures { writeAccounts(figures, base, &values) }
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

  private mutating func writeOccupancy(
    _ year: Int, _ inForce: PlaceHistory.Sum, _ totals: YearCounts.Totals, _ there: Int64,
    _ figures: AccountsRunner.Figures?, _ base: Int,
    _ values: inout [Int64]
  ) {
    let placeTicks = Int64(inForce.placeDays) << 20
    let days = Int64(yearDays[year])
    let inside = totals[.enrolled]
    let paid = figures?.billed ?? inside
    let hours = totals[.delivered] >> 20
    values[base + Quantity.enrolledShare.rawValue] = FigureWriter.share(inside, of: placeTicks)
    values[base + Quantity.physicalShare.rawValue] = FigureWriter.share(there, of: placeTicks)
    values[base + Quantity.billedShare.rawValue] = FigureWriter.share(paid, of: placeTicks)
    values[base + Quantity.residents.rawValue] = inside / days
    values[base + Quantity.available.rawValue] = totals.available / days
    values[base + Quantity.waiting.rawValue] = totals[.waiting] / days
    values[base + Quantity.hoursDelivered.rawValue] = hours
    values[base + Quantity.utilisation.rawValue] = FigureWriter.share(hours, of: unit.capacity[year])
    values[base + Quantity.backlog.rawValue] = totals.backlog
    values[base + Quantity.places.rawValue] = placeTicks / days
    values[base + Quantity.ommærket.rawValue] = (Int64(inForce.ommærketDays) << 20) / days
    period[Quantity.backlog.rawValue] = totals.backlog
    places.placeDays += inForce.placeDays
    places.ommærketDays += inForce.ommærketDays
    enrolled += inside
    present += there
    billed += paid
    available += totals.available
    waiting += totals[.waiting]
    delivered += hours
  }

  private mutating func writeFlows(_ totals: YearCounts.Totals, _ base: Int, _ values: inout [Int64]) {
    let fromList = totals[.admittedFromList]
    add(.referred, totals[.referred], base, &values)
    add(.admitted, totals[.admittedAtOnce] + fromList, base, &values)
    add(.admittedFromList, fromList, base, &values)
    add(.left, totals[.left], base, &values)
    add(.turnedAway, totals[.turnedAway], base, &values)
    add(.discharged, totals[.discharged], base, &values)
    add(.moved, totals[.moved], base, &values)
    add(.waitedByAdmitted, totals[.waitedByAdmitted], base, &values)
    add(.waitedByLeft, totals[.waitedByLeft], base, &values)
    add(.hoursReferred, totals[.hoursReferred], base, &values)
  }

  private mutating func writeAccounts(_ figures: AccountsRunner.Figures, _ base: Int, _ values: inout [Int64]) {
    add(.income, figures.income.øre, base, &values)
    add(.cost, figures.cost.øre, base, &values)
    add(.budget, figures.budget.øre, base, &values)
    add(.result, figures.result.øre, base, &values)
    add(.efterregulering, figures.efterregulering.øre, base, &values)
    add(.byPopulation, figures.byPopulation.øre, base, &values)
    values[base + Quantity.takst.rawValue] = figures.takst.øre
    values[base + Quantity.outstanding.rawValue] = figures.outstanding.øre
    values[base + Quantity.deficit.rawValue] = figures.result < .zero ? 1 : 0
    values[base + Quantity.deficitBeyondBand.rawValue] = figures.isDeficitBeyondBand ? 1 : 0
    period[Quantity.takst.rawValue] = figures.takst.øre
    period[Quantity.outstanding.rawValue] = figures.outstanding.øre
    if figures.isDeficitBeyondBand { period[Quantity.deficitBeyondBand.rawValue] = 1 }
  }

  /// Writes a year's sum and adds it to the period's.
  private mutating func add(_ quantity: Quantity, _ value: Int64, _ base: Int, _ values: inout [Int64]) {
    values[base + quantity.rawValue] = value
    period[quantity.rawValue] += value
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
        add(.hoursDelivered, counts.total(.delivered, line: line) >> 20)
        levels += 1
        if let accounts {
          add(.takst, accounts.runner.price(ofLine: line).øre)
          add(.income, accounts.runner.income(ofLine: line).øre)
        }
      }
      let budgeted = Int64(member.budgetedPlaceDays[ydelse][year]) << 20
      sums[YdelseQuantity.enrolledShare.rawValue] =
        FigureWriter.share(sums[YdelseQuantity.residents.rawValue], of: budgeted)
      sums[YdelseQuantity.residents.rawValue] /= days
      sums[YdelseQuantity.waiting.rawValue] /= days
      if levels > 0 { sums[YdelseQuantity.takst.rawValue] /= levels }
      let place = layout.place(YdelseQuantity.enrolledShare, tilbud: t, ydelse: ydelse, year: year)
      for i in sums.indices { values[place + i] = sums[i] }
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
      let place = layout.place(KommuneQuantity.residents, tilbud: member.tilbud, kommune: kommune, year: year)
      values[place + KommuneQuantity.residents.rawValue] = enrolled / days
      values[place + KommuneQuantity.referred.rawValue] = referred
      values[place + KommuneQuantity.refused.rawValue] = refused
      values[place + KommuneQuantity.paid.rawValue] = accounts?.runner.accounts.paid[kommune].øre ?? 0
    }
  }

  private func writeMonths(_ year: Int, _ simulation: TilbudSimulation, into values: inout [Int64]) {
    let range = unit.model.buckets.ofYear[year]
    let first = layout.place(residentsOfMonth: 0, tilbud: member.tilbud)
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
  mutating func finish(into values: inout [Int64]) {
    let placeTicks = Int64(places.placeDays) << 20
    let days = Int64(yearDays.reduce(0, +))
    period[Quantity.enrolledShare.rawValue] = FigureWriter.share(enrolled, of: placeTicks)
    period[Quantity.physicalShare.rawValue] = FigureWriter.share(present, of: placeTicks)
    period[Quantity.billedShare.rawValue] = FigureWriter.share(billed, of: placeTicks)
    period[Quantity.residents.rawValue] = enrolled / days
    period[Quantity.places.rawValue] = placeTicks / days
    period[Quantity.ommærket.rawValue] = (Int64(places.ommærketDays) << 20) / days
    period[Quantity.available.rawValue] = available / days
    period[Quantity.waiting.rawValue] = waiting / days
    period[Quantity.hoursDelivered.rawValue] = delivered
    period[Quantity.utilisation.rawValue] = FigureWriter.share(delivered, of: unit.capacity.reduce(0, +))
    period[Quantity.deficit.rawValue] = period[Quantity.result.rawValue] < 0 ? 1 : 0
    let first = layout.place(.enrolledShare, tilbud: member.tilbud, year: layout.years)
    for i in period.indices { values[first + i] = period[i] }
  }

  /// `part` ÷ `whole` in billionths; 0 where there is no whole.
  static func share(_ part: Int64, of whole: Int64) -> Int64 {
    guard whole > 0 else { return 0 }
    return Int64((Int128(part) * 1_000_000_000 + Int128(whole) / 2) / Int128(whole))
  }
}
