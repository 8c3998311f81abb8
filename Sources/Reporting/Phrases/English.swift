internal import Occupancy

/// The report in English, with the domain's Danish nouns.
struct EnglishPhrases: ReportPhrases {
  init() {}

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  func date(_ date: CivilDate) -> String {
    "\(date.day)\u{A0}\(Self.months[date.month - 1])\u{A0}\(date.year)"
  }

  func month(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[1]) else { return iso }
    return "\(Self.months[parts[1] - 1])\u{A0}\(parts[0])"
  }

  func fromTo(_ first: String, _ last: String) -> String { "\(first) to \(last)" }
  func range(_ low: Figure, _ high: Figure) -> RichText { "\(low) to \(high)" }
  func almost(_ percent: String, none: Bool) -> String { "\(none ? "under" : "over") \(percent)%" }
  func days(_ text: String) -> String { "\(text)\u{A0}\(text == "1" ? "day" : "days")" }

  func named(_ names: [String], of all: Int) -> String {
    if names.count > 1, names.count == all - 1 { return "the other variants" }
    if names.count > 2 { return names.count == all ? "all variants" : "\(names.count) of \(all) variants" }
    return variantsNamed(names)
  }

  func variantsNamed(_ names: [String]) -> String {
    let quoted = names.map { "‘\($0)’" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }

  func takst(isHourly: Bool) -> String { isHourly ? "Price per hour" : "Takst" }
  func takstOf(_ year: Int, isHourly: Bool) -> String { "\(takst(isHourly: isHourly)) \(year)" }
  func priceIndex(_ year: Int) -> String { "p/l from \(year)" }
  func priceOf(_ line: String) -> String { "Takst in force, \(line)" }
}

// MARK: The answer

extension EnglishPhrases {
  func occupied(
    _ tilbud: String, _ year: Int, _ mean: Figure, of places: RichText, _ share: Figure, _ range: RichText?
  ) -> RichText {
    let noun = places.plain == "1" ? "place" : "places"
    return """
      In \(year) \(tilbud) is expected to have \(mean) of \(places)\u{A0}\(noun) occupied on average (belægning, \
      indskrevet: \(share))\(outcomes(range)).
      """
  }

  func delivered(
    _ tilbud: String, _ year: Int, _ hours: Figure, _ share: Figure, _ range: RichText?
  ) -> RichText {
    "In \(year) \(tilbud) is expected to deliver \(hours)\u{A0}hours, \(share) of its capacity\(outcomes(range))."
  }

  private func outcomes(_ range: RichText?) -> RichText {
    range.map { "; in 8 of 10 futures \($0)" } ?? ", the same in every future"
  }

  func deficits(
    _ year: Int, _ deficit: Figure, beyond: Figure, band: Figure, _ period: String, _ sum: Figure, _ range: RichText?
  ) -> RichText {
    let spread: RichText = range.map { " (in 8 of 10 futures \($0))" } ?? ""
    return """
      The risk of a deficit in \(year) is \(deficit), and of one beyond the band of ±\(band) it is \(beyond); the \
      results of \(period) are expected to add up to \(sum)\(spread).
      """
  }

  func referred(_ period: String, _ referred: Figure, turnedAway: Figure, left: Figure) -> RichText {
    """
    On average \(referred) are referred in \(period); of these \(turnedAway) are turned away, and \(left) leave the list \
    before there is a place.
    """
  }

  func belægningBetween(
    _ tilbud: String, _ period: String, isHourly: Bool, _ low: NamedFigure, _ high: NamedFigure,
    refused: (low: NamedFigure, high: NamedFigure)?
  ) -> RichText {
    let subject = isHourly ? "Utilisation of the hours" : "Belægning (indskrevet)"
    let share: RichText = "\(subject) is expected to average \(between(low, high)) over \(period)"
    guard let refused else { return share + "." }
    let people: RichText =
      refused.low.figure.text == refused.high.figure.text
      ? "\(refused.low.figure)" : "between \(refused.low.figure) and \(refused.high.figure)"
    return "\(share), and \(people) of those referred each year find no place."
  }

  func resultBetween(
    _ low: NamedFigure, _ high: NamedFigure, _ takst: (year: Int, low: NamedFigure, high: NamedFigure)?,
    payment: (low: NamedFigure, high: NamedFigure)?, isHourly: Bool
  ) -> RichText {
    let result: RichText = "The year's result is expected to average \(between(low, high))"
    guard let takst else {
      return result + (payment.map { ", and the kommuner pay \(between($0.low, $0.high)) a year." } ?? ".")
    }
    return
      "\(result), and the \(isHourly ? "hourly price" : "takst") in \(takst.year) becomes \(between(takst.low, takst.high))."
  }

  func riskBetween(_ low: NamedFigure, _ high: NamedFigure, band: Figure) -> RichText {
    "The risk that some year ends with a deficit beyond the band of ±\(band) is \(between(low, high))."
  }

  func between(_ low: NamedFigure, _ high: NamedFigure) -> RichText {
    if low.figure.text == high.figure.text { return "\(low.figure) in all variants" }
    if low.isOfTheRest { return "\(high.figure) in \(high.name) and \(low.figure) in \(low.name)" }
    if high.isOfTheRest { return "\(low.figure) in \(low.name) and \(high.figure) in \(high.name)" }
    return "from \(low.figure) in \(low.name) to \(high.figure) in \(high.name)"
  }
}

// MARK: Charts

extension EnglishPhrases {
  func dotsWithoutDeficit(_ count: Int, of all: Int) -> String { "\(count) of \(all) without a deficit" }

  func dotsReading(
    best: (name: String, count: Figure), worst: (name: String, count: Figure), of all: Int, hasBand: Bool
  ) -> RichText {
    let dots: RichText =
      best.count.value == worst.count.value
      ? "\(best.count) of \(all) dots are without a deficit in every case."
      : """
      The most dots without a deficit has \(best.name) with \(best.count) of \(all); the fewest has \(worst.name) with \
      \(worst.count).
      """
    let band = hasBand ? " What lies within the band stays with the driftsherre." : ""
    return "Each dot stands for 5% of the futures; dots below zero are deficits. \(dots)\(band)"
  }

  func bandLabel(_ band: Figure) -> String { "the band ±\(band.text)" }

  func fanReading(
    _ month: String, median: Figure, of places: Figure, isNormeret: Bool, _ low: Figure, _ high: Figure
  ) -> RichText {
    let noun = (isNormeret ? "normerede " : "") + (places.text == "1" ? "place" : "places")
    return """
      In \(month) the median is \(median) enrolled on \(places)\u{A0}\(noun); in 8 of 10 futures there are between \(low) \
      and \(high).
      """
  }

  func hourFanReading(
    _ year: String, median: Figure, _ low: Figure, _ high: Figure, budgeted: Figure?
  ) -> RichText {
    let budget: RichText = budgeted.map { " \($0) is budgeted." } ?? ""
    return "In \(year) the median is \(median); in 8 of 10 futures utilisation is between \(low) and \(high).\(budget)"
  }

  func takstPathReading(
    _ variant: String?, from start: Figure, _ first: Int, to end: Figure, _ last: Int
  ) -> RichText {
    let subject = variant.map { "In ‘\($0)’" } ?? "On average of the futures"
    return "\(subject) the takst goes from \(start) in \(first) to \(end) in \(last)."
  }
}

// MARK: What is meant

extension EnglishPhrases {
  var viabilityMeaning: RichText {
    """
    The scenario states no thresholds of bæredygtighed. Here are the figures it is judged by, the economic before the \
    professional. The judgement is the reader's.
    """
  }

  func economicRisk(_ band: String) -> String {
    "Economic: risk of some year with a deficit beyond the band of ±\(band)"
  }

  func countsMeaning(isOneCount: Bool) -> RichText {
    let others =
      isOneCount
      ? "Fysisk and betalt belægning are the same here: nobody is absent, and nobody is billed after leaving."
      : "Fysisk belægning is without those absent; betalt belægning is the døgn paid for, which income follows."
    return RichText(
      "Belægning is enrolled døgn in proportion to the døgn of the normerede places. It exceeds 100% while more are "
        + "enrolled than there are places, as after a cut. " + others
        + " ‘In 8 of 10 futures’ means that one in ten lies below and one in ten above.")
  }

  var utilisationMeaning: RichText {
    """
    Utilisation is hours delivered in proportion to the capacity: årsværk times net hours. ‘In 8 of 10 futures’ means \
    that one in ten lies below and one in ten above.
    """
  }

  var resultMeaning: RichText {
    """
    The result is income less cost less what the takst recovers of earlier results (efterregulering). Below zero it is a \
    deficit. For the whole period kroner are added up, and the band is broken in at least one year.
    """
  }

  func calculationNote(isHourly: Bool) -> RichText {
    let made =
      isHourly
      ? "The price per hour is what it has to cover divided by årsværk × net hours × faktureringsgrad"
      : "The takst is what it has to cover divided by places × days × forudsat belægning"
    return RichText(
      made + ", rounded once to whole kroner. Only known results are counted in here; what results of simulated years "
        + "do to the takst is seen in its path.")
  }

  func efterregulering(
    band: Figure, lag: Figure, spread: Figure, isWhole: Bool, cap: Figure?, firstYear: Int?
  ) -> RichText {
    let what = isWhole ? "all of it enters" : "what lies beyond the band enters"
    let over: RichText = spread.value > 1 ? ", spread over \(spread)\u{A0}years" : ""
    let most: RichText = cap.map { " The takst may rise by at most \($0) a year net of p/l." } ?? ""
    let from = firstYear.map { " Results from before \($0) stay with the driftsherre." } ?? ""
    let years = lag.text == "1" ? "year" : "years"
    return """
      Efterregulering: a result within ±\(band) of the budget stays with the driftsherre. Of a larger one, \(what) the \
      takst \(lag)\u{A0}\(years) later\(over).\(most)\(from)
      """
  }

  var nothingRecovered: RichText {
    "Efterregulering: No result of the period enters a takst; all stay with the driftsherre."
  }

  func knownResult(_ year: Int, _ result: Figure) -> RichText { "Known result of \(year): \(result)" }

  var pairingNote: RichText {
    """
    Differences are taken future by future: the variants meet the same people with the same stays and the same patience, \
    as far as they have the same demand. So a difference comes from the variant and not from chance. ± is how precisely \
    it is calculated (95% certain); a difference smaller than its ± may be none.
    """
  }

  func waitingMeaning(isHourly: Bool) -> RichText {
    isHourly
      ? "Cases are begun in the order in which they come. Waiting is a mean over the year."
      : """
      Whoever is referred and finds no place is turned away, or put on the list where there is one. Leaving the list means \
      that the kommune has found another solution. Waiting is a mean over the year; the others are counted. For the whole \
      period they are added up.
      """
  }

  var kommunerMeaning: RichText {
    "The figures are means a year. A single kommune has few residents, so a single year may lie far from the mean."
  }

  func provenance(found: Figure, assumed: Figure, bare: Figure) -> RichText {
    let nothing: RichText = bare.value > 0 ? ", and about \(bare) nothing is stated" : ""
    return """
      \(found) of the scenario's statements \(found.text == "1" ? "rests" : "rest") on sources and \(assumed) on \
      assumptions\(nothing). Assumptions are chosen and can be replaced by figures of your own.
      """
  }

  var unreferenced: String { "Neither source nor assumption is stated for:" }

  func reproduction(isStopped: Bool) -> RichText {
    RichText(
      "The same file, the same seed and the same number of futures give the same figures to the last digit."
        + (isStopped ? " The calculation was stopped on the way; the figures rest on the futures done until then." : "")
    )
  }
}
