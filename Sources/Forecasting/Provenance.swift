/// Where the figures of a scenario come from, and where they come from nowhere.
public struct Provenance: Sendable, Hashable {
  /// What one figure rests on.
  public struct Reference: Sendable, Hashable {
    /// The figure's path in the scenario.
    public let path: String
    /// The source, or the reason for the assumption.
    public let text: String
    /// Whether the figure is assumed rather than found.
    public let isAssumption: Bool

    /// What the figure at `path` rests on.
    public init(path: String, text: String, isAssumption: Bool) {
      (self.path, self.text, self.isAssumption) = (path, text, isAssumption)
    }
  }

  /// Figures in the sources that cannot all be right.
  public struct Conflict: Sendable, Hashable {
    /// One of the figures.
    public struct Value: Sendable, Hashable {
      /// What it is called.
      public let label: String
      /// As the source has it.
      public let text: String

      /// A figure with its name.
      public init(label: String, text: String) {
        (self.label, self.text) = (label, text)
      }
    }

    /// What the figures are about.
    public let subject: String
    /// How they disagree and which one is used.
    public let text: String
    /// Where they stand.
    public let source: String?
    /// The figures.
    public let values: [Value]

    /// A disagreement between sources.
    public init(subject: String, text: String, source: String?, values: [Value]) {
      self.subject = subject
      self.text = text
      self.source = source
      self.values = values
    }
  }

  /// What figures rest on, in the scenario's order.
  public var references: [Reference] = []
  /// Disagreements between the sources.
  public var conflicts: [Conflict] = []
  /// Paths of the figures that nothing is said about.
  public var unreferenced: [String] = []

  /// What is known; nothing by default.
  public init(references: [Reference] = [], conflicts: [Conflict] = [], unreferenced: [String] = []) {
    (self.references, self.conflicts, self.unreferenced) = (references, conflicts, unreferenced)
  }

  /// The figures that rest on sources.
  public var sources: [Reference] { references.filter { !$0.isAssumption } }
  /// The figures that are assumed.
  public var assumptions: [Reference] { references.filter { $0.isAssumption } }
}
