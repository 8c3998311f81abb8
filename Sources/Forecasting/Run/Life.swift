internal import Occupancy

/// The part of the period in which a tilbud is open by plan: from its opening until it closes.
struct Life: Hashable, Sendable {
  /// Its first day; nil when it is open from the period's first day.
  let opening: CivilDate?
  /// Its end; nil when it goes on.
  let closure: TilbudPlan.Closure?

  init(_ plan: TilbudPlan, in period: Period) {
    (opening, closure) = (plan.opens(in: period), plan.closure)
  }

  /// Days of a civil year on which it is open, 0 being 1 January.
  func openDays(of year: Int) -> Range<Int> {
    let (days, newYear) = (CivilDate.daysInYear(year), CivilDate.newYear(year).dayNumber)
    let first = opening.map { min(days, max(0, $0.dayNumber - newYear)) } ?? 0
    let end = closure.map { min(days, max(0, $0.date.dayNumber - newYear)) } ?? days
    return first..<max(first, end)
  }

  /// Whether it is open on some day of the month that begins on `first`.
  func isOpen(inMonthFrom first: CivilDate) -> Bool {
    (opening.map { ($0.year, $0.month) <= (first.year, first.month) } ?? true)
      && (closure.map { $0.date > first } ?? true)
  }

  /// Days of a civil year over which means are taken: those it is open, and after a closure with natural departure all,
  /// as residents may be left.
  func days(of year: Int) -> Int {
    let open = openDays(of: year)
    guard let closure, closure.departure == .natural, closure.date.year <= year else { return open.count }
    return CivilDate.daysInYear(year) - open.lowerBound * (open.isEmpty ? 0 : 1)
  }

  /// The year in which it is open for the last time; nil when it goes on.
  var lastYear: Int? { closure.map { $0.date.adding(days: -1).year } }

  /// Enrolled ticks after the closure, `delay` days left out, in buckets of a year.
  func residentTicks(
    _ simulation: TilbudSimulation, in buckets: Range<Int>, delay: Int = 0
  ) -> Int64 {
    guard let closure, closure.departure == .natural else { return 0 }
    let (model, first) = (simulation.model, closure.date.adding(days: delay))
    let after = buckets.filter { model.buckets.starts[$0] >= first }
    guard let start = after.first, let end = after.last else { return 0 }
    return model.lines.indices.reduce(0) {
      model.lines[$1].isHourly ? $0 : $0 + simulation.integral(.enrolled, line: $1, buckets: start..<end + 1)
    }
  }
}
