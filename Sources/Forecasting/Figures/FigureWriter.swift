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
  private let rules: [PeriodRule]
  private var year: Amounts
  private var period: Amounts

  /// What a span comes to before anything is divided: an amount of every quantity, and what amounts are parts of.
  private struct Amounts {
    var ofQuantities: [Int64]
    var days: Int64 = 0
    /// Normerede place-ticks.
    var places: Int64 = 0
    /// Hours of capacity, in thousandths.
    var hours: Int64 = 0
  }

  /// What happened in a year.
  private struct Facts {
    let totals: YearCounts.Totals
    let inForce: PlaceHistory.Sum
    /// Enrolled ticks less absence.
    let present: Int64
    let accounts: AccountsRunner.Figures?
  }

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
    rules = Quantity.allCases.map { $0.traits.period }
    year = Amounts(ofQuantities: Array(repeating: 0, count: rules.count))
    period = year
  }

  mutating func begin() {
    for i in period.ofQuantities.indices { period.ofQuantities[i] = 0 }
    period.days = 0
    period.places = 0
    period.hours = 0
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
    let facts = Facts(
      totals: counts.totals, inForce: inForce(year, simulation), present: present(counts, counts.totals),
      accounts: accounts?.runner.figures)
    take(facts, year)
    write(self.year, at: layout.place(.enrolledShare, tilbud: member.tilbud, year: year), into: &values)
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

  /// Takes in a year, by itself and into the period.
  private mutating func take(_ facts: Facts, _ y: Int) {
    for quantity in Quantity.allCases {
      let (index, amount) = (quantity.rawValue, FigureWriter.amount(quantity, facts))
      year.ofQuantities[index] = amount
      period.ofQuantities[index] = rules[index].adding(amount, to: period.ofQuantities[index])
    }
    year.days = Int64(yearDays[y])
    year.places = Int64(facts.inForce.placeDays) << 20
    year.hours = unit.capacity[y]
    period.days += year.days
    period.places += year.places
    period.hours += year.hours
  }

  @inline(__always)
  private static func amount(_ quantity: Quantity, _ facts: Facts) -> Int64 {
    let (totals, accounts) = (facts.totals, facts.accounts)
    return switch quantity {
    case .enrolledShare, .residents: totals[.enrolled]
    case .physicalShare: facts.present
    case .billedShare: accounts?.billed ?? totals[.enrolled]
    case .available: totals.available
    case .waiting: totals[.waiting]
    case .referred: totals[.referred]
    case .admitted: totals[.admittedAtOnce] + totals[.admittedFromList]
    case .admittedFromList: totals[.admittedFromList]
    case .left: totals[.left]
    case .turnedAway: totals[.turnedAway]
    case .discharged: totals[.discharged]
    case .moved: totals[.moved]
    case .waitedByAdmitted: totals[.waitedByAdmitted]
    case .waitedByLeft: totals[.waitedByLeft]
    case .hoursReferred: totals[.hoursReferred]
    case .hoursDelivered, .utilisation: totals[.delivered] >> 20
    case .backlog: totals.backlog
    case .takst: accounts?.takst.øre ?? 0
    case .income: accounts?.income.øre ?? 0
    case .cost: accounts?.cost.øre ?? 0
    case .budget: accounts?.budget.øre ?? 0
    case .result, .deficit: accounts?.result.øre ?? 0
    case .efterregulering: accounts?.efterregulering.øre ?? 0
    case .outstanding: accounts?.outstanding.øre ?? 0
    case .deficitBeyondBand: accounts?.isDeficitBeyondBand ?? false ? 1 : 0
    case .places: Int64(facts.inForce.placeDays) << 20
    case .ommærket: Int64(facts.inForce.ommærketDays) << 20
    case .byPopulation: accounts?.byPopulation.øre ?? 0
    }
  }

  private func write(_ amounts: Amounts, at first: Int, into values: inout [Int64]) {
    for (index, rule) in rules.enumerated() {
      let amount = amounts.ofQuantities[index]
      values[first + index] =
        switch rule {
        case .sum, .last, .any: amount
        case .mean: amount / amounts.days
        case .share(.places): FigureWriter.share(amount, of: amounts.places)
        case .share(.hours): FigureWriter.share(amount, of: amounts.hours)
        case .deficit: amount < 0 ? 1 : 0
        }
    }
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
  func finish(into values: inout [Int64]) {
    write(period, at: layout.place(.enrolledShare, tilbud: member.tilbud, year: layout.years), into: &values)
  }

  /// `part` ÷ `whole` in billionths; 0 where there is no whole.
  static func share(_ part: Int64, of whole: Int64) -> Int64 {
    guard whole > 0 else { return 0 }
    return Int64((Int128(part) * 1_000_000_000 + Int128(whole) / 2) / Int128(whole))
  }
}
