@testable import Occupancy

/// The rules about places in the hands of ``TraceLaws``: they follow reviews and changes from the events alone.
struct RuleLaws {
  private struct Stay {
    let from: Int64
    var to = Int64.max
  }

  private let plan: TilbudPlan
  private let period: Period
  private var planned: Set<CivilDate>
  private var lendingDates: [CivilDate] = []
  private var adjustingDates: [CivilDate] = []
  private(set) var ommærket: Int
  private var previous: Int
  private var change = 0
  private var pending: [(date: CivilDate, change: Int)] = []
  private var stays: [TraceEvent.Who: Stay] = [:]
  /// Places in force from a day on.
  private var inForce: [(date: CivilDate, places: Int)] = []
  private var seen = 0

  init(_ plan: TilbudPlan, _ period: Period) {
    (self.plan, self.period) = (plan, period)
    planned = Set(
      PlaceChanges(plan, period: period).steps.dropFirst().map { period.first.adding(days: Ticks.day(of: $0.tick)) })
    ommærket = plan.rules.ommærkning?.atStart ?? 0
    previous = plan.places(on: period.first)
    ommærket = min(ommærket, previous)
    let opening = plan.opens(in: period) ?? period.first
    let isOpen = { (date: CivilDate) in date >= opening && plan.closure.map { date < $0.date } ?? true }
    lendingDates = plan.rules.ommærkning?.reviews.dates(in: period).filter(isOpen) ?? []
    if let rule = plan.rules.adjustment {
      adjustingDates = rule.reviews.dates(in: period).filter {
        isOpen($0) && $0.adding(months: -12 * rule.years) >= period.first
      }
    }
    inForce = [(period.first, previous - ommærket)]
  }

  /// Reviews that should have been and were not.
  var reviewsMissed: Int { lendingDates.count + adjustingDates.count - seen }

  /// Normerede places, those ommærket included, on a day of the plan.
  func normerede(_ date: CivilDate) -> Int { normerede(date, change) }

  private func normerede(_ date: CivilDate, _ change: Int) -> Int {
    let places = plan.places(on: date)
    if plan.closure.map({ $0.date <= date }) ?? false { return 0 }
    if change < 0 { return max(places + change, min(places, plan.rules.adjustment?.cut?.limit ?? 0)) }
    if change > 0 { return min(places + change, max(places, plan.rules.adjustment?.addition?.limit ?? 0)) }
    return places
  }

  private func most(_ places: Int) -> Int {
    Int(((plan.rules.ommærkning?.greatestShare ?? 0) * 100).rounded()) * places / 100
  }

  // MARK: Events

  /// Whether the first change of places on a day is the plan's own.
  mutating func changesByPlan(on date: CivilDate) -> Bool { planned.remove(date) != nil }

  /// Decisions to adjust whose day it is; ommærkning has changed at its review.
  mutating func takeEffect(on date: CivilDate) {
    guard let first = pending.first, first.date <= date else { return }
    pending.removeFirst()
    change += first.change
  }

  /// Fewer places: ommærkning gives way.
  mutating func giveWay(on today: CivilDate, plan date: CivilDate, residents: Int) {
    let places = normerede(date)
    if places < previous { ommærket = min(ommærket, most(places), max(0, places - residents)) }
    previous = places
    inForce.append((today, places - ommærket))
  }

  mutating func entered(_ who: TraceEvent.Who, at tick: Int64) { stays[who] = Stay(from: tick) }

  mutating func left(_ who: TraceEvent.Who, at tick: Int64) { stays[who]?.to = tick }

  /// What is wrong with a review; nil when it is right.
  mutating func review(_ event: TraceEvent, on date: CivilDate, residents: Int, taken: Int) -> String? {
    let today = period.first.adding(days: Int(event.tick / Ticks.perDay))
    seen += 1
    switch event.review {
    case .ommærkning(let occupied, let places, let before, let after):
      guard let rule = plan.rules.ommærkning, lendingDates.contains(today) else { return "no such review" }
      let all = normerede(date)
      guard occupied == residents, places == all - ommærket, before == ommærket else { return "it saw something else" }
      let empty = max(0, all - ommærket - taken)
      let expected =
        residents >= rule.returnsAt
        ? 0 : residents >= rule.whenFewerThan ? ommærket : max(ommærket, min(most(all), ommærket + empty))
      guard after == expected, after <= max(most(all), before) else { return "\(expected) should be ommærket" }
      ommærket = after
      return nil
    case .adjustment(let told, let before, let after, let effectDay):
      guard let rule = plan.rules.adjustment, adjustingDates.contains(today) else { return "no such review" }
      let share = belægning(from: today.adding(months: -12 * rule.years), to: today)
      guard told == share else { return "belægning was \(share ?? -1)" }
      guard before == normerede(date, pending.reduce(change) { $0 + $1.change }) else { return "other places" }
      var expected = before
      if let share, before > 0 {
        if let cut = rule.cut, share < cut.threshold {
          expected = before > cut.limit ? max(cut.limit, before - cut.places) : before
        } else if let addition = rule.addition, share > addition.threshold {
          expected = before < addition.limit ? min(addition.limit, before + addition.places) : before
        }
      }
      let effect = today.adding(months: rule.delay)
      guard after == expected, effectDay == (after == before ? nil : period.day(of: effect)) else {
        return "it should be \(expected) places"
      }
      if after != before { pending.append((effect, after - before)) }
      return nil
    case nil: return "a review that decides nothing"
    }
  }

  private func belægning(from: CivilDate, to: CivilDate) -> Double? {
    let ticks = { (day: CivilDate) in period.tick(of: day) }
    let (start, end) = (ticks(from), ticks(to))
    let enrolled = stays.values.reduce(Int64(0)) { $0 + max(0, min($1.to, end) - max($1.from, start)) }
    var placeTicks: Int64 = 0
    for (index, step) in inForce.enumerated() {
      let next = index + 1 < inForce.count ? ticks(inForce[index + 1].date) : end
      placeTicks += Int64(step.places) * max(0, min(next, end) - max(ticks(step.date), start))
    }
    return placeTicks > 0 ? Double(enrolled) / Double(placeTicks) : nil
  }
}
