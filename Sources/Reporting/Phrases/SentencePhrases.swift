internal import Occupancy

/// Sentences, and words that depend on what they are said of.
protocol SentencePhrases {
  // MARK: Parts

  /// `1. juli 2022`.
  func date(_ date: CivilDate) -> String
  /// `december 2026` for `2026-12`.
  func month(_ iso: String) -> String
  /// `1. januar 2021 til 31. december 2026`.
  func fromTo(_ first: String, _ last: String) -> String
  /// `3,5 til 6,0`.
  func range(_ low: Figure, _ high: Figure) -> RichText
  /// `under 1 %` or `over 99 %`.
  func almost(_ percent: String, none: Bool) -> String
  /// A number of days with its noun.
  func days(_ text: String) -> String
  /// `»7 pladser«` and `»6 pladser«`; a count where there are many.
  func named(_ names: [String], of all: Int) -> String
  /// All of some names in quotes.
  func variantsNamed(_ names: [String]) -> String
  /// What a price is called.
  func takst(isHourly: Bool) -> String
  func takstOf(_ year: Int, isHourly: Bool) -> String
  func priceIndex(_ year: Int) -> String
  func priceOf(_ line: String) -> String

  // MARK: The answer

  func occupied(
    _ tilbud: String, _ year: Int, _ mean: Figure, of places: RichText, _ share: Figure, _ range: RichText?
  ) -> RichText
  func delivered(_ tilbud: String, _ year: Int, _ hours: Figure, _ share: Figure, _ range: RichText?) -> RichText
  func deficits(
    _ year: Int, _ deficit: Figure, beyond: Figure, band: Figure, _ period: String, _ sum: Figure, _ range: RichText?
  ) -> RichText
  func referred(_ period: String, _ referred: Figure, turnedAway: Figure, left: Figure) -> RichText
  func belægningBetween(
    _ tilbud: String, _ period: String, isHourly: Bool, _ low: NamedFigure, _ high: NamedFigure,
    refused: (low: NamedFigure, high: NamedFigure)?
  ) -> RichText
  func resultBetween(
    _ low: NamedFigure, _ high: NamedFigure, _ takst: (year: Int, low: NamedFigure, high: NamedFigure)?,
    payment: (low: NamedFigure, high: NamedFigure)?, isHourly: Bool
  ) -> RichText
  func riskBetween(_ low: NamedFigure, _ high: NamedFigure, band: Figure) -> RichText

  // MARK: Charts

  func dotsWithoutDeficit(_ count: Int, of all: Int) -> String
  func dotsReading(
    best: (name: String, count: Figure), worst: (name: String, count: Figure), of all: Int, hasBand: Bool
  ) -> RichText
  func bandLabel(_ band: Figure) -> String
  func fanReading(_ month: String, median: Figure, of places: Figure, isNormeret: Bool, _ low: Figure, _ high: Figure)
    -> RichText
  func hourFanReading(
    _ year: String, median: Figure, _ low: Figure, _ high: Figure, budgeted: Figure?
  ) -> RichText
  func takstPathReading(_ variant: String?, from start: Figure, _ first: Int, to end: Figure, _ last: Int) -> RichText

  // MARK: What is meant

  var viabilityMeaning: RichText { get }
  func economicRisk(_ band: String) -> String
  func countsMeaning(isOneCount: Bool) -> RichText
  var utilisationMeaning: RichText { get }
  var resultMeaning: RichText { get }
  func calculationNote(isHourly: Bool) -> RichText
  func efterregulering(
    band: Figure, lag: Figure, spread: Figure, isWhole: Bool, cap: Figure?, firstYear: Int?
  ) -> RichText
  /// That results of the whole period stay where they are.
  var nothingRecovered: RichText { get }
  func knownResult(_ year: Int, _ result: Figure) -> RichText
  var pairingNote: RichText { get }
  func waitingMeaning(isHourly: Bool) -> RichText
  var kommunerMeaning: RichText { get }
  func provenance(found: Figure, assumed: Figure, bare: Figure) -> RichText
  var unreferenced: String { get }
  func reproduction(isStopped: Bool) -> RichText
}
