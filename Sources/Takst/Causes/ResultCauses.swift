/// What a year's result can come from, measured from the budget that made the takst, whose result is zero.
public enum ResultCause: Int, CaseIterable, Sendable {
  /// Other døgn or hours than the takst counts with: what they bring in, and what residents cost by the døgn.
  case belægning
  /// The takst counts with another belægning than cost lines per døgn state for themselves.
  case assumption
  /// The takst in force is not the computed one: rounding, a published takst, a gap recovered within the year.
  case price
  /// Dearer or cheaper lines (takst levels, ydelser) among the døgn than budgeted.
  case mix
  /// Places that go on costing money after a cut, sizes that cost other amounts than budgeted, and what comes once.
  case cost
  /// p/l in the accounts against p/l in the budget.
  case priceIndex
  /// Earlier results that the takst was to recover and, with other døgn than assumed, recovers more or less of.
  case efterregulering

  /// Its key in JSON.
  public var key: String {
    switch self {
    case .belægning: "belægning"
    case .assumption: "assumption"
    case .price: "price"
    case .mix: "mix"
    case .cost: "cost"
    case .priceIndex: "priceIndex"
    case .efterregulering: "efterregulering"
    }
  }
}

/// Why a year's result is what it is: parts of the causes that add up to it exactly, in whatever order the causes are
/// taken (``Shapley``).
///
/// The accounts are closed anew for every set of causes, with each cause at what happened when it is in the set, and at
/// what the budget assumed when it is not. Income depends on four of the causes and net cost on four; both are taken
/// apart to the øre, and their difference is the part of the result. A budget with no cause at all misses zero only by
/// the rounding of quantities to ticks and amounts to øre; that trifle is counted as price.
public struct ResultCauses: Hashable, Sendable {
  /// What one cause does to the accounts.
  public struct Part: Hashable, Sendable {
    /// More (or less) income.
    public var income = Kroner.zero
    /// More (or less) net cost; for efterregulering also what was to be recovered.
    public var cost = Kroner.zero

    /// The part of the result.
    public var result: Kroner { income - cost }
  }

  /// What the year was to cost, and to bring in, by the budget behind the takst, without efterregulering.
  public let budget: Kroner
  private var parts: [Part]

  /// A cause's part.
  public subscript(_ cause: ResultCause) -> Part { parts[cause.rawValue] }

  /// The sum of the parts: the year's result.
  public var result: Kroner { parts.reduce(.zero) { $0 + $1.result } }

  private static let ofIncome: [ResultCause] = [.belægning, .mix, .price, .efterregulering]
  private static let ofCost: [ResultCause] = [.belægning, .assumption, .cost, .priceIndex]

  /// The causes behind `accounts`.
  ///
  /// - Parameters:
  ///   - accounts: closed from `facts` with `plan` and `takster`.
  ///   - facts: what happened in the year.
  ///   - plan: the plan of the year.
  ///   - takster: the takster of the year.
  ///   - plain: the same takster without efterregulering.
  ///   - budgetedPLFactor: p/l that the takster were made with.
  /// - Throws: ``TakstError/accountsDoNotAddUp(what:øre:)`` when the accounts are not those of the facts.
  public init(
    _ accounts: YearAccounts, facts: YearFacts, plan: YearPlan, takster: YearTakster, plain: YearTakster,
    budgetedPLFactor: Double
  ) throws(TakstError) {
    let income = IncomeCounterfactual(facts, plan: plan, takster: takster, plain: plain)
    let cost = CostCounterfactual(facts, takster: takster)
    var amounts = CostBase.Amounts(count: plan.costBase.lines.count)
    var incomes: [Kroner] = []
    let incomeParts = try Shapley.parts(causes: ResultCauses.ofIncome.count) { set in
      incomes.append(
        income.amount(
          belægning: set & 1 != 0, mix: set & 2 != 0, price: set & 4 != 0, efterregulering: set & 8 != 0))
      return incomes[set]
    }
    var costs: [Kroner] = []
    let costParts = try Shapley.parts(causes: ResultCauses.ofCost.count) { set throws(TakstError) in
      costs.append(
        try cost.amount(
          belægning: set & 1 != 0, assumption: set & 2 != 0, places: set & 4 != 0,
          plFactor: set & 8 != 0 ? facts.plFactor : budgetedPLFactor, scratch: &amounts))
      return costs[set]
    }
    parts = Array(repeating: Part(), count: ResultCause.allCases.count)
    budget = costs[0]
    for (cause, part) in zip(ResultCauses.ofIncome, incomeParts) { parts[cause.rawValue].income = part }
    for (cause, part) in zip(ResultCauses.ofCost, costParts) { parts[cause.rawValue].cost = part }
    parts[ResultCause.efterregulering.rawValue].cost = accounts.efterregulering
    parts[ResultCause.cost.rawValue].cost += accounts.oneOff - accounts.oneOffKept
    parts[ResultCause.price.rawValue].income += incomes[0] - costs[0]
    try equal(incomes[incomes.count - 1], accounts.income, "the income by its causes, and the income,")
    try equal(
      costs[costs.count - 1] + accounts.oneOff - accounts.oneOffKept, accounts.takstCost,
      "the cost by its causes, and the cost,")
    try equal(result, accounts.result, "the causes of the result, and the result,")
  }

  private func equal(_ parts: Kroner, _ whole: Kroner, _ what: String) throws(TakstError) {
    guard parts == whole else { throw .accountsDoNotAddUp(what: what, øre: (parts - whole).øre) }
  }
}
