/// The words of the workbook.
protocol WorkbookPhrases {
  /// The name of a sheet.
  func sheetName(_ sheet: WorkbookSheet) -> String
  /// Its title.
  func sheetTitle(_ sheet: WorkbookSheet) -> String
  /// What it holds, in a line; empty for those that the list of sheets leaves out.
  func about(_ sheet: WorkbookSheet) -> String
  /// What the budget of a cost line follows.
  func follows(_ rule: TakstCase.Follows, of names: [String], savesAll: Bool) -> String

  // MARK: Columns

  var assumptionColumn: String { get }
  var explanationColumn: String { get }
  var followsColumn: String { get }
  var amountColumn: String { get }
  var shareColumn: String { get }
  var referenceColumn: String { get }
  var kindColumn: String { get }
  var textColumn: String { get }
  var sheetColumn: String { get }
  var aboutColumn: String { get }
  var measuredColumn: String { get }
  var spanColumn: String { get }
  var differenceColumn: String { get }
  var placesAtYearEnd: String { get }
  var expectedTakst: String { get }
  var resultOfPeriod: String { get }
  var refused: String { get }
  var paid: String { get }
  func low(_ title: String) -> String
  func high(_ title: String) -> String

  // MARK: Inputs

  var inputNote: String { get }
  var plFactorNote: String { get }
  var daysOfYear: String { get }
  var placesNote: String { get }
  var daysNote: String { get }
  var assumedNote: String { get }
  var daysInForce: String { get }
  var daysInForceNote: String { get }
  var efterreguleringRow: String { get }
  var efterreguleringNote: String { get }
  var objectiveShare: String { get }
  var objectiveNote: String { get }
  var hourlyCostShare: String { get }
  var hourlyCostNote: String { get }
  var positions: String { get }
  var positionsNote: String { get }
  var netHours: String { get }
  var netHoursNote: String { get }
  var billableNote: String { get }
  var serviceShare: String { get }
  var serviceNote: String { get }
  func lineShare(_ line: String) -> String
  var lineShareNote: String { get }
  func weight(_ line: String) -> String
  var weightNote: String { get }
  func hoursPerDay(_ line: String) -> String
  var hoursPerDayNote: String { get }
  func supplement(_ line: String) -> String
  var supplementNote: String { get }
  func publishedRow(_ line: String) -> String
  var publishedNote: String { get }

  // MARK: Cost base

  var costNote: String { get }
  var countsAgainst: String { get }
  var outsideTakst: String { get }
  var followsIndex: String { get }
  func stepRow(_ places: Int) -> String

  // MARK: Takst

  var takstNote: String { get }
  var pricePerHour: String { get }
  var meanWeight: String { get }
  var meanHours: String { get }
  func basisOf(_ line: String) -> String
  func hourRateOf(_ line: String) -> String
  func serviceOf(_ line: String) -> String
  func asComputed(_ line: String) -> String

  // MARK: Results

  var accountsNote: String { get }
  var variantsNote: String { get }
  var pairedTitle: String { get }
  var pairedNote: String { get }
  var monthsNote: String { get }
  var kommunerNote: String { get }
  var sourcesNote: String { get }
  var withoutSource: String { get }
  var withoutSourceNote: String { get }
  var conflict: String { get }

  // MARK: Charts

  func takstChartTitle(_ tilbud: String, isHourly: Bool) -> String
  func takstChartText(_ first: Int, _ last: Int) -> String
  func resultFanTitle(_ tilbud: String, _ variant: String?) -> String
  func expectedResultTitle(_ tilbud: String) -> String
}
