/// Rules that change the places: ommærkning, and cuts and additions by belægning.
extension PlaceSimulation {
  var nextRuleTick: Int64 {
    let (rules, stops) = (state.rules.nextStop, model.calendar.stops)
    return rules < stops.count ? stops[rules].tick : Int64.max
  }

  /// Normerede places now, those ommærket included: the plan's, and what decisions have made of them.
  var normerede: Int { normerede(with: state.rules.change) }

  private func normerede(with change: Int) -> Int {
    let planned = Int(model.changes.steps[state.nextStep - 1].places)
    guard let adjustment = model.plan.rules.adjustment, state.places.inOperation else { return planned }
    return adjustment.places(planned: planned, change: change)
  }

  /// Opens the places in force. When there are fewer, ommærkning gives way first: nobody loses a place because of it.
  mutating func openPlaces() {
    let places = normerede
    let closedPlaces = Int(model.changes.steps[state.nextStep - 1].closedPlaces)
    if places < state.rules.normerede {
      let most = model.plan.rules.ommærkning?.most(of: places) ?? 0
      state.rules.ommærket = min(state.rules.ommærket, most, max(0, places - state.places.residents))
    }
    state.rules.normerede = places
    let ommærket = state.rules.ommærket
    state.places.open = max(0, places - closedPlaces - ommærket)
    if model.plan.rules.isEmpty { return }
    state.history.enter(day: Ticks.day(of: now), places: places - ommærket, ommærket: ommærket)
    let atStart = model.plan.rules.ommærkning?.atStart ?? 0
    if state.places.inOperation, state.rules.change != 0 || ommærket != atStart { state.history.isChangedByRule = true }
  }

  /// Lets earlier decisions take effect and looks at the rules whose day it is. A tilbud that is not open has none.
  mutating func followRules<Sink: EventSink>(sink: inout Sink) {
    let stop = model.calendar.stops[state.rules.nextStop]
    state.rules.nextStop += 1
    guard state.places.inOperation else { return }
    while let due = state.rules.pending.first, due.tick == now {
      state.rules.pending.removeFirst()
      takeEffect(due.change, sink: &sink)
    }
    if let rule = model.plan.rules.adjustment, let window = stop.window {
      review(rule, window, effect: stop.effect, sink: &sink)
    }
    if let rule = model.plan.rules.ommærkning, stop.reviewsOmmærkning { review(rule, sink: &sink) }
  }

  private mutating func takeEffect<Sink: EventSink>(_ change: Int, sink: inout Sink) {
    state.rules.change += change
    openPlaces()
    sink.record(traceTilbud(.places))
    if change < 0, model.plan.departureAtCut == .moved { moveOut(sink: &sink) }
  }

  private mutating func review<Sink: EventSink>(
    _ rule: PlaceAdjustment, _ window: Range<Int>, effect: Int64, sink: inout Sink
  ) {
    let ticks = model.buckets.ticks
    let days = Ticks.day(of: ticks[window.lowerBound])..<Ticks.day(of: ticks[window.upperBound])
    let placeTicks = Int64(state.history.sum(days).placeDays) * Ticks.perDay
    let enrolled = counts.enrolled(window, settled: state.unsettled)
    let belægning = placeTicks > 0 ? Double(enrolled) / Double(placeTicks) : nil
    let before = normerede(with: state.rules.decided)
    let change = belægning.map { rule.decided(belægning: $0, places: before) } ?? 0
    sink.record(
      traceTilbud(
        .review,
        .adjustment(
          belægning: belægning, before: before, after: before + change,
          effectDay: change == 0 ? nil : Ticks.day(of: effect))))
    if change == 0 { return }
    if effect == now { return takeEffect(change, sink: &sink) }
    state.rules.pending.append(RuleState.Pending(tick: effect, change: change))
  }

  private mutating func review<Sink: EventSink>(_ rule: Ommærkning, sink: inout Sink) {
    let occupied = state.places.residents
    let before = state.rules.ommærket
    let places = normerede
    let after = rule.decided(
      occupied: occupied, empty: max(0, state.places.open - occupied - state.places.inPreparation), places: places,
      current: before)
    sink.record(
      traceTilbud(
        .review, .ommærkning(occupied: occupied, places: places - before, before: before, after: after)))
    if after == before { return }
    state.rules.ommærket = after
    openPlaces()
    sink.record(traceTilbud(.places))
  }
}
