public import Forecasting
internal import Occupancy

/// A scenario with some of its values varied: every combination, read and checked like a scenario of its own.
public struct ScenarioGrid: Sendable {
  /// The scenario as it stands.
  public let scenario: Scenario
  /// What is varied.
  public let axes: [GridAxis]
  /// The combinations, those of the last axis' values first; each is what the scenario is with `--set` of its values.
  public let combinations: [Variant]
  /// The uncertain numbers of the combinations; nil when they have none.
  public let uncertainty: Uncertainty?
  /// What somebody should look at, in the scenario or in combinations.
  public let warnings: [Diagnostic]

  /// Reads a scenario file, settings on top, and the combinations of one to three axes such as
  /// `tilbud.kvisten.pladser=4..8`. With a variant's name the values are set in that variant instead of the scenario.
  ///
  /// - Throws: ``ScenarioError`` with everything that is wrong, each finding at its line and column.
  public static func load(
    path: String, settings: [String] = [], axes: [String], variant: String? = nil, files: FileLoader = .system
  ) throws(ScenarioError) -> ScenarioGrid {
    try ScenarioGrid(ScenarioFile.load(path: path, settings: settings, files: files), axes, variant)
  }

  /// The same for a text that is already in memory; `bygger_på` starts from `folder`.
  public static func load(
    text: String, name: String, folder: String = "", settings: [String] = [], axes: [String], variant: String? = nil,
    files: FileLoader = .system
  ) throws(ScenarioError) -> ScenarioGrid {
    try ScenarioGrid(
      ScenarioFile.load(text: text, name: name, folder: folder, settings: settings, files: files), axes, variant)
  }

  private init(_ file: ScenarioFile, _ arguments: [String], _ variant: String?) throws(ScenarioError) {
    let (scenario, warnings) = try file.decode { root in ScenarioReader(root)?.scenario() }
    var named = scenario
    (named.files, named.warnings) = (file.files, warnings)
    self.scenario = named
    let sink = DiagnosticSink()
    let axes = ScenarioGrid.axes(arguments, after: file.sources.count, sink)
    try sink.check()
    let reader = CombinationReader(
      tree: file.tree.startingPoint(variant), scenario: named, axes: axes, sink: sink)
    let read = reader.combinations()
    try sink.check()
    combinations = read.map { $0.variant }
    uncertainty = Uncertainty(read, beside: scenario.uncertainty, of: scenario)
    self.axes = axes.map { $0.axis }
    self.warnings = warnings + sink.warnings
  }

  private static func axes(_ arguments: [String], after sources: Int, _ sink: DiagnosticSink) -> [AxisReading] {
    var index = sources
    let axes = arguments.compactMap { AxisReading($0, index: &index, sink: sink) }
    guard axes.count == arguments.count, let last = axes.last else { return axes }
    for (index, axis) in axes.enumerated() {
      axis.checkRoot(sink)
      for other in axes[..<index] where axis.overlaps(other) {
        sink.add(Diagnostic(at: axis.whole, "\(axis.axis.path.quoted) is varied twice", expected: "each value once"))
      }
    }
    let combinations = axes.reduce(1) { $0 * $1.axis.values.count }
    if combinations > AxisReading.mostCombinations {
      let counts = axes.map { String($0.axis.values.count) }.joined(separator: " × ")
      sink.add(
        Diagnostic(
          at: last.whole, "\(counts) values are \(combinations) combinations",
          expected: "at most \(AxisReading.mostCombinations)"))
    }
    return axes
  }
}

extension AxisReading {
  /// All of the argument.
  var whole: SourceSpan { SourceSpan(source, offset: 0, length: source.bytes.count) }

  /// Whether one of the two changes a part of what the other changes.
  fileprivate func overlaps(_ other: AxisReading) -> Bool {
    zip(path.components, other.path.components).allSatisfy { $0 == $1 }
  }

  /// Only what a variant may change can be varied; all combinations share the rest.
  fileprivate func checkRoot(_ sink: DiagnosticSink) {
    guard let first = path.components.first, let key = RootKey(rawValue: first),
      !VariantPatches.changeable.contains(key)
    else { return }
    let words = VariantPatches.changeable.map { $0.rawValue }.joined(separator: ", ")
    sink.add(
      Diagnostic(at: whole, "\(first.quoted) is the same for every combination", expected: "changes of: \(words)"))
  }
}

extension JSONNode {
  /// The scenario without its variants, or with the changes of one of them.
  fileprivate func startingPoint(_ variant: String?) -> JSONNode {
    let base = removing(ScenarioFile.variantsKey)
    guard let variant, let patch = self[ScenarioFile.variantsKey]?[variant] else { return base }
    return base.merging(patch)
  }
}

/// Reads the combinations of a grid.
private struct CombinationReader {
  let tree: JSONNode
  let scenario: Scenario
  let axes: [AxisReading]
  let sink: DiagnosticSink

  func combinations() -> [ReadCase] {
    var combinations: [ReadCase] = []
    add(to: &combinations, tree, axes[...], [])
    return combinations
  }

  private func add(
    to combinations: inout [ReadCase], _ tree: JSONNode, _ rest: ArraySlice<AxisReading>, _ words: [String]
  ) {
    guard let axis = rest.first else {
      if let variant = read(tree, named: words.joined(separator: ", ")) {
        combinations.append(ReadCase(variant: variant, written: tree))
      }
      return
    }
    for (value, patch) in zip(axis.axis.values, axis.patches) {
      add(to: &combinations, tree.merging(patch), rest.dropFirst(), words + [value])
    }
  }

  /// What is wrong stands in a value that is varied, or is said with the combination.
  private func read(_ tree: JSONNode, named name: String) -> Variant? {
    let own = DiagnosticSink()
    defer {
      for finding in own.diagnostics where isNew(finding) {
        sink.add(isVaried(finding) || finding.severity == .warning ? finding : finding.inCombination(name))
      }
    }
    let central = UncertainTree(tree, sink: own).central
    guard let keys = ObjectReader<RootKey>(Field(root: central, sink: own)) else { return nil }
    let names = scenario.base.scene.kommuner
    let reader = CaseReader(keys, period: scenario.period, names: names)
    if reader.frame.isComplete, let scene = reader.frame.scene, scene.kommuner != names {
      keys.error(.kommuner, "the kommuner are the same in every combination")
    }
    var variant = reader.variant(named: name)
    variant?.decision = scenario.base.decision
    return own.errorCount == 0 ? variant : nil
  }

  private func isVaried(_ finding: Diagnostic) -> Bool {
    finding.span.source.index >= (axes.first?.source.index ?? .max)
  }

  /// Whether it is not said of the scenario itself, nor of another value of the same axis.
  private func isNew(_ finding: Diagnostic) -> Bool {
    !(scenario.warnings + sink.diagnostics).contains {
      $0.message == finding.message && $0.span.source.name == finding.span.source.name
        && $0.span.offset == finding.span.offset
    }
  }
}

extension Diagnostic {
  fileprivate func inCombination(_ name: String) -> Diagnostic {
    adding(say(" (med \(name))", " (with \(name))"))
  }
}
