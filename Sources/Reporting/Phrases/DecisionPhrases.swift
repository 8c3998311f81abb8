internal import Occupancy

extension Phrases {
  /// From which year means and risks count, and why from there.
  func counted(_ span: String, _ reason: String) -> RichText {
    say(
      "Gennemsnit, risici og grænser gælder \(span)\(reason).", "Means, risks and limits are those of \(span)\(reason).")
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

  func countsWholeYear(_ year: Int) -> String {
    say(", og hele \(year) er regnet med", ", and all of \(year) is counted")
  }
}
