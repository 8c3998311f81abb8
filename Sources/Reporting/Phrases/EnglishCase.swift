internal import Office

extension EnglishPhrases {
  func title(of part: CasePart) -> String {
    switch part {
    case .resumé: "Summary"
    case .baggrund: "Background"
    case .sagsfremstilling: "The case"
    case .indstilling: "Proposal"
    case .bilag: "Annexes"
    case .beslutning: "Decision"
    }
  }

  func field(_ field: CaseField) -> (name: String, placeholder: String) {
    switch field {
    case .item: ("Item", "[number]")
    case .journal: ("Journal number", "[journal number]")
    case .meeting: ("Date of the meeting", "[date]")
    case .background: ("Background", "[Why the case comes now, and what was decided before]")
    case .target: ("Target group", "[the target group, as the annual report describes it]")
    case .decisions: ("Decisions", "[decisions on the tilbud, with dates]")
    case .cause: ("Cause", "[the cause, if it is known]")
    case .verb: ("Action", "[choose: discusses, approves or takes note of]")
    case .choice: ("Choice", "[number]")
    case .moreItems: ("More items", "[more items, or delete the line]")
    case .moreBilag: ("More annexes", "[more annexes, or delete the line]")
    case .decision: ("Decision", "[to be filled in after the meeting]")
    }
  }

  var verbs: [String] { ["discusses", "approves", "takes note of"] }
  var documentWords: WordDocument.Words {
    (page: "Page", of: "of", table: "Table", figure: "Figure")
  }

  // MARK: The head

  var caseHeader: String { "Case for DAS" }
  var itemLabel: String { "Item " }
  var meetingLabel: String { ", meeting of DAS on " }
  var journalLabel: String { "Journal number: " }

  // MARK: What is told

  func caseBasis(_ period: String, _ futures: Figure?) -> RichText {
    guard let futures else { return "The calculation covers the period \(period)." }
    let noun = futures.value == 1 ? "simulated future" : "simulated futures"
    return "The calculation covers the period \(period) and rests on \(futures) \(noun)."
  }

  func seeBilag(_ number: Int, _ title: String) -> String { "\(title): see annex \(number)." }

  func target(_ tilbud: String, driftsherre: String?, _ ydelser: [String]) -> String {
    let noun = ydelser.count == 1 ? "the ydelse" : "the ydelser"
    switch (driftsherre, ydelser.isEmpty) {
    case (let name?, false): return "\(tilbud) is run by \(name) with \(noun) \(listed(ydelser))."
    case (let name?, true): return "\(tilbud) is run by \(name)."
    case (nil, false): return "\(tilbud) has \(noun) \(listed(ydelser))."
    case (nil, true): return "\(tilbud)."
    }
  }

  func placesTold(_ variants: String?, _ steps: [(date: String, places: Figure)]) -> RichText {
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

  func shareTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    let subject = isHourly ? "the use of the hours" : "enrolled belægning"
    let end: RichText = last.map { "; in \($0.year) it is expected to be \(told($0.figure))" } ?? ""
    return "In \(first.year) \(subject) is expected to be \(told(first.figure))\(end)."
  }

  func takstTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    let subject = isHourly ? "the hourly price" : "the takst per døgn"
    let end: RichText = last.map { "; in \($0.year) it is expected to be \(told($0.figure))" } ?? ""
    return "In \(first.year) \(subject) is \(told(first.figure))\(end)."
  }

  func resultTold(_ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText {
    let end: RichText = last.map { "; in \($0.year) it is expected to be \(told($0.figure))" } ?? ""
    return "In \(first.year) the year's result is expected to average \(told(first.figure))\(end)."
  }

  func riskTold(_ year: Int, _ risk: Told, band: Figure) -> RichText {
    "In \(year) the risk of a deficit beyond the band of ±\(band) is \(told(risk))."
  }

  func waitingTold(_ period: String, _ waiting: Told) -> RichText {
    "The number on the waiting list is expected to average \(told(waiting)) over \(period)."
  }

  var targetLabel: String { "Target group" }
  func occupancyLabel(isHourly: Bool) -> String { isHourly ? "Use" : "Belægning" }
  var decisionsLabel: String { "Decisions" }
  var causeLabel: String { "Cause" }
  var outlookLabel: String { "Outlook" }

  private func told(_ figure: Told) -> RichText {
    switch figure {
    case .one(let figure): RichText(figure)
    case .between(let low, let high): between(low, high)
    }
  }

  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: The choices

  var proposal: String { "It is proposed that DAS" }
  var oneOfThese: (before: String, after: String) { (" choice ", " of these:") }

  func choiceText(
    isHourly: Bool, places: RichText, assumed: RichText, takst: (year: Int, figure: Figure)?, result: Figure?
  ) -> RichText {
    let noun = places.plain == "1" ? "place" : "places"
    let parts: [RichText?] = [
      places.isEmpty ? nil : "\(places) \(noun)",
      assumed.isEmpty ? nil : "\(isHourly ? "billable share" : "assumed belægning") \(assumed)",
      takst.map { "\(isHourly ? "hourly price" : "takst") \($0.figure) in \($0.year)" },
      result.map { "expected result \($0) a year" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  var choicesNote: String {
    "The choices are the variants computed, in the scenario's order. The case recommends none of them."
  }

  // MARK: The bilag

  func bilagTitle(_ number: Int, _ title: String) -> String { "Annex \(number). \(title)" }
  var pictureTitle: String { "The answer in one picture" }
  var lastMonthsNote: String {
    "The table shows the last month of every year. All months are in the figure's own numbers and in rapport.html."
  }
  func part(_ number: Int, of all: Int) -> String { " (part \(number) of \(all))" }

  // MARK: Native charts

  var withoutDeficit: String { "Without a deficit" }
  var withDeficit: String { "Deficit" }
  var band: String { "The band" }
  var lowEnd: String { "Low end" }
  var highEnd: String { "High end" }
  func changeFrom(_ label: String, _ base: Figure) -> String { "Change from \(label.lowercased()) \(base.text)" }
  var level: String { "In all" }
  var rise: String { "Up" }
  var fall: String { "Down" }
  var amount: String { "Amount" }
}
