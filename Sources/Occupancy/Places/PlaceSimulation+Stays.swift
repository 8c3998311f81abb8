/// A stay from admission to discharge, with the notice billed after it.
extension PlaceSimulation {
  @inline(__always)
  func fits(_ g: Int) -> Bool {
    let group = groups + g
    let own = max(0, Int(group.pointee.minimum &- group.pointee.residents))
    return group.pointee.residents < group.pointee.maximum && state.places.free > state.places.reserve &- own
  }

  @inline(__always)
  mutating func admit<Sink: EventSink>(_ slot: Int, _ g: Int, sink: inout Sink) {
    let people = persons.slots
    people[slot].state = .resident
    people[slot].admitted = now
    let stay =
      people[slot].stay > 0
      ? people[slot].stay
      : Ticks.length(days: ydelser[g].stay.draw(groups[g].stay.word(people[slot].number)))
    let movesIn = now &+ ydelser[g].hold
    let leaves = min(min(movesIn &+ stay, max(movesIn &+ 1, people[slot].ageOut)), Ticks.never)
    let cell = Int(people[slot].cell)
    if ydelser[g].hold > 0 {
      counts.change(.reserved, cell, at: state.moment, by: 1)
      counts.change(.reserved, cell, atTick: movesIn, by: -1)
      counts.change(.enrolled, cell, atTick: movesIn, by: 1)
    } else {
      counts.change(.enrolled, cell, at: state.moment, by: 1)
    }
    departures.insert(time: leaves, person: slot)
    changeResidents(g, by: 1)
    if !state.notices.isEmpty { endOldestNotice() }
    updateReserve()
    updateAvailable()
    sink.record(trace(.admitted, slot))
  }

  @inline(__always)
  mutating func dischargeFirst<Sink: EventSink>(sink: inout Sink) {
    let slot = departures.firstPerson
    departures.removeFirst()
    release(slot, as: .discharged, sink: &sink)
  }

  @inline(__always)
  mutating func release<Sink: EventSink>(_ slot: Int, as flow: Flow, sink: inout Sink) {
    let people = persons.slots
    let g = Int(people[slot].ydelse)
    let cell = Int(people[slot].cell)
    changeResidents(g, by: -1)
    if ydelser[g].hold > 0, isHeld(slot) {
      let movesIn = people[slot].admitted &+ ydelser[g].hold
      counts.change(.reserved, cell, at: state.moment, by: -1)
      counts.change(.reserved, cell, atTick: movesIn, by: 1)
      counts.change(.enrolled, cell, atTick: movesIn, by: -1)
    } else {
      counts.change(.enrolled, cell, at: state.moment, by: -1)
    }
    counts.add(flow, cell, at: state.moment)
    if flow == .moved ? ydelser[g].billsNoticeWhenMoved : ydelser[g].billsNotice { bill(noticeOf: g, cell) }
    if model.makingReady > 0, state.places.residents + state.places.inPreparation < state.places.open {
      state.places.prepare(until: now &+ model.makingReady)
    }
    persons.remove(slot)
    updateReserve()
    updateAvailable()
    state.admissionDue = state.list.count > 0
    sink.record(trace(flow == .moved ? .moved : .discharged, slot))
  }

  /// Whether the place is held for a person who has not moved in yet.
  private func isHeld(_ slot: Int) -> Bool {
    let people = persons.slots
    let movesIn = people[slot].admitted &+ ydelser[Int(people[slot].ydelse)].hold
    return now < movesIn && people[slot].number < Person.Origin.resident.rawValue
  }

  // MARK: Notice

  @inline(never)
  private mutating func bill(noticeOf g: Int, _ cell: Int) {
    let ydelse = ydelser + g
    var end = ydelse.pointee.noticeRunsMonth ? endOfMonth() : now
    if ydelse.pointee.noticeDays > 0 { end &+= Ticks.length(days: ydelse.pointee.noticeDays) }
    counts.change(.notice, cell, at: state.moment, by: 1)
    counts.change(.notice, cell, atTick: end, by: -1)
    if !ydelse.pointee.billsTwice { state.notices.insert(.init(end: end, cell: cell), at: now) }
  }

  /// Where the running month ends.
  private mutating func endOfMonth() -> Int64 {
    while model.monthEnds[state.month] <= now { state.month += 1 }
    return model.monthEnds[state.month]
  }

  /// The oldest notice still running ends now, because its place is filled again.
  private mutating func endOldestNotice() {
    guard let notice = state.notices.removeOldest(at: now) else { return }
    counts.change(.notice, notice.cell, at: state.moment, by: -1)
    counts.change(.notice, notice.cell, atTick: notice.end, by: 1)
  }

  // MARK: Places

  @inline(__always)
  mutating func changeResidents(_ g: Int, by change: Int) {
    state.occupiedArea &+= Int64(state.places.residents) &* (now &- state.areaFrom)
    state.areaFrom = now
    state.places.residents &+= change
    groups[g].residents &+= Int32(truncatingIfNeeded: change)
  }

  @inline(__always)
  mutating func updateReserve() {
    guard groupCount > 1 else { return }
    state.places.reserve = 0
    for g in 0..<groupCount { state.places.reserve += max(0, Int(groups[g].minimum - groups[g].residents)) }
  }

  @inline(__always)
  mutating func updateAvailable() {
    let available = state.places.availableApart
    if available != state.available {
      counts.changeAvailable(at: state.moment, by: available &- state.available)
      state.available = available
    }
  }
}
