internal import Forecasting

extension Phrases {
  // MARK: The answer
  /// How often takst and belægning pull each other by chance.
  func spiralByChance(_ risk: Figure, isHourly: Bool) -> RichText {
    let price = theTakst(isHourly: isHourly)
    let share = isHourly ? say("udnyttelsen", "utilisation") : say("belægningen", "belægning")
    return say(
      """
      Selv når \(price) ikke flytter nogen, stiger den tre år i træk, mens \(share) falder, i \(risk) af fremtiderne; det er \
      tilfældet alene.
      """,
      """
      Even when \(price) moves nobody, it rises three years running while \(share) falls in \(risk) of the futures; that is \
      chance alone.
      """)
  }
  /// The elasticities at which it is clearly more often.
  func spiralBeyondChance(_ worse: [(elasticity: Figure, risk: Figure)]) -> RichText {
    if worse.isEmpty {
      return say(
        " Ingen af de viste priselasticiteter gør det klart hyppigere.",
        " No price elasticity shown makes it clearly more often.")
    }
    let list = listed(worse.map { "\($0.elasticity) (\($0.risk))" as RichText })
    return say(
      " Klart hyppigere er det ved en priselasticitet på \(list).",
      " It is clearly more often at a price elasticity of \(list).")
  }
  func spiralTooShort(_ years: Figure) -> RichText {
    say(
      "Perioden på \(years)\u{A0}år er for kort til at vise en spiral: Tre ændringer i træk tager fire år.",
      "The period of \(years)\u{A0}years is too short to show a spiral: three changes in a row take four years.")
  }
  func noLongRun(_ tilbud: String) -> RichText {
    RichText(
      say(
        "\(tilbud) lukker i perioden, så der er intet langt sigt.",
        "\(tilbud) closes in the period, so that there is no long run."))
  }
  func longRunCloses(_ tilbud: String, _ elasticities: [Figure]) -> RichText {
    let list = listed(elasticities.map { RichText($0) })
    return say(
      "På langt sigt dækker ingen takst udgiften i \(tilbud) ved en priselasticitet på \(list).",
      "In the long run no takst covers the cost of \(tilbud) at a price elasticity of \(list).")
  }
  func longRunSwings(isHourly: Bool) -> RichText {
    let price = theTakst(isHourly: isHourly)
    return RichText(
      say(
        "På langt sigt falder \(price) ikke til ro ved alle de viste priselasticiteter.",
        "In the long run \(price) does not come to rest at every price elasticity shown."))
  }
  func longRunSettles(_ low: Figure, _ high: Figure, isHourly: Bool) -> RichText {
    let price = theTakst(isHourly: isHourly)
    if low.text == high.text {
      return say(
        "På langt sigt falder \(price) til ro på \(low) ved alle de viste priselasticiteter.",
        "In the long run \(price) comes to rest at \(low) at every price elasticity shown.")
    }
    return say(
      "På langt sigt falder \(price) til ro ved alle de viste priselasticiteter, mellem \(low.withoutUnit) og \(high).",
      "In the long run \(price) comes to rest at every price elasticity shown, between \(low.withoutUnit) and \(high).")
  }
  func nothingToRespondTo(_ tilbud: String) -> RichText {
    RichText(
      say(
        "\(tilbud) har ingen takst i det første år og dermed intet at reagere på.",
        "\(tilbud) has no takst in the first year, and so nothing to respond to."))
  }

  // MARK: Tables
  func spiralCaption(_ tilbud: String) -> String {
    say("\(tilbud): hvis efterspørgslen følger taksten", "\(tilbud): if demand follows the takst")
  }
  func longRunCaption(_ tilbud: String) -> String { say("\(tilbud): på langt sigt", "\(tilbud): in the long run") }
  var elasticity: String { say("Priselasticitet", "Price elasticity") }
  func elasticity(_ figure: Figure, isOwn: Bool) -> RichText {
    isOwn ? say("\(figure) (scenariets egen)", "\(figure) (the scenario's own)") : RichText(figure)
  }
  var spiralRisk: String {
    say("Takst op og belægning ned tre år i træk", "Takst up and belægning down three years running")
  }
  func shareOf(_ year: Int, isHourly: Bool) -> String {
    "\(isHourly ? say("Udnyttelse", "Utilisation") : "Belægning (indskrevet)") \(year)"
  }
  func billedShare(isHourly: Bool) -> String { isHourly ? say("Udnyttelse", "Utilisation") : title(.billedShare) }
  var outcome: String { say("Udfald", "Outcome") }
  /// How a long run ends, by its key in results; nil where the tilbud closes in the period.
  func outcome(_ key: String?, after years: Figure?) -> RichText {
    switch key {
    case "settles": RichText(say("finder et leje", "settles"))
    case "closes":
      years.map { say("lukker (år \($0))", "closes (year \($0))") } ?? RichText(say("lukker", "closes"))
    case "moves": RichText(say("svinger", "keeps moving"))
    default: RichText(say("lukker efter planen", "closes by plan"))
    }
  }

  // MARK: What is meant
  var spiralMeaning: RichText {
    say(
      """
      Hvis en højere takst får kommunerne til at henvise færre, kan underskud, takst og belægning trække hinanden. Hvor \
      meget efterspørgslen følger taksten, ved ingen; derfor er flere antagelser vist.
      """,
      """
      If a higher takst makes kommuner refer fewer, deficit, takst and belægning can pull each other. Nobody knows how much \
      demand follows the takst, so several assumptions are shown.
      """)
  }
  /// What demand responds to.
  func responds(to reference: Figure, isOwn: Bool, afterYears delay: Figure, _ firstYear: String, _ levelYear: String)
    -> RichText
  {
    let danish: RichText = delay.value == 1 ? "året før" : "\(delay)\u{A0}år før"
    let english: RichText = delay.value == 1 ? "the year before" : "\(delay)\u{A0}years before"
    let source =
      isOwn
      ? say("scenariets egen", "the scenario's own")
      : say(
        "taksten ved slutningen af \(firstYear) i \(levelYear)-priser, da scenariet ingen angiver",
        "the takst at the end of \(firstYear) in \(levelYear) prices, since the scenario states none")
    return say(
      """
      Henvisningerne ganges med (takst ÷ \(reference)) opløftet til priselasticiteten, renset for pris og løn, med taksten fra \
      \(danish). Referencen er \(source). En priselasticitet på −0,5 siger, at en 10\u{A0}% højere takst holder omkring \
      5\u{A0}% af henvisningerne væk.
      """,
      """
      Referrals are multiplied by (takst ÷ \(reference)) to the power of the elasticity, net of prices and wages, with the takst \
      of \(english). The reference is \(source). An elasticity of −0.5 says that a takst 10% higher keeps about 5% of the \
      referrals away.
      """)
  }
  func longRunNote(_ lastYear: String) -> RichText {
    RichText(
      say(
        """
        På langt sigt: som \(lastYear) år efter år, med en takst, der rummer det, resultaterne i gennemsnit fører videre, til den \
        gentager sig selv. Lukker: Taksten passerer ti gange sit udgangspunkt.
        """,
        """
        In the long run: as \(lastYear) year after year, with a takst that holds the mean of what results carry on until it \
        reproduces itself. Closes: the takst passes ten times where it began.
        """))
  }
  func shortPeriodNote(_ years: Figure) -> RichText {
    say(
      "Perioden på \(years)\u{A0}år er kort: Resultater når først taksten år efter, så en længere periode ville vise mere.",
      "The period of \(years)\u{A0}years is short: results enter the takst years later, so a longer one would show more."
    )
  }
}
