/// What residents' own dates say of demand and stays.
extension Phrases {
  // MARK: The answer

  var calibrationTitle: String {
    say("Hvad data siger om efterspørgsel og ophold", "What the data say about demand and stays")
  }

  func dataAnswer(_ ydelse: String, _ stays: RichText, _ demand: RichText?) -> RichText {
    let named: RichText = "\(ydelse.capitalised): \(stays)"
    return demand.map { "\(named); \($0)." } ?? named + RichText(".")
  }

  func staysLast(_ mean: Figure, _ range: RichText) -> RichText {
    say(
      "ophold varer i gennemsnit \(mean)\u{A0}dage (95\u{A0}% sikkert: \(range))",
      "stays last \(mean)\u{A0}days on average (95% certain: \(range))")
  }

  func come(_ perYear: Figure, _ range: RichText, areReferrals: Bool, isWithRoom: Bool) -> RichText {
    let what = areReferrals ? say("henvises", "are referred") : say("indskrives", "are admitted")
    let when = isWithRoom ? say(", når der er en ledig plads", " while a place is free") : ""
    return say(
      "der \(what) \(perYear) om året\(when) (95\u{A0}% sikkert: \(range))",
      "\(perYear) \(what) a year\(when) (95% certain: \(range))")
  }

  func orMore(_ low: Figure) -> RichText { say("\(low) eller mere", "\(low) or more") }
  func orLess(_ high: Figure) -> RichText { say("\(high) eller mindre", "\(high) or less") }
  var unknownRange: String { say("ukendt", "unknown") }
  var nothingOfStays: String {
    say(
      "om opholdets længde kan intet siges, for ingen er flyttet",
      "nothing can be said of the length of stay: nobody has left")
  }

  // MARK: Stays

  func stays(_ all: Figure, ended: Figure, goingOn: Figure, begunBefore: Figure) -> RichText {
    let before: RichText =
      begunBefore.value == 0
      ? RichText()
      : say(
        "; \(begunBefore) var begyndt før perioden (trunkeret)",
        "; \(begunBefore) had begun before the window (truncated)")
    return say(
      "\(all)\u{A0}ophold: \(ended) er afsluttet, og \(goingOn) varer endnu (censureret)\(before).",
      """
      \(all)\u{A0}\(all.value == 1 ? "stay" : "stays"): \(ended) ended, and \(goingOn) \(goingOn.value == 1 ? "goes" : "go") on \
      (censored)\(before).
      """)
  }

  var fitsCaption: String { say("Fordelinger af opholdets længde", "Distributions of the length of stay") }

  /// A form of the length of stay, by its name in results.
  func stayForm(_ form: String) -> String {
    switch form {
    case "exponential": say("eksponentiel", "exponential")
    case "weibull": "Weibull"
    // Lognormal and gamma are called the same in both languages.
    default: form
    }
  }

  var certain95: String { say("95\u{A0}% sikkert", "95% certain") }
  var medianDays: String { say("Median, dage", "Median, days") }
  var aboveLeast: String { say("Over den mindste", "Above the least") }

  /// Why a form was not fitted; `limit` is the stays that have ended, or the cv at which the search stopped.
  func notFitted(_ forms: [String], _ reason: String, _ limit: Figure?) -> RichText {
    let why: RichText =
      switch (reason, limit) {
      case ("tooFewCompleted", let ended?):
        say(
          "\(ended)\u{A0}ophold er afsluttet, og der skal mindst være 4",
          "\(ended) \(ended.value == 1 ? "stay has" : "stays have") ended; 4 are needed")
      case ("atLimit", let cv?):
        say(
          "det bliver ved med at passe bedre op til cv \(cv), så data kan ikke afgøre det",
          "the likelihood rises up to cv \(cv): the data cannot tell")
      case ("meanAtLimit", _):
        say(
          "det bliver ved med at passe bedre op til 200 år i gennemsnit, så data kan ikke afgøre det",
          "the likelihood rises up to a mean of 200 years: the data cannot tell")
      case ("notConverged", _):
        say(
          "søgningen efter de mest sandsynlige værdier faldt ikke til ro",
          "the search for the most likely values did not settle")
      default: say("intet ophold er afsluttet endnu", "no stay has ended yet")
      }
    return "\(listed(forms).capitalised): \(why)."
  }

  func choice(_ best: String, _ others: [String]) -> RichText {
    others.isEmpty
      ? say(
        "Data peger på \(best): hver anden fordeling ligger mindst 2 over dens AICc.",
        "The data point to \(best): every other form is 2 or more above its AICc.")
      : say(
        """
        \(best.capitalised) har den mindste AICc, men data kan ikke skelne den fra \(listed(others)): en forskel under 2 \
        betyder intet.
        """,
        """
        The least AICc is that of \(best), but the data cannot tell it from the \(listed(others)): a difference below 2 means \
        nothing.
        """)
  }

  var openAbove: String {
    say(
      "»Eller mere«: for få ophold er afsluttet til at sige, hvor lange de længste er.",
      "‘Or more’: too few stays have ended to say how long the longest are.")
  }

  // MARK: The share still there

  func survivalTitle(_ ydelse: String) -> String {
    say("\(ydelse): hvor længe ophold varer (Kaplan–Meier)", "\(ydelse): how long stays last (Kaplan–Meier)")
  }

  func survivalReading(_ stays: Figure, completed: Figure, after days: Figure?, _ share: Figure) -> RichText {
    let end: RichText =
      days.map {
        say(
          " Efter \($0)\u{A0}dage er \(share) stadig indskrevet.", " After \($0)\u{A0}days \(share) are still enrolled."
        )
      } ?? RichText()
    return say(
      "Kurven hviler på \(stays)\u{A0}ophold, hvoraf \(completed) er afsluttet.\(end)",
      "The curve rests on \(stays)\u{A0}\(stays.value == 1 ? "stay" : "stays"), of which \(completed) have ended.\(end)"
    )
  }

  var stillThereAfter: String { say("Efter", "After") }

  /// `3 måneder`, `1 år`.
  func months(_ months: Int) -> String {
    if months % 12 == 0 {
      let years = months / 12
      return say("\(years)\u{A0}år", "\(years)\u{A0}\(years == 1 ? "year" : "years")")
    }
    return say(
      "\(months)\u{A0}\(months == 1 ? "måned" : "måneder")", "\(months)\u{A0}\(months == 1 ? "month" : "months")")
  }

  func medianStay(_ days: Figure, _ low: Figure?, _ high: Figure?) -> RichText {
    guard let low, let high else {
      return say(
        "Halvdelen er stadig indskrevet efter \(days)\u{A0}dage (Kaplan–Meier); data sætter ingen øvre grænse.",
        "Half have left after \(days)\u{A0}days by Kaplan–Meier; the data set no upper limit to that.")
    }
    return say(
      "Halvdelen er stadig indskrevet efter \(days)\u{A0}dage (Kaplan–Meier; 95\u{A0}% sikkert: \(range(low, high))).",
      "Half have left after \(days)\u{A0}days by Kaplan–Meier (95% certain: \(range(low, high))).")
  }

  var noMedian: String {
    say(
      "Over halvdelen er stadig indskrevet ved det længste ophold, så Kaplan–Meier har ingen median.",
      "More than half are still there at the longest stay seen, so Kaplan–Meier has no median.")
  }

  func fewStays(_ count: Figure, _ days: Figure) -> RichText {
    say(
      "Få ophold er set ved nogle længder (\(count) ved \(days)\u{A0}dage), så kurven er grov dér.",
      "Few stays are seen at some lengths (\(count) at \(days)\u{A0}days): the curve is rough there.")
  }

  // MARK: Demand

  var ratesCaption: String { say("Hvor mange der kommer", "How many come") }
  var all: String { say("alle", "all") }
  var admissions: String { say("Indskrevet", "Admissions") }
  var perYear: String { say("Pr. år", "A year") }
  var withFreePlace: String { say("Med ledig plads", "With a free place") }
  var perYearThen: String { say("Pr. år da", "A year then") }

  func waits(_ mean: Figure, _ most: Figure, atOnce: Figure, never: Figure) -> RichText {
    let refused: RichText =
      never.value == 0
      ? say(
        "Ingen står som henvist og ikke indskrevet: de afviste er måske ikke på listen.",
        "Nobody is listed as referred and not admitted: those turned away are perhaps not in the list.")
      : say(
        "\(never) er henvist og ikke indskrevet.",
        "\(never) \(never.value == 1 ? "person was" : "people were") referred and not admitted.")
    return say(
      """
      Fra henvisning til indskrivning: \(mean)\u{A0}dage i gennemsnit, højst \(most); \(atOnce) blev indskrevet samme dag. \
      \(refused)
      """,
      """
      From referral to admission: \(mean)\u{A0}days on average, at most \(most); \(atOnce) \(atOnce.value == 1 ? "was" : "were") \
      admitted on the day. \(refused)
      """)
  }

  func season(isFound: Bool, _ statistic: Figure, _ p: Figure, _ factors: [RichText]) -> RichText {
    let months: RichText =
      factors.isEmpty
      ? "."
      : say(": fra januar \(factors.joined(separator: "; ")).", ": from January \(factors.joined(separator: ", ")).")
    let found = isFound ? say("fundet", "found") : say("data viser ingen", "the data carry none")
    return say(
      "Sæson: \(found) (tolv måneder mod ingen; likelihood-kvotient \(statistic), p = \(p))\(months)",
      "Season: \(found) (twelve months against none, likelihood ratio \(statistic), p = \(p))\(months)")
  }

  /// `7 indskrivninger på dage med ledig plads`.
  func counted(_ events: Figure, areReferrals: Bool, isWithRoom: Bool) -> RichText {
    let isOne = events.value == 1
    let noun =
      areReferrals
      ? say(isOne ? "henvisning" : "henvisninger", isOne ? "referral" : "referrals")
      : say(isOne ? "indskrivning" : "indskrivninger", isOne ? "admission" : "admissions")
    let room = isWithRoom ? say(" på dage med en ledig plads", " on days with a free place") : ""
    return "\(events)\u{A0}\(noun)\(room)"
  }

  func seasonNotTested(_ counted: RichText, least: Int) -> RichText {
    say(
      "Sæson: ikke prøvet, for der er kun \(counted), og der skal være mindst \(least).",
      "Season: not tested with only \(counted); \(least) are needed.")
  }

  func growth(isFound: Bool, _ statistic: Figure, _ p: Figure, _ change: Figure, _ range: RichText) -> RichText {
    let found = isFound ? say("fundet", "found") : say("data viser ingen", "the data carry none")
    return say(
      """
      Vækst: \(found) (likelihood-kvotient \(statistic), p = \(p)); skønnet er \(change) om året (95\u{A0}% sikkert: \(range)).
      """,
      """
      Growth: \(found) (likelihood ratio \(statistic), p = \(p)); the estimate is \(change) a year (95% certain: \(range)).
      """)
  }

  func growthNotTested(_ counted: RichText, least: Int, years: Int) -> RichText {
    say(
      "Vækst: ikke prøvet, for der er kun \(counted), og der skal være mindst \(least) over mindst \(years) år.",
      "Growth: not tested with only \(counted); \(least) in \(years) years or more are needed.")
  }

  // MARK: The list

  func dataBasis(_ version: String, _ fingerprint: String) -> String { "Plads \(version), data \(fingerprint)." }

  var dataMeaning: RichText {
    say(
      "Tallene viser, hvad data siger, og er ikke nødvendigvis dem, scenariet regner med.",
      "The figures show what the data say, and are not necessarily those the scenario counts with.")
  }

  func list(_ file: String, from first: String, to last: String, rows: Figure, used: Figure) -> RichText {
    let danish = rows.value == 1 ? "række" : "rækker"
    let english = rows.value == 1 ? "row" : "rows"
    guard used.value < rows.value else {
      return say(
        "Listen \(file), fra \(first) til \(last): \(rows)\u{A0}\(danish), \(rows.value == 1 ? "som er brugt" : "som alle er brugt").",
        "The list \(file), from \(first) to \(last): \(rows)\u{A0}\(english), \(rows.value == 1 ? "which is used" : "all used")."
      )
    }
    return say(
      "Listen \(file), fra \(first) til \(last): \(rows)\u{A0}\(danish), heraf \(used) brugt.",
      "The list \(file), from \(first) to \(last): \(rows)\u{A0}\(english), \(used) of them used.")
  }

  var rowsLeftOut: String { say("Rækker, der ikke er brugt", "Rows that are not used") }
  var notUsedBecause: String { say("Fordi", "Because") }

  /// Why a row says nothing of the window, by its name in results.
  func exclusion(_ reason: String) -> String {
    switch reason {
    case "leftBefore": say("udskrevet før perioden", "discharged before the window")
    case "cameAfter": say("kom efter perioden", "came after the window")
    default: say("henvist før perioden og ikke indskrevet", "referred before the window and not admitted")
    }
  }

  func unusedColumns(_ names: String) -> String {
    say("Kolonner, der ikke er brugt: \(names).", "Columns not used: \(names).")
  }
  var windows1252: String {
    say(
      "Filen er ikke UTF-8; dens bogstaver er læst som Windows-1252.",
      "The file is not UTF-8; its letters were read as Windows-1252.")
  }

  var windowGiven: String {
    say(
      "Perioden begynder den angivne dag: alle, der var der den dag eller kom senere, skal være på listen.",
      "The window begins on the day given: everybody who was there on it or came later must be in the list.")
  }

  var windowNotGiven: String {
    say(
      """
      --from er ikke angivet: perioden begynder med den første indskrivning, og alle indskrevet siden skal være på listen, også \
      dem, der er flyttet. Har listen kun dem, der var der senere, bliver ophold for lange og efterspørgslen for lav.
      """,
      """
      No --from is given: the window begins with the first admission, and everybody admitted since must be in the list, also \
      those who have left. If it holds only those who were there later on, stays come out too long and demand too low.
      """)
  }

  func likelyBeginning(_ date: String) -> String {
    say(
      """
      Ingen på listen flyttede før \(date), skønt mindst tre burde have gjort det: listen er nok begyndt omkring da. Sig det med \
      --from \(date).
      """,
      """
      Nobody in the list left before \(date), though three or more should have: the list was probably begun about then. Say so \
      with --from \(date).
      """)
  }

  var lastDayNotGiven: String {
    say(
      "--to er ikke angivet: perioden slutter på den seneste dato i listen.",
      "No --to is given: the window ends on the latest date in the list.")
  }

  func dischargedLater(_ count: Figure) -> RichText {
    say(
      "\(count), der er udskrevet efter perioden, regnes som indskrevet ved dens slutning.",
      "\(count) discharged after the window \(count.value == 1 ? "counts" : "count") as still there at its end.")
  }

  func exposure(full: Figure, belægning: Figure, refill: Figure, counted: Figure) -> RichText {
    let none: RichText =
      counted.value == 0
      ? say(
        " Sådanne dage er der ingen af, så indskrivningerne er en nedre grænse.",
        " There is no such day: the admissions are a lower bound.") : RichText()
    return say(
      """
      Tilbuddet var fuldt \(full) af dagene; belægningen (indskrevet) var \(belægning). Er det fuldt, holdes indskrivninger \
      tilbage, og i \(refill)\u{A0}dage efter kan de komme fra ventelisten. Efterspørgslen er talt på de \(counted) af dagene, \
      hvor der ellers var en ledig plads.\(none)
      """,
      """
      The tilbud was full on \(full) of the days; belægning (indskrevet) was \(belægning). While it is full, admissions are held \
      back, and for \(refill)\u{A0}days after they may come from the waiting list. Demand is counted on the other \(counted) of \
      the days, when there was a free place.\(none)
      """)
  }

  var admissionsOnly: String {
    say(
      "Listen viser indskrivninger og ikke de afviste: et fuldt tilbud skjuler efterspørgsel. Angiv --places.",
      "The list shows admissions, not those turned away: a full tilbud hides demand. Give --places.")
  }

  var certainMeaning: String {
    say(
      """
      »95\u{A0}% sikkert« er, hvad data tillader, og ikke, hvor meget fremtider svinger: middel og cv ved profil-likelihood, andelen, \
      der stadig er indskrevet, ved Greenwoods formel, rater eksakt (Garwood).
      """,
      """
      ‘95% certain’ is what the data allow, not how much futures vary: means and cv by profile likelihood, the share still there \
      by Greenwood's formula, rates exactly (Garwood).
      """)
  }
}
