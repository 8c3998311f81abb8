@testable import Occupancy

/// Follows a trace with the rules of the plan in hand, knowing nothing of how the simulation keeps its books: who may
/// come, wait, be admitted and leave, in which order, and what the integrals then are.
struct TraceLaws {
  private enum Where { case waiting, resident, gone, referred }

  private struct Waiter {
    let who: TraceEvent.Who
    let priority: Int
  }

  private let plan: TilbudPlan
  private let period: Period
  private let lists: [[DatedPerson]]
  private var places: [TraceEvent.Who: Where] = [:]
  private var list: [Waiter] = []
  private var residents: [Int]
  private var preparing = 0
  private var date: CivilDate
  private var last: Int64 = 0
  private(set) var broken: [String] = []
  /// Resident, waiting and rådige place-ticks of each bucket.
  private(set) var resident: [Int64]
  private(set) var waiting: [Int64]
  private(set) var available: [Int64]
  private let buckets: Buckets
  private var rules: RuleLaws

  init(_ model: TilbudModel, _ events: [TraceEvent]) {
    (plan, period, buckets, date) = (model.plan, model.scene.period, model.buckets, model.scene.period.first)
    lists = plan.ydelser.map { $0.referrals.list.sorted { $0.date < $1.date } }
    residents = plan.ydelser.map { _ in 0 }
    (resident, waiting) = (Array(repeating: 0, count: buckets.count), Array(repeating: 0, count: buckets.count))
    available = waiting
    rules = RuleLaws(plan, period)
    for event in events where event.ydelse < plan.ydelser.count { follow(event) }
    pass(to: buckets.ticks[buckets.count])
    if rules.reviewsMissed > 0 { broken.append("every rule is looked at on its days: \(rules.reviewsMissed) missed") }
  }

  // MARK: The plan's rules on the current date

  private var isClosed: Bool { plan.closure.map { $0.date <= date } ?? false }

  private var isUnopened: Bool { plan.opens(in: period).map { date < $0 } ?? false }

  private var isStopped: Bool {
    isClosed || isUnopened || plan.intakeStops.contains { $0.first <= date && date <= ($0.last ?? period.last) }
  }

  private var open: Int {
    let closed = plan.closed.filter { $0.first <= date && date <= $0.last }.reduce(0) { $0 + $1.places }
    return isClosed ? 0 : max(0, rules.normerede(date) - closed - rules.ommærket)
  }

  private var total: Int { residents.reduce(0, +) }

  /// Whether one more of ydelse `g` would keep every limit.
  private func fits(_ g: Int) -> Bool {
    guard !isStopped else { return false }
    let limits = plan.ydelser.map { $0.minimum.value(on: date) }
    let keptForOthers = limits.indices.filter { $0 != g }.reduce(0) { $0 + max(0, limits[$1] - residents[$1]) }
    let after = open + plan.overOccupancy.value(on: date) - total - preparing - 1
    return after >= keptForOthers && residents[g] < plan.ydelser[g].maximum?.value(on: date) ?? Int.max
  }

  // MARK: One event

  private mutating func demand(_ holds: Bool, _ event: TraceEvent, _ law: String) {
    if !holds { broken.append("\(law): \(event)") }
  }

  private mutating func follow(_ event: TraceEvent) {
    demand(event.tick >= last, event, "time runs forwards")
    if event.tick > last {
      // Nobody waits who fits.
      for waiter in list where fits(waiter.who.ydelse) { demand(false, event, "before this, \(waiter) fitted") }
      pass(to: event.tick)
    }
    let (g, who) = (event.ydelse, event.who)
    switch event.kind {
    case .present: enter(event)
    case .waitingAtStart: join(event, from: nil)
    case .referred:
      demand(places[who] == nil, event, "nobody is referred twice")
      demand(!isClosed && !isUnopened, event, "nobody is referred before the opening or after the closure")
      places[who] = .referred
    case .waits:
      demand(!fits(g), event, "only who does not fit waits")
      demand(
        list.count { $0.who.ydelse == g } < plan.ydelser[g].waiting.map { $0.longest ?? Int.max } ?? 0, event,
        "the list has room")
      join(event, from: .referred)
    case .admitted:
      demand(fits(g), event, "only who fits is admitted")
      if places[who] == .waiting {
        demand(list.first { $0.who.ydelse == g }?.who == who, event, "the first of the ydelse is admitted")
        list.removeAll { $0.who == who }
      } else {
        demand(places[who] == .referred, event, "only who was referred or waits is admitted")
      }
      enter(event)
    case .turnedAway:
      let full = plan.ydelser[g].waiting.map { rule in
        list.count { $0.who.ydelse == g } >= rule.longest ?? Int.max
      }
      let reason = plan.ydelser[g].ageLimit != nil || !fits(g) && (full ?? true)
      demand(places[who] == .referred && reason, event, "only who neither fits nor may wait is turned away")
      places[who] = .gone
    case .left:
      demand(places[who] == .waiting, event, "only who waits leaves the list")
      list.removeAll { $0.who == who }
      places[who] = .gone
    case .discharged, .moved:
      demand(places[who] == .resident, event, "only residents leave")
      rules.left(who, at: event.tick)
      residents[g] -= 1
      places[who] = .gone
      if plan.makingReady > 0, total + preparing < open { preparing += 1 }
    case .places:
      let today = period.first.adding(days: Int(event.tick / Ticks.perDay))
      if rules.changesByPlan(on: today) { date = today } else { rules.takeEffect(on: today) }
      rules.giveWay(on: today, plan: date, residents: total)
    case .review:
      let closed = plan.closed.filter { $0.first <= date && date <= $0.last }.reduce(0) { $0 + $1.places }
      let problem = rules.review(event, on: date, residents: total, taken: total + preparing + closed)
      demand(
        problem == nil && !isClosed && !isUnopened, event, problem ?? "a tilbud that is not open has no reviews")
    case .ready: preparing -= 1
    case .begun, .completed: demand(false, event, "hours are not places")
    }
    let inForce = isClosed ? event.places : rules.normerede(date) - rules.ommærket
    if event.kind != .review { demand(event.places == inForce, event, "\(inForce) places in force") }
    demand(event.residents == total && event.waiting == list.count, event, "\(total) residents, \(list.count) waiting")
  }

  private mutating func enter(_ event: TraceEvent) {
    places[event.who] = .resident
    residents[event.ydelse] += 1
    let hold = event.kind == .present ? 0 : plan.ydelser[event.ydelse].hold
    rules.entered(event.who, at: event.tick + (hold > 0 ? Ticks.length(days: hold) : 0))
  }

  private mutating func join(_ event: TraceEvent, from: Where?) {
    demand(places[event.who] == from, event, "only who was just referred joins the list")
    places[event.who] = .waiting
    let isListed = event.person >> 40 == 1
    let own = isListed ? lists[event.ydelse][Int(event.person & 0xFF_FFFF)].priority : nil
    let waiter = Waiter(who: event.who, priority: own ?? plan.ydelser[event.ydelse].priority)
    list.insert(waiter, at: list.firstIndex { $0.priority > waiter.priority } ?? list.count)
  }

  /// Adds up the time from the last event to `tick`.
  private mutating func pass(to tick: Int64) {
    let free = isStopped ? 0 : max(0, open - total - preparing)
    for bucket in 0..<buckets.count {
      let time = min(tick, buckets.ticks[bucket + 1]) - max(last, buckets.ticks[bucket])
      guard time > 0 else { continue }
      resident[bucket] += Int64(total) * time
      waiting[bucket] += Int64(list.count) * time
      available[bucket] += Int64(free) * time
    }
    last = tick
  }
}
