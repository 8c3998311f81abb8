/// What places come to in the long run under a constant demand.
///
/// Times are in the unit of the stay they were asked with.
public struct SteadyState: Hashable, Sendable {
  /// Number of places.
  public let places: Int
  /// Residents there would be if everybody found a place: referrals × mean stay.
  public let load: Double
  /// Mean number of residents.
  public let residents: Double
  /// Mean number on the waiting list.
  public let waiting: Double
  /// Share 0–1 of those referred who find no free place at once.
  public let findNoPlace: Double
  /// Share 0–1 of those referred who are turned away or leave the list.
  public let notAdmitted: Double
  /// Mean wait of all who are referred; 0 for who is admitted or turned away at once.
  public let meanWait: Double
  /// Mean wait of those admitted from the list; nil without a list.
  public let meanWaitFromList: Double?
  /// Mean wait of those who leave the list; nil where nobody does.
  public let meanWaitOfLeaving: Double?

  /// Mean residents ÷ places.
  public var belægning: Double { residents / Double(places) }

  /// Mean wait of all who are admitted; those admitted at once wait 0.
  public var meanWaitOfAdmitted: Double {
    guard let meanWaitFromList, notAdmitted < 1 else { return 0 }
    return meanWaitFromList * (findNoPlace - notAdmitted) / (1 - notAdmitted)
  }
}
