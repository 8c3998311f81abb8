internal import Office
/// The parts of a report's sections as parts of a Word document, of whatever section they are.
struct CaseBlocks {
  /// Above this many rows, the table of a fan shows the last of every year only.
  private static let mostPoints = 24

  private let phrases: Phrases

  init(_ phrases: Phrases) { self.phrases = phrases }

  func blocks(_ block: Block) -> [WordDocument.Block] {
    switch block {
    case .heading(let text): [.heading(2, text)]
    case .paragraph(let text), .explanation(let text): [.paragraph([.text(text.forPaper)])]
    case .lead(let text): [.paragraph([.bold(text.forPaper)])]
    case .note(let text): [.note([.text(text.forPaper)])]
    case .list(let texts): [.bullets(texts.map { [.text($0.forPaper)] })]
    case .facts(let facts):
      [.bullets(facts.map { [.bold($0.name + ": "), .text($0.value.forPaper)] })]
    case .table(let table): CaseTable(table, phrases).blocks
    case .chart(let chart): blocks(chart)
    case .command(let line): [.note([.text(line)])]
    case .excerpt(let lines): lines.map { .note([.text($0)]) }
    // Its cells stand in the table below it.
    case .explorer: []
    }
  }

  /// The drawing, what it says, and its numbers.
  private func blocks(_ chart: Chart) -> [WordDocument.Block] {
    let reading = WordDocument.Block.paragraph([.text(chart.reading.forPaper)])
    if case .heat(let map) = chart.shape { return [.table(map.table(chart.title)), reading] }
    let drawing = chart.drawing.map { [WordDocument.Block.chart($0)] } ?? []
    return drawing + [reading] + numbers(chart)
  }

  private func numbers(_ chart: Chart) -> [WordDocument.Block] {
    guard case .fan(let fan) = chart.shape, fan.points.count > Self.mostPoints,
      fan.points.count == chart.table.rows.count
    else { return CaseTable(chart.table, phrases).blocks }
    let years = fan.points.map { $0.year }
    let rows = chart.table.rows.indices.filter { $0 == years.count - 1 || years[$0] != years[$0 + 1] }
    let table = Table(
      caption: chart.table.caption, rowTitle: chart.table.rowTitle, columns: chart.table.columns,
      rows: rows.map { chart.table.rows[$0] })
    return CaseTable(table, phrases).blocks + [.note([.text(phrases.lastMonthsNote)])]
  }
}
