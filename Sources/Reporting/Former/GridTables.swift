package import Forecasting
internal import Occupancy

/// The tables of one tilbud in a grid: a matrix per figure for two axes, else a row per combination.
package struct GridTables {
  private let result: GridResult
  private let tilbud: Int
  private let year: Int
  private let columns: [GridColumn]
  private let unbeaten: [Bool]

  /// The tables of tilbud number `tilbud` for year number `year`.
  package init(_ result: GridResult, tilbud: Int, year: Int) {
    (self.result, self.tilbud, self.year) = (result, tilbud, year)
    columns = Indicator.shown.compactMap { GridColumn($0, result, tilbud: tilbud, year: year) }
    unbeaten = result.unbeaten(tilbud: tilbud, year: year)
  }

  /// The tilbud whose figures the axes can change; all of them when none differs.
  package static func tilbud(of result: GridResult) -> [Int] {
    let all = Array(result.points[0].variant.tilbud.indices)
    let changed = all.filter { tilbud in
      result.points.contains { $0.variant.tilbud[tilbud] != result.points[0].variant.tilbud[tilbud] }
    }
    return changed.isEmpty ? all : changed
  }

  /// Whether the scenario states limits for the tilbud.
  package var statesLimits: Bool { !result.points[0].viability[tilbud].isEmpty }

  /// How many combinations no other beats.
  package var unbeatenCount: Int { unbeaten.filter(\.self).count }

  /// An axis as its tables name it: its path, without the tilbud's own part.
  package func name(_ axis: Int) -> String {
    let path = result.axes[axis].path
    let own = "tilbud.\(result.points[0].variant.tilbud[tilbud].plan.id)."
    return path.hasPrefix(own) ? String(path.dropFirst(own.count)) : path
  }

  /// ● for a combination that no other beats, ✓ for one that keeps every stated limit.
  private func marks(_ point: Int) -> String {
    let keeps = statesLimits && result.points[point].keepsLimits(tilbud: tilbud, year: year)
    let marks = [unbeaten[point] ? "●" : " ", keeps ? "✓" : " "].joined()
    return marks == "  " ? "· " : marks
  }

  // MARK: Tables

  /// All tables in order, with what each is about; an empty title for a table that needs none.
  package var tables: [(title: String, table: TextTable)] {
    guard result.axes.count == 2 else { return [("", list)] }
    let rows = result.axes[0].values.indices.map { row in result.axes[1].values.indices.map { point(row, $0) } }
    let byRow = columns.filter { $0.isSame(rows) }
    let others = columns.filter { !$0.isSame(rows) }
    var tables = others.map { ($0.title, matrix($0.cell)) }
    if !byRow.isEmpty { tables.append(("The same whatever \(name(1)) is", table(byRow, rows.map { $0[0] }))) }
    return tables + [("Marks", matrix(marks))]
  }

  private func point(_ row: Int, _ column: Int) -> Int { row * result.axes[1].values.count + column }

  private func matrix(_ cell: (Int) -> String) -> TextTable {
    var table = TextTable([.text(name(0))] + result.axes[1].values.map { .figures($0 + "  ") })
    for (row, value) in result.axes[0].values.enumerated() {
      table.addRow([value] + result.axes[1].values.indices.map { cell(point(row, $0)) })
    }
    return table
  }

  private func table(_ columns: [GridColumn], _ points: [Int]) -> TextTable {
    var table = TextTable([.text(name(0))] + columns.map { .figures($0.title) })
    for (value, point) in zip(result.axes[0].values, points) { table.addRow([value] + columns.map { $0.cell(point) }) }
    return table
  }

  /// One row per combination.
  private var list: TextTable {
    var table = TextTable(
      result.axes.indices.map { .text(name($0)) } + columns.map { .figures($0.title) } + [.figures("Marks")])
    for point in result.points.indices {
      let values = zip(result.axes, result.values(ofPoint: point)).map { $0.values[$1] }
      table.addRow(values + columns.map { $0.cell(point) } + [marks(point)])
    }
    return table
  }

  // MARK: Limits

  /// For each stated limit, the places that keep it, a column for every choice of the other axes. Nil when no limit is
  /// stated or places are not what one axis changes.
  package var limits: TextTable? {
    let groups = result.fewestPlaces(tilbud: tilbud, year: year)
    guard !groups.isEmpty else { return nil }
    var table = TextTable(
      [.text("Places that keep")] + groups.map { .figures(otherValues($0.candidates[0]) ?? "Places") })
    for (place, judgement) in result.points[0].viability[tilbud].enumerated() {
      table.addRow(
        ["\(ViabilityWords.name(judgement.indicator)) \(ViabilityWords.limit(judgement))"]
          + groups.map { group in
            places(group.candidates) { result.points[$0].viability[tilbud][place].years[year].isKept ?? true }
          })
    }
    table.addRow(
      ["all of them"]
        + groups.map { group in
          places(group.candidates) { result.points[$0].keepsLimits(tilbud: tilbud, year: year) }
        })
    return table
  }

  /// The fewest places in words, for every choice of the other axes.
  package var fewest: String? {
    let groups = result.fewestPlaces(tilbud: tilbud, year: year)
    guard !groups.isEmpty else { return nil }
    let found = groups.compactMap { group in
      group.point.map { point in
        let places = "\(result.points[point].places(tilbud: tilbud, year: year))"
        return otherValues(point).map { "\(places) with \($0)" } ?? places
      }
    }
    if found.isEmpty { return "No combination keeps every limit in \(result.years[year])." }
    return "Fewest places that keep every limit in \(result.years[year]): \(found.joined(separator: "; "))"
      + (found.count < groups.count ? "; otherwise none does." : ".")
  }

  /// The values of the axes that do not change places; nil when there are none.
  private func otherValues(_ point: Int) -> String? {
    let axis = result.placesAxis(tilbud: tilbud, year: year)
    let values = zip(result.axes, result.values(ofPoint: point)).enumerated().filter { $0.offset != axis }
      .map { $0.element.0.values[$0.element.1] }
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// The places of those that keep something: `4–6`, `all`, `none`.
  private func places(_ candidates: [Int], _ keeps: (Int) -> Bool) -> String {
    let numbers = { (points: [Int]) in
      Set(points.map { result.points[$0].places(tilbud: tilbud, year: year) }).sorted()
    }
    let (all, kept) = (numbers(candidates), numbers(candidates.filter(keeps)))
    if kept.isEmpty { return "none" }
    if kept == all { return "all" }
    var runs: [ClosedRange<Int>] = []
    for number in kept {
      if let last = runs.last, all.first(where: { $0 > last.upperBound }) == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
  }
}
