/// The waiting list: onto it, and off it to a place or to another solution.
extension PlaceSimulation {
  mutating func wait(_ slot: Int, _ g: Int, patience ticks: Int64) {
    let people = persons.slots
    people[slot].state = .waiting
    people[slot].deadline = min(Ticks.never, min(now &+ ticks, people[slot].ageOut))
    state.list.insert(slot, in: people)
    groups[g].waiting += 1
    counts.change(.waiting, Int(people[slot].cell), at: state.moment, by: 1)
    if people[slot].deadline < Ticks.never { patience.insert(time: people[slot].deadline, person: slot) }
  }

  /// Admits everybody on the list who fits, in order; who does not fit is passed over.
  mutating func admitFromList<Sink: EventSink>(sink: inout Sink) {
    state.admissionDue = false
    var next = state.list.head
    while next >= 0, state.places.free > 0 {
      let slot = Int(next)
      next = persons.slots[slot].following
      let g = Int(persons.slots[slot].ydelse)
      guard fits(g) else { continue }
      takeFromList(slot)
      let cell = Int(persons.slots[slot].cell)
      counts.add(.admittedFromList, cell, at: state.moment)
      counts.add(.waitedByAdmitted, cell, at: state.moment, now &- persons.slots[slot].referred)
      admit(slot, g, sink: &sink)
    }
  }

  mutating func endPatience<Sink: EventSink>(sink: inout Sink) {
    let slot = patience.firstPerson
    patience.removeFirst()
    // The entry is stale when the person was admitted, or the slot has been given to somebody else.
    guard persons.slots[slot].state == .waiting, persons.slots[slot].deadline == now else { return }
    leaveList(slot, sink: &sink)
  }

  mutating func dissolveList<Sink: EventSink>(sink: inout Sink) {
    while state.list.head >= 0 { leaveList(Int(state.list.head), sink: &sink) }
  }

  private mutating func leaveList<Sink: EventSink>(_ slot: Int, sink: inout Sink) {
    let people = persons.slots
    takeFromList(slot)
    counts.add(.left, Int(people[slot].cell), at: state.moment)
    counts.add(.waitedByLeft, Int(people[slot].cell), at: state.moment, now &- people[slot].referred)
    persons.remove(slot)
    sink.record(trace(.left, slot))
  }

  private mutating func takeFromList(_ slot: Int) {
    let people = persons.slots
    state.list.remove(slot, in: people)
    groups[Int(people[slot].ydelse)].waiting -= 1
    counts.change(.waiting, Int(people[slot].cell), at: state.moment, by: -1)
  }
}
