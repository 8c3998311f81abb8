extension EnglishPhrases {
  // MARK: Columns

  var year: String { "Year" }
  var wholePeriod: String { "whole period" }
  var variant: String { "Variant" }
  var tilbud: String { "Tilbud" }
  var ydelse: String { "Ydelse" }
  var kommune: String { "Kommune" }
  var monthWord: String { "Month" }
  var line: String { "Line" }
  var indicator: String { "Measured by" }
  var value: String { "Value" }
  var paragraph: String { "Paragraph" }
  var places: String { "Places" }
  var placesWord: String { "places" }
  var normeredeWord: String { "normerede" }
  var placesInForce: String { "Places in force" }
  var ommærket: String { "Ommærket" }
  var inEightOfTen: String { "In 8 of 10 futures" }
  var mean: String { "Mean" }
  var median: String { "median" }
  var lowTenth: String { "1 in 10 below" }
  var lowQuarter: String { "1 in 4 below" }
  var highQuarter: String { "1 in 4 above" }
  var highTenth: String { "1 in 10 above" }
  var innerBand: String { "5 of 10" }
  var outerBand: String { "8 of 10" }
  var noDifference: String { "none" }
  var points: String { "points" }
  var millionKroner: String { "million kr." }
  var byRule: String { "by rule" }

  // MARK: Belægning

  var enrolled: String { "Belægning (indskrevet)" }
  var physical: String { "Fysisk belægning" }
  var billed: String { "Betalt belægning" }
  var residents: String { "Enrolled on average" }
  var available: String { "Free places on average" }
  var ofBudgetedPlaces: String { "Belægning of its own budgeted places" }
  var hoursReferred: String { "Hours referred" }
  var hoursDelivered: String { "Hours delivered" }
  var utilisation: String { "Utilisation of the hours" }
  var backlog: String { "Backlog at the end of the year, hours" }
  var budgeted: String { "budgeted" }
  var enrolledAxis: String { "Enrolled" }
  var utilisationAxis: String { "Hours delivered, percent of capacity" }

  // MARK: Accounts

  var assumed: String { "Forudsat belægning" }
  var billableShare: String { "Faktureringsgrad" }
  var income: String { "Income" }
  var cost: String { "Cost" }
  var recovered: String { "Efterregulering in the takst" }
  var byPopulation: String { "of it by population" }
  var kommunerPayPerYear: String { "Kommuner pay a year" }
  var byPopulationPerYear: String { "of it by population a year" }
  var result: String { "Result" }
  var resultPerYear: String { "Result a year" }
  var deficit: String { "Risk of a deficit" }
  var beyondBand: String { "Risk of a deficit beyond the band" }
  var deficitOfPeriod: String { "Risk of a deficit over the period" }
  var beyondBandSomeYear: String { "Risk of a year beyond the band" }
  var bandColumn: String { "The band, ±" }
  var balance: String { "balance" }

  // MARK: The takst's arithmetic

  var costBase: String { "= cost base (beregningsgrundlag)" }
  var plusEfterregulering: String { "+ efterregulering of known results" }
  var minusObjective: String { "− paid by population (objektiv finansiering)" }
  var minusHourly: String { "− carried by the hourly ydelser" }
  var minusSupplements: String { "− expected from supplements" }
  var toBeCovered: String { "= to be covered by the takst" }
  var dividedByPlaces: String { "÷ places" }
  var timesDays: String { "× days" }
  var timesAssumed: String { "× forudsat belægning" }
  var billedDays: String { "= døgn expected to be billed" }
  var takstPerDøgn: String { "= takst per døgn" }
  var breakEven: String { "Places billed all year that cover the budget" }
  var dividedByPositions: String { "÷ årsværk" }
  var timesNetHours: String { "× net hours per årsværk" }
  var timesBillable: String { "× faktureringsgrad" }
  var budgetedHours: String { "= hours expected to be billed" }

  // MARK: People

  var referredColumn: String { "Referred" }
  var referredPerYear: String { "Referred a year" }
  var casesReferred: String { "Cases referred" }
  var casesPerYear: String { "Cases a year" }
  var casesBegun: String { "Cases begun" }
  var admitted: String { "Admitted" }
  var admittedFromList: String { "of them from the list" }
  var turnedAway: String { "Turned away" }
  var turnedAwayPerYear: String { "Turned away a year" }
  var leftList: String { "Left the list" }
  var leftPerYear: String { "Left the list a year" }
  var moved: String { "Moved out by a cut" }
  var refusedPerYear: String { "Not admitted a year" }
  var waitingMean: String { "Waiting on average" }
  var waitOfAdmitted: String { "Wait of those admitted from the list" }
  var waitOfLeft: String { "Wait of those who left it" }
  var paidPerYear: String { "Pays a year" }

  // MARK: Bæredygtighed

  var economicResult: String { "Economic: result a year" }
  var economicDeficit: String { "Economic: risk of a deficit over the whole period" }
  var professionalSize: String { "Professional: enrolled on average" }
  var professionalShare: String { "Professional: belægning (indskrevet)" }
  var professionalWaiting: String { "Professional: waiting on average" }
  var utilisationIndicator: String { "Professional: utilisation of the hours" }

  // MARK: Sources and reproduction

  var path: String { "Concerns" }
  var assumption: String { "Assumption" }
  var source: String { "Source" }
  var program: String { "Program" }
  var scenario: String { "Scenario" }
  var file: String { "File" }
  var settings: String { "Changed on the command line" }
  var fingerprint: String { "Fingerprint of the scenario" }
  var period: String { "Period" }
  var seed: String { "Seed" }
  var futures: String { "Simulated futures" }

  // MARK: Grid

  var keepsLimits: String { "Keeps the scenario's limits" }
  var unbeaten: String { "Unbeaten" }

  // MARK: Causes

  var cause: String { "Cause" }
  var validFrom: String { "Valid from" }
  var before: String { "Before" }
  var after: String { "After" }
  var effectThisYear: String { "Effect this year" }
  var effectFullYear: String { "Helårseffekt" }
  var breakEvenPlaces: String { "Break-even, places billed" }
  var breakEvenShare: String { "Break-even, betalt belægning" }
  var expectedBilled: String { "Expected betalt belægning" }
  var marginToBalance: String { "Margin to balance, døgn" }
  var bandInUnits: String { "Empty døgn that break the band, cost fixed" }

  // MARK: Sensitivity

  var central: String { "Central value" }
  var givesAtLow: String { "gives" }
  var givesAtHigh: String { "gives" }
  var firstOrder: String { "Share of the spread alone" }
  var totalOrder: String { "Share with interplay" }
  var uncertainCaption: String { "Numbers that are not known exactly" }
  var distribution: String { "Distribution" }
  var elasticity: String { "Price elasticity" }
  var spiralRisk: String { "Futures in which takst rises and belægning falls three years running" }
  var belægningLastYear: String { "Belægning in the last year" }
  var takstLastYear: String { "Takst in the last year" }
  var longRunTakst: String { "Takst in the long run" }
  var longRunShare: String { "Belægning in the long run" }
  var longRunOutcome: String { "In the long run" }

  // MARK: Theory, data and the past

  var load: String { "Demand in proportion to the places" }
  var longRunBelægning: String { "Belægning in the long run" }
  var findNoPlace: String { "Find no free place" }
  var neverAdmitted: String { "Never admitted" }
  var exactBelægning: String { "Belægning, exact" }
  var simulatedBelægning: String { "Belægning, simulated" }
  var agrees: String { "Agree" }
  var waitingList: String { "Waiting list" }
  var years: String { "Years" }
  var waitFromList: String { "Wait of those admitted from the list, days" }
  var daysAfter: String { "Days after admission" }
  var form: String { "Form" }
  var meanStay: String { "Mean stay, days" }
  var fit: String { "Agrees with the data" }
  var stillThere: String { "Still enrolled" }
  var interval: String { "95 % certainty" }
  var intervalLow: String { "95 % certain above" }
  var intervalHigh: String { "95 % certain below" }
  var ratesCaption: String { "Referrals in the data" }
  var counted: String { "Counted" }
  var observedFigure: String { "Figure" }
  var observed: String { "Observed" }
  var predicted: String { "Predicted" }
  var withinBand: String { "Within" }
  var fitted: String { "Used to choose assumptions" }
}
