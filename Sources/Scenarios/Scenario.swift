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
  /// Where the figures come from; of those that nothing is said about, the ones of variants are left out.
  public let provenance: Provenance
  /// A hash of what the file, what it builds on and the settings say; comments and layout do not change it.
  public let fingerprint: UInt64
  /// The uncertain numbers; nil when every number is stated as known.
  public let uncertainty: Uncertainty?
  /// From when what is decided counts, the same for ``base`` and every variant.
  public var decision: Decision { base.decision }
  /// The file the scenario was read from and those it builds on, as their paths are written.
  public internal(set) var files: [String] = []
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
    files = file.files
  }
}
