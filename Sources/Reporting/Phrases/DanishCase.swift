internal import Office

extension DanishPhrases {
  func title(of part: CasePart) -> String {
    switch part {
    case .resumé: "Resumé"
    case .baggrund: "Baggrund"
    case .sagsfremstilling: "Sagsfremstilling"
    case .indstilling: "Indstilling"
    case .bilag: "Bilag"
    case .beslutning: "Beslutning"
    }
  }

  func field(_ field: CaseField) -> (name: String, placeholder: String) {
    switch field {
    case .item: ("Punkt", "[nummer]")
    case .journal: ("Journalnummer", "[journalnummer]")
    case .meeting: ("Mødedato", "[dato]")
    case .background: ("Baggrund", "[Hvorfor sagen kommer nu, og hvad der er besluttet før]")
    case .target: ("Målgruppe", "[målgruppen, som årsrapporten beskriver den]")
    case .decisions: ("Beslutninger", "[beslutninger om tilbuddet, med dato]")
    case .cause: ("Årsag", "[årsagen, hvis den er kendt]")
    case .verb: ("Handling", "[vælg: drøfter, godkender eller tager til efterretning]")
    case .choice: ("Mulighed", "[nummer]")
    case .moreItems: ("Flere punkter", "[flere punkter, eller slet linjen]")
    case .moreBilag: ("Flere bilag", "[flere bilag, eller slet linjen]")
    case .decision: ("Beslutning", "[udfyldes efter mødet]")
    }
  }

  var verbs: [String] { ["drøfter", "godkender", "tager til efterretning"] }
  var documentWords: WordDocument.Words {
    (page: "Side", of: "af", table: "Tabel", figure: "Figur")
  }

  // MARK: The head

  var caseHeader: String { "Sag til DAS" }
  var itemLabel: String { "Punkt " }
  var meetingLabel: String { ", møde i DAS den " }
  var journalLabel: String { "Journalnummer: " }

  // MARK: What is told

  func caseBasis(_ period: String, _ futures: Figure?) -> RichText {
    guard let futures else { return "Beregningen dækker perioden \(period)." }
    let noun = futures.value == 1 ? "simuleret fremtid" : "simulerede fremtider"
    return "Beregningen dækker perioden \(period) og hviler på \(futures) \(noun)."
  }

  func seeBilag(_ number: Int, _ title: String) -> String { "\(title): se bilag \(number)." }

  func target(_ tilbud: String, driftsherre: String?, _ ydelser: [String]) -> String {
    let noun = ydelser.count == 1 ? "ydelsen" : "ydelserne"
    switch (driftsherre, ydelser.isEmpty) {
    case (let name?, false): return "\(tilbud) drives af \(name) med \(noun) \(listed(ydelser))."
    case (let name?, true): return "\(tilbud) drives af \(name)."
    case (nil, false): return "\(tilbud) har \(noun) \(listed(ydelser))."
    case (nil, true): return "\(tilbud)."
    }
  }

  func placesTold(_ variants: String?, _ steps: [(date: String, places: Figure)]) -> RichText {
    guard let first = steps.first else { return RichText() }
    let who = variants.map { "I \($0) er der" } ?? "Der er"
    let noun = first.places.value == 1 ? "normeret plads" : "normerede pladser"
    let start: RichText = "\(who) \(first.places) \(noun)"
    if steps.count == 1 { return "\(start) i hele perioden." }
    let later = steps.dropFirst().map { step -> RichText in "\(step.places) fra den \(step.date)" }
    let last = later[later.count - 1]
    let middle = later.count > 1 ? ", " + later.dropLast().joined(separator: ", ") : RichText()
    return "\(start) den \(first.date)\(middle) og \(last)."
  }

  func shareTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    let subject = isHourly ? "udnyttelsen af timerne" : "den indskrevne belægning"
    let end: RichText = last.map { "; i \($0.year) ventes den at blive \(told($0.figure))" } ?? ""
    return "I \(first.year) ventes \(subject) at blive \(told(first.figure))\(end)."
  }

  func takstTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    let subject = isHourly ? "timeprisen" : "taksten pr. døgn"
    let end: RichText = last.map { "; i \($0.year) ventes den at blive \(told($0.figure))" } ?? ""
    return "I \(first.year) er \(subject) \(told(first.figure))\(end)."
  }

  func resultTold(_ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    let end: RichText = last.map { "; i \($0.year) ventes det at blive \(told($0.figure))" } ?? ""
    return "I \(first.year) ventes årets resultat i gennemsnit at blive \(told(first.figure))\(end)."
  }

  func riskTold(_ year: Int, _ risk: Told, band: Figure) -> RichText {
    "I \(year) er risikoen for et underskud ud over båndet (±\(band)) \(told(risk))."
  }

  func waitingTold(_ period: String, _ waiting: Told) -> RichText {
    "Antallet på venteliste ventes i gennemsnit over \(period) at blive \(told(waiting))."
  }

  var targetLabel: String { "Målgruppe" }
  func occupancyLabel(isHourly: Bool) -> String { isHourly ? "Udnyttelse" : "Belægning" }
  var decisionsLabel: String { "Beslutninger" }
  var causeLabel: String { "Årsag" }
  var outlookLabel: String { "Udsigt" }

  private func told(_ figure: Told) -> RichText {
    switch figure {
    case .one(let figure): RichText(figure)
    case .between(let low, let high): between(low, high)
    }
  }

  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " og " + last
  }

  // MARK: The choices

  var proposal: String { "Det indstilles, at DAS" }
  var oneOfThese: (before: String, after: String) { (" mulighed ", " af disse:") }

  func choiceText(
    isHourly: Bool, places: RichText, assumed: RichText, takst: (year: Int, figure: Figure)?, result: Figure?
  ) -> RichText {
    let noun = places.plain == "1" ? "plads" : "pladser"
    let parts: [RichText?] = [
      places.isEmpty ? nil : "\(places) \(noun)",
      assumed.isEmpty ? nil : "\(isHourly ? "faktureringsgrad" : "forudsat belægning") \(assumed)",
      takst.map { "\(isHourly ? "timepris" : "takst") \($0.figure) i \($0.year)" },
      result.map { "ventet resultat \($0) om året" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  var choicesNote: String {
    "Mulighederne er de beregnede varianter i scenariets rækkefølge. Sagen anbefaler ingen af dem."
  }

  // MARK: The bilag

  func bilagTitle(_ number: Int, _ title: String) -> String { "Bilag \(number). \(title)" }
  var pictureTitle: String { "Svaret i ét billede" }
  var lastMonthsNote: String {
    "Tabellen viser den sidste måned i hvert år. Alle måneder står i figurens egne tal og i rapport.html."
  }
  func part(_ number: Int, of all: Int) -> String { " (del \(number) af \(all))" }

  // MARK: Native charts

  var withoutDeficit: String { "Uden underskud" }
  var withDeficit: String { "Underskud" }
  var band: String { "Båndet" }
  var lowEnd: String { "Lav ende" }
  var highEnd: String { "Høj ende" }
  func changeFrom(_ label: String, _ base: Figure) -> String { "Ændring fra \(label.lowercased()) \(base.text)" }
  var level: String { "I alt" }
  var rise: String { "Op" }
  var fall: String { "Ned" }
  var amount: String { "Beløb" }
}
