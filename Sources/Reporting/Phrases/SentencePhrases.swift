internal import Forecasting
internal import Occupancy

extension Phrases {
  private var months: [String] {
    say(
      [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
      ],
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ])
  }

  /// `1. juli 2022`.
  func date(_ date: CivilDate) -> String {
    say(
      "\(date.day).\u{A0}\(months[date.month - 1])\u{A0}\(date.year)",
      "\(date.day)\u{A0}\(months[date.month - 1])\u{A0}\(date.year)")
  }
  /// `december 2026` for `2026-12`.
  func month(_ iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[1]) else { return iso }
    return "\(months[parts[1] - 1])\u{A0}\(parts[0])"
  }
  /// `1. januar 2021 til 31. december 2026`.
  func fromTo(_ first: String, _ last: String) -> String { say("\(first) til \(last)", "\(first) to \(last)") }
  /// `3,5 til 6,0`.
  func range(_ low: Figure, _ high: Figure) -> RichText { say("\(low) til \(high)", "\(low) to \(high)") }
  /// `under 1 %` or `over 99 %`.
  func almost(_ percent: String, none: Bool) -> String {
    say("\(none ? "under" : "over") \(percent)\u{A0}%", "\(none ? "under" : "over") \(percent)%")
  }
  /// A number of days with its noun.
  func days(_ text: String) -> String {
    say("\(text)\u{A0}\(text == "1" ? "dag" : "dage")", "\(text)\u{A0}\(text == "1" ? "day" : "days")")
  }
  /// `»7 pladser«` and `»6 pladser«`; a count where there are many.
  func named(_ names: [String], of all: Int) -> String {
    switch language {
    case .danish:
      if names.count > 1, names.count == all - 1 { return "de andre varianter" }
      if names.count > 2 { return names.count == all ? "alle varianter" : "\(names.count) af \(all) varianter" }
      return variantsNamed(names)
    case .english:
      if names.count > 1, names.count == all - 1 { return "the other variants" }
      if names.count > 2 { return names.count == all ? "all variants" : "\(names.count) of \(all) variants" }
      return variantsNamed(names)
    }
  }
  /// All of some names in quotes.
  func variantsNamed(_ names: [String]) -> String {
    listed(names.map { name in say("»\(name)«", "‘\(name)’") })
  }
  func takstOf(_ year: Int, isHourly: Bool) -> String { "\(title(.takst, isHourly: isHourly)) \(year)" }
  // MARK: The answer
  func occupied(_ tilbud: String, _ year: Int, _ mean: Figure, of places: RichText, _ share: Figure, _ range: RichText?)
    -> RichText
  {
    switch language {
    case .danish:
      let noun = places.plain == "1" ? "plads" : "pladser"
      return """
        I \(year) ventes \(tilbud) i gennemsnit at have \(mean) af \(places)\u{A0}\(noun) belagt (indskrevet belægning \
        \(share))\(outcomes(range)).
        """
    case .english:
      let noun = places.plain == "1" ? "place" : "places"
      return """
        In \(year) \(tilbud) is expected to have \(mean) of \(places)\u{A0}\(noun) occupied on average (belægning, \
        indskrevet: \(share))\(outcomes(range)).
        """
    }
  }
  func delivered(_ tilbud: String, _ year: Int, _ hours: Figure, _ share: Figure, _ range: RichText?) -> RichText {
    say(
      "I \(year) ventes \(tilbud) at levere \(hours)\u{A0}timer, \(share) af kapaciteten\(outcomes(range)).",
      "In \(year) \(tilbud) is expected to deliver \(hours)\u{A0}hours, \(share) of its capacity\(outcomes(range)).")
  }
  private func outcomes(_ range: RichText?) -> RichText {
    say(
      range.map { "; i 8 af 10 fremtider fra \($0)" } ?? ", ens i alle fremtider",
      range.map { "; in 8 of 10 futures \($0)" } ?? ", the same in every future")
  }
  /// That a tilbud is paid for its empty places twice; with the variants where it is, if there are several.
  func emptyPlacesPaidTwice(_ variants: String?) -> String {
    say(
      """
      ADVARSEL: \(variants.map { "I \($0) betales" } ?? "Her betales") de ledige pladser to gange: efter indbyggertal, og i en \
      takst med en forudsat belægning under 100\u{A0}%. Sæt den forudsatte belægning til 100\u{A0}%, når kommunerne betaler \
      for ledige pladser.
      """,
      """
      WARNING: \(variants.map { "in \($0) the" } ?? "the") empty places are paid twice: by population, and in a takst with a \
      forudsat belægning below 100%. Let the forudsat belægning be 100% where kommuner pay for idle places.
      """)
  }
  func deficits(
    _ year: Int, _ deficit: Figure, beyond: Figure, band: Figure
  ) -> RichText {
    if deficit.value == 0 {
      return say("Ingen fremtid giver underskud i \(year).", "No future has a deficit in \(year).")
    }
    return say(
      "Risikoen for underskud i \(year) er \(deficit), og for underskud ud over båndet på ±\(band) er den \(beyond).",
      "The risk of a deficit in \(year) is \(deficit), and of one beyond the band of ±\(band) it is \(beyond).")
  }
  func results(_ period: String, _ sum: Figure, _ range: RichText?, everBeyond: Figure) -> RichText {
    switch language {
    case .danish:
      let spread: RichText = range.map { " (i 8 af 10 fremtider fra \($0))" } ?? ""
      let ever: RichText =
        everBeyond.value == 0
        ? "i ingen fremtid er et år ud over båndet" : "risikoen for mindst ét år ud over båndet er \(everBeyond)"
      return "Resultaterne for \(period) ventes tilsammen at blive \(sum)\(spread), og \(ever)."
    case .english:
      let spread: RichText = range.map { " (in 8 of 10 futures \($0))" } ?? ""
      let ever: RichText =
        everBeyond.value == 0
        ? "in no future is a year beyond the band" : "the risk of some year beyond the band is \(everBeyond)"
      return "The results of \(period) are expected to add up to \(sum)\(spread), and \(ever)."
    }
  }
  func result(_ sum: Figure, _ range: RichText?) -> RichText {
    say(
      "Resultatet ventes at blive \(sum)\(outcomes(range)).", "The result is expected to be \(sum)\(outcomes(range)).")
  }
  func referred(_ period: String, _ referred: Figure, turnedAway: Figure, left: Figure) -> RichText {
    switch language {
    case .danish:
      let fates: RichText =
        switch (turnedAway.value > 0, left.value > 0) {
        case (false, false): ", og ingen afvises"
        case (true, false): "; heraf bliver \(turnedAway) afvist"
        case (false, true): "; heraf forlader \(left) ventelisten, før der er en plads"
        case (true, true): "; heraf bliver \(turnedAway) afvist, og \(left) forlader ventelisten, før der er en plads"
        }
      return "I \(period) henvises i gennemsnit \(referred)\u{A0}borgere\(fates)."
    case .english:
      let fates: RichText =
        switch (turnedAway.value > 0, left.value > 0) {
        case (false, false): ", and none is turned away"
        case (true, false): "; of these \(turnedAway) are turned away"
        case (false, true): "; of these \(left) leave the list before there is a place"
        case (true, true):
          "; of these \(turnedAway) are turned away, and \(left) leave the list before there is a place"
        }
      return "In \(period) \(referred)\u{A0}people are referred on average\(fates)."
    }
  }
  func belægningBetween(
    _ tilbud: String, _ period: String, isHourly: Bool, _ low: NamedFigure, _ high: NamedFigure,
    refused: (low: NamedFigure, high: NamedFigure)?
  ) -> RichText {
    switch language {
    case .danish:
      let subject = isHourly ? "Udnyttelsen af timerne" : "Den indskrevne belægning"
      let share: RichText = "\(subject) ventes i gennemsnit over \(period) at blive \(between(low, high))"
      guard let refused else { return share + "." }
      let people: RichText =
        refused.low.figure.text == refused.high.figure.text
        ? "\(refused.low.figure)" : "mellem \(refused.low.figure) og \(refused.high.figure)"
      return "\(share), og \(people) henviste om året får ikke plads."
    case .english:
      let subject = isHourly ? "Utilisation of the hours" : "Belægning (indskrevet)"
      let share: RichText = "\(subject) is expected to average \(between(low, high)) over \(period)"
      guard let refused else { return share + "." }
      let people: RichText =
        refused.low.figure.text == refused.high.figure.text
        ? "\(refused.low.figure)" : "between \(refused.low.figure) and \(refused.high.figure)"
      return "\(share), and \(people) of those referred each year find no place."
    }
  }
  func resultBetween(
    _ low: NamedFigure, _ high: NamedFigure, _ takst: (year: Int, low: NamedFigure, high: NamedFigure)?,
    payment: (low: NamedFigure, high: NamedFigure)?, isHourly: Bool
  ) -> RichText {
    switch language {
    case .danish:
      let result: RichText = "Årets resultat ventes i gennemsnit at blive \(between(low, high))"
      guard let takst else {
        return result + (payment.map { ", og kommunerne betaler \(between($0.low, $0.high)) om året." } ?? ".")
      }
      return
        "\(result), og \(isHourly ? "timeprisen" : "taksten") i \(takst.year) bliver \(between(takst.low, takst.high))."
    case .english:
      let result: RichText = "The year's result is expected to average \(between(low, high))"
      guard let takst else {
        return result + (payment.map { ", and the kommuner pay \(between($0.low, $0.high)) a year." } ?? ".")
      }
      return
        "\(result), and the \(isHourly ? "hourly price" : "takst") in \(takst.year) is \(between(takst.low, takst.high))."
    }
  }
  func riskBetween(_ low: NamedFigure, _ high: NamedFigure, band: Figure) -> RichText {
    say(
      """
      Risikoen for, at mindst ét år ender med et underskud ud over båndet på ±\(band), er \(between(low, high)).
      """,
      "The risk that some year ends with a deficit beyond the band of ±\(band) is \(between(low, high)).")
  }
  /// `fra 79,3 % i »a« til 82,6 % i »b«`; one figure where they do not differ.
  func between(_ low: NamedFigure, _ high: NamedFigure) -> RichText {
    switch language {
    case .danish:
      if low.figure.text == high.figure.text { return "\(low.figure) i alle varianter" }
      if low.isOfTheRest { return "\(high.figure) i \(high.name) og \(low.figure) i \(low.name)" }
      if high.isOfTheRest { return "\(low.figure) i \(low.name) og \(high.figure) i \(high.name)" }
      return "fra \(low.figure) i \(low.name) til \(high.figure) i \(high.name)"
    case .english:
      if low.figure.text == high.figure.text { return "\(low.figure) in all variants" }
      if low.isOfTheRest { return "\(high.figure) in \(high.name) and \(low.figure) in \(low.name)" }
      if high.isOfTheRest { return "\(low.figure) in \(low.name) and \(high.figure) in \(high.name)" }
      return "from \(low.figure) in \(low.name) to \(high.figure) in \(high.name)"
    }
  }
  // MARK: Charts
  func dotsWithoutDeficit(_ count: Int, of all: Int) -> String {
    say("\(count) af \(all) uden underskud", "\(count) of \(all) without a deficit")
  }
  func dotsReading(
    best: (name: String, count: Figure), worst: (name: String, count: Figure), of all: Int, hasBand: Bool
  ) -> RichText {
    switch language {
    case .danish:
      let dots: RichText =
        best.count.value == worst.count.value
        ? "\(best.count) af \(all) prikker er uden underskud i alle tilfælde."
        : """
        Flest prikker uden underskud har \(best.name) med \(best.count) af \(all); færrest har \(worst.name) med \
        \(worst.count).
        """
      let band = hasBand ? " Det, der ligger inden for båndet, bliver hos driftsherren." : ""
      return "Hver prik står for 5\u{A0}% af fremtiderne; prikker under nul er underskud. \(dots)\(band)"
    case .english:
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
  }
  func bandLabel(_ band: Figure) -> String { say("båndet ±\(band.text)", "the band ±\(band.text)") }
  func fanReading(_ month: String, median: Figure, of places: Figure, isNormeret: Bool, _ low: Figure, _ high: Figure)
    -> RichText
  {
    switch language {
    case .danish:
      let noun = (isNormeret ? "normerede " : "") + (places.text == "1" && !isNormeret ? "plads" : "pladser")
      return """
        I \(month) er medianen \(median) indskrevne på \(places)\u{A0}\(noun); i 8 af 10 fremtider er der mellem \(low) og \
        \(high).
        """
    case .english:
      let noun = (isNormeret ? "normerede " : "") + (places.text == "1" ? "place" : "places")
      return """
        In \(month) the median is \(median) enrolled on \(places)\u{A0}\(noun); in 8 of 10 futures there are between \(low) \
        and \(high).
        """
    }
  }
  func hourFanReading(_ year: String, median: Figure, _ low: Figure, _ high: Figure, budgeted: Figure?) -> RichText {
    switch language {
    case .danish:
      let budget: RichText = budgeted.map { " Budgetteret er \($0)." } ?? ""
      return "I \(year) er medianen \(median); i 8 af 10 fremtider er udnyttelsen mellem \(low) og \(high).\(budget)"
    case .english:
      let budget: RichText = budgeted.map { " \($0) is budgeted." } ?? ""
      return
        "In \(year) the median is \(median); in 8 of 10 futures utilisation is between \(low) and \(high).\(budget)"
    }
  }
  func takstPathReading(_ variant: String?, from start: Figure, _ first: Int, to end: Figure, _ last: Int) -> RichText {
    switch language {
    case .danish:
      let subject = variant.map { "I »\($0)« går" } ?? "I gennemsnit af fremtiderne går"
      return "\(subject) taksten fra \(start) i \(first) til \(end) i \(last)."
    case .english:
      let subject = variant.map { "In ‘\($0)’" } ?? "On average of the futures"
      return "\(subject) the takst goes from \(start) in \(first) to \(end) in \(last)."
    }
  }

  // MARK: What a result rests on

  func basis(variant: String?, futures: Figure?, seed: String?, version: String, fingerprint: String) -> RichText {
    var text = RichText()
    if let variant { text = RichText(say("Variant »\(variant)«; ", "Variant ‘\(variant)’; ")) }
    if let futures {
      let noun = futures.value == 1 ? say("fremtid", "future") : say("fremtider", "futures")
      text = text + "\(futures)\u{A0}\(noun)"
      text = text + (seed == nil ? "; " : ", ")
    }
    if let seed { text = text + RichText(say("frø \(seed); ", "seed \(seed); ")) }
    return text
      + RichText(say("Plads \(version), scenarie \(fingerprint).", "Plads \(version), scenario \(fingerprint)."))
  }
  func eightOfTenNote(isOneYear: Bool) -> RichText {
    let period =
      isOneYear
      ? ""
      : say(
        " For hele perioden er mennesker og kroner lagt sammen.",
        " Over the whole period people and kroner are added up.")
    return say(
      "»I 8 af 10 fremtider«: 1 af 10 ligger lavere og 1 af 10 højere.\(period)",
      "‘In 8 of 10 futures’: 1 in 10 lies below and 1 in 10 above.\(period)")
  }
  func precise(_ done: Figure, _ asked: Figure?) -> RichText {
    let width: RichText = asked.map { ", ± \($0)" } ?? ""
    return say(
      "\(done)\u{A0}fremtider var nok til den ønskede præcision\(width).",
      "\(done)\u{A0}futures were enough for the precision asked for\(width).")
  }
  func notPrecise(_ done: Figure, _ asked: Figure?) -> RichText {
    let width: RichText = asked.map { ", ± \($0)" } ?? ""
    return say(
      "\(done)\u{A0}fremtider var ikke nok til den ønskede præcision\(width); bed om flere med --replications.",
      "\(done)\u{A0}futures were not enough for the precision asked for\(width); ask for more by --replications.")
  }
  func stopped(_ done: Figure, of planned: Figure?) -> RichText {
    let all: RichText = planned.map { say(" af \($0)", " of \($0)") } ?? ""
    return say(
      "Stoppet efter \(done)\(all) fremtider; tallene hviler på dem, der var regnet.",
      "Stopped after \(done)\(all) futures; the figures rest on those that were done.")
  }
  var oneFutureNote: RichText {
    say(
      "Én fremtid siger intet om, hvor præcise dens tal er.",
      "One future says nothing about how precise its figures are.")
  }
  var aRisk: String { say("en risiko", "a risk") }
  var aResult: String { say("et års resultat", "a year's result") }
  func precision(_ parts: [RichText]) -> RichText {
    say(
      "Præcision (95\u{A0}% sikkert) af det mindst præcise årstal: \(parts.joined(separator: ", ")).",
      "Precision (95% certain) of the least precise yearly figure: \(parts.joined(separator: ", ")).")
  }
  func uncertainInShort(_ numbers: Figure, file: String) -> RichText {
    let isOne = numbers.value == 1
    return say(
      """
      \(numbers) \(isOne ? "tal er usikkert" : "tal er usikre") og trækkes på ny i hver fremtid: `plads sensitivity \(file)` viser, \
      hvor meget af spredningen det giver.
      """,
      """
      \(numbers) \(isOne ? "number is" : "numbers are") uncertain and drawn anew in every future: `plads sensitivity \(file)` tells \
      how much of the spread that makes.
      """)
  }
  func provenanceInShort(sources: Figure, assumptions: Figure, unstated: Figure?, file: String) -> RichText {
    let isOne = assumptions.value == 1
    switch language {
    case .danish:
      let nothing: RichText = unstated.map { $0.value > 0 ? "; om \($0) er intet angivet" : "" } ?? ""
      return """
        Scenariet har \(sources) angivelser med kilde og \(assumptions) \(isOne ? "antagelse" : "antagelser")\(nothing): \
        `plads check \(file)` viser dem.
        """
    case .english:
      let nothing: RichText = unstated.map { $0.value > 0 ? ", and about \($0) nothing is stated" : "" } ?? ""
      return """
        \(sources) of the scenario's figures have a source, \(assumptions) \(isOne ? "is an assumption" : "are assumptions")\(nothing): \
        `plads check \(file)` lists them.
        """
    }
  }
}
