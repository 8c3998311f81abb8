/// One event of a replayed replication.
public struct TraceEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Was there on the first day.
    case present
    /// Waited on the first day.
    case waitingAtStart = "waiting at start"
    case referred
    case admitted
    case waits
    case left
    case turnedAway = "turned away"
    case discharged
    case moved
    /// Places, limits or an intake stop changed.
    case places
    /// A place is ready after its last resident.
    case ready
    /// A rule about places was looked at; see ``TraceEvent/review``.
    case review
    /// An hourly case was begun.
    case begun
    /// An hourly case was completed.
    case completed
  }

  /// Ticks since the period's first day.
  public let tick: Int64
  /// What happened.
  public let kind: Kind
  /// Index of the ydelse in the tilbud's list, hourly ydelser after the others; −1 when the event concerns the tilbud.
  public let ydelse: Int
  /// Index of the line (ydelse and level) in the tilbud's list of lines; −1 when the event concerns the tilbud.
  public let line: Int
  /// Index of the kommune in the scene's list; −1 when the event concerns the tilbud.
  public let kommune: Int
  /// The person's number within the ydelse and their origin; −1 when the event concerns the tilbud.
  public let person: Int64
  /// Places in force after the event, those ommærket left out; 0 of hourly ydelser.
  public let places: Int
  /// Residents after the event.
  public let residents: Int
  /// People waiting after the event.
  public let waiting: Int
  /// What a review saw and decided; nil for every other event.
  public internal(set) var review: RuleReview? = nil
}

/// What a review of a rule about places saw and decided.
public enum RuleReview: Hashable, Sendable {
  /// Ommærkning: places occupied or held, of those in force, and the places ommærket before and after.
  case ommærkning(occupied: Int, places: Int, before: Int, after: Int)
  /// Adjustment: the belægning looked back on (nil without any places), the normerede places decided before and after,
  /// and the day since the period's first on which the change takes effect; nil without a change.
  case adjustment(belægning: Double?, before: Int, after: Int, effectDay: Int?)
}
