package import Forecasting
package import Occupancy

/// What a result is about: a scenario, and what its figures rest on.
package struct Subject: Sendable, Hashable {
  /// The scenario's name.
  package var name: String
  /// What the scenario is about, in its author's words.
  package var about: String?
  /// The simulated days.
  package var period: Period
  /// Tells one scenario from another, whatever the file is called.
  package var fingerprint: String
  /// Where the figures come from.
  package var provenance: Provenance
  /// The figures that are not known exactly.
  package var uncertain: [UncertainFigure]
  /// The version of Plads that made the result.
  package var version: String
  /// The scenario's file without its folder, which is nobody else's business; nil when it was no file.
  package var file: String?
  /// What was changed on the command line, each as `path=value`.
  package var settings: [String]
  /// The names of all variants the scenario has.
  package var variants: [String]
  /// Where budget and takst do not fit, by variant and tilbud.
  package var budgetFits: [BudgetFit]
  /// From when what is decided counts.
  package var decision: Decision?

  /// What a result is about.
  package init(
    name: String, about: String? = nil, period: Period, fingerprint: String, provenance: Provenance = Provenance(),
    uncertain: [UncertainFigure] = [], version: String, file: String? = nil, settings: [String] = [],
    variants: [String] = [], budgetFits: [BudgetFit] = [], decision: Decision? = nil
  ) {
    (self.name, self.about, self.period) = (name, about, period)
    (self.fingerprint, self.provenance) = (fingerprint, provenance)
    (self.uncertain, self.version) = (uncertain, version)
    (self.file, self.settings, self.variants) = (file, settings, variants)
    (self.budgetFits, self.decision) = (budgetFits, decision)
  }

  /// `2021–2026`, or the dates when the period does not begin and end with a civil year.
  package var periodText: String {
    let (first, last) = (period.first, period.last)
    guard (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) else {
      return "\(first.iso) to \(last.iso)"
    }
    return first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
  }
}
