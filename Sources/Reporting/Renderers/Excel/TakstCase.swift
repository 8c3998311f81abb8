internal import Occupancy
internal import Office

/// The takst of one tilbud in one variant, as the workbook has it.
struct TakstCase {
  typealias Version = TakstArithmetic.Version

  /// What a cost line's budget follows.
  enum Follows: String {
    case nothing, places, days, size, lines
  }

  let tilbud: ResultTilbud
  /// Nil where there is but one variant.
  let variant: String?
  let arithmetic: TakstArithmetic

  /// Nil without økonomi, or when the result was saved before it told the rules behind the cost.
  init?(_ tilbud: ResultTilbud, variant: String?) {
    guard let arithmetic = TakstArithmetic(tilbud.node[.takst]) else { return nil }
    (self.tilbud, self.variant, self.arithmetic) = (tilbud, variant, arithmetic)
  }

  /// The tilbud, with the variant where there are several.
  var title: String { variant.map { "\(tilbud.name): \($0)" } ?? tilbud.name }

  var versions: [Version] { arithmetic.versions }

  /// Whether a version recovers the gap of the year before it.
  var recovers: Bool { versions.contains { arithmetic.isPriced("recovering", in: $0) } }
  /// Whether places or days enter the arithmetic.
  var needsPlaces: Bool {
    !arithmetic.isHourly || recovers
      || arithmetic.costRules.contains { ["places", "days", "size"].contains($0[.follows]?.string ?? "") }
  }
  /// Whether any cost line is carried forward by p/l.
  var isIndexed: Bool { arithmetic.costRules.contains { $0[.followsPriceIndex]?.bool == true } }
}

/// The columns that the sheets of the takst share: one for every day from which a takst of any tilbud holds.
struct TakstColumns {
  let dates: [CivilDate]

  init(_ cases: [TakstCase]) {
    dates = Set(cases.flatMap { $0.versions.map { $0.from } }).sorted()
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
