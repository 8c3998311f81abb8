extension Phrases {
  // MARK: Columns
  var year: String { say("År", "Year") }
  var wholePeriod: String { say("hele perioden", "whole period") }
  var variant: String { "Variant" }
  var tilbud: String { "Tilbud" }
  var ydelse: String { "Ydelse" }
  var kommune: String { "Kommune" }
  var monthWord: String { say("Måned", "Month") }
  var line: String { say("Linje", "Line") }
  var indicator: String { say("Målt på", "Measured by") }
  var value: String { say("Værdi", "Value") }
  var paragraph: String { say("Paragraf", "Paragraph") }
  var places: String { say("Pladser", "Places") }
  var placesWord: String { say("pladser", "places") }
  /// The places of the plan, where rules make others of them.
  var normeredeWord: String { "normerede" }
  /// Mean places, those that are ommærket left out.
  var placesInForce: String { say("Pladser i kraft", "Places in force") }
  var ommærket: String { "Ommærket" }
  var inEightOfTen: String { say("I 8 af 10 fremtider", "In 8 of 10 futures") }
  var mean: String { say("Gennemsnit", "Mean") }
  var median: String { "median" }
  var lowTenth: String { say("1 af 10 lavere end", "1 in 10 below") }
  var lowQuarter: String { say("1 af 4 lavere end", "1 in 4 below") }
  var highQuarter: String { say("1 af 4 højere end", "1 in 4 above") }
  var highTenth: String { say("1 af 10 højere end", "1 in 10 above") }
  var innerBand: String { say("5 af 10", "5 of 10") }
  var outerBand: String { say("8 af 10", "8 of 10") }
  var noDifference: String { say("ingen", "none") }
  var points: String { say("procentpoint", "points") }
  var millionKroner: String { say("mio. kr.", "million kr.") }
  var byRule: String { say("efter regel", "by rule") }
  // MARK: Belægning
  var enrolled: String { "Belægning (indskrevet)" }
  var physical: String { "Fysisk belægning" }
  var billed: String { "Betalt belægning" }
  var residents: String { say("Indskrevne i gennemsnit", "Enrolled on average") }
  var available: String { say("Ledige pladser i gennemsnit", "Free places on average") }
  var ofBudgetedPlaces: String {
    say("Belægning af egne budgetterede pladser", "Belægning of its own budgeted places")
  }
  var hoursReferred: String { say("Timer henvist", "Hours referred") }
  var hoursDelivered: String { say("Timer leveret", "Hours delivered") }
  var utilisation: String { say("Udnyttelse af timerne", "Utilisation of the hours") }
  var backlog: String { say("Efterslæb ved årets slutning, timer", "Backlog at the end of the year, hours") }
  var budgeted: String { say("budgetteret", "budgeted") }
  var enrolledAxis: String { say("Indskrevne", "Enrolled") }
  var utilisationAxis: String {
    say("Leverede timer i procent af kapaciteten", "Hours delivered, percent of capacity")
  }
  // MARK: Accounts
  var assumed: String { "Forudsat belægning" }
  var billableShare: String { "Faktureringsgrad" }
  var income: String { say("Indtægt", "Income") }
  var cost: String { say("Udgift", "Cost") }
  var recovered: String { say("Efterregulering i taksten", "Efterregulering in the takst") }
  /// The part of the income that kommuner share whether they use the tilbud or not.
  var byPopulation: String { say("heraf efter folketal", "of it by population") }
  var kommunerPayPerYear: String { say("Kommunerne betaler pr. år", "Kommuner pay a year") }
  var byPopulationPerYear: String { say("heraf efter folketal pr. år", "of it by population a year") }
  var result: String { say("Resultat", "Result") }
  var resultPerYear: String { say("Resultat pr. år", "Result a year") }
  var deficit: String { say("Risiko for underskud", "Risk of a deficit") }
  var beyondBand: String { say("Risiko for underskud ud over båndet", "Risk of a deficit beyond the band") }
  var deficitOfPeriod: String { say("Risiko for underskud i perioden", "Risk of a deficit over the period") }
  var beyondBandSomeYear: String { say("Risiko for et år ud over båndet", "Risk of a year beyond the band") }
  var bandColumn: String { say("Båndet, ±", "The band, ±") }
  var balance: String { "balance" }
  // MARK: People
  var referredColumn: String { say("Henviste", "Referred") }
  var referredPerYear: String { say("Henviste pr. år", "Referred a year") }
  var casesReferred: String { say("Sager henvist", "Cases referred") }
  var casesPerYear: String { say("Sager pr. år", "Cases a year") }
  var casesBegun: String { say("Sager begyndt", "Cases begun") }
  var admitted: String { say("Indskrevet", "Admitted") }
  var admittedFromList: String { say("heraf fra ventelisten", "of them from the list") }
  var turnedAway: String { say("Afvist", "Turned away") }
  var turnedAwayPerYear: String { say("Afvist pr. år", "Turned away a year") }
  var leftList: String { say("Forlod ventelisten", "Left the list") }
  var leftPerYear: String { say("Forlod ventelisten pr. år", "Left the list a year") }
  var moved: String { say("Flyttet ved reduktion", "Moved out by a cut") }
  var refusedPerYear: String { say("Fik ikke plads pr. år", "Not admitted a year") }
  var waitingMean: String { say("Ventende i gennemsnit", "Waiting on average") }
  var waitOfAdmitted: String {
    say("Ventetid for dem, der kom ind fra ventelisten", "Wait of those admitted from the list")
  }
  var waitOfLeft: String { say("Ventetid for dem, der forlod den", "Wait of those who left it") }
  var paidPerYear: String { say("Betaler pr. år", "Pays a year") }
  // MARK: Bæredygtighed
  var economicResult: String { say("Økonomisk: resultat pr. år", "Economic: result a year") }
  var economicDeficit: String {
    say("Økonomisk: risiko for underskud over hele perioden", "Economic: risk of a deficit over the whole period")
  }
  var professionalSize: String { say("Faglig: indskrevne i gennemsnit", "Professional: enrolled on average") }
  var professionalShare: String { say("Faglig: belægning (indskrevet)", "Professional: belægning (indskrevet)") }
  var professionalWaiting: String { say("Faglig: ventende i gennemsnit", "Professional: waiting on average") }
  var utilisationIndicator: String { say("Faglig: udnyttelse af timerne", "Professional: utilisation of the hours") }
  // MARK: Sources and reproduction
  var path: String { say("Gælder", "Concerns") }
  var assumption: String { say("Antagelse", "Assumption") }
  var source: String { say("Kilde", "Source") }
  var program: String { "Program" }
  var scenario: String { say("Scenarie", "Scenario") }
  var file: String { say("Fil", "File") }
  var settings: String { say("Ændret på kommandolinjen", "Changed on the command line") }
  var fingerprint: String { say("Scenariets fingeraftryk", "Fingerprint of the scenario") }
  var period: String { say("Periode", "Period") }
  var seed: String { say("Frø", "Seed") }
  var futures: String { say("Simulerede fremtider", "Simulated futures") }
  // MARK: Grid
  var keepsLimits: String { say("Holder scenariets grænser", "Keeps the scenario's limits") }
  var unbeaten: String { say("Overgås ikke", "Unbeaten") }
  // MARK: Causes
  var cause: String { say("Årsag", "Cause") }
  var validFrom: String { say("Gælder fra", "Valid from") }
  var before: String { say("Før", "Before") }
  var after: String { say("Efter", "After") }
  var effectThisYear: String { say("Virkning i år", "Effect this year") }
  var effectFullYear: String { "Helårseffekt" }
  var breakEvenPlaces: String { say("Balancepunkt, betalte pladser", "Break-even, places billed") }
  var breakEvenShare: String { say("Balancepunkt, betalt belægning", "Break-even, betalt belægning") }
  var expectedBilled: String { say("Ventet betalt belægning", "Expected betalt belægning") }
  var marginToBalance: String { say("Margin til balance, døgn", "Margin to balance, døgn") }
  var bandInUnits: String {
    say("Tomme døgn, der bryder båndet, når udgiften er fast", "Empty døgn that break the band, cost fixed")
  }
  // MARK: Sensitivity
  var central: String { say("Midterværdi", "Central value") }
  var givesAtLow: String { say("giver", "gives") }
  var givesAtHigh: String { say("giver", "gives") }
  var firstOrder: String { say("Andel af spredningen alene", "Share of the spread alone") }
  var totalOrder: String { say("Andel med samspil", "Share with interplay") }
  var uncertainCaption: String { say("Tal, der ikke kendes præcist", "Numbers that are not known exactly") }
  var distribution: String { say("Fordeling", "Distribution") }
  var elasticity: String { say("Priselasticitet", "Price elasticity") }
  var spiralRisk: String {
    say(
      "Fremtider, hvor takst stiger og belægning falder tre år i træk",
      "Futures in which takst rises and belægning falls three years running")
  }
  var belægningLastYear: String { say("Belægning sidste år", "Belægning in the last year") }
  var takstLastYear: String { say("Takst sidste år", "Takst in the last year") }
  var longRunTakst: String { say("Takst på langt sigt", "Takst in the long run") }
  var longRunShare: String { say("Belægning på langt sigt", "Belægning in the long run") }
  var longRunOutcome: String { say("På langt sigt", "In the long run") }
  // MARK: Theory, data and the past
  var load: String { say("Efterspørgsel i forhold til pladserne", "Demand in proportion to the places") }
  var longRunBelægning: String { say("Belægning på langt sigt", "Belægning in the long run") }
  var findNoPlace: String { say("Finder ingen ledig plads", "Find no free place") }
  var neverAdmitted: String { say("Får aldrig plads", "Never admitted") }
  var exactBelægning: String { say("Belægning, eksakt", "Belægning, exact") }
  var simulatedBelægning: String { say("Belægning, simuleret", "Belægning, simulated") }
  var agrees: String { say("Stemmer overens", "Agree") }
  var waitingList: String { say("Venteliste", "Waiting list") }
  var years: String { say("År", "Years") }
  var waitFromList: String {
    say("Ventetid for dem, der kommer ind fra listen, dage", "Wait of those admitted from the list, days")
  }
  var daysAfter: String { say("Dage efter indskrivning", "Days after admission") }
  var form: String { say("Fordeling", "Form") }
  var meanStay: String { say("Ophold i gennemsnit, dage", "Mean stay, days") }
  var fit: String { say("Passer med data", "Agrees with the data") }
  var stillThere: String { say("Stadig indskrevet", "Still enrolled") }
  var interval: String { say("95 % sikkerhed", "95 % certainty") }
  var intervalLow: String { say("95 % sikkert over", "95 % certain above") }
  var intervalHigh: String { say("95 % sikkert under", "95 % certain below") }
  var ratesCaption: String { say("Henvisninger i data", "Referrals in the data") }
  var counted: String { say("Talt", "Counted") }
  var observedFigure: String { say("Tal", "Figure") }
  var observed: String { say("Faktisk", "Observed") }
  var predicted: String { say("Forudsagt", "Predicted") }
  var withinBand: String { say("Inden for", "Within") }
  var fitted: String { say("Brugt til at vælge antagelser", "Used to choose assumptions") }
}
