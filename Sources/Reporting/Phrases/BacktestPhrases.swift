/// The forecast against what happened.
extension Phrases {
  func backtestCaption(_ tilbud: String) -> String {
    say("\(tilbud): forudsagt og faktisk", "\(tilbud): predicted and observed")
  }

  func distanceCaption(_ tilbud: String) -> String {
    say("\(tilbud): hvor langt ved siden af", "\(tilbud): how far off")
  }

  var observed: String { say("Faktisk", "Observed") }
  var predicted: String { say("Forudsagt", "Predicted") }
  var shareBelow: String { say("Fremtider under", "Futures below") }
  var withinBand: String { say("Inden for", "Within") }
  var budgetOffBy: String { say("Budgettets afvigelse", "Budget off by") }
  var fitted: String { say("Tilpasset", "Fitted") }

  var everythingFitted: String {
    say(
      "Alle tal er tilpassede: antagelserne er valgt, så de passer. Det er ingen prøve af modellen.",
      "Every figure was fitted: the assumptions were chosen to give it, so this is no test of the model.")
  }

  func fittedWithin(_ within: Figure, of all: Figure) -> RichText {
    say(
      """
      \(lying(within, of: all, that: "antagelserne er valgt efter")) inden for 8 af 10 fremtider. Det siger, hvor godt \
      antagelserne er tilpasset, og prøver ikke modellen.
      """,
      """
      \(lying(within, of: all, that: "the assumptions were chosen to give")) within the range of 8 in 10 futures. That says how \
      well they were fitted, and tests nothing.
      """)
  }

  /// `2 af 3 tal, der …, ligger`; all, none and a single one in words.
  private func lying(_ within: Figure, of all: Figure, that clause: String) -> RichText {
    let (none, every) = (within.value == 0, within.value == all.value)
    if all.value == 1 {
      let one = all.saying(say("Det ene tal", "The one figure"))
      return say(
        "\(one), som \(clause), ligger\(none ? " ikke" : "")", "\(one) that \(clause) \(none ? "does not lie" : "lies")"
      )
    }
    let count: RichText =
      none
      ? say("\(within.saying("Ingen")) af de \(all) tal", "\(within.saying("None")) of the \(all) figures")
      : every
        ? say("Alle \(all) tal", "All \(all) figures")
        : say("\(within) af de \(all) tal", "\(within) of the \(all) figures")
    return say("\(count), som \(clause), ligger", "\(count) that \(clause) \(within.value == 1 ? "lies" : "lie")")
  }

  /// `chance` is how likely a right model is to do this badly or worse; nil where it does well.
  func within(_ within: Figure, of all: Figure, chance: Figure?) -> RichText {
    let badly: RichText =
      chance.map {
        say(
          " Var tallene uafhængige, ville en rigtig model kun klare sig så dårligt eller værre i \($0) af tilfældene.",
          " If the figures were independent, a right model would do this badly or worse in only \($0) of cases.")
      } ?? RichText()
    let few: RichText =
      all.value < 10
      ? say(
        " Så få tal kan svække en model, men ikke bekræfte den.",
        " So few figures can refute a model, but not confirm one.")
      : RichText()
    let told: RichText = say(
      """
      \(lying(within, of: all, that: "modellen ikke er tilpasset efter")) inden for det, som 8 af 10 fremtider forudsagde; en \
      rigtig model får 8 af 10 med.
      """,
      """
      \(lying(within, of: all, that: "the model was not fitted to")) within the range that 8 in 10 futures predicted; a right \
      model has 8 in 10 in it.
      """)
    return told + badly + few
  }

  var backtestMeaning: RichText {
    say(
      """
      Modellen er kørt fra et tidligere år og holdt op mod det, der skete. »Inden for« er inden for 8 af 10 fremtider. Et tal, \
      der er brugt til at vælge antagelser, viser ikke, at modellen kan forudsige.
      """,
      """
      The model is run from an earlier year and held against what happened. ‘Within’ is within 8 of 10 futures. A figure that \
      was used to choose assumptions does not show that the model can predict.
      """)
  }

  var backtestNote: RichText {
    say(
      """
      »Fremtider under« er den del af fremtiderne, der ligger under det faktiske tal. CRPS er, hvor langt hele forudsigelsen \
      ligger fra det, der skete, i tallets egen enhed; den kan holdes op mod, hvor langt budgettet (forudsat belægning, \
      resultat 0 kr.) ramte ved siden af. Belægning holdes op mod den indskrevne.
      """,
      """
      ‘Futures below’ is the share of futures with a lower figure. CRPS is how far the whole forecast lies from what happened, \
      in the figure's own unit; it compares with what the budget (forudsat belægning, a result of 0 kr.) was off by. Belægning \
      is held against indskrevet.
      """)
  }
}
