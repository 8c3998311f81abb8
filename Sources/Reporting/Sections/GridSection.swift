internal import Forecasting
/// The combinations of a grid: heat maps, the figures of every combination, and the explorer.
struct GridSection {
  private let context: Context
  private let grid: ResultNode?
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) {
    self.context = context
    grid = context.documents[.grid]
  }

  /// What is shown of a combination.
  private static let figures = [
    "takst", "occupancy", "deficit", "deficitBeyondBand", "worstTenthResult", "refused", "waiting",
  ]
  /// What is drawn.
  private static let drawn = ["takst", "deficitBeyondBand", "refused"]

  /// One combination and its figures of the marked year.
  private struct Cell {
    let values: [String]
    let tilbud: ResultNode
    let year: ResultNode
  }

  var blocks: [Block] {
    guard let grid, let year = grid[.year]?.integer else { return [] }
    let axes = (grid[.axes]?.elements ?? []).map { axis in
      GridExplorer.Choice(
        title: Self.name(axis[.path]?.string ?? ""), values: values(axis))
    }
    let all = (grid[.tilbud]?.elements ?? []).map { tilbud in
      (
        id: tilbud[.id]?.string ?? "", name: tilbud[.name]?.string ?? "",
        cells: cells(tilbud[.id]?.string ?? "", year)
      )
    }
    // A tilbud that nothing varied has nothing to show, unless none has.
    let varied = all.filter { tilbud in
      tilbud.cells.contains { $0.year.value != tilbud.cells[0].year.value }
    }
    return (varied.isEmpty ? all : varied).flatMap { id, name, cells -> [Block] in
      guard !cells.isEmpty else { return [] }
      let heats = Self.drawn.compactMap { heat($0, name, year, axes, cells) }.map(Block.chart)
      return [.heading(name), .paragraph(phrases.gridMeaning(year))] + [.explorer(explorer(name, axes, cells))]
        + heats + Block.tables(table(name, year, axes, cells)) + [.note(phrases.unbeatenNote)]
    }
  }

  private func cells(_ id: String, _ year: Int) -> [Cell] {
    (grid?[.combinations]?.elements ?? []).compactMap { combination in
      guard let tilbud = combination[.tilbud]?.elements.first(where: { $0[.id]?.string == id }),
        let figures = tilbud[.years]?.elements.first(where: { $0[.year]?.integer == year })
      else { return nil }
      return Cell(values: values(combination), tilbud: tilbud, year: figures)
    }
  }

  private func values(_ node: ResultNode) -> [String] {
    (node[.values]?.elements ?? []).compactMap { $0.string.map(phrases.settingValue) }
  }

  /// `forudsat belægning` for `tilbud.kvisten.forudsat_belægning`.
  private static func name(_ path: String) -> String {
    let words = path.split(separator: ".").map(String.init)
    let own = words.first == "tilbud" && words.count > 2 ? Array(words.dropFirst(2)) : words
    return own.joined(separator: " ").replacing("_", with: " ")
  }

  private func figures(_ key: String, _ cells: [Cell]) -> [Figure?] {
    let estimates = cells.map { ResultEstimate($0.year.member(key)) }
    return estimates.map(context.style(estimates, as: key == "takst" ? .kroner : nil).mean)
  }

  // MARK: Parts

  private func heat(
    _ key: String, _ name: String, _ year: Int, _ axes: [GridExplorer.Choice], _ cells: [Cell]
  ) -> Chart? {
    guard axes.count == 2 else { return nil }
    let figures = figures(key, cells)
    let known = zip(cells, figures).compactMap { cell, figure in figure.map { (cell, $0) } }
    guard let low = known.min(by: { $0.1.value < $1.1.value }), let high = known.max(by: { $0.1.value < $1.1.value })
    else { return nil }
    let rows = axes[1].values.map { row in
      axes[0].values.map { column in
        zip(cells, figures).first { $0.0.values == [column, row] }.flatMap { $0.1 }
      }
    }
    let title = phrases.heatTitle(name, phrases.gridFigure(key), year)
    var table = TableBuilder(title, rows: axes[1].title, axes[1].values.map { RichText($0) }, unit: .caption)
    for (column, value) in axes[0].values.enumerated() {
      table.add("\(axes[0].title) \(value)", rows.map { $0[column] })
    }
    guard let numbers = table.table else { return nil }
    return Chart(
      id: "heat-\(key)-\(context.tilbud.firstIndex { $0 == cells[0].tilbud[.id]?.string ?? "" } ?? 0)", title: title,
      reading: phrases.heatReading(
        lowest: low.1, words(low.0, axes), highest: high.1, words(high.0, axes)),
      shape: .heat(
        HeatMap(
          rowTitle: axes[1].title, rows: axes[1].values, columnTitle: axes[0].title, columns: axes[0].values,
          cells: rows)),
      table: numbers)
  }

  /// `pladser 6, forudsat belægning 90%`
  private func words(_ cell: Cell, _ axes: [GridExplorer.Choice]) -> String {
    zip(axes, cell.values).map { "\($0.title) \($1)" }.joined(separator: ", ")
  }

  /// A column that says yes or no of every cell.
  private func add(_ key: ResultKey, _ title: String, _ cells: [Cell], to table: inout TableBuilder) {
    let words = phrases
    var texts: [RichText] = []
    for cell in cells {
      let flag = mark(key, of: cell)
      texts.append(RichText(flag == nil ? "" : words.yesOrNo(flag == true)))
    }
    table.addText(title, texts)
  }

  /// Whether a cell has a mark; nil where the result does not say.
  private func mark(_ key: ResultKey, of cell: Cell) -> Bool? { cell.tilbud[key]?.bool }

  private func table(
    _ name: String, _ year: Int, _ axes: [GridExplorer.Choice], _ cells: [Cell]
  ) -> Table? {
    var table = TableBuilder(
      phrases.gridCaption(name, year), rows: axes.map(\.title).joined(separator: ", "),
      cells.map { RichText($0.values.joined(separator: ", ")) })
    for key in Self.figures { table.add(phrases.gridFigure(key), figures(key, cells)) }
    if cells.contains(where: { mark(.keepsLimits, of: $0) != nil }) {
      add(.keepsLimits, phrases.keepsLimits, cells, to: &table)
    }
    add(.unbeaten, phrases.unbeaten, cells, to: &table)
    return table.table
  }

  private func explorer(_ name: String, _ axes: [GridExplorer.Choice], _ cells: [Cell]) -> GridExplorer {
    let columns = Self.figures.map { ($0, figures($0, cells)) }.filter { $0.1.contains { $0 != nil } }
    return GridExplorer(
      id: "explorer-\(context.tilbud.firstIndex { $0 == cells[0].tilbud[.id]?.string ?? "" } ?? 0)",
      title: phrases.explorerTitle(name), choices: axes, names: columns.map { phrases.gridFigure($0.0) },
      cells: cells.enumerated().map { number, cell in
        GridExplorer.Cell(
          places: zip(axes, cell.values).compactMap { $0.values.firstIndex(of: $1) },
          values: columns.map { $0.1[number].map(RichText.init) ?? RichText() })
      })
  }
}
