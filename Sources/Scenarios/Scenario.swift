public import Forecasting
public import Occupancy

/// What a scenario file says, read and checked: nothing in it fails later for a mistake in the file.
public struct Scenario: Sendable {
  /// A buyer.
  public struct Kommune: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its inhabitants, where the scenario gives them.
    public let population: Int?
  }

  /// Where a figure of the scenario comes from.
  public struct Reference: Hashable, Sendable {
    /// The figure, or the part of the scenario, it speaks of: `tilbud.kvisten.pladser`.
    public let path: String
    /// The source, or what the assumption rests on.
    public let text: String
    /// Whether the figure is assumed and not found anywhere.
    public let isAssumption: Bool
  }

  /// Figures that contradict each other in the sources. Both are kept, and every report shows them.
  public struct Conflict: Hashable, Sendable {
    /// One of the figures, with what it is called.
    public struct Value: Hashable, Sendable {
      /// What the figure is.
      public let label: String
      /// The figure as written.
      public let text: String
    }

    /// What it is about.
    public let subject: String
    /// What contradicts what, and what the scenario does about it.
    public let text: String
    /// Where the figures stand.
    public let source: String?
    /// The figures.
    public let values: [Value]
  }

  /// What ``base`` is called among the variants.
  public static let baseName = "scenariet"

  /// The scenario's name.
  public let name: String
  /// What the scenario is about.
  public let about: String?
  /// The simulated days.
  public let period: Period
  /// The buyers in the order of every figure by kommune; empty when the scenario names none.
  public let kommuner: [Kommune]
  /// Where all random numbers begin.
  public var seed: UInt64
  /// How many futures are simulated.
  public var replications: Int
  /// The scenario as it stands.
  public let base: Variant
  /// Its variants in the order of the file, everything they do not change being as in ``base``.
  public let variants: [Variant]
  /// Sources and assumptions.
  public let references: [Reference]
  /// What the sources disagree on.
  public let conflicts: [Conflict]
  /// Paths of the figures that no source and no assumption covers; those of variants are not among them.
  public let unreferenced: [String]
  /// A hash of what the file, what it builds on and the settings say; comments and layout do not change it.
  public let fingerprint: UInt64
  /// The uncertain numbers; nil when every number is stated as known.
  public let uncertainty: Uncertainty?
  /// What somebody should look at, though the scenario can be used.
  public internal(set) var warnings: [Diagnostic] = []
}

extension Scenario {
  /// Reads a scenario file and what it builds on, with settings such as `tilbud.kvisten.pladser=6` on top.
  ///
  /// - Throws: ``ScenarioError`` with everything that is wrong, each finding at its line and column.
  public static func load(
    path: String, settings: [String] = [], files: FileLoader = .system
  ) throws(ScenarioError) -> Scenario {
    try Scenario(ScenarioFile.load(path: path, settings: settings, files: files))
  }

  /// The same for a text that is already in memory; `bygger_på` starts from `folder`.
  public static func load(
    text: String, name: String, folder: String = "", settings: [String] = [], files: FileLoader = .system
  ) throws(ScenarioError) -> Scenario {
    try Scenario(ScenarioFile.load(text: text, name: name, folder: folder, settings: settings, files: files))
  }

  private init(_ file: ScenarioFile) throws(ScenarioError) {
    let (scenario, warnings) = try file.decode { root in ScenarioReader(root)?.scenario() }
    self = scenario
    self.warnings = warnings
  }
}
