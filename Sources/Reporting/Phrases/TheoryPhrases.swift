internal import Forecasting

/// What queueing theory says of places, demand and waiting.
extension Phrases {
  var theoryTitle: String {
    say("Pladser, efterspørgsel og ventetid efter køteorien", "Places, demand and waiting, by queueing theory")
  }

  // MARK: Sentences

  func takes(_ share: Figure, of places: Figure, _ load: Figure, turnedAway: Figure) -> RichText {
    let noun = places.value == 1 ? say("plads", "place") : say("pladser", "places")
    return say(
      """
      Skal \(share) af \(places)\u{A0}\(noun) være belagt uden venteliste, kræver det \(load) gange så mange henvisninger, \
      som der er plads til, og \(turnedAway) af dem må afvises.
      """,
      """
      To keep \(share) of \(places)\u{A0}\(noun) occupied without a waiting list takes \(load) times as many referrals as \
      there is room for, and \(turnedAway) of them are turned away.
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
    say(
      """
      \(referrals) henvisninger om året med ophold på \(stay) i gennemsnit ville fylde \(load)\u{A0}pladser, hvis alle fik \
      en.
      """,
      """
      \(referrals) referrals a year with stays of \(stay) on average would fill \(load)\u{A0}places if everybody found one.
      """)
  }

  func ofPlaces(_ places: Figure, _ fates: RichText) -> RichText {
    let noun = places.value == 1 ? say("plads", "place") : say("pladser", "places")
    return say("Af \(places)\u{A0}\(noun) er \(fates).", "Of \(places)\u{A0}\(noun), \(fates).")
  }

  /// One list's part of the sentence that begins with ``ofPlaces(_:_:)``.
  func fate(_ list: RichText, _ share: Figure, refused: Figure?) -> RichText {
    let nobody: RichText = say("ingen afvises", "nobody is refused")
    let lost: RichText = refused.map { say("\($0) får ikke plads", "\($0) find no place") } ?? nobody
    return say("\(share) belagt \(list), og \(lost)", "\(share) are occupied \(list), and \(lost)")
  }

  func growsForEver(_ list: RichText) -> RichText {
    say(
      "alle belagt \(list), og ventelisten vokser uden ende", "all are occupied \(list), and the list grows without end"
    )
  }

  func withList(_ list: TheoryFigures.List) -> RichText {
    switch list {
    case .none: say("uden venteliste", "without a waiting list")
    case .patience(let time): say("med en tålmodighed på \(time)", "with a patience of \(time)")
    case .unlimited: say("med en venteliste, som ingen forlader", "with a list that nobody leaves")
    }
  }

  func fewest(limits: RichText, _ counts: RichText) -> RichText {
    say("For at \(limits), skal der mindst være \(counts).", "So that \(limits), it takes at least \(counts).")
  }

  func fewestWithList(_ places: Figure?, _ list: RichText) -> RichText {
    guard let places else { return "\(tooMany) \(list)" }
    let noun = places.value == 1 ? say("plads", "place") : say("pladser", "places")
    return "\(places)\u{A0}\(noun) \(list)"
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
    guard isInDays else { return say("\(time)\u{A0}ophold", "\(time)\u{A0}mean stays") }
    return time.text == "1"
      ? say("\(time)\u{A0}dag", "\(time)\u{A0}day") : say("\(time)\u{A0}dage", "\(time)\u{A0}days")
  }

  func timeUnit(isInDays: Bool) -> String {
    isInDays ? say("dage", "days") : say("gennemsnitlige ophold", "mean stays")
  }

  // MARK: Tables

  func needsCaption(_ name: String?, _ list: TheoryFigures.List) -> String {
    let what =
      switch list {
      case .none:
        say("hvad en belægning kræver uden venteliste (Erlang B)", "what a belægning takes without a list (Erlang B)")
      case .patience(let time):
        say(
          "hvad den kræver med en venteliste og en tålmodighed på \(time.plain) (Erlang A)",
          "what it takes with a list and a patience of \(time.plain) (Erlang A)")
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

  func waitingList(_ list: TheoryFigures.List) -> RichText {
    switch list {
    case .none: say("ingen", "none")
    case .patience(let time): say("tålmodighed \(time)", "patience \(time)")
    case .unlimited: say("ingen forlader den", "nobody leaves it")
    }
  }

  var fewestPlaces: String { say("Færrest pladser", "Fewest places") }
  var tooMany: String { say("over 10.000 pladser", "over 10,000 places") }
  var endless: String { say("uden ende", "no end") }
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

  var stayNote: RichText {
    say(
      "Med --stay, fx --stay \"900 dage\", fortælles også henvisninger om året og ventetid i dage.",
      "With --stay, such as --stay \"900 dage\", referrals a year and waits in days are told too.")
  }

  func disregarded(_ obstacles: [Obstacle], file: String?) -> RichText {
    let names = listed(obstacles.map { obstacle($0) })
    let simulated = file.map { say(" `plads run \($0)` simulerer det.", " `plads run \($0)` simulates it.") } ?? ""
    return say(
      "Formlerne ser bort fra noget i scenariet: \(names).\(simulated)",
      "The formulas disregard some things in this scenario: \(names).\(simulated)")
  }
}
