/// A ydelse with places: its demand, its stays and its queue.
public struct YdelsePlan: Hashable, Sendable {
  /// A greatest age, and the age people have when they are referred.
  public struct AgeLimit: Hashable, Sendable {
    /// Age in days on the day of referral.
    public var ageAtReferral: Distribution
    /// Age in days at which the stay, or the wait, ends.
    public var limit: Double

    /// Stays end at `limit` days of age.
    public init(ageAtReferral: Distribution, limit: Double) {
      (self.ageAtReferral, self.limit) = (ageAtReferral, limit)
    }
  }

  /// How those wait who find no place.
  public struct WaitingRule: Hashable, Sendable {
    /// Days until the kommune finds another solution; nil waits for ever.
    public var patience: Distribution?
    /// The longest the list may be; nil for no limit.
    public var longest: Int?

    /// A waiting list.
    public init(patience: Distribution?, longest: Int? = nil) {
      (self.patience, self.longest) = (patience, longest)
    }
  }

  /// A resident on the period's first day.
  public struct Resident: Hashable, Sendable {
    /// Day of admission; nil when unknown: the rest of the stay is then drawn as for somebody met at a random moment.
    public var admitted: CivilDate?
    /// Index in the scene's list of kommuner; drawn when nil.
    public var kommune: Int?
    /// Known day of discharge.
    public var leaves: CivilDate?
    /// Date of birth, where an age limit applies.
    public var born: CivilDate?

    /// A resident.
    public init(admitted: CivilDate? = nil, kommune: Int? = nil, leaves: CivilDate? = nil, born: CivilDate? = nil) {
      (self.admitted, self.kommune, self.leaves, self.born) = (admitted, kommune, leaves, born)
    }
  }

  /// Somebody waiting on the period's first day.
  public struct Waiter: Hashable, Sendable {
    /// Day of referral; nil when unknown: the rest of the patience is then drawn as for somebody met at random.
    public var referred: CivilDate?
    /// Index in the scene's list of kommuner; drawn when nil.
    public var kommune: Int?
    /// Date of birth, where an age limit applies.
    public var born: CivilDate?

    /// Somebody waiting.
    public init(referred: CivilDate? = nil, kommune: Int? = nil, born: CivilDate? = nil) {
      (self.referred, self.kommune, self.born) = (referred, kommune, born)
    }
  }

  /// How long a place is billed after its resident has left.
  public enum Notice: Hashable, Sendable {
    /// Nothing after the day of leaving.
    case none
    /// This many days.
    case days(Double)
    /// The rest of the running month and then this many days.
    case runningMonth(andDays: Double)
  }

  /// The ydelse's key in the scenario; part of the random streams' keys.
  public var id: String
  /// Places always kept for this ydelse, by date.
  public var minimum = Schedule(0)
  /// The most this ydelse may use, by date; nil for no limit of its own.
  public var maximum: Schedule<Int>?
  /// Who is referred.
  public var referrals: Referrals
  /// Length of stay in days.
  public var stay: Distribution
  /// A greatest age.
  public var ageLimit: AgeLimit?
  /// Shares of those referred by takst level, adding to 1; one level when there is nothing to tell apart.
  public var levels: [Double] = [1]
  /// Shares of later dates, as many as ``levels``; empty when they never change.
  public var laterLevels: [Schedule<[Double]>.Step] = []
  /// The waiting list; nil turns away at once.
  public var waiting: WaitingRule?
  /// Rank in the tilbud's queue: lower goes first.
  public var priority = 1
  /// Who is there on the first day.
  public var residents: [Resident] = []
  /// Who waits on the first day.
  public var waiters: [Waiter] = []
  /// Days a place is held for somebody before they move in.
  public var hold: Double = 0
  /// Billing after leaving.
  public var notice = Notice.none
  /// Whether notice is still billed after the place has been filled again.
  public var billsTwice = true
  /// Whether notice is billed for residents whom the driftsherre moves out, by a cut or a closure.
  public var billsNoticeWhenMoved = false

  /// A ydelse with this demand and length of stay.
  public init(id: String, referrals: Referrals, stay: Distribution) {
    (self.id, self.referrals, self.stay) = (id, referrals, stay)
  }
}
