extension EnglishPhrases {
  func title(of section: ReportSection.Kind) -> String {
    switch section {
    case .answer: "The answer in short"
    case .viability: "Bæredygtighed"
    case .capacity: "Capacity and belægning"
    case .accounts: "Accounts and takst"
    case .variants: "The variants side by side"
    case .grid: "All combinations"
    case .waiting: "Who waits, and who finds no place"
    case .kommuner: "The kommuner"
    case .sensitivity: "How sensitive the answer is"
    case .reference: "Small units: what queueing theory says"
    case .data: "What the data say"
    case .backtest: "The model against what happened"
    case .sources: "Assumptions and sources"
    case .conflicts: "Where the sources disagree"
    case .reproduction: "How to repeat the calculation"
    }
  }

  // MARK: Charts

  func dotsTitle(_ period: String, perYear: Bool) -> String {
    perYear ? "Result a year on average over \(period)" : "Result \(period)"
  }
  func yearDotsTitle(_ tilbud: String) -> String { "\(tilbud): result of the year" }
  func fanTitle(_ tilbud: String, _ variants: [String]) -> String {
    "\(tilbud): enrolled month by month" + of(variants)
  }
  func hourFanTitle(_ tilbud: String, _ variants: [String]) -> String {
    "\(tilbud): utilisation year by year" + of(variants)
  }
  func takstPathTitle(_ tilbud: String, isHourly: Bool) -> String {
    "\(tilbud): path of the \(isHourly ? "hourly price" : "takst")"
  }
  func takstAxis(isHourly: Bool) -> String { isHourly ? "kr. per hour" : "kr. per døgn" }

  // MARK: Tables

  func viabilityCaption(_ tilbud: String, _ period: String) -> String { "\(tilbud): bæredygtighed \(period)" }
  func capacityCaption(_ tilbud: String, _ variants: String?) -> String {
    "\(tilbud): capacity year by year" + (variants.map { ", \($0)" } ?? "")
  }
  func ydelserCaption(_ tilbud: String, _ year: Int, _ variant: String?) -> String {
    "\(tilbud): the ydelser in \(year)" + of(variant)
  }
  func accountsCaption(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): accounts year by year" + of(variant)
  }
  func takstCaption(_ tilbud: String, _ variant: String?, isHourly: Bool) -> String {
    "\(tilbud): \(isHourly ? "hourly price" : "takst") year by year" + of(variant)
  }
  func calculationCaption(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): how the takst is calculated" + of(variant)
  }
  var usePart: String { "places and belægning" }
  var moneyPart: String { "money" }
  func variantsCaption(_ tilbud: String, _ period: String) -> String { "\(tilbud): the variants \(period)" }
  func differencesCaption(_ tilbud: String, from variant: String, _ period: String) -> String {
    "\(tilbud): difference from ‘\(variant)’ \(period)"
  }
  func resultByYear(_ tilbud: String) -> String { "\(tilbud): result year by year" }
  func riskByYear(_ tilbud: String) -> String {
    "\(tilbud): risk of a deficit beyond the band, year by year"
  }
  func waitingCaption(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): referrals and waiting list year by year" + of(variant)
  }
  func waitingVariantsCaption(_ tilbud: String, _ period: String) -> String {
    "\(tilbud): referrals and waiting list in the variants \(period)"
  }
  func waitingYdelserCaption(_ tilbud: String, _ period: String, _ variant: String?) -> String {
    "\(tilbud): referrals by ydelse \(period)" + of(variant)
  }
  func kommunerCaption(_ tilbud: String, _ period: String, _ variant: String?) -> String {
    "\(tilbud): what the kommuner use and pay \(period)" + of(variant)
  }
  func paymentsCaption(_ tilbud: String, _ period: String) -> String {
    "\(tilbud): what the kommuner pay a year \(period), variant by variant"
  }
  var assumptionsCaption: String { "Assumptions" }
  var sourcesCaption: String { "Sources" }

  private func of(_ variant: String?) -> String { variant.map { ", ‘\($0)’" } ?? "" }
  private func of(_ variants: [String]) -> String { variants.isEmpty ? "" : ", " + variantsNamed(variants) }

  // MARK: Page

  var skipLink: String { "Skip to the content" }
  var contents: String { "Contents" }
  var question: String { "The question" }
  var showNumbers: String { "Show the numbers" }
  var reproduceCommand: String { "Command" }
  func made(by maker: String, on date: String?) -> String {
    "Calculated with \(maker)" + (date.map { ", \($0)" } ?? "")
  }
  var judgement: String { "The report shows and does not recommend." }
}
