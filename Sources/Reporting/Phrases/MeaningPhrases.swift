internal import Forecasting
internal import Occupancy

/// What figures mean, and how they are to be read.
extension Phrases {
  var viabilityMeaning: RichText {
    say(
      """
      Scenariet angiver ingen tærskler for bæredygtighed. Her står de tal, den bedømmes på, de økonomiske før de faglige. \
      Bedømmelsen er læserens.
      """,
      """
      The scenario states no thresholds of bæredygtighed. Here are the figures it is judged by, the economic before the \
      professional. The judgement is the reader's.
      """)
  }
  func economicRisk(_ band: String) -> String {
    say(
      "Økonomisk: risiko for mindst ét år med underskud ud over båndet på ±\(band)",
      "Economic: risk of some year with a deficit beyond the band of ±\(band)")
  }
  func countsMeaning(isOneCount: Bool) -> RichText {
    switch language {
    case .danish:
      let others =
        isOneCount
        ? "Fysisk og betalt belægning er de samme her: ingen er fraværende, og ingen betaler efter fraflytning."
        : "Fysisk belægning er uden de fraværende; betalt belægning er de døgn, der betales for, og den følger indtægten."
      return RichText(
        "Belægning er indskrevne døgn i forhold til de normerede pladsers døgn. Den er over 100\u{A0}%, når flere er "
          + "indskrevet, end der er pladser, som efter en reduktion. " + others
          + " »I 8 af 10 fremtider« betyder, at én af ti ligger lavere og én af ti højere.")
    case .english:
      let others =
        isOneCount
        ? "Fysisk and betalt belægning are the same here: nobody is absent, and nobody is billed after leaving."
        : "Fysisk belægning is without those absent; betalt belægning is the døgn paid for, which income follows."
      return RichText(
        "Belægning is enrolled døgn in proportion to the døgn of the normerede places. It exceeds 100% while more are "
          + "enrolled than there are places, as after a cut. " + others
          + " ‘In 8 of 10 futures’ means that one in ten lies below and one in ten above.")
    }
  }
  var utilisationMeaning: RichText {
    say(
      """
      Udnyttelse er leverede timer i forhold til kapaciteten: årsværk gange nettotimer. »I 8 af 10 fremtider« betyder, at \
      én af ti ligger lavere og én af ti højere.
      """,
      """
      Utilisation is hours delivered in proportion to the capacity: årsværk times net hours. ‘In 8 of 10 futures’ means \
      that one in ten lies below and one in ten above.
      """)
  }
  var resultMeaning: RichText {
    say(
      """
      Regnskabsresultatet er indtægt minus udgift. Resultatet er det, der føres videre: regnskabsresultatet minus det, taksten \
      henter ind af tidligere resultater (efterregulering), og minus det, der sælges uden for taksten. Under nul er det et \
      underskud. Mer- eller mindreforbrug er udgiften mod budgettet. For hele perioden er kroner lagt sammen, og båndet er brudt \
      i mindst ét år.
      """,
      """
      The result of the accounts is income less cost. The result is what is carried on: that of the accounts less what the takst \
      recovers of earlier results (efterregulering), and less what is sold outside the takst. Below zero it is a deficit. \
      Overspend is cost against budget. For the whole period kroner are added up, and the band is broken in at least one year.
      """)
  }
  var pairingNote: RichText {
    say(
      """
      Forskelle er taget fremtid for fremtid: varianterne møder de samme borgere, så vidt de har den samme efterspørgsel, og en \
      forskel kommer derfor af varianten og ikke af tilfældet. ± er præcisionen (95\u{A0}% sikkert); en forskel, der er mindre \
      end sin ±, kan være ingen.
      """,
      """
      Differences are taken future by future: the variants meet the same people, as far as they have the same demand, so a \
      difference comes from the variant and not from chance. ± is the precision (95% certain); a difference smaller than its ± \
      may be none.
      """)
  }
  func waitingMeaning(isHourly: Bool) -> RichText {
    say(
      isHourly
        ? "Sager ventes påbegyndt i den rækkefølge, de kommer. Ventende er et gennemsnit over året."
        : """
        Den, der henvises uden at få plads, bliver afvist eller skrives på ventelisten, hvor der er en. At forlade ventelisten \
        betyder, at kommunen har fundet en anden løsning. Ventende er et gennemsnit over året; de andre er talt. For hele \
        perioden er de lagt sammen.
        """,
      isHourly
        ? "Cases are begun in the order in which they come. Waiting is a mean over the year."
        : """
        Whoever is referred and finds no place is turned away, or put on the list where there is one. Leaving the list means \
        that the kommune has found another solution. Waiting is a mean over the year; the others are counted. For the whole \
        period they are added up.
        """)
  }
  var kommunerMeaning: RichText {
    say(
      """
      Tallene er gennemsnit pr. år. I en enkelt kommune er der få borgere, så et enkelt år kan ligge langt fra gennemsnittet.
      """,
      "The figures are means a year. A single kommune has few residents, so a single year may lie far from the mean.")
  }
  func provenance(found: Figure, assumed: Figure, bare: Figure) -> RichText {
    switch language {
    case .danish:
      let nothing: RichText = bare.value > 0 ? ", og om \(bare) er intet angivet" : ""
      return """
        \(found) af scenariets angivelser hviler på kilder og \(assumed) på antagelser\(nothing). Antagelser er valgt og \
        kan skiftes ud med egne tal.
        """
    case .english:
      let nothing: RichText = bare.value > 0 ? ", and about \(bare) nothing is stated" : ""
      return """
        \(found) of the scenario's statements \(found.text == "1" ? "rests" : "rest") on sources and \(assumed) on \
        assumptions\(nothing). Assumptions are chosen and can be replaced by figures of your own.
        """
    }
  }
  var unreferenced: String {
    say("Hverken kilde eller antagelse er angivet for:", "Neither source nor assumption is stated for:")
  }
  var reproduction: RichText {
    say(
      "Den samme fil, det samme frø og det samme antal fremtider giver de samme tal til sidste ciffer.",
      "The same file, the same seed and the same number of futures give the same figures to the last digit.")
  }
}
