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

  /// What a result is about.
  package init(
    name: String, about: String? = nil, period: Period, fingerprint: String, provenance: Provenance = Provenance(),
    uncertain: [UncertainFigure] = [], version: String, file: String? = nil, settings: [String] = [],
    variants: [String] = []
  ) {
    (self.name, self.about, self.period) = (name, about, period)
    (self.fingerprint, self.provenance) = (fingerprint, provenance)
    (self.uncertain, self.version) = (uncertain, version)
    (self.file, self.settings, self.variants) = (file, settings, variants)
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

/// Where the figures of a scenario come from, and where they come from nowhere.
package struct Provenance: Sendable, Hashable {
  /// What one figure rests on.
  package struct Reference: Sendable, Hashable {
    /// The figure's path in the scenario.
    package let path: String
    /// The source, or the reason for the assumption.
    package let text: String
    /// Whether the figure is assumed rather than found.
    package let isAssumption: Bool

    /// What the figure at `path` rests on.
    package init(path: String, text: String, isAssumption: Bool) {
      (self.path, self.text, self.isAssumption) = (path, text, isAssumption)
    }
  }

  /// Figures in the sources that cannot all be right.
  package struct Conflict: Sendable, Hashable {
    /// One of the figures.
    package struct Value: Sendable, Hashable {
      /// What it is called.
      package let label: String
      /// As the source has it.
      package let text: String

      /// A figure with its name.
      package init(label: String, text: String) {
        (self.label, self.text) = (label, text)
      }
    }

    /// What the figures are about.
    package let subject: String
    /// How they disagree and which one is used.
    package let text: String
    /// Where they stand.
    package let source: String?
    /// The figures.
    package let values: [Value]

    /// A disagreement between sources.
    package init(subject: String, text: String, source: String?, values: [Value]) {
      (self.subject, self.text, self.source, self.values) = (subject, text, source, values)
    }
  }

  /// What figures rest on, in the scenario's order.
  package var references: [Reference] = []
  /// Disagreements between the sources.
  package var conflicts: [Conflict] = []
  /// Paths of the figures that nothing is said about.
  package var unreferenced: [String] = []

  /// What is known; nothing by default.
  package init(references: [Reference] = [], conflicts: [Conflict] = [], unreferenced: [String] = []) {
    (self.references, self.conflicts, self.unreferenced) = (references, conflicts, unreferenced)
  }

  /// The figures that rest on sources.
  package var sources: [Reference] { references.filter { !$0.isAssumption } }
  /// The figures that are assumed.
  package var assumptions: [Reference] { references.filter { $0.isAssumption } }
}
