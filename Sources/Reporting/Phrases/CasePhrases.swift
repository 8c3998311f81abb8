internal import Office

/// Words of a case for a meeting.
protocol CasePhrases {
  func title(of part: CasePart) -> String
  /// The name of a field, and what stands in it until it is filled in.
  func field(_ field: CaseField) -> (name: String, placeholder: String)
  /// What a board can be asked to do.
  var verbs: [String] { get }
  var documentWords: WordDocument.Words { get }

  // MARK: The head

  var caseHeader: String { get }
  var itemLabel: String { get }
  var meetingLabel: String { get }
  var journalLabel: String { get }

  // MARK: What is told

  func caseBasis(_ period: String, _ futures: Figure?) -> RichText
  func seeBilag(_ number: Int, _ title: String) -> String
  func target(_ tilbud: String, driftsherre: String?, _ ydelser: [String]) -> String
  func placesTold(_ variants: String?, _ steps: [(date: String, places: Figure)]) -> RichText
  func shareTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText
  func takstTold(isHourly: Bool, _ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText
  func resultTold(_ first: (year: Int, figure: Told), _ last: (year: Int, figure: Told)?) -> RichText
  func riskTold(_ year: Int, _ risk: Told, band: Figure) -> RichText
  func waitingTold(_ period: String, _ waiting: Told) -> RichText
  var targetLabel: String { get }
  func occupancyLabel(isHourly: Bool) -> String
  var decisionsLabel: String { get }
  var causeLabel: String { get }
  var outlookLabel: String { get }

  // MARK: The choices

  var proposal: String { get }
  /// What stands between the verb and the choices, before and behind the field for the choice's number.
  var oneOfThese: (before: String, after: String) { get }
  func choiceText(
    isHourly: Bool, places: RichText, assumed: RichText, takst: (year: Int, figure: Figure)?, result: Figure?
  ) -> RichText
  var choicesNote: String { get }

  // MARK: The bilag

  func bilagTitle(_ number: Int, _ title: String) -> String
  var pictureTitle: String { get }
  /// Said below a table with only the last month of every year.
  var lastMonthsNote: String { get }
  /// Behind the caption of a table that goes on beside another.
  func part(_ number: Int, of all: Int) -> String

  // MARK: Native charts

  var withoutDeficit: String { get }
  var withDeficit: String { get }
  var band: String { get }
  var lowEnd: String { get }
  var highEnd: String { get }
  func changeFrom(_ label: String, _ base: Figure) -> String
  var level: String { get }
  var rise: String { get }
  var fall: String { get }
  var amount: String { get }
}
