internal import Occupancy

extension Phrases {
  /// From which year means and risks count, and why from there.
  func counted(_ span: String, _ reason: String) -> RichText {
    say(
      "Gennemsnit, risici og grænser gælder \(span)\(reason).", "Means, risks and limits are those of \(span)\(reason)."
    )
  }

  func isStated(_ date: String) -> String {
    say(": Beslutningen har virkning fra \(date)", ": the decision takes effect on \(date)")
  }

  func variantsDiffer(_ date: String) -> String {
    say(": Varianterne er ens indtil \(date)", ": the variants are alike until \(date)")
  }

  func isKnown(through year: Int) -> String {
    say(": Tallene for \(year) og før er kendt", ": the figures of \(year) and before are known")
  }

  func wholePeriod(_ span: String) -> String { say("hele perioden, \(span)", "the whole period, \(span)") }

  // MARK: Known years

  func knownCaption(_ tilbud: String) -> String {
    say("\(tilbud): hvad årene var, og hvad modellen siger", "\(tilbud): what the years were, and what the model says")
  }

  var isKnownRow: String { say("kendt", "known") }
  var modelRow: String { say("modellen", "the model") }
  var differenceRow: String { say("forskel", "difference") }
  var knownNote: RichText {
    say(
      """
      Et kendt resultat er indtægter minus udgifter og går ind i efterreguleringen i stedet for modellens; forskellen \
      er modellens tal minus det kendte.
      """,
      """
      A known result is income less cost, and enters the efterregulering instead of the model's; the difference is \
      the model's figure less what is known.
      """)
  }

  func countsWholeYear(_ year: Int) -> String {
    say(", og hele \(year) er regnet med", ", and all of \(year) is counted")
  }
}
