internal import Forecasting

extension Phrases {
  /// The one name of a quantity, as a sentence or a list says it.
  func name(_ quantity: Quantity) -> String {
    switch quantity {
    case .enrolledShare: "belægning (indskrevet)"
    case .physicalShare: "fysisk belægning"
    case .billedShare: "betalt belægning"
    case .residents: say("indskrevne i gennemsnit", "enrolled on average")
    case .available: say("ledige pladser i gennemsnit", "free places on average")
    case .waiting: say("ventende i gennemsnit", "waiting on average")
    case .referred: say("henviste", "referred")
    case .admitted: say("nyindskrevne", "admitted")
    case .admittedFromList: say("heraf fra ventelisten", "of them from the list")
    case .left: say("forlod ventelisten", "left the list")
    case .turnedAway: say("afviste", "turned away")
    case .discharged: say("udskrevne", "discharged")
    case .moved: say("flyttet ved reduktion", "moved out by a cut")
    case .waitedByAdmitted: say("ventedage for dem, der kom ind", "days waited by those admitted")
    case .waitedByLeft: say("ventedage for dem, der forlod ventelisten", "days waited by those who left")
    case .hoursReferred: say("henviste timer", "hours referred")
    case .hoursDelivered: say("leverede timer", "hours delivered")
    case .utilisation: say("udnyttelse af timerne", "utilisation of the hours")
    case .backlog: say("efterslæb ved årets slutning, timer", "backlog at the end of the year, hours")
    case .takst: "takst"
    case .income: say("indtægt", "income")
    case .cost: say("udgift", "cost")
    case .budget: say("budget", "budget")
    case .overspend: say("merforbrug (+) eller mindreforbrug (−)", "overspend (+) or underspend (−)")
    case .accountsResult: say("regnskabsresultat", "result of the accounts")
    case .outsideResult: say("regnskabsresultat uden for taksten", "result of the accounts outside the takst")
    case .result: say("resultat", "result")
    case .efterregulering: say("efterregulering i taksten", "efterregulering in the takst")
    case .carriedIn: say("saldo ved årets begyndelse", "balance when the year begins")
    case .carried: say("resultat, der føres videre", "result carried on")
    case .kept: say("bliver hos driftsherren", "stays with the driftsherre")
    case .setAside: say("sat til side (−: brugt eller indregnet)", "set aside (−: used or fallen due)")
    case .reserve: say("hensat ved årets slutning", "set aside at the end of the year")
    case .outstanding: say("saldo, der ikke er i en takst endnu", "balance not yet in a takst")
    case .outstandingAtClosure: say("udestående ved lukningen", "outstanding at closure")
    case .deficit: say("risiko for underskud", "risk of a deficit")
    case .deficitBeyondBand: say("risiko for underskud ud over båndet", "risk of a deficit beyond the band")
    case .places: say("pladser i kraft", "places in force")
    case .ommærket: say("ommærkede pladser", "places ommærket")
    case .byPopulation: say("heraf efter folketal", "of it by population")
    case .assumedShare: say("forudsat belægning efter regel", "forudsat belægning by rule")
    }
  }

  /// The name of a figure that may be held against others or against a limit.
  func name(_ indicator: Indicator) -> String {
    switch indicator {
    case .quantity(let quantity): name(quantity)
    case .occupancy: name(.enrolledShare)
    case .refused: say("får ikke plads", "find no place")
    case .refusedShare: say("andel af de henviste, der ikke får plads", "share of those referred who find no place")
    case .meanWaitOfAdmitted:
      say("ventetid for dem, der kommer ind fra ventelisten", "wait of those admitted from the list")
    case .worstTenthResult: say("resultat i den værste tiendedel", "result in the worst tenth")
    case .takstRise: say("takstens stigning ud over pris og løn", "rise of the takst beyond prices and wages")
    }
  }

  /// The name of a quantity of a tilbud whose ydelser may all be billed by the hour.
  func name(_ quantity: Quantity, isHourly: Bool) -> String {
    switch quantity {
    case .takst where isHourly: say("pris pr. time", "price per hour")
    case .referred where isHourly: say("henviste sager", "cases referred")
    case .admitted where isHourly: say("påbegyndte sager", "cases begun")
    default: name(quantity)
    }
  }

  /// The name of a figure as the title of a column or a row.
  func title(_ indicator: Indicator) -> String { name(indicator).capitalised }

  func title(_ quantity: Quantity, isHourly: Bool = false) -> String {
    name(quantity, isHourly: isHourly).capitalised
  }

  /// The name of a quantity that is told of the whole period.
  func nameOfPeriod(_ quantity: Quantity) -> String {
    switch quantity {
    case .deficit: say("risiko for underskud i perioden", "risk of a deficit over the period")
    case .deficitBeyondBand: say("risiko for et år ud over båndet", "risk of a year beyond the band")
    default: name(quantity)
    }
  }

  func titleOfPeriod(_ quantity: Quantity) -> String { nameOfPeriod(quantity).capitalised }

  /// The title of a figure of one ydelse.
  func title(ofYdelse quantity: YdelseQuantity, isHourly: Bool = false) -> String {
    switch quantity {
    case .enrolledShare:
      say("Belægning af egne budgetterede pladser", "Belægning of its own budgeted places")
    default: title(quantity.ofTilbud, isHourly: isHourly)
    }
  }

  /// The title of a figure of one kommune.
  func title(ofKommune quantity: KommuneQuantity, isHourly: Bool = false) -> String {
    switch quantity {
    case .residents: title(Quantity.residents)
    case .referred: title(.referred, isHourly: isHourly)
    case .refused: title(Indicator.refused)
    case .paid: say("Betaling", "Pays")
    case .outstandingAtClosure: say("Del af det udestående ved lukningen", "Part of what is outstanding at closure")
    }
  }

  /// The title of a sum over years that is told as a mean a year.
  func titlePerYear(_ quantity: Quantity, isHourly: Bool = false) -> String {
    perYear(title(quantity, isHourly: isHourly))
  }

  func perYear(_ title: String) -> String { say("\(title) pr. år", "\(title) a year") }
}
