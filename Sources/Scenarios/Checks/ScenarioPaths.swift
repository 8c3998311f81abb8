internal import Occupancy

extension JSONNode {
  /// What is wrong with a path that ought to lead somewhere in this scenario; nil when it does.
  func problem(withPath text: String, at span: SourceSpan) -> Diagnostic? {
    guard let path = JSONPath(text) else {
      return Diagnostic(
        at: span, "\(text.quoted) is no path", expected: "keys with \".\" between them, such as tilbud.kvisten.pladser")
    }
    if at(path) != nil { return nil }
    let (known, missing) = steps(of: path)
    let whole = known.components.isEmpty ? "the scenario" : known.description.quoted
    return Diagnostic(
      at: span, "\(whole) has no \(missing.quoted)", expected: "a path in the scenario",
      suggestion: nearest(to: path, from: known)?.description)
  }

  /// The part of a path that exists, and the first step that does not.
  private func steps(of path: JSONPath) -> (known: JSONPath, missing: String) {
    var known = JSONPath([])
    for component in path.components {
      let next = known.appending(component)
      if at(next) == nil { return (known, component) }
      known = next
    }
    return (known, "")
  }

  /// The path with each wrong step replaced by the nearest key, as far as there is one.
  private func nearest(to path: JSONPath, from known: JSONPath) -> JSONPath? {
    var found = known
    for component in path.components.dropFirst(known.components.count) {
      guard let node = at(found) else { break }
      let names = node.members?.map { $0.key } ?? []
      let exact = names.contains(component) ? component : nil
      guard let name = exact ?? NearestWord.nearest(to: component, among: names) else { break }
      found = found.appending(name)
    }
    return found.components.count > known.components.count ? found : nil
  }

  /// Keys whose texts are words, also when they begin with a figure.
  private static let prose: Set = [
    "navn", "driftsherre", "beskrivelse", "paragraf", "årsag", "fordeling", "regel", "kendte_år",
  ]
  /// Parts of a scenario without figures about the world.
  private static let settings: Set = Set(
    [
      .schema, .navn, .beskrivelse, .periode, .frø, .gentagelser, .varianter, .sammenhænge, .kilder, .antagelser,
      .konflikter,
    ]
    .map { (key: RootKey) in key.rawValue })

  /// The paths of all figures of a scenario: numbers, and texts that begin with one and are no date.
  var figures: [JSONPath] {
    leaves().filter { path, node in
      guard let first = path.components.first, let last = path.components.last else { return false }
      return !JSONNode.settings.contains(first) && !JSONNode.prose.contains(last) && node.isFigure
    }.map { $0.path }
  }

  private var isFigure: Bool {
    switch kind {
    case .number, .drawn: true
    case .string(let text): CivilDate(iso: text) == nil && DanishNumber.begins(text)
    default: false
    }
  }
}

extension DanishNumber {
  /// Whether a text begins with a number.
  static func begins(_ text: String) -> Bool {
    do throws(Problem) {
      _ = try DanishNumber(text, point: .thousands)
      return true
    } catch {
      return (try? DanishNumber(text, point: .decimals)) != nil
    }
  }
}
