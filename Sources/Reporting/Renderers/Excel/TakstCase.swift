internal import Forecasting
internal import Occupancy
internal import Office

/// The takst of one tilbud in one variant, read for the workbook.
struct TakstCase {
  /// A version of a year's takster.
  struct Version {
    let year: ResultNode
    let node: ResultNode
    let from: CivilDate

    /// A number of the version; zero where there is none.
    func number(_ key: ResultKey) -> Double { node[key]?.number ?? 0 }
    /// The price of a line.
    func price(_ line: Int) -> ResultNode? { node[.prices]?[line] }
  }

  /// What a cost line's budget follows.
  enum Follows: String {
    case nothing, places, days, size, lines
  }

  let tilbud: ResultTilbud
  /// Nil where there is but one variant.
  let variant: String?
  let versions: [Version]
  let costRules: [ResultNode]
  /// The lines of the takstbilag.
  let lines: [ResultNode]

  /// Nil without økonomi, or when the result was saved before it told the rules behind the cost.
  init?(_ tilbud: ResultTilbud, variant: String?) {
    guard let takst = tilbud.node[.takst], let rules = takst[.costRules]?.elements, !rules.isEmpty,
      let lines = takst[.lines]?.elements, !lines.isEmpty
    else { return nil }
    (self.tilbud, self.variant, costRules, self.lines) = (tilbud, variant, rules, lines)
    versions = tilbud.explained.flatMap { year in
      (year[.versions]?.elements ?? []).compactMap { node in
        node[.from]?.string.flatMap { CivilDate(iso: $0) }.map { Version(year: year, node: node, from: $0) }
      }
    }
    if versions.isEmpty { return nil }
  }

  /// The tilbud, with the variant where there are several.
  var title: String { variant.map { "\(tilbud.name): \($0)" } ?? tilbud.name }

  var takst: ResultNode? { tilbud.node[.takst] }
  var hourly: ResultNode? { takst?[.hourly] }
  var serviceShare: Double? { takst?[.serviceShare]?.number }
  var objectiveShare: Double { takst?[.objectiveShare]?.number ?? 0 }

  func isHourly(_ line: Int) -> Bool { lines[line][.unit]?.string == "hour" }
  func level(_ line: Int, _ key: ResultKey) -> Double { lines[line][key]?.number ?? 0 }

  /// The lines priced per døgn.
  var døgnLines: [Int] { lines.indices.filter { !isHourly($0) } }
  /// Whether all døgn lines cost the same takst, so that weights and shares are of no importance.
  var isPlain: Bool {
    serviceShare == nil && Set(døgnLines.map { level($0, .weight) }).count <= 1 && !hasSupplements
  }
  var hasSupplements: Bool { døgnLines.contains { level($0, .supplement) != 0 } }
  /// Whether a version recovers the gap of the year before it.
  var recovers: Bool {
    versions.contains { version in lines.indices.contains { version.price($0)?[.source]?.string == "recovering" } }
  }
  /// Whether places or days enter the arithmetic.
  var needsPlaces: Bool {
    !døgnLines.isEmpty || recovers
      || costRules.contains { ["places", "days", "size"].contains($0[.follows]?.string ?? "") }
  }
  /// Whether any cost line is carried forward by p/l.
  var isIndexed: Bool { costRules.contains { $0[.followsPriceIndex]?.bool == true } }

  /// The versions of the same year before one, the first first.
  func earlier(_ version: Int) -> [Int] {
    versions.indices.filter { $0 < version && versions[$0].from.year == versions[version].from.year }
  }
}

/// The columns that the sheets of the takst share: one for every day from which a takst of any tilbud holds.
struct TakstColumns {
  let dates: [CivilDate]

  init(_ cases: [TakstCase]) {
    dates = Set(cases.flatMap { $0.versions.map(\.from) }).sorted()
  }

  /// The header of the columns.
  var header: [Workbook.Cell] { dates.map { .date($0.office, .date, .numberHeader) } }

  /// Which column a version stands in, from 0.
  func index(_ version: TakstCase.Version) -> Int {
    guard let index = dates.firstIndex(of: version.from) else { preconditionFailure("columns hold every date") }
    return index
  }

  /// A cell for every column, empty where no version begins.
  func cells(_ item: TakstCase, _ cell: (Int) -> Workbook.Cell) -> [Workbook.Cell] {
    var cells = [Workbook.Cell](repeating: .empty, count: dates.count)
    for number in item.versions.indices { cells[index(item.versions[number])] = cell(number) }
    return cells
  }
}
