@testable import Occupancy

/// A date that exists.
func civil(_ iso: String) -> CivilDate {
  guard let date = CivilDate(iso: iso) else { preconditionFailure("no such date: \(iso)") }
  return date
}

/// Values by date, the first before all dates.
func schedule<Value>(_ first: Value, _ changes: (String, Value)...) -> Schedule<Value> {
  let steps = changes.map { Schedule.Step(from: civil($0.0), value: $0.1) }
  guard let schedule = Schedule([.init(from: civil("1900-01-01"), value: first)] + steps) else {
    preconditionFailure("two values for one day")
  }
  return schedule
}

extension Scene {
  /// The days from `first` to `last`.
  init(_ first: String, _ last: String, kommuner: [String] = []) {
    guard let period = Period(first: civil(first), last: civil(last)) else { preconditionFailure("no such period") }
    self.init(period: period, kommuner: kommuner)
  }

  /// 1 January 2101 to 31 December 2101, so that day n is 1 January plus n days.
  static var oneYear: Scene { Scene("2101-01-01", "2101-12-31") }
}

extension Referrals {
  /// A constant rate, all from one kommune.
  static func perYear(_ rate: Double) -> Referrals { Referrals(rate: .total(Schedule(rate), shares: [1])) }
}

extension DatedPerson {
  /// Somebody referred `day` days after 1 January 2101.
  static func on(
    _ day: Int, stay: Double = 10, patience: Double? = nil, priority: Int? = nil, kommune: Int? = nil,
    born: String? = nil
  ) -> DatedPerson {
    DatedPerson(
      date: civil("2101-01-01").adding(days: day), kommune: kommune, stay: stay, patience: patience, priority: priority,
      born: born.map(civil))
  }
}

extension YdelsePlan {
  /// A ydelse to which only `people` are referred; they wait as `waiting` says.
  static func listed(
    _ people: [DatedPerson], id: String = "A", waiting: WaitingRule? = WaitingRule(patience: nil), kommuner: Int = 1,
    _ adjust: (inout YdelsePlan) -> Void = { _ in }
  ) -> YdelsePlan {
    var referrals = Referrals(rate: .perKommune(Array(repeating: Schedule(0), count: kommuner)))
    referrals.list = people
    var ydelse = YdelsePlan(id: id, referrals: referrals, stay: .constant(value: 10))
    ydelse.waiting = waiting
    adjust(&ydelse)
    return ydelse
  }

  /// A ydelse with a constant rate per year and stays like `stay`.
  static func random(
    _ rate: Double, stay: Distribution, id: String = "A", waiting: WaitingRule? = nil,
    _ adjust: (inout YdelsePlan) -> Void = { _ in }
  ) -> YdelsePlan {
    var ydelse = YdelsePlan(id: id, referrals: .perYear(rate), stay: stay)
    ydelse.waiting = waiting
    adjust(&ydelse)
    return ydelse
  }
}

extension TilbudPlan {
  /// A tilbud called T.
  static func with(
    places: Schedule<Int>, _ ydelser: [YdelsePlan], _ adjust: (inout TilbudPlan) -> Void = { _ in }
  ) -> TilbudPlan {
    var plan = TilbudPlan(id: "T", places: places, ydelser: ydelser)
    adjust(&plan)
    return plan
  }

  /// A tilbud called T whose number of places never changes, and that is open all the time, also without any.
  static func with(
    places: Int, _ ydelser: [YdelsePlan], _ adjust: (inout TilbudPlan) -> Void = { _ in }
  ) -> TilbudPlan {
    with(places: Schedule(places), ydelser) { plan in
      plan.opening = CivilDate(year: 1970, month: 1, day: 1)
      adjust(&plan)
    }
  }
}
