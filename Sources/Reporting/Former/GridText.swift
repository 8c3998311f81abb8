package import Forecasting

/// The result of `grid` for the terminal. It shows and does not recommend.
package struct GridText {
  private static let gap = 4

  private let subject: Subject
  private let result: GridResult
  private let year: Int
  private let planned: Int
  private let page: TextPage
  private let numbers = NumberStyle(.english)

  /// A grid, of which `planned` futures were asked for, shown for year number `year`.
  package init(_ subject: Subject, _ result: GridResult, year: Int, planned: Int, page: TextPage) {
    (self.subject, self.result, self.year, self.planned, self.page) = (subject, result, year, planned, page)
  }

  /// All of it.
  package var text: String {
    var blocks = [header]
    for tilbud in GridTables.tilbud(of: result) { blocks += self.tilbud(tilbud) }
    blocks.append(notes.map(page.paragraph).joined())
    blocks += page.footer(subject)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var header: String {
    let axes = result.axes.map { "\($0.path) (\($0.values.joined(separator: ", ")))" }
    let counts = result.axes.map { String($0.values.count) }.joined(separator: " × ")
    let combinations = numbers.integer(result.points.count)
    return page.title(subject.name)
      + page.paragraph(
        "Varied: \(axes.joined(separator: " and ")). \(result.axes.count > 1 ? "\(counts) = " : "")\(combinations) "
          + "combinations, the figures of \(result.years[year]). "
          + "\(numbers.integer(result.replications)) futures simulated of each, seed \(result.seed).")
      + page.made(subject) + page.drawn(subject)
  }

  private func tilbud(_ tilbud: Int) -> [String] {
    let tables = GridTables(result, tilbud: tilbud, year: year)
    var blocks = [page.heading(result.points[0].variant.tilbud[tilbud])]
    blocks += arranged(tables.tables)
    if let limits = tables.limits {
      blocks.append(page.title("Limits that the scenario states, \(result.years[year])") + page.table(limits))
    }
    let marks =
      "● \(tables.unbeatenCount) of the \(result.points.count) combinations are beaten by no other: none is at least as "
      + "good by all of takst, belægning, risk of a deficit and beyond the band, the worst tenth, not admitted and "
      + "waiting, and clearly better by one of them."
    let limits =
      tables.statesLimits
      ? "✓ keeps every limit stated. " + (tables.fewest ?? "")
      : "The scenario states no limits (bæredygtighed), so none can be kept or broken."
    return blocks + [page.paragraph(marks) + page.paragraph(limits)]
  }

  /// Tables one below the other, two side by side where they fit.
  private func arranged(_ tables: [(title: String, table: TextTable)]) -> [String] {
    var blocks: [String] = []
    var rest = tables.map { entry in
      ((entry.title.isEmpty ? "" : page.title(entry.title)) + page.table(entry.table)).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast().map(String.init)
    }[...]
    while let first = rest.popFirst() {
      let width = first.map(\.displayWidth).max() ?? 0
      guard let second = rest.first, width + Self.gap + (second.map(\.displayWidth).max() ?? 0) <= page.width,
        first.count == second.count
      else {
        blocks.append(first.map { $0 + "\n" }.joined())
        continue
      }
      rest.removeFirst()
      blocks.append(zip(first, second).map { $0.padded(to: width + Self.gap) + $1 + "\n" }.joined())
    }
    return blocks
  }

  private var notes: [String] {
    var notes = [
      "All combinations meet the same people in the same futures, so that differences come from what is varied. Shades "
        + "go from the better end of the range of a figure ( ) over ░ and ▒ to the worse (▓). Belægning is indskrevet. "
        + "The takst is the one in force at the end of the year, with what has entered it of earlier results. Result, "
        + "worst tenth: the mean result of the tenth of the futures in which it is worst. Days waited: mean of those "
        + "admitted from the list.",
      "Clearly better: by more than the two figures' precision together (95% certain), so that no combination loses "
        + "its ● to chance; equal combinations both keep it. A limit is kept when the mean is. Plads shows and does not "
        + "recommend. --json and --csv have every year.",
    ]
    if result.ending == .stopped {
      notes.append(
        "Stopped after \(numbers.integer(result.replications)) of \(numbers.integer(planned)) futures: the figures rest on "
          + "those \(numbers.integer(result.replications)).")
    }
    return notes
  }
}
