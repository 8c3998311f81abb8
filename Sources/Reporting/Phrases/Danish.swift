internal import Occupancy

/// The report in Danish, in the voice of a secretariat.
struct DanishPhrases: ReportPhrases {
  init() {}

  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
  ]

  func date(_ date: CivilDate) -> String {
    "\(date.day).\u{A0}\(Self.months[date.month - 1])\u{A0}\(date.year)"
  }

  func month(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[1]) else { return iso }
    return "\(Self.months[parts[1] - 1])\u{A0}\(parts[0])"
  }

  func fromTo(_ first: String, _ last: String) -> String { "\(first) til \(last)" }
  func range(_ low: Figure, _ high: Figure) -> RichText { "\(low) til \(high)" }
  func almost(_ percent: String, none: Bool) -> String { "\(none ? "under" : "over") \(percent)\u{A0}%" }
  func days(_ text: String) -> String { "\(text)\u{A0}\(text == "1" ? "dag" : "dage")" }

  func named(_ names: [String], of all: Int) -> String {
    if names.count > 1, names.count == all - 1 { return "de andre varianter" }
    if names.count > 2 { return names.count == all ? "alle varianter" : "\(names.count) af \(all) varianter" }
    return variantsNamed(names)
  }

  func variantsNamed(_ names: [String]) -> String {
    let quoted = names.map { "»\($0)«" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " og " + last
  }

  func takst(isHourly: Bool) -> String { isHourly ? "Pris pr. time" : "Takst" }
  func takstOf(_ year: Int, isHourly: Bool) -> String { "\(takst(isHourly: isHourly)) \(year)" }
  func priceIndex(_ year: Int) -> String { "p/l fra \(year)" }
  func priceOf(_ line: String) -> String { "Gældende takst, \(line)" }
}

// MARK: The answer

extension DanishPhrases {
  func occupied(
    _ tilbud: String, _ year: Int, _ mean: Figure, of places: RichText, _ share: Figure, _ range: RichText?
  ) -> RichText {
    let noun = places.plain == "1" ? "plads" : "pladser"
    return """
      I \(year) ventes \(tilbud) i gennemsnit at have \(mean) af \(places)\u{A0}\(noun) belagt (indskrevet belægning \
      \(share))\(outcomes(range)).
      """
  }

  func delivered(
    _ tilbud: String, _ year: Int, _ hours: Figure, _ share: Figure, _ range: RichText?
  ) -> RichText {
    "I \(year) ventes \(tilbud) at levere \(hours)\u{A0}timer, \(share) af kapaciteten\(outcomes(range))."
  }

  private func outcomes(_ range: RichText?) -> RichText {
    range.map { "; i 8 af 10 fremtider fra \($0)" } ?? ", ens i alle fremtider"
  }

  func deficits(
    _ year: Int, _ deficit: Figure, beyond: Figure, band: Figure, _ period: String, _ sum: Figure, _ range: RichText?
  ) -> RichText {
    let spread: RichText = range.map { " (i 8 af 10 fremtider fra \($0))" } ?? ""
    return """
      Risikoen for et underskud i \(year) er \(deficit), og for et underskud ud over båndet på ±\(band) er den \
      \(beyond); resultaterne for \(period) ventes tilsammen at blive \(sum)\(spread).
      """
  }

  func referred(_ period: String, _ referred: Figure, turnedAway: Figure, left: Figure) -> RichText {
    """
    I gennemsnit henvises \(referred) i \(period); heraf bliver \(turnedAway) afvist, og \(left) forlader ventelisten, \
    før der er en plads.
    """
  }

  func belægningBetween(
    _ tilbud: String, _ period: String, isHourly: Bool, _ low: NamedFigure, _ high: NamedFigure,
    refused: (low: NamedFigure, high: NamedFigure)?
  ) -> RichText {
    let subject = isHourly ? "Udnyttelsen af timerne" : "Den indskrevne belægning"
    let share: RichText = "\(subject) ventes i gennemsnit over \(period) at blive \(between(low, high))"
    guard let refused else { return share + "." }
    let people: RichText =
      refused.low.figure.text == refused.high.figure.text
      ? "\(refused.low.figure)" : "mellem \(refused.low.figure) og \(refused.high.figure)"
    return "\(share), og \(people) henviste om året får ikke plads."
  }

  func resultBetween(
    _ low: NamedFigure, _ high: NamedFigure, _ takst: (year: Int, low: NamedFigure, high: NamedFigure)?,
    payment: (low: NamedFigure, high: NamedFigure)?, isHourly: Bool
  ) -> RichText {
    let result: RichText = "Årets resultat ventes i gennemsnit at blive \(between(low, high))"
    guard let takst else {
      return result + (payment.map { ", og kommunerne betaler \(between($0.low, $0.high)) om året." } ?? ".")
    }
    return
      "\(result), og \(isHourly ? "timeprisen" : "taksten") i \(takst.year) bliver \(between(takst.low, takst.high))."
  }

  func riskBetween(_ low: NamedFigure, _ high: NamedFigure, band: Figure) -> RichText {
    """
    Risikoen for, at mindst ét år ender med et underskud ud over båndet på ±\(band), er \(between(low, high)).
    """
  }

  /// `fra 79,3 % i »a« til 82,6 % i »b«`; one figure where they do not differ.
  func between(_ low: NamedFigure, _ high: NamedFigure) -> RichText {
    if low.figure.text == high.figure.text { return "\(low.figure) i alle varianter" }
    if low.isOfTheRest { return "\(high.figure) i \(high.name) og \(low.figure) i \(low.name)" }
    if high.isOfTheRest { return "\(low.figure) i \(low.name) og \(high.figure) i \(high.name)" }
    return "fra \(low.figure) i \(low.name) til \(high.figure) i \(high.name)"
  }
}

// MARK: Charts

extension DanishPhrases {
  func dotsWithoutDeficit(_ count: Int, of all: Int) -> String { "\(count) af \(all) uden underskud" }

  func dotsReading(
    best: (name: String, count: Figure), worst: (name: String, count: Figure), of all: Int, hasBand: Bool
  ) -> RichText {
    let dots: RichText =
      best.count.value == worst.count.value
      ? "\(best.count) af \(all) prikker er uden underskud i alle tilfælde."
      : """
      Flest prikker uden underskud har \(best.name) med \(best.count) af \(all); færrest har \(worst.name) med \
      \(worst.count).
      """
    let band = hasBand ? " Det, der ligger inden for båndet, bliver hos driftsherren." : ""
    return "Hver prik står for 5\u{A0}% af fremtiderne; prikker under nul er underskud. \(dots)\(band)"
  }

  func bandLabel(_ band: Figure) -> String { "båndet ±\(band.text)" }

  func fanReading(
    _ month: String, median: Figure, of places: Figure, isNormeret: Bool, _ low: Figure, _ high: Figure
  ) -> RichText {
    let noun = (isNormeret ? "normerede " : "") + (places.text == "1" && !isNormeret ? "plads" : "pladser")
    return """
      I \(month) er medianen \(median) indskrevne på \(places)\u{A0}\(noun); i 8 af 10 fremtider er der mellem \(low) og \
      \(high).
      """
  }

  func hourFanReading(
    _ year: String, median: Figure, _ low: Figure, _ high: Figure, budgeted: Figure?
  ) -> RichText {
    let budget: RichText = budgeted.map { " Budgetteret er \($0)." } ?? ""
    return "I \(year) er medianen \(median); i 8 af 10 fremtider er udnyttelsen mellem \(low) og \(high).\(budget)"
  }

  func takstPathReading(
    _ variant: String?, from start: Figure, _ first: Int, to end: Figure, _ last: Int
  ) -> RichText {
    let subject = variant.map { "I »\($0)« går" } ?? "I gennemsnit af fremtiderne går"
    return "\(subject) taksten fra \(start) i \(first) til \(end) i \(last)."
  }
}

// MARK: What is meant

extension DanishPhrases {
  var viabilityMeaning: RichText {
    """
    Scenariet angiver ingen tærskler for bæredygtighed. Her står de tal, den bedømmes på, de økonomiske før de faglige. \
    Bedømmelsen er læserens.
    """
  }

  func economicRisk(_ band: String) -> String {
    "Økonomisk: risiko for mindst ét år med underskud ud over båndet på ±\(band)"
  }

  func countsMeaning(isOneCount: Bool) -> RichText {
    let others =
      isOneCount
      ? "Fysisk og betalt belægning er de samme her: ingen er fraværende, og ingen betaler efter fraflytning."
      : "Fysisk belægning er uden de fraværende; betalt belægning er de døgn, der betales for, og den følger indtægten."
    return RichText(
      "Belægning er indskrevne døgn i forhold til de normerede pladsers døgn. Den er over 100\u{A0}%, når flere er "
        + "indskrevet, end der er pladser, som efter en reduktion. " + others
        + " »I 8 af 10 fremtider« betyder, at én af ti ligger lavere og én af ti højere.")
  }

  var utilisationMeaning: RichText {
    """
    Udnyttelse er leverede timer i forhold til kapaciteten: årsværk gange nettotimer. »I 8 af 10 fremtider« betyder, at \
    én af ti ligger lavere og én af ti højere.
    """
  }

  var resultMeaning: RichText {
    """
    Resultatet er indtægt minus udgift minus det, taksten henter ind af tidligere resultater (efterregulering). Under nul \
    er det et underskud. For hele perioden er kroner lagt sammen, og båndet er brudt i mindst ét år.
    """
  }

  func calculationNote(isHourly: Bool) -> RichText {
    let made =
      isHourly
      ? "Prisen pr. time er det, den skal dække, divideret med årsværk × nettotimer × faktureringsgrad"
      : "Taksten er det, den skal dække, divideret med pladser × dage × forudsat belægning"
    return RichText(
      made + ", afrundet én gang til hele kroner. Beregningen regner kun kendte resultater med; hvad resultater af "
        + "simulerede år gør ved taksten, ses i takstens udvikling.")
  }

  func efterregulering(
    band: Figure, lag: Figure, spread: Figure, isWhole: Bool, cap: Figure?, firstYear: Int?
  ) -> RichText {
    let what = isWhole ? "indregnes hele resultatet" : "indregnes det, der ligger ud over båndet,"
    let over: RichText = spread.value > 1 ? ", fordelt over \(spread)\u{A0}år" : ""
    let most: RichText = cap.map { " Taksten må højst stige \($0) om året ud over pris og løn." } ?? ""
    let from = firstYear.map { " Resultater fra før \($0) bliver hos driftsherren." } ?? ""
    return """
      Efterregulering: Et resultat inden for ±\(band) af budgettet bliver hos driftsherren. Er det større, \(what) i \
      taksten \(lag)\u{A0}år senere\(over).\(most)\(from)
      """
  }

  var nothingRecovered: RichText {
    "Efterregulering: Ingen resultater fra perioden indregnes i taksten; de bliver hos driftsherren."
  }

  func knownResult(_ year: Int, _ result: Figure) -> RichText { "Kendt resultat for \(year): \(result)" }

  var pairingNote: RichText {
    """
    Forskelle er taget fremtid for fremtid: Varianterne møder de samme borgere med de samme ophold og den samme \
    tålmodighed, så vidt de har den samme efterspørgsel. Derfor kommer en forskel af varianten og ikke af tilfældet. ± er, \
    hvor præcist den er beregnet (95\u{A0}% sikkert); er forskellen mindre end sin ±, kan den være ingen.
    """
  }

  func waitingMeaning(isHourly: Bool) -> RichText {
    isHourly
      ? "Sager ventes påbegyndt i den rækkefølge, de kommer. Ventende er et gennemsnit over året."
      : """
      Den, der henvises uden at få plads, bliver afvist eller skrives på ventelisten, hvor der er en. At forlade ventelisten \
      betyder, at kommunen har fundet en anden løsning. Ventende er et gennemsnit over året; de andre er talt. For hele \
      perioden er de lagt sammen.
      """
  }

  var kommunerMeaning: RichText {
    """
    Tallene er gennemsnit pr. år. I en enkelt kommune er der få borgere, så et enkelt år kan ligge langt fra gennemsnittet.
    """
  }

  func provenance(found: Figure, assumed: Figure, bare: Figure) -> RichText {
    let nothing: RichText = bare.value > 0 ? ", og om \(bare) er intet angivet" : ""
    return """
      \(found) af scenariets angivelser hviler på kilder og \(assumed) på antagelser\(nothing). Antagelser er valgt og \
      kan skiftes ud med egne tal.
      """
  }

  var unreferenced: String { "Hverken kilde eller antagelse er angivet for:" }

  func reproduction(isStopped: Bool) -> RichText {
    RichText(
      "Den samme fil, det samme frø og det samme antal fremtider giver de samme tal til sidste ciffer."
        + (isStopped ? " Beregningen blev stoppet undervejs; tallene hviler på de fremtider, der var regnet." : ""))
  }
}
