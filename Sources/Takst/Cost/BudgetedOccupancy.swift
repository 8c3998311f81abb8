/// The belægning that a cost line per occupied døgn is budgeted at.
///
/// What a takst at 95 % has to cover is the cost of 95 %: a budget for fewer residents than the takst bills leaves a
/// deficit when all of them are there, and one for more leaves a surplus.
public enum BudgetedOccupancy: Hashable, Sendable {
  /// The forudsat belægning of the takst version that the budget is for, so that the takst covers its cost there.
  case asAssumed
  /// A percentage of its own, whatever the takst assumes, 0–200 %.
  case stated(Share)

  /// The share budgeted behind a takst with the forudsat belægning `assumed`.
  public func share(assumed: Share) -> Share {
    switch self {
    case .asAssumed: assumed
    case .stated(let share): share
    }
  }
}
