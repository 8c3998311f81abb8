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
    switch language {
    case .danish:
      guard let futures else { return "Beregningen dækker perioden \(period)." }
      let noun = futures.value == 1 ? "simuleret fremtid" : "simulerede fremtider"
      return "Beregningen dækker perioden \(period) og hviler på \(futures) \(noun)."
    case .english:
      guard let futures else { return "The calculation covers the period \(period)." }
      let noun = futures.value == 1 ? "simulated future" : "simulated futures"
      return "The calculation covers the period \(period) and rests on \(futures) \(noun)."
    }
  }
  func seeBilag(_ number: Int, _ title: String) -> String {
    say("\(title): se bilag \(number).", "\(title): see annex \(number).")
  }
  func target(_ tilbud: String, driftsherre: String?, _ ydelser: [String]) -> String {
    switch language {
    case .danish:
      let noun = ydelser.count == 1 ? "ydelsen" : "ydelserne"
      switch (driftsherre, ydelser.isEmpty) {
      case (let name?, false): return "\(tilbud) drives af \(name) med \(noun) \(listed(ydelser))."
      case (let name?, true): return "\(tilbud) drives af \(name)."
      case (nil, false): return "\(tilbud) har \(noun) \(listed(ydelser))."
      case (nil, true): return "\(tilbud)."
      }
    case .english:
      let noun = ydelser.count == 1 ? "the ydelse" : "the ydelser"
      switch (driftsherre, ydelser.isEmpty) {
      case (let name?, false): return "\(tilbud) is run by \(name) with \(noun) \(listed(ydelser))."
      case (let name?, true): return "\(tilbud) is run by \(name)."
      case (nil, false): return "\(tilbud) has \(noun) \(listed(ydelser))."
      case (nil, true): return "\(tilbud)."
      }
    }
  }
  func placesTold(_ variants: String?, _ steps: [(date: String, places: Figure)]) -> RichText {
    switch language {
    case .danish:
      guard let first = steps.first else { return RichText() }
      let who = variants.map { "I \($0) er der" } ?? "Der er"
      let noun = first.places.value == 1 ? "normeret plads" : "normerede pladser"
      let start: RichText = "\(who) \(first.places) \(noun)"
      if steps.count == 1 { return "\(start) i hele perioden." }
      let later = steps.dropFirst().map { step -> RichText in "\(step.places) fra den \(step.date)" }
      let last = later[later.count - 1]
      let middle = later.count > 1 ? ", " + later.dropLast().joined(separator: ", ") : RichText()
      return "\(start) den \(first.date)\(middle) og \(last)."
    case .english:
      guard let first = steps.first else { return RichText() }
      let noun = first.places.value == 1 ? "place" : "places"
      let verb = first.places.value == 1 ? "is" : "are"
      let who = variants.map { "In \($0) there \(verb)" } ?? "There \(verb)"
      let start: RichText = "\(who) \(first.places) \(noun)"
      if steps.count == 1 { return "\(start) in the whole period." }
      let later = steps.dropFirst().map { step -> RichText in "\(step.places) from \(step.date)" }
      let last = later[later.count - 1]
      let middle = later.count > 1 ? ", " + later.dropLast().joined(separator: ", ") : RichText()
      return "\(start) on \(first.date)\(middle) and \(last)."
    }
  }
  func shareTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    switch language {
    case .danish:
      let subject = isHourly ? "udnyttelsen af timerne" : "den indskrevne belægning"
      let end: RichText = last.map { "; i \($0.year) ventes den at blive \(told($0.figure))" } ?? ""
      return "I \(first.year) ventes \(subject) at blive \(told(first.figure))\(end)."
    case .english:
      let subject = isHourly ? "the use of the hours" : "enrolled belægning"
      let end: RichText = last.map { "; in \($0.year) it is expected to be \(told($0.figure))" } ?? ""
      return "In \(first.year) \(subject) is expected to be \(told(first.figure))\(end)."
    }
  }
  func takstTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    switch language {
    case .danish:
      let subject = isHourly ? "timeprisen" : "taksten pr. døgn"
      let end: RichText = last.map { "; i \($0.year) ventes den at blive \(told($0.figure))" } ?? ""
      return "I \(first.year) er \(subject) \(told(first.figure))\(end)."
    case .english:
      let subject = isHourly ? "the hourly price" : "the takst per døgn"
      let end: RichText = last.map { "; in \($0.year) it is expected to be \(told($0.figure))" } ?? ""
      return "In \(first.year) \(subject) is \(told(first.figure))\(end)."
    }
  }
  func resultTold(_ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    switch language {
    case .danish:
      let end: RichText = last.map { "; i \($0.year) ventes det at blive \(told($0.figure))" } ?? ""
      return "I \(first.year) ventes årets resultat i gennemsnit at blive \(told(first.figure))\(end)."
    case .english:
      let end: RichText = last.map { "; in \($0.year) it is expected to be \(told($0.figure))" } ?? ""
      return "In \(first.year) the year's result is expected to average \(told(first.figure))\(end)."
    }
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
  var causeLabel: String { say("Årsag", "Cause") }
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
    switch language {
    case .danish:
      let noun = places.plain == "1" ? "plads" : "pladser"
      let parts: [RichText?] = [
        places.isEmpty ? nil : "\(places) \(noun)",
        assumed.isEmpty ? nil : "\(isHourly ? "faktureringsgrad" : "forudsat belægning") \(assumed)",
        takst.map { "\(isHourly ? "timepris" : "takst") \($0.figure) i \($0.year)" },
        result.map { "ventet resultat \($0) om året" },
      ]
      return parts.compactMap { $0 }.joined(separator: ", ")
    case .english:
      let noun = places.plain == "1" ? "place" : "places"
      let parts: [RichText?] = [
        places.isEmpty ? nil : "\(places) \(noun)",
        assumed.isEmpty ? nil : "\(isHourly ? "billable share" : "assumed belægning") \(assumed)",
        takst.map { "\(isHourly ? "hourly price" : "takst") \($0.figure) in \($0.year)" },
        result.map { "expected result \($0) a year" },
      ]
      return parts.compactMap { $0 }.joined(separator: ", ")
    }
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
  var band: String { say("Båndet", "The band") }
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
