/// Who is there on the period's first day, and what is left of their stay or patience.
extension PlaceSimulation {
  mutating func placeThosePresent<Sink: EventSink>(_ g: Int, sink: inout Sink) {
    let plan = model.plan.ydelser[g]
    for (index, resident) in plan.residents.enumerated() { enter(resident, plan, g, index, sink: &sink) }
    for (index, waiter) in plan.waiters.enumerated() { enter(waiter, plan, g, index, sink: &sink) }
  }

  private mutating func enter<Sink: EventSink>(
    _ resident: YdelsePlan.Resident, _ plan: YdelsePlan, _ g: Int, _ index: Int, sink: inout Sink
  ) {
    let period = model.scene.period
    let number = Person.Origin.resident.rawValue + Int64(index)
    let (remaining, ageOut) = remainingStay(of: resident, plan, g, number)
    let slot = newPerson(g, number, kommune: resident.kommune, ageOut: ageOut, sharesAt: 0)
    let people = persons.slots
    people[slot].state = .resident
    people[slot].admitted = resident.admitted.map(period.tick(of:)) ?? -Ticks.never
    changeResidents(g, by: 1)
    counts.change(.enrolled, Int(people[slot].cell), at: state.moment, by: 1)
    if remaining < period.endTick { departures.insert(time: remaining, person: slot) }
    state.presentAtStart += 1
    sink.record(trace(.present, slot))
  }

  private mutating func enter<Sink: EventSink>(
    _ waiter: YdelsePlan.Waiter, _ plan: YdelsePlan, _ g: Int, _ index: Int, sink: inout Sink
  ) {
    let number = Person.Origin.waiter.rawValue + Int64(index)
    let waited = waiter.referred.map { Double(-model.scene.period.day(of: $0)) }
    let ageOut = ageLimitTick(g, number, born: waiter.born, elapsed: waited ?? 0)
    let slot = newPerson(g, number, kommune: waiter.kommune, ageOut: ageOut, sharesAt: 0)
    persons.slots[slot].referred = -Int64((waited ?? 0) * Double(Ticks.perDay))
    state.presentAtStart += 1
    let word = groups[g].patience.word(number)
    let rest = plan.waiting?.patience.map { remainingPatience($0, waited: waited, word: word) }
    wait(slot, g, patience: rest ?? Ticks.never)
    sink.record(trace(.waitingAtStart, slot))
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
    if let leaves = resident.leaves { return (max(1, period.tick(of: leaves)), Ticks.never) }
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
      word = RandomStream.mix(word &+ 1)
      ageWord = RandomStream.mix(ageWord &+ 1)
    }
    return (1, 1)
  }

  func ageLimitTick(_ g: Int, _ number: Int64, born: CivilDate?, elapsed: Double) -> Int64 {
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
}
