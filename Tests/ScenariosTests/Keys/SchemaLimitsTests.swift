import Forecasting
import Testing

@testable import Scenarios

/// Ranges and defaults stand in the readers, in the schema that editors read and on the page: here each is held against
/// what a scenario with every key is really read as.
@Suite("What the JSON Schema says of values")
struct SchemaLimitsTests {
  /// A value of the scenario and what the schema says of it.
  private struct Found {
    let path: JSONPath
    let property: JSONNode
  }

  private let schema: JSONNode
  private let scenario: JSONNode

  init() throws {
    schema = try ScenarioFile.load(path: "\(repository)/scenarios/scenario.schema.json").tree
    // Variants and draws would read everything several times more, and nothing else.
    scenario = ["varianter", "sammenhænge", "kilder"].reduce(
      UncertainTree(try tree(fullScenario), sink: DiagnosticSink()).central
    ) { $0.removing($1) }
  }

  // MARK: Ranges

  @Test("A number is read at both ends of the range in the schema, and refused beyond them")
  func ranges() throws {
    var checked = 0
    for found in found(where: { bounds($0) != nil }) {
      guard let bounds = bounds(found.property), case .number = scenario.at(found.path)?.kind else { continue }
      // One range for every distribution in the schema; that of weibull begins later.
      let isWeibull = found.path.components.last == "cv" && found.path.components.contains("timer_pr_sag")
      if isWeibull { continue }
      checked += 1
      let step = bounds.isInteger ? 1 : 0.0001
      for (value, isInside) in [
        (bounds.low, true), (bounds.high, true), (bounds.low.map { $0 - step }, false),
        (bounds.high.map { $0 + step }, false),
      ] {
        guard let value else { continue }
        let literal = Reading<Double>.plain(value)
        let findings = decode(scenario.replacing(found.path, with: .number(value, literal: literal))).findings
        let isRefused = findings.contains { $0.hasSuffix("cannot be the number \(literal)") }
        #expect(isRefused != isInside, "\(found.path) = \(literal)")
      }
    }
    #expect(checked == 45)
  }

  // MARK: Defaults

  @Test("A key that is left out is read as the default in the schema")
  func defaults() {
    var (checked, equal) = (0, 0)
    for found in found(where: { $0["default"] != nil }) {
      guard let value = found.property["default"], found.path.components != ["$schema"] else { continue }
      checked += 1
      let without = decode(scenario.replacing(found.path, with: nil))
      let with = decode(scenario.replacing(found.path, with: value.kind))
      #expect(without.findings == with.findings, "\(found.path)")
      guard let first = without.scenario, let second = with.scenario else { continue }
      equal += 1
      #expect(first.base == second.base, "\(found.path)")
      #expect(first.seed == second.seed && first.replications == second.replications, "\(found.path)")
    }
    #expect(checked == 57)
    #expect(equal == 51)
  }

  // MARK: The page

  @Test("The defaults and ranges in the tables of the page are those of the schema")
  func page() throws {
    let page = try JSONDocumentText.lines("\(repository)/docs/scenario-format.md")
    var (table, rows): (String?, Int) = (nil, 0)
    for line in page {
      if line.hasPrefix("#") || line.hasPrefix("**`") { table = Self.tables[line.prefix { $0 != ":" }.description] }
      let cells = line.split(separator: "|").map { $0.filter { $0 != "`" } }
      guard let table, line.hasPrefix("| `"), cells.count >= 3 else { continue }
      let key = cells[0].filter { $0 != " " }
      let definition = table.isEmpty ? schema : schema["definitions"]?[table]
      guard key != "$schema", let property = definition?["properties"]?[key] else { continue }
      rows += 1
      if let value = property["default"], cells[2] != " at once " {
        let text = value.string.map { $0.contains("%") ? $0 : "\"\($0)\"" } ?? value.canonical
        #expect(cells[2].filter { $0 != "," } == " \(text) ", "\(table).\(key)")
      } else {
        #expect(cells[2].allSatisfy { !$0.isNumber } || key == "forudsat_belægning", "\(table).\(key)")
      }
      if let bounds = bounds(property), let high = bounds.high, cells[1].contains("–"), !cells[1].contains("%") {
        let range = "\(Reading<Double>.plain(bounds.low ?? 0))–\(Reading<Double>.plain(high))"
        let isThere = cells[1].filter { $0 != "," }.contains(range)
        #expect(isThere, "\(table).\(key): \(range)")
      }
    }
    #expect(rows == 72)
  }

  /// The definition behind the table under each heading.
  private static let tables = [
    "## The scenario": "", "## tilbud": "tilbud", "**`ommærkning`**": "ommaerkning", "**`tilpasning`**": "tilpasning",
    "## ydelse": "ydelse", "### henvisninger": "henvisninger", "### timer": "timer", "## økonomi": "oekonomi",
  ]

  // MARK: Walking

  /// The first value of the scenario for each property of the schema that is of a kind.
  private func found(where isWanted: (JSONNode) -> Bool) -> [Found] {
    var found: [Found] = []
    var known: Set<Int> = []
    walk(schema, scenario, JSONPath([])) { property, path in
      if isWanted(property), known.insert(property.span.offset).inserted {
        found.append(Found(path: path, property: property))
      }
    }
    return found
  }

  private func walk(_ schema: JSONNode, _ node: JSONNode, _ path: JSONPath, _ visit: (JSONNode, JSONPath) -> Void) {
    for alternative in alternatives(schema) {
      for member in node.members ?? [] {
        let isDated = member.key.first?.isNumber == true
        let pattern = isDated ? alternative["patternProperties"]?.members?.first?.value : nil
        let own = alternative["properties"]?[member.key] ?? pattern ?? alternative["additionalProperties"]
        guard let own, own.members != nil else { continue }
        visit(own, path.appending(member.key))
        walk(own, member.value, path.appending(member.key), visit)
      }
      for (index, element) in (node.elements ?? []).enumerated() {
        guard let own = alternative["items"] else { continue }
        visit(own, path.appending(String(index)))
        walk(own, element, path.appending(String(index)), visit)
      }
    }
  }

  /// The schema itself, or those it points to.
  private func alternatives(_ node: JSONNode) -> [JSONNode] {
    if let name = node["$ref"]?.string?.split(separator: "/").last {
      return schema["definitions"]?[String(name)].map(alternatives) ?? []
    }
    return node["anyOf"]?.elements?.flatMap(alternatives) ?? [node]
  }

  private func bounds(_ node: JSONNode) -> (low: Double?, high: Double?, isInteger: Bool)? {
    func number(_ node: JSONNode?) -> Double? {
      if case .number(let value, _) = node?.kind { value } else { nil }
    }
    for alternative in alternatives(node) {
      let (low, high) = (number(alternative["minimum"]), number(alternative["maximum"]))
      if low == nil && high == nil { continue }
      return (low, high, alternative["type"]?.canonical.contains("integer") ?? false)
    }
    return nil
  }

  private func decode(_ tree: JSONNode) -> (scenario: Scenario?, findings: [String]) {
    do throws(ScenarioError) {
      let file = ScenarioFile(tree: tree, sources: [], findings: [])
      let (scenario, warnings) = try file.decode { ScenarioReader($0)?.scenario() }
      return (scenario, warnings.map(\.message))
    } catch {
      return (nil, error.diagnostics.map(\.message))
    }
  }
}

/// A text file by lines.
private enum JSONDocumentText {
  static func lines(_ path: String) throws -> [String] {
    let text = SourceText(name: path, index: 0, bytes: try FileLoader.system.load(path, limit: 1_000_000).bytes).text
    return text.split(separator: "\n").map(String.init)
  }
}

extension JSONNode {
  /// The tree with another value at the end of a path, or without the member there.
  fileprivate func replacing(_ path: JSONPath, with kind: Kind?) -> JSONNode {
    guard let first = path.components.first else { return kind.map { JSONNode($0, at: span) } ?? self }
    let rest = JSONPath(Array(path.components.dropFirst()))
    if let elements {
      return JSONNode(
        .array(
          elements.enumerated().map { String($0.offset) == first ? $0.element.replacing(rest, with: kind) : $0.element }
        ), at: span)
    }
    let members = (members ?? []).compactMap { member -> JSONMember? in
      if member.key != first { return member }
      if rest.components.isEmpty, kind == nil { return nil }
      return JSONMember(key: first, at: member.keySpan, value: member.value.replacing(rest, with: kind))
    }
    return JSONNode(.object(members), at: span)
  }
}
