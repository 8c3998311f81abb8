import Testing

@testable import Scenarios

/// A small generator with a seed, so that a failing document can be made again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private enum AnyKey: String, ScenarioKey {
  case navn, periode, tilbud, varianter
}

@Suite("Damaged documents")
struct MutationTests {
  static let document = Array(
    #"""
    { // æøå
      "navn": "Kvisten \u00e6 \uD83D\uDE00", "periode": { "fra": "2021-01-01", "til": "2026-12-31" },
      "tilbud": { "kvisten": { "pladser": { "2021-01-01": 7, "2023-01-01": 6 }, "andel": "95 %", /* x */
        "takst": [6855, -1.5e3, "6.855,50 kr.", "1,5 mio. kr.", "900 dage", "12 timer", true, false, null,], }, },
      "varianter": { "7 pladser, 95 pct.": { "tilbud": { "kvisten": { "pladser": null } } } },
    }
    """#.utf8)
  private static let splinters: [[UInt8]] =
    [
      "{", "}", "[", "]", "\"", "\\", ",", ":", "/*", "//", "*/", "\\u", "\\uD83D", "e999", "-", ".", "0", "null", "\n",
      "%",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xE2, 0x80], [0xEF, 0xBB, 0xBF], [0xF0, 0x9F, 0x98, 0x80]]

  @Test("4,000 damaged documents are read or refused with findings that can be shown, and none ends the program")
  func damaged() throws {
    var generator = Seeded(state: 20_230_101)
    for _ in 0..<4_000 {
      var bytes = MutationTests.document
      for _ in 0..<Int.random(in: 1...6, using: &generator) { MutationTests.damage(&bytes, &generator) }
      // Bytes that are no UTF-8 are refused before they are parsed.
      guard let source = try? SourceText.checking(bytes, name: "damaged", index: 0) else { continue }
      let sink = DiagnosticSink()
      if let node = JSONParser.parse(source, sink: sink) { MutationTests.use(node, sink) }
      for diagnostic in sink.diagnostics {
        let lines = diagnostic.description.split(separator: "\n" as Character).dropFirst()
        #expect(lines.allSatisfy { $0.count <= 120 })
      }
    }
  }

  static func damage(_ bytes: inout [UInt8], _ generator: inout Seeded) {
    guard !bytes.isEmpty else { return }
    let start = Int.random(in: 0..<bytes.count, using: &generator)
    let end = Int.random(in: start...min(bytes.count, start + 8), using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes[start] = UInt8.random(in: 0...255, using: &generator)
    default: bytes.insert(contentsOf: splinters.randomElement(using: &generator) ?? [], at: start)
    }
  }

  /// Reads everything in every way.
  private static func use(_ node: JSONNode, _ sink: DiagnosticSink) {
    let root = Field(root: node, sink: sink)
    _ = ObjectReader<AnyKey>(root)
    _ = node.merging(node).layered(with: node).fingerprint
    for (path, leaf) in node.leaves() {
      // An empty key is written in quotes and found again.
      if JSONPath(path.description) != path || node.at(path)?.canonical != leaf.canonical { Issue.record("\(path)") }
      let field = Field(root: leaf, sink: sink)
      _ = (Reading.integer().read(field), Reading.share().read(field), Reading.duration().read(field))
      _ = (Reading.money().read(field), Reading.hours().read(field), Reading.date.read(field))
    }
    visit(root)
  }

  private static func visit(_ field: Field) {
    _ = Reading.schedule(of: .integer()).read(field)
    for member in field.node.members ?? [] { visit(field.field(member)) }
    for element in field.elementFields { visit(element) }
  }
}
