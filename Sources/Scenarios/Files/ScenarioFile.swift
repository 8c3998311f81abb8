/// A scenario as a tree: the file, what it builds on, and the settings of the command line, merged.
package struct ScenarioFile: Sendable {
  /// The largest file, in bytes.
  package static let sizeLimit = 10_000_000
  /// The most files that may build on each other.
  package static let longestChain = 16
  /// The key that names the file below.
  package static let baseKey = "bygger_på"
  /// The key whose members are themselves merge patches.
  package static let variantsKey = "varianter"

  /// The merged document, without `bygger_på`.
  package let tree: JSONNode
  /// Every text that was read: the file, what it builds on, the settings.
  package let sources: [SourceText]
  /// The files among them.
  var files: [String] { sources.filter { !$0.isSetting }.map { $0.name } }
  /// A hash of what the document says, for a run's record.
  package var fingerprint: UInt64 { tree.fingerprint }

  private let findings: [Diagnostic]

  /// Reads a file and everything it builds on, and applies settings in their order.
  ///
  /// - Throws: `ScenarioError.file` for a file that is no text, `.invalid` for syntax, for a base that cannot be used
  ///   and for settings that cannot be read. Findings that leave a usable tree (keys that appear twice) wait for
  ///   ``decode(_:)``, so that they are told together with the rest.
  package static func load(
    path: String, settings: [String] = [], files: FileLoader = .system
  ) throws(ScenarioError) -> ScenarioFile {
    var loader = ScenarioLoader(files)
    try loader.addFile(path)
    return try loader.finish(settings)
  }

  /// The same for a text that is already in memory; `bygger_på` starts from `folder`.
  package static func load(
    text: String, name: String, folder: String = "", settings: [String] = [], files: FileLoader = .system
  ) throws(ScenarioError) -> ScenarioFile {
    var loader = ScenarioLoader(files)
    try loader.addText(Array(text.utf8), name: name, folder: folder)
    return try loader.finish(settings)
  }

  init(tree: JSONNode, sources: [SourceText], findings: [Diagnostic]) {
    self.tree = tree
    self.sources = sources
    self.findings = findings
  }

  /// Reads the tree as a value.
  ///
  /// `read` reports what is wrong to the sink and may return nil once it has.
  ///
  /// - Throws: `ScenarioError.invalid` with everything that was reported, when any of it is an error.
  package func decode<Value>(
    _ read: (Field) -> Value?
  ) throws(ScenarioError) -> (value: Value, warnings: [Diagnostic]) {
    let sink = DiagnosticSink()
    findings.forEach(sink.add)
    let value = read(Field(root: tree, sink: sink))
    try sink.check()
    guard let value else { throw .invalid([Diagnostic(at: tree.span, "the scenario cannot be read")]) }
    return (value, sink.warnings)
  }
}

/// Reads the files of a scenario, from the top of the chain to its end.
private struct ScenarioLoader {
  private let files: FileLoader
  private let sink = DiagnosticSink()
  private var sources: [SourceText] = []
  /// From the file itself to what it builds on in the end.
  private var layers: [JSONNode] = []
  /// The identities of the files read.
  private var known: Set<String> = []

  init(_ files: FileLoader) { self.files = files }

  mutating func addFile(_ path: String) throws(ScenarioError) {
    do throws(ScenarioError.FileProblem) {
      let file = try files.load(path, limit: ScenarioFile.sizeLimit)
      known.insert(file.identity)
      try add(file.bytes, name: path)
    } catch {
      throw .file(name: path, error)
    }
    try addBases(folder: folder(of: path))
  }

  mutating func addText(_ bytes: [UInt8], name: String, folder: String) throws(ScenarioError) {
    do throws(ScenarioError.FileProblem) {
      try add(bytes, name: name)
    } catch {
      throw .file(name: name, error)
    }
    try addBases(folder: folder)
  }

  /// Merges from the bottom up, and then the settings.
  mutating func finish(_ settings: [String]) throws(ScenarioError) -> ScenarioFile {
    let first = sources.count
    let patches = settings.enumerated().compactMap { setting($0.element, index: first + $0.offset) }
    guard var tree = layers.last, patches.count == settings.count else { throw failure }
    for layer in layers.dropLast().reversed() { tree = tree.layered(with: layer) }
    for patch in patches { tree = tree.layered(with: patch) }
    return ScenarioFile(tree: tree, sources: sources, findings: sink.diagnostics)
  }

  private var failure: ScenarioError { .invalid(sink.diagnostics, omitted: sink.omitted) }

  private mutating func setting(_ argument: String, index: Int) -> JSONNode? {
    guard let setting = Setting(argument, index: index, sink: sink) else { return nil }
    sources.append(setting.source)
    if setting.path.components.first == ScenarioFile.baseKey {
      let key = setting.patch.members?.first?.keySpan ?? setting.patch.span
      sink.add(Diagnostic(at: key, "\(ScenarioFile.baseKey.quoted) belongs in a file and cannot be set"))
      return nil
    }
    return setting.patch
  }

  /// Keeps the text and its tree; a text without a usable tree is left to ``addBases(folder:)`` to throw.
  private mutating func add(_ bytes: [UInt8], name: String) throws(ScenarioError.FileProblem) {
    guard bytes.count <= ScenarioFile.sizeLimit else { throw .tooLarge(limit: ScenarioFile.sizeLimit) }
    let source: SourceText
    do throws(InvalidUTF8) {
      source = try SourceText.checking(bytes, name: name, index: sources.count)
    } catch {
      throw .notUTF8(line: error.line, column: error.column, byte: error.byte)
    }
    let isBlank = source.bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if isBlank { throw .empty }
    sources.append(source)
    guard let node = JSONParser.parse(source, sink: sink) else { return }
    guard node.members != nil else {
      return sink.add(Diagnostic(at: node.span, "a scenario cannot be \(node.description)", expected: "an object"))
    }
    layers.append(node)
  }

  private mutating func addBases(folder start: String) throws(ScenarioError) {
    var folder = start
    while true {
      guard layers.count == sources.count, let layer = layers.popLast() else { throw failure }
      layers.append(layer.removing(ScenarioFile.baseKey))
      guard let base = layer[ScenarioFile.baseKey] else { return }
      folder = try addBase(base, from: folder)
    }
  }

  /// Reads the file that `node` names and returns its folder.
  private mutating func addBase(_ node: JSONNode, from folder: String) throws(ScenarioError) -> String {
    guard let name = node.string, !name.isEmpty else {
      throw refuse(node, "\(ScenarioFile.baseKey.quoted) cannot be \(node.description)", expected: "a file's name")
    }
    guard layers.count < ScenarioFile.longestChain else {
      throw refuse(node, "more than \(ScenarioFile.longestChain) files build on each other")
    }
    let path =
      name.hasPrefix("/") || folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    let isNew: Bool
    do throws(ScenarioError.FileProblem) {
      let file = try files.load(path, limit: ScenarioFile.sizeLimit)
      isNew = known.insert(file.identity).inserted
      if isNew { try add(file.bytes, name: path) }
    } catch {
      throw refuse(node, "cannot build on \(name.quoted): \(error.words(asBase: path))")
    }
    guard isNew else { throw refuse(node, "the files build on each other in a circle: \(name.quoted) is already read") }
    return self.folder(of: path)
  }

  private func refuse(_ node: JSONNode, _ message: String, expected: String? = nil) -> ScenarioError {
    sink.add(Diagnostic(at: node.span, message, expected: expected))
    return failure
  }

  /// Everything before the last slash; empty for a file in the current folder.
  private func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
