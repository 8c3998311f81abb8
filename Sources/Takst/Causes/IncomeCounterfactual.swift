/// A year's income, each cause at what happened or at what the budget assumed.
///
/// Assumed are the døgn of every takst version, divided by the lines' budgeted shares, and the budgeted hours by days.
/// Within a version døgn and mix are told apart by its own døgn. Budgeted døgn are one bill per line; what happened is
/// one per kommune and line, as in the accounts.
struct IncomeCounterfactual {
  private let facts: YearFacts
  private let plan: YearPlan
  private let takster: YearTakster
  /// Billed quantities by version, line and bill, for every set of belægning (1) and mix (2).
  private let quantities: [[BilledQuantity]]
  /// Prices by version and line, for every set of price (1) and efterregulering (2).
  private let prices: [[BilledPrice]]
  private let objective: (plain: Kroner, full: Kroner)

  init(_ facts: YearFacts, plan: YearPlan, takster: YearTakster, plain: YearTakster) {
    (self.facts, self.plan, self.takster) = (facts, plan, takster)
    quantities = [
      IncomeCounterfactual.assumed(facts, plan, takster, mix: false),
      IncomeCounterfactual.redistributed(facts, plan, takster),
      IncomeCounterfactual.assumed(facts, plan, takster, mix: true),
      facts.billed,
    ]
    let same = plain == takster
    let exact = IncomeCounterfactual.exact(plain)
    let inForce = plain.prices.map { BilledPrice($0) }
    prices =
      same
      ? [exact, inForce, exact, inForce]
      : [exact, inForce, IncomeCounterfactual.exact(takster), takster.prices.map { BilledPrice($0) }]
    let operation = facts.activity.operation
    objective = (plain.objective(in: operation), takster.objective(in: operation))
  }

  /// The income when some causes have happened and the others have not.
  func amount(belægning: Bool, mix: Bool, price: Bool, efterregulering: Bool) -> Kroner {
    let quantities = quantities[(belægning ? 1 : 0) + (mix ? 2 : 0)]
    let prices = prices[(price ? 1 : 0) + (efterregulering ? 2 : 0)]
    let bills = belægning ? plan.kommuner : 1
    var sum = Kroner.zero
    for cell in quantities.indices where quantities[cell] != .zero {
      sum += prices[cell / bills].income(for: quantities[cell])
    }
    return sum + byPopulation(prices, belægning: belægning, efterregulering ? objective.full : objective.plain)
  }

  private func byPopulation(_ prices: [BilledPrice], belægning: Bool, _ budgeted: Kroner) -> Kroner {
    switch plan.objektivFinansiering?.rule {
    case nil: return .zero
    case .share: return budgeted
    case .idlePlaces(let line):
      guard belægning else { return .zero }
      return takster.versions.indices.reduce(.zero) {
        $0 + prices[$1 * takster.lines + line].takst.income(for: facts.idle[$1])
      }
    }
  }

  // MARK: Quantities

  /// The assumed døgn and hours, by the lines' budgeted shares or by those that happened.
  private static func assumed(
    _ facts: YearFacts, _ plan: YearPlan, _ takster: YearTakster, mix: Bool
  ) -> [BilledQuantity] {
    var cells = [BilledQuantity](repeating: .zero, count: takster.versions.count * takster.lines)
    for (number, version) in takster.versions.enumerated() {
      let structure = version.structure
      let days = version.days(in: facts.activity.operation)
      let billionths =
        Int128(version.calculation.places * days) * Int128(version.calculation.assumedShare.billionths)
      let døgn = roundedQuotient(billionths * Int128(BilledQuantity.perUnit), 1_000_000_000)
      let hours = (structure.hourly?.budgetedHours ?? 0) * Double(days) / Double(takster.days)
      let happened = (0..<takster.lines).map { line in
        (0..<plan.kommuner).reduce(0) { $0 + facts.billed[(number * takster.lines + line) * plan.kommuner + $1].count }
      }
      let levels = structure.lines.indices.filter { structure.lines[$0].level != nil }
      let hourly = structure.lines.indices.filter { structure.lines[$0].level == nil }
      var weights = levels.map { mix ? happened[$0] : structure.lines[$0].level?.share.billionths ?? 0 }
      if !weights.contains(where: { $0 > 0 }) {
        weights = levels.map { structure.lines[$0].level?.share.billionths ?? 0 }
      }
      for (line, part) in zip(levels, divided(døgn, by: weights)) { cells[number * takster.lines + line] = part }
      // Hourly lines have one price and no budgeted shares: theirs are those that happened.
      var worked = hourly.map { happened[$0] }
      if !worked.contains(where: { $0 > 0 }), !worked.isEmpty { worked[0] = 1 }
      for (line, part) in zip(hourly, divided(rounded(hours * Double(BilledQuantity.perUnit)), by: worked)) {
        cells[number * takster.lines + line] = part
      }
    }
    return cells
  }

  /// What was billed to every kommune, by the lines' budgeted shares.
  private static func redistributed(_ facts: YearFacts, _ plan: YearPlan, _ takster: YearTakster) -> [BilledQuantity] {
    let levels = plan.structure.lines.indices.filter { plan.structure.lines[$0].level != nil }
    guard levels.count > 1 else { return facts.billed }
    var cells = facts.billed
    for version in takster.versions.indices {
      let structure = takster.versions[version].structure
      let weights = levels.map { structure.lines[$0].level?.share.billionths ?? 0 }
      for kommune in 0..<plan.kommuner {
        let indices = levels.map { (version * takster.lines + $0) * plan.kommuner + kommune }
        let total = indices.reduce(0) { $0 + cells[$1].count }
        for (index, part) in zip(indices, divided(total, by: weights)) { cells[index] = part }
      }
    }
    return cells
  }

  /// `total` in proportion to `weights`, to the tick, so that the parts add up to it.
  private static func divided(_ total: Int64, by weights: [Int64]) -> [BilledQuantity] {
    let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard sum > 0 else { return weights.map { _ in .zero } }
    var (reached, weight): (Int64, Int128) = (0, 0)
    return weights.map {
      weight += Int128($0)
      let end = roundedQuotient(Int128(total) * weight, sum)
      defer { reached = end }
      return BilledQuantity(end - reached)
    }
  }

  // MARK: Prices

  private static func exact(_ takster: YearTakster) -> [BilledPrice] {
    takster.versions.flatMap { version in
      version.structure.lines.indices.map { version.structure.exactBilledPrice(of: $0, version.calculation) }
    }
  }
}
