internal import Forecasting

extension Phrases {
  /// The one name of a quantity, as a sentence or a list says it.
  func name(_ quantity: Quantity) -> String {
    switch quantity {
    case .enrolledShare: "belægning (indskrevet)"
    case .physicalShare: "fysisk belægning"
    case .billedShare: "betalt belægning"
    case .residents: say("indskrevne i gennemsnit", "mean enrolled")
    case .available: say("ledige pladser i gennemsnit", "mean free places")
    case .waiting: say("ventende i gennemsnit", "mean waiting")
    case .referred: say("henviste", "referred")
    case .admitted: say("indskrevet i året", "admitted")
    case .admittedFromList: say("heraf fra ventelisten", "of them from the list")
    case .left: say("forlod ventelisten", "left the list")
    case .turnedAway: say("afviste", "turned away")
    case .discharged: say("udskrevne", "discharged")
    case .moved: say("flyttede", "moved out")
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
    case .result: say("resultat", "result")
    case .efterregulering: say("efterregulering i taksten", "efterregulering in the takst")
    case .outstanding: say("saldo, der ikke er i en takst endnu", "balance not yet in a takst")
    case .deficit: say("risiko for underskud", "risk of a deficit")
    case .deficitBeyondBand: say("risiko for underskud ud over båndet", "risk of a deficit beyond the band")
    case .places: say("pladser i kraft", "places in force")
    case .ommærket: say("ommærkede pladser", "places ommærket")
    case .byPopulation: say("heraf efter indbyggertal", "of it by population")
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

  /// The name of a figure as the title of a column or a row.
  func title(_ indicator: Indicator) -> String { name(indicator).capitalised }

  /// The name of a quantity as the title of a column.
  func title(_ quantity: Quantity) -> String { name(quantity).capitalised }
}

extension String {
  /// The text with its first letter large.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
