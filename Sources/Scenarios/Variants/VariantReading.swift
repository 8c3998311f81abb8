internal import Forecasting

/// The variants of a scenario: merge patches on its tree, each of which is then read as a scenario of its own.
struct VariantPatches {
  /// What a variant may change; the rest is the same for all, so that variants can be compared.
  static let changeable: [RootKey] = [.beskrivelse, .kommuner, .pl, .tilbud]

  /// A variant as written, and what it comes to.
  fileprivate struct Patch {
    let name: String
    let keySpan: SourceSpan
    let node: JSONNode
    let tree: JSONNode
  }

  private let root: Field
  private let patches: [Patch]
  private let isWhole: Bool

  /// The variants of a scenario that is written as `scenario`; `keys` reads it with its uncertain numbers taken out.
  init(_ keys: ObjectReader<RootKey>, of scenario: JSONNode) {
    root = keys.field
    guard let field = keys.field(.varianter) else {
      (patches, isWhole) = ([], true)
      return
    }
    let base = scenario.removing(RootKey.varianter.rawValue)
    if field.node.members == nil { field.reject(expected: "an object of names, each with what its variant changes") }
    let reading = Reading<[Keyed<JSONNode>]>.map(of: .patch).counted(0...ScenarioReader.mostVariants, "variants")
    let members = field.node.members == nil ? nil : reading.read(field)
    let patches = members ?? []
    self.patches = patches.map {
      Patch(name: $0.id, keySpan: $0.span, node: $0.value, tree: base.merging($0.value))
    }
    isWhole = members != nil
  }

  /// What each variant comes to, patches merged.
  var trees: [JSONNode] { patches.map { $0.tree } }

  /// The variants; nil after reporting what is wrong with them.
  ///
  /// What is wrong with the scenario itself is not said again; what is wrong only in a variant, and stands in a part that
  /// the variant does not write itself, is said with the variant's name.
  func read(beside base: CaseReader) -> [ReadCase]? {
    let known = Set(root.sink.diagnostics.map(FindingIdentity.init))
    let variants = patches.map { patch -> ReadCase? in
      let sink = DiagnosticSink()
      let variant = self.read(patch, beside: base, sink)
      let own = patch.positions
      for finding in sink.diagnostics where !known.contains(FindingIdentity(finding)) {
        root.sink.add(own.contains(Position(finding.span)) ? finding : finding.inVariant(patch.name))
      }
      return variant.map { ReadCase(variant: $0, written: patch.tree) }
    }
    let complete = variants.compactMap { $0 }
    return isWhole && complete.count == variants.count ? complete : nil
  }

  private func read(_ patch: Patch, beside base: CaseReader, _ sink: DiagnosticSink) -> Variant? {
    if patch.name == Scenario.baseName {
      sink.add(Diagnostic(at: patch.keySpan, "\(patch.name.quoted) is what the scenario itself is called"))
    }
    for member in patch.node.members ?? [] {
      guard let key = RootKey(rawValue: member.key), !VariantPatches.changeable.contains(key) else { continue }
      let words = VariantPatches.changeable.map { $0.rawValue }.joined(separator: ", ")
      sink.add(
        Diagnostic(
          at: member.keySpan, "\(member.key.quoted) is the same for every variant",
          expected: "changes of: \(words)"))
    }
    let tree = UncertainTree(patch.tree, sink: sink).central
    guard let keys = ObjectReader<RootKey>(Field(root: tree, sink: sink)) else { return nil }
    let reader = CaseReader(keys, period: base.frame.period, names: base.frame.kommuner.names)
    if base.frame.isComplete, reader.frame.isComplete, reader.frame.kommuner.names != base.frame.kommuner.names {
      keys.error(.kommuner, "the kommuner are the same in every variant")
    }
    let variant = reader.variant(named: patch.name)
    return sink.errorCount == 0 ? variant : nil
  }
}

extension Reading<JSONNode> {
  /// A merge patch.
  fileprivate static var patch: Reading {
    Reading("an object with what the variant changes") { field in
      if field.node.members != nil { return field.node }
      field.reject(expected: "an object with what the variant changes")
      return nil
    }
  }
}

/// A position in the texts of a scenario.
private struct Position: Hashable {
  let source: Int
  let offset: Int

  init(_ span: SourceSpan) { (source, offset) = (span.source.index, span.offset) }
}

/// What makes two findings the same.
private struct FindingIdentity: Hashable {
  let position: Position
  let message: String

  init(_ finding: Diagnostic) { (position, message) = (Position(finding.span), finding.message) }
}

extension VariantPatches.Patch {
  /// Every position at which the patch writes something.
  fileprivate var positions: Set<Position> {
    var positions: Set = [Position(keySpan)]
    var nodes = [node]
    while let node = nodes.popLast() {
      positions.insert(Position(node.span))
      for member in node.members ?? [] { positions.insert(Position(member.keySpan)) }
      nodes += node.members?.map { $0.value } ?? node.elements ?? []
    }
    return positions
  }
}
