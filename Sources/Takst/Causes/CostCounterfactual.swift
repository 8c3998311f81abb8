/// What a year's cost lines multiply their rates with, each cause at what happened or at what the budget assumed.
struct CostCounterfactual {
  private let activity: CostBase.Activity
  private let budgetedSizes: [PlaceTimeline.Size]
  /// Budgeted places × days in operation.
  private let placeDays: Int
  /// The døgn that the takster count with.
  private let assumedDøgn: Double

  init(_ facts: YearFacts, takster: YearTakster) {
    activity = facts.activity
    var sizes: [PlaceTimeline.Size] = []
    var (placeDays, billionths): (Int, Int128) = (0, 0)
    for version in takster.versions {
      let days = version.days(inOperation: facts.activity.operatingDays)
      let places = version.calculation.places
      sizes.append(.init(places: places, days: days))
      placeDays += places * days
      billionths += Int128(places * days) * Int128(version.calculation.assumedShare.billionths)
    }
    (budgetedSizes, self.placeDays) = (sizes, placeDays)
    assumedDøgn = Double(billionths) / 1e9
  }

  /// The quantities when some causes have happened and the others have not.
  func quantities(belægning: Bool, assumption: Bool, places: Bool) -> Quantities {
    Quantities(
      sizes: places ? activity.sizes : budgetedSizes, activity: activity,
      carriesBudgetedPlaces: !places, budgetedPlaceDays: placeDays, assumedDøgn: assumedDøgn, belægning: belægning,
      assumption: assumption)
  }

  struct Quantities: CostQuantities {
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
    func døgn(budgetedShare: Share) -> Double {
      let own = Double(Int128(budgetedPlaceDays) * Int128(budgetedShare.billionths)) / 1e9
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

extension YearTakster.Version {
  /// Its days before the tilbud closes, when it is in operation for so many days of the year.
  func days(inOperation operatingDays: Int) -> Int { min(days, max(0, operatingDays - fromDay)) }
}
