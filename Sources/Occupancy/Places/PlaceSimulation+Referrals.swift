/// Who is referred, and what becomes of them: a place at once, a place on the list, or neither.
extension PlaceSimulation {
  @inline(__always)
  mutating func refer<Sink: EventSink>(sink: inout Sink) {
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
  private mutating func receive<Sink: EventSink>(
    _ slot: Int, _ g: Int, _ givenPatience: Double?, sink: inout Sink
  ) {
    guard state.places.inOperation else { return persons.remove(slot) }
    let cell = Int(persons.slots[slot].cell)
    counts.add(.referred, cell, at: state.moment)
    sink.record(trace(.referred, slot))
    let isTooOld = persons.slots[slot].ageOut <= now
    if !isTooOld, fits(g) {
      counts.add(.admittedAtOnce, cell, at: state.moment)
      admit(slot, g, sink: &sink)
    } else if !isTooOld, ydelser[g].waits, Int(groups[g].waiting) < ydelser[g].longestList {
      wait(slot, g, patience: patienceTicks(slot, g, givenPatience))
      sink.record(trace(.waits, slot))
    } else {
      counts.add(.turnedAway, cell, at: state.moment)
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
    let ahead = ReferralClock.ahead
    ydelser[g].stay.draw(groups[g].stay, from: number, count: ahead, into: stays + g * ahead)
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
  mutating func newPerson(
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
      let levels = Int(ydelse.pointee.levels)
      var run = 0
      while run < ydelse.pointee.levelChangeCount, ydelse.pointee.levelChanges[run] <= Double(now) { run += 1 }
      line += RandomStream.choose(
        groups[g].level.word(number), among: ydelse.pointee.levelShares + run * levels, levels)
    }
    // Field by field: a whole person made elsewhere and copied here would wait for its parts to be stored.
    let slot = persons.take()
    let people = persons.slots
    people[slot].number = number
    people[slot].referred = now
    people[slot].admitted = 0
    people[slot].deadline = Ticks.never
    people[slot].ageOut = ageOut
    people[slot].stay = 0
    people[slot].cell = Int32(truncatingIfNeeded: counts.cell(line: line, kommune: ofKommune))
    people[slot].priority = ydelse.pointee.priority
    people[slot].ydelse = UInt8(truncatingIfNeeded: g)
    people[slot].state = .free
    return slot
  }

  // MARK: When

  /// Somebody who is to come before the tilbud opens comes on the day it opens.
  func findNextListed(_ g: Int) {
    let people = model.lists[g]
    let listed = groups[g].listed
    groups[g].nextListed =
      listed < people.count
      ? max(model.changes.opens, model.scene.period.tick(of: people[listed].date)) : Int64.max
  }

  @inline(__always)
  private func nextReferral(of g: Int) -> Int64 { min(groups[g].clock.next, groups[g].nextListed) }

  @inline(__always)
  mutating func findNextReferral() {
    state.nextReferral = Int64.max
    for g in 0..<groupCount { state.nextReferral = min(state.nextReferral, nextReferral(of: g)) }
  }
}
