package import Forecasting

/// The columns of a table of yearly belægning.
enum OccupancyColumn: String, TableColumn {
  case år, belægning, pladser

  var names: [String] {
    switch self {
    case .år: ["år", "year"]
    case .belægning: ["belægning", "belægningsprocent", "occupancy"]
    case .pladser: ["pladser", "normering", "places"]
    }
  }

  var isRequired: Bool { self != .pladser }
}

/// Yearly belægning as published: from a table, or from the command line.
package enum OccupancyHistory {
  /// A table with the columns år, belægning and perhaps pladser; every row must be right.
  ///
  /// - Throws: ``ScenarioError`` with everything that is wrong.
  package static func load(path: String, files: FileLoader = .system) throws(ScenarioError) -> [YearlyOccupancy] {
    let table = DelimitedText(try TableFile.load(path, files).source)
    let sink = DiagnosticSink()
    guard let first = table.rows.first, let columns = TableColumns<OccupancyColumn>(first, sink: sink) else {
      throw .invalid(sink.diagnostics)
    }
    var years: [YearlyOccupancy] = []
    for row in table.rows.dropFirst() {
      guard let year = year(row, columns, sink) else { continue }
      if years.contains(where: { $0.year == year.year }) {
        sink.add(Diagnostic(at: row.span, "the year \(year.year) twice"))
      }
      years.append(year)
    }
    if years.isEmpty { sink.add(Diagnostic(at: first.span, "there is no row below the first")) }
    try sink.check()
    return years.sorted { $0.year < $1.year }
  }

  private static func year(
    _ row: DelimitedText.Row, _ columns: TableColumns<OccupancyColumn>, _ sink: DiagnosticSink
  ) -> YearlyOccupancy? {
    func read<Value>(_ column: OccupancyColumn, _ expected: String, _ value: (String) -> Value?) -> Value? {
      guard let cell = columns.cell(column, in: row) else {
        sink.add(Diagnostic(at: row.span, "no \(column.rawValue)", expected: expected))
        return nil
      }
      if let value = value(cell.text) { return value }
      sink.add(Diagnostic(at: cell.span, "\(column.rawValue) cannot be \(cell.text.quoted)", expected: expected))
      return nil
    }
    if let problem = row.problem { sink.add(Diagnostic(at: row.span, problem)) }
    let number = read(.år, "a year such as 2021") { Int($0).flatMap { (1900...2300).contains($0) ? $0 : nil } }
    let share = read(.belægning, "a share in percent such as 84.4 %") { PercentText.read($0) }
    let hasPlaces = columns.has(.pladser)
    let places =
      hasPlaces
      ? read(.pladser, "a number of places") { Int($0).flatMap { (1...10_000).contains($0) ? $0 : nil } } : nil
    guard let number, let share, !hasPlaces || places != nil else { return nil }
    return YearlyOccupancy(year: number, share: share.share, rounding: share.rounding, places: places)
  }

  /// Reads `2020=84.4%,2021=62,6 %`, the parts separated by commas or semicolons; nil for anything else, and for a year
  /// named twice.
  package static func read(_ text: String) -> [YearlyOccupancy]? {
    let pieces = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count >= 2, var next = Int(trimmed(pieces[0])) else { return nil }
    var years: [YearlyOccupancy] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      // Between two equals signs stand a belægning, a separator and the next year.
      var value = piece[...]
      var following: Int?
      if index < pieces.count - 1 {
        guard let mark = piece.lastIndex(where: { $0 == "," || $0 == ";" }) else { return nil }
        value = piece[..<mark]
        following = Int(trimmed(String(piece[piece.index(after: mark)...])))
        if following == nil { return nil }
      }
      guard (1900...2300).contains(next), let share = PercentText.read(String(value)) else { return nil }
      if years.contains(where: { $0.year == next }) { return nil }
      years.append(YearlyOccupancy(year: next, share: share.share, rounding: share.rounding))
      next = following ?? next
    }
    return years.sorted { $0.year < $1.year }
  }

  private static func trimmed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

/// A percentage with as many digits as somebody thought it had.
package enum PercentText {
  /// Reads `84.4 %`, `84,4 pct.`: a share above 0 and at most 10, and half a unit of its last digit.
  package static func read(_ text: String) -> (share: Double, rounding: Double)? {
    guard let number = try? DanishNumber(text, point: .decimals), ["%", "pct", "procent"].contains(number.unit),
      let share = number.value.double(timesTenTo: -2), share > 0, share <= 10
    else { return nil }
    let figures = text.prefix { $0 != "%" && !$0.isLetter }
    let decimals =
      figures.lastIndex { $0 == "." || $0 == "," }
      .map { figures[figures.index(after: $0)...].count { $0.isNumber } } ?? 0
    return (share, 0.5 * (0..<decimals + 2).reduce(1) { unit, _ in unit / 10 })
  }
}

/// A length of time, as on the command line.
package enum DurationText {
  /// Reads `900 dage`, `3 år`: the days, above 0; nil for anything else.
  package static func read(_ text: String) -> Double? {
    let source = SourceText(name: "", text: text)
    let node = JSONNode(.string(text), at: SourceSpan(source, offset: 0, length: text.utf8.count))
    let days = Reading<Double>.duration().read(Field(root: node, sink: DiagnosticSink()))
    return days.flatMap { $0 > 0 ? $0 : nil }
  }
}
