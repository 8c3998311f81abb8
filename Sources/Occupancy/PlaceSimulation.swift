/// One replication of a tilbud's places: the hot loop.
///
/// Events are handled in order of time; at one instant in the order discharge, change of places, admission from the
/// list, end of patience, referral.
struct PlaceSimulation: ~Copyable {
  /// A ydelse's state within a replication.
  private struct Group {
    var clock: ReferralClock
    var stay: RandomStream
    var patience: RandomStream
    var kommune: RandomStream
    var level: RandomStream
    var age: RandomStream
    var residents: Int32 = 0
    var waiting: Int32 = 0
    var minimum: Int32 = 0
    var maximum: Int32 = 0
    /// How many of the dated list have come, and when the next comes.
    var listed = 0
    var nextListed = Int64.max
  }

  /// Notice that is still billed and ends when the place is filled again.
  private struct OpenNotice {
    let end: Int64
    let cell: Int
  }

  let model: PlaceModel
  private let counts: CountsView
  private let ydelser: UnsafeMutablePointer<PlaceModel.Ydelse>
  private let groups: UnsafeMutablePointer<Group>
  /// Draws of the persons to come, group by group.
  private let gaps: UnsafeMutablePointer<Double>
  private let stays: UnsafeMutablePointer<Double>
  private let groupCount: Int
  private let kommuner: Int
  private var departures = EventQueue()
  private var patience = EventQueue()
  private var persons = Persons()
  private var list = WaitingList()
  private var notices: [OpenNotice] = []
  private var readyTimes: [Int64] = []
  private var readied = 0
  private var moment: CountsView.Moment
  private var residents = 0
  private var inPreparation = 0
  private var open = 0
  private var over = 0
  private var stopped = false
  private var closed = false
  private var reserve = 0
  private var nextStep = 0
  /// When the plan or a rule next changes places.
  private var nextStepTick = Int64.max
  private var rules = RuleState()
  /// The places as rules have made them; empty without rules.
  private(set) var history = PlaceHistory()
  /// The first bucket whose counts are not settled.
  private var unsettled = 0
  /// Rådige places and residents together; see ``updateAvailable()``.
  private var available: Int64 = 0
  private var admissionDue = false
  private var nextReferral = Int64.max
  private var occupiedArea: Int64 = 0
  private var areaFrom: Int64 = 0
  /// Residents and waiters the replication began with.
  private(set) var presentAtStart = 0

  init(model: PlaceModel, counts: CountsView) {
    (self.model, self.counts, moment) = (model, counts, counts.start)
    (groupCount, kommuner) = (model.count, model.scene.kommuner.count)
    ydelser = .allocate(capacity: max(1, model.count))
    ydelser.initialize(from: model.ydelser, count: model.count)
    groups = .allocate(capacity: max(1, model.count))
    gaps = .allocate(capacity: max(1, model.count) * ReferralClock.ahead)
    stays = .allocate(capacity: max(1, model.count) * ReferralClock.ahead)
  }

  deinit {
    gaps.deallocate()
    stays.deallocate()
    ydelser.deallocate()
    groups.deallocate()
  }

  @inline(__always)
  private var now: Int64 { moment.tick }

  // MARK: A replication

  /// Starts replication number `replication` on the period's first day.
  mutating func begin<Sink: EventSink>(replication: UInt64, sink: inout Sink) {
    departures.removeAll()
    patience.removeAll()
    persons.removeAll()
    list = WaitingList()
    notices.removeAll(keepingCapacity: true)
    readyTimes.removeAll(keepingCapacity: true)
    moment = counts.start
    (residents, inPreparation, readied, available) = (0, 0, 0, 0)
    (nextStep, occupiedArea, areaFrom, presentAtStart, admissionDue) = (0, 0, 0, 0, false)
    nextReferral = Int64.max
    rules.begin(ommærket: model.plan.rules.ommærkning?.atStart ?? 0)
    history.begin()
    for g in 0..<groupCount {
      let keys = ydelser[g].keys
      func stream(_ key: UInt64) -> RandomStream { RandomStream(purpose: key, replication: replication) }
      (groups + g).initialize(
        to: Group(
          clock: ReferralClock(
            tables: model.referrals[g], seed: keys, replication: replication,
            gaps: gaps + g * ReferralClock.ahead),
          stay: stream(keys.stay), patience: stream(keys.patience), kommune: stream(keys.kommune),
          level: stream(keys.level), age: stream(keys.age)))
      findNextListed(g)
    }
    let step = enterStep()
    for g in 0..<groupCount { placeThosePresent(g, sink: &sink) }
    updateReserve()
    updateAvailable()
    makeRoom(step, sink: &sink)
    admissionDue = list.count > 0
  }

  /// Runs to the end of the year that ends at tick `end`, its referrals multiplied by `demandFactor`.
  mutating func run<Sink: EventSink>(year: Int, until end: Int64, demandFactor: Double, sink: inout Sink) {
    unsettled = model.buckets.ofYear[year].lowerBound
    for g in 0..<groupCount { groups[g].clock.open(year: year, end: end, demandFactor: demandFactor) }
    findNextReferral()
    while true {
      var discharge = departures.firstTime
      let change = nextChange
      if admissionDue, discharge > now, change > now {
        admitFromList(sink: &sink)
        discharge = departures.firstTime
      }
      let limit = patience.firstTime
      let first = min(min(discharge, change), min(limit, nextReferral))
      if first >= end { return }
      counts.move(&moment, to: first)
      if discharge == first {
        dischargeFirst(sink: &sink)
      } else if change == first {
        changePlaces(sink: &sink)
      } else if limit == first {
        endPatience(sink: &sink)
      } else {
        refer(sink: &sink)
      }
    }
  }

  /// Occupied place-ticks since the start, integrated event by event, up to `end`.
  func occupiedPlaceTicks(until end: Int64) -> Int64 {
    occupiedArea &+ Int64(residents) &* (end &- areaFrom)
  }

  /// Residents of each ydelse now.
  func residents(of ydelse: Int) -> Int { Int(groups[ydelse].residents) }

  /// People waiting for each ydelse now.
  func waiting(for ydelse: Int) -> Int { Int(groups[ydelse].waiting) }

  // MARK: The first day

  private mutating func placeThosePresent<Sink: EventSink>(_ g: Int, sink: inout Sink) {
    let plan = model.plan.ydelser[g]
    let horizon = Int64(model.scene.period.days) * Ticks.perDay
    for (i, resident) in plan.residents.enumerated() {
      let number = Person.Origin.resident.rawValue + Int64(i)
      let (remaining, ageOut) = remainingStay(of: resident, plan, g, number)
      let slot = newPerson(g, number, kommune: resident.kommune, ageOut: ageOut, sharesAt: 0)
      let person = persons.slots + slot
      person.pointee.state = .resident
      let admitted = resident.admitted.map { Int64(model.scene.period.day(of: $0)) * Ticks.perDay }
      person.pointee.admitted = admitted ?? -Ticks.never
      changeResidents(g, by: 1)
      counts.change(.enrolled, Int(person.pointee.cell), at: moment, by: 1)
      if remaining < horizon { departures.insert(time: remaining, person: slot) }
      presentAtStart += 1
      sink.record(trace(.present, slot))
    }
    for (i, waiter) in plan.waiters.enumerated() {
      let number = Person.Origin.waiter.rawValue + Int64(i)
      let waited = waiter.referred.map { Double(-model.scene.period.day(of: $0)) }
      let ageOut = ageLimitTick(g, number, born: waiter.born, elapsed: waited ?? 0)
      let slot = newPerson(g, number, kommune: waiter.kommune, ageOut: ageOut, sharesAt: 0)
      persons.slots[slot].referred = -Int64((waited ?? 0) * Double(Ticks.perDay))
      presentAtStart += 1
      let word = groups[g].patience.word(number)
      let rest = plan.waiting?.patience.map { remainingPatience($0, waited: waited, word: word) }
      wait(slot, g, patience: rest ?? Ticks.never)
      sink.record(trace(.waitingAtStart, slot))
    }
  }

  private func remainingPatience(_ patience: Distribution, waited: Double?, word: UInt64) -> Int64 {
    Ticks.length(
      days: waited.map { patience.remaining(after: $0, word: word) } ?? patience.stationaryExcess(word: word))
  }

  /// Ticks left of a resident's stay, and the tick of the age limit.
  private func remainingStay(
    of resident: YdelsePlan.Resident, _ plan: YdelsePlan, _ g: Int, _ number: Int64
  ) -> (Int64, Int64) {
    let period = model.scene.period
    if let leaves = resident.leaves { return (max(1, Int64(period.day(of: leaves)) * Ticks.perDay), Ticks.never) }
    let elapsed = resident.admitted.map { Double(-period.day(of: $0)) }
    var word = groups[g].stay.word(number)
    var ageWord = groups[g].age.word(number)
    // With an age limit, age and remaining stay are drawn together until the limit lies beyond the stay so far:
    // people who had reached it would no longer be there.
    for _ in 0..<10_000 {
      let days = elapsed.map { plan.stay.remaining(after: $0, word: word) } ?? plan.stay.stationaryExcess(word: word)
      guard plan.ageLimit != nil else { return (Ticks.length(days: days), Ticks.never) }
      let ageOut = ageLimitTick(g, ageWord, born: resident.born, elapsed: elapsed ?? 0)
      let known = resident.born != nil || elapsed != nil
      if ageOut > 0, known || Ticks.length(days: days) <= ageOut {
        return (min(Ticks.length(days: days), ageOut), ageOut)
      }
      if resident.born != nil { break }
      (word, ageWord) = (RandomStream.mix(word &+ 1), RandomStream.mix(ageWord &+ 1))
    }
    return (1, 1)
  }

  private func ageLimitTick(_ g: Int, _ number: Int64, born: CivilDate?, elapsed: Double) -> Int64 {
    ageLimitTick(g, groups[g].age.word(number), born: born, elapsed: elapsed)
  }

  /// The tick at which somebody reaches the age limit; `elapsed` days have passed since their referral at tick 0.
  private func ageLimitTick(_ g: Int, _ word: UInt64, born: CivilDate?, elapsed: Double) -> Int64 {
    guard let age = ydelser[g].ageAtReferral else { return Ticks.never }
    let days =
      born.map { Double(model.scene.period.day(of: $0)) + ydelser[g].ageLimit }
      ?? (ydelser[g].ageLimit - age.draw(word) - elapsed)
    return days > 0 ? Ticks.length(days: days) : 0
  }

  // MARK: Events

  @inline(__always)
  private mutating func dischargeFirst<Sink: EventSink>(sink: inout Sink) {
    let slot = departures.firstPerson
    departures.removeFirst()
    release(slot, as: .discharged, sink: &sink)
  }

  @inline(__always)
  private mutating func release<Sink: EventSink>(_ slot: Int, as flow: Flow, sink: inout Sink) {
    let person = persons.slots + slot
    let (g, cell) = (Int(person.pointee.ydelse), Int(person.pointee.cell))
    changeResidents(g, by: -1)
    if ydelser[g].hold > 0, isHeld(slot) {
      let movesIn = person.pointee.admitted &+ ydelser[g].hold
      counts.change(.reserved, cell, at: moment, by: -1)
      counts.change(.reserved, cell, atTick: movesIn, by: 1)
      counts.change(.enrolled, cell, atTick: movesIn, by: -1)
    } else {
      counts.change(.enrolled, cell, at: moment, by: -1)
    }
    counts.add(flow, cell, at: moment)
    if ydelser[g].billsNotice { bill(noticeOf: g, cell) }
    if model.makingReady > 0, residents + inPreparation < open {
      inPreparation += 1
      readyTimes.append(now &+ model.makingReady)
    }
    persons.remove(slot)
    updateReserve()
    updateAvailable()
    admissionDue = list.count > 0
    sink.record(trace(flow == .moved ? .moved : .discharged, slot))
  }

  /// Whether the place is held for a person who has not moved in yet.
  private func isHeld(_ slot: Int) -> Bool {
    let person = persons.slots + slot
    let movesIn = person.pointee.admitted &+ ydelser[Int(person.pointee.ydelse)].hold
    return now < movesIn && person.pointee.number < Person.Origin.resident.rawValue
  }

  @inline(never)
  private mutating func bill(noticeOf g: Int, _ cell: Int) {
    let ydelse = ydelser + g
    var end = now
    if ydelse.pointee.noticeRunsMonth, let monthEnd = model.monthEnds.first(where: { $0 > now }) { end = monthEnd }
    if ydelse.pointee.noticeDays > 0 { end &+= Ticks.length(days: ydelse.pointee.noticeDays) }
    counts.change(.notice, cell, at: moment, by: 1)
    counts.change(.notice, cell, atTick: end, by: -1)
    if !ydelse.pointee.billsTwice {
      let now = now
      notices.removeAll { $0.end <= now }
      notices.append(OpenNotice(end: end, cell: cell))
    }
  }

  /// The oldest notice still running ends now, because its place is filled again.
  private mutating func endOldestNotice() {
    let now = now
    guard let oldest = notices.firstIndex(where: { $0.end > now }) else { return }
    let notice = notices.remove(at: oldest)
    counts.change(.notice, notice.cell, at: moment, by: -1)
    counts.change(.notice, notice.cell, atTick: notice.end, by: 1)
  }

  @inline(__always)
  private var nextChange: Int64 {
    readied < readyTimes.count ? min(nextStepTick, readyTimes[readied]) : nextStepTick
  }

  private mutating func changePlaces<Sink: EventSink>(sink: inout Sink) {
    if nextStepTick == now {
      if nextPlannedTick == now {
        let step = enterStep()
        sink.record(traceTilbud(.places))
        makeRoom(step, sink: &sink)
      }
      if nextRuleTick == now { followRules(sink: &sink) }
      nextStepTick = min(nextPlannedTick, nextRuleTick)
    } else {
      readied += 1
      inPreparation -= 1
      if readied == readyTimes.count {
        readyTimes.removeAll(keepingCapacity: true)
        readied = 0
      }
      sink.record(traceTilbud(.ready))
    }
    updateReserve()
    updateAvailable()
    admissionDue = list.count > 0
  }

  /// From now on the next step's places and limits hold.
  private mutating func enterStep() -> PlaceChanges.Step {
    let step = model.changes.steps[nextStep]
    (over, stopped, closed) = (Int(step.over), step.stopped, step.closed)
    for g in 0..<groupCount {
      let limits = model.changes.limits[nextStep * groupCount + g]
      // A minimum keeps places from the others; alone, a ydelse has nobody to keep them from.
      (groups[g].minimum, groups[g].maximum) = (groupCount > 1 ? limits.minimum : 0, limits.maximum)
    }
    nextStep += 1
    nextStepTick = min(nextPlannedTick, nextRuleTick)
    openPlaces()
    return step
  }

  private var nextPlannedTick: Int64 {
    nextStep < model.changes.steps.count ? model.changes.steps[nextStep].tick : Int64.max
  }

  /// What a step does to those who are there: residents above the places move out, a closed tilbud's list is dissolved.
  private mutating func makeRoom<Sink: EventSink>(_ step: PlaceChanges.Step, sink: inout Sink) {
    if step.movesOut { moveOut(downTo: normerede - rules.ommærket + over, sink: &sink) }
    if step.closed { dissolveList(sink: &sink) }
  }

  // MARK: Rules

  private var nextRuleTick: Int64 {
    rules.nextStop < model.calendar.stops.count ? model.calendar.stops[rules.nextStop].tick : Int64.max
  }

  /// Normerede places now, those ommærket included: the plan's, and what decisions have made of them.
  private var normerede: Int { normerede(with: rules.change) }

  private func normerede(with change: Int) -> Int {
    let planned = Int(model.changes.steps[nextStep - 1].places)
    guard let adjustment = model.plan.rules.adjustment, !closed else { return planned }
    return adjustment.places(planned: planned, change: change)
  }

  /// Opens the places in force. When there are fewer, ommærkning gives way first: nobody loses a place because of it.
  private mutating func openPlaces() {
    let (places, closedPlaces) = (normerede, Int(model.changes.steps[nextStep - 1].closedPlaces))
    if places < rules.normerede {
      let most = model.plan.rules.ommærkning?.most(of: places) ?? 0
      rules.ommærket = min(rules.ommærket, most, max(0, places - residents))
    }
    rules.normerede = places
    open = max(0, places - closedPlaces - rules.ommærket)
    if model.plan.rules.isEmpty { return }
    history.enter(day: Int(now / Ticks.perDay), places: places - rules.ommærket, ommærket: rules.ommærket)
    let atStart = model.plan.rules.ommærkning?.atStart ?? 0
    if !closed, rules.change != 0 || rules.ommærket != atStart { history.isChangedByRule = true }
  }

  /// Lets earlier decisions take effect and looks at the rules whose day it is. A closed tilbud has none left.
  private mutating func followRules<Sink: EventSink>(sink: inout Sink) {
    let stop = model.calendar.stops[rules.nextStop]
    rules.nextStop += 1
    if closed { return }
    while let due = rules.pending.first, due.tick == now {
      rules.pending.removeFirst()
      takeEffect(due.change, sink: &sink)
    }
    if let rule = model.plan.rules.adjustment, let window = stop.window {
      review(rule, window, effect: stop.effect, sink: &sink)
    }
    if let rule = model.plan.rules.ommærkning, stop.reviewsOmmærkning { review(rule, sink: &sink) }
  }

  private mutating func takeEffect<Sink: EventSink>(_ change: Int, sink: inout Sink) {
    rules.change += change
    openPlaces()
    sink.record(traceTilbud(.places))
    if change < 0, model.plan.departureAtCut == .moved {
      moveOut(downTo: normerede - rules.ommærket + over, sink: &sink)
    }
  }

  private mutating func review<Sink: EventSink>(
    _ rule: PlaceAdjustment, _ window: Range<Int>, effect: Int64, sink: inout Sink
  ) {
    let ticks = model.buckets.ticks
    let days = Int(ticks[window.lowerBound] / Ticks.perDay)..<Int(ticks[window.upperBound] / Ticks.perDay)
    let placeTicks = Int64(history.sum(days).placeDays) * Ticks.perDay
    let enrolled = counts.enrolled(window, settled: unsettled)
    let belægning = placeTicks > 0 ? Double(enrolled) / Double(placeTicks) : nil
    let before = normerede(with: rules.decided)
    let change = belægning.map { rule.decided(belægning: $0, places: before) } ?? 0
    sink.record(
      traceTilbud(
        .review,
        .adjustment(
          belægning: belægning, before: before, after: before + change,
          effectDay: change == 0 ? nil : Int(effect / Ticks.perDay))))
    if change == 0 { return }
    if effect == now { return takeEffect(change, sink: &sink) }
    rules.pending.append(RuleState.Pending(tick: effect, change: change))
  }

  private mutating func review<Sink: EventSink>(_ rule: Ommærkning, sink: inout Sink) {
    let (occupied, before, places) = (residents, rules.ommærket, normerede)
    let after = rule.decided(
      occupied: occupied, empty: max(0, open - residents - inPreparation), places: places, current: before)
    sink.record(
      traceTilbud(
        .review, .ommærkning(occupied: occupied, places: places - before, before: before, after: after)))
    if after == before { return }
    rules.ommærket = after
    openPlaces()
    sink.record(traceTilbud(.places))
  }

  // MARK: Leaving

  private mutating func moveOut<Sink: EventSink>(downTo most: Int, sink: inout Sink) {
    while residents > most {
      guard let latest = latestAdmitted() else { return }
      departures.remove(person: latest)
      release(latest, as: .moved, sink: &sink)
    }
  }

  private func latestAdmitted() -> Int? {
    persons.range.filter { persons.slots[$0].state == .resident }.max {
      let (left, right) = (persons.slots[$0], persons.slots[$1])
      return (left.admitted, left.number) < (right.admitted, right.number)
    }
  }

  private mutating func dissolveList<Sink: EventSink>(sink: inout Sink) {
    while list.head >= 0 { leaveList(Int(list.head), sink: &sink) }
  }

  private mutating func endPatience<Sink: EventSink>(sink: inout Sink) {
    let slot = patience.firstPerson
    patience.removeFirst()
    // The entry is stale when the person was admitted, or the slot has been given to somebody else.
    guard persons.slots[slot].state == .waiting, persons.slots[slot].deadline == now else { return }
    leaveList(slot, sink: &sink)
  }

  private mutating func leaveList<Sink: EventSink>(_ slot: Int, sink: inout Sink) {
    let person = persons.slots + slot
    takeFromList(slot)
    counts.add(.left, Int(person.pointee.cell), at: moment)
    counts.add(.waitedByLeft, Int(person.pointee.cell), at: moment, now &- person.pointee.referred)
    persons.remove(slot)
    sink.record(trace(.left, slot))
  }

  @inline(__always)
  private mutating func refer<Sink: EventSink>(sink: inout Sink) {
    var g = 0
    while g < groupCount, nextReferral(of: g) != now { g += 1 }
    let slot: Int
    var givenPatience: Double?
    if groups[g].nextListed == now {
      let person = model.lists[g][groups[g].listed]
      let number = Person.Origin.list.rawValue + Int64(groups[g].listed)
      groups[g].listed += 1
      findNextListed(g)
      slot = listedPerson(person, g, number)
      givenPatience = person.patience
    } else {
      slot = referredPerson(g)
      groups[g].clock.advance()
    }
    findNextReferral()
    receive(slot, g, givenPatience, sink: &sink)
  }

  @inline(__always)
  private mutating func referredPerson(_ g: Int) -> Int {
    let number = groups[g].clock.person
    if groups[g].clock.isAtDraw { drawStays(g, from: number) }
    let stay = stays[g &* ReferralClock.ahead &+ Int(number) & (ReferralClock.ahead - 1)]
    var ageOut = Ticks.never
    if ydelser[g].ageAtReferral != nil {
      let untilLimit = ageLimitTick(g, number, born: nil, elapsed: 0)
      ageOut = untilLimit > 0 ? now &+ untilLimit : now
    }
    let slot = newPerson(g, number, kommune: nil, ageOut: ageOut, sharesAt: groups[g].clock.step)
    persons.slots[slot].stay = Ticks.length(days: stay)
    return slot
  }

  private func drawStays(_ g: Int, from number: Int64) {
    let (sampler, stream) = (ydelser[g].stay, groups[g].stay)
    for i in 0..<ReferralClock.ahead {
      stays[g * ReferralClock.ahead + i] = sampler.draw(stream.word(number + Int64(i)))
    }
  }

  @inline(never)
  private mutating func listedPerson(_ person: DatedPerson, _ g: Int, _ number: Int64) -> Int {
    var ageOut = Ticks.never
    if ydelser[g].ageAtReferral != nil {
      let untilLimit = ageLimitTick(g, number, born: person.born, elapsed: 0)
      ageOut = person.born != nil ? max(now, untilLimit) : now &+ untilLimit
    }
    let slot = newPerson(g, number, kommune: person.kommune, ageOut: ageOut, sharesAt: groups[g].clock.step)
    if let stay = person.stay { persons.slots[slot].stay = Ticks.length(days: stay) }
    if let priority = person.priority { persons.slots[slot].priority = Int16(clamping: priority) }
    return slot
  }

  @inline(__always)
  private mutating func receive<Sink: EventSink>(
    _ slot: Int, _ g: Int, _ givenPatience: Double?, sink: inout Sink
  ) {
    let cell = Int(persons.slots[slot].cell)
    counts.add(.referred, cell, at: moment)
    sink.record(trace(.referred, slot))
    let isTooOld = persons.slots[slot].ageOut <= now
    if !isTooOld, fits(g) {
      counts.add(.admittedAtOnce, cell, at: moment)
      admit(slot, g, sink: &sink)
    } else if !isTooOld, ydelser[g].waits, !closed, Int(groups[g].waiting) < ydelser[g].longestList {
      wait(slot, g, patience: patienceTicks(slot, g, givenPatience))
      sink.record(trace(.waits, slot))
    } else {
      counts.add(.turnedAway, cell, at: moment)
      persons.remove(slot)
      sink.record(trace(.turnedAway, slot))
    }
  }

  private func patienceTicks(_ slot: Int, _ g: Int, _ given: Double?) -> Int64 {
    if let given { return Ticks.length(days: given) }
    guard let sampler = ydelser[g].patience else { return Ticks.never }
    return Ticks.length(days: sampler.draw(groups[g].patience.word(persons.slots[slot].number)))
  }

  // MARK: Persons

  @inline(__always)
  private mutating func newPerson(
    _ g: Int, _ number: Int64, kommune: Int?, ageOut: Int64, sharesAt step: Int
  ) -> Int {
    let ydelse = ydelser + g
    var line = Int(ydelse.pointee.firstLine)
    var ofKommune = 0
    if kommuner > 1 {
      ofKommune =
        kommune
        ?? RandomStream.choose(
          groups[g].kommune.word(number), among: ydelse.pointee.kommuneShares + step * kommuner, kommuner)
    }
    if ydelse.pointee.levels > 1 {
      line += RandomStream.choose(
        groups[g].level.word(number), among: ydelse.pointee.levelShares, Int(ydelse.pointee.levels))
    }
    // Field by field: a whole person made elsewhere and copied here would wait for its parts to be stored.
    let slot = persons.take()
    let person = persons.slots + slot
    person.pointee.number = number
    person.pointee.referred = now
    person.pointee.admitted = 0
    person.pointee.deadline = Ticks.never
    person.pointee.ageOut = ageOut
    person.pointee.stay = 0
    person.pointee.cell = Int32(truncatingIfNeeded: counts.cell(line: line, kommune: ofKommune))
    person.pointee.priority = ydelse.pointee.priority
    person.pointee.ydelse = UInt8(truncatingIfNeeded: g)
    person.pointee.state = .free
    return slot
  }

  private mutating func wait(_ slot: Int, _ g: Int, patience ticks: Int64) {
    let person = persons.slots + slot
    person.pointee.state = .waiting
    person.pointee.deadline = min(Ticks.never, min(now &+ ticks, person.pointee.ageOut))
    list.insert(slot, in: persons.slots)
    groups[g].waiting += 1
    counts.change(.waiting, Int(person.pointee.cell), at: moment, by: 1)
    if person.pointee.deadline < Ticks.never { patience.insert(time: person.pointee.deadline, person: slot) }
  }

  private mutating func takeFromList(_ slot: Int) {
    list.remove(slot, in: persons.slots)
    let person = persons.slots + slot
    groups[Int(person.pointee.ydelse)].waiting -= 1
    counts.change(.waiting, Int(person.pointee.cell), at: moment, by: -1)
  }

  /// Admits everybody on the list who fits, in order; who does not fit is passed over.
  private mutating func admitFromList<Sink: EventSink>(sink: inout Sink) {
    admissionDue = false
    var next = list.head
    while next >= 0, freePlaces > 0 {
      let slot = Int(next)
      next = persons.slots[slot].following
      let g = Int(persons.slots[slot].ydelse)
      guard fits(g) else { continue }
      takeFromList(slot)
      let cell = Int(persons.slots[slot].cell)
      counts.add(.admittedFromList, cell, at: moment)
      counts.add(.waitedByAdmitted, cell, at: moment, now &- persons.slots[slot].referred)
      admit(slot, g, sink: &sink)
    }
  }

  @inline(__always)
  private mutating func admit<Sink: EventSink>(_ slot: Int, _ g: Int, sink: inout Sink) {
    let person = persons.slots + slot
    person.pointee.state = .resident
    person.pointee.admitted = now
    let stay =
      person.pointee.stay > 0
      ? person.pointee.stay
      : Ticks.length(days: ydelser[g].stay.draw(groups[g].stay.word(person.pointee.number)))
    let movesIn = now &+ ydelser[g].hold
    let leaves = min(min(movesIn &+ stay, max(movesIn &+ 1, person.pointee.ageOut)), Ticks.never)
    let cell = Int(person.pointee.cell)
    if ydelser[g].hold > 0 {
      counts.change(.reserved, cell, at: moment, by: 1)
      counts.change(.reserved, cell, atTick: movesIn, by: -1)
      counts.change(.enrolled, cell, atTick: movesIn, by: 1)
    } else {
      counts.change(.enrolled, cell, at: moment, by: 1)
    }
    departures.insert(time: leaves, person: slot)
    changeResidents(g, by: 1)
    if !notices.isEmpty { endOldestNotice() }
    updateReserve()
    updateAvailable()
    sink.record(trace(.admitted, slot))
  }

  // MARK: Places

  /// Places that can be filled now, before what is kept for other groups.
  @inline(__always)
  private var freePlaces: Int { stopped ? 0 : open &+ over &- residents &- inPreparation }

  @inline(__always)
  private func fits(_ g: Int) -> Bool {
    let group = groups + g
    let own = max(0, Int(group.pointee.minimum &- group.pointee.residents))
    return group.pointee.residents < group.pointee.maximum && freePlaces > reserve &- own
  }

  @inline(__always)
  private mutating func changeResidents(_ g: Int, by change: Int) {
    occupiedArea &+= Int64(residents) &* (now &- areaFrom)
    areaFrom = now
    residents &+= change
    groups[g].residents &+= Int32(truncatingIfNeeded: change)
  }

  /// What all groups together still lack of their guaranteed minimum.
  @inline(__always)
  private mutating func updateReserve() {
    guard groupCount > 1 else { return }
    reserve = 0
    for g in 0..<groupCount { reserve += max(0, Int(groups[g].minimum - groups[g].residents)) }
  }

  /// Rådig are open places that are empty, ready and may be filled; over-occupancy is never rådig.
  ///
  /// Kept is what they are apart from the residents, who are counted already: open − in preparation + what is used
  /// beyond the open places. It seldom changes.
  @inline(__always)
  private mutating func updateAvailable() {
    let fillable = stopped ? 0 : open
    let used = residents &+ inPreparation
    let apart = Int64(fillable &- inPreparation &+ max(0, used &- fillable))
    if apart != available {
      counts.changeAvailable(at: moment, by: apart &- available)
      available = apart
    }
  }

  // MARK: Referrals

  private mutating func findNextListed(_ g: Int) {
    let people = model.lists[g]
    let listed = groups[g].listed
    groups[g].nextListed =
      listed < people.count ? Int64(model.scene.period.day(of: people[listed].date)) * Ticks.perDay : Int64.max
  }

  @inline(__always)
  private func nextReferral(of g: Int) -> Int64 { min(groups[g].clock.next, groups[g].nextListed) }

  @inline(__always)
  private mutating func findNextReferral() {
    nextReferral = Int64.max
    for g in 0..<groupCount { nextReferral = min(nextReferral, nextReferral(of: g)) }
  }

  // MARK: Trace

  private func trace(_ kind: TraceEvent.Kind, _ slot: Int) -> TraceEvent {
    let person = persons.slots[slot]
    return TraceEvent(
      tick: now, kind: kind, ydelse: Int(person.ydelse), kommune: Int(person.cell) % kommuner, person: person.number,
      residents: residents, waiting: list.count)
  }

  private func traceTilbud(_ kind: TraceEvent.Kind, _ review: RuleReview? = nil) -> TraceEvent {
    TraceEvent(
      tick: now, kind: kind, ydelse: -1, kommune: -1, person: -1, residents: residents, waiting: list.count,
      review: review)
  }
}
