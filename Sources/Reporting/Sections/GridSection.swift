internal import Forecasting
internal import Occupancy

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
  private static let shown: [Indicator] = [
    .quantity(.takst), .occupancy, .quantity(.deficit), .quantity(.deficitBeyondBand), .worstTenthResult, .refused,
    .quantity(.waiting), .meanWaitOfAdmitted,
  ]
  /// What is drawn.
  private static let drawn: [Indicator] = [.quantity(.takst), .quantity(.deficitBeyondBand), .refused]
  /// How many combinations a sentence names.
  private static let mostNames = 3

  /// One combination and its figures of the marked year.
  private struct Cell {
    let values: [String]
    let tilbud: ResultNode
    let year: ResultNode
  }

  /// A tilbud with its combinations.
  private struct Varied {
    /// Its place in the list of tilbud.
    let number: Int
    let node: ResultNode
    let cells: [Cell]

    var name: String { node[.name]?.string ?? "" }
    var isHourly: Bool { node[.isHourly]?.bool ?? false }
  }

  private var year: Int { grid?[.year]?.integer ?? 0 }

  private var axes: [GridExplorer.Choice] {
    let axes = grid?[.axes]?.elements ?? []
    let names = axes.map { Self.name($0[.path]?.string ?? "", withDates: false) }
    return zip(axes, names).map { axis, name in
      let isAlone = names.filter { $0 == name }.count == 1
      let title = isAlone ? name : Self.name(axis[.path]?.string ?? "", withDates: true)
      return GridExplorer.Choice(title: title, values: values(axis))
    }
  }

  /// A tilbud that nothing varied has nothing to show, unless none has.
  private var tilbud: [Varied] {
    let all = (grid?[.tilbud]?.elements ?? []).enumerated().map { number, node in
      Varied(number: number, node: node, cells: cells(node[.id]?.string ?? "", year))
    }.filter { !$0.cells.isEmpty }
    let varied = all.filter { tilbud in tilbud.cells.contains { $0.year.value != tilbud.cells[0].year.value } }
    return varied.isEmpty ? all : varied
  }

  // MARK: In words

  var answer: [Block] {
    let (axes, all) = (axes, tilbud)
    return all.flatMap { tilbud -> [Block] in
      let marks = [unbeaten(tilbud, axes), limits(tilbud, axes)].compactMap { $0 }
      let ranges = Self.drawn.enumerated().compactMap { range($1, tilbud, axes, isFirst: $0 == 0) }
      let sentences = [marks, ranges].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
      return (all.count > 1 ? [.heading(tilbud.name)] : []) + sentences.map { .lead($0) }
    }
  }

  /// The names of some combinations, where they are few.
  private func names(_ list: ResultNode?, _ tilbud: Varied, _ axes: [GridExplorer.Choice]) -> [String] {
    let numbers = (list?.elements ?? []).compactMap { $0.integer }
    guard numbers.count <= Self.mostNames else { return [] }
    return numbers.compactMap { tilbud.cells.indices.contains($0) ? words(tilbud.cells[$0].values, axes) : nil }
  }

  private func unbeaten(_ tilbud: Varied, _ axes: [GridExplorer.Choice]) -> RichText? {
    let list = tilbud.node[.unbeaten]
    guard let all = grid?[.combinations].map({ context.count($0) }), let unbeaten = list.map({ context.count($0) })
    else { return nil }
    return phrases.unbeatenTold(unbeaten, of: all, names(list, tilbud, axes))
  }

  private func limits(_ tilbud: Varied, _ axes: [GridExplorer.Choice]) -> RichText? {
    let list = tilbud.node[.keepsLimits]
    guard let keeping = list.map({ context.count($0) }) else { return nil }
    let groups = tilbud.node[.fewestPlaces]?.elements ?? []
    let fewest = groups.compactMap { group -> (places: Figure, others: String)? in
      guard let point = group[.combination]?.integer, let places = context.whole(group[.places]) else {
        return nil
      }
      return (places, others(point, tilbud, axes))
    }
    return phrases.limitsTold(
      year, keeping, fewest.isEmpty ? names(list, tilbud, axes) : [], fewest: fewest,
      isForAll: fewest.count == groups.count)
  }

  /// From where to where a figure goes, and what those combinations have in common.
  private func range(
    _ indicator: Indicator, _ tilbud: Varied, _ axes: [GridExplorer.Choice], isFirst: Bool
  ) -> RichText? {
    let figures = figures(indicator, tilbud.cells)
    let known = figures.compactMap { $0 }
    guard let low = known.min(by: { $0.value < $1.value }), let high = known.max(by: { $0.value < $1.value }) else {
      return nil
    }
    func common(_ text: String) -> String {
      let alike = zip(tilbud.cells, figures).filter { $0.1?.text == text }.map { $0.0.values }
      return axes.indices.compactMap { axis in
        alike.allSatisfy { $0[axis] == alike[0][axis] } ? "\(axes[axis].title) \(alike[0][axis])" : nil
      }.joined(separator: ", ")
    }
    return phrases.gridRange(
      indicator, isHourly: tilbud.isHourly, isFirst ? year : nil, low, common(low.text), high, common(high.text))
  }

  // MARK: Blocks

  var blocks: [Block] {
    let (axes, all) = (axes, tilbud)
    let parts = all.flatMap { tilbud -> [Block] in
      let heats = Self.drawn.compactMap { heat($0, tilbud, axes) }.map { Block.chart($0) }
      let hasLimits = tilbud.node[.keepsLimits] != nil
      return (all.count > 1 ? [.heading(tilbud.name)] : []) + [.explorer(explorer(tilbud, axes))] + heats
        + Block.tables(table(tilbud, axes)) + Block.tables(placesThatKeep(tilbud, axes))
        + (hasLimits ? [] : [.note(phrases.noLimitsNote)])
    }
    return parts.isEmpty ? [] : parts + [.note(phrases.gridNote), .note(phrases.unbeatenNote)]
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

  /// `forudsat belægning` for `tilbud.kvisten.forudsat_belægning`; a date is told where two axes differ in it.
  private static func name(_ path: String, withDates: Bool) -> String {
    let words = path.split(separator: ".").map { String($0) }
    let own = words.first == "tilbud" && words.count > 2 ? Array(words.dropFirst(2)) : words
    let told = own.filter { withDates || CivilDate(iso: $0) == nil }
    return String(told.joined(separator: " ").map { $0 == "_" ? " " : $0 })
  }

  private func figures(_ indicator: Indicator, _ cells: [Cell]) -> [Figure?] {
    let estimates = cells.map { ResultEstimate($0.year.member(indicator.key)) }
    let style = context.style(estimates, as: indicator == .quantity(.takst) ? .kroner : nil)
    return estimates.map { style.mean($0) }
  }

  // MARK: Charts and tables

  private func heat(_ indicator: Indicator, _ tilbud: Varied, _ axes: [GridExplorer.Choice]) -> Chart? {
    guard axes.count == 2 else { return nil }
    let cells = tilbud.cells
    let figures = figures(indicator, cells)
    let known = zip(cells, figures).compactMap { cell, figure in figure.map { (cell, $0) } }
    guard let low = known.min(by: { $0.1.value < $1.1.value }), let high = known.max(by: { $0.1.value < $1.1.value })
    else { return nil }
    let rows = axes[1].values.map { row in
      axes[0].values.map { column in
        zip(cells, figures).first { $0.0.values == [column, row] }.flatMap { $0.1 }
      }
    }
    let title = phrases.heatTitle(tilbud.name, phrases.gridTitle(indicator, isHourly: tilbud.isHourly), year)
    var table = TableBuilder(title, rows: axes[1].title, axes[1].values.map { RichText($0) }, unit: .caption)
    for (column, value) in axes[0].values.enumerated() {
      table.add("\(axes[0].title) \(value)", rows.map { $0[column] })
    }
    guard let numbers = table.table else { return nil }
    return Chart(
      id: "heat-\(indicator.key)-\(tilbud.number)", title: title,
      reading: phrases.heatReading(
        lowest: low.1, words(low.0.values, axes), highest: high.1, words(high.0.values, axes)),
      shape: .heat(
        HeatMap(
          rowTitle: axes[1].title, rows: axes[1].values, columnTitle: axes[0].title, columns: axes[0].values,
          cells: rows)),
      table: numbers)
  }

  /// `pladser 6, forudsat belægning 90%`
  private func words(_ values: [String], _ axes: [GridExplorer.Choice]) -> String {
    zip(axes, values).map { "\($0.title) \($1)" }.joined(separator: ", ")
  }

  /// A row for every combination.
  private func table(_ tilbud: Varied, _ axes: [GridExplorer.Choice]) -> Table? {
    var table = TableBuilder(
      phrases.gridCaption(tilbud.name, year), rows: axes.map { $0.title }.joined(separator: ", "),
      tilbud.cells.map { RichText($0.values.joined(separator: ", ")) })
    for indicator in Self.shown {
      table.add(phrases.gridTitle(indicator, isHourly: tilbud.isHourly), figures(indicator, tilbud.cells))
    }
    for (key, title): (ResultKey, String) in [(.keepsLimits, phrases.keepsLimits), (.unbeaten, phrases.unbeaten)] {
      let marks = tilbud.cells.map { $0.tilbud[key]?.bool }
      // That all are unbeaten is told, and no column of the same word is needed.
      guard marks.contains(where: { $0 != nil }), key != .unbeaten || marks.contains(false) else { continue }
      table.addText(title, marks.map { RichText($0.map { phrases.yesOrNo($0) } ?? "") })
    }
    return table.table
  }

  private func explorer(_ tilbud: Varied, _ axes: [GridExplorer.Choice]) -> GridExplorer {
    let columns = Self.shown.map { ($0, figures($0, tilbud.cells)) }.filter { $0.1.contains { $0 != nil } }
    return GridExplorer(
      id: "explorer-\(tilbud.number)", title: phrases.explorerTitle(tilbud.name), choices: axes,
      names: columns.map { phrases.gridTitle($0.0, isHourly: tilbud.isHourly) },
      cells: tilbud.cells.enumerated().map { number, cell in
        GridExplorer.Cell(
          places: zip(axes, cell.values).compactMap { $0.values.firstIndex(of: $1) },
          values: columns.map { $0.1[number].map { RichText($0) } ?? RichText() })
      })
  }

  // MARK: Limits

  /// For every limit the places that keep it, a column for every choice of the other axes; nil when no limit is stated or
  /// places are not what one axis changes.
  private func placesThatKeep(_ tilbud: Varied, _ axes: [GridExplorer.Choice]) -> Table? {
    let groups = (tilbud.node[.fewestPlaces]?.elements ?? []).map { group in
      (group[.combinations]?.elements ?? []).compactMap { $0.integer }.filter { tilbud.cells.indices.contains($0) }
    }.filter { !$0.isEmpty }
    guard let first = groups.first else { return nil }
    let limits = tilbud.cells[first[0]].tilbud[.viability]?.elements ?? []
    var table = TableBuilder(
      phrases.placesCaption(tilbud.name, year), rows: phrases.threshold,
      limits.map { name(ofLimit: $0) } + [RichText(phrases.allLimits)])
    for group in groups {
      let others = others(group[0], tilbud, axes)
      let cells = limits.indices.map { place in
        places(group, tilbud) { cell in
          let judged = cell.tilbud[.viability]?[place]?[.years]?.elements.first { $0[.year]?.integer == year }
          return judged?[.kept]?.bool ?? true
        }
      }
      let all = places(group, tilbud) { $0.tilbud[.keepsLimits]?.bool ?? false }
      table.add(others.isEmpty ? phrases.places : others, cells + [all])
    }
    return table.table
  }

  private func name(ofLimit node: ResultNode) -> RichText {
    let name = Indicator(limitKey: node[.measure]?.string ?? "").map { phrases.title($0) } ?? ""
    let unit = FigureStyle.unit(node[.unit]?.string, abs(node[.limit]?.number ?? 0))
    let style = context.exact(unit, places: unit == .number && node[.unit]?.string != "days" ? 1 : 0)
    return style.figure(ResultNumber(node[.limit])).map {
      phrases.limit(name, $0, isLeast: node[.bound]?.string == "atLeast")
    } ?? RichText(name)
  }

  /// The values of a combination on the axes that do not change places.
  private func others(_ point: Int, _ tilbud: Varied, _ axes: [GridExplorer.Choice]) -> String {
    guard tilbud.cells.indices.contains(point) else { return "" }
    let path = tilbud.node[.placesAxis]?.string
    let isPlaces = (grid?[.axes]?.elements ?? []).map { $0[.path]?.string == path }
    return zip(zip(axes, tilbud.cells[point].values), isPlaces).filter { !$0.1 }
      .map { "\($0.0.0.title) \($0.0.1)" }.joined(separator: ", ")
  }

  /// The places of those that keep something: `4–6`, `alle`, `ingen`.
  private func places(_ candidates: [Int], _ tilbud: Varied, _ keeps: (Cell) -> Bool) -> RichText {
    func figures(_ cells: [Cell]) -> [Figure] {
      cells.compactMap { context.whole($0.year[.places]) }.sorted { $0.value < $1.value }
        .reduce(into: [Figure]()) { sum, next in if sum.last?.value != next.value { sum.append(next) } }
    }
    let cells = candidates.map { tilbud.cells[$0] }
    let (all, kept) = (figures(cells), figures(cells.filter(keeps)))
    if kept.isEmpty { return RichText(phrases.noNumber) }
    if kept.count == all.count { return RichText(phrases.everyNumber) }
    var runs: [(first: Figure, last: Figure)] = []
    for figure in kept {
      if let last = runs.last?.last, all.first(where: { $0.value > last.value })?.value == figure.value {
        runs[runs.count - 1].last = figure
      } else {
        runs.append((figure, figure))
      }
    }
    return runs.map { run -> RichText in run.first == run.last ? RichText(run.first) : "\(run.first)–\(run.last)" }
      .joined(separator: ", ")
  }
}
