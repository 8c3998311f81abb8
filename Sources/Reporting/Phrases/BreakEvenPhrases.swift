extension Phrases {
  // MARK: Whether the budget fits

  func budgetedApart(_ tilbud: String, line: String, _ budgeted: Figure, assumed: [Figure]) -> RichText {
    let others = assumed.map { RichText($0) }.joined(separator: say(" og ", " and "))
    let instead: RichText = assumed.isEmpty ? "" : " (\(others))"
    return say(
      """
      \(tilbud): »\(line)« er budgetteret ved \(budgeted) belægning og ikke ved takstens forudsatte\(instead): taksten passer \
      derfor ikke med sin udgift, når den forudsatte belægning er der.
      """,
      """
      \(tilbud): ‘\(line)’ is budgeted at a belægning of \(budgeted) and not at the one its takst assumes\(instead), so the takst does \
      not match its cost when that belægning is there.
      """)
  }
  func breaksEvenAbove(_ tilbud: String, from date: String, places: Figure, at breakEven: Figure?) -> RichText {
    guard let breakEven else {
      return say(
        "\(tilbud): taksten fra \(date) giver ikke balance, hvor mange af de \(places) pladser der end er belagt.",
        "\(tilbud): the takst from \(date) never breaks even, however many of the \(places) places are occupied.")
    }
    return say(
      "\(tilbud): taksten fra \(date) giver først balance ved \(breakEven) pladser, der er belagt hele året, og der er \(places).",
      "\(tilbud): the takst from \(date) breaks even only at \(breakEven) places occupied all year, and there are \(places)."
    )
  }
  // MARK: The answer
  func balances(_ tilbud: String, _ year: String, places: Figure, takst: Figure?, at occupied: Figure, _ share: Figure)
    -> RichText
  {
    let (noun, english) = (places.value == 1 ? "plads" : "pladser", places.value == 1 ? "place" : "places")
    let price: RichText = takst.map { say(" og en takst på \($0)", " and a takst of \($0)") } ?? RichText()
    return say(
      """
      Med \(places)\u{A0}\(noun)\(price) balancerer \(tilbud) i \(year) ved \(occupied) pladser, der er betalt hele året: en \
      belægning på \(share).
      """,
      """
      With \(places)\u{A0}\(english)\(price) \(tilbud) balances in \(year) at \(occupied) places that are paid for all year: a \
      belægning of \(share).
      """)
  }
  func balances(_ tilbud: String, _ year: String, price: Figure?, atHours hours: Figure, _ share: Figure) -> RichText {
    let price: RichText =
      price.map { say("Med en pris på \($0) pr. time", "With a price of \($0) per hour") } ?? RichText()
    return say(
      "\(price) balancerer \(tilbud) i \(year) ved \(hours) fakturerede timer, \(share) af kapaciteten.",
      "\(price) \(tilbud) balances in \(year) at \(hours) hours billed, \(share) of the capacity.")
  }
  func balancesAlways(_ tilbud: String, _ year: String, paysForIdlePlaces: Bool) -> RichText {
    let reason =
      paysForIdlePlaces
      ? say(", for kommunerne betaler også for tomme pladser", ", since kommuner pay for empty places too") : ""
    return RichText(
      say(
        "\(tilbud) balancerer i \(year) ved enhver belægning\(reason).",
        "In \(year) \(tilbud) balances at any belægning\(reason)."))
  }
  func balancesNever(_ tilbud: String, _ year: String, isHourly: Bool) -> RichText {
    RichText(
      isHourly
        ? say(
          "I \(year) er intet antal timer nok til, at \(tilbud) balancerer: En time mere koster det, den giver, eller mere.",
          "In \(year) no number of hours is enough for \(tilbud): an hour more costs what it brings in, or more.")
        : say(
          "I \(year) er ingen belægning nok til, at \(tilbud) balancerer: Et døgn mere koster det, det giver, eller mere.",
          "In \(year) no belægning is enough for \(tilbud): a døgn more costs what it brings in, or more."))
  }
  func noBreakEven(_ tilbud: String) -> RichText {
    RichText(
      say(
        "\(tilbud) har ingen takst og derfor intet balancepunkt.",
        "\(tilbud) has no takst, and so no break-even."))
  }
  /// What is expected, and how far that is from the balance.
  func margin(_ expected: Figure, _ margin: Figure?, isMissing: Bool, isHourly: Bool) -> RichText {
    let unit = isHourly ? say("timer", "hours") : "døgn"
    guard let margin else {
      return say(" Over hele året ventes \(expected).", " Over the whole year \(expected) is expected.")
    }
    if margin.readsAsNothing {
      return say(" Der ventes \(expected): netop balancen.", " \(expected) is expected: just the balance.")
    }
    if isMissing {
      return say(
        " Der ventes \(expected), og det er \(margin)\u{A0}\(unit) for lidt.",
        " \(expected) is expected, which is \(margin)\u{A0}\(unit) too few.")
    }
    return isHourly
      ? say(
        " Der ventes \(expected), så \(margin)\u{A0}timer kan falde bort, før der er underskud.",
        " \(expected) is expected, so \(margin)\u{A0}hours can be lost before there is a deficit.")
      : say(
        " Der ventes \(expected), så der er plads til, at \(margin)\u{A0}døgn mere står tomme, før der er underskud.",
        " \(expected) is expected, so \(margin)\u{A0}døgn more can stand empty before there is a deficit.")
  }
  /// What breaks the band, cost fixed and cost following.
  func bandBroken(_ band: Figure, fixed: Figure, following: Figure, isHourly: Bool) -> RichText {
    if isHourly {
      return say(
        "Fra balancen skal \(fixed)\u{A0}timer falde bort, før båndet på \(band) er brudt.",
        "From the balance \(fixed)\u{A0}hours must be lost to break the band of \(band).")
    }
    let saved: RichText =
      fixed.text == following.text
      ? RichText()
      : say(
        "; spares det, beboere koster pr. døgn, skal den stå tom i \(following)\u{A0}døgn",
        "; if what residents cost by the døgn is saved, it must stand empty for \(following)\u{A0}døgn")
    return say(
      "Fra balancen bryder en plads, der står tom i \(fixed)\u{A0}døgn, båndet på \(band)\(saved).",
      "From the balance one place empty for \(fixed)\u{A0}døgn breaks the band of \(band)\(saved).")
  }
  func halfYear(_ income: Figure, net: Figure) -> RichText {
    let net: RichText =
      income.text == net.text
      ? RichText() : say("; \(net), når det sparede er trukket fra", "; \(net) net of what is saved")
    return say(
      " En plads, der står tom et halvt år, koster \(income)\(net).",
      " One place empty for half a year costs \(income)\(net).")
  }
  func breakEvenRisks(_ year: String, _ deficit: Figure, beyond: Figure) -> RichText {
    say(
      "Risikoen for underskud i \(year) er \(deficit), og for et underskud ud over båndet er den \(beyond).",
      "The risk of a deficit in \(year) is \(deficit), and of one beyond the band \(beyond).")
  }

  // MARK: Tables
  func breakEvenCaption(_ tilbud: String) -> String {
    say("\(tilbud): balancepunkt og margin", "\(tilbud): break-even and margin")
  }
  func bandCaption(_ tilbud: String) -> String {
    say("\(tilbud): båndet og den budgetterede udgift", "\(tilbud): the band and the budgeted cost")
  }
  func breakEvenAmount(isHourly: Bool) -> String {
    isHourly ? say("Balance, timer", "Break-even, hours") : say("Balance, betalte pladser", "Break-even, places billed")
  }
  var breakEvenShare: String { say("Balance, andel", "Break-even, share") }
  var breakEvenAtBudget: String { say("Balance ved fast udgift", "Break-even, cost fixed") }
  func expectedShare(isHourly: Bool) -> String {
    isHourly
      ? say("Ventet udnyttelse", "Expected utilisation") : say("Ventet betalt belægning", "Expected betalt belægning")
  }
  func expectedAmount(isHourly: Bool) -> String {
    isHourly ? say("Ventede timer", "Expected hours") : say("Ventede betalte pladser", "Expected places billed")
  }
  func marginToBalance(isHourly: Bool) -> String {
    isHourly ? say("Timer til balancen", "Hours to the balance") : say("Døgn til balancen", "Døgn to the balance")
  }
  func marginToBand(isHourly: Bool) -> String {
    isHourly ? say("Timer til båndet", "Hours to the band") : say("Døgn til båndet", "Døgn to the band")
  }
  var hoursOfCapacity: String { say("Timers kapacitet", "Hours of capacity") }
  var bandAmount: String { say("Båndet", "The band") }
  func bandFixed(isHourly: Bool) -> String {
    let unit = isHourly ? say("timer", "hours") : "døgn"
    return say("Båndet i \(unit), fast udgift", "Band in \(unit), cost fixed")
  }
  func bandFollowing(isHourly: Bool) -> String {
    let unit = isHourly ? say("timer", "hours") : "døgn"
    return say("Båndet i \(unit), udgift følger", "Band in \(unit), cost follows")
  }
  var mostPlacesTakstKept: String { say("Højst pladser, takst fast", "Most places, takst kept") }
  var mostPlacesTakstAnew: String { say("Højst pladser, ny takst", "Most places, takst anew") }
  var anyBelægning: String { say("altid", "any") }
  var noBelægning: String { say("aldrig", "none") }
  var noPlaces: String { say("ingen", "none") }
  func breakEvenNote(isHourly: Bool) -> RichText {
    let unit = isHourly ? say("timerne", "hours") : say("døgnene", "døgn")
    return RichText(
      say(
        """
        Balancen er, hvor indtægten dækker udgiften og det, taksten indhenter, som om taksten gjaldt hele året. Udgifter pr. døgn \
        følger \(unit) som i det simulerede regnskab; ved budgetteret (fast) udgift ligger budgettet fast. Under nul mangler der.
        """,
        """
        The balance is where income covers cost and what the takst recovers, as if the takst held the whole year. Cost lines per \
        døgn follow the \(unit) as in the simulated accounts; at budgeted (fixed) cost the budget stands. Below zero they are \
        missing.
        """))
  }
  var mostPlacesNote: RichText {
    say(
      """
      Højst pladser: det største antal, der ikke giver underskud med de ventede beboere, når taksten ligger fast, eller når den \
      beregnes på ny for de pladser uden efterregulering.
      """,
      """
      Most places: the largest number without a deficit with the expected residents, the takst kept as it is, or computed anew \
      for those places without efterregulering.
      """)
  }
  var expectedEfterregulering: RichText {
    say(
      "Senere takster rummer den ventede efterregulering, gennemsnittet af fremtiderne.",
      "Later takster hold the expected efterregulering, the mean of the futures.")
  }
}
