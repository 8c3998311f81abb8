internal import Occupancy
internal import Takst

/// Why theory has no exact figure for the places of a year.
public enum Obstacle: String, CaseIterable, Hashable, Sendable {
  /// Nobody is referred at random, or there are no places.
  case noDemand
  /// The normerede pladser change before the year's end.
  case placesChange
  /// Places are closed for a while.
  case closedPlaces
  /// Residents above the places are allowed.
  case overOccupancy
  /// Admissions stop for a while, or the tilbud closes.
  case intakeStop
  /// A place stands empty after a resident, or is held before one moves in.
  case idleTime
  /// A ydelse has a minimum or a maximum of its own.
  case groupLimits
  /// Stays end at an age limit.
  case ageLimit
  /// Some people's dates are known.
  case knownPeople
  /// The demand of a year is itself random.
  case randomDemand
  /// Referrals follow the takst.
  case priceResponse
  /// Rules change the places.
  case rules
  /// Numbers of the scenario are uncertain, and every future draws them.
  case uncertainNumbers
  /// Stays are not exponential.
  case stays
  /// Patience is not exponential.
  case patience
  /// The ydelser differ in stay or in waiting list.
  case unlikeYdelser
  /// Several ydelser have lists with an end each.
  case severalEnds
  /// Stays are not exponential, and nobody waits: the long run holds for stays of any distribution, the way to it does not.
  case settling
  /// More residents than places on the first day, and a list.
  case crowdedStart
  /// The exact calculation would take too long.
  case size
}

extension Obstacle {
  /// What in the tilbud itself is beyond theory until the end of day number `end`, whatever the stays are.
  static func found(in tilbud: TilbudCase, scene: Scene, until end: Int, isUncertain: Bool) -> [Obstacle] {
    let plan = tilbud.plan
    let last = scene.period.first.adding(days: end - 1)
    func values<Value>(_ schedule: Schedule<Value>) -> [Value] {
      let later = schedule.changes(in: scene.period).filter { $0 <= last }
      return ([scene.period.first] + later).map(schedule.value)
    }
    let places = values(plan.places)
    let most = places.max() ?? 0
    let demand = plan.ydelser.flatMap { $0.referrals.dailyRates(in: scene) }.reduce(0) { $0 + $1.perDay }
    let limits = plan.ydelser.contains { ydelse in
      ydelse.maximum.map { values($0).contains { $0 < most } } ?? false
        || plan.ydelser.count > 1 && values(ydelse.minimum).contains { $0 > 0 }
    }
    let found: [(Obstacle, Bool)] = [
      (.noDemand, demand == 0 || most == 0),
      (.placesChange, Set(places).count > 1),
      (.closedPlaces, plan.closed.contains { $0.places > 0 && $0.first <= last && $0.last >= scene.period.first }),
      (.overOccupancy, values(plan.overOccupancy).contains { $0 > 0 }),
      (.intakeStop, plan.intakeStops.contains { $0.first <= last } || plan.closure.map { $0.date <= last } ?? false),
      (.idleTime, plan.makingReady > 0 || plan.ydelser.contains { $0.hold > 0 }),
      (.groupLimits, limits),
      (.ageLimit, plan.ydelser.contains { $0.ageLimit != nil }),
      (.knownPeople, plan.ydelser.contains { $0.hasKnownPeople }),
      (.randomDemand, plan.ydelser.contains { $0.referrals.yearlyCV > 0 }),
      (.priceResponse, tilbud.economy?.response.map { $0.elasticity != 0 } ?? false),
      (.rules, !plan.rules.isEmpty),
      (.uncertainNumbers, isUncertain),
    ]
    return found.filter { $0.1 }.map { $0.0 }
  }
}

extension YdelsePlan {
  /// Whether dates of people are known that chance would otherwise draw.
  fileprivate var hasKnownPeople: Bool { !referrals.list.isEmpty || residents.contains { $0.leaves != nil } }
}
