internal import Forecasting

enum ConflictKey: String, ScenarioKey { case emne, tekst, kilde, værdier }

/// Reads where the figures come from: `kilder`, `antagelser` and `konflikter`.
struct SourcesReader {
  /// How a text under `kilder` tells that the figure is assumed.
  static let assumptionPrefix = "antagelse:"
  private static let most = 10_000

  private let keys: ObjectReader<RootKey>

  init(_ keys: ObjectReader<RootKey>) { self.keys = keys }

  /// Sources and assumptions; nil after reporting what is wrong with them.
  func references() -> [Provenance.Reference]? {
    let (sources, assumptions) = (references(.kilder), references(.antagelser))
    guard let sources, let assumptions else { return nil }
    return sources + assumptions
  }

  private func references(_ key: RootKey) -> [Provenance.Reference]? {
    let texts = keys.value(key, .map(of: .text).counted(0...SourcesReader.most, "texts"), default: [])
    guard let texts else { return nil }
    // What a base says of something that the file on top of it has taken away says nothing any more.
    let said = texts.filter { text in
      let isOwn = text.span.source.index == 0 || text.span.source.isSetting
      return isOwn || JSONPath(text.id) == nil || keys.field.node.at(text.id) != nil
    }
    let unknown = said.compactMap { keys.field.node.problem(withPath: $0.id, at: $0.span) }
    unknown.forEach(keys.field.sink.add)
    return unknown.isEmpty ? said.map { reference($0, key) } : nil
  }

  private func reference(_ entry: Keyed<String>, _ key: RootKey) -> Provenance.Reference {
    let prefix = SourcesReader.assumptionPrefix
    let isMarked = entry.value.lowercased().hasPrefix(prefix)
    let text = isMarked ? entry.value.dropFirst(prefix.count).drop { $0.isWhitespace } : entry.value[...]
    return Provenance.Reference(
      path: entry.id, text: String(text), isAssumption: isMarked || key == .antagelser)
  }

  /// Figures that disagree; nil after reporting what is wrong with them.
  func conflicts() -> [Provenance.Conflict]? { keys.value(.konflikter, .list(of: .conflict), default: []) }

  /// The figures that no reference covers. A reference covers everything below its path.
  func unreferenced(_ references: [Provenance.Reference]) -> [String] {
    let covered = Set(references.compactMap { JSONPath($0.path)?.components })
    return keys.field.node.figures.filter { path in
      !path.components.indices.contains { covered.contains(Array(path.components[...$0])) }
    }.map { $0.description }
  }
}

extension Reading<Provenance.Conflict> {
  fileprivate static var conflict: Reading {
    .object(ConflictKey.self) { keys in
      let subject = keys.required(.emne, .text)
      let text = keys.required(.tekst, .text)
      let source = keys.maybe(.kilde, .text)
      let values = keys.value(.værdier, .map(of: .figure), default: [])
      guard let subject, let text, let source, let values else { return nil }
      return Provenance.Conflict(
        subject: subject, text: text, source: source,
        values: values.map { Provenance.Conflict.Value(label: $0.id, text: $0.value) })
    }
  }
}

extension Reading<String> {
  /// A figure as written: a number or a text.
  fileprivate static var figure: Reading {
    Reading("a number or a text") { kind in
      switch kind {
      case .number(_, let literal): literal
      case .string(let text): text
      default: nil
      }
    }
  }
}
