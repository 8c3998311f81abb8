/// Words and titles without figures in them.
protocol WordPhrases {
  // MARK: Columns

  var year: String { get }
  var wholePeriod: String { get }
  var variant: String { get }
  var tilbud: String { get }
  var ydelse: String { get }
  var kommune: String { get }
  var monthWord: String { get }
  var line: String { get }
  var indicator: String { get }
  var value: String { get }
  var paragraph: String { get }
  var places: String { get }
  var placesWord: String { get }
  /// The places of the plan, where rules make others of them.
  var normeredeWord: String { get }
  /// Mean places, those that are ommærket left out.
  var placesInForce: String { get }
  var ommærket: String { get }
  var inEightOfTen: String { get }
  var mean: String { get }
  var median: String { get }
  var lowTenth: String { get }
  var lowQuarter: String { get }
  var highQuarter: String { get }
  var highTenth: String { get }
  var innerBand: String { get }
  var outerBand: String { get }
  var noDifference: String { get }
  var points: String { get }
  var millionKroner: String { get }
  var byRule: String { get }

  // MARK: Belægning

  var enrolled: String { get }
  var physical: String { get }
  var billed: String { get }
  var residents: String { get }
  var available: String { get }
  var ofBudgetedPlaces: String { get }
  var hoursReferred: String { get }
  var hoursDelivered: String { get }
  var utilisation: String { get }
  var backlog: String { get }
  var budgeted: String { get }
  var enrolledAxis: String { get }
  var utilisationAxis: String { get }

  // MARK: Accounts

  var assumed: String { get }
  var billableShare: String { get }
  var income: String { get }
  var cost: String { get }
  var recovered: String { get }
  /// The part of the income that kommuner share whether they use the tilbud or not.
  var byPopulation: String { get }
  var kommunerPayPerYear: String { get }
  var byPopulationPerYear: String { get }
  var result: String { get }
  var resultPerYear: String { get }
  var deficit: String { get }
  var beyondBand: String { get }
  var deficitOfPeriod: String { get }
  var beyondBandSomeYear: String { get }
  var bandColumn: String { get }
  var balance: String { get }

  // MARK: The takst's arithmetic

  var costBase: String { get }
  var plusEfterregulering: String { get }
  var minusObjective: String { get }
  var minusHourly: String { get }
  var minusSupplements: String { get }
  var toBeCovered: String { get }
  var dividedByPlaces: String { get }
  var timesDays: String { get }
  var timesAssumed: String { get }
  var billedDays: String { get }
  var takstPerDøgn: String { get }
  var breakEven: String { get }
  var dividedByPositions: String { get }
  var timesNetHours: String { get }
  var timesBillable: String { get }
  var budgetedHours: String { get }

  // MARK: People

  var referredColumn: String { get }
  var referredPerYear: String { get }
  var casesReferred: String { get }
  var casesPerYear: String { get }
  var casesBegun: String { get }
  var admitted: String { get }
  var admittedFromList: String { get }
  var turnedAway: String { get }
  var turnedAwayPerYear: String { get }
  var leftList: String { get }
  var leftPerYear: String { get }
  var moved: String { get }
  var refusedPerYear: String { get }
  var waitingMean: String { get }
  var waitOfAdmitted: String { get }
  var waitOfLeft: String { get }
  var paidPerYear: String { get }

  // MARK: Bæredygtighed

  var economicResult: String { get }
  var economicDeficit: String { get }
  var professionalSize: String { get }
  var professionalShare: String { get }
  var professionalWaiting: String { get }
  var utilisationIndicator: String { get }

  // MARK: Sources and reproduction

  var path: String { get }
  var assumption: String { get }
  var source: String { get }
  var program: String { get }
  var scenario: String { get }
  var file: String { get }
  var settings: String { get }
  var fingerprint: String { get }
  var period: String { get }
  var seed: String { get }
  var futures: String { get }

  // MARK: Grid

  var keepsLimits: String { get }
  var unbeaten: String { get }

  // MARK: Causes

  var cause: String { get }
  var validFrom: String { get }
  var before: String { get }
  var after: String { get }
  var effectThisYear: String { get }
  var effectFullYear: String { get }
  var breakEvenPlaces: String { get }
  var breakEvenShare: String { get }
  var expectedBilled: String { get }
  var marginToBalance: String { get }
  var bandInUnits: String { get }

  // MARK: Sensitivity

  var central: String { get }
  var givesAtLow: String { get }
  var givesAtHigh: String { get }
  var firstOrder: String { get }
  var totalOrder: String { get }
  var uncertainCaption: String { get }
  var distribution: String { get }
  var elasticity: String { get }
  var spiralRisk: String { get }
  var belægningLastYear: String { get }
  var takstLastYear: String { get }
  var longRunTakst: String { get }
  var longRunShare: String { get }
  var longRunOutcome: String { get }

  // MARK: Theory, data and the past

  var load: String { get }
  var longRunBelægning: String { get }
  var findNoPlace: String { get }
  var neverAdmitted: String { get }
  var exactBelægning: String { get }
  var simulatedBelægning: String { get }
  var agrees: String { get }
  var waitingList: String { get }
  var years: String { get }
  var waitFromList: String { get }
  var daysAfter: String { get }
  var form: String { get }
  var meanStay: String { get }
  var fit: String { get }
  var stillThere: String { get }
  var interval: String { get }
  var intervalLow: String { get }
  var intervalHigh: String { get }
  var ratesCaption: String { get }
  var counted: String { get }
  var observedFigure: String { get }
  var observed: String { get }
  var predicted: String { get }
  var withinBand: String { get }
  var fitted: String { get }
}
