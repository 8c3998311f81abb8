/// A year's cost, each cause at what happened or at what the budget assumed: part by part of the year, where amounts of
/// the cost lines change within it.
struct CostCounterfactual {
  private let parts: [(costBase: CostBase, quantities: CostAssumptions)]

  init(_ facts: YearFacts, takster: YearTakster) {
    guard facts.spans.isEmpty else {
      parts = facts.spans.map { span in
        let budgeted = (calculation: takster.versions[span.version].calculation, days: span.activity.operation.count)
        return (costBase: span.costBase, quantities: CostAssumptions(span.activity, [budgeted]))
      }
      return
    }
    let budgeted = takster.versions.map { (calculation: $0.calculation, days: $0.days(in: facts.activity.operation)) }
    parts = [
      (costBase: takster.versions[0].plan.costBase, quantities: CostAssumptions(facts.activity, budgeted))
    ]
  }

  /// The cost when some causes have happened and the others have not.
  func amount(
    belægning: Bool, assumption: Bool, places: Bool, plFactor: Double,
    scratch: inout CostBase.Amounts
  ) throws(TakstError) -> Kroner {
    var sum = Kroner.zero
    for part in parts {
      let quantities = part.quantities.quantities(
        belægning: belægning, assumption: assumption, places: places)
      try part.costBase.evaluate(quantities, plFactor, into: &scratch)
      sum += scratch.total
    }
    return sum
  }
}

/// What cost lines multiply their rates with in a year or a part of one.
struct CostAssumptions {
  private let activity: CostBase.Activity
  private let budgetedSizes: [PlaceTimeline.Size]
  /// Budgeted places × days in operation.
  private let placeDays: Int
  /// The døgn that the takster count with.
  private let assumedDøgn: Double

  /// What happened, and the takst versions that budgeted for it with their days in operation.
  fileprivate init(_ activity: CostBase.Activity, _ budgeted: [(calculation: TakstCalculation, days: Int)]) {
    self.activity = activity
    var sizes: [PlaceTimeline.Size] = []
    var (placeDays, billionths): (Int, Int128) = (0, 0)
    for (calculation, days) in budgeted {
      sizes.append(.init(places: calculation.places, days: days))
      placeDays += calculation.places * days
      billionths += Int128(calculation.places * days) * Int128(calculation.assumedShare.billionths)
    }
    (budgetedSizes, self.placeDays) = (sizes, placeDays)
    assumedDøgn = Double(billionths) / 1e9
  }

  /// The quantities when some causes have happened and the others have not.
  fileprivate func quantities(belægning: Bool, assumption: Bool, places: Bool) -> Quantities {
    Quantities(
      sizes: places ? activity.sizes : budgetedSizes, activity: activity,
      carriesBudgetedPlaces: !places, budgetedPlaceDays: placeDays, assumedDøgn: assumedDøgn, belægning: belægning,
      assumption: assumption)
  }

  fileprivate struct Quantities: CostQuantities {
    var isBudget: Bool { true }
    fileprivate let sizes: [PlaceTimeline.Size]
    fileprivate let activity: CostBase.Activity
    fileprivate let carriesBudgetedPlaces: Bool
    fileprivate let budgetedPlaceDays: Int
    fileprivate let assumedDøgn: Double
    fileprivate let belægning: Bool
    fileprivate let assumption: Bool

    var operatingShare: Double { activity.operatingShare }

    func places(carryingAfter delay: Int) -> Double {
      carriesBudgetedPlaces
        ? Double(budgetedPlaceDays) / Double(activity.days) : activity.places(carryingAfter: delay)
    }

    /// The døgn budgeted, by the line or by the takst, and as many more as there were more than the takst assumed.
    func døgn(_ occupancy: BudgetedOccupancy) -> Double {
      let own =
        switch occupancy {
        case .asAssumed: assumedDøgn
        case .stated(let share): Double(Int128(budgetedPlaceDays) * Int128(share.billionths)) / 1e9
        }
      let budgeted = assumption ? assumedDøgn : own
      guard belægning else { return budgeted }
      let occupied = activity.occupied.units
      return budgeted == assumedDøgn ? occupied : budgeted + (occupied - assumedDøgn)
    }

    func stepAmount(_ steps: SizeSteps, line: Int, of costBase: CostBase) throws(TakstError) -> Kroner {
      var happened = activity
      happened.sizes = sizes
      return try happened.stepAmount(steps, line: line, of: costBase)
    }
  }
}
