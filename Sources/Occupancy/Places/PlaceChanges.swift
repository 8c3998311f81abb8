/// The places of a tilbud as they change by date, with the groups' limits.
struct PlaceChanges {
  /// What holds from one date to the next.
  struct Step: Hashable {
    /// First tick.
    var tick: Int64
    /// Normerede places.
    var places: Int32
    /// Places closed for the time being.
    var closedPlaces: Int32
    /// Residents allowed above the open places.
    var over: Int32
    /// Whether nobody is admitted.
    var stopped: Bool
    /// Whether the tilbud is closed for good.
    var closed: Bool
    /// Whether the tilbud has not opened yet.
    var unopened: Bool
    /// Whether residents above the places move out when the step begins.
    var movesOut: Bool
  }

  /// A ydelse's limits in one step.
  struct Limits: Hashable {
    var minimum: Int32
    var maximum: Int32
  }

  var steps: [Step] = []
  /// One row per step, one column per ydelse.
  var limits: [Limits] = []
  /// When the tilbud opens; 0 when it is open from the start.
  let opens: Int64

  init(_ plan: TilbudPlan, period: Period) {
    var dates: Set<CivilDate> = [period.first]
    dates.formUnion(plan.places.changes(in: period) + plan.overOccupancy.changes(in: period))
    for closed in plan.closed { dates.formUnion([closed.first, closed.last.adding(days: 1)]) }
    for stop in plan.intakeStops { dates.formUnion([stop.first] + (stop.last.map { [$0.adding(days: 1)] } ?? [])) }
    for ydelse in plan.ydelser {
      dates.formUnion(ydelse.minimum.changes(in: period) + (ydelse.maximum?.changes(in: period) ?? []))
    }
    let opening = plan.opens(in: period)
    opens = opening.map { period.tick(of: $0) } ?? 0
    dates.formUnion([opening, plan.closure?.date].compactMap { $0 })
    for date in dates.sorted() where period.contains(date) {
      let unopened = opening.map { date < $0 } ?? false
      steps.append(PlaceChanges.step(plan, on: date, unopened: unopened, period: period))
      limits += plan.ydelser.map {
        Limits(
          minimum: Int32(clamping: $0.minimum.value(on: date)),
          maximum: Int32(clamping: $0.maximum?.value(on: date) ?? Int(Int32.max)))
      }
    }
  }

  private static func step(_ plan: TilbudPlan, on date: CivilDate, unopened: Bool, period: Period) -> Step {
    let closure = plan.closure.flatMap { $0.date <= date ? $0 : nil }
    let closedPlaces = plan.closed.filter { $0.first <= date && date <= $0.last }.reduce(0) { $0 + $1.places }
    let places = plan.places(on: date)
    let isCut = date > period.first && places < plan.places(on: date.adding(days: -1))
    return Step(
      tick: period.tick(of: date),
      places: Int32(clamping: places),
      closedPlaces: Int32(clamping: closedPlaces),
      over: closure == nil && !unopened ? Int32(clamping: plan.overOccupancy.value(on: date)) : 0,
      stopped: closure != nil || unopened
        || plan.intakeStops.contains { $0.first <= date && date <= ($0.last ?? period.last) },
      closed: closure != nil,
      unopened: unopened,
      movesOut: closure.map { $0.departure == .moved && $0.date == date }
        ?? (isCut && plan.departureAtCut == .moved))
  }
}
