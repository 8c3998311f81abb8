/// What happens to residents when places are cut below their number.
public enum Departure: Hashable, Sendable {
  /// Residents stay until they leave by themselves; belægning may exceed 100 percent meanwhile.
  case natural
  /// The latest admitted move out on the day, counted as moved.
  case moved
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

  /// There are fewer places than this: as many wait beside them, and an ``EventQueue`` can number both.
  static let mostPlaces = 1 << 23

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
  /// The first day the tilbud is open, where it is stated; see ``opens(in:)``.
  public var opening: CivilDate?
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

extension TilbudPlan {
  /// The first day of `period` on which the tilbud is open; nil when it is open from the first day on.
  ///
  /// It is ``opening`` where that is stated. Else a tilbud without places and residents on the period's first day opens on
  /// the first day it has places; one with ydelser billed by the hour is open all the time. One that never has places
  /// opens on the day after the period.
  public func opens(in period: Period) -> CivilDate? {
    if let opening { return opening > period.first ? opening : nil }
    guard hourly.isEmpty, !ydelser.isEmpty, places.value(on: period.first) == 0,
      ydelser.allSatisfy({ $0.residents.isEmpty })
    else { return nil }
    return places.steps.first { $0.from > period.first && $0.value > 0 }?.from ?? period.last.adding(days: 1)
  }

  /// Normerede pladser summed over the days of each bucket; closed places count, a closed tilbud has none.
  public func placeDays(in buckets: Buckets) -> [Int] {
    zip(buckets.starts, buckets.days).map { start, days in
      (0..<days).reduce(0) { $0 + places(on: start.adding(days: $1)) }
    }
  }

  /// Normerede pladser on a date: 0 before the tilbud opens and once it has closed.
  public func places(on date: CivilDate) -> Int {
    if let opening, date < opening { return 0 }
    if let closure, closure.date <= date { return 0 }
    return places.value(on: date)
  }
}
