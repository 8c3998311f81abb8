/// Why a year's result is what it is, in four parts that add up to it exactly.
///
/// Measured from a year that goes as the takst assumed, which has a result of zero but for the rounding of takster.
public struct ResultSplit: Hashable, Sendable {
  /// More or fewer døgn and hours billed than assumed, at the budgeted mean price; idle places paid by population.
  public let belægning: Kroner
  /// Dearer or cheaper lines among the døgn billed, at the same number of døgn.
  public let mix: Kroner
  /// Takster in force that differ from the computed ones: rounding, published takster, changes within the year.
  public let price: Kroner
  /// Mindreforbrug (positive) or merforbrug (negative): budget − net cost.
  public let cost: Kroner

  /// The sum of the parts: the year's result.
  public var result: Kroner { belægning + mix + price + cost }

  /// The result of `accounts` taken apart.
  ///
  /// A line's budgeted price is the mean of its takster in the year by days. Belægning and mix are rounded to the øre,
  /// and price is what remains, so that the parts add up.
  ///
  /// - Parameters:
  ///   - accounts: closed with `plan` and `takster`.
  ///   - plan: the plan of the year.
  ///   - takster: the takster of the year.
  public init(_ accounts: YearAccounts, plan: YearPlan, takster: YearTakster) {
    let structure = plan.structure
    let budgetedDøgn = takster.versions.reduce(0.0) {
      $0 + $1.calculation.billedDays * Double($1.days) / Double(takster.days)
    }
    let prices = structure.lines.indices.map { ResultSplit.meanPrice(of: $0, takster) }
    let (billed, levels) = (accounts.billed, structure.lines.map(\.level))
    let døgnLines = levels.indices.filter { levels[$0] != nil }
    let døgn = døgnLines.reduce(0.0) { $0 + billed[$1].units }
    let meanPrice = døgnLines.reduce(0.0) { $0 + (levels[$1]?.share.value ?? 0) * prices[$1] }
    let hourLines = levels.indices.filter { levels[$0] == nil }
    let hours = hourLines.reduce(0.0) { $0 + billed[$1].units }
    let hourPrice = hourLines.first.map { prices[$0] } ?? 0
    let moreHours = hours - (structure.hourly?.budgetedHours ?? 0)
    let idle = accounts.objectiveTotal - ResultSplit.budgetedObjective(plan, takster)
    belægning = Kroner(øre: rounded((døgn - budgetedDøgn) * meanPrice + moreHours * hourPrice)) + idle
    mix = Kroner(
      øre: rounded(
        døgnLines.reduce(0.0) { $0 + (billed[$1].units - (levels[$1]?.share.value ?? 0) * døgn) * prices[$1] }))
    cost = accounts.budget - accounts.netCost
    price = accounts.result - belægning - mix - cost
  }

  /// Øre per døgn or hour, supplement included, as a mean over the year by days.
  private static func meanPrice(of line: Int, _ takster: YearTakster) -> Double {
    var sum = 0.0
    for version in takster.versions.indices {
      sum += Double(takster.price(version: version, line: line).price.øre) * Double(takster.versions[version].days)
    }
    return sum / Double(takster.days)
  }

  private static func budgetedObjective(_ plan: YearPlan, _ takster: YearTakster) -> Kroner {
    if case .share = plan.objektivFinansiering?.rule { takster.objective } else { .zero }
  }
}
