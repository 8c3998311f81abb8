internal import Forecasting

extension Phrases {
  /// A value as it was written on the command line, such as `87.5%`.
  func settingValue(_ text: String) -> String {
    guard language == .danish else { return text }
    let isShare = text.hasSuffix("%")
    let number = (isShare ? text.dropLast() : text[...]).filter { !$0.isWhitespace }
    guard Double(number) != nil else { return text }
    return String(number.map { $0 == "." ? "," : $0 }) + (isShare ? "\u{A0}%" : "")
  }
  func gridTitle(_ indicator: Indicator, isHourly: Bool) -> String {
    switch indicator {
    case .quantity(let quantity): title(quantity, isHourly: isHourly)
    case .occupancy where isHourly: title(.utilisation)
    default: title(indicator)
    }
  }

  // MARK: The answer
  /// How many combinations no other beats, and which where they are few.
  func unbeatenTold(_ unbeaten: Figure, of all: Figure, _ names: [String]) -> RichText {
    if unbeaten.value == all.value {
      return say(
        "Ingen af de \(all) kombinationer overgås af en anden.", "None of the \(all) combinations is beaten by another."
      )
    }
    let which = names.isEmpty ? "" : ": " + listed(names)
    return unbeaten.value == 1
      ? say(
        "Kun \(unbeaten) af de \(all) kombinationer overgås ikke af en anden\(which).",
        "Only \(unbeaten) of the \(all) combinations is beaten by no other\(which).")
      : say(
        "\(unbeaten) af de \(all) kombinationer overgås ikke af en anden\(which).",
        "\(unbeaten) of the \(all) combinations are beaten by no other\(which).")
  }
  /// How many combinations keep the scenario's limits, and the fewest places that do.
  func limitsTold(
    _ year: Int, _ keeping: Figure, _ names: [String], fewest: [(places: Figure, others: String)], isForAll: Bool
  )
    -> RichText
  {
    if keeping.value == 0 {
      return RichText(
        say(
          "Ingen kombination holder alle scenariets grænser i \(year).",
          "No combination keeps every limit of the scenario in \(year)."))
    }
    let which = names.isEmpty ? "" : ": " + listed(names)
    let told: RichText = say(
      "\(keeping) \(keeping.value == 1 ? "kombination" : "kombinationer") holder alle scenariets grænser i \(year)\(which).",
      "\(keeping) \(keeping.value == 1 ? "combination keeps" : "combinations keep") every limit of the scenario in \(year)\(which)."
    )
    guard !fewest.isEmpty else { return told }
    let places = fewest.map { entry -> RichText in
      entry.others.isEmpty
        ? RichText(entry.places) : say("\(entry.places) ved \(entry.others)", "\(entry.places) with \(entry.others)")
    }
    let otherwise = isForAll ? "" : say("; ellers gør ingen det", "; otherwise none does")
    return told
      + say(
        " Færrest pladser, der gør det: \(listed(places))\(otherwise).",
        " The fewest places that do: \(listed(places))\(otherwise).")
  }
  /// From where to where a figure goes.
  func gridRange(
    _ indicator: Indicator, isHourly: Bool, _ year: Int?, _ low: Figure, _ lowest: String, _ high: Figure,
    _ highest: String
  ) -> RichText {
    let subject =
      switch indicator {
      case .quantity(.takst): theTakst(isHourly: isHourly).capitalised
      case .quantity(.deficitBeyondBand):
        say("Risikoen for underskud ud over båndet", "The risk of a deficit beyond the band")
      case .refused: say("Antallet, der ikke får plads,", "The number who find no place")
      default: gridTitle(indicator, isHourly: isHourly)
      }
    let when = year.map { say(" i \($0)", " in \($0)") } ?? ""
    if low.text == high.text {
      return say(
        "\(subject) er\(when) \(low) i alle kombinationer.", "\(subject) is \(low) in every combination\(when).")
    }
    func at(_ name: String) -> String { name.isEmpty ? "" : " (\(name))" }
    return say(
      "\(subject) går\(when) fra \(low)\(at(lowest)) til \(high)\(at(highest)).",
      "\(subject) goes from \(low)\(at(lowest)) to \(high)\(at(highest))\(when).")
  }

  // MARK: Charts and tables
  func gridCaption(_ tilbud: String, _ year: Int) -> String {
    say("\(tilbud): alle kombinationer i \(year)", "\(tilbud): all combinations in \(year)")
  }
  func heatTitle(_ tilbud: String, _ figure: String, _ year: Int) -> String {
    say("\(tilbud): \(figure) i \(year)", "\(tilbud): \(figure) in \(year)")
  }
  func heatReading(lowest: Figure, _ at: String, highest: Figure, _ there: String) -> RichText {
    say(
      "Lavest er \(lowest) ved \(at), højest \(highest) ved \(there). Mørkere er højere.",
      "Lowest is \(lowest) at \(at), highest \(highest) at \(there). Darker is higher.")
  }
  func explorerTitle(_ tilbud: String) -> String {
    say("\(tilbud): prøv en kombination", "\(tilbud): try a combination")
  }
  var keepsLimits: String { say("Holder grænserne", "Keeps the limits") }
  var unbeaten: String { say("Overgås ikke", "Unbeaten") }
  func placesCaption(_ tilbud: String, _ year: Int) -> String {
    say(
      "\(tilbud): pladser, der holder scenariets grænser i \(year)",
      "\(tilbud): places that keep the scenario's limits in \(year)")
  }
  var allLimits: String { say("Alle grænser", "All of them") }
  var everyNumber: String { say("alle", "all") }
  var noNumber: String { say("ingen", "none") }

  // MARK: Notes
  var gridNote: RichText {
    say(
      """
      Alle kombinationer er simuleret på de samme fremtider, så forskelle kommer af det, der varieres. Taksten er den, der \
      gælder ved årets slutning.
      """,
      """
      All combinations are simulated on the same futures, so that differences come from what is varied. The takst is the one in \
      force at the end of the year.
      """)
  }
  var unbeatenNote: RichText {
    say(
      """
      En kombination overgås ikke, når ingen anden er mindst lige så god på takst, belægning, begge risici, den værste \
      tiendedel, hvem der ikke får plads, og ventende, og klart bedre (mere end beregningen er præcis) på mindst ét af dem.
      """,
      """
      A combination is unbeaten when no other is at least as good on takst, belægning, both risks, the worst tenth, those \
      who find no place and those waiting, and clearly better (by more than the figures are precise) on at least one of them.
      """)
  }
  var noLimitsNote: RichText {
    say(
      "Scenariet angiver ingen grænser for bæredygtighed, så ingen kan holdes eller brydes.",
      "The scenario states no limits of bæredygtighed, so none can be kept or broken.")
  }
}
