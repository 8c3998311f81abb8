extension Phrases {
  // MARK: The answer
  /// `resultat i 2024`, `resultat i hele perioden`
  func figureIn(_ figure: String, _ year: String?) -> String {
    say("»\(figure)« i \(year ?? "hele perioden")", "‘\(figure)’ in \(year ?? "the whole period")")
  }
  func spreadShares(_ figure: String, deviation: Figure?, unknown: Figure, chance: Figure) -> RichText {
    let size: RichText =
      deviation.map { say(" (standardafvigelse \($0))", " (standard deviation \($0))") } ?? RichText()
    return say(
      """
      Af spredningen på \(figure)\(size) skyldes \(unknown) det, vi ikke ved, og \(chance) tilfældet, som ingen viden fjerner.
      """,
      """
      Of the spread of \(figure)\(size), \(unknown) is due to what we do not know and \(chance) to chance, which no knowledge \
      removes.
      """)
  }
  func neverVaries(_ figure: String) -> RichText {
    RichText(say("\(figure) er ens i alle fremtider.", "\(figure) is the same in every future."))
  }
  /// Where most of what is not known comes from.
  func largestSource(_ name: String, _ share: Figure, isMost: Bool, next: (name: String, share: Figure)?) -> RichText {
    let second: RichText =
      next.map { say("; dernæst kommer \($0.name) (\($0.share))", "; next comes \($0.name) (\($0.share))") }
      ?? RichText()
    return isMost
      ? say(
        "Det meste af det, vi ikke ved, kommer fra \(name) (\(share))\(second).",
        "Most of what we do not know comes from \(name) (\(share))\(second).")
      : say(
        "Den største del af det, vi ikke ved, kommer fra \(name) (\(share))\(second).",
        "The largest part of what we do not know comes from \(name) (\(share))\(second).")
  }
  var tooLittleUnknown: RichText {
    say(
      "Det, vi ikke ved, betyder for lidt til at blive delt mellem tallene.",
      "What we do not know makes too little of it to be divided among the numbers.")
  }
  func tornadoReading(
    _ name: String, from low: Figure, at lowName: String, to high: Figure, at highName: String
  ) -> RichText {
    say(
      "Alene flytter \(name) gennemsnittet mest: fra \(low) ved \(lowName) til \(high) ved \(highName).",
      "Alone, \(name) moves the mean most: from \(low) at \(lowName) to \(high) at \(highName).")
  }
  var nothingMoves: RichText {
    say(
      "Intet tal flytter gennemsnittet mere, end beregningen er præcis.",
      "No number moves the mean by more than these figures are precise.")
  }

  // MARK: Tables
  func tornadoTitle(_ tilbud: String, _ figure: String) -> String {
    say("\(tilbud): \(figure), ét tal ad gangen", "\(tilbud): \(figure), one number at a time")
  }
  func sharesCaption(_ tilbud: String, _ figure: String) -> String {
    say("\(tilbud): hvor spredningen på \(figure) kommer fra", "\(tilbud): where the spread of \(figure) comes from")
  }
  func spreadCaption(_ tilbud: String) -> String {
    say(
      "\(tilbud): spredning, og hvor meget af den vi ikke ved", "\(tilbud): spread, and how much of it we do not know")
  }
  func spreadOf(_ figure: String) -> String { say("\(figure): spredning", "\(figure): spread") }
  var notKnown: String { say("Ikke kendt", "Not known") }
  var swing: String { say("Udsving", "Swing") }
  var allNotKnown: String { say("Alt, hvad vi ikke ved", "All that is not known") }
  var chance: String { say("Tilfældet", "Chance") }
  var ofWhatIsNotKnown: String { say("Af det, vi ikke ved", "Of what is not known") }
  var central: String { say("Midterværdi", "Central value") }
  var givesAtLow: String { say("giver", "gives") }
  var givesAtHigh: String { say("giver", "gives") }
  var firstOrder: String { say("Alene", "Alone") }
  var totalOrder: String { say("Med samspil", "With interplay") }
  var uncertainCaption: String { say("Tal, der ikke kendes præcist", "Numbers that are not known exactly") }
  var distribution: String { say("Fordeling", "Distribution") }

  // MARK: What is meant
  /// That uncertain numbers are drawn, and what is computed without drawing them.
  var uncertainMeaning: RichText {
    say(
      """
      Nogle tal kendes ikke præcist. Hver fremtid trækker dem på ny, så spredning og sandsynligheder rummer både tilfældet og \
      det, vi ikke ved. Årsager, balancepunkt og priselasticitet er regnet med midterværdierne.
      """,
      """
      Some numbers are not known exactly. Every future draws them anew, so that spread and probabilities hold both chance and \
      what we do not know. Causes, break-even and price elasticity use the central values.
      """)
  }
  func centralInShort(_ count: Figure) -> RichText {
    count.value == 1
      ? say(
        "\(count) tal er usikkert; her har det sin midterværdi i alle fremtider.",
        "\(count) number is uncertain; here it has its central value in every future.")
      : say(
        "\(count) tal er usikre; her har de deres midterværdier i alle fremtider.",
        "\(count) numbers are uncertain; here they have their central values in every future.")
  }
  func drawnNote(_ draws: Figure, futures: Figure, stoppedAfter stop: (done: Figure, planned: Figure)?) -> RichText {
    let stopped: RichText =
      stop.map {
        say(
          " Beregningen blev stoppet efter \($0.done) af \($0.planned) dobbelte træk.",
          " The calculation was stopped after \($0.done) of \($0.planned) double draws.")
      } ?? RichText()
    return say(
      "De usikre tal er trukket \(draws) gange, og hvert træk møder \(futures) fremtider.\(stopped)",
      "The uncertain numbers were drawn \(draws) times, and each draw met \(futures) futures.\(stopped)")
  }
  func otherTilbudNote(_ tilbud: String) -> RichText {
    RichText(
      say(
        "Kun \(tilbud) er undersøgt; --tilbud vælger et andet.",
        "Only \(tilbud) is looked into; --tilbud chooses another."))
  }
  func tornadoNote(_ futures: Figure?, central: Figure, isTogether: Bool) -> RichText {
    let count: RichText = futures.map { say(" i de samme \($0) fremtider", " in the same \($0) futures") } ?? RichText()
    let alone =
      isTogether
      ? say(" Også tal, der hænger sammen, flyttes alene.", " Numbers that are correlated are moved alone here too.")
      : ""
    return say(
      """
      Hvert tal flyttes alene fra den værdi, 1 af 10 træk ligger under, til den, 9 af 10 ligger under, med de andre på \
      midterværdien\(count). Med alle på midterværdien er gennemsnittet \(central).\(alone)
      """,
      """
      Each number moves alone from the value that one draw in ten lies below to the one that nine in ten lie below, the others \
      being central\(count). With every number central the mean is \(central).\(alone)
      """)
  }
  func sharesNote(_ interplay: Figure?, isTogether: Bool) -> RichText {
    let told: RichText =
      interplay.map { say(" (omkring \($0) kommer af samspil)", " (about \($0) comes from interplay)") } ?? RichText()
    let joined =
      isTogether
      ? say(
        " Tal forbundet med + hænger sammen og tæller som ét.", " Numbers joined by + are correlated and count as one.")
      : ""
    return say(
      """
      Alene: den del af variansen, der ville være væk, hvis kun dette tal var kendt. Med samspil: al den varians, tallet er \
      med til\(told). Andelene er skøn med 95\u{A0}% sikkerhed i parentes; de går ikke nødvendigvis op og kan falde ud under \
      nul.\(joined)
      """,
      """
      Alone: the part of the variance that would be gone if only this number were known. With interplay: all the variance it \
      has a part in\(told). The shares are estimates, 95% certain in brackets; they need not add up, and can come out below \
      zero.\(joined)
      """)
  }
  var spreadNote: RichText {
    say(
      """
      Spredning er standardafvigelsen fra fremtid til fremtid. Ikke kendt er den andel af variansen, der ville være væk, hvis \
      alle usikre tal var kendt (95\u{A0}% sikkert); resten er tilfældet.
      """,
      """
      Spread is the standard deviation from future to future. Not known is the share of the variance that would be gone if every \
      uncertain number were known (95% certain); the rest is chance.
      """)
  }

  /// A text of the scenario, whose decimal points are the reader's.
  func scenarioText(_ text: String) -> String {
    guard language == .danish else { return text }
    var characters = Array(text)
    for place in characters.indices.dropFirst().dropLast() where characters[place] == "." {
      if characters[place - 1].isNumber, characters[place + 1].isNumber { characters[place] = "," }
    }
    return String(characters)
  }
}
