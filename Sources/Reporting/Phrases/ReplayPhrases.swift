internal import Forecasting
internal import Occupancy

extension Phrases {
  // MARK: The answer
  func futurePeople(
    _ number: Figure, _ tilbud: String, _ period: String, _ referred: Figure, _ admitted: Figure, turnedAway: Figure,
    left: Figure
  ) -> RichText {
    var fates: [RichText] = [
      say("\(admitted) indskrives", "\(admitted) \(admitted.value == 1 ? "is" : "are") admitted")
    ]
    if turnedAway.value > 0 { fates.append(say("\(turnedAway) afvises", "\(turnedAway) turned away")) }
    if left.value > 0 {
      fates.append(say("\(left) forlader ventelisten", "\(left) \(left.value == 1 ? "leaves" : "leave") the list"))
    }
    return say(
      "I fremtid nr. \(number) henvises \(referred) til \(tilbud) i \(period): \(listed(fates)).",
      "In future no. \(number), \(referred) \(referred.value == 1 ? "is" : "are") referred to \(tilbud) in \(period): \(listed(fates))."
    )
  }
  func futureCases(_ number: Figure, _ tilbud: String, _ period: String, _ referred: Figure, begun: Figure) -> RichText
  {
    say(
      "I fremtid nr. \(number) henvises \(referred) sager til \(tilbud) i \(period); \(begun) påbegyndes.",
      "In future no. \(number), \(referred) cases are referred to \(tilbud) in \(period); \(begun) are begun.")
  }
  func futureResult(_ period: String, _ result: Figure, beyond: Figure, of years: Int) -> RichText {
    let none = beyond.value == 0
    switch language {
    case .danish:
      let ever: RichText = none ? "intet år" : "\(beyond) af \(years)\u{A0}år"
      return "Resultatet for \(period) bliver \(result), og \(ever) ender med et underskud ud over båndet."
    case .english:
      let ever: RichText = none ? "no year ends" : "\(beyond) of \(years) years \(beyond.value == 1 ? "ends" : "end")"
      return "The result of \(period) becomes \(result), and \(ever) with a deficit beyond the band."
    }
  }

  // MARK: Tables
  var drawnCaption: String { say("Usikre tal, som fremtiden har dem", "Uncertain numbers, as the future has them") }
  var thisFuture: String { say("Denne fremtid", "This future") }
  func eventsCaption(_ tilbud: String) -> String { say("\(tilbud): dag for dag", "\(tilbud): day by day") }
  func futureCaption(_ tilbud: String) -> String {
    say("\(tilbud): denne fremtids tal", "\(tilbud): the figures of this future")
  }
  var time: String { say("Tid", "Time") }
  func time(_ date: String, hour: Int) -> String {
    let clock = (hour < 10 ? "0" : "") + String(hour)
    return say("\(date) kl.\u{A0}\(clock)", "\(date) \(clock)h")
  }
  var person: String { "Person" }
  var event: String { say("Hvad skete", "What happened") }
  var enrolledNow: String { say("Indskrevne", "Enrolled") }
  var waitingNow: String { say("Ventende", "Waiting") }
  var figureTitle: String { say("Tal", "Figure") }
  /// The title of something that happens or not, of which a forecast has the risk.
  func whether(_ quantity: Quantity) -> String {
    switch quantity {
    case .deficit: say("Underskud", "Deficit")
    case .deficitBeyondBand: say("Underskud ud over båndet", "Deficit beyond the band")
    default: title(quantity)
    }
  }
  var personsNote: RichText {
    say(
      """
      Person: 7 er den syvende, der henvises til ydelsen; b2 var der fra begyndelsen, w1 ventede dengang, og k3 er kendt fra \
      scenariet. Indskrevne og ventende er tilbuddets efter hændelsen. Én fremtid er en mulighed og ikke det, der forventes.
      """,
      """
      Person: 7 is the seventh referred to the ydelse; b2 was there from the beginning, w1 waited then, and k3 is known from \
      the scenario. Enrolled and waiting are the tilbud's after the event. One future is a possibility, not what is expected.
      """)
  }
  /// What happened, in words.
  func event(_ kind: TraceEvent.Kind) -> String {
    switch kind {
    case .present: say("bor der", "there at start")
    case .waitingAtStart: say("venter fra start", "waits at start")
    case .referred: say("henvises", "is referred")
    case .admitted: say("indskrives", "is admitted")
    case .waits: say("venter", "waits")
    case .left: say("forlader ventelisten", "leaves the list")
    case .turnedAway: say("afvises", "is turned away")
    case .discharged: say("udskrives", "is discharged")
    case .moved: say("flytter ved reduktion", "is moved out")
    case .places: say("pladserne ændres", "places change")
    case .ready: say("en plads er klar", "a place is ready")
    case .review: say("gennemgang", "review")
    case .begun: say("sagen påbegyndes", "the case is begun")
    case .completed: say("sagen afsluttes", "the case is completed")
    }
  }

  // MARK: Reviews
  func reviewed(_ occupied: Figure, of places: Figure, _ reason: RichText) -> RichText {
    say(
      "gennemgang: \(occupied) af \(places) belagt\(reason): ", "review: \(occupied) of \(places) occupied\(reason): ")
  }
  func countedReason(_ occupied: Figure, fewerThan: Figure, returnsAt: Figure) -> RichText {
    if occupied.value < fewerThan.value { return say(", færre end \(fewerThan)", ", fewer than \(fewerThan)") }
    if occupied.value >= returnsAt.value { return say(", \(returnsAt) eller flere", ", \(returnsAt) or more") }
    return say(
      ", \(fewerThan) eller flere men færre end \(returnsAt)", ", \(fewerThan) or more but fewer than \(returnsAt)")
  }
  func ommærkningOutcome(_ before: Figure, _ after: Figure, more: Figure) -> RichText {
    func places(_ count: Figure) -> RichText {
      say(
        "\(count)\u{A0}\(count.value == 1 ? "plads" : "pladser")",
        "\(count)\u{A0}\(count.value == 1 ? "place" : "places")")
    }
    if before.value == 0, after.value == 0 { return say("ingen er ommærket", "none is ommærket") }
    if before.value == after.value {
      return say(
        "\(places(after)) er fortsat ommærket", "\(places(after)) \(after.value == 1 ? "stays" : "stay") ommærket")
    }
    if after.value == 0 {
      return before.value == 1
        ? say("den ommærkede plads kommer tilbage", "the ommærkede place comes back")
        : say("de \(before) ommærkede pladser kommer tilbage", "the \(before) ommærkede places come back")
    }
    if before.value == 0 {
      return say("\(places(after)) ommærkes", "\(places(after)) \(after.value == 1 ? "is" : "are") ommærket")
    }
    return say("\(more) mere ommærkes, \(after) i alt", "\(more) more ommærket, \(after) in all")
  }
  var nothingToReview: RichText {
    say("gennemgang: ingen pladser i årene bag", "review: no places in the years behind")
  }
  func reviewed(_ belægning: Figure, _ reason: RichText) -> RichText {
    say("gennemgang: belægning \(belægning)\(reason): ", "review: belægning \(belægning)\(reason): ")
  }
  func below(_ limit: Figure) -> RichText { say(", under \(limit)", ", below \(limit)") }
  func above(_ limit: Figure) -> RichText { say(", over \(limit)", ", above \(limit)") }
  func adjustmentOutcome(_ before: Figure, _ after: Figure, from date: String?) -> RichText {
    guard let date else { return say("\(before) pladser, ingen ændring", "\(before) places, no change") }
    return say("\(before) → \(after) pladser fra \(date)", "\(before) → \(after) places from \(date)")
  }
}
