internal import Forecasting
internal import Occupancy

/// The keys of a scenario.
enum RootKey: String, ScenarioKey {
  case schema = "$schema"
  case navn, beskrivelse, periode, frø, gentagelser, kommuner, pl, tilbud, varianter, kilder, antagelser, konflikter
}

/// Reads a scenario from its root.
struct ScenarioReader {
  /// The most variants.
  static let mostVariants = 100
  /// The most replications.
  static let mostReplications = 100_000_000

  private let keys: ObjectReader<RootKey>

  init?(_ root: Field) {
    guard let keys = ObjectReader<RootKey>(root) else { return nil }
    self.keys = keys
  }

  /// The scenario; nil after reporting what is wrong with it.
  func scenario() -> Scenario? {
    _ = keys.optional(.schema, .anyText)
    let name = keys.required(.navn, .text)
    let about = keys.optional(.beskrivelse, .text)
    let period = keys.required(.periode, .period)
    let seed = keys.value(.frø, .seed, default: 1)
    let replications = keys.value(.gentagelser, .integer(in: 1...ScenarioReader.mostReplications), default: 10_000)
    let sources = SourcesReader(keys)
    let (references, conflicts) = (sources.references(), sources.conflicts())
    let cases = cases(period)
    guard let cases, let name, let period, let seed, let replications, let references, let conflicts
    else { return nil }
    return Scenario(
      name: name, about: about, period: period, kommuner: cases.kommuner.kommuner, seed: seed,
      replications: replications, base: cases.base, variants: cases.variants, references: references,
      conflicts: conflicts, unreferenced: sources.unreferenced(references),
      fingerprint: keys.field.node.fingerprint)
  }

  /// The scenario as it stands, and its variants.
  private func cases(_ period: Period?) -> (kommuner: KommuneTable, base: Variant, variants: [Variant])? {
    let patches = VariantPatches(keys)
    let names = KommuneTable.namesMentioned(in: [keys.field.node] + patches.trees)
    let reader = CaseReader(keys, period: period, names: names)
    let base = reader.variant(named: Scenario.baseName)
    let variants = patches.read(beside: reader)
    guard let base, let variants else { return nil }
    return (reader.frame.kommuner, base, variants)
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
    return Variant(name: name, scene: scene, tilbud: tilbud.map(\.value))
  }
}
