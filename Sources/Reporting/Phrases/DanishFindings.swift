extension DanishPhrases {
  func yesOrNo(_ flag: Bool) -> String { flag ? "ja" : "nej" }

  func quantity(_ key: String) -> String {
    switch key {
    case "enrolledShare", "occupancy": "belægning (indskrevet)"
    case "physicalShare": "fysisk belægning"
    case "billedShare": "betalt belægning"
    case "residents": "indskrevne"
    case "utilisation": "udnyttelse af timerne"
    case "takst": "takst"
    case "result": "resultat"
    case "income": "indtægt"
    case "cost": "udgift"
    case "turnedAway": "afviste"
    case "left": "forlod ventelisten"
    case "waiting": "ventende"
    case "deficit": "risiko for underskud"
    case "deficitBeyondBand": "risiko for underskud ud over båndet"
    default: key
    }
  }

  // MARK: Limits

  var thresholdsMeaning: RichText {
    """
    Scenariet angiver grænser for bæredygtighed. Hver grænse står med tallet for det år, der er længst fra at holde den; \
    »ikke sikkert« betyder, at tallet ligger nærmere grænsen end beregningens præcision.
    """
  }

  func thresholdsCaption(_ tilbud: String) -> String { "\(tilbud): bæredygtighed mod scenariets grænser" }
  var threshold: String { "Grænse" }

  func measure(_ key: String, isEconomic: Bool) -> String {
    let name =
      switch key {
      case "deficitRisk": "risiko for underskud"
      case "deficitBeyondBandRisk": "risiko for underskud ud over båndet"
      case "takstRise": "takstens stigning fra år til år"
      case "occupancy": "belægning (indskrevet)"
      case "residents": "indskrevne i gennemsnit"
      case "refusedShare": "andel af de henviste, der ikke får plads"
      case "meanWaitOfAdmitted": "ventetid for dem, der kommer ind fra ventelisten, dage"
      default: key
      }
    return "\(isEconomic ? "Økonomisk" : "Faglig"): \(name)"
  }

  func limit(_ limit: Figure, isLeast: Bool) -> RichText { "\(isLeast ? "mindst" : "højst") \(limit)" }

  func judged(_ value: Figure, _ year: Int, isKept: Bool, isClear: Bool) -> RichText {
    "\(value) i \(year): \(isKept ? "holdt" : "ikke holdt")\(isClear ? "" : ", ikke sikkert")"
  }

  // MARK: Rules

  func reviews(on dates: [String]) -> String { dates.count == 1 ? dates[0] : dates.joined(separator: ", ") }

  func reviews(everyMonths months: Int, from date: String) -> String {
    let (count, unit) = months % 12 == 0 ? (months / 12, "år") : (months, "måned")
    return count == 1
      ? "\(months == 12 ? "hvert" : "hver") \(unit) fra \(date)"
      : "\(unit == "år" ? "hvert" : "hver") \(count). \(unit) fra \(date)"
  }

  func ommærkning(_ rule: OmmærkningWords) -> RichText {
    let between: RichText = rule.isOneLimit ? "" : "; derimellem ændres intet"
    let start: RichText =
      rule.atStart.map { " \($0) \($0.value == 1 ? "plads" : "pladser") er ommærket den første dag." } ?? ""
    return """
      Ommærkning: Er færre end \(rule.fewerThan) pladser belagt ved en gennemgang (\(rule.reviews)), ommærkes tomme \
      pladser, dog højst \(rule.greatestShare) af de normerede; er \(rule.returnsAt) eller flere belagt, kommer alle \
      tilbage\(between).\(start)
      """
  }

  func adjustment(_ rule: AdjustmentWords) -> RichText {
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
  }

  var rulesNote: RichText {
    """
    Pladser i kraft er et gennemsnit over året. Ommærkede pladser er ikke med, og belægningen er regnet af pladserne i \
    kraft.
    """
  }

  // MARK: Grid

  func settingValue(_ text: String) -> String {
    let number = (text.hasSuffix("%") ? text.dropLast() : text[...]).filter { !$0.isWhitespace }
    guard Double(number) != nil else { return text }
    return number.replacing(".", with: ",") + (text.hasSuffix("%") ? "\u{A0}%" : "")
  }

  func gridMeaning(_ year: Int) -> RichText {
    "Alle kombinationer er simuleret på de samme fremtider. Tallene er for \(year)."
  }

  func gridFigure(_ key: String) -> String {
    switch key {
    case "takst": "Takst"
    case "occupancy": "Belægning (indskrevet)"
    case "deficit": "Risiko for underskud"
    case "deficitBeyondBand": "Risiko for underskud ud over båndet"
    case "worstTenthResult": "Resultat i den værste tiendedel"
    case "refused": "Får ikke plads"
    case "waiting": "Ventende"
    default: key
    }
  }

  func gridCaption(_ tilbud: String, _ year: Int) -> String { "\(tilbud): alle kombinationer i \(year)" }
  func heatTitle(_ tilbud: String, _ figure: String, _ year: Int) -> String { "\(tilbud): \(figure) i \(year)" }

  func heatReading(lowest: Figure, _ at: String, highest: Figure, _ there: String) -> RichText {
    "Lavest er \(lowest) ved \(at), højest \(highest) ved \(there). Mørkere er højere."
  }

  func explorerTitle(_ tilbud: String) -> String { "\(tilbud): prøv en kombination" }

  var unbeatenNote: RichText {
    """
    En kombination overgås ikke, når ingen anden er mindst lige så god på takst, belægning, begge risici, den værste \
    tiendedel, hvem der ikke får plads, og ventende, og bedre på mindst ét af dem.
    """
  }

  // MARK: Causes

  func resultCause(_ key: String) -> String {
    switch key {
    case "belægning": "Belægning"
    case "assumption": "Forudsat belægning"
    case "price": "Takst"
    case "mix": "Sammensætning"
    case "cost": "Udgift"
    case "outsideSales": "Salg uden for taksten"
    case "priceIndex": "Pris og løn"
    case "efterregulering": "Efterregulering"
    default: key
    }
  }

  func takstCause(_ key: String) -> String {
    switch key {
    case "costBase": "Udgifter"
    case "priceIndex": "Pris og løn"
    case "places": "Pladser"
    case "assumption": "Forudsat belægning"
    case "structure": "Takststruktur"
    case "days": "Årets dage"
    case "efterregulering": "Efterregulering"
    case "published": "Afrunding og offentliggjort takst"
    default: key
    }
  }

  func causesTitle(_ tilbud: String) -> String { "\(tilbud): hvorfor resultatet bliver, som det bliver" }

  func causesReading(_ result: Figure, largest: String, _ value: Figure) -> RichText {
    "Resultatet over hele perioden ventes at blive \(result). Den største årsag er \(largest.lowercased()): \(value)."
  }

  func causesByYear(_ tilbud: String) -> String { "\(tilbud): resultatets årsager år for år" }
  func takstCauses(_ tilbud: String) -> String { "\(tilbud): takstændringernes årsager" }
  var balancesAlways: RichText { "Der er ingen belægning, ved hvilken regnskabet ikke balancerer." }
  func breakEvenCaption(_ tilbud: String) -> String {
    "\(tilbud): balancepunkt og margin, når udgiften følger belægningen"
  }

  // MARK: Sensitivity

  func tornadoTitle(_ tilbud: String, _ figure: String, _ year: String) -> String {
    "\(tilbud), \(figure) i \(year): hvad der betyder mest"
  }

  func tornadoReading(_ name: String, from low: Figure, to high: Figure) -> RichText {
    "Mest betyder »\(name)«: fra \(low) til \(high), når tallet går fra sin lave til sin høje ende og alt andet står fast."
  }

  func spreadShares(_ figure: String, _ year: String, unknown: Figure, chance: Figure) -> RichText {
    """
    Hvor meget \(figure) i \(year) kan svinge, skyldes for \(unknown) vedkommende det, vi ikke ved, og for \(chance) \
    vedkommende tilfældet, som ingen viden fjerner.
    """
  }

  func sharesCaption(_ tilbud: String, _ figure: String, _ year: String) -> String {
    "\(tilbud), \(figure) i \(year): hvor spredningen kommer fra"
  }

  var uncertainMeaning: RichText {
    """
    Nogle tal kendes ikke præcist. Hver fremtid trækker dem på ny, så spredning og sandsynligheder rummer både tilfældet og \
    det, vi ikke ved. Årsager, balancepunkt og priselasticitet er regnet med midterværdierne.
    """
  }

  var spiralMeaning: RichText {
    """
    Hvis en højere takst får kommunerne til at henvise færre, kan underskud, takst og belægning trække hinanden. Hvor \
    meget efterspørgslen følger taksten, ved ingen; derfor er flere antagelser vist.
    """
  }

  func spiralCaption(_ tilbud: String) -> String { "\(tilbud): hvis efterspørgslen følger taksten" }

  func outcome(_ key: String) -> String {
    switch key {
    case "settles": "finder et leje"
    case "closes": "lukker"
    case "moves": "svinger"
    default: key
    }
  }

  // MARK: Theory, data and the past

  var referenceMeaning: RichText {
    """
    Køteorien regner på det samme uden simulering: hvad belægningen bliver på langt sigt med årets pladser og henvisninger, \
    og eksakt, hvor dens forudsætninger holder. En lille enhed med høj belægning forudsætter en venteliste.
    """
  }

  func referenceCaption(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): køteori og simulering" + (variant.map { ", »\($0)«" } ?? "")
  }

  func survivalTitle(_ ydelse: String) -> String { "\(ydelse): hvor længe ophold varer (Kaplan–Meier)" }

  var theoryMeaning: RichText {
    """
    Beregnet uden simulering for et sted, der har været i drift længe: Erlangs formler for ingen venteliste (B), en venteliste \
    med tålmodighed (A) og en, ingen forlader (C).
    """
  }

  private func theory(_ name: String?, _ what: String) -> String { (name.map { "\($0): " } ?? "Køteori: ") + what }
  func needsCaption(_ name: String?) -> String { theory(name, "hvad en belægning kræver") }
  func outcomesCaption(_ name: String?) -> String { theory(name, "hvad efterspørgslen giver") }
  func fewestCaption(_ name: String?) -> String { theory(name, "færrest pladser inden for de angivne grænser") }

  func waitingList(_ key: String, patience: Figure?) -> RichText {
    switch key {
    case "none": "ingen"
    case "unlimited": "ingen forlader den"
    default: patience.map { "tålmodighed \($0)\u{A0}dage" } ?? "med tålmodighed"
    }
  }

  func dataMeaning(_ file: String, from first: String, to last: String) -> RichText {
    """
    Tallene er skønnet fra listen \(file) for \(first) til \(last). De viser, hvad data siger, og er ikke nødvendigvis \
    dem, scenariet regner med.
    """
  }

  func medianStay(_ days: Figure, _ low: Figure?, _ high: Figure?) -> RichText {
    var range = RichText()
    if let low, let high { range = " (95\u{A0}% sikkert mellem \(low) og \(high))" }
    return " Halvdelen er stadig indskrevet efter \(days)\u{A0}dage\(range)."
  }

  func fitsCaption(_ ydelse: String) -> String { "\(ydelse): fordelinger af opholdets længde" }

  func stayForm(_ key: String) -> String {
    switch key {
    case "exponential": "eksponentiel"
    case "weibull": "Weibull"
    default: key
    }
  }

  var bestFit: String { "bedst" }
  var indistinctFit: String { "kan ikke skelnes fra den bedste" }

  var fitNote: RichText {
    "Fordelingerne er tilpasset med ophold, der ikke er afsluttet, og målt med AICc; lavere passer bedre."
  }

  var sharesNote: RichText {
    """
    Alene: hvor meget spredningen blev mindre, hvis netop dette tal var kendt. Med samspil: al den spredning, tallet er med \
    til. Andelene er skøn, og en lille andel kan derfor falde ud under nul.
    """
  }

  func scenarioText(_ text: String) -> String { text.replacing(/([0-9])\.([0-9])/) { "\($0.1),\($0.2)" } }

  func survivalReading(_ stays: Figure, completed: Figure, after days: Figure?, _ share: Figure) -> RichText {
    let end: RichText = days.map { " Efter \($0)\u{A0}dage er \(share) stadig indskrevet." } ?? ""
    return "Kurven hviler på \(stays) ophold, hvoraf \(completed) er afsluttet.\(end)"
  }

  var backtestMeaning: RichText {
    """
    Modellen er kørt fra et tidligere år og holdt op mod det, der skete. »Inden for« er inden for 8 af 10 fremtider. Et tal, \
    der er brugt til at vælge antagelser, viser ikke, at modellen kan forudsige.
    """
  }

  func backtestCaption(_ tilbud: String) -> String { "\(tilbud): forudsagt og faktisk" }
}
