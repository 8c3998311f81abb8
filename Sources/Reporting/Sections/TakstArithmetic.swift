internal import Occupancy

/// How the takster of a tilbud come about, as a result tells it: the versions, what they start from, and one list of rows
/// that tables and the workbook show.
struct TakstArithmetic {
  /// A version of a year's takster.
  struct Version {
    /// What the takst is made of where a version does not say otherwise.
    fileprivate let terms: ResultNode
    let year: ResultNode
    let node: ResultNode
    let from: CivilDate
    /// Whether the year has no other.
    let isOnlyOne: Bool

    /// A number of the version; nil where there is none.
    subscript(key: ResultKey) -> ResultNumber? { ResultNumber(node[key]) }
    /// The price of a line.
    func price(_ line: Int) -> ResultNode? { node[.prices]?[line] }

    // MARK: What it is made of

    private func term(_ key: ResultKey) -> ResultNode? { (node[.costRules] == nil ? terms : node)[key] }
    var hourly: ResultNode? { term(.hourly) }
    var costRules: [ResultNode] { term(.costRules)?.elements ?? [] }
    var lines: [ResultNode] { term(.lines)?.elements ?? [] }
    var serviceShare: Double? { term(.serviceShare)?.number }
    var objectiveShare: Double { term(.objectiveShare)?.number ?? 0 }
    func mean(_ key: ResultKey) -> ResultNumber? { ResultNumber(term(key)) }
    func level(_ line: Int, _ key: ResultKey) -> Double { lines[line][key]?.number ?? 0 }
  }

  /// What the result says of the takst: `takst` of a tilbud of a run, or a tilbud of `explain`.
  let node: ResultNode
  let versions: [Version]
  let costRules: [ResultNode]
  /// The lines of the takstbilag.
  let lines: [ResultNode]

  /// Nil without økonomi, or when the result was saved before it told the rules behind the cost.
  init?(_ node: ResultNode?) {
    guard let node, let rules = node[.costRules]?.elements, !rules.isEmpty, let lines = node[.lines]?.elements,
      !lines.isEmpty
    else { return nil }
    (self.node, costRules, self.lines) = (node, rules, lines)
    versions = (node[.years]?.elements ?? []).flatMap { Self.versions(of: $0, node) }
    if versions.isEmpty { return nil }
  }

  private static func versions(of year: ResultNode, _ terms: ResultNode) -> [Version] {
    let nodes = year[.versions]?.elements ?? []
    return nodes.compactMap { node in
      node[.from]?.string.flatMap { CivilDate(iso: $0) }.map {
        Version(terms: terms, year: year, node: node, from: $0, isOnlyOne: nodes.count == 1)
      }
    }
  }

  /// The last version of the year before the first, where a result of one year tells it.
  var before: Version? { node[.before].flatMap { Self.versions(of: $0, node).last } }

  // MARK: What kind of takst it is

  var hasHours: Bool { node[.hourly] != nil }
  var isTwoPart: Bool { node[.serviceShare]?.number != nil }
  var isPaidByPopulation: Bool { versions.contains { $0.objectiveShare != 0 } }

  func isHourly(_ line: Int) -> Bool { lines[line][.unit]?.string == "hour" }
  func name(_ line: Int) -> String { lines[line][.name]?.string ?? "" }

  /// The lines priced per døgn.
  var døgnLines: [Int] { lines.indices.filter { !isHourly($0) } }
  /// Whether nothing is priced per døgn.
  var isHourly: Bool { døgnLines.isEmpty }
  /// Whether all døgn lines cost the same takst, so that weights and shares are of no importance.
  var isPlain: Bool {
    !isTwoPart && !hasSupplements
      && versions.allSatisfy { version in Set(døgnLines.map { version.level($0, .weight) }).count <= 1 }
  }
  var hasSupplements: Bool {
    versions.contains { version in døgnLines.contains { version.level($0, .supplement) != 0 } }
  }
  /// Whether a line is priced in two parts, or has a supplement.
  func hasParts(_ line: Int) -> Bool { !isHourly(line) && (isTwoPart || hasSupplements) }

  /// Whether some price comes from a source: `published`, `recovering`.
  func isPriced(_ source: String, in version: Version) -> Bool {
    lines.indices.contains { version.price($0)?[.source]?.string == source }
  }

  /// Whether there is only the one price of the calculation, whatever the line.
  var hasOnePrice: Bool {
    versions.allSatisfy { version in
      let computed = version.node[isHourly ? .hourPrice : .takst]?.number
      return (isHourly || !hasHours)
        && lines.indices.allSatisfy { version.price($0)?[.price]?.number ?? 0 == computed ?? 0 }
    }
  }

  /// Whether the takst of the calculation is only the mean of what several lines cost.
  var sharesMean: Bool { !hasOnePrice && lines.count > 1 }

  /// The versions of the same year before one, the first first.
  func earlier(_ version: Int) -> [Int] {
    versions.indices.filter { $0 < version && versions[$0].from.year == versions[version].from.year }
  }
}
