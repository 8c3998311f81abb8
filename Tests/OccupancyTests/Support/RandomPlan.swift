@testable import Occupancy

/// Plans of every kind, drawn from a numbered stream: the same number gives the same plan.
struct RandomPlan {
  private let stream: RandomStream
  private var next: Int64 = 0
  private(set) var scene: Scene
  private(set) var plan: TilbudPlan

  init(number: UInt64) throws {
    stream = RandomStream(word: RandomStream.mix(number &+ 0xABCD))
    scene = Scene("2101-01-01", "2102-12-31")
    plan = TilbudPlan(id: "T", places: Schedule(0), ydelser: [])
    scene = Scene(
      ["2101-01-01", "2101-05-17"][int(2)], ["2102-12-31", "2102-06-09"][int(2)],
      kommuner: [[], ["a", "b"], ["a", "b", "c"]][int(3)])
    try build()
  }

  // MARK: Chance

  private mutating func int(_ bound: Int) -> Int {
    next += 1
    return Int(stream.word(next) >> 8) % bound
  }

  private mutating func happens(_ percent: Int) -> Bool { int(100) < percent }

  private mutating func day() -> CivilDate { scene.period.first.adding(days: int(scene.period.days)) }

  private mutating func levels(_ bound: Int) -> Schedule<Int> {
    var dates: Set<CivilDate> = [civil("2100-01-01")]
    while happens(50) { dates.insert(day()) }
    return Schedule(dates.sorted().map { .init(from: $0, value: int(bound)) }) ?? Schedule(int(bound))
  }

  private mutating func duration() throws -> Distribution {
    let mean = Double(5 + int(200))
    switch int(7) {
    case 0: return try .constant(mean.rounded())
    case 1: return try .lognormal(mean: mean, cv: 1)
    case 2: return try .gamma(mean: mean, cv: 0.7)
    case 3: return try .weibull(mean: mean, shape: 0.8).capped(at: 2 * mean)
    case 4: return try .empirical([1, mean, 3 * mean])
    case 5: return try .uniform(from: 0, to: mean)
    default: return try .exponential(withMean: mean)
    }
  }

  // MARK: A plan

  private mutating func build() throws {
    plan.places = levels(9)
    plan.departureAtCut = happens(50) ? .moved : .natural
    if happens(25) { plan.overOccupancy = levels(3) }
    if happens(30) { plan.makingReady = Double(1 + int(20)) }
    while happens(30) {
      let first = day()
      plan.closed.append(.init(first: first, last: first.adding(days: int(90)), places: int(4)))
    }
    while happens(20) {
      let first = day()
      plan.intakeStops.append(.init(first: first, last: happens(90) ? first.adding(days: int(60)) : nil))
    }
    if happens(20) { plan.closure = .init(date: day(), departure: happens(50) ? .moved : .natural) }
    if happens(30) { plan.countingDates = [day(), day()] }
    for g in 0..<1 + int(3) { plan.ydelser.append(try ydelse("Y\(g)")) }
    if happens(20) {
      plan.hourly = [
        HourlyPlan(
          id: "H", referrals: referrals(), hoursPerCase: try duration(), capacity: Schedule(Double(int(3_000))))
      ]
    }
    if happens(30) { plan.rules.ommærkning = ommærkning() }
    if happens(30) { plan.rules.adjustment = adjustment() }
    if happens(20) { open(on: day()) }
  }

  private mutating func open(on day: CivilDate) {
    plan.opening = day
    if let closure = plan.closure, closure.date <= day { plan.closure = nil }
    for g in plan.ydelser.indices { plan.ydelser[g].residents = [] }
  }

  // MARK: Rules

  private mutating func reviews() -> ReviewDates {
    happens(30)
      ? .on((0..<1 + int(5)).map { _ in day() })
      : .every(months: 1 + int(8), from: scene.period.first.adding(days: int(200) - 100))
  }

  private mutating func ommærkning() -> Ommærkning {
    var rule = Ommærkning(
      whenFewerThan: 1 + int(6), greatestShare: [0.25, 0.4, 0.5, 1][int(4)], reviews: reviews())
    if happens(30) { rule.returnsAt += int(3) }
    let places = plan.places.value(on: scene.period.first)
    let residents = plan.ydelser.reduce(0) { $0 + $1.residents.count }
    rule.atStart = int(max(0, min(rule.most(of: places), places - residents)) + 1)
    return rule
  }

  private mutating func adjustment() -> PlaceAdjustment {
    var rule = PlaceAdjustment(reviews: reviews())
    if happens(80) { rule.cut = .init(threshold: 0.2 + Double(int(7)) / 10, places: 1 + int(2), limit: int(4)) }
    if happens(60) {
      rule.addition = .init(threshold: 0.9 + Double(int(4)) / 10, places: 1 + int(2), limit: 3 + int(8))
    }
    rule.delay = int(7)
    return rule
  }

  private mutating func ydelse(_ id: String) throws -> YdelsePlan {
    var ydelse = YdelsePlan(id: id, referrals: referrals(), stay: try duration())
    if happens(30) { ydelse.minimum = levels(4) }
    if happens(30) { ydelse.maximum = levels(6) }
    if happens(70) {
      ydelse.waiting = .init(patience: happens(80) ? try duration() : nil, longest: happens(30) ? int(5) : nil)
    }
    if happens(20) { ydelse.ageLimit = .init(ageAtReferral: .uniform(low: 5_000, high: 6_500), limit: 6_570) }
    if happens(30) { ydelse.levels = [0.3, 0.7] }
    ydelse.priority = int(3)
    for _ in 0..<int(5) {
      ydelse.residents.append(
        .init(
          admitted: happens(50) ? scene.period.first.adding(days: -int(400)) : nil,
          kommune: happens(50) ? int(scene.kommuner.count) : nil, leaves: happens(20) ? day() : nil))
    }
    if ydelse.waiting != nil {
      for _ in 0..<int(3) {
        ydelse.waiters.append(.init(referred: happens(50) ? scene.period.first.adding(days: -int(50)) : nil))
      }
    }
    if happens(25) { ydelse.hold = Double(1 + int(40)) }
    ydelse.notice = [.none, .none, .days(14), .runningMonth(andDays: 30)][int(4)]
    ydelse.billsTwice = happens(50)
    return ydelse
  }

  private mutating func referrals() -> Referrals {
    let count = scene.kommuner.count
    var referrals = Referrals(
      rate: happens(50)
        ? .total(Schedule(Double(int(30))), shares: Array(repeating: 1 / Double(count), count: count))
        : .perKommune((0..<count).map { _ in Schedule(Double(int(12))) }))
    if happens(30) { referrals.yearlyCV = 0.5 }
    if happens(30) { referrals.season = [2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }
    while happens(60) {
      referrals.list.append(
        DatedPerson(
          date: day(), kommune: happens(50) ? int(count) : nil, stay: happens(50) ? Double(1 + int(99)) : nil,
          patience: happens(50) ? Double(int(99)) : nil, priority: happens(30) ? int(3) : nil))
    }
    return referrals
  }
}
