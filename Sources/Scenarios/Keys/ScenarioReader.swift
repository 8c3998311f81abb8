internal import Forecasting
internal import Occupancy

/// The keys of a scenario.
enum RootKey: String, ScenarioKey {
  case schema = "$schema"
  case navn, beskrivelse, periode, beslutning, frø, gentagelser, kommuner, pl, tilbud, varianter, sammenhænge, kilder
  case antagelser, konflikter
}

/// Reads a scenario from its root.
struct ScenarioReader {
  /// The most variants.
  static let mostVariants = 100

  /// The scenario as it is written.
  private let root: Field
  /// The scenario with its uncertain numbers at their central values.
  private let keys: ObjectReader<RootKey>

  init?(_ root: Field) {
    let tree = UncertainTree(root.node, sink: root.sink)
    guard let keys = ObjectReader<RootKey>(root.with(tree.central)) else { return nil }
    (self.root, self.keys) = (root, keys)
  }

  /// The scenario; nil after reporting what is wrong with it.
  func scenario() -> Scenario? {
    _ = keys.optional(.schema, .anyText)
    let name = keys.required(.navn, .text)
    let about = keys.optional(.beskrivelse, .text)
    let period = keys.required(.periode, .period)
    let stated = keys.maybe(.beslutning, period.map { .date(in: $0) } ?? .day)
    let seed = keys.value(.frø, .seed, default: 1)
    let replications = keys.value(.gentagelser, .integer(in: Forecast.Options.replicationRange), default: 10_000)
    let sources = SourcesReader(keys)
    let (references, conflicts) = (sources.references(), sources.conflicts())
    let correlations = keys.value(.sammenhænge, .correlations, default: [])
    let cases = cases(period, decision: stated ?? nil)
    guard let cases, let name, stated != nil, let period, let seed, let replications, let references, let conflicts,
      let correlations,
      let uncertainty = uncertainty(cases.all, correlations, period, cases.kommuner.names)
    else { return nil }
    Findings.tell(cases.all, kommuner: cases.kommuner.kommuner, to: root.sink)
    return Scenario(
      name: name, about: about, period: period, kommuner: cases.kommuner.kommuner, seed: seed,
      replications: replications, base: cases.all[0].variant, variants: cases.all.dropFirst().map { $0.variant },
      provenance: Provenance(
        references: references, conflicts: conflicts, unreferenced: sources.unreferenced(references)),
      fingerprint: root.node.fingerprint, uncertainty: uncertainty)
  }

  /// The scenario as it stands first, and its variants.
  private func cases(
    _ period: Period?, decision stated: CivilDate?
  ) -> (kommuner: KommuneTable, all: [ReadCase])? {
    let patches = VariantPatches(keys, of: root.node)
    let names = KommuneTable.namesMentioned(in: [root.node] + patches.trees)
    let reader = CaseReader(keys, period: period, names: names)
    let base = reader.variant(named: Scenario.baseName)
    let variants = patches.read(beside: reader)
    guard let base, let variants else { return nil }
    var all = [ReadCase(variant: base, written: root.node)] + variants
    let decision = Decision(stated: stated, all, in: base.scene.period)
    for index in all.indices { all[index].variant.decision = decision }
    return (reader.frame.kommuner, all)
  }

  /// The uncertain numbers, in an optional that is empty when there are none; nil after reporting what is wrong.
  private func uncertainty(
    _ read: [ReadCase], _ correlations: [CorrelatedNumbers], _ period: Period, _ kommuner: [String]
  ) -> Uncertainty?? {
    let trees = read.map { UncertainTree($0.written.onlySimulated, sink: DiagnosticSink()) }
    var names: [JSONPath] = []
    for number in trees.flatMap({ $0.numbers }) where !names.contains(number.path) { names.append(number.path) }
    if names.isEmpty, correlations.isEmpty { return .some(nil) }
    let field = keys.field(.sammenhænge) ?? root
    guard let parameters = Parameters.read(names, correlations, at: field) else { return nil }
    let cases = zip(read, trees).map { Uncertainty.Case($0, $1, among: parameters.names) }
    let uncertainty = Uncertainty(parameters: parameters, cases: cases, period: period, kommuner: kommuner)
    uncertainty.probe(into: root.sink)
    return uncertainty
  }
}

/// A variant, or the scenario as it stands, with the tree it was read from.
struct ReadCase {
  var variant: Variant
  /// The tree as written, uncertain numbers included.
  let written: JSONNode
}

extension JSONNode {
  /// A scenario without what its simulation does not need.
  var onlySimulated: JSONNode {
    let needed = Set([.periode, .kommuner, .pl, .tilbud].map { (key: RootKey) in key.rawValue })
    return JSONNode(.object(members?.filter { needed.contains($0.key) } ?? []), at: span)
  }
}

/// Reads what is simulated: the tilbud of the scenario as it stands, or of a variant's merged tree.
struct CaseReader {
  /// The most tilbud.
  static let mostTilbud = 100

  let frame: ScenarioFrame
  private let keys: ObjectReader<RootKey>

  /// Reads what all tilbud share; `names` are the kommuner of a scenario that does not list them.
  init(_ keys: ObjectReader<RootKey>, period: Period?, names: [String]) {
    self.keys = keys
    frame = ScenarioFrame(keys, period: period, names: names)
  }

  /// The tilbud under a name; nil after reporting what is wrong.
  func variant(named name: String) -> Variant? {
    let frame = frame
    let each = Reading<[Keyed<TilbudCase>]>.map { .tilbud($0, frame) }
      .withoutStrays("tilbud", needing: [TilbudKey.ydelser.rawValue])
    let tilbud = keys.required(.tilbud, each.counted(1...CaseReader.mostTilbud, "tilbud"))
    guard let tilbud, frame.isComplete, let scene = frame.scene else { return nil }
    return Variant(name: name, scene: scene, tilbud: tilbud.map { $0.value })
  }

  /// A variant whose tilbud at some indices are read anew, everything else being as it was; nil after reporting what is
  /// wrong.
  func variant(_ known: Variant, rereading indices: [Int]) -> Variant? {
    guard let field = keys.field(.tilbud), let members = field.node.members else { return nil }
    var variant = known
    for index in indices {
      let member = members[index]
      guard let tilbud = Reading<TilbudCase>.tilbud(member.key, frame).read(field.field(member)) else { return nil }
      variant.tilbud[index] = tilbud
    }
    return variant
  }
}
