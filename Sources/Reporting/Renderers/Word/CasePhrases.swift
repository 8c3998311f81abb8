internal import Office

extension Phrases {
  func title(of part: CasePart) -> String {
    switch part {
    case .resumé: say("Resumé", "Summary")
    case .baggrund: say("Baggrund", "Background")
    case .sagsfremstilling: say("Sagsfremstilling", "The case")
    case .indstilling: say("Indstilling", "Proposal")
    case .bilag: say("Bilag", "Annexes")
    case .beslutning: say("Beslutning", "Decision")
    }
  }
  /// The name of a field, and what stands in it until it is filled in.
  func field(_ field: CaseField) -> (name: String, placeholder: String) {
    switch field {
    case .item: say(("Punkt", "[nummer]"), ("Item", "[number]"))
    case .journal: say(("Journalnummer", "[journalnummer]"), ("Journal number", "[journal number]"))
    case .meeting: say(("Mødedato", "[dato]"), ("Date of the meeting", "[date]"))
    case .background:
      say(
        ("Baggrund", "[Hvorfor sagen kommer nu, og hvad der er besluttet før]"),
        ("Background", "[Why the case comes now, and what was decided before]"))
    case .target:
      say(
        ("Målgruppe", "[målgruppen, som årsrapporten beskriver den]"),
        ("Target group", "[the target group, as the annual report describes it]"))
    case .decisions:
      say(
        ("Beslutninger", "[beslutninger om tilbuddet, med dato]"),
        ("Decisions", "[decisions on the tilbud, with dates]"))
    case .cause: say(("Årsag", "[årsagen, hvis den er kendt]"), ("Cause", "[the cause, if it is known]"))
    case .verb:
      say(
        ("Handling", "[vælg: drøfter, godkender eller tager til efterretning]"),
        ("Action", "[choose: discusses, approves or takes note of]"))
    case .choice: say(("Mulighed", "[nummer]"), ("Choice", "[number]"))
    case .moreItems:
      say(("Flere punkter", "[flere punkter, eller slet linjen]"), ("More items", "[more items, or delete the line]"))
    case .moreBilag:
      say(("Flere bilag", "[flere bilag, eller slet linjen]"), ("More annexes", "[more annexes, or delete the line]"))
    case .decision:
      say(("Beslutning", "[udfyldes efter mødet]"), ("Decision", "[to be filled in after the meeting]"))
    }
  }
  /// What a board can be asked to do.
  var verbs: [String] {
    say(["drøfter", "godkender", "tager til efterretning"], ["discusses", "approves", "takes note of"])
  }
  var documentWords: WordDocument.Words {
    say(
      WordDocument.Words(page: "Side", of: "af", table: "Tabel", figure: "Figur"),
      WordDocument.Words(page: "Page", of: "of", table: "Table", figure: "Figure"))
  }
  // MARK: The head
  var caseHeader: String { say("Sag til DAS", "Case for DAS") }
  var itemLabel: String { say("Punkt ", "Item ") }
  var meetingLabel: String { say(", møde i DAS den ", ", meeting of DAS on ") }
  var journalLabel: String { say("Journalnummer: ", "Journal number: ") }
  // MARK: What is told
  func caseBasis(_ period: String, _ futures: Figure?) -> RichText {
    let covers = say("Beregningen dækker perioden \(period)", "The calculation covers the period \(period)")
    guard let futures else { return RichText(covers + ".") }
    let one = say("simuleret fremtid", "simulated future")
    let noun = futures.value == 1 ? one : say("simulerede fremtider", "simulated futures")
    return say("\(covers) og hviler på \(futures) \(noun).", "\(covers) and rests on \(futures) \(noun).")
  }
  func seeBilag(_ number: Int, _ title: String) -> String {
    say("\(title): se bilag \(number).", "\(title): see annex \(number).")
  }
  func target(_ tilbud: String, driftsherre: String?, _ ydelser: [String]) -> String {
    let run = driftsherre.map { say(" drives af \($0)", " is run by \($0)") }
    let verb = run == nil ? say("har", "has") : say("med", "with")
    let noun = ydelser.count == 1 ? say("ydelsen", "the ydelse") : say("ydelserne", "the ydelser")
    return tilbud + (run ?? "") + (ydelser.isEmpty ? "" : " \(verb) \(noun) \(listed(ydelser))") + "."
  }
  func placesTold(_ variants: String?, _ steps: [(date: String, places: Figure)]) -> RichText {
    guard let first = steps.first else { return RichText() }
    let isOne = first.places.value == 1
    let noun = isOne ? say("normeret plads", "place") : say("normerede pladser", "places")
    let there = isOne ? "there is" : "there are"
    let who = variants.map { say("I \($0) er der", "In \($0) \(there)") } ?? say("Der er", there.capitalised)
    let start: RichText = "\(who) \(first.places) \(noun)"
    if steps.count == 1 { return say("\(start) i hele perioden.", "\(start) in the whole period.") }
    let later = steps.dropFirst().map { step -> RichText in
      say("\(step.places) fra den \(step.date)", "\(step.places) from \(step.date)")
    }
    let begun: RichText = say("\(start) den \(first.date)", "\(start) on \(first.date)")
    return listed([begun] + later) + RichText(".")
  }
  func shareTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    let hours = say("udnyttelsen af timerne", "the use of the hours")
    let subject = isHourly ? hours : say("den indskrevne belægning", "enrolled belægning")
    let start: RichText = say(
      "I \(first.year) ventes \(subject) at blive \(told(first.figure))",
      "In \(first.year) \(subject) is expected to be \(told(first.figure))")
    return start + end("den", last)
  }
  func takstTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    let subject = isHourly ? say("timeprisen", "the hourly price") : say("taksten pr. døgn", "the takst per døgn")
    let start: RichText = say(
      "I \(first.year) er \(subject) \(told(first.figure))", "In \(first.year) \(subject) is \(told(first.figure))")
    return start + end("den", last)
  }
  func resultTold(_ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    let start: RichText = say(
      "I \(first.year) ventes årets resultat i gennemsnit at blive \(told(first.figure))",
      "In \(first.year) the year's result is expected to average \(told(first.figure))")
    return start + end("det", last)
  }
  /// What it is expected to be in the last year.
  private func end(_ pronoun: String, _ last: (year: Int, figure: Told)?) -> RichText {
    guard let last else { return "." }
    return say(
      "; i \(last.year) ventes \(pronoun) at blive \(told(last.figure)).",
      "; in \(last.year) it is expected to be \(told(last.figure)).")
  }
  func riskTold(_ year: Int, _ risk: Told, band: Figure) -> RichText {
    say(
      "I \(year) er risikoen for et underskud ud over båndet (±\(band)) \(told(risk)).",
      "In \(year) the risk of a deficit beyond the band of ±\(band) is \(told(risk)).")
  }
  func waitingTold(_ period: String, _ waiting: Told) -> RichText {
    say(
      "Antallet på venteliste ventes i gennemsnit over \(period) at blive \(told(waiting)).",
      "The number on the waiting list is expected to average \(told(waiting)) over \(period).")
  }
  var targetLabel: String { say("Målgruppe", "Target group") }
  func occupancyLabel(isHourly: Bool) -> String {
    say(isHourly ? "Udnyttelse" : "Belægning", isHourly ? "Use" : "Belægning")
  }
  var decisionsLabel: String { say("Beslutninger", "Decisions") }
  var outlookLabel: String { say("Udsigt", "Outlook") }
  private func told(_ figure: Told) -> RichText {
    switch figure {
    case .one(let figure): RichText(figure)
    case .between(let low, let high): between(low, high)
    }
  }
  // MARK: The choices
  var proposal: String { say("Det indstilles, at DAS", "It is proposed that DAS") }
  /// What stands between the verb and the choices, before and behind the field for the choice's number.
  var oneOfThese: (before: String, after: String) { say((" mulighed ", " af disse:"), (" choice ", " of these:")) }
  func choiceText(
    isHourly: Bool, places: RichText, assumed: RichText, takst: (year: Int, figure: Figure)?, result: Figure?
  ) -> RichText {
    let noun = places.plain == "1" ? say("plads", "place") : say("pladser", "places")
    let hours = say("faktureringsgrad", "billable share")
    let share = isHourly ? hours : say("forudsat belægning", "assumed belægning")
    let price = isHourly ? say("timepris", "hourly price") : "takst"
    let parts: [RichText?] = [
      places.isEmpty ? nil : "\(places) \(noun)", assumed.isEmpty ? nil : "\(share) \(assumed)",
      takst.map { told in say("\(price) \(told.figure) i \(told.year)", "\(price) \(told.figure) in \(told.year)") },
      result.map { say("ventet resultat \($0) om året", "expected result \($0) a year") },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
  var choicesNote: String {
    say(
      "Mulighederne er de beregnede varianter i scenariets rækkefølge. Sagen anbefaler ingen af dem.",
      "The choices are the variants computed, in the scenario's order. The case recommends none of them.")
  }
  // MARK: The bilag
  func bilagTitle(_ number: Int, _ title: String) -> String {
    say("Bilag \(number). \(title)", "Annex \(number). \(title)")
  }
  var pictureTitle: String { say("Svaret i ét billede", "The answer in one picture") }
  /// Said below a table with only the last month of every year.
  var lastMonthsNote: String {
    say(
      "Tabellen viser den sidste måned i hvert år. Alle måneder står i figurens egne tal og i rapport.html.",
      "The table shows the last month of every year. All months are in the figure's own numbers and in rapport.html.")
  }
  /// Behind the caption of a table that goes on beside another.
  func part(_ number: Int, of all: Int) -> String {
    say(" (del \(number) af \(all))", " (part \(number) of \(all))")
  }
  // MARK: Native charts
  var withoutDeficit: String { say("Uden underskud", "Without a deficit") }
  var withDeficit: String { say("Underskud", "Deficit") }
  var lowEnd: String { say("Lav ende", "Low end") }
  var highEnd: String { say("Høj ende", "High end") }
  func changeFrom(_ label: String, _ base: Figure) -> String {
    say("Ændring fra \(label.lowercased()) \(base.text)", "Change from \(label.lowercased()) \(base.text)")
  }
  var level: String { say("I alt", "In all") }
  var rise: String { say("Op", "Up") }
  var fall: String { say("Ned", "Down") }
  var amount: String { say("Beløb", "Amount") }
}
