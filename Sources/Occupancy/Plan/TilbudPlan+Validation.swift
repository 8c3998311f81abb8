extension TilbudPlan {
  /// Throws what no simulation could make sense of.
  ///
  /// - Throws: ``OccupancyError/plan(part:problem:)`` for the first part outside its range.
  func validate(in scene: Scene) throws(OccupancyError) {
    try require(places.steps.allSatisfy { $0.value >= 0 }, "places", "fewer than 0 places")
    try require(
      places.steps.allSatisfy { $0.value < TilbudPlan.mostPlaces }, "places", "more than 8 million places")
    try require(overOccupancy.steps.allSatisfy { $0.value >= 0 }, "over-occupancy", "fewer than 0 residents")
    try require(
      closed.allSatisfy { $0.places >= 0 && $0.first <= $0.last }, "closed places", "fewer than 0, or no days")
    try require(makingReady >= 0 && makingReady.isFinite, "making ready", "fewer than 0 days")
    try require(
      opening.map { opening in
        opening <= scene.period.first
          || ydelser.allSatisfy { $0.residents.isEmpty }
            && (closure.map { opening < $0.date } ?? true)
      } ?? true, "opening", "residents before it, or a closure that does not come after it")
    try rules.validate(self, in: scene)
    let ids = ydelser.map { $0.id } + hourly.map { $0.id }
    try require(ydelser.count <= 255, "ydelser", "more than 255 that share places")
    try require(Set(ids).count == ids.count, "ydelser", "two with the same id")
    for ydelse in ydelser { try ydelse.validate(in: scene) }
    for ydelse in hourly {
      try ydelse.referrals.validate(ydelse.id, in: scene)
      try require(
        ydelse.capacity.steps.allSatisfy { (0...1e9).contains($0.value) }, ydelse.id, "capacity below 0 hours")
      try require((0...1e9).contains(ydelse.backlogAtStart), ydelse.id, "backlog below 0 hours")
    }
  }
}

extension PlaceRules {
  fileprivate func validate(_ plan: TilbudPlan, in scene: Scene) throws(OccupancyError) {
    if let ommærkning {
      let part = "ommærkning"
      try require(ommærkning.whenFewerThan >= 1, part, "while fewer than 1 place is occupied")
      try require(ommærkning.returnsAt >= ommærkning.whenFewerThan, part, "places that come back before they go")
      try require((0...1).contains(ommærkning.greatestShare), part, "a greatest share outside 0–100 percent")
      try ommærkning.reviews.validate(part)
      let places = plan.places.value(on: scene.period.first)
      let residents = plan.ydelser.reduce(0) { $0 + $1.residents.count }
      try require(
        (0...ommærkning.most(of: places)).contains(ommærkning.atStart), part, "more at the start than may be")
      try require(
        ommærkning.atStart == 0 || ommærkning.atStart + residents <= places, part, "occupied places at the start")
    }
    if let adjustment {
      let part = "adjustment of places"
      try require((1...3).contains(adjustment.years), part, "it looks back 1–3 years")
      try require((0...120).contains(adjustment.delay), part, "a delay outside 0–120 months")
      for step in [adjustment.cut, adjustment.addition].compactMap({ $0 }) {
        try require((0...10).contains(step.threshold), part, "a threshold outside 0–1,000 percent")
        try require((1...10_000).contains(step.places), part, "steps of fewer than 1 place")
        try require((0...10_000).contains(step.limit), part, "a limit outside 0–10,000 places")
      }
      try require(
        adjustment.cut.map { $0.threshold < adjustment.addition?.threshold ?? .infinity } ?? true, part,
        "places are cut where they are added")
      try adjustment.reviews.validate(part)
    }
  }
}

extension ReviewDates {
  fileprivate func validate(_ part: String) throws(OccupancyError) {
    guard case .every(let months, _) = self else { return }
    try require((1...1_200).contains(months), part, "reviews without months between")
  }
}

extension YdelsePlan {
  fileprivate func validate(in scene: Scene) throws(OccupancyError) {
    try referrals.validate(id, in: scene)
    try require(minimum.steps.allSatisfy { $0.value >= 0 }, id, "a minimum below 0 places")
    if let maximum {
      try require(maximum.steps.allSatisfy { $0.value >= 0 }, id, "a maximum below 0 places")
    }
    for shares in [levels] + laterLevels.map({ $0.value }) {
      try require(
        shares.allSatisfy { $0 >= 0 } && (shares.reduce(0, +) - 1).magnitude < 1e-6, id, "levels must add to 1")
      try require(shares.count == levels.count, id, "as many levels later as on the first day")
    }
    try require(hold >= 0 && hold.isFinite, id, "a hold below 0 days")
    for resident in residents {
      try require(resident.admitted.map { $0 <= scene.period.first } ?? true, id, "a resident admitted after the start")
      try require(resident.leaves.map { $0 >= scene.period.first } ?? true, id, "a resident who left before the start")
      try validate(kommune: resident.kommune, scene)
    }
    for waiter in waiters {
      try require(waiting != nil, id, "people waiting without a waiting list")
      try require(
        waiter.referred.map { $0 <= scene.period.first } ?? true, id, "somebody waiting referred after the start")
      try validate(kommune: waiter.kommune, scene)
    }
  }

  private func validate(kommune: Int?, _ scene: Scene) throws(OccupancyError) {
    try require(kommune.map(scene.kommuner.indices.contains) ?? true, id, "an unknown kommune")
  }
}

extension Referrals {
  fileprivate func validate(_ id: String, in scene: Scene) throws(OccupancyError) {
    func rates(_ schedule: Schedule<Double>) -> Bool { schedule.steps.allSatisfy { (0...1e9).contains($0.value) } }
    switch rate {
    case .total(let schedule, let shares):
      try require(rates(schedule), id, "a referral rate below 0")
      try require(shares.count == scene.kommuner.count, id, "one share per kommune is needed")
      try require(
        shares.allSatisfy { $0 >= 0 } && (shares.reduce(0, +) - 1).magnitude < 1e-6, id, "shares must add to 1")
    case .perKommune(let schedules):
      try require(schedules.count == scene.kommuner.count, id, "one rate per kommune is needed")
      try require(schedules.allSatisfy(rates), id, "a referral rate below 0")
    }
    try require(season.isEmpty || season.count == 12, id, "a season has twelve factors")
    try require(
      season.isEmpty || (season.reduce(0, +) / 12 - 1).magnitude < 0.005 && season.allSatisfy { $0 >= 0 }, id,
      "the season's factors must have mean 1")
    try require(growth > -1 && growth <= 10, id, "growth outside −100 to 1,000 percent")
    try require((0...10).contains(yearlyCV), id, "a yearly cv outside 0–10")
    try require(
      events.allSatisfy { $0.factor >= 0 && $0.factor <= 1e6 && $0.first <= $0.last }, id, "an event without days")
    for person in list {
      try require(scene.period.contains(person.date), id, "somebody referred outside the period")
      try require(person.kommune.map(scene.kommuner.indices.contains) ?? true, id, "an unknown kommune")
      try require(person.stay.map { $0 > 0 } ?? true, id, "a stay of no days")
      try require(person.patience.map { $0 >= 0 } ?? true, id, "patience below 0 days")
    }
  }
}

private func require(_ holds: Bool, _ part: String, _ problem: String) throws(OccupancyError) {
  if !holds { throw .plan(part: part, problem: problem) }
}
