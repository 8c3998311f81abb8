internal import Occupancy

/// The takst's arithmetic as tables: a column for every version, years in a row that hold the same in one.
struct TakstCalculationTable {
  private let context: Context
  private let arithmetic: TakstArithmetic
  /// The tilbud, with the variant where there are several.
  private let name: (tilbud: String, variant: String?)
  private let columns: [Column]
  private var phrases: Phrases { context.phrases }

  /// One version of one year, or of several that hold the same.
  private struct Column {
    let version: TakstArithmetic.Version
    let title: String
  }

  init(_ context: Context, _ arithmetic: TakstArithmetic, of tilbud: String, variant: String? = nil) {
    (self.context, self.arithmetic, name) = (context, arithmetic, (tilbud, variant))
    var columns: [(version: TakstArithmetic.Version, last: Int)] = []
    for version in arithmetic.versions {
      let year = version.from.year
      if version.isOnlyOne, let previous = columns.last, previous.version.isOnlyOne, previous.last == year - 1,
        Self.isSame(previous.version, version)
      {
        columns[columns.count - 1].last = year
      } else {
        columns.append((version, year))
      }
    }
    self.columns = columns.map { version, last in
      let years = last == version.from.year ? "\(last)" : "\(version.from.year)–\(last)"
      return Column(version: version, title: version.isOnlyOne ? years : context.phrases.date(version.from))
    }
  }

  /// Whether two years hold the same figures, but for the names of the days.
  private static func isSame(_ left: TakstArithmetic.Version, _ right: TakstArithmetic.Version) -> Bool {
    let keys: [ResultKey] = [
      .costLines, .costBase, .efterregulering, .toBeCovered, .places, .days, .assumedShare, .takst, .prices,
      .hourlyPart, .objective, .supplements,
    ]
    return left.year[.plFactor]?.value == right.year[.plFactor]?.value
      && left.year[.heldBackByCap]?.value == right.year[.heldBackByCap]?.value
      && left.year[.isAssumedByRule]?.value == right.year[.isAssumedByRule]?.value
      && keys.allSatisfy { left.node[$0]?.value == right.node[$0]?.value }
  }

  // MARK: Step by step

  /// From the cost lines to the takst.
  var table: Table {
    let rows = TakstRows(arithmetic, phrases).all.filter { $0.isTold }.compactMap(row)
    return Table(
      caption: phrases.calculationCaption(name.tilbud, name.variant, isHourly: arithmetic.isHourly),
      rowTitle: phrases.line, columns: columns.map { Table.Column(title: $0.title, isNumeric: true) }, rows: rows)
  }

  /// A row; nil where it has nothing to tell.
  private func row(_ row: TakstRow) -> Table.Row? {
    let numbers = columns.map { row.value($0.version) }
    let known = numbers.compactMap { $0 }
    if known.isEmpty, row.otherwise ?? "" == "" { return nil }
    if row.isOptional, known.allSatisfy({ $0.value == 0 }) { return nil }
    let style = style(row.form, known)
    let cells = numbers.map { number in
      style.figure(number).map { RichText($0) } ?? RichText(row.otherwise ?? "")
    }
    return Table.Row(name: RichText(row.title), cells: cells, isTotal: row.isTotal)
  }

  private func style(_ form: TakstRow.Form, _ numbers: [ResultNumber]) -> FigureStyle {
    switch form {
    case .amount, .price: context.exact(.kroner, places: 0)
    case .exactPrice: context.exact(.kroner, numbers, most: 2)
    case .share(let most): context.exact(.percent, numbers, most: most)
    case .number(let most): context.exact(.number, numbers, most: most)
    }
  }

  // MARK: Other shares

  /// The mean takst, or the hourly price, at other percentages: of the same budget, and of the budget that follows them
  /// where it does.
  var otherShares: [Table] {
    let moves = columns.contains { column in
      (column.version.node[.otherShares]?.elements ?? []).contains { entry in
        entry[.priceOfOwnBudget]?.number != nil && entry[.priceOfOwnBudget]?.number != entry[.price]?.number
      }
    }
    let following =
      moves ? table(.priceOfOwnBudget, phrases.ownBudgetCaption(name.tilbud, name.variant)) : nil
    let caption = phrases.otherSharesCaption(name.tilbud, name.variant, isHourly: arithmetic.isHourly)
    return [table(.price, caption), following].compactMap { $0 }
  }

  private func table(_ key: ResultKey, _ caption: String) -> Table? {
    let shares = columns[0].version.node[.otherShares]?.elements ?? []
    let percent = context.exact(.percent, places: 0)
    let price = context.exact(.kroner, places: 0)
    let names = shares.map { percent.figure(ResultNumber($0[.share])).map { RichText($0) } ?? RichText() }
    var table = TableBuilder(
      caption, rows: arithmetic.isHourly ? phrases.billableShare : phrases.assumed, names, unit: .caption)
    for column in columns {
      table.add(
        column.title, shares.indices.map { price.figure(ResultNumber(column.version.node[.otherShares]?[$0]?[key])) }
      )
    }
    return table.table
  }
}
