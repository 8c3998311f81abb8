internal import Takst

extension Phrases {
  // MARK: Causes by name
  func resultCause(_ cause: ResultCause, isHourly: Bool) -> String {
    switch cause {
    case .belægning: isHourly ? say("Fakturerede timer", "Hours billed") : "Belægning"
    case .assumption: say("Takstens forudsætning", "Assumption of the takst")
    case .price: say("Gældende takst", "Takst in force")
    case .mix: say("Sammensætning", "Mix")
    case .cost: say("Udgift til pladser", "Cost of places")
    case .priceIndex: say("Pris og løn", "Prices and wages")
    case .efterregulering: "Efterregulering"
    }
  }
  /// What a cause of a result is, to follow its name.
  func meaning(_ cause: ResultCause, isHourly: Bool) -> String {
    switch cause {
    case .belægning:
      isHourly
        ? say("andre timer, end prisen regner med", "other hours than the price counts with")
        : say(
          "andre døgn, end taksten regner med: deres indtægt mindre det, beboere koster pr. døgn",
          "other døgn than the takst counts with: their income less what residents cost by the døgn")
    case .assumption:
      say(
        "udgifter pr. døgn er budgetteret med en anden belægning end takstens",
        "cost lines per døgn are budgeted with another belægning than the takst's")
    case .price:
      say(
        "en takst, der er offentliggjort, afrundet eller indhenter et hul i året, mod den beregnede",
        "a takst that is published, rounded or recovers a gap within the year, against the computed one")
    case .mix: say("dyrere eller billigere ydelser end budgetteret", "dearer or cheaper lines than budgeted")
    case .cost:
      say(
        "pladser, der koster efter en nedlæggelse, og trin efter størrelse",
        "places that cost after a cut, and steps by size")
    case .priceIndex:
      say("pris og løn i regnskabet mod budgettet", "prices and wages in the accounts against the budget")
    case .efterregulering:
      isHourly
        ? say(
          "tidligere resultater, taksten indhenter for lidt eller for meget af med andre timer end forudsat",
          "earlier results that the takst recovers too little or too much of with other hours than assumed")
        : say(
          "tidligere resultater, taksten indhenter for lidt eller for meget af med andre døgn end forudsat",
          "earlier results that the takst recovers too little or too much of with other døgn than assumed")
    }
  }
  func takstCause(_ cause: TakstCause) -> String {
    switch cause {
    case .costBase: say("Udgifter", "Cost")
    case .priceIndex: say("Pris og løn", "Prices and wages")
    case .places: say("Pladser", "Places")
    case .assumption: "Forudsat belægning"
    case .structure: say("Takststruktur", "Structure of the takst")
    case .days: say("Årets dage", "Days of the year")
    case .efterregulering: "Efterregulering"
    case .published: say("Afrunding og offentliggjort takst", "Rounding and published takst")
    }
  }

  // MARK: Why a result is what it is
  /// `I 2024 ventes et underskud på 0,9 mio. kr.` and what it comes from.
  func resultTold(_ tilbud: String, _ period: String, _ result: Figure, isDeficit: Bool, causes: RichText?) -> RichText
  {
    let told: RichText =
      result.readsAsNothing
      ? say(
        "I \(period) ventes \(tilbud) at balancere: et resultat på \(result).",
        "In \(period) \(tilbud) is expected to balance: a result of \(result).")
      : say(
        "I \(period) ventes \(tilbud) at få et \(isDeficit ? "underskud" : "overskud") på \(result).",
        "In \(period) \(tilbud) is expected to have a \(isDeficit ? "deficit" : "surplus") of \(result).")
    guard let causes else { return told }
    return told + say(" Årsager: \(causes).", " Causes: \(causes).")
  }
  /// `belægning (-0,7 mio. kr.)`
  func causeTold(_ name: String, _ part: Figure, aside: RichText?) -> RichText {
    "\(name.lowercased()) (\(part)\(aside.map { "; \($0)" } ?? RichText()))"
  }
  func billedAgainst(_ share: Figure, _ assumed: Figure, isHourly: Bool) -> RichText {
    isHourly
      ? say("\(share) faktureret mod \(assumed) budgetteret", "\(share) billed against \(assumed) budgeted")
      : say("\(share) betalt mod \(assumed) forudsat", "\(share) billed against \(assumed) assumed")
  }
  func causesTitle(_ tilbud: String, _ period: String) -> String {
    say("\(tilbud): resultatets årsager, \(period)", "\(tilbud): causes of the result, \(period)")
  }
  func causesReading(_ period: String, _ result: Figure, largest: String, _ value: Figure) -> RichText {
    say(
      "Resultatet for \(period) ventes at blive \(result). Den største årsag er \(largest.lowercased()): \(value).",
      "The result of \(period) is expected to be \(result). The largest cause is \(largest.lowercased()): \(value).")
  }
  func causesByYear(_ tilbud: String) -> String {
    say("\(tilbud): resultatets årsager år for år", "\(tilbud): causes of the result year by year")
  }
  func causesNote(_ meanings: String) -> RichText {
    RichText(
      say(
        "Målt fra budgettet bag taksten, hvor indtægten dækker udgiften. \(meanings). I 8 af 10 fremtider: hver årsag for "
          + "sig.",
        "Measured from the budget behind the takst, in which income covers cost. \(meanings). In 8 of 10 futures: each "
          + "cause by itself."))
  }
  var shapleyNote: RichText {
    say(
      """
      En årsags del er det, den ændrer, når den kommer til de andre, i gennemsnit af alle rækkefølger (Shapley); delene går \
      op.
      """,
      "The part of a cause is what it changes when it joins the others, averaged over all orders (Shapley); the parts add up."
    )
  }
  var cause: String { say("Årsag", "Cause") }
  var budgetBehindTakst: String { say("Budgettet bag taksten", "Budget behind the takst") }
  var accountsRow: String { say("= Regnskab", "= Accounts") }
  var netCost: String { say("Nettoudgift", "Net cost") }

  // MARK: Why the takst changes
  /// What a price is called in a sentence.
  func theTakst(isHourly: Bool) -> String {
    say(isHourly ? "timeprisen" : "taksten", isHourly ? "the hourly price" : "the takst")
  }
  func takstChange(
    isHourly: Bool, on date: String, isLargest: Bool, isRise: Bool, from: Figure, to: Figure, causes: RichText
  ) -> RichText {
    let price = theTakst(isHourly: isHourly).capitalised
    return isLargest
      ? say(
        "\(price) ændrer sig mest \(date): fra \(from.withoutUnit) til \(to), på grund af \(causes).",
        "\(price) changes most on \(date): from \(from.withoutUnit) to \(to), because of \(causes).")
      : say(
        "\(price) \(isRise ? "stiger" : "falder") \(date) fra \(from.withoutUnit) til \(to) på grund af \(causes).",
        "\(price) \(isRise ? "rises" : "falls") on \(date) from \(from.withoutUnit) to \(to) because of \(causes).")
  }
  func takstDifference(
    isHourly: Bool, in year: String, _ variant: String, _ to: Figure, against other: String, _ from: Figure,
    causes: RichText
  ) -> RichText {
    let price = theTakst(isHourly: isHourly)
    return say(
      "I \(year) er \(price) \(to) i \(variant) mod \(from) i \(other). Forskellen kommer af \(causes).",
      "In \(year) \(price) is \(to) in \(variant) against \(from) in \(other). The difference comes from \(causes).")
  }
  func takstEffect(_ thisYear: Figure, _ year: String, _ fullYear: Figure) -> RichText {
    say(
      " Det giver \(thisYear) i resten af \(year) og \(fullYear) på et helt år (helårseffekt).",
      " It brings in \(thisYear) in the rest of \(year) and \(fullYear) in a whole year (helårseffekt).")
  }
  func takstStands(isHourly: Bool) -> RichText {
    let price = theTakst(isHourly: isHourly).capitalised
    return RichText(say("\(price) ændrer sig ikke.", "\(price) does not change."))
  }
  func takstsAlike(isHourly: Bool) -> RichText {
    let price = theTakst(isHourly: isHourly).capitalised
    return RichText(say("\(price) er ens i de to varianter.", "\(price) is the same in both variants."))
  }
  func noTakstChange(isHourly: Bool) -> RichText {
    let price = theTakst(isHourly: isHourly)
    return RichText(
      say("Der er ingen ændring af \(price) at forklare.", "There is no change of \(price) to explain."))
  }
  func takstCauses(_ tilbud: String, isHourly: Bool) -> String {
    say(
      "\(tilbud): \(isHourly ? "timeprisens" : "takstens") ændringer og deres årsager",
      "\(tilbud): changes of \(theTakst(isHourly: isHourly)) and their causes")
  }
  func lineCauses(_ tilbud: String, _ date: String) -> String {
    say("\(tilbud): ændringen \(date) linje for linje", "\(tilbud): the change on \(date) line by line")
  }
  func takstNote(isExpected: Bool, hasLines: Bool) -> RichText? {
    guard isExpected || hasLines else { return nil }
    let lines =
      hasLines
      ? say(
        "Taksten er linjernes gennemsnit efter budgetterede døgn. ",
        "The takst is the mean of the lines by budgeted døgn. ") : ""
    let expected =
      isExpected
      ? say(
        "Efterregulering af simulerede resultater er den ventede, gennemsnittet af fremtiderne.",
        "The efterregulering of simulated results is the expected one, the mean of the futures.") : ""
    return RichText(lines + expected)
  }
  /// That takster are told without what rules make of the places.
  var plannedPlacesNote: RichText {
    say(
      """
      Regler ændrer pladserne i simuleringen og taksten med dem. Takster og pladser her er dem, der gælder, når ingen regel \
      ændrer noget.
      """,
      """
      Rules change the places in the simulation, and the takst with them. Takster and places here are those that hold when \
      no rule changes any.
      """)
  }
  func noEconomy(_ tilbud: String) -> RichText {
    RichText(
      say(
        "Scenariet siger intet om udgift og takst i \(tilbud).",
        "The scenario says nothing of the cost and takst of \(tilbud)."))
  }
  var validFrom: String { say("Gælder fra", "Valid from") }
  var before: String { say("Før", "Before") }
  var after: String { say("Efter", "After") }
  var change: String { say("Ændring", "Change") }
  var changeInPercent: String { say("i procent", "in percent") }
  var changeNetOfIndex: String { say("Ændring ud over pris og løn", "Change beyond prices and wages") }
  var effectThisYear: String { say("Virkning i år", "Effect this year") }
  var effectFullYear: String { "Helårseffekt" }

  /// `a`, `a og b`, `a, b og c`.
  func list(_ texts: [RichText]) -> RichText {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? RichText() }
    return texts.dropLast().map { $0 }.joined(separator: ", ") + say(" og ", " and ") + last
  }
}
