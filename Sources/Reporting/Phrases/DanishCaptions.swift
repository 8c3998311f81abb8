extension DanishPhrases {
  func title(of section: ReportSection.Kind) -> String {
    switch section {
    case .answer: "Svaret kort"
    case .viability: "Bæredygtighed"
    case .capacity: "Kapacitet og belægning"
    case .accounts: "Regnskab og takst"
    case .variants: "Varianterne ved siden af hinanden"
    case .grid: "Alle kombinationer"
    case .waiting: "Hvem venter, og hvem får ikke plads"
    case .kommuner: "Kommunerne"
    case .sensitivity: "Hvor følsomt svaret er"
    case .reference: "Små enheder: hvad køteorien siger"
    case .data: "Hvad data siger"
    case .backtest: "Modellen mod det, der skete"
    case .sources: "Antagelser og kilder"
    case .conflicts: "Hvor kilderne ikke stemmer overens"
    case .reproduction: "Sådan gentages beregningen"
    }
  }

  // MARK: Charts

  func dotsTitle(_ period: String, perYear: Bool) -> String {
    perYear ? "Resultat pr. år i gennemsnit over \(period)" : "Resultat \(period)"
  }
  func yearDotsTitle(_ tilbud: String) -> String { "\(tilbud): årets resultat" }
  func fanTitle(_ tilbud: String, _ variants: [String]) -> String {
    "\(tilbud): indskrevne måned for måned" + of(variants)
  }
  func hourFanTitle(_ tilbud: String, _ variants: [String]) -> String {
    "\(tilbud): udnyttelse år for år" + of(variants)
  }
  func takstPathTitle(_ tilbud: String, isHourly: Bool) -> String {
    "\(tilbud): \(isHourly ? "timeprisens" : "takstens") udvikling"
  }
  func takstAxis(isHourly: Bool) -> String { isHourly ? "kr. pr. time" : "kr. pr. døgn" }

  // MARK: Tables

  func viabilityCaption(_ tilbud: String, _ period: String) -> String { "\(tilbud): bæredygtighed \(period)" }
  func capacityCaption(_ tilbud: String, _ variants: String?) -> String {
    "\(tilbud): kapacitet år for år" + (variants.map { ", \($0)" } ?? "")
  }
  func ydelserCaption(_ tilbud: String, _ year: Int, _ variant: String?) -> String {
    "\(tilbud): ydelserne i \(year)" + of(variant)
  }
  func accountsCaption(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): regnskab år for år" + of(variant)
  }
  func takstCaption(_ tilbud: String, _ variant: String?, isHourly: Bool) -> String {
    "\(tilbud): \(isHourly ? "timepris" : "takst") år for år" + of(variant)
  }
  func calculationCaption(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): takstens beregning" + of(variant)
  }
  var usePart: String { "pladser og belægning" }
  var moneyPart: String { "økonomi" }
  func variantsCaption(_ tilbud: String, _ period: String) -> String { "\(tilbud): varianterne \(period)" }
  func differencesCaption(_ tilbud: String, from variant: String, _ period: String) -> String {
    "\(tilbud): forskel fra »\(variant)« \(period)"
  }
  func resultByYear(_ tilbud: String) -> String { "\(tilbud): resultat år for år" }
  func riskByYear(_ tilbud: String) -> String {
    "\(tilbud): risiko for underskud ud over båndet år for år"
  }
  func waitingCaption(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): henvisninger og venteliste år for år" + of(variant)
  }
  func waitingVariantsCaption(_ tilbud: String, _ period: String) -> String {
    "\(tilbud): henvisninger og venteliste i varianterne \(period)"
  }
  func waitingYdelserCaption(_ tilbud: String, _ period: String, _ variant: String?) -> String {
    "\(tilbud): henvisninger pr. ydelse \(period)" + of(variant)
  }
  func kommunerCaption(_ tilbud: String, _ period: String, _ variant: String?) -> String {
    "\(tilbud): kommunernes brug og betaling \(period)" + of(variant)
  }
  func paymentsCaption(_ tilbud: String, _ period: String) -> String {
    "\(tilbud): kommunernes betaling pr. år \(period), variant for variant"
  }
  var assumptionsCaption: String { "Antagelser" }
  var sourcesCaption: String { "Kilder" }

  private func of(_ variant: String?) -> String { variant.map { ", »\($0)«" } ?? "" }
  private func of(_ variants: [String]) -> String { variants.isEmpty ? "" : ", " + variantsNamed(variants) }

  // MARK: Page

  var skipLink: String { "Gå til indholdet" }
  var contents: String { "Indhold" }
  var question: String { "Spørgsmålet" }
  var showNumbers: String { "Vis tallene" }
  var reproduceCommand: String { "Kommando" }
  func made(by maker: String, on date: String?) -> String {
    "Beregnet med \(maker)" + (date.map { ", \($0)" } ?? "")
  }
  var judgement: String { "Rapporten viser og anbefaler ikke." }
}
