extension TilbudPlan {
  /// The plan as it goes when no review changes anything: what is ommærket at the start stays so.
  package var unreviewed: TilbudPlan {
    guard !rules.isEmpty else { return self }
    let atStart = rules.ommærkning?.atStart ?? 0
    return withPlaces(places.steps.map { .init(from: $0.from, value: max(0, $0.value - atStart)) })
  }

  /// The plan with the places that rules made of it in a replication, and no rules.
  package func with(_ history: PlaceHistory, in period: Period) -> TilbudPlan {
    let known = unreviewed
    let all = history.steps.map { (date: period.first.adding(days: $0.day), places: $0.places) }
    // After a closure the takst of the last places goes on.
    let made = all.filter { step in closure.map { step.date < $0.date } ?? true }
    let dates = Set(known.places.steps.map { $0.from } + made.dropFirst().map { $0.date }).sorted()
    return withPlaces(
      dates.map { date in
        let inForce = made.last { $0.date <= date && date > period.first }?.places
        return .init(from: date, value: inForce ?? known.places.value(on: date))
      })
  }

  private func withPlaces(_ steps: [Schedule<Int>.Step]) -> TilbudPlan {
    var plan = self
    plan.rules = PlaceRules()
    plan.places = Schedule(steps) ?? places
    return plan
  }
}
