/// The takst's arithmetic: its rows, its answer, and what becomes of earlier results.
extension Phrases {
  /// `91 % i 2021`, with whether it is known.
  func ruleInput(_ year: String, _ share: Figure, isAssumed: Bool) -> RichText {
    say(
      "\(share) i \(year)\(isAssumed ? " (forudsat, endnu ikke kendt)" : "")",
      "\(share) in \(year)\(isAssumed ? " (assumed, not yet known)" : "")")
  }

  func ruleMean(_ year: String, _ share: Figure, mean: Figure, of terms: RichText) -> RichText {
    say(
      "Reglen giver en forudsat belægning på \(share) i \(year): gennemsnittet af \(terms) er \(mean).",
      "The rule gives a forudsat belægning of \(share) in \(year): the mean of \(terms) is \(mean).")
  }

  /// What is assumed of years whose belægning is only known by simulating.
  var ruleAssumes: String {
    say(
      """
      Et år, hvis belægning endnu ikke er kendt, regnes her at få den belægning, dets egen takst forudsætter. `plads run` \
      simulerer den og kan derfor give en anden forudsat belægning og en anden takst.
      """,
      """
      A year whose belægning is not yet known is here taken to have the one that its own takst assumes. `plads run` simulates \
      it, and may therefore give another forudsat belægning and another takst.
      """)
  }

  // MARK: Rows
  func priceIndex(_ year: Int) -> String { say("p/l fra \(year)", "p/l from \(year)") }
  var withoutIndex: String { say("uden p/l", "without p/l") }
  var outsideTakst: String { say("uden for taksten", "outside the takst") }
  var costBase: String { say("= beregningsgrundlag", "= cost base (beregningsgrundlag)") }
  var plusEfterregulering: String {
    say("+ efterregulering af kendte resultater", "+ efterregulering of known results")
  }
  var heldBack: String { say("(holdt tilbage af loftet til næste år)", "(held back by the cap until next year)") }
  var minusObjective: String {
    say("− betales efter befolkning (objektiv finansiering)", "− paid by population (objektiv finansiering)")
  }
  var minusHourly: String { say("− bæres af timeafregnede ydelser", "− carried by the hourly ydelser") }
  var minusSupplements: String { say("− ventet af tillægstakster", "− expected from supplements") }
  var toBeCovered: String { say("= skal dækkes af taksten", "= to be covered by the takst") }
  var toBeCoveredByHours: String { say("= skal dækkes af timeprisen", "= to be covered by the hourly price") }
  var dividedByPlaces: String { say("÷ pladser", "÷ places") }
  var timesDays: String { say("× dage", "× days") }
  var timesAssumed: String { "× forudsat belægning" }
  var billedDays: String { say("= døgn, der ventes betalt", "= døgn expected to be billed") }
  var beforeRounding: String { say("før afrunding", "before rounding") }
  var takstPerDøgn: String { say("= takst pr. døgn", "= takst per døgn") }
  var meanTakst: String { say("= takst pr. døgn i gennemsnit", "= takst per døgn, the mean") }
  var noTakst: String { say("ingen takst", "no takst") }
  var breakEven: String {
    say("Betalte pladser hele året, der dækker budgettet", "Places billed all year that cover the budget")
  }
  var dividedByPositions: String { "÷ årsværk" }
  var timesNetHours: String { say("× nettotimer pr. årsværk", "× net hours per årsværk") }
  var timesBillable: String { "× faktureringsgrad" }
  var budgetedHours: String { say("= timer, der ventes faktureret", "= hours expected to be billed") }
  var pricePerHour: String { say("= pris pr. time", "= price per hour") }
  var meanWeight: String { say("Gennemsnitlig takstvægt", "Mean takst weight") }
  var meanHours: String { say("Gennemsnitlige timer pr. døgn", "Mean hours per day") }
  func priceOf(_ line: String) -> String { say("Gældende takst, \(line)", "Takst in force, \(line)") }
  func basisOf(_ line: String) -> String { say("Basistakst, \(line)", "Base takst, \(line)") }
  func hourRateOf(_ line: String) -> String { say("Ydelsestakst pr. time, \(line)", "Service rate per hour, \(line)") }
  func serviceOf(_ line: String) -> String { say("Ydelse pr. døgn, \(line)", "Service per day, \(line)") }
  func supplement(_ line: String) -> String { say("Tillægstakst, \(line)", "Supplement, \(line)") }
  var changeThisYear: String { say("Ændring i året: virkning i år", "Change within the year: effect this year") }
  var changeFullYear: String { say("Ændring i året: helårseffekt", "Change within the year: helårseffekt") }

  // MARK: Tables

  func calculationCaption(_ tilbud: String, _ variant: String?, isHourly: Bool) -> String {
    say(
      "\(tilbud): \(isHourly ? "timeprisens" : "takstens") beregning",
      "\(tilbud): how the \(noun(isHourly)) is calculated")
      + quoted(variant)
  }
  func otherSharesCaption(_ tilbud: String, _ variant: String?, isHourly: Bool) -> String {
    say(
      "\(tilbud): samme budget, anden \(isHourly ? "faktureringsgrad" : "forudsat belægning")",
      "\(tilbud): the same budget, another \(isHourly ? "faktureringsgrad" : "forudsat belægning")") + quoted(variant)
  }
  func ownBudgetCaption(_ tilbud: String, _ variant: String?) -> String {
    say(
      "\(tilbud): budgettet følger den forudsatte belægning",
      "\(tilbud): the budget follows the forudsat belægning") + quoted(variant)
  }
  private func quoted(_ variant: String?) -> String { variant.map { say(", »\($0)«", ", ‘\($0)’") } ?? "" }

  // MARK: The answer

  /// What a takst is called in a sentence.
  private func noun(_ isHourly: Bool) -> String { isHourly ? say("timepris", "hourly price") : "takst" }

  /// How long a version holds, as it follows `taksten`: `for 2023`, or the day it begins.
  func of(_ year: Int) -> String { say("for \(year)", "of \(year)") }
  func from(_ date: String) -> String { say("fra \(date)", "from \(date)") }

  /// `isMean` where lines of different prices share it, `isComputed` where a published one holds instead.
  func takstMade(
    _ when: String, isMean: Bool, isComputed: Bool, price: Figure, covers: Figure, of terms: RichText
  ) -> RichText {
    let subject =
      isMean
      ? say("Den gennemsnitlige takst", "The mean takst")
      : isComputed ? say("Den beregnede takst", "The computed takst") : say("Taksten", "The takst")
    return say(
      "\(subject) \(when) er \(price): \(covers) delt med \(terms).",
      "\(subject) \(when) is \(price): \(covers) divided by \(terms).")
  }
  func hourPriceMade(_ when: String, price: Figure, covers: Figure, of terms: RichText) -> RichText {
    say(
      "Timeprisen \(when) er \(price): \(covers) delt med \(terms).",
      "The hourly price \(when) is \(price): \(covers) divided by \(terms).")
  }
  func døgnTerms(places: Figure, days: Figure, share: Figure) -> RichText {
    say(
      "\(places)\u{A0}\(places.value == 1 ? "plads" : "pladser") × \(days)\u{A0}dage × \(share)",
      "\(places)\u{A0}\(places.value == 1 ? "place" : "places") × \(days)\u{A0}days × \(share)")
  }
  func hourTerms(positions: Figure, hours: Figure, share: Figure) -> RichText {
    say(
      "\(positions) årsværk × \(hours)\u{A0}timer × \(share)", "\(positions) årsværk × \(hours)\u{A0}hours × \(share)")
  }
  func withoutTakst(_ when: String, hasPlaces: Bool) -> RichText {
    say(
      "Der er ingen takst \(when), fordi der ingen \(hasPlaces ? "forudsat belægning" : "pladser") er at dele udgiften med.",
      "There is no takst \(when), since there is no \(hasPlaces ? "forudsat belægning" : "place") to divide the cost by."
    )
  }
  /// What a takst is besides the one before it, and what changed; `difference` is nil where they are the same.
  func changed(by difference: Figure?, isMore: Bool, from before: String, isHourly: Bool, _ causes: [RichText])
    -> RichText
  {
    let list = listed(causes)
    let end: RichText = causes.isEmpty ? "." : say(": \(list).", ": \(list).")
    guard let difference else {
      return say(
        "Det er det samme som \(definite(isHourly)) \(before)\(end)",
        "It is the same as \(definite(isHourly)) \(before)\(end)")
    }
    return say(
      "Det er \(difference) \(isMore ? "mere" : "mindre") end \(definite(isHourly)) \(before)\(end)",
      "It is \(difference) \(isMore ? "more" : "less") than \(definite(isHourly)) \(before)\(end)")
  }
  private func definite(_ isHourly: Bool) -> String {
    isHourly ? say("timeprisen", "the hourly price") : say("taksten", "the takst")
  }
  func termChanged(_ step: TakstTerm, from before: Figure, to after: Figure) -> RichText {
    let name =
      switch step {
      case .cost: say("beregningsgrundlaget", "the cost base")
      case .efterregulering: say("efterreguleringen", "the efterregulering")
      case .places: say("pladserne", "the places")
      case .days: say("årets dage", "the days of the year")
      case .assumed: say("den forudsatte belægning", "the forudsat belægning")
      default: say("det, der skal dækkes,", "what has to be covered")
      }
    let goes = step == .places || step == .days ? "go" : "goes"
    return say("\(name) går fra \(before) til \(after)", "\(name) \(goes) from \(before) to \(after)")
  }
  /// From the first takst of the period to the last; `last` is nil where all are the same.
  func takstPath(isHourly: Bool, from first: Figure, _ start: String, to last: Figure?, _ end: String) -> RichText {
    guard let last else {
      return say(
        "\(definite(isHourly).capitalised) er den samme i hele perioden.",
        "\(definite(isHourly).capitalised) is the same in the whole period.")
    }
    return say(
      "I perioden går \(definite(isHourly)) fra \(first) \(start) til \(last) \(end).",
      "Over the period \(definite(isHourly)) goes from \(first) \(start) to \(last) \(end).")
  }
  /// What every line costs.
  func linePrices(_ when: String, _ prices: [(line: String, price: Figure)]) -> RichText {
    let list = listed(
      prices.map { price -> RichText in say("\(price.price) for \(price.line)", "\(price.price) for \(price.line)") })
    return say("De gældende takster \(when) er \(list).", "The takster in force \(when) are \(list).")
  }
  func publishedPrice(_ when: String, _ line: String?, _ price: Figure) -> RichText {
    let whose = line.map { " (\($0))" } ?? ""
    return say(
      "Den offentliggjorte takst \(when)\(whose), \(price), gælder i stedet for den beregnede.",
      "The published takst \(when)\(whose), \(price), holds instead of the computed one.")
  }
  func recoveringPrice(_ when: String, _ line: String?, _ price: Figure) -> RichText {
    let whose = line.map { " (\($0))" } ?? ""
    return say(
      "Taksten \(when)\(whose), \(price), henter på resten af året det ind, som taksten før var for lav eller for høj.",
      "The takst \(when)\(whose), \(price), recovers in the rest of the year what the takst before was too low or too high."
    )
  }
  func withoutEconomy(_ tilbud: String) -> RichText {
    say(
      "\(tilbud): Scenariet siger intet om udgifter og takst.",
      "\(tilbud): the scenario says nothing of its cost and takst.")
  }

  // MARK: Notes

  func calculationNote(isHourly: Bool, hasVersions: Bool) -> RichText {
    let versions =
      hasVersions
      ? say(
        " En takst, der begynder inde i året, er beregnet, som om den gjaldt hele året.",
        " A version that begins within a year is computed as if it held the whole year.") : ""
    let even =
      isHourly
      ? ""
      : say(
        " Balancen måler betalt belægning mod udgiften, som den er budgetteret.",
        " Break-even counts betalt belægning against the cost as budgeted.")
    return RichText(
      say(
        (isHourly
          ? "Prisen pr. time er det, den skal dække, divideret med årsværk × nettotimer × faktureringsgrad"
          : "Taksten er det, den skal dække, divideret med pladser × dage × forudsat belægning")
          + ", afrundet én gang til hele kroner. Beregningen regner kun kendte resultater med; hvad resultater af "
          + "simulerede år gør ved taksten, ses i takstens udvikling.",
        (isHourly
          ? "The price per hour is what it has to cover divided by årsværk × net hours × faktureringsgrad"
          : "The takst is what it has to cover divided by places × days × forudsat belægning")
          + ", rounded once to whole kroner. Only known results are counted in here; what results of simulated years "
          + "do to the takst is seen in its path.") + versions + even)
  }
  func withoutSimulation(_ variant: String) -> RichText {
    say(
      "Regnet uden at simulere, for varianten »\(variant)«.",
      "Computed without simulating, for the variant ‘\(variant)’.")
  }
  func centralValues(_ count: Figure) -> RichText {
    say(
      "\(count) \(count.value == 1 ? "tal er usikkert" : "tal er usikre"); beregningen bruger de midterste værdier.",
      "\(count) \(count.value == 1 ? "number is" : "numbers are") uncertain; the arithmetic uses the central values.")
  }
  /// That rules about places are of no effect in the arithmetic.
  var noReviewForeseen: RichText {
    say(
      """
      Ingen gennemgang er regnet med her: Pladserne er dem, der gælder, når ingen gennemgang ændrer dem. `plads run` laver en \
      ny takst, når en gør.
      """,
      """
      No review is foreseen here: places are those that hold when none changes them, and `plads run` makes a new takst \
      whenever one does.
      """)
  }

  // MARK: Efterregulering

  func efterregulering(band: Figure, lag: Figure, spread: Figure, isWhole: Bool, cap: Figure?, firstYear: Int?)
    -> RichText
  {
    switch language {
    case .danish:
      let what = isWhole ? "indregnes hele resultatet" : "indregnes det, der ligger ud over båndet,"
      let over: RichText = spread.value > 1 ? ", fordelt over \(spread)\u{A0}år" : ""
      let most: RichText = cap.map { " Taksten må højst stige \($0) om året ud over pris og løn." } ?? ""
      let from = firstYear.map { " Resultater fra før \($0) bliver hos driftsherren." } ?? ""
      return """
        Efterregulering: Et resultat inden for ±\(band) af budgettet bliver hos driftsherren. Er det større, \(what) i \
        taksten \(lag)\u{A0}år senere\(over).\(most)\(from)
        """
    case .english:
      let what = isWhole ? "all of it enters" : "what lies beyond the band enters"
      let over: RichText = spread.value > 1 ? ", spread over \(spread)\u{A0}years" : ""
      let most: RichText = cap.map { " The takst may rise by at most \($0) a year net of p/l." } ?? ""
      let from = firstYear.map { " Results from before \($0) stay with the driftsherre." } ?? ""
      let years = lag.value == 1 ? "year" : "years"
      return """
        Efterregulering: a result within ±\(band) of the budget stays with the driftsherre. Of a larger one, \(what) the \
        takst \(lag)\u{A0}\(years) later\(over).\(most)\(from)
        """
    }
  }
  /// That surpluses are set aside.
  func setAside(highest: Figure, years: Figure) -> RichText {
    say(
      """
      Hensættelse: Et overskud dækker først senere underskud: op til \(highest) af budgettet sættes til side, og hvad der ikke er \
      brugt efter \(years)\u{A0}år, indregnes i taksten. Resten af et overskud indregnes; båndet gælder kun underskud.
      """,
      """
      Hensættelse: a surplus first meets later deficits: up to \(highest) of the budget is set aside, and what is not used after \
      \(years)\u{A0}years enters the takst. The rest of a surplus enters; the band is for deficits alone.
      """)
  }
  /// That results of the whole period stay where they are.
  var nothingRecovered: RichText {
    say(
      "Efterregulering: Ingen resultater fra perioden indregnes i taksten; de bliver hos driftsherren.",
      "Efterregulering: No result of the period enters a takst; all stay with the driftsherre.")
  }
  /// A known result and what becomes of it: `entering` is nil where nothing does, `kept` where nothing stays.
  func knownResult(_ year: Int, _ result: Figure, share: Figure?, entering: Figure?, from first: Int, kept: Figure?)
    -> RichText
  {
    let size: RichText = share.map { say(" (\($0) af budgettet)", " (\($0) of the budget)") } ?? ""
    let stays: RichText =
      kept.map { say(", og \($0) bliver hos driftsherren", ", and \($0) stays with the driftsherre") } ?? ""
    let fate: RichText =
      entering.map {
        say("\($0) indregnes i taksten fra \(first)\(stays)", "\($0) enters the takst from \(first)\(stays)")
      } ?? say("det bliver hos driftsherren", "it stays with the driftsherre")
    return say(
      "Kendt resultat for \(year): \(result)\(size); \(fate).", "Known result of \(year): \(result)\(size); \(fate).")
  }
}
