internal import Forecasting

extension RichText {
  /// With a capital first letter, where it begins with words.
  fileprivate var capitalised: RichText {
    guard case .text(let text)? = runs.first else { return self }
    var capitalised = self
    capitalised.runs[0] = .text(text.capitalised)
    return capitalised
  }
}

/// What queueing theory says of places, demand and waiting.
extension Phrases {
  var theoryTitle: String {
    say("Pladser, efterspørgsel og ventetid efter køteorien", "Places, demand and waiting, by queueing theory")
  }

  // MARK: Sentences

  func takes(_ share: Figure, of places: Figure, _ load: Figure, turnedAway: Figure) -> RichText {
    say(
      """
      Skal \(count(places)) være \(share) belagt uden venteliste, kræver det \(load) gange så mange henvisninger, som der er \
      plads til, og \(turnedAway) af dem må afvises.
      """,
      """
      To keep \(count(places)) \(share) occupied without a waiting list takes \(load) times as many referrals as there is room \
      for, and \(turnedAway) of them are turned away.
      """)
  }

  func takesWithPatience(_ time: RichText, _ load: Figure, leaving: Figure) -> RichText {
    say(
      """
      Med en venteliste, hvor kommunen i gennemsnit venter \(time), før den finder en anden løsning, kræver det \(load) gange \
      så mange, og \(leaving) forlader listen.
      """,
      """
      With a list on which a kommune waits \(time) on average before it finds another solution, it takes \(load) times as \
      many, and \(leaving) leave the list.
      """)
  }

  func takesWithLimitedList(_ list: TheoryList, _ load: Figure, refused: Figure) -> RichText {
    say(
      "\(withList(list).capitalised) kræver det \(load) gange så mange, og \(refused) får ikke plads.",
      "\(withList(list).capitalised) it takes \(load) times as many, and \(refused) are not admitted.")
  }

  func takesWithEndlessList(_ load: Figure, waiting: Figure, _ wait: RichText) -> RichText {
    say(
      """
      Med en venteliste, som ingen forlader, er \(load) gange så mange nok: alle får plads, men \(waiting) må vente, i \
      gennemsnit \(wait).
      """,
      """
      With a list that nobody leaves, \(load) times as many are enough: all are admitted, but \(waiting) must wait, \(wait) \
      on average.
      """)
  }

  var smallUnits: String {
    say(
      "Høj belægning i en lille enhed forudsætter en venteliste.",
      "High belægning in a small unit presupposes a waiting list.")
  }

  func demandFills(_ referrals: Figure, _ stay: RichText, _ load: Figure) -> RichText {
    let isOne = referrals.value == 1
    return say(
      """
      \(referrals) \(isOne ? "henvisning" : "henvisninger") om året med ophold på \(stay) i gennemsnit ville fylde \
      \(count(load)), hvis alle fik en.
      """,
      """
      \(referrals) \(isOne ? "referral" : "referrals") a year with stays of \(stay) on average would fill \(count(load)) if \
      everybody found one.
      """)
  }

  /// What becomes of places and people with one list; `places` are named in the first of several sentences.
  func fate(_ list: TheoryList, _ places: Figure, isFirst: Bool, _ share: Figure, refused: Figure?) -> RichText {
    let nobody: RichText = say("ingen afvises", "nobody is turned away")
    let lost: RichText =
      refused.map { say("\($0) af de henviste får ikke plads", "\($0) of those referred are not admitted") } ?? nobody
    return say(
      "\(beginning(list)) er \(occupied(places, isFirst)) \(share) belagt, og \(lost).",
      "\(beginning(list)) \(occupied(places, isFirst)) \(share) occupied, and \(lost).")
  }

  func growsForEver(_ list: TheoryList, _ places: Figure, isFirst: Bool) -> RichText {
    say(
      "\(beginning(list)) er \(occupied(places, isFirst)) altid belagt, og listen vokser uden ende.",
      "\(beginning(list)) \(occupied(places, isFirst)) always occupied, and the list grows without end.")
  }

  /// `Uden venteliste`, with the comma that ends a clause.
  private func beginning(_ list: TheoryList) -> RichText {
    withList(list).capitalised + say(list == .unlimited ? "," : RichText(), RichText())
  }

  /// `6 pladser` or `de`; `6 places are` or `they are`.
  private func occupied(_ places: Figure, _ isFirst: Bool) -> RichText {
    let isOne = places.value == 1
    let again: RichText = isOne ? say("den", "it") : say("de", "they")
    return say(
      isFirst ? count(places) : again, "\(isFirst ? count(places) : again) \(isOne ? "is" : "are")")
  }

  private func count(_ places: Figure) -> RichText {
    "\(places)\u{A0}\(places.value == 1 ? say("plads", "place") : say("pladser", "places"))"
  }

  func withList(_ list: TheoryList) -> RichText {
    switch list {
    case .none: say("uden venteliste", "without a waiting list")
    case .patience(let time): say("med en tålmodighed på \(time)", "with a patience of \(time)")
    case .limited(let longest, let time):
      say("med højst \(longest) på ventelisten", "with at most \(longest) on the list")
        + (time.map { say(" og en tålmodighed på \($0)", " and a patience of \($0)") } ?? RichText())
    case .unlimited: say("med en venteliste, som ingen forlader", "with a list that nobody leaves")
    }
  }

  func fewest(limits: RichText, _ counts: RichText) -> RichText {
    say("For at \(limits), skal der mindst være \(counts).", "So that \(limits), it takes at least \(counts).")
  }

  func fewestWithList(_ places: Figure?, _ list: RichText) -> RichText {
    places.map { "\(count($0)) \(list)" } ?? "\(tooMany) \(list)"
  }

  func atMostNotAdmitted(_ share: Figure) -> RichText {
    say(
      "højst \(share) af de henviste afvises eller forlader ventelisten",
      "at most \(share) of those referred are turned away or leave")
  }

  func atMostFindNoPlace(_ share: Figure) -> RichText {
    say("højst \(share) ikke finder en ledig plads straks", "at most \(share) find no free place at once")
  }

  func meanWaitAtMost(_ time: RichText) -> RichText {
    say("den gennemsnitlige ventetid for alle højst er \(time)", "the mean wait of all is at most \(time)")
  }

  func time(_ time: Figure, isInDays: Bool) -> RichText {
    guard isInDays else {
      return say("\(time)\u{A0}gange et gennemsnitligt ophold", "\(time)\u{A0}times the mean stay")
    }
    return time.text == "1"
      ? say("\(time)\u{A0}dag", "\(time)\u{A0}day") : say("\(time)\u{A0}dage", "\(time)\u{A0}days")
  }

  func timeUnit(isInDays: Bool) -> String {
    isInDays ? say("dage", "days") : say("gennemsnitlige ophold", "mean stays")
  }

  // MARK: Tables

  func needsCaption(_ name: String?, _ list: TheoryList) -> String {
    let what =
      switch list {
      case .none:
        say("hvad en belægning kræver uden venteliste (Erlang B)", "what a belægning takes without a list (Erlang B)")
      case .patience(let time):
        say(
          "hvad den kræver med en venteliste og en tålmodighed på \(time.plain) (Erlang A)",
          "what it takes with a list and a patience of \(time.plain) (Erlang A)")
      case .limited:
        say("hvad den kræver \(withList(list).plain)", "what it takes \(withList(list).plain)")
      case .unlimited:
        say(
          "hvad den kræver med en venteliste, som ingen forlader (Erlang C)",
          "what it takes with a list that nobody leaves (Erlang C)")
      }
    return name.map { "\($0): \(what)" } ?? what.capitalised
  }

  func outcomesCaption(_ name: String?) -> String {
    let what = say("hvad efterspørgslen giver", "what the demand gives")
    return name.map { "\($0): \(what)" } ?? what.capitalised
  }

  func fewestCaption(_ name: String?) -> String {
    let what = say("færrest pladser inden for de angivne grænser", "fewest places within the limits given")
    return name.map { "\($0): \(what)" } ?? what.capitalised
  }

  func waitingList(_ list: TheoryList) -> RichText {
    switch list {
    case .none: say("ingen liste", "no list")
    case .patience(let time): time
    case .limited(let longest, let time):
      (time.map { $0 + RichText(", ") } ?? RichText())
        + say("højst \(longest) på listen", "at most \(longest) on the list")
    case .unlimited: say("uden grænse", "unlimited")
    }
  }

  var patienceTitle: String { say("Tålmodighed", "Patience") }

  var fewestPlaces: String { say("Færrest pladser", "Fewest places") }
  var tooMany: String { say("over 10.000 pladser", "over 10,000 places") }
  var waitIfLeaving: String { say("Ventet, hvis de går", "Wait if leaving") }
  var waitOfAll: String { say("Ventetid, alle", "Wait of all") }
  var neverAdmittedPerYear: String { say("Får ikke plads pr. år", "Not admitted a year") }

  // MARK: What is meant

  var theoryMeaning: RichText {
    say(
      """
      Beregnet uden simulering for et sted, der har været i drift længe: Erlangs formler for ingen venteliste (B), en \
      venteliste med tålmodighed (A) og en, ingen forlader (C).
      """,
      """
      Computed without simulating, for a place that has been running long: Erlang's formulas without a list (B), with a list \
      and patience (A), and with a list that nobody leaves (C).
      """)
  }

  var theoryNote: RichText {
    say(
      """
      Belastning er henvisninger × ophold ÷ pladser: hvor mange der ville være for hver plads, hvis alle fik en. Tallene gælder \
      på langt sigt, når henvisninger kommer tilfældigt i samme tempo, og alle passer til enhver plads. Uden venteliste gælder \
      de for ophold af enhver form; med en forudsætter de eksponentielle ophold og tålmodigheder.
      """,
      """
      Load is referrals × stay ÷ places: how many there would be for each place if everybody found one. Figures are of the long \
      run, with referrals at random at one rate, when anyone fits any place. Without a list they hold for stays of any shape; \
      with one they assume exponential stays and patience.
      """)
  }

  var endlessNote: RichText {
    say(
      "– betyder, at ventelisten vokser uden ende, fordi der kommer mindst lige så mange, som der er plads til.",
      "– means that the list grows without end, for at least as many come as there is room for.")
  }

  var stayNote: RichText {
    say(
      "Med --stay, fx --stay \"900 dage\", fortælles også henvisninger om året og ventetid i dage.",
      "With --stay, such as --stay \"900 dage\", referrals a year and waits in days are told too.")
  }

  func disregarded(_ obstacles: [Obstacle], file: String?) -> RichText {
    let clauses = listed(obstacles.map { say("at \(obstacle($0))", "that \(obstacle($0))") })
    let simulated = file.map { say(" `plads run \($0)` simulerer det.", " `plads run \($0)` simulates it.") } ?? ""
    return say("Formlerne ser bort fra, \(clauses).\(simulated)", "The formulas disregard \(clauses).\(simulated)")
  }
}
