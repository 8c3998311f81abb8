extension Phrases {
  func title(of section: Section.Kind) -> String {
    switch section {
    case .answer: say("Svaret kort", "The answer in short")
    case .expectations: say("Det, der skal gælde", "What must hold")
    case .limits: say("Scenariets grænser", "The scenario's limits")
    case .viability: "Bæredygtighed"
    case .known: say("Kendte år", "Known years")
    case .capacity: say("Kapacitet og belægning", "Capacity and belægning")
    case .ydelser: say("Ydelserne", "The ydelser")
    case .accounts: say("Regnskab og takst", "Accounts and takst")
    case .takst: say("Sådan bliver taksten til", "How the takst comes about")
    case .explanation: say("Takstens beregning", "How the takst is calculated")
    case .rules: say("Regler om pladser", "Rules about places")
    case .warnings: say("Advarsler", "Warnings")
    case .variants: say("Varianterne ved siden af hinanden", "The variants side by side")
    case .grid: say("Alle kombinationer", "All combinations")
    case .causes: say("Hvorfor resultatet og taksten bliver, som de bliver", "Why result and takst are what they are")
    case .breakEven: say("Balancepunktet", "Break-even")
    case .spiral: say("Hvis efterspørgslen følger taksten", "If demand follows the takst")
    case .waiting: say("Hvem venter, og hvem får ikke plads", "Who waits, and who finds no place")
    case .kommuner: say("Kommunerne", "The kommuner")
    case .sensitivity: say("Hvor følsomt svaret er", "How sensitive the answer is")
    case .theory: say("Små enheder: hvad køteorien siger", "Small units: what queueing theory says")
    case .reference: say("Køteori og simulering år for år", "Queueing theory and simulation year by year")
    case .formulas: say("Efter Erlangs formler", "By Erlang's formulas")
    case .data: say("Hvad data siger", "What the data say")
    case .backtest: say("Modellen mod det, der skete", "The model against what happened")
    case .future: say("Dag for dag", "Day by day")
    case .uncertain: say("Det, der ikke vides præcist", "What is not known exactly")
    case .sources: say("Antagelser og kilder", "Assumptions and sources")
    case .conflicts: say("Hvor kilderne ikke stemmer overens", "Where the sources disagree")
    case .reproduction: say("Sådan gentages beregningen", "How to repeat the calculation")
    case .basis: say("Grundlag", "Basis")
    }
  }
  // MARK: Charts
  func dotsTitle(_ period: String, perYear: Bool) -> String {
    say(
      perYear ? "Resultat pr. år i gennemsnit over \(period)" : "Resultat \(period)",
      perYear ? "Result a year on average over \(period)" : "Result \(period)")
  }
  func yearDotsTitle(_ tilbud: String) -> String {
    say("\(tilbud): årets resultat", "\(tilbud): result of the year")
  }
  func fanTitle(_ tilbud: String, _ variants: [String]) -> String {
    say("\(tilbud): indskrevne måned for måned" + of(variants), "\(tilbud): enrolled month by month" + of(variants))
  }
  func hourFanTitle(_ tilbud: String, _ variants: [String]) -> String {
    say("\(tilbud): udnyttelse år for år" + of(variants), "\(tilbud): utilisation year by year" + of(variants))
  }
  func takstPathTitle(_ tilbud: String, isHourly: Bool) -> String {
    say(
      "\(tilbud): \(isHourly ? "timeprisens" : "takstens") udvikling",
      "\(tilbud): path of the \(isHourly ? "hourly price" : "takst")")
  }
  func takstAxis(isHourly: Bool) -> String {
    say(isHourly ? "kr. pr. time" : "kr. pr. døgn", isHourly ? "kr. per hour" : "kr. per døgn")
  }
  // MARK: Tables
  func viabilityCaption(_ tilbud: String, _ period: String) -> String { "\(tilbud): bæredygtighed \(period)" }
  func capacityCaption(_ tilbud: String, _ variants: String?) -> String {
    say(
      "\(tilbud): kapacitet år for år" + (variants.map { ", \($0)" } ?? ""),
      "\(tilbud): capacity year by year" + (variants.map { ", \($0)" } ?? ""))
  }
  func ydelserCaption(_ tilbud: String, _ year: Int, _ variant: String?) -> String {
    say("\(tilbud): ydelserne i \(year)" + of(variant), "\(tilbud): the ydelser in \(year)" + of(variant))
  }
  func accountsCaption(_ tilbud: String, _ variant: String?) -> String {
    say("\(tilbud): regnskab år for år" + of(variant), "\(tilbud): accounts year by year" + of(variant))
  }
  func resultCaption(_ tilbud: String, _ variant: String?) -> String {
    say("\(tilbud): resultat år for år" + of(variant), "\(tilbud): result year by year" + of(variant))
  }
  func balanceCaption(_ tilbud: String, _ variant: String?) -> String {
    say(
      "\(tilbud): resultater på vej ind i taksten" + of(variant),
      "\(tilbud): results on their way into the takst" + of(variant))
  }
  func takstCaption(_ tilbud: String, _ variant: String?, isHourly: Bool) -> String {
    say(
      "\(tilbud): \(isHourly ? "timepris" : "takst") år for år" + of(variant),
      "\(tilbud): \(isHourly ? "hourly price" : "takst") year by year" + of(variant))
  }
  /// The two halves of a wide table of variants.
  var usePart: String { say("pladser og belægning", "places and belægning") }
  var moneyPart: String { say("økonomi", "money") }
  func variantsCaption(_ tilbud: String, _ period: String) -> String {
    say("\(tilbud): varianterne \(period)", "\(tilbud): the variants \(period)")
  }
  func differencesCaption(_ tilbud: String, from variant: String, _ period: String) -> String {
    say("\(tilbud): forskel fra »\(variant)« \(period)", "\(tilbud): difference from ‘\(variant)’ \(period)")
  }
  func resultByYear(_ tilbud: String) -> String {
    say("\(tilbud): resultat år for år", "\(tilbud): result year by year")
  }
  func riskByYear(_ tilbud: String) -> String {
    say(
      "\(tilbud): risiko for underskud ud over båndet år for år",
      "\(tilbud): risk of a deficit beyond the band, year by year")
  }
  func waitingCaption(_ tilbud: String, _ variant: String?) -> String {
    say(
      "\(tilbud): henvisninger og venteliste år for år" + of(variant),
      "\(tilbud): referrals and waiting list year by year" + of(variant))
  }
  func waitingVariantsCaption(_ tilbud: String, _ period: String) -> String {
    say(
      "\(tilbud): henvisninger og venteliste i varianterne \(period)",
      "\(tilbud): referrals and waiting list in the variants \(period)")
  }
  func waitingYdelserCaption(_ tilbud: String, _ period: String, _ variant: String?) -> String {
    say(
      "\(tilbud): henvisninger pr. ydelse \(period)" + of(variant),
      "\(tilbud): referrals by ydelse \(period)" + of(variant))
  }
  func kommunerCaption(_ tilbud: String, _ period: String, _ variant: String?) -> String {
    say(
      "\(tilbud): kommunernes brug og betaling \(period)" + of(variant),
      "\(tilbud): what the kommuner use and pay \(period)" + of(variant))
  }
  func paymentsCaption(_ tilbud: String, _ period: String) -> String {
    say(
      "\(tilbud): kommunernes betaling pr. år \(period), variant for variant",
      "\(tilbud): what the kommuner pay a year \(period), variant by variant")
  }
  var assumptionsCaption: String { say("Antagelser", "Assumptions") }
  var sourcesCaption: String { say("Kilder", "Sources") }
  private func of(_ variant: String?) -> String {
    say(variant.map { ", »\($0)«" } ?? "", variant.map { ", ‘\($0)’" } ?? "")
  }
  private func of(_ variants: [String]) -> String { variants.isEmpty ? "" : ", " + variantsNamed(variants) }
  // MARK: Page
  var skipLink: String { say("Gå til indholdet", "Skip to the content") }
  var contents: String { say("Indhold", "Contents") }
  var question: String { say("Spørgsmålet", "The question") }
  var showNumbers: String { say("Vis tallene", "Show the numbers") }
  func made(by maker: String, on date: String?) -> String {
    say(
      "Beregnet med \(maker)" + (date.map { ", \($0)" } ?? ""),
      "Calculated with \(maker)" + (date.map { ", \($0)" } ?? ""))
  }
  var judgement: String { say("Rapporten viser og anbefaler ikke.", "The report shows and does not recommend.") }
}
