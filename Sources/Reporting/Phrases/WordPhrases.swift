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
  /// A number of percentage points with its noun.
  func points(_ text: String) -> String {
    say("\(text)\u{A0}procentpoint", "\(text)\u{A0}\(text == "1" ? "point" : "points")")
  }
  var points: String { say("procentpoint", "points") }
  var millionKroner: String { say("mio. kr.", "million kr.") }
  var byRule: String { say("efter regel", "by rule") }
  /// `91,3 % efter regel`: what a rule gives on average.
  func byRule(_ mean: Figure) -> RichText { say("\(mean) efter regel", "\(mean) by rule") }
  // MARK: Belægning
  var budgeted: String { say("budgetteret", "budgeted") }
  var enrolledAxis: String { say("Indskrevne", "Enrolled") }
  var utilisationAxis: String {
    say("Leverede timer i procent af kapaciteten", "Hours delivered, percent of capacity")
  }
  // MARK: Accounts
  var assumed: String { "Forudsat belægning" }
  var billableShare: String { "Faktureringsgrad" }
  var bandColumn: String { say("Båndet, ±", "The band, ±") }
  var balance: String { "balance" }
  // MARK: People
  var waitOfLeft: String { say("Ventetid for dem, der forlod den", "Wait of those who left it") }
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
  // MARK: Theory, data and the past
  var load: String { say("Belastning", "Load") }
  var longRunBelægning: String { say("Belægning på langt sigt", "Belægning in the long run") }
  var findNoPlace: String { say("Finder ingen ledig plads", "Find no free place") }
  var neverAdmitted: String { say("Får ikke plads", "Not admitted") }
  var exactBelægning: String { say("Belægning, eksakt", "Belægning, exact") }
  var simulatedBelægning: String { say("Belægning, simuleret", "Belægning, simulated") }
  var agrees: String { say("Stemmer overens", "Agree") }
  var years: String { say("År", "Years") }
  var waitFromList: String { say("Ventet på listen", "Wait from list") }
  var daysAfter: String { say("Dage efter indskrivning", "Days after admission") }
  var form: String { say("Fordeling", "Form") }
  var meanStay: String { say("Ophold i gennemsnit, dage", "Mean stay, days") }
  var stillThere: String { say("Stadig indskrevet", "Still enrolled") }
  var interval: String { say("95 % sikkerhed", "95 % certainty") }
  var intervalLow: String { say("95 % sikkert over", "95 % certain above") }
  var intervalHigh: String { say("95 % sikkert under", "95 % certain below") }
}
