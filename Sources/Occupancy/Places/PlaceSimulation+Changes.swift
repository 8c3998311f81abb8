/// Changes of places by date: the plan's steps, and places that become ready.
extension PlaceSimulation {
  @inline(__always)
  var nextChange: Int64 { min(state.nextStepTick, state.places.nextReady) }

  mutating func changePlaces<Sink: EventSink>(sink: inout Sink) {
    if state.nextStepTick == now {
      if nextPlannedTick == now {
        let step = enterStep()
        sink.record(traceTilbud(.places))
        makeRoom(step, sink: &sink)
      }
      if nextRuleTick == now { followRules(sink: &sink) }
      state.nextStepTick = min(nextPlannedTick, nextRuleTick)
    } else {
      state.places.finishPreparation()
      sink.record(traceTilbud(.ready))
    }
    updateReserve()
    updateAvailable()
    state.admissionDue = state.list.count > 0
  }

  /// From now on the next step's places and limits hold.
  mutating func enterStep() -> PlaceChanges.Step {
    let step = model.changes.steps[state.nextStep]
    state.places.over = Int(step.over)
    state.places.stopped = step.stopped
    state.places.closed = step.closed
    state.places.unopened = step.unopened
    for g in 0..<groupCount {
      let limits = model.changes.limits[state.nextStep * groupCount + g]
      // A minimum keeps places from the others; alone, a ydelse has nobody to keep them from.
      groups[g].minimum = groupCount > 1 ? limits.minimum : 0
      groups[g].maximum = limits.maximum
    }
    state.nextStep += 1
    state.nextStepTick = min(nextPlannedTick, nextRuleTick)
    openPlaces()
    return step
  }

  private var nextPlannedTick: Int64 {
    state.nextStep < model.changes.steps.count ? model.changes.steps[state.nextStep].tick : Int64.max
  }

  /// What a step does to those who are there: residents above the places move out, a closed tilbud's list is dissolved.
  mutating func makeRoom<Sink: EventSink>(_ step: PlaceChanges.Step, sink: inout Sink) {
    if step.movesOut { moveOut(sink: &sink) }
    if step.closed { dissolveList(sink: &sink) }
  }

  /// The latest admitted move out until the residents are no more than the places allow.
  mutating func moveOut<Sink: EventSink>(sink: inout Sink) {
    let most = normerede - state.rules.ommærket + state.places.over
    while state.places.residents > most {
      guard let latest = latestAdmitted() else { return }
      departures.remove(person: latest)
      release(latest, as: .moved, sink: &sink)
    }
  }

  private func latestAdmitted() -> Int? {
    let people = persons.slots
    return persons.range.filter { people[$0].state == .resident }.max {
      (people[$0].admitted, people[$0].number) < (people[$1].admitted, people[$1].number)
    }
  }
}
