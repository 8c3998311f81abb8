internal import Forecasting
/// From the cost lines to the takst, a column for every version.
struct TakstCalculationTable {
  private let context: Context
  private let tilbud: ResultTilbud
  private let variant: String?
  private let columns: [Column]
  private var phrases: Phrases { context.phrases }

  /// One version of one year, or of several that hold the same.
  private struct Column {
    let year: ResultNode
    let version: ResultNode
    let title: String
  }

  init(_ context: Context, _ tilbud: ResultTilbud, variant: String?) {
    (self.context, self.tilbud, self.variant) = (context, tilbud, variant)
    var columns: [(year: ResultNode, version: ResultNode, first: Int, last: Int, from: String?)] = []
    var previous: ResultNode?
    for year in tilbud.explained {
      guard let number = year[.year]?.integer else { continue }
      let versions = year[.versions]?.elements ?? []
      if let previous, versions.count == 1, Self.isSame(previous, year), !columns.isEmpty {
        columns[columns.count - 1].last = number
      } else {
        columns += versions.map { ($0, versions.count > 1) }.map { version, isPart in
          (year, version, number, number, isPart ? version[.from]?.string : nil)
        }
      }
      previous = year
    }
    self.columns = columns.map { column in
      let years = column.first == column.last ? "\(column.first)" : "\(column.first)–\(column.last)"
      return Column(year: column.year, version: column.version, title: column.from.map(context.date) ?? years)
    }
  }

  /// Whether two years have one version each and the same figures, but for the names of the days.
  private static func isSame(_ left: ResultNode, _ right: ResultNode) -> Bool {
    func figures(_ year: ResultNode) -> [JSONValue?] {
      let version = year[.versions]?[0]
      return [year[.versions].map { JSONValue.integer($0.elements.count) }, year[.plFactor]?.value]
        + [
          ResultKey.costLines, .costBase, .efterregulering, .toBeCovered, .places, .days, .assumedShare, .takst,
          .prices,
          .hourlyPart, .objective, .supplements,
        ].map { version?[$0]?.value }
    }
    return figures(left) == figures(right)
  }

  /// The table; nil without økonomi.
  var table: Table? {
    guard !columns.isEmpty else { return nil }
    let rows = (costs + numerator + (tilbud.isHourly ? hours : døgn) + prices).filter { row in
      row.cells.contains { !$0.isEmpty }
    }
    return Table(
      caption: phrases.calculationCaption(tilbud.name, variant), rowTitle: phrases.line,
      columns: columns.map { Table.Column(title: $0.title, isNumeric: true) }, rows: rows)
  }

  // MARK: Rows

  private func row(
    _ name: String, _ style: FigureStyle, isTotal: Bool = false, isOptional: Bool = false,
    _ node: (Column) -> ResultNode?
  ) -> [Table.Row] {
    let numbers = columns.map { ResultNumber(node($0)) }
    if isOptional, numbers.allSatisfy({ $0.map { $0.value == 0 } ?? true }) { return [] }
    let cells = numbers.map { style.figure($0).map(RichText.init) ?? RichText() }
    return [Table.Row(name: RichText(name), cells: cells, isTotal: isTotal)]
  }

  private var kroner: FigureStyle { context.exact(.kroner, places: 0) }

  private var costs: [Table.Row] {
    let lines = columns[0].version[.costLines]?.elements ?? []
    let isIndexed = columns.contains { $0.year[.plFactor]?.number != 1 }
    let factor =
      isIndexed
      ? row(phrases.priceIndex(tilbud.node[.takst]?[.levelYear]?.integer ?? 0), context.exact(.number, places: 4)) {
        $0.year[.plFactor]
      } : []
    return factor
      + lines.indices.flatMap { index in
        row(lines[index][.name]?.string ?? "", kroner, isOptional: true) {
          $0.version[.costLines]?[index]?[.amount]
        }
      } + row(phrases.costBase, kroner, isTotal: true) { $0.version[.costBase] }
  }

  private var numerator: [Table.Row] {
    row(phrases.plusEfterregulering, kroner, isOptional: true) { $0.version[.efterregulering] }
      + row(phrases.minusObjective, kroner, isOptional: true) { $0.version[.objective] }
      + (tilbud.isHourly ? [] : row(phrases.minusHourly, kroner, isOptional: true) { $0.version[.hourlyPart] })
      + row(phrases.minusSupplements, kroner, isOptional: true) { $0.version[.supplements] }
  }

  private var døgn: [Table.Row] {
    let shares = columns.compactMap { ResultNumber($0.version[.assumedShare]) }
    return row(phrases.toBeCovered, kroner, isTotal: true) { $0.version[.toBeCovered] }
      + row(phrases.dividedByPlaces, context.exact(.number, places: 0)) { $0.version[.places] }
      + row(phrases.timesDays, context.exact(.number, places: 0)) { $0.version[.days] }
      + row(phrases.timesAssumed, context.percentStyle(shares)) { $0.version[.assumedShare] }
      + row(phrases.billedDays, context.exact(.number, places: 1)) { $0.version[.billedDays] }
      + row(phrases.takstPerDøgn, kroner, isTotal: true) { $0.version[.takst] }
      + row(phrases.breakEven, context.exact(.number, places: 2)) { $0.version[.breakEvenPlaces] }
  }

  private var hours: [Table.Row] {
    let basis = tilbud.node[.takst]?[.hourly]
    let share = [ResultNumber(basis?[.billableShare])].compactMap(\.self)
    return row(phrases.toBeCovered, kroner, isTotal: true) { $0.version[.hourlyPart] }
      + row(phrases.dividedByPositions, context.exact(.number, places: 1)) { _ in basis?[.fullTimeEquivalents] }
      + row(phrases.timesNetHours, context.exact(.number, places: 0)) { _ in basis?[.netHours] }
      + row(phrases.timesBillable, context.percentStyle(share)) { _ in basis?[.billableShare] }
      + row(phrases.budgetedHours, context.exact(.number, places: 0)) { _ in basis?[.budgetedHours] }
  }

  /// The price of every line, where it is not the takst of the calculation.
  private var prices: [Table.Row] {
    let lines = columns[0].version[.prices]?.elements ?? []
    let isPlain = columns.allSatisfy { column in
      (column.version[.prices]?.elements ?? []).allSatisfy {
        $0[.price]?.number == column.version[.takst]?.number
      }
    }
    if isPlain { return [] }
    return lines.indices.flatMap { index in
      row(phrases.priceOf(lines[index][.line]?.string ?? ""), kroner, isTotal: true) {
        $0.version[.prices]?[index]?[.price]
      }
    }
  }
}
