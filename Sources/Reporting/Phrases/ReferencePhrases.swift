internal import Forecasting

/// What queueing theory says beside a simulation.
extension Phrases {
  /// `83,00 % i 2024`.
  func inYear(_ share: Figure, _ year: String) -> RichText { say("\(share) i \(year)", "\(share) in \(year)") }

  /// What theory says exactly; nil where there are too few futures to compare with.
  func exactTheory(_ figures: RichText, isNeverFull: Bool, agrees: Bool?) -> RichText {
    switch language {
    case .danish:
      let why = isNeverFull ? "for pladserne er aldrig fulde" : "regnet fra den første dags indskrevne"
      let verdict =
        switch agrees {
        case true?: "; de simulerede tal stemmer overens, inden for fire standardfejl"
        case nil: "; der er for få fremtider at sammenligne med"
        case false?: ""
        }
      return "Køteorien giver her eksakt en belægning på \(figures), \(why)\(verdict)."
    case .english:
      let why = isNeverFull ? "because the places are never full" : "from the first day's residents on"
      let verdict =
        switch agrees {
        case true?: ": the simulated figures agree, within four standard errors"
        case nil: "; there are too few futures to compare with"
        case false?: ""
        }
      return "Queueing theory, exact here \(why), gives a belægning of \(figures)\(verdict)."
    }
  }
  func disagreement(_ year: String, simulated: Figure, theory: Figure, standardErrors: Figure) -> RichText {
    say(
      """
      ADVARSEL: I \(year) er den simulerede belægning \(simulated), og køteorien giver \(theory): \(standardErrors) \
      standardfejl fra hinanden, mere end tilfældet forklarer. Stol ikke på nogen af dem, før det er forklaret, og meld det \
      gerne.
      """,
      """
      WARNING: in \(year) the simulated belægning is \(simulated), and theory gives \(theory): \(standardErrors) standard \
      errors apart, more than chance explains. Rely on neither before it is explained, and please report it.
      """)
  }
  func longRunDemand(_ year: String, referrals: Figure, stay: Figure, load: Figure) -> RichText {
    say(
      """
      På langt sigt ville efterspørgslen i \(year), \(referrals)\u{A0}\(referrals.value == 1 ? "henvisning" : "henvisninger") \
      om året og ophold på \(stay), fylde \(load)\u{A0}\(load.text == "1" ? "plads" : "pladser"), hvis alle fandt en.
      """,
      """
      In the long run the demand of \(year), \(referrals)\u{A0}\(referrals.value == 1 ? "referral" : "referrals") a year and \
      stays of \(stay), would fill \(load)\u{A0}\(load.text == "1" ? "place" : "places") if everybody found one.
      """)
  }
  private func kept(_ places: Figure, _ share: Figure) -> RichText {
    say(
      "Af \(places)\u{A0}\(places.value == 1 ? "plads" : "pladser") ville \(share) være belagt",
      "Of \(places)\u{A0}\(places.value == 1 ? "place" : "places") \(share) would be occupied")
  }
  func wouldBeTurnedAway(_ places: Figure, _ share: Figure, _ refused: Figure) -> RichText {
    say(
      "\(kept(places, share)), og \(refused) af de henviste ville blive afvist (Erlang B).",
      "\(kept(places, share)) and \(refused) of those referred turned away (Erlang B).")
  }
  func wouldLeave(_ places: Figure, _ share: Figure, _ refused: Figure, patience: Figure) -> RichText {
    say(
      """
      \(kept(places, share)), og \(refused) af de henviste ville forlade ventelisten, når tålmodigheden er \(patience) \
      (Erlang A).
      """,
      "\(kept(places, share)) and \(refused) of those referred leave the list, with a patience of \(patience) (Erlang A)."
    )
  }
  func wouldBeLimited(_ places: Figure, _ share: Figure, _ refused: Figure, longest: Figure, formula: String)
    -> RichText
  {
    say(
      """
      \(kept(places, share)), og \(refused) af de henviste ville ikke få plads, når højst \(longest) kan stå på ventelisten \
      (\(formula)).
      """,
      """
      \(kept(places, share)) and \(refused) of those referred not admitted, with at most \(longest) on the waiting list \
      (\(formula)).
      """)
  }
  func wouldWait(_ places: Figure, _ share: Figure, _ wait: Figure?) -> RichText {
    let mean: RichText =
      wait.map { say(", og ventetiden i gennemsnit være \($0)", ", with a mean wait of \($0)") } ?? ""
    return "\(kept(places, share))\(mean) (Erlang C)."
  }
  func listGrows(_ places: Figure) -> RichText {
    say(
      "\(places)\u{A0}\(places.value == 1 ? "plads" : "pladser") er ikke nok til det: ventelisten ville blive ved at vokse (Erlang C).",
      "\(places)\u{A0}\(places.value == 1 ? "place is" : "places are") not enough for that: the list would grow without end (Erlang C)."
    )
  }
  /// That the long run is no check of what was simulated.
  func noCheck(_ reasons: String) -> RichText {
    say(
      " Det er ingen kontrol af de simulerede tal, fordi \(reasons).",
      " It is no check of the simulated figures, because \(reasons).")
  }
  /// Why theory has no exact figure, as a clause after `fordi`.
  func obstacle(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .noDemand:
      say(
        "ingen henvises tilfældigt, eller der ikke er pladser",
        "nobody is referred at random, or there are no places")
    case .placesChange: say("pladserne ændres", "the places change")
    case .closedPlaces: say("pladser er lukket en tid", "places are closed for a while")
    case .overOccupancy: say("der må være flere indskrevne end pladser", "residents above the places are allowed")
    case .intakeStop: say("indskrivningen er stoppet en tid", "admissions stop")
    case .idleTime:
      say("pladser står tomme mellem beboere eller holdes", "places stand empty between residents or are held")
    case .groupLimits:
      say("en ydelse har sit eget minimum eller maksimum", "a ydelse has a minimum or maximum of its own")
    case .ageLimit: say("der er en aldersgrænse", "there is an age limit")
    case .knownPeople: say("nogle borgeres datoer er kendt", "some people's dates are known")
    case .randomDemand: say("et års efterspørgsel selv er tilfældig", "the demand of a year is itself random")
    case .priceResponse: say("henvisningerne følger taksten", "referrals follow the takst")
    case .rules: say("regler ændrer pladserne", "rules change the places")
    case .uncertainNumbers: say("nogle af scenariets tal er usikre", "numbers of the scenario are uncertain")
    case .stays: say("ophold ikke er eksponentialfordelt", "stays are not exponential")
    case .patience: say("tålmodigheden ikke er eksponentialfordelt", "patience is not exponential")
    case .unlikeYdelser:
      say("ydelserne har forskellige ophold eller ventelister", "the ydelser differ in stay or list")
    case .severalEnds:
      say("ydelserne har hver sin venteliste med en grænse", "the ydelser have a list with an end each")
    case .settling:
      say(
        "belægningen endnu er på vej dertil fra den første dags indskrevne, og vejen afhænger af opholdenes fordeling",
        "belægning is still on its way there from the first day's residents, and the way depends on how stays are distributed"
      )
    case .crowdedStart:
      say("der er flere indskrevne end pladser den første dag", "there are more residents than places on the first day")
    case .size:
      say("der er for mange pladser til at følge dem én for én", "there are too many places to follow one by one")
    }
  }
  /// `a, b og c`.
  func listed(_ parts: [String]) -> String { listed(parts.map { RichText($0) }).plain }

  func listed(_ parts: [RichText]) -> RichText {
    guard parts.count > 1 else { return parts.first ?? RichText() }
    let beginning = Array(parts.dropLast()).joined(separator: ", ")
    return say("\(beginning) og \(parts[parts.count - 1])", "\(beginning) and \(parts[parts.count - 1])")
  }
}
