extension Phrases {
  /// A limit by the name of what it is set on.
  func limit(_ name: String, _ limit: Figure, isLeast: Bool) -> RichText {
    say("\(name), \(isLeast ? "mindst" : "højst") \(limit)", "\(name), at \(isLeast ? "least" : "most") \(limit)")
  }

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
      let steps = [cut, addition].compactMap { $0 }.joined(separator: "; er den ")
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
      let steps = [cut, addition].compactMap { $0 }.joined(separator: ", and one ")
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
}
