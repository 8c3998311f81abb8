/// Builds a table column by column. Columns with nothing in them are left out, and a unit of money that all figures of a
/// column share is told once instead of in every cell.
struct TableBuilder {
  /// Where the unit of money is told.
  enum UnitPlace {
    /// In the title of the column.
    case column
    /// In the caption, where columns are named after variants.
    case caption
  }

  private let caption: String
  private let rowTitle: String
  private let names: [RichText]
  private let totals: Set<Int>
  private let unitPlace: UnitPlace
  private var unit: String?
  private var columns: [(column: Table.Column, cells: [RichText])] = []

  init(
    _ caption: String, rows rowTitle: String, _ names: [RichText], totals: Set<Int> = [],
    unit place: UnitPlace = .column
  ) {
    (self.caption, self.rowTitle, self.names, self.totals) = (caption, rowTitle, names, totals)
    unitPlace = place
  }

  /// Adds a column of figures.
  mutating func add(_ title: String, _ cells: [RichText]) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    guard let shared = Self.money(cells) else {
      columns.append((Table.Column(title: title, isNumeric: true), cells))
      return
    }
    unit = shared
    let title = unitPlace == .column ? "\(title), \(shared)" : title
    columns.append((Table.Column(title: title, isNumeric: true), cells.map { $0.withoutUnits }))
  }

  /// Adds a column of figures.
  mutating func add(_ title: String, _ cells: [Figure?]) {
    add(title, cells.map { $0.map(RichText.init) ?? RichText() })
  }

  /// Adds the spread of the column before, in the same unit.
  mutating func addSpread(_ title: String, _ cells: [RichText]) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    let told = Self.money(cells) == nil ? cells : cells.map { $0.withoutUnits }
    columns.append((Table.Column(title: title, isNumeric: true), told))
  }

  /// Adds a column of words.
  mutating func addText(_ title: String, _ cells: [RichText]) {
    columns.append((Table.Column(title: title, isNumeric: false), cells))
  }

  /// The table; nil without columns or rows.
  var table: Table? {
    guard !columns.isEmpty, !names.isEmpty else { return nil }
    let rows = names.indices.map { row in
      Table.Row(name: names[row], cells: columns.map { $0.cells[row] }, isTotal: totals.contains(row))
    }
    let told = unitPlace == .caption ? unit.map { "\(caption), \($0)" } ?? caption : caption
    return Table(caption: told, rowTitle: rowTitle, columns: columns.map { $0.column }, rows: rows)
  }

  /// `kr.` or `mio. kr.`, where every figure is in it.
  private static func money(_ cells: [RichText]) -> String? {
    let figures = cells.flatMap { $0.figures }
    guard let unit = figures.first?.unit, unit == .kroner || unit == .millions,
      figures.allSatisfy({ $0.unit == unit })
    else { return nil }
    let words = figures.compactMap { figure in
      figure.text.lastIndex { $0.isNumber }.map { String(figure.text[figure.text.index(after: $0)...]) }
    }
    return words.first { !$0.isEmpty }.map { String($0.drop { $0 == "\u{A0}" || $0 == " " }) }
  }
}

extension RichText {
  /// The text with its figures without their units.
  fileprivate var withoutUnits: RichText {
    var text = self
    text.runs = runs.map { run in
      if case .figure(let figure) = run { .figure(figure.withoutUnit) } else { run }
    }
    return text
  }
}
