extension EnglishPhrases {
  func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }

  func quantity(_ key: String) -> String {
    switch key {
    case "enrolledShare", "occupancy": "belægning (indskrevet)"
    case "physicalShare": "fysisk belægning"
    case "billedShare": "betalt belægning"
    case "residents": "enrolled"
    case "utilisation": "utilisation of the hours"
    case "takst": "takst"
    case "result": "result"
    case "income": "income"
    case "cost": "cost"
    case "turnedAway": "turned away"
    case "left": "left the list"
    case "waiting": "waiting"
    case "deficit": "risk of a deficit"
    case "deficitBeyondBand": "risk of a deficit beyond the band"
    default: key
    }
  }

  // MARK: Limits

  var thresholdsMeaning: RichText {
    """
    The scenario states limits of bæredygtighed. Each stands with the figure of the year that is furthest from keeping it; \
    ‘not certain’ means that the figure is nearer the limit than the calculation is precise.
    """
  }

  func thresholdsCaption(_ tilbud: String) -> String { "\(tilbud): bæredygtighed against the scenario's limits" }
  var threshold: String { "Limit" }

  func measure(_ key: String, isEconomic: Bool) -> String {
    let name =
      switch key {
      case "deficitRisk": "risk of a deficit"
      case "deficitBeyondBandRisk": "risk of a deficit beyond the band"
      case "takstRise": "rise of the takst from year to year"
      case "occupancy": "belægning (indskrevet)"
      case "residents": "enrolled on average"
      case "refusedShare": "share of those referred who find no place"
      case "meanWaitOfAdmitted": "wait of those admitted from the list, days"
      default: key
      }
    return "\(isEconomic ? "Economic" : "Professional"): \(name)"
  }

  func limit(_ limit: Figure, isLeast: Bool) -> RichText { "at \(isLeast ? "least" : "most") \(limit)" }

  func judged(_ value: Figure, _ year: Int, isKept: Bool, isClear: Bool) -> RichText {
    "\(value) in \(year): \(isKept ? "kept" : "not kept")\(isClear ? "" : ", not certain")"
  }

  // MARK: Rules

  func reviews(on dates: [String]) -> String { dates.joined(separator: ", ") }

  func reviews(everyMonths months: Int, from date: String) -> String {
    let (count, unit) = months % 12 == 0 ? (months / 12, "year") : (months, "month")
    return "every \(count == 1 ? unit : "\(count) \(unit)s") from \(date)"
  }

  func ommærkning(_ rule: OmmærkningWords) -> RichText {
    let between: RichText = rule.isOneLimit ? "" : "; between, nothing changes"
    let start: RichText =
      rule.atStart.map { " \($0) \($0.value == 1 ? "place is" : "places are") ommærket on the first day." } ?? ""
    return """
      Ommærkning: at a review (\(rule.reviews)) with fewer than \(rule.fewerThan) places occupied, empty places are \
      ommærket, at most \(rule.greatestShare) of the normerede; with \(rule.returnsAt) or more, all come back\(between).\(start)
      """
  }

  func adjustment(_ rule: AdjustmentWords) -> RichText {
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

  var rulesNote: RichText {
    "Places in force are a mean over the year. What is ommærket is not among them, and belægning is said of those in force."
  }

  // MARK: Grid

  func settingValue(_ text: String) -> String { text }

  func gridMeaning(_ year: Int) -> RichText {
    "All combinations are simulated on the same futures. The figures are those of \(year)."
  }

  func gridFigure(_ key: String) -> String {
    switch key {
    case "takst": "Takst"
    case "occupancy": "Belægning (indskrevet)"
    case "deficit": "Risk of a deficit"
    case "deficitBeyondBand": "Risk of a deficit beyond the band"
    case "worstTenthResult": "Result in the worst tenth"
    case "refused": "Find no place"
    case "waiting": "Waiting"
    default: key
    }
  }

  func gridCaption(_ tilbud: String, _ year: Int) -> String { "\(tilbud): all combinations in \(year)" }
  func heatTitle(_ tilbud: String, _ figure: String, _ year: Int) -> String { "\(tilbud): \(figure) in \(year)" }

  func heatReading(lowest: Figure, _ at: String, highest: Figure, _ there: String) -> RichText {
    "Lowest is \(lowest) at \(at), highest \(highest) at \(there). Darker is higher."
  }

  func explorerTitle(_ tilbud: String) -> String { "\(tilbud): try a combination" }

  var unbeatenNote: RichText {
    """
    A combination is unbeaten when no other is at least as good on takst, belægning, both risks, the worst tenth, those \
    who find no place and those waiting, and better on at least one of them.
    """
  }

  // MARK: Causes

  func resultCause(_ key: String) -> String {
    switch key {
    case "belægning": "Belægning"
    case "assumption": "Forudsat belægning"
    case "price": "Takst"
    case "mix": "Mix"
    case "cost": "Cost"
    case "outsideSales": "Sales outside the takst"
    case "priceIndex": "Prices and wages"
    case "efterregulering": "Efterregulering"
    default: key
    }
  }

  func takstCause(_ key: String) -> String {
    switch key {
    case "costBase": "Cost"
    case "priceIndex": "Prices and wages"
    case "places": "Places"
    case "assumption": "Forudsat belægning"
    case "structure": "Structure of the takst"
    case "days": "Days of the year"
    case "efterregulering": "Efterregulering"
    case "published": "Rounding and published takst"
    default: key
    }
  }

  func causesTitle(_ tilbud: String) -> String { "\(tilbud): why the result is what it is" }

  func causesReading(_ result: Figure, largest: String, _ value: Figure) -> RichText {
    "The result over the whole period is expected to be \(result). The largest cause is \(largest.lowercased()): \(value)."
  }

  func causesByYear(_ tilbud: String) -> String { "\(tilbud): causes of the result year by year" }
  func takstCauses(_ tilbud: String) -> String { "\(tilbud): causes of the changes of the takst" }
  var balancesAlways: RichText { "There is no belægning at which the accounts do not balance." }
  func breakEvenCaption(_ tilbud: String) -> String { "\(tilbud): break-even and margin, cost following belægning" }

  // MARK: Sensitivity

  func tornadoTitle(_ tilbud: String, _ figure: String, _ year: String) -> String {
    "\(tilbud): what \(figure) in \(year) depends on"
  }

  func tornadoReading(_ name: String, from low: Figure, to high: Figure) -> RichText {
    "\(name) matters most: from \(low) to \(high) as it goes from its low to its high end and all else stays."
  }

  func spreadShares(_ figure: String, _ year: String, unknown: Figure, chance: Figure) -> RichText {
    """
    Of the spread of \(figure) in \(year), \(unknown) is due to what we do not know and \(chance) to chance, which no \
    knowledge removes.
    """
  }

  func sharesCaption(_ tilbud: String, _ figure: String, _ year: String) -> String {
    "\(tilbud): where the spread of \(figure) in \(year) comes from"
  }

  var uncertainMeaning: RichText {
    """
    Some numbers are not known exactly. Every future draws them anew, so that spread and probabilities hold both chance and \
    what we do not know. Causes, break-even and price elasticity use the central values.
    """
  }

  var spiralMeaning: RichText {
    """
    If a higher takst makes kommuner refer fewer, deficit, takst and belægning can pull each other. Nobody knows how much \
    demand follows the takst, so several assumptions are shown.
    """
  }

  func spiralCaption(_ tilbud: String) -> String { "\(tilbud): if demand follows the takst" }

  func outcome(_ key: String) -> String {
    switch key {
    case "settles": "settles"
    case "closes": "closes"
    case "moves": "swings"
    default: key
    }
  }

  // MARK: Theory, data and the past

  var referenceMeaning: RichText {
    """
    Queueing theory calculates the same without simulating: what belægning becomes in the long run with the year's places \
    and referrals, and exactly where its assumptions hold. High belægning in a small unit presupposes a waiting list.
    """
  }

  func referenceCaption(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): queueing theory and simulation" + (variant.map { ", ‘\($0)’" } ?? "")
  }

  func survivalTitle(_ ydelse: String) -> String { "\(ydelse): how long stays last (Kaplan–Meier)" }

  var theoryMeaning: RichText {
    """
    Computed without simulating, for a place that has been open for long: Erlang's formulas for no waiting list (B), a list with \
    patience (A) and one that nobody leaves (C).
    """
  }

  private func theory(_ name: String?, _ what: String) -> String {
    (name.map { "\($0): " } ?? "Queueing theory: ") + what
  }
  func needsCaption(_ name: String?) -> String { theory(name, "what a belægning takes") }
  func outcomesCaption(_ name: String?) -> String { theory(name, "what the demand gives") }
  func fewestCaption(_ name: String?) -> String { theory(name, "the fewest places within the limits given") }

  func waitingList(_ key: String, patience: Figure?) -> RichText {
    switch key {
    case "none": "none"
    case "unlimited": "nobody leaves it"
    default: patience.map { "patience \($0)\u{A0}days" } ?? "with patience"
    }
  }

  func dataMeaning(_ file: String, from first: String, to last: String) -> RichText {
    """
    The figures are estimated from the list \(file) for \(first) to \(last). They tell what the data say, and are not \
    necessarily those of the scenario.
    """
  }

  func medianStay(_ days: Figure, _ low: Figure?, _ high: Figure?) -> RichText {
    var range = RichText()
    if let low, let high { range = " (95% certain between \(low) and \(high))" }
    return " Half are still enrolled after \(days)\u{A0}days\(range)."
  }

  func fitsCaption(_ ydelse: String) -> String { "\(ydelse): forms of the length of stay" }

  func stayForm(_ key: String) -> String { key == "weibull" ? "Weibull" : key }

  var bestFit: String { "best" }
  var indistinctFit: String { "cannot be told from the best" }

  var fitNote: RichText {
    "The forms are fitted with stays that have not ended, and measured by AICc; lower fits better."
  }

  var sharesNote: RichText {
    """
    Alone: how much smaller the spread would be if just this number were known. With interplay: all the spread it has a part \
    in. The shares are estimates, and a small one can therefore come out below zero.
    """
  }

  func scenarioText(_ text: String) -> String { text }

  func survivalReading(_ stays: Figure, completed: Figure, after days: Figure?, _ share: Figure) -> RichText {
    let end: RichText = days.map { " After \($0)\u{A0}days \(share) are still enrolled." } ?? ""
    return "The curve rests on \(stays) stays, of which \(completed) have ended.\(end)"
  }

  var backtestMeaning: RichText {
    """
    The model is run from an earlier year and held against what happened. ‘Within’ is within 8 of 10 futures. A figure that \
    was used to choose assumptions does not show that the model can predict.
    """
  }

  func backtestCaption(_ tilbud: String) -> String { "\(tilbud): predicted and observed" }
}
