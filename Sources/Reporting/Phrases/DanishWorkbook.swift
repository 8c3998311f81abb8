extension DanishPhrases {
  func sheetName(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .overview: "Overblik"
    case .assumptions: "Forudsætninger"
    case .costBase: "Beregningsgrundlag"
    case .takst: "Takst"
    case .accounts: "Regnskab"
    case .variants: "Varianter"
    case .months: "Måneder"
    case .kommuner: "Kommuner"
    case .sources: "Kilder"
    case .chartData: "Diagramdata"
    }
  }

  func sheetTitle(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .overview: "Overblik"
    case .assumptions: "Forudsætninger"
    case .costBase: "Beregningsgrundlag"
    case .takst: "Takst"
    case .accounts: "Regnskab år for år"
    case .variants: "Varianter side om side"
    case .months: "Indskrevne måned for måned"
    case .kommuner: "Kommunernes brug og betaling"
    case .sources: "Kilder, antagelser og gentagelse"
    case .chartData: "Tallene bag figurerne"
    }
  }

  func about(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .overview: ""
    case .assumptions: "Hvad taksten beregnes med. Gule celler kan ændres."
    case .costBase: "Udgifterne bag taksten, linje for linje. Gule celler kan ændres."
    case .takst: "Fra beregningsgrundlag til takst, trin for trin, i formler."
    case .accounts: "Ventet belægning, takst, indtægt, udgift, resultat og risiko pr. år."
    case .variants: "Varianterne over hele perioden og deres parrede forskelle."
    case .months: "Indskrevne beboere pr. måned, med spredning."
    case .kommuner: "Beboere, henvisninger og betaling pr. kommune og år."
    case .sources: "Antagelser, kilder, uenigheder og kommandoen, der giver tallene igen."
    case .chartData: ""
    }
  }

  func follows(_ rule: TakstCase.Follows, of names: [String], savesAll: Bool) -> String {
    switch rule {
    case .nothing: "Fast beløb pr. år"
    case .places: savesAll ? "Pr. plads og år" : "Pr. plads og år; en plads færre sparer andelen"
    case .days: "Pr. belagt døgn, efter budgettets belægning"
    case .size: "Trin efter antal pladser"
    case .lines: "Andel af \(names.joined(separator: ", "))"
    }
  }

  // MARK: Columns

  var assumptionColumn: String { "Forudsætning" }
  var explanationColumn: String { "Forklaring" }
  var followsColumn: String { "Følger" }
  var amountColumn: String { "Beløb eller sats" }
  var shareColumn: String { "Andel" }
  var referenceColumn: String { "Ved pladser" }
  var kindColumn: String { "Slags" }
  var textColumn: String { "Tekst" }
  var sheetColumn: String { "Ark" }
  var aboutColumn: String { "Hvad det viser" }
  var measuredColumn: String { "Tal" }
  var spanColumn: String { "Tidsrum" }
  var differenceColumn: String { "Forskel" }
  var placesAtYearEnd: String { "Pladser 31.12." }
  var expectedTakst: String { "Takst ved årets slutning" }
  var resultOfPeriod: String { "Resultat i hele perioden" }
  var refused: String { "Fik ikke plads" }
  var paid: String { "Betaler" }
  func low(_ title: String) -> String { "\(title), 1 af 10 lavere end" }
  func high(_ title: String) -> String { "\(title), 1 af 10 højere end" }

  // MARK: Inputs

  var inputNote: String {
    """
    Kun gule celler kan ændres; taksten regnes om. En gul celle med samme tal som før følger cellen \
    til venstre, så en ændring gælder fra sin dato og frem.
    """
  }
  var plFactorNote: String { "Pris- og lønudvikling fra det år, udgifterne er opgjort i" }
  var daysOfYear: String { "Dage i året" }
  var placesNote: String { "Pladser, taksten beregnes med" }
  var daysNote: String { "365, i skudår 366" }
  var assumedNote: String { "Den belægning, taksten beregnes med; ikke den, der ventes" }
  var daysInForce: String { "Dage, versionen gælder i året" }
  var daysInForceNote: String { "Følger af datoerne" }
  var efterreguleringRow: String { "Efterregulering" }
  var efterreguleringNote: String {
    "Kendte resultater i taksten; et underskud er positivt. Simulerede resultater er ikke med"
  }
  var objectiveShare: String { "Objektiv finansiering, andel" }
  var objectiveNote: String { "Andel, kommunerne betaler efter befolkning" }
  var hourlyCostShare: String { "Timeafregnede ydelsers andel" }
  var hourlyCostNote: String { "Andel af udgifterne, som timeprisen bærer" }
  var positions: String { "Årsværk" }
  var positionsNote: String { "Stillinger, der leverer timer" }
  var netHours: String { "Nettotimer pr. årsværk" }
  var netHoursNote: String { "Timer til ydelser, når ferie, sygdom og lignende er trukket fra" }
  var billableNote: String { "Den andel af timerne, der budgetteres faktureret" }
  var serviceShare: String { "Ydelsesdelens andel" }
  var serviceNote: String { "Den del af udgifterne, som ydelsestaksten dækker" }
  func lineShare(_ line: String) -> String { "Andel af døgnene, \(line)" }
  var lineShareNote: String { "Budgetteret; linjernes andele giver tilsammen 100 %" }
  func weight(_ line: String) -> String { "Takstvægt, \(line)" }
  var weightNote: String { "Hvad et døgn koster i forhold til de andre linjer" }
  func hoursPerDay(_ line: String) -> String { "Timer pr. døgn, \(line)" }
  var hoursPerDayNote: String { "Timers ydelse pr. døgn" }
  func supplement(_ line: String) -> String { "Tillægstakst, \(line)" }
  var supplementNote: String { "Kr. pr. døgn oven i taksten" }
  func publishedRow(_ line: String) -> String { "Offentliggjort takst, \(line)" }
  var publishedNote: String { "Gælder i stedet for den beregnede; tom, når taksten beregnes" }

  // MARK: Cost base

  var costNote: String {
    """
    Gule celler er reglen for hver udgift; beløbene til højre følger dem og forudsætningerne. Andel: \
    hvad en plads færre sparer, eller hvad budgettet regner med er belagt.
    """
  }
  var countsAgainst: String { "trækkes fra" }
  var outsideTakst: String { "uden for taksten" }
  var followsIndex: String { "følger p/l" }
  func stepRow(_ places: Int) -> String { "– til og med \(places) pladser" }

  // MARK: Takst

  var takstNote: String {
    """
    Tallene er formler, der følger de gule celler. Taksten afrundes én gang til hele kroner. En tom \
    kolonne: ingen ny takst fra den dato. De grå tal er dem, Plads har beregnet; de ændres ikke.
    """
  }
  var pricePerHour: String { "= pris pr. time" }
  var meanWeight: String { "Gennemsnitlig takstvægt" }
  var meanHours: String { "Gennemsnitlige timer pr. døgn" }
  func basisOf(_ line: String) -> String { "Basistakst, \(line)" }
  func hourRateOf(_ line: String) -> String { "Ydelsestakst pr. time, \(line)" }
  func serviceOf(_ line: String) -> String { "Ydelse pr. døgn, \(line)" }
  func asComputed(_ line: String) -> String { "Plads’ beregning, \(line)" }

  // MARK: Results

  var accountsNote: String {
    """
    Gennemsnit af alle fremtider, og hvor 8 af 10 ligger imellem. Efterregulering af simulerede \
    resultater er med i taksten her.
    """
  }
  var variantsNote: String { "Hele perioden. Varianterne er simuleret på de samme henvisninger og ophold." }
  var pairedTitle: String { "Parrede forskelle fra den første variant" }
  var pairedNote: String {
    """
    Forskellen fremtid for fremtid, med det interval, gennemsnittet med 95 % sikkerhed ligger i. \
    Andele er forskelle i procentpoint.
    """
  }
  var monthsNote: String { "Indskrevne beboere i gennemsnit måned for måned, over alle fremtider." }
  var kommunerNote: String { "Gennemsnit af alle fremtider, år for år." }
  var sourcesNote: String {
    """
    Hvad tallene hviler på: antagelser først, derefter kilder, uenigheder og hvordan tallene \
    gentages.
    """
  }
  var withoutSource: String { "Uden kilde" }
  var withoutSourceNote: String { "Hverken kilde eller antagelse er angivet." }
  var conflict: String { "Uenighed i kilderne" }

  // MARK: Charts

  func takstChartTitle(_ tilbud: String, isHourly: Bool) -> String {
    "\(tilbud): \(isHourly ? "timepris" : "takst") efter de gule celler, ved årets slutning"
  }
  func takstChartText(_ first: Int, _ last: Int) -> String {
    "Taksten ved slutningen af hvert år fra \(first) til \(last), som arket Takst beregner den."
  }
  func resultFanTitle(_ tilbud: String, _ variant: String?) -> String {
    "\(tilbud): resultat år for år\(variant.map { ", »\($0)«" } ?? "")"
  }
  func expectedResultTitle(_ tilbud: String) -> String { "\(tilbud): ventet resultat år for år, variant for variant" }
}
