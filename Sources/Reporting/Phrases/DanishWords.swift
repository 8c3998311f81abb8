extension DanishPhrases {
  // MARK: Columns

  var year: String { "År" }
  var wholePeriod: String { "hele perioden" }
  var variant: String { "Variant" }
  var tilbud: String { "Tilbud" }
  var ydelse: String { "Ydelse" }
  var kommune: String { "Kommune" }
  var monthWord: String { "Måned" }
  var line: String { "Linje" }
  var indicator: String { "Målt på" }
  var value: String { "Værdi" }
  var paragraph: String { "Paragraf" }
  var places: String { "Pladser" }
  var placesWord: String { "pladser" }
  var normeredeWord: String { "normerede" }
  var placesInForce: String { "Pladser i kraft" }
  var ommærket: String { "Ommærket" }
  var inEightOfTen: String { "I 8 af 10 fremtider" }
  var mean: String { "Gennemsnit" }
  var median: String { "median" }
  var lowTenth: String { "1 af 10 lavere end" }
  var lowQuarter: String { "1 af 4 lavere end" }
  var highQuarter: String { "1 af 4 højere end" }
  var highTenth: String { "1 af 10 højere end" }
  var innerBand: String { "5 af 10" }
  var outerBand: String { "8 af 10" }
  var noDifference: String { "ingen" }
  var points: String { "procentpoint" }
  var millionKroner: String { "mio. kr." }
  var byRule: String { "efter regel" }

  // MARK: Belægning

  var enrolled: String { "Belægning (indskrevet)" }
  var physical: String { "Fysisk belægning" }
  var billed: String { "Betalt belægning" }
  var residents: String { "Indskrevne i gennemsnit" }
  var available: String { "Ledige pladser i gennemsnit" }
  var ofBudgetedPlaces: String { "Belægning af egne budgetterede pladser" }
  var hoursReferred: String { "Timer henvist" }
  var hoursDelivered: String { "Timer leveret" }
  var utilisation: String { "Udnyttelse af timerne" }
  var backlog: String { "Efterslæb ved årets slutning, timer" }
  var budgeted: String { "budgetteret" }
  var enrolledAxis: String { "Indskrevne" }
  var utilisationAxis: String { "Leverede timer i procent af kapaciteten" }

  // MARK: Accounts

  var assumed: String { "Forudsat belægning" }
  var billableShare: String { "Faktureringsgrad" }
  var income: String { "Indtægt" }
  var cost: String { "Udgift" }
  var recovered: String { "Efterregulering i taksten" }
  var byPopulation: String { "heraf efter folketal" }
  var kommunerPayPerYear: String { "Kommunerne betaler pr. år" }
  var byPopulationPerYear: String { "heraf efter folketal pr. år" }
  var result: String { "Resultat" }
  var resultPerYear: String { "Resultat pr. år" }
  var deficit: String { "Risiko for underskud" }
  var beyondBand: String { "Risiko for underskud ud over båndet" }
  var deficitOfPeriod: String { "Risiko for underskud i perioden" }
  var beyondBandSomeYear: String { "Risiko for et år ud over båndet" }
  var bandColumn: String { "Båndet, ±" }
  var balance: String { "balance" }

  // MARK: The takst's arithmetic

  var costBase: String { "= beregningsgrundlag" }
  var plusEfterregulering: String { "+ efterregulering af kendte resultater" }
  var minusObjective: String { "− betales efter befolkning (objektiv finansiering)" }
  var minusHourly: String { "− bæres af timeafregnede ydelser" }
  var minusSupplements: String { "− ventet af tillægstakster" }
  var toBeCovered: String { "= skal dækkes af taksten" }
  var dividedByPlaces: String { "÷ pladser" }
  var timesDays: String { "× dage" }
  var timesAssumed: String { "× forudsat belægning" }
  var billedDays: String { "= døgn, der ventes betalt" }
  var takstPerDøgn: String { "= takst pr. døgn" }
  var breakEven: String { "Betalte pladser hele året, der dækker budgettet" }
  var dividedByPositions: String { "÷ årsværk" }
  var timesNetHours: String { "× nettotimer pr. årsværk" }
  var timesBillable: String { "× faktureringsgrad" }
  var budgetedHours: String { "= timer, der ventes faktureret" }

  // MARK: People

  var referredColumn: String { "Henviste" }
  var referredPerYear: String { "Henviste pr. år" }
  var casesReferred: String { "Sager henvist" }
  var casesPerYear: String { "Sager pr. år" }
  var casesBegun: String { "Sager begyndt" }
  var admitted: String { "Indskrevet" }
  var admittedFromList: String { "heraf fra ventelisten" }
  var turnedAway: String { "Afvist" }
  var turnedAwayPerYear: String { "Afvist pr. år" }
  var leftList: String { "Forlod ventelisten" }
  var leftPerYear: String { "Forlod ventelisten pr. år" }
  var moved: String { "Flyttet ved reduktion" }
  var refusedPerYear: String { "Fik ikke plads pr. år" }
  var waitingMean: String { "Ventende i gennemsnit" }
  var waitOfAdmitted: String { "Ventetid for dem, der kom ind fra ventelisten" }
  var waitOfLeft: String { "Ventetid for dem, der forlod den" }
  var paidPerYear: String { "Betaler pr. år" }

  // MARK: Bæredygtighed

  var economicResult: String { "Økonomisk: resultat pr. år" }
  var economicDeficit: String { "Økonomisk: risiko for underskud over hele perioden" }
  var professionalSize: String { "Faglig: indskrevne i gennemsnit" }
  var professionalShare: String { "Faglig: belægning (indskrevet)" }
  var professionalWaiting: String { "Faglig: ventende i gennemsnit" }
  var utilisationIndicator: String { "Faglig: udnyttelse af timerne" }

  // MARK: Sources and reproduction

  var path: String { "Gælder" }
  var assumption: String { "Antagelse" }
  var source: String { "Kilde" }
  var program: String { "Program" }
  var scenario: String { "Scenarie" }
  var file: String { "Fil" }
  var settings: String { "Ændret på kommandolinjen" }
  var fingerprint: String { "Scenariets fingeraftryk" }
  var period: String { "Periode" }
  var seed: String { "Frø" }
  var futures: String { "Simulerede fremtider" }

  // MARK: Grid

  var keepsLimits: String { "Holder scenariets grænser" }
  var unbeaten: String { "Overgås ikke" }

  // MARK: Causes

  var cause: String { "Årsag" }
  var validFrom: String { "Gælder fra" }
  var before: String { "Før" }
  var after: String { "Efter" }
  var effectThisYear: String { "Virkning i år" }
  var effectFullYear: String { "Helårseffekt" }
  var breakEvenPlaces: String { "Balancepunkt, betalte pladser" }
  var breakEvenShare: String { "Balancepunkt, betalt belægning" }
  var expectedBilled: String { "Ventet betalt belægning" }
  var marginToBalance: String { "Margin til balance, døgn" }
  var bandInUnits: String { "Tomme døgn, der bryder båndet, når udgiften er fast" }

  // MARK: Sensitivity

  var central: String { "Midterværdi" }
  var givesAtLow: String { "giver" }
  var givesAtHigh: String { "giver" }
  var firstOrder: String { "Andel af spredningen alene" }
  var totalOrder: String { "Andel med samspil" }
  var uncertainCaption: String { "Tal, der ikke kendes præcist" }
  var distribution: String { "Fordeling" }
  var elasticity: String { "Priselasticitet" }
  var spiralRisk: String { "Fremtider, hvor takst stiger og belægning falder tre år i træk" }
  var belægningLastYear: String { "Belægning sidste år" }
  var takstLastYear: String { "Takst sidste år" }
  var longRunTakst: String { "Takst på langt sigt" }
  var longRunShare: String { "Belægning på langt sigt" }
  var longRunOutcome: String { "På langt sigt" }

  // MARK: Theory, data and the past

  var load: String { "Efterspørgsel i forhold til pladserne" }
  var longRunBelægning: String { "Belægning på langt sigt" }
  var findNoPlace: String { "Finder ingen ledig plads" }
  var neverAdmitted: String { "Får aldrig plads" }
  var exactBelægning: String { "Belægning, eksakt" }
  var simulatedBelægning: String { "Belægning, simuleret" }
  var agrees: String { "Stemmer overens" }
  var waitingList: String { "Venteliste" }
  var years: String { "År" }
  var waitFromList: String { "Ventetid for dem, der kommer ind fra listen, dage" }
  var daysAfter: String { "Dage efter indskrivning" }
  var form: String { "Fordeling" }
  var meanStay: String { "Ophold i gennemsnit, dage" }
  var fit: String { "Passer med data" }
  var stillThere: String { "Stadig indskrevet" }
  var interval: String { "95 % sikkerhed" }
  var intervalLow: String { "95 % sikkert over" }
  var intervalHigh: String { "95 % sikkert under" }
  var ratesCaption: String { "Henvisninger i data" }
  var counted: String { "Talt" }
  var observedFigure: String { "Tal" }
  var observed: String { "Faktisk" }
  var predicted: String { "Forudsagt" }
  var withinBand: String { "Inden for" }
  var fitted: String { "Brugt til at vælge antagelser" }
}
