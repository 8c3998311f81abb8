/// One replication of an hourly ydelse: one stream of work, done in order of referral at the capacity's rate.
///
/// A case is begun when all earlier work is done. Hours are whole thousandths, and the rate is whole thousandths of an
/// hour per day, so that delivered hours are exact integrals.
struct HourSimulation: ~Copyable {
  let model: HourModel
  private let counts: CountsView
  private let gaps: UnsafeMutablePointer<Double>
  private var clock: ReferralClock
  private var hours: RandomStream
  private var kommune: RandomStream
  /// When the work known so far is done, and the capacity step that holds then.
  private var idleFrom: Int64 = 0
  private var idleStep = 0
  private var listed = 0

  init(model: HourModel, counts: CountsView) {
    (self.model, self.counts) = (model, counts)
    gaps = .allocate(capacity: ReferralClock.ahead)
    clock = ReferralClock(tables: model.referrals, seed: model.keys, replication: 0, gaps: gaps)
    hours = RandomStream(purpose: model.keys.hours, replication: 0)
    kommune = RandomStream(purpose: model.keys.kommune, replication: 0)
  }

  deinit { gaps.deallocate() }

  mutating func begin<Sink: EventSink>(replication: UInt64, sink: inout Sink) {
    clock = ReferralClock(tables: model.referrals, seed: model.keys, replication: replication, gaps: gaps)
    hours = RandomStream(purpose: model.keys.hours, replication: replication)
    kommune = RandomStream(purpose: model.keys.kommune, replication: replication)
    (idleFrom, idleStep, listed) = (0, 0, 0)
    startBacklog(sink: &sink)
  }

  mutating func run<Sink: EventSink>(year: Int, until end: Int64, demandFactor: Double, sink: inout Sink) {
    clock.open(year: year, end: end, demandFactor: demandFactor)
    while true {
      let people = model.list
      let nextListed =
        listed < people.count ? model.scene.period.tick(of: people[listed].date) : Int64.max
      let now = min(clock.next, nextListed)
      if now >= end { return }
      if nextListed == now {
        let number = Person.Origin.list.rawValue + Int64(listed)
        let person = people[listed]
        listed += 1
        receive(number, at: now, kommune: person.kommune, step: clock.step, sink: &sink)
      } else {
        let (number, step) = (clock.person, clock.step)
        clock.advance()
        receive(number, at: now, kommune: nil, step: step, sink: &sink)
      }
    }
  }

  /// The work that waits on the first day, spread over the kommuner by their share of the demand.
  private mutating func startBacklog<Sink: EventSink>(sink: inout Sink) {
    let total = Mathematics.nearest(model.plan.backlogAtStart * 1_000)
    guard total > 0 else { return }
    var given: Int64 = 0
    for k in 0..<counts.kommuner {
      let upTo = Mathematics.nearest(Double(total) * model.referrals.kommuneShares[k])
      let share = (k == counts.kommuner - 1 ? total : upTo) - given
      given += share
      if share > 0 { work(off: share, kommune: k, referredAt: 0, Person.Origin.waiter.rawValue + Int64(k), &sink) }
    }
  }

  private mutating func receive<Sink: EventSink>(
    _ number: Int64, at now: Int64, kommune given: Int?, step: Int, sink: inout Sink
  ) {
    let shares = model.referrals.kommuneShares + step * counts.kommuner
    let k = given ?? RandomStream.choose(kommune.word(number), among: shares, counts.kommuner)
    let amount = max(1, Mathematics.nearest(min(model.hours.draw(hours.word(number)), 1e9) * 1_000))
    let cell = counts.cell(line: model.line, kommune: k)
    counts.add(.referred, cell, atTick: now)
    counts.add(.hoursReferred, cell, atTick: now, amount)
    sink.record(trace(.referred, now, k, number))
    work(off: amount, kommune: k, referredAt: now, number, &sink)
  }

  /// Puts `amount` thousandths of an hour behind the work already known.
  private mutating func work<Sink: EventSink>(
    off amount: Int64, kommune k: Int, referredAt now: Int64, _ number: Int64, _ sink: inout Sink
  ) {
    let steps = model.steps
    var from = max(now, idleFrom)
    while idleStep + 1 < steps.count, steps[idleStep + 1].tick <= from { idleStep += 1 }
    skipIdleCapacity(&from)
    let cell = counts.cell(line: model.line, kommune: k)
    counts.change(.waiting, cell, atTick: now, by: 1)
    counts.change(.waiting, cell, atTick: from, by: -1)
    if from > now {
      counts.add(.admittedFromList, cell, atTick: from)
      counts.add(.waitedByAdmitted, cell, atTick: from, from &- now)
    } else {
      counts.add(.admittedAtOnce, cell, atTick: from)
    }
    sink.record(trace(.begun, from, k, number))
    var left = amount &* Ticks.perDay
    while left > 0, from < Ticks.never {
      let rate = steps[idleStep].rate
      let end = idleStep + 1 < steps.count ? steps[idleStep + 1].tick : Ticks.never
      let needed = rate > 0 ? (left &+ rate &- 1) / rate : Ticks.never
      let until = min(end, from &+ needed)
      counts.change(.delivered, cell, atTick: from, by: rate)
      counts.change(.delivered, cell, atTick: until, by: -rate)
      left &-= rate &* (until &- from)
      from = until
      if until == end, idleStep + 1 < steps.count { idleStep += 1 }
    }
    idleFrom = from
    counts.add(.discharged, cell, atTick: from)
    sink.record(trace(.completed, from, k, number))
  }

  /// Moves on to the next step that has any capacity.
  private mutating func skipIdleCapacity(_ from: inout Int64) {
    let steps = model.steps
    while steps[idleStep].rate == 0, idleStep + 1 < steps.count {
      idleStep += 1
      from = steps[idleStep].tick
    }
    if steps[idleStep].rate == 0 { from = Ticks.never }
  }

  private func trace(_ kind: TraceEvent.Kind, _ tick: Int64, _ kommune: Int, _ number: Int64) -> TraceEvent {
    TraceEvent(
      tick: tick, kind: kind, ydelse: model.ydelse, line: model.line, kommune: kommune, person: number, places: 0,
      residents: 0, waiting: 0)
  }
}

/// The hourly ydelser of a tilbud: an array of values that cannot be copied.
struct HourSimulations: ~Copyable {
  private let first: UnsafeMutablePointer<HourSimulation>
  private let count: Int

  init(models: [HourModel], counts: CountsView) {
    count = models.count
    first = .allocate(capacity: max(1, count))
    for (i, model) in models.enumerated() { (first + i).initialize(to: HourSimulation(model: model, counts: counts)) }
  }

  deinit {
    first.deinitialize(count: count)
    first.deallocate()
  }

  mutating func begin<Sink: EventSink>(replication: UInt64, sink: inout Sink) {
    for i in 0..<count { first[i].begin(replication: replication, sink: &sink) }
  }

  mutating func run<Sink: EventSink>(year: Int, until end: Int64, demandFactor: Double, sink: inout Sink) {
    for i in 0..<count { first[i].run(year: year, until: end, demandFactor: demandFactor, sink: &sink) }
  }
}
