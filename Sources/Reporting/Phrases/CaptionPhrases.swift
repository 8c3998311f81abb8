/// Headings, and the captions of tables and charts.
protocol CaptionPhrases {
  func title(of section: ReportSection.Kind) -> String

  // MARK: Charts

  func dotsTitle(_ period: String, perYear: Bool) -> String
  func yearDotsTitle(_ tilbud: String) -> String
  func fanTitle(_ tilbud: String, _ variants: [String]) -> String
  func hourFanTitle(_ tilbud: String, _ variants: [String]) -> String
  func takstPathTitle(_ tilbud: String, isHourly: Bool) -> String
  func takstAxis(isHourly: Bool) -> String

  // MARK: Tables

  func viabilityCaption(_ tilbud: String, _ period: String) -> String
  func capacityCaption(_ tilbud: String, _ variants: String?) -> String
  func ydelserCaption(_ tilbud: String, _ year: Int, _ variant: String?) -> String
  func accountsCaption(_ tilbud: String, _ variant: String?) -> String
  func takstCaption(_ tilbud: String, _ variant: String?, isHourly: Bool) -> String
  func calculationCaption(_ tilbud: String, _ variant: String?) -> String
  /// The two halves of a wide table of variants.
  var usePart: String { get }
  var moneyPart: String { get }
  func variantsCaption(_ tilbud: String, _ period: String) -> String
  func differencesCaption(_ tilbud: String, from variant: String, _ period: String) -> String
  func resultByYear(_ tilbud: String) -> String
  func riskByYear(_ tilbud: String) -> String
  func waitingCaption(_ tilbud: String, _ variant: String?) -> String
  func waitingVariantsCaption(_ tilbud: String, _ period: String) -> String
  func waitingYdelserCaption(_ tilbud: String, _ period: String, _ variant: String?) -> String
  func kommunerCaption(_ tilbud: String, _ period: String, _ variant: String?) -> String
  func paymentsCaption(_ tilbud: String, _ period: String) -> String
  var assumptionsCaption: String { get }
  var sourcesCaption: String { get }
}

/// Words of the page around the report.
protocol PagePhrases {
  var skipLink: String { get }
  var contents: String { get }
  var question: String { get }
  var showNumbers: String { get }
  var reproduceCommand: String { get }
  func made(by maker: String, on date: String?) -> String
  var judgement: String { get }
}
