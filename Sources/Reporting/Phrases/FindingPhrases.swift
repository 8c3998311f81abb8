internal import Takst

extension Phrases {
  func yesOrNo(_ flag: Bool) -> String { say(flag ? "ja" : "nej", flag ? "yes" : "no") }
  // MARK: Limits
  func limitsCaption(_ tilbud: String) -> String {
    say("\(tilbud): bæredygtighed mod scenariets grænser", "\(tilbud): bæredygtighed against the scenario's limits")
  }
  func limitsKept(_ kept: Figure, of all: Figure) -> RichText {
    switch language {
    case .danish:
      if all.value == 1 {
        return "Den ene grænse, scenariet angiver, \(kept.value == 1 ? "holdes i alle år" : "holdes ikke i alle år")."
      }
      if kept.value == all.value { return "Alle \(all) grænser, scenariet angiver, holdes i alle år." }
      if kept.value == 0 { return "Ingen af de \(all) grænser, scenariet angiver, holdes i alle år." }
      return "\(kept) af de \(all) grænser, scenariet angiver, holdes i alle år."
    case .english:
      if all.value == 1 {
        return "The one limit the scenario states \(kept.value == 1 ? "is kept" : "is not kept") in every year."
      }
      if kept.value == all.value { return "All \(all) limits the scenario states are kept in every year." }
      if kept.value == 0 { return "None of the \(all) limits the scenario states is kept in every year." }
      return "\(kept) of the \(all) limits the scenario states \(kept.value == 1 ? "is" : "are") kept in every year."
    }
  }
  var marksNote: RichText {
    say(
      "Ved en grænse betyder !, at den ikke er holdt, og ?, at tallet er så tæt på, at beregningen ikke kan afgøre det.",
      "At a limit ! means that it is not kept, and ? that the figure is so near that the calculation cannot tell.")
  }
  var worstYearNote: RichText {
    say(
      "Ved hver grænse står tallet for det år, der er længst fra at holde den.",
      "Each limit stands with the figure of the year that is furthest from keeping it.")
  }
  var threshold: String { say("Grænse", "Limit") }
  /// The name of what bæredygtighed is judged by, the economic before the professional.
  func judgedBy(_ name: String, isEconomic: Bool) -> String {
    say("\(isEconomic ? "Økonomisk" : "Faglig"): \(name)", "\(isEconomic ? "Economic" : "Professional"): \(name)")
  }
  func limit(_ name: String, _ limit: Figure, isLeast: Bool) -> RichText {
    say("\(name), \(isLeast ? "mindst" : "højst") \(limit)", "\(name), at \(isLeast ? "least" : "most") \(limit)")
  }
  // MARK: Rules
  /// When a rule is looked at: on these dates, or every so many months from one.
  func reviews(on dates: [String]) -> String {
    say(dates.count == 1 ? dates[0] : dates.joined(separator: ", "), dates.joined(separator: ", "))
  }
  func reviews(everyMonths months: Int, from date: String) -> String {
    switch language {
    case .danish:
      let (count, unit) = months % 12 == 0 ? (months / 12, "år") : (months, "måned")
      return count == 1
        ? "\(months == 12 ? "hvert" : "hver") \(unit) fra \(date)"
        : "\(unit == "år" ? "hvert" : "hver") \(count). \(unit) fra \(date)"
    case .english:
      let (count, unit) = months % 12 == 0 ? (months / 12, "year") : (months, "month")
      return "every \(count == 1 ? unit : "\(count) \(unit)s") from \(date)"
    }
  }
  func ommærkning(_ rule: OmmærkningWords) -> RichText {
    switch language {
    case .danish:
      let between: RichText = rule.isOneLimit ? "" : "; derimellem ændres intet"
      let start: RichText =
        rule.atStart.map { " \($0) \($0.value == 1 ? "plads" : "pladser") er ommærket den første dag." } ?? ""
      return """
        Ommærkning: Er færre end \(rule.fewerThan) pladser belagt ved en gennemgang (\(rule.reviews)), ommærkes tomme \
        pladser, dog højst \(rule.greatestShare) af de normerede; er \(rule.returnsAt) eller flere belagt, kommer alle \
        tilbage\(between).\(start)
        """
    case .english:
      let between: RichText = rule.isOneLimit ? "" : "; between, nothing changes"
      let start: RichText =
        rule.atStart.map { " \($0) \($0.value == 1 ? "place is" : "places are") ommærket on the first day." } ?? ""
      return """
        Ommærkning: at a review (\(rule.reviews)) with fewer than \(rule.fewerThan) places occupied, empty places are \
        ommærket, at most \(rule.greatestShare) of the normerede; with \(rule.returnsAt) or more, all come back\(between).\(start)
        """
    }
  }
  func adjustment(_ rule: AdjustmentWords) -> RichText {
    switch language {
    case .danish:
      let cut: RichText? = rule.cut.map { step in
        "under \(step.threshold), nedlægges \(step.places) ad gangen, dog ikke til færre end \(step.limit) pladser"
      }
      let addition: RichText? = rule.addition.map { step in
        "over \(step.threshold), oprettes \(step.places) ad gangen, dog ikke til flere end \(step.limit) pladser"
      }
      let steps = [cut, addition].compactMap(\.self).joined(separator: "; er den ")
      let years: RichText = rule.years == 1 ? "det seneste år" : "de seneste \(rule.years) år"
      let delay: RichText =
        switch rule.delayMonths {
        case 0: "på dagen for gennemgangen"
        case 1: "1 måned efter gennemgangen"
        default: "\(rule.delayMonths) måneder efter gennemgangen"
        }
      return
        "Tilpasning: Er belægningen (indskrevet) \(years) ved en gennemgang (\(rule.reviews)) \(steps). Det sker \(delay)."
    case .english:
      let cut: RichText? = rule.cut.map { step in
        "below \(step.threshold) cuts \(step.places) at a time, not below \(step.limit) places"
      }
      let addition: RichText? = rule.addition.map { step in
        "above \(step.threshold) adds \(step.places) at a time, not above \(step.limit) places"
      }
      let steps = [cut, addition].compactMap(\.self).joined(separator: ", and one ")
      let years: RichText = rule.years == 1 ? "the year before" : "the \(rule.years) years before"
      let delay: RichText =
        switch rule.delayMonths {
        case 0: "on the day of the review"
        case 1: "1 month after the review"
        default: "\(rule.delayMonths) months after the review"
        }
      return
        "Adjustment: at a review (\(rule.reviews)) a belægning (indskrevet) of \(years) \(steps). It takes effect \(delay)."
    }
  }
  var rulesNote: RichText {
    say(
      """
      Pladser i kraft er et gennemsnit over året. Ommærkede pladser er ikke med, og belægningen er regnet af pladserne i \
      kraft.
      """,
      "Places in force are a mean over the year. What is ommærket is not among them, and belægning is said of those in force."
    )
  }
  // MARK: Grid
  /// A value as it was written on the command line, such as `87.5%`.
  func settingValue(_ text: String) -> String {
    switch language {
    case .danish:
      let number = (text.hasSuffix("%") ? text.dropLast() : text[...]).filter { !$0.isWhitespace }
      guard Double(number) != nil else { return text }
      return number.replacing(".", with: ",") + (text.hasSuffix("%") ? "\u{A0}%" : "")
    case .english:
      return text
    }
  }
  func gridMeaning(_ year: Int) -> RichText {
    say(
      "Alle kombinationer er simuleret på de samme fremtider. Tallene er for \(year).",
      "All combinations are simulated on the same futures. The figures are those of \(year).")
  }
  func gridFigure(_ key: String) -> String {
    switch key {
    case "takst": "Takst"
    case "occupancy": "Belægning (indskrevet)"
    case "deficit": say("Risiko for underskud", "Risk of a deficit")
    case "deficitBeyondBand": say("Risiko for underskud ud over båndet", "Risk of a deficit beyond the band")
    case "worstTenthResult": say("Resultat i den værste tiendedel", "Result in the worst tenth")
    case "refused": say("Får ikke plads", "Find no place")
    case "waiting": say("Ventende", "Waiting")
    default: key
    }
  }
  func gridCaption(_ tilbud: String, _ year: Int) -> String {
    say("\(tilbud): alle kombinationer i \(year)", "\(tilbud): all combinations in \(year)")
  }
  func heatTitle(_ tilbud: String, _ figure: String, _ year: Int) -> String {
    say("\(tilbud): \(figure) i \(year)", "\(tilbud): \(figure) in \(year)")
  }
  func heatReading(lowest: Figure, _ at: String, highest: Figure, _ there: String) -> RichText {
    say(
      "Lavest er \(lowest) ved \(at), højest \(highest) ved \(there). Mørkere er højere.",
      "Lowest is \(lowest) at \(at), highest \(highest) at \(there). Darker is higher.")
  }
  func explorerTitle(_ tilbud: String) -> String {
    say("\(tilbud): prøv en kombination", "\(tilbud): try a combination")
  }
  var unbeatenNote: RichText {
    say(
      """
      En kombination overgås ikke, når ingen anden er mindst lige så god på takst, belægning, begge risici, den værste \
      tiendedel, hvem der ikke får plads, og ventende, og bedre på mindst ét af dem.
      """,
      """
      A combination is unbeaten when no other is at least as good on takst, belægning, both risks, the worst tenth, those \
      who find no place and those waiting, and better on at least one of them.
      """)
  }
  // MARK: Causes
  func resultCause(_ cause: ResultCause) -> String {
    switch cause {
    case .belægning: "Belægning"
    case .assumption: "Forudsat belægning"
    case .price: "Takst"
    case .mix: say("Sammensætning", "Mix")
    case .cost: say("Udgift", "Cost")
    case .outsideSales: say("Salg uden for taksten", "Sales outside the takst")
    case .priceIndex: say("Pris og løn", "Prices and wages")
    case .efterregulering: "Efterregulering"
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
  func causesTitle(_ tilbud: String) -> String {
    say("\(tilbud): hvorfor resultatet bliver, som det bliver", "\(tilbud): why the result is what it is")
  }
  func causesReading(_ result: Figure, largest: String, _ value: Figure) -> RichText {
    say(
      "Resultatet over hele perioden ventes at blive \(result). Den største årsag er \(largest.lowercased()): \(value).",
      "The result over the whole period is expected to be \(result). The largest cause is \(largest.lowercased()): \(value)."
    )
  }
  func causesByYear(_ tilbud: String) -> String {
    say("\(tilbud): resultatets årsager år for år", "\(tilbud): causes of the result year by year")
  }
  func takstCauses(_ tilbud: String) -> String {
    say("\(tilbud): takstændringernes årsager", "\(tilbud): causes of the changes of the takst")
  }
  var balancesAlways: RichText {
    say(
      "Der er ingen belægning, ved hvilken regnskabet ikke balancerer.",
      "There is no belægning at which the accounts do not balance.")
  }
  func breakEvenCaption(_ tilbud: String) -> String {
    say(
      "\(tilbud): balancepunkt og margin, når udgiften følger belægningen",
      "\(tilbud): break-even and margin, cost following belægning")
  }
  // MARK: Sensitivity
  func tornadoTitle(_ tilbud: String, _ figure: String, _ year: String) -> String {
    say("\(tilbud), \(figure) i \(year): hvad der betyder mest", "\(tilbud): what \(figure) in \(year) depends on")
  }
  func tornadoReading(_ name: String, from low: Figure, to high: Figure) -> RichText {
    say(
      "Mest betyder »\(name)«: fra \(low) til \(high), når tallet går fra sin lave til sin høje ende og alt andet står fast.",
      "\(name) matters most: from \(low) to \(high) as it goes from its low to its high end and all else stays.")
  }
  func spreadShares(_ figure: String, _ year: String, unknown: Figure, chance: Figure) -> RichText {
    say(
      """
      Hvor meget \(figure) i \(year) kan svinge, skyldes for \(unknown) vedkommende det, vi ikke ved, og for \(chance) \
      vedkommende tilfældet, som ingen viden fjerner.
      """,
      """
      Of the spread of \(figure) in \(year), \(unknown) is due to what we do not know and \(chance) to chance, which no \
      knowledge removes.
      """)
  }
  func sharesCaption(_ tilbud: String, _ figure: String, _ year: String) -> String {
    say(
      "\(tilbud), \(figure) i \(year): hvor spredningen kommer fra",
      "\(tilbud): where the spread of \(figure) in \(year) comes from")
  }
  /// That uncertain numbers are drawn, and what is computed without drawing them.
  var uncertainMeaning: RichText {
    say(
      """
      Nogle tal kendes ikke præcist. Hver fremtid trækker dem på ny, så spredning og sandsynligheder rummer både tilfældet og \
      det, vi ikke ved. Årsager, balancepunkt og priselasticitet er regnet med midterværdierne.
      """,
      """
      Some numbers are not known exactly. Every future draws them anew, so that spread and probabilities hold both chance and \
      what we do not know. Causes, break-even and price elasticity use the central values.
      """)
  }
  var spiralMeaning: RichText {
    say(
      """
      Hvis en højere takst får kommunerne til at henvise færre, kan underskud, takst og belægning trække hinanden. Hvor \
      meget efterspørgslen følger taksten, ved ingen; derfor er flere antagelser vist.
      """,
      """
      If a higher takst makes kommuner refer fewer, deficit, takst and belægning can pull each other. Nobody knows how much \
      demand follows the takst, so several assumptions are shown.
      """)
  }
  func spiralCaption(_ tilbud: String) -> String {
    say("\(tilbud): hvis efterspørgslen følger taksten", "\(tilbud): if demand follows the takst")
  }
  /// How a long run ends, by its key in results.
  func outcome(_ key: String) -> String {
    switch key {
    case "settles": say("finder et leje", "settles")
    case "closes": say("lukker", "closes")
    case "moves": say("svinger", "swings")
    default: key
    }
  }
  // MARK: Theory, data and the past
  var referenceMeaning: RichText {
    say(
      """
      Køteorien regner på det samme uden simulering: hvad belægningen bliver på langt sigt med årets pladser og henvisninger, \
      og eksakt, hvor dens forudsætninger holder. En lille enhed med høj belægning forudsætter en venteliste.
      """,
      """
      Queueing theory calculates the same without simulating: what belægning becomes in the long run with the year's places \
      and referrals, and exactly where its assumptions hold. High belægning in a small unit presupposes a waiting list.
      """)
  }
  func referenceCaption(_ tilbud: String, _ variant: String?) -> String {
    say(
      "\(tilbud): køteori og simulering" + (variant.map { ", »\($0)«" } ?? ""),
      "\(tilbud): queueing theory and simulation" + (variant.map { ", ‘\($0)’" } ?? ""))
  }
  func survivalTitle(_ ydelse: String) -> String {
    say("\(ydelse): hvor længe ophold varer (Kaplan–Meier)", "\(ydelse): how long stays last (Kaplan–Meier)")
  }
  var theoryMeaning: RichText {
    say(
      """
      Beregnet uden simulering for et sted, der har været i drift længe: Erlangs formler for ingen venteliste (B), en venteliste \
      med tålmodighed (A) og en, ingen forlader (C).
      """,
      """
      Computed without simulating, for a place that has been open for long: Erlang's formulas for no waiting list (B), a list with \
      patience (A) and one that nobody leaves (C).
      """)
  }
  private func theory(_ name: String?, _ what: String) -> String {
    say((name.map { "\($0): " } ?? "Køteori: ") + what, (name.map { "\($0): " } ?? "Queueing theory: ") + what)
  }
  /// What demand a belægning takes, of a tilbud or of places alone.
  func needsCaption(_ name: String?) -> String {
    say(theory(name, "hvad en belægning kræver"), theory(name, "what a belægning takes"))
  }
  func outcomesCaption(_ name: String?) -> String {
    say(theory(name, "hvad efterspørgslen giver"), theory(name, "what the demand gives"))
  }
  func fewestCaption(_ name: String?) -> String {
    say(
      theory(name, "færrest pladser inden for de angivne grænser"),
      theory(name, "the fewest places within the limits given"))
  }
  /// A kind of waiting list, by its key in results, and the mean patience in days where there is one.
  func waitingList(_ key: String, patience: Figure?) -> RichText {
    switch key {
    case "none": say("ingen", "none")
    case "unlimited": say("ingen forlader den", "nobody leaves it")
    default:
      say(
        patience.map { "tålmodighed \($0)\u{A0}dage" } ?? "med tålmodighed",
        patience.map { "patience \($0)\u{A0}days" } ?? "with patience")
    }
  }
  /// Where the data come from, and that the scenario need not use them.
  func dataMeaning(_ file: String, from first: String, to last: String) -> RichText {
    say(
      """
      Tallene er skønnet fra listen \(file) for \(first) til \(last). De viser, hvad data siger, og er ikke nødvendigvis \
      dem, scenariet regner med.
      """,
      """
      The figures are estimated from the list \(file) for \(first) to \(last). They tell what the data say, and are not \
      necessarily those of the scenario.
      """)
  }
  func medianStay(_ days: Figure, _ low: Figure?, _ high: Figure?) -> RichText {
    switch language {
    case .danish:
      var range = RichText()
      if let low, let high { range = " (95\u{A0}% sikkert mellem \(low) og \(high))" }
      return " Halvdelen er stadig indskrevet efter \(days)\u{A0}dage\(range)."
    case .english:
      var range = RichText()
      if let low, let high { range = " (95% certain between \(low) and \(high))" }
      return " Half are still enrolled after \(days)\u{A0}days\(range)."
    }
  }
  func fitsCaption(_ ydelse: String) -> String {
    say("\(ydelse): fordelinger af opholdets længde", "\(ydelse): forms of the length of stay")
  }
  /// A form of the length of stay, by its key in results.
  func stayForm(_ key: String) -> String {
    switch language {
    case .danish:
      return switch key {
      case "exponential": "eksponentiel"
      case "weibull": "Weibull"
      default: key
      }
    case .english:
      return key == "weibull" ? "Weibull" : key
    }
  }
  var bestFit: String { say("bedst", "best") }
  var indistinctFit: String { say("kan ikke skelnes fra den bedste", "cannot be told from the best") }
  var fitNote: RichText {
    say(
      "Fordelingerne er tilpasset med ophold, der ikke er afsluttet, og målt med AICc; lavere passer bedre.",
      "The forms are fitted with stays that have not ended, and measured by AICc; lower fits better.")
  }
  var sharesNote: RichText {
    say(
      """
      Alene: hvor meget spredningen blev mindre, hvis netop dette tal var kendt. Med samspil: al den spredning, tallet er med \
      til. Andelene er skøn, og en lille andel kan derfor falde ud under nul.
      """,
      """
      Alone: how much smaller the spread would be if just this number were known. With interplay: all the spread it has a part \
      in. The shares are estimates, and a small one can therefore come out below zero.
      """)
  }
  /// A text of the scenario whose numbers have a decimal point.
  func scenarioText(_ text: String) -> String { say(text.replacing(/([0-9])\.([0-9])/) { "\($0.1),\($0.2)" }, text) }
  func survivalReading(_ stays: Figure, completed: Figure, after days: Figure?, _ share: Figure) -> RichText {
    switch language {
    case .danish:
      let end: RichText = days.map { " Efter \($0)\u{A0}dage er \(share) stadig indskrevet." } ?? ""
      return "Kurven hviler på \(stays) ophold, hvoraf \(completed) er afsluttet.\(end)"
    case .english:
      let end: RichText = days.map { " After \($0)\u{A0}days \(share) are still enrolled." } ?? ""
      return "The curve rests on \(stays) stays, of which \(completed) have ended.\(end)"
    }
  }
  var backtestMeaning: RichText {
    say(
      """
      Modellen er kørt fra et tidligere år og holdt op mod det, der skete. »Inden for« er inden for 8 af 10 fremtider. Et tal, \
      der er brugt til at vælge antagelser, viser ikke, at modellen kan forudsige.
      """,
      """
      The model is run from an earlier year and held against what happened. ‘Within’ is within 8 of 10 futures. A figure that \
      was used to choose assumptions does not show that the model can predict.
      """)
  }
  func backtestCaption(_ tilbud: String) -> String {
    say("\(tilbud): forudsagt og faktisk", "\(tilbud): predicted and observed")
  }
}
