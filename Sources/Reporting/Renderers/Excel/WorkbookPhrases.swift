extension Phrases {
  /// The name of a sheet.
  func sheetName(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .overview: say("Overblik", "Overview")
    case .assumptions: say("Forudsætninger", "Assumptions")
    case .costBase: say("Beregningsgrundlag", "Cost base")
    case .takst: "Takst"
    case .accounts: say("Regnskab", "Accounts")
    case .variants: say("Varianter", "Variants")
    case .months: say("Måneder", "Months")
    case .kommuner: "Kommuner"
    case .told: say("Rapport", "Report")
    case .sources: say("Kilder", "Sources")
    case .chartData: say("Diagramdata", "Chart data")
    }
  }
  /// Its title.
  func sheetTitle(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .overview, .assumptions, .costBase, .takst: sheetName(sheet)
    case .accounts: say("Regnskab år for år", "Accounts year by year")
    case .variants: say("Varianter side om side", "Variants side by side")
    case .months: say("Indskrevne måned for måned", "Enrolled residents by month")
    case .kommuner: say("Kommunernes brug og betaling", "Use and payment by kommune")
    case .told: say("Rapportens sætninger og tabeller", "Sentences and tables of the report")
    case .sources: say("Kilder, antagelser og gentagelse", "Sources, assumptions and reproduction")
    case .chartData: say("Tallene bag figurerne", "The numbers behind the charts")
    }
  }
  /// What it holds, in a line; empty for those that the list of sheets leaves out.
  func about(_ sheet: WorkbookSheet) -> String {
    switch sheet {
    case .overview: ""
    case .assumptions:
      say(
        "Hvad taksten beregnes med. Gule celler kan ændres.",
        "What the takst is computed with. Yellow cells can be changed.")
    case .costBase:
      say(
        "Udgifterne bag taksten, linje for linje. Gule celler kan ændres.",
        "The costs behind the takst, line by line. Yellow cells can be changed.")
    case .takst:
      say(
        "Fra beregningsgrundlag til takst, trin for trin, i formler.",
        "From cost base to takst, step by step, in formulas.")
    case .accounts:
      say(
        "Ventet belægning, takst, indtægt, udgift, resultat og risiko pr. år.",
        "Expected belægning, takst, income, cost, result and risk by year.")
    case .variants:
      say(
        "Varianterne over hele perioden og deres parrede forskelle.",
        "The variants over the whole period and their paired differences.")
    case .months:
      say("Indskrevne beboere pr. måned, med spredning.", "Enrolled residents by month, with their spread.")
    case .kommuner:
      say(
        "Beboere, henvisninger og betaling pr. kommune og år.",
        "Residents, referrals and payment by kommune and year.")
    case .told:
      say(
        "Alt, hvad rapporten fortæller, med tallene bag hver tabel og figur.",
        "All that the report tells, with the numbers behind every table and chart.")
    case .sources:
      say(
        "Antagelser, kilder, uenigheder og kommandoen, der giver tallene igen.",
        "Assumptions, sources, conflicts and the command that gives the figures again.")
    case .chartData: ""
    }
  }
  /// What the budget of a cost line follows.
  func follows(_ rule: TakstCase.Follows, of names: [String], savesAll: Bool) -> String {
    switch rule {
    case .nothing: say("Fast beløb pr. år", "A fixed amount a year")
    case .places:
      say(
        savesAll ? "Pr. plads og år" : "Pr. plads og år; en plads færre sparer andelen",
        savesAll ? "Per place and year" : "Per place and year; one place fewer saves the share")
    case .days:
      say("Pr. belagt døgn, ved den budgetterede belægning", "Per occupied day, at the budgeted belægning")
    case .size: say("Trin efter antal pladser", "Steps by number of places")
    case .lines: say("Andel af \(names.joined(separator: ", "))", "A share of \(names.joined(separator: ", "))")
    }
  }
  // MARK: Columns
  var assumptionColumn: String { say("Forudsætning", "Assumption") }
  var explanationColumn: String { say("Forklaring", "Explanation") }
  var followsColumn: String { say("Følger", "Follows") }
  var amountColumn: String { say("Beløb eller sats", "Amount or rate") }
  var shareColumn: String { say("Andel", "Share") }
  var referenceColumn: String { say("Ved pladser", "At places") }
  var sheetColumn: String { say("Ark", "Sheet") }
  var aboutColumn: String { say("Hvad det viser", "What it shows") }
  var spanColumn: String { say("Tidsrum", "Span") }
  var differenceColumn: String { say("Forskel", "Difference") }
  var placesAtYearEnd: String { say("Pladser 31.12.", "Places 31 Dec") }
  var expectedTakst: String { say("Takst ved årets slutning", "Takst at the end of the year") }
  var resultOfPeriod: String { say("Resultat i hele perioden", "Result of the whole period") }
  func low(_ title: String) -> String { say("\(title), 1 af 10 lavere end", "\(title), 1 in 10 lower than") }
  func high(_ title: String) -> String { say("\(title), 1 af 10 højere end", "\(title), 1 in 10 higher than") }
  // MARK: Inputs
  var inputNote: String {
    say(
      """
      Kun gule celler kan ændres; taksten regnes om. En gul celle med samme tal som før følger cellen \
      til venstre, så en ændring gælder fra sin dato og frem.
      """,
      """
      Only yellow cells can be changed; the takst follows. A yellow cell with the same number as \
      before follows the one to its left, so a change holds from its date on.
      """)
  }
  var plFactorNote: String {
    say(
      "Pris- og lønudvikling fra det år, udgifterne er opgjort i",
      "Price and wage change from the year the costs are in")
  }
  var daysOfYear: String { say("Dage i året", "Days of the year") }
  var placesNote: String { say("Pladser, taksten beregnes med", "Places the takst is computed with") }
  var daysNote: String { say("365, i skudår 366", "365, or 366 in a leap year") }
  var assumedNote: String {
    say(
      "Den belægning, taksten beregnes med; ikke den, der ventes",
      "The belægning the takst is computed with; not the one expected")
  }
  var daysInForce: String { say("Dage, versionen gælder i året", "Days the version holds in the year") }
  var daysInForceNote: String { say("Følger af datoerne", "Follows from the dates") }
  var efterreguleringRow: String { "Efterregulering" }
  var efterreguleringNote: String {
    say(
      "Kendte resultater i taksten; et underskud er positivt. Simulerede resultater er ikke med",
      "Known results in the takst; a deficit is positive. Simulated results are not included")
  }
  var objectiveShare: String { say("Objektiv finansiering, andel", "Paid by population, share") }
  var objectiveNote: String {
    say("Andel, kommunerne betaler efter befolkning", "Share that kommuner pay by population")
  }
  var hourlyCostShare: String { say("Timeafregnede ydelsers andel", "Share of hourly services") }
  var hourlyCostNote: String {
    say("Andel af udgifterne, som timeprisen bærer", "Share of the cost that the hourly price carries")
  }
  var positions: String { say("Årsværk", "Full-time positions") }
  var positionsNote: String { say("Stillinger, der leverer timer", "Positions that deliver hours") }
  var netHours: String { say("Nettotimer pr. årsværk", "Net hours per position") }
  var netHoursNote: String {
    say(
      "Timer til ydelser, når ferie, sygdom og lignende er trukket fra",
      "Hours for services, holidays and illness taken off")
  }
  var billableNote: String {
    say("Den andel af timerne, der budgetteres faktureret", "The share of hours budgeted to be billed")
  }
  var serviceShare: String { say("Ydelsesdelens andel", "Share of the service part") }
  var serviceNote: String {
    say("Den del af udgifterne, som ydelsestaksten dækker", "The part of the cost that the service rate covers")
  }
  func lineShare(_ line: String) -> String { say("Andel af døgnene, \(line)", "Share of days, \(line)") }
  var lineShareNote: String {
    say("Budgetteret; linjernes andele giver tilsammen 100 %", "Budgeted; the shares of all lines add up to 100%")
  }
  func weight(_ line: String) -> String { say("Takstvægt, \(line)", "Takst weight, \(line)") }
  var weightNote: String {
    say("Hvad et døgn koster i forhold til de andre linjer", "What a day costs relative to the other lines")
  }
  func hoursPerDay(_ line: String) -> String { say("Timer pr. døgn, \(line)", "Hours per day, \(line)") }
  var hoursPerDayNote: String { say("Timers ydelse pr. døgn", "Hours of service per day") }
  var supplementNote: String { say("Kr. pr. døgn oven i taksten", "Kr. per day on top of the takst") }
  func publishedRow(_ line: String) -> String { say("Offentliggjort takst, \(line)", "Published takst, \(line)") }
  var publishedNote: String {
    say(
      "Gælder i stedet for den beregnede; tom, når taksten beregnes",
      "Holds instead of the computed one; empty when the takst is computed")
  }
  // MARK: Cost base
  var costNote: String {
    say(
      """
      Gule celler er reglen for hver udgift; beløbene til højre følger dem og forudsætningerne. Andel: \
      hvad en plads færre sparer, eller hvad budgettet regner med er belagt.
      """,
      """
      Yellow cells are the rule of every cost; the amounts to the right follow them and the \
      assumptions. Share: what one place fewer saves, or what the budget takes to be occupied.
      """)
  }
  var countsAgainst: String { say("trækkes fra", "taken off") }
  var followsIndex: String { say("følger p/l", "follows p/l") }
  func stepRow(_ places: Int) -> String { say("– til og med \(places) pladser", "– up to \(places) places") }
  var amountFromDate: String { say("– beløb eller sats fra datoen", "– amount or rate from the date") }
  var shareFromDate: String { say("– andel fra datoen", "– share from the date") }
  var priceLevelRow: String {
    say("– fra beløbets eget prisniveau", "– from the amount's own price level")
  }
  // MARK: Takst
  var takstNote: String {
    say(
      """
      Tallene er formler, der følger de gule celler. Taksten afrundes én gang til hele kroner. En tom \
      kolonne: ingen ny takst fra den dato. De grå tal er dem, Plads har beregnet; de ændres ikke.
      """,
      """
      The numbers are formulas that follow the yellow cells. The takst is rounded once to whole \
      kroner. An empty column: no new takst from that date. The lines “As Plads computed” do not \
      change.
      """)
  }
  func asComputed(_ line: String) -> String { say("Plads’ beregning, \(line)", "As Plads computed, \(line)") }
  // MARK: Results
  var accountsNote: String {
    say(
      """
      Gennemsnit af alle fremtider, og hvor 8 af 10 ligger imellem. Efterregulering af simulerede \
      resultater er med i taksten her.
      """,
      """
      The mean of all futures, and where 8 in 10 lie between. Efterregulering of simulated results is \
      in this takst.
      """)
  }
  var variantsNote: String {
    say(
      "Hele perioden. Varianterne er simuleret på de samme henvisninger og ophold.",
      "The whole period. The variants are simulated on the same referrals and stays.")
  }
  var pairedTitle: String {
    say("Parrede forskelle fra den første variant", "Paired differences from the first variant")
  }
  var pairedNote: String {
    say(
      """
      Forskellen fremtid for fremtid, med det interval, gennemsnittet med 95 % sikkerhed ligger i. \
      Andele er forskelle i procentpoint.
      """,
      """
      The difference future by future, with the interval the mean lies in with 95% certainty. Shares \
      are differences in percentage points.
      """)
  }
  var monthsNote: String {
    say(
      "Indskrevne beboere i gennemsnit måned for måned, over alle fremtider.",
      "Enrolled residents, mean of every month, over all futures.")
  }
  var kommunerNote: String {
    say("Gennemsnit af alle fremtider, år for år.", "The mean of all futures, year by year.")
  }
  // MARK: Charts
  func takstChartTitle(_ tilbud: String, isHourly: Bool) -> String {
    say(
      "\(tilbud): \(isHourly ? "timepris" : "takst") efter de gule celler, ved årets slutning",
      "\(tilbud): \(isHourly ? "hourly price" : "takst") by the yellow cells, at the end of the year")
  }
  func takstChartText(_ first: Int, _ last: Int) -> String {
    say(
      "Taksten ved slutningen af hvert år fra \(first) til \(last), som arket Takst beregner den.",
      "The takst at the end of every year from \(first) to \(last), as the sheet Takst computes it.")
  }
  func resultFanTitle(_ tilbud: String, _ variant: String?) -> String {
    say(
      "\(tilbud): resultat år for år\(variant.map { ", »\($0)«" } ?? "")",
      "\(tilbud): result year by year\(variant.map { ", “\($0)”" } ?? "")")
  }
  func expectedResultTitle(_ tilbud: String) -> String {
    say(
      "\(tilbud): ventet resultat år for år, variant for variant",
      "\(tilbud): expected result year by year, variant by variant")
  }
}
