/// The words of what other commands add to a report: limits, grids, causes, sensitivity, theory, data and the past.
protocol FindingPhrases {
  func yesOrNo(_ flag: Bool) -> String
  /// A quantity by its key in results.
  func quantity(_ key: String) -> String

  // MARK: Limits

  var thresholdsMeaning: RichText { get }
  func thresholdsCaption(_ tilbud: String) -> String
  var threshold: String { get }
  /// What a limit is set on, by its key in results, `Økonomisk` or `Faglig` first.
  func measure(_ key: String, isEconomic: Bool) -> String
  func limit(_ limit: Figure, isLeast: Bool) -> RichText
  /// The worst year's figure, and whether the limit is kept.
  func judged(_ value: Figure, _ year: Int, isKept: Bool, isClear: Bool) -> RichText

  // MARK: Rules

  /// When a rule is looked at: on these dates, or every so many months from one.
  func reviews(on dates: [String]) -> String
  func reviews(everyMonths months: Int, from date: String) -> String
  func ommærkning(_ rule: OmmærkningWords) -> RichText
  func adjustment(_ rule: AdjustmentWords) -> RichText
  var rulesNote: RichText { get }

  // MARK: Grid

  /// A value as it was written on the command line, such as `87.5%`.
  func settingValue(_ text: String) -> String
  func gridMeaning(_ year: Int) -> RichText
  func gridFigure(_ key: String) -> String
  func gridCaption(_ tilbud: String, _ year: Int) -> String
  func heatTitle(_ tilbud: String, _ figure: String, _ year: Int) -> String
  func heatReading(lowest: Figure, _ at: String, highest: Figure, _ there: String) -> RichText
  func explorerTitle(_ tilbud: String) -> String
  var unbeatenNote: RichText { get }

  // MARK: Causes

  func resultCause(_ key: String) -> String
  func takstCause(_ key: String) -> String
  func causesTitle(_ tilbud: String) -> String
  func causesReading(_ result: Figure, largest: String, _ value: Figure) -> RichText
  func causesByYear(_ tilbud: String) -> String
  func takstCauses(_ tilbud: String) -> String
  var balancesAlways: RichText { get }
  func breakEvenCaption(_ tilbud: String) -> String

  // MARK: Sensitivity

  func tornadoTitle(_ tilbud: String, _ figure: String, _ year: String) -> String
  func tornadoReading(_ name: String, from low: Figure, to high: Figure) -> RichText
  func spreadShares(_ figure: String, _ year: String, unknown: Figure, chance: Figure) -> RichText
  func sharesCaption(_ tilbud: String, _ figure: String, _ year: String) -> String
  /// That uncertain numbers are drawn, and what is computed without drawing them.
  var uncertainMeaning: RichText { get }
  var spiralMeaning: RichText { get }
  func spiralCaption(_ tilbud: String) -> String
  /// How a long run ends, by its key in results.
  func outcome(_ key: String) -> String

  // MARK: Theory, data and the past

  var referenceMeaning: RichText { get }
  func referenceCaption(_ tilbud: String, _ variant: String?) -> String
  func survivalTitle(_ ydelse: String) -> String
  var theoryMeaning: RichText { get }
  /// What demand a belægning takes, of a tilbud or of places alone.
  func needsCaption(_ name: String?) -> String
  func outcomesCaption(_ name: String?) -> String
  func fewestCaption(_ name: String?) -> String
  /// A kind of waiting list, by its key in results, and the mean patience in days where there is one.
  func waitingList(_ key: String, patience: Figure?) -> RichText
  /// Where the data come from, and that the scenario need not use them.
  func dataMeaning(_ file: String, from first: String, to last: String) -> RichText
  func medianStay(_ days: Figure, _ low: Figure?, _ high: Figure?) -> RichText
  func fitsCaption(_ ydelse: String) -> String
  /// A form of the length of stay, by its key in results.
  func stayForm(_ key: String) -> String
  var bestFit: String { get }
  var indistinctFit: String { get }
  var fitNote: RichText { get }
  var sharesNote: RichText { get }
  /// A text of the scenario whose numbers have a decimal point.
  func scenarioText(_ text: String) -> String
  func survivalReading(_ stays: Figure, completed: Figure, after days: Figure?, _ share: Figure) -> RichText
  var backtestMeaning: RichText { get }
  func backtestCaption(_ tilbud: String) -> String
}
