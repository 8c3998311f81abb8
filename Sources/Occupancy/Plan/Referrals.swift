/// Who is referred to a ydelse, and when.
public struct Referrals: Hashable, Sendable {
  /// Referrals per civil year, in total or from each kommune.
  public enum Rate: Hashable, Sendable {
    /// A total, spread over the kommuner by `shares` (one per kommune of the scene, adding to 1).
    case total(Schedule<Double>, shares: [Double])
    /// One rate per kommune of the scene.
    case perKommune([Schedule<Double>])
  }

  /// A time when more or fewer are referred than usual, such as a pandemic.
  public struct Event: Hashable, Sendable {
    /// First day.
    public var first: CivilDate
    /// Last day, itself included.
    public var last: CivilDate
    /// What the rate is multiplied by, 0 or more.
    public var factor: Double

    /// A factor from `first` through `last`.
    public init(first: CivilDate, last: CivilDate, factor: Double) {
      (self.first, self.last, self.factor) = (first, last, factor)
    }
  }

  /// Referrals per civil year.
  public var rate: Rate
  /// Twelve monthly factors with mean 1, January first; empty for none.
  public var season: [Double] = []
  /// Growth per civil year as a share, counted from the period's first year (0.02 is 2 percent).
  public var growth: Double = 0
  /// Times with another rate; overlapping factors multiply.
  public var events: [Event] = []
  /// Coefficient of variation of a random factor with mean 1 (gamma), drawn anew each civil year; 0 for none.
  public var yearlyCV: Double = 0
  /// People whose date of referral is known, beside the random ones.
  public var list: [DatedPerson] = []

  /// Referrals at `rate`, with no season, growth, event or yearly factor.
  public init(rate: Rate) { self.rate = rate }
}

/// Somebody whose referral is known by date: on a waiting list, in a plan, in a test. What is nil is drawn.
public struct DatedPerson: Hashable, Sendable {
  /// Day of referral; the person arrives at its start.
  public var date: CivilDate
  /// Index in the scene's list of kommuner.
  public var kommune: Int?
  /// Length of stay in days.
  public var stay: Double?
  /// Days the person waits before the kommune finds another solution; infinity waits for ever.
  public var patience: Double?
  /// Rank in the queue: lower goes first. Nil takes the ydelse's.
  public var priority: Int?
  /// Date of birth, where an age limit applies.
  public var born: CivilDate?

  /// Somebody referred on `date`.
  public init(
    date: CivilDate, kommune: Int? = nil, stay: Double? = nil, patience: Double? = nil, priority: Int? = nil,
    born: CivilDate? = nil
  ) {
    (self.date, self.kommune, self.stay) = (date, kommune, stay)
    (self.patience, self.priority, self.born) = (patience, priority, born)
  }
}
