internal import Occupancy
package import Takst

/// What is kept of the accounts of a year.
package enum AccountsFigure: Int, CaseIterable, Sendable {
  /// Over- (positive) or underskud.
  case result
  /// All that kommuner pay.
  case income
  /// Net cost.
  case cost
  /// Cost and income of the budget behind the takst, without efterregulering.
  case budget
  /// Earlier results that the takst recovers.
  case efterregulering
  /// Billed døgn, or hours where everything is billed by the hour.
  case billed
  /// Billed ÷ normerede place-days, or hours ÷ hours of capacity.
  case billedShare
  /// Occupied døgn (fysisk).
  case occupied
  /// Forudsat belægning of the year's first takst version.
  case assumed
  /// Whether there was a deficit.
  case deficit
  /// Whether it was larger than the band.
  case deficitBeyondBand

  private var traits: (key: String, unit: MetricUnit, period: PeriodRule) {
    switch self {
    case .result: ("result", .øre, .sum)
    case .income: ("income", .øre, .sum)
    case .cost: ("cost", .øre, .sum)
    case .budget: ("budget", .øre, .sum)
    case .efterregulering: ("efterregulering", .øre, .sum)
    case .billed: ("billed", .days, .sum)
    case .billedShare: ("billedShare", .share, .mean)
    case .occupied: ("occupied", .days, .sum)
    case .assumed: ("assumed", .share, .mean)
    case .deficit: ("deficit", .indicator, .deficit)
    case .deficitBeyondBand: ("deficitBeyondBand", .indicator, .any)
    }
  }

  /// Its key in JSON.
  package var key: String { traits.key }

  var unit: MetricUnit { traits.unit }

  /// What it is over the whole period.
  var period: PeriodRule { traits.period }
}

/// A column of the causes of a result.
package enum CauseColumn: Int, CaseIterable, Sendable {
  /// What a cause does to income.
  case income
  /// What it does to net cost, with what was to be recovered.
  case cost
  /// Income − cost.
  case result

  /// Its key in JSON.
  package var key: String {
    switch self {
    case .income: "income"
    case .cost: "cost"
    case .result: "result"
    }
  }
}

/// The accounts of one tilbud over many futures: sums that are exact to the øre, and the spread of what matters.
package struct AccountsSummary: Sendable {
  /// A year, the whole period, or the years that count.
  struct Row: Sendable {
    var figures = Array(repeating: Tally(), count: AccountsFigure.allCases.count)
    var causes = Array(repeating: Tally(), count: ResultCause.allCases.count * CauseColumn.allCases.count)
    var result = Histogram()
    var billedShare = Histogram()
    var parts = Array(repeating: Histogram(), count: ResultCause.allCases.count)
  }

  /// The economy laid out by year.
  let model: EconomyModel
  private var rows: [Row]
  private let hasCauses: Bool
  /// The running sums of the replication at hand, for the period.
  private var figures: [Int64] = []
  private var causes: [Int64] = []
  /// The same of the years before the decision.
  private var figuresBefore: [Int64] = []
  private var causesBefore: [Int64] = []
  /// Index of the first year that counts: the decision's.
  package let firstYear: Int

  init(_ model: EconomyModel, causes: Bool, from firstYear: Int) {
    (self.model, hasCauses, self.firstYear) = (model, causes, firstYear)
    rows = Array(repeating: Row(), count: model.years.count + (firstYear > 0 ? 2 : 1))
  }

  /// The civil years.
  package var years: [Int] { model.years.map { $0.year } }
  /// The row behind the years: the whole period.
  package var period: Int { years.count }
  /// The row of the years that count, from the decision's to the last.
  package var decided: Int { rows.count - 1 }

  /// Whether year number `year` has figures: the tilbud is open, or in some future has residents left or a cost.
  package func isTold(year: Int) -> Bool {
    !model.years[year].openDays.isEmpty || sum(.occupied, year: year) != 0 || sum(.cost, year: year) != 0
  }

  /// Whether everything is billed by the hour.
  package var isHourly: Bool { model.plan.structure.isHourly }
  /// Faktureringsgrad of the hourly lines.
  package var billableShare: Double? { model.plan.structure.hourly?.billableShare.value }

  /// The forudsat belægning of a year's takst versions, each once; the mean where a rule decides it.
  package func assumedShares(year: Int) -> [Double] {
    if case .rule = model.economy.assumed { return [estimate(.assumed, year: year).mean] }
    var shares: [Double] = []
    for version in model.years[year].versions where !shares.contains(version.assumedShare.value) {
      shares.append(version.assumedShare.value)
    }
    return shares
  }

  /// A figure of row `year`: a year, ``period`` or ``decided``, over which money and døgn are sums and shares means.
  package func estimate(_ figure: AccountsFigure, year: Int) -> Estimate {
    let row = rows[year]
    let histogram: Histogram? =
      switch figure {
      case .result: row.result
      case .billedShare: row.billedShare
      default: nil
      }
    return Estimate(row.figures[figure.rawValue], figure.unit, histogram: histogram)
  }

  /// A cause's part of a year, or of the whole period.
  package func estimate(_ cause: ResultCause, _ column: CauseColumn, year: Int) -> Estimate {
    let row = rows[year]
    return Estimate(
      row.causes[cause.rawValue * CauseColumn.allCases.count + column.rawValue], .øre,
      histogram: column == .result ? row.parts[cause.rawValue] : nil)
  }

  /// The exact sum over all futures, in øre.
  package func sum(_ cause: ResultCause, _ column: CauseColumn, year: Int) -> Int128 {
    rows[year].causes[cause.rawValue * CauseColumn.allCases.count + column.rawValue].sum
  }

  /// The exact sum of an amount over all futures, in øre.
  package func sum(_ figure: AccountsFigure, year: Int) -> Int128 { rows[year].figures[figure.rawValue].sum }

  // MARK: Taking in

  mutating func add(year y: Int, _ accounts: AccountsRunner) throws(TakstError) {
    guard let takster = accounts.takster, let plain = accounts.plainTakster else { return }
    if y == 0 {
      figures = Array(repeating: 0, count: AccountsFigure.allCases.count)
      causes = Array(repeating: 0, count: rows[0].causes.count)
    }
    if y == firstYear { (figuresBefore, causesBefore) = (figures, causes) }
    var parts: [Int64] = []
    var budget = accounts.accounts.budget
    if hasCauses {
      let split = try ResultCauses(
        accounts.accounts, facts: accounts.facts, plan: accounts.model.plan, takster: takster, plain: plain,
        budgetedPLFactor: accounts.closed(year: y).plFactor)
      budget = split.budget
      for cause in ResultCause.allCases {
        let part = split[cause]
        parts += [part.income.øre, part.cost.øre, part.result.øre]
      }
    }
    let amounts = amounts(y, accounts, takster, budget)
    rows[y].add(told(amounts, years: 1), parts)
    for index in figures.indices { figures[index] += amounts[index] }
    for index in parts.indices { causes[index] += parts[index] }
    if y + 1 < years.count { return }
    rows[period].add(told(figures, years: years.count), hasCauses ? causes : [])
    if decided == period { return }
    rows[decided].add(
      told(figures.indices.map { figures[$0] - figuresBefore[$0] }, years: years.count - firstYear),
      hasCauses ? causes.indices.map { causes[$0] - causesBefore[$0] } : [])
  }

  private func amounts(_ y: Int, _ accounts: AccountsRunner, _ takster: YearTakster, _ budget: Kroner) -> [Int64] {
    let closed = accounts.accounts
    let billed = isHourly ? closed.billed.reduce(BilledQuantity.zero, +).count : accounts.billed.døgn
    let capacity =
      isHourly
      ? Int64((accounts.closed(year: y).availableHours * Double(BilledQuantity.perUnit)).rounded())
      : accounts.placeTicks
    return AccountsFigure.allCases.map { figure in
      switch figure {
      case .result, .deficit: closed.result.øre
      case .income: closed.income.øre
      case .cost: closed.netCost.øre
      case .budget: budget.øre
      case .efterregulering: closed.efterregulering.øre
      case .billed: billed
      case .billedShare: FigureAmounts.share(billed, of: capacity)
      case .occupied: accounts.facts.activity.occupied.count
      case .assumed: takster.versions[0].calculation.assumedShare.billionths
      case .deficitBeyondBand: closed.isDeficitBeyondBand ? 1 : 0
      }
    }
  }

  /// The figures of amounts added up over so many years.
  private func told(_ amounts: [Int64], years: Int) -> [Int64] {
    AccountsFigure.allCases.map { figure in
      let amount = amounts[figure.rawValue]
      return switch figure.period {
      case .sum, .share, .first, .last, .ofYear: amount
      case .mean: amount / Int64(years)
      case .any: amount > 0 ? 1 : 0
      case .deficit: amount < 0 ? 1 : 0
      }
    }
  }

  /// Takes in what another summary of the same tilbud has.
  mutating func add(_ other: AccountsSummary) {
    for row in rows.indices { rows[row].add(other.rows[row]) }
  }
}

extension AccountsSummary.Row {
  fileprivate mutating func add(_ values: [Int64], _ causes: [Int64]) {
    for index in values.indices { figures[index].add(values[index]) }
    result.add(values[AccountsFigure.result.rawValue])
    billedShare.add(values[AccountsFigure.billedShare.rawValue])
    for index in causes.indices { self.causes[index].add(causes[index]) }
    let columns = CauseColumn.allCases.count
    for cause in stride(from: CauseColumn.result.rawValue, to: causes.count, by: columns) {
      parts[cause / columns].add(causes[cause])
    }
  }

  fileprivate mutating func add(_ other: Self) {
    for index in figures.indices { figures[index].add(other.figures[index]) }
    for index in causes.indices { causes[index].add(other.causes[index]) }
    for index in parts.indices { parts[index].add(other.parts[index]) }
    result.add(other.result)
    billedShare.add(other.billedShare)
  }
}
