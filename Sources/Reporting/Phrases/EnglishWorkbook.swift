extension EnglishPhrases {
  func sheetName(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .overview: "Overview"
    case .assumptions: "Assumptions"
    case .costBase: "Cost base"
    case .takst: "Takst"
    case .accounts: "Accounts"
    case .variants: "Variants"
    case .months: "Months"
    case .kommuner: "Kommuner"
    case .sources: "Sources"
    case .chartData: "Chart data"
    }
  }

  func sheetTitle(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .overview: "Overview"
    case .assumptions: "Assumptions"
    case .costBase: "Cost base"
    case .takst: "Takst"
    case .accounts: "Accounts year by year"
    case .variants: "Variants side by side"
    case .months: "Enrolled residents by month"
    case .kommuner: "Use and payment by kommune"
    case .sources: "Sources, assumptions and reproduction"
    case .chartData: "The numbers behind the charts"
    }
  }

  func about(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .overview: ""
    case .assumptions: "What the takst is computed with. Yellow cells can be changed."
    case .costBase: "The costs behind the takst, line by line. Yellow cells can be changed."
    case .takst: "From cost base to takst, step by step, in formulas."
    case .accounts: "Expected belægning, takst, income, cost, result and risk by year."
    case .variants: "The variants over the whole period and their paired differences."
    case .months: "Enrolled residents by month, with their spread."
    case .kommuner: "Residents, referrals and payment by kommune and year."
    case .sources: "Assumptions, sources, conflicts and the command that gives the figures again."
    case .chartData: ""
    }
  }

  func follows(_ rule: TakstCase.Follows, of names: [String], savesAll: Bool) -> String {
    switch rule {
    case .nothing: "A fixed amount a year"
    case .places: savesAll ? "Per place and year" : "Per place and year; one place fewer saves the share"
    case .days: "Per occupied day, by the belægning of the budget"
    case .size: "Steps by number of places"
    case .lines: "A share of \(names.joined(separator: ", "))"
    }
  }

  // MARK: Columns

  var assumptionColumn: String { "Assumption" }
  var explanationColumn: String { "Explanation" }
  var followsColumn: String { "Follows" }
  var amountColumn: String { "Amount or rate" }
  var shareColumn: String { "Share" }
  var referenceColumn: String { "At places" }
  var kindColumn: String { "Kind" }
  var textColumn: String { "Text" }
  var sheetColumn: String { "Sheet" }
  var aboutColumn: String { "What it shows" }
  var measuredColumn: String { "Figure" }
  var spanColumn: String { "Span" }
  var differenceColumn: String { "Difference" }
  var placesAtYearEnd: String { "Places 31 Dec" }
  var expectedTakst: String { "Takst at the end of the year" }
  var resultOfPeriod: String { "Result of the whole period" }
  var refused: String { "Found no place" }
  var paid: String { "Pays" }
  func low(_ title: String) -> String { "\(title), 1 in 10 lower than" }
  func high(_ title: String) -> String { "\(title), 1 in 10 higher than" }

  // MARK: Inputs

  var inputNote: String {
    """
    Only yellow cells can be changed; the takst follows. A yellow cell with the same number as \
    before follows the one to its left, so a change holds from its date on.
    """
  }
  var plFactorNote: String { "Price and wage change from the year the costs are in" }
  var daysOfYear: String { "Days of the year" }
  var placesNote: String { "Places the takst is computed with" }
  var daysNote: String { "365, or 366 in a leap year" }
  var assumedNote: String { "The belægning the takst is computed with; not the one expected" }
  var daysInForce: String { "Days the version holds in the year" }
  var daysInForceNote: String { "Follows from the dates" }
  var efterreguleringRow: String { "Efterregulering" }
  var efterreguleringNote: String {
    "Known results in the takst; a deficit is positive. Simulated results are not included"
  }
  var objectiveShare: String { "Paid by population, share" }
  var objectiveNote: String { "Share that kommuner pay by population" }
  var hourlyCostShare: String { "Share of hourly services" }
  var hourlyCostNote: String { "Share of the cost that the hourly price carries" }
  var positions: String { "Full-time positions" }
  var positionsNote: String { "Positions that deliver hours" }
  var netHours: String { "Net hours per position" }
  var netHoursNote: String { "Hours for services, holidays and illness taken off" }
  var billableNote: String { "The share of hours budgeted to be billed" }
  var serviceShare: String { "Share of the service part" }
  var serviceNote: String { "The part of the cost that the service rate covers" }
  func lineShare(_ line: String) -> String { "Share of days, \(line)" }
  var lineShareNote: String { "Budgeted; the shares of all lines add up to 100%" }
  func weight(_ line: String) -> String { "Takst weight, \(line)" }
  var weightNote: String { "What a day costs relative to the other lines" }
  func hoursPerDay(_ line: String) -> String { "Hours per day, \(line)" }
  var hoursPerDayNote: String { "Hours of service per day" }
  func supplement(_ line: String) -> String { "Supplement, \(line)" }
  var supplementNote: String { "Kr. per day on top of the takst" }
  func publishedRow(_ line: String) -> String { "Published takst, \(line)" }
  var publishedNote: String { "Holds instead of the computed one; empty when the takst is computed" }

  // MARK: Cost base

  var costNote: String {
    """
    Yellow cells are the rule of every cost; the amounts to the right follow them and the \
    assumptions. Share: what one place fewer saves, or what the budget takes to be occupied.
    """
  }
  var countsAgainst: String { "taken off" }
  var outsideTakst: String { "outside the takst" }
  var followsIndex: String { "follows p/l" }
  func stepRow(_ places: Int) -> String { "– up to \(places) places" }

  // MARK: Takst

  var takstNote: String {
    """
    The numbers are formulas that follow the yellow cells. The takst is rounded once to whole \
    kroner. An empty column: no new takst from that date. The lines “As Plads computed” do not \
    change.
    """
  }
  var pricePerHour: String { "= price per hour" }
  var meanWeight: String { "Mean takst weight" }
  var meanHours: String { "Mean hours per day" }
  func basisOf(_ line: String) -> String { "Base takst, \(line)" }
  func hourRateOf(_ line: String) -> String { "Service rate per hour, \(line)" }
  func serviceOf(_ line: String) -> String { "Service per day, \(line)" }
  func asComputed(_ line: String) -> String { "As Plads computed, \(line)" }

  // MARK: Results

  var accountsNote: String {
    """
    The mean of all futures, and where 8 in 10 lie between. Efterregulering of simulated results is \
    in this takst.
    """
  }
  var variantsNote: String { "The whole period. The variants are simulated on the same referrals and stays." }
  var pairedTitle: String { "Paired differences from the first variant" }
  var pairedNote: String {
    """
    The difference future by future, with the interval the mean lies in with 95% certainty. Shares \
    are differences in percentage points.
    """
  }
  var monthsNote: String { "Enrolled residents, mean of every month, over all futures." }
  var kommunerNote: String { "The mean of all futures, year by year." }
  var sourcesNote: String {
    """
    What the figures rest on: assumptions first, then sources, conflicts and how the figures are \
    made again.
    """
  }
  var withoutSource: String { "Without source" }
  var withoutSourceNote: String { "Neither source nor assumption is stated." }
  var conflict: String { "Conflict in the sources" }

  // MARK: Charts

  func takstChartTitle(_ tilbud: String, isHourly: Bool) -> String {
    "\(tilbud): \(isHourly ? "hourly price" : "takst") by the yellow cells, at the end of the year"
  }
  func takstChartText(_ first: Int, _ last: Int) -> String {
    "The takst at the end of every year from \(first) to \(last), as the sheet Takst computes it."
  }
  func resultFanTitle(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): result year by year\(variant.map { ", “\($0)”" } ?? "")"
  }
  func expectedResultTitle(_ tilbud: String) -> String { "\(tilbud): expected result year by year, variant by variant" }
}
