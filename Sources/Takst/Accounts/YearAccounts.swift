/// The accounts of a tilbud for one year, with three results that are never mixed: the accounts' own
/// (``accountsResult``), the one that is carried on to later takster (``result``), and *mer-/mindreforbrug*, spending
/// against budget (``overspend``).
public struct YearAccounts: Hashable, Sendable {
  /// Number of kommuner.
  public let kommuner: Int
  /// Income from takster by line and kommune: `line · kommuner + kommune`.
  public fileprivate(set) var takstIncome: [Kroner]
  /// Income from supplements by line and kommune, as ``takstIncome``.
  public fileprivate(set) var supplementIncome: [Kroner]
  /// Billed døgn or hours by line.
  public fileprivate(set) var billed: [BilledQuantity]
  /// Paid by population, by kommune.
  public fileprivate(set) var objectiveIncome: [Kroner]
  /// All that each kommune pays.
  public fileprivate(set) var paid: [Kroner]
  /// What the cost lines cost; other income is negative.
  public fileprivate(set) var cost: CostBase.Amounts
  /// The same without what is outside the takst, and without overhead on it; its lines only where there is any.
  fileprivate var takstAmounts: CostBase.Amounts
  /// What came once, beside the cost lines: start-up and close-down.
  public fileprivate(set) var oneOff = Kroner.zero
  /// The part of ``oneOff`` that the driftsherre bears, and no takst recovers.
  public fileprivate(set) var oneOffKept = Kroner.zero
  /// Sum of ``takstIncome``.
  public fileprivate(set) var takstTotal = Kroner.zero
  /// Sum of ``supplementIncome``.
  public fileprivate(set) var supplementTotal = Kroner.zero
  /// Sum of ``objectiveIncome``.
  public fileprivate(set) var objectiveTotal = Kroner.zero
  /// Other income, positive; already counted against the cost.
  public fileprivate(set) var otherIncome = Kroner.zero
  /// Budgeted net cost of the year's days in operation.
  public fileprivate(set) var budget = Kroner.zero
  /// Earlier results that this year's takster recovered (positive) or gave back in the days in operation.
  public fileprivate(set) var efterregulering = Kroner.zero
  /// The band of the plan in kroner, from the budget.
  public fileprivate(set) var band = Kroner.zero

  /// Empty accounts for `plan`, to be filled by ``YearPlan/close(_:takster:into:)``.
  public init(for plan: YearPlan) {
    kommuner = plan.kommuner
    let cells = plan.structure.lines.count * plan.kommuner
    takstIncome = [Kroner](repeating: .zero, count: cells)
    supplementIncome = takstIncome
    billed = [BilledQuantity](repeating: .zero, count: plan.structure.lines.count)
    objectiveIncome = [Kroner](repeating: .zero, count: plan.kommuner)
    paid = objectiveIncome
    cost = CostBase.Amounts(count: plan.costBase.lines.count)
    takstAmounts = cost
  }

  /// All that kommuner pay.
  public var income: Kroner { takstTotal + supplementTotal + objectiveTotal }

  /// Net cost of the year, other income taken off.
  public var netCost: Kroner { cost.total + oneOff }

  /// Net cost of what the takst is to cover: without the lines outside it, and what the driftsherre bears of ``oneOff``.
  public var takstCost: Kroner { takstAmounts.total + oneOff - oneOffKept }

  /// What was made outside the takst: sales beyond their cost, less ``oneOffKept``; a loss is negative.
  public var outsideResult: Kroner { takstCost - netCost }

  /// Regnskabsresultat: income − net cost, all of it.
  public var accountsResult: Kroner { income - netCost }

  /// Over- (positive) or underskud (negative) that is carried on: income − ``takstCost`` − ``efterregulering``.
  ///
  /// The takster hold the efterregulering, so it counts as cost here. Otherwise a deficit that has been recovered would
  /// look like a surplus, and be paid back two years later. What is sold outside the takst never enters it.
  public var result: Kroner { income - takstCost - efterregulering }

  /// Mer- (positive) or mindreforbrug: ``takstCost`` − ``budget``. A budget holds nothing that is outside the takst.
  public var overspend: Kroner { takstCost - budget }

  /// Whether the deficit is larger than the band.
  public var isDeficitBeyondBand: Bool { result < -band }

  /// Checks that the parts add up: lines, kommuner and totals. Cheap enough to be called on every replication.
  ///
  /// - Throws: ``TakstError/accountsDoNotAddUp(what:øre:)``, which is a fault in the program.
  public func addsUp() throws(TakstError) {
    try equal(sum(takstIncome), takstTotal, "takst income by line and kommune, and its total,")
    try equal(sum(supplementIncome), supplementTotal, "supplements by line and kommune, and their total,")
    try equal(sum(objectiveIncome), objectiveTotal, "what is paid by population, and its total,")
    try equal(sum(paid), income, "what kommuner pay, and the income,")
    try equal(sum(cost.lines), cost.total, "the cost lines, and the cost,")
    for kommune in 0..<kommuner {
      var bills = objectiveIncome[kommune]
      var cell = kommune
      while cell < takstIncome.count {
        bills += takstIncome[cell] + supplementIncome[cell]
        cell += kommuner
      }
      try equal(bills, paid[kommune], "a kommune's bills, and what it pays,")
    }
  }

  private func sum(_ amounts: [Kroner]) -> Kroner {
    var sum = Kroner.zero
    for amount in amounts { sum += amount }
    return sum
  }

  private func equal(_ parts: Kroner, _ total: Kroner, _ what: String) throws(TakstError) {
    guard parts == total else { throw .accountsDoNotAddUp(what: what, øre: (parts - total).øre) }
  }
}

// MARK: Closing a year

extension YearPlan {
  /// The accounts of a year from what happened in it.
  ///
  /// Where a version has no takst, nothing is billed for its døgn.
  ///
  /// - Throws: ``TakstError`` when the facts do not fit the plan or the takster.
  public func accounts(_ facts: YearFacts, takster: YearTakster) throws(TakstError) -> YearAccounts {
    var accounts = YearAccounts(for: self)
    try close(facts, takster: takster, into: &accounts)
    return accounts
  }

  /// As ``accounts(_:takster:)``, into storage made for this plan and used again.
  public func close(
    _ facts: YearFacts, takster: YearTakster, into accounts: inout YearAccounts
  ) throws(TakstError) {
    try check(facts, takster)
    accounts.clear()
    bill(facts.billed, takster, into: &accounts)
    collectByPopulation(facts, takster, into: &accounts)
    try spend(facts, takster, into: &accounts)
    for index in costBase.lines.indices where costBase.lines[index].category == .otherIncome {
      accounts.otherIncome -= accounts.cost.lines[index]
    }
    (accounts.oneOff, accounts.oneOffKept) = (facts.oneOff, facts.oneOffKept)
    accounts.budget = takster.budget(in: facts.activity.operation)
    accounts.efterregulering = takster.efterregulering(in: facts.activity.operation)
    accounts.band = accounts.budget.magnitude * band
  }

  /// What the lines cost: with the amounts of the day, each part of the year rounded to the øre by itself.
  private func spend(
    _ facts: YearFacts, _ takster: YearTakster, into accounts: inout YearAccounts
  ) throws(TakstError) {
    guard !facts.spans.isEmpty else {
      let costBase = takster.versions.first?.plan.costBase ?? costBase
      return try accounts.spend(costBase, facts.activity, facts.plFactor)
    }
    var sum = YearAccounts(for: self)
    for span in facts.spans {
      try accounts.spend(span.costBase, span.activity, facts.plFactor)
      sum.cost.add(accounts.cost)
      sum.takstAmounts.add(accounts.takstAmounts)
    }
    (accounts.cost, accounts.takstAmounts) = (sum.cost, sum.takstAmounts)
  }

  private func check(_ facts: YearFacts, _ takster: YearTakster) throws(TakstError) {
    let cells = takster.prices.count * kommuner
    guard takster.lines == structure.lines.count else {
      throw .wrongCount(what: "takst lines", expected: structure.lines.count, found: takster.lines)
    }
    guard facts.billed.count == cells else {
      throw .wrongCount(what: "billed quantities", expected: cells, found: facts.billed.count)
    }
    if case .idlePlaces = objektivFinansiering?.rule, facts.idle.count != takster.versions.count {
      throw .wrongCount(what: "idle døgn", expected: takster.versions.count, found: facts.idle.count)
    }
  }

  private func bill(_ billed: [BilledQuantity], _ takster: YearTakster, into accounts: inout YearAccounts) {
    for version in takster.versions.indices {
      for line in 0..<takster.lines {
        let price = takster.price(version: version, line: line)
        let (takst, supplement) = (price.takst, price.supplement)
        for kommune in 0..<kommuner {
          let quantity = billed[(version * takster.lines + line) * kommuner + kommune]
          if quantity == .zero { continue }
          let cell = line * kommuner + kommune
          let income = Billing.income(for: quantity, at: takst)
          accounts.takstIncome[cell] += income
          accounts.takstTotal += income
          accounts.paid[kommune] += income
          accounts.billed[line] += quantity
          if supplement == .zero { continue }
          let extra = Billing.income(for: quantity, at: supplement)
          accounts.supplementIncome[cell] += extra
          accounts.supplementTotal += extra
          accounts.paid[kommune] += extra
        }
      }
    }
  }

  private func collectByPopulation(_ facts: YearFacts, _ takster: YearTakster, into accounts: inout YearAccounts) {
    guard let objektivFinansiering else { return }
    switch objektivFinansiering.rule {
    case .share: accounts.objectiveTotal = takster.objective(in: facts.activity.operation)
    case .idlePlaces(let line):
      for version in takster.versions.indices {
        let takst = takster.price(version: version, line: line).takst
        accounts.objectiveTotal += ObjektivFinansiering.idle(facts.idle[version], at: takst)
      }
    }
    objektivFinansiering.add(accounts.objectiveTotal, to: &accounts.objectiveIncome)
    for kommune in 0..<kommuner { accounts.paid[kommune] += accounts.objectiveIncome[kommune] }
  }
}

extension YearAccounts {
  /// Back to empty, keeping the storage.
  fileprivate mutating func clear() {
    for cell in takstIncome.indices { (takstIncome[cell], supplementIncome[cell]) = (.zero, .zero) }
    for line in billed.indices { billed[line] = .zero }
    for kommune in paid.indices { (paid[kommune], objectiveIncome[kommune]) = (.zero, .zero) }
    takstTotal = .zero
    supplementTotal = .zero
    objectiveTotal = .zero
    otherIncome = .zero
  }
}

extension YearAccounts {
  /// What the lines of one cost base cost, and of them those the takst is to cover.
  fileprivate mutating func spend(
    _ costBase: CostBase, _ activity: CostBase.Activity, _ plFactor: Double
  ) throws(TakstError) {
    try costBase.actual(activity, plFactor: plFactor, into: &cost)
    if costBase.hasLinesOutsideTakst {
      try costBase.ofTakst(activity, plFactor: plFactor, into: &takstAmounts)
    } else {
      takstAmounts.total = cost.total
    }
  }
}
