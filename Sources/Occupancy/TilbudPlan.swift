/// What happens to residents when places are cut below their number.
public enum Departure: Hashable, Sendable {
  /// Residents stay until they leave by themselves; belægning may exceed 100 percent meanwhile.
  case natural
  /// The latest admitted move out on the day, counted as moved.
  case moved
}

/// The days that every tilbud of a scenario shares: its period and its kommuner.
public struct Scene: Hashable, Sendable {
  /// The simulated days.
  public var period: Period
  /// The buyers, in the order every per-kommune figure follows; never empty.
  public var kommuner: [String]

  /// A scene; with no kommuner named, all residents belong to one group.
  public init(period: Period, kommuner: [String] = []) {
    self.period = period
    self.kommuner = kommuner.isEmpty ? ["alle"] : kommuner
  }
}

/// A tilbud as the simulation sees it: places by date, shared by its ydelser.
public struct TilbudPlan: Hashable, Sendable {
  /// Places closed for a while, without staff or under renovation.
  public struct Closed: Hashable, Sendable {
    /// First day.
    public var first: CivilDate
    /// Last day, itself included.
    public var last: CivilDate
    /// How many places.
    public var places: Int

    /// `places` closed from `first` through `last`.
    public init(first: CivilDate, last: CivilDate, places: Int) {
      (self.first, self.last, self.places) = (first, last, places)
    }
  }

  /// A time without admissions. Those referred meanwhile wait if there is a waiting list.
  public struct IntakeStop: Hashable, Sendable {
    /// First day.
    public var first: CivilDate
    /// Last day, itself included; nil for the rest of the period.
    public var last: CivilDate?

    /// No admissions from `first` through `last`.
    public init(first: CivilDate, last: CivilDate?) {
      (self.first, self.last) = (first, last)
    }
  }

  /// The end of a tilbud: no admissions from that day, the waiting list is dissolved.
  public struct Closure: Hashable, Sendable {
    /// First day without places.
    public var date: CivilDate
    /// What happens to those still there.
    public var departure: Departure

    /// Closure on `date`.
    public init(date: CivilDate, departure: Departure) {
      (self.date, self.departure) = (date, departure)
    }
  }

  /// The tilbud's key in the scenario; part of the random streams' keys.
  public var id: String
  /// Normerede pladser by date, 0 or more.
  public var places: Schedule<Int>
  /// What a cut does to residents.
  public var departureAtCut: Departure = .natural
  /// Residents allowed above the places, by date.
  public var overOccupancy = Schedule(0)
  /// Places closed for a while.
  public var closed: [Closed] = []
  /// Days a place stands empty after a resident, while it is made ready.
  public var makingReady: Double = 0
  /// Times without admissions.
  public var intakeStops: [IntakeStop] = []
  /// When the tilbud closes for good.
  public var closure: Closure?
  /// Rules that change the places while the simulation runs.
  public var rules = PlaceRules()
  /// The ydelser that share the places.
  public var ydelser: [YdelsePlan]
  /// The ydelser billed by the hour.
  public var hourly: [HourlyPlan] = []
  /// Days on which counts must be cut besides the first of each month, such as the dates of new takster.
  public var countingDates: [CivilDate] = []

  /// A tilbud with places shared by `ydelser`.
  public init(id: String, places: Schedule<Int>, ydelser: [YdelsePlan]) {
    (self.id, self.places, self.ydelser) = (id, places, ydelser)
  }
}

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
    /// Place in the scene's list of kommuner; drawn when nil.
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
    /// Place in the scene's list of kommuner; drawn when nil.
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
  /// The waiting list; nil turns away at once.
  public var waiting: WaitingRule?
  /// Place in the tilbud's queue: lower goes first.
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

  /// A ydelse with this demand and length of stay.
  public init(id: String, referrals: Referrals, stay: Distribution) {
    (self.id, self.referrals, self.stay) = (id, referrals, stay)
  }
}

/// A ydelse billed by the hour: cases arrive with hours of work, worked off in order at the capacity's rate.
public struct HourlyPlan: Hashable, Sendable {
  /// The ydelse's key in the scenario; part of the random streams' keys.
  public var id: String
  /// Cases referred.
  public var referrals: Referrals
  /// Hours of work in a case.
  public var hoursPerCase: Distribution
  /// Hours that can be worked per civil year (årsværk × net hours), by date.
  public var capacity: Schedule<Double>
  /// Hours of work already waiting on the first day.
  public var backlogAtStart: Double = 0

  /// An hourly ydelse.
  public init(id: String, referrals: Referrals, hoursPerCase: Distribution, capacity: Schedule<Double>) {
    (self.id, self.referrals, self.hoursPerCase, self.capacity) = (id, referrals, hoursPerCase, capacity)
  }
}
