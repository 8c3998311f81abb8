import Testing

@testable import Office
@testable import OfficeTests
@testable import Reporting

@Suite("Tables of a case")
struct CaseTableTests {
  private func table(rows: Int, columns: Int, cell: String = "1.234.567", isNumeric: Bool = true) -> Table {
    Table(
      caption: "Tabel", rowTitle: "År",
      columns: (1...columns).map { .init(title: "Kolonne \($0)", isNumeric: isNumeric) },
      rows: (1...rows).map { row in
        .init(
          name: RichText("\(2020 + row)"), cells: (1...columns).map { RichText("\(cell)·\(row)·\($0)") },
          isTotal: row == rows)
      })
  }

  private func tables(_ table: Table) -> [WordDocument.Table] {
    CaseTable(table, Phrases(.danish)).blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func texts(_ cell: WordDocument.Cell) -> String {
    cell.content.map { inline in
      switch inline {
      case .text(let text), .bold(let text): text
      case .field(_, let text), .choice(_, let text, _): text
      }
    }.joined()
  }

  @Test("A table that fits stays as it is, its sum last")
  func fits() throws {
    let made = tables(table(rows: 3, columns: 4))
    #expect(made.count == 1)
    #expect(made[0].columns.map(\.title) == ["År", "Kolonne 1", "Kolonne 2", "Kolonne 3", "Kolonne 4"])
    #expect(made[0].columns.map(\.isNumeric) == [false, true, true, true, true])
    #expect(made[0].hasTotal)
    #expect(made[0].rows.count == 3)
  }

  @Test("A wide table with few rows is turned around")
  func turned() throws {
    let made = tables(table(rows: 3, columns: 12))
    #expect(made.count == 1)
    #expect(made[0].columns.map(\.title) == ["År", "2021", "2022", "2023"])
    #expect(made[0].rows.map { texts($0[0]) } == (1...12).map { "Kolonne \($0)" })
    #expect(texts(made[0].rows[4][2]) == "1.234.567·2·5")
    #expect(!made[0].hasTotal)
    guard case .bold = made[0].rows[0][3].content[0] else {
      Issue.record("the sum is not bold")
      return
    }
  }

  @Test("A table that is too wide either way is parted, and loses nothing", arguments: [true, false])
  func parted(isNumeric: Bool) {
    let whole = table(rows: 14, columns: 14, isNumeric: isNumeric)
    let made = tables(whole)
    #expect(made.count > 1)
    #expect(made.map(\.caption) == (1...made.count).map { "Tabel (del \($0) af \(made.count))" })
    let cells = made.flatMap { $0.rows.flatMap { $0.dropFirst().map(texts) } }
    #expect(cells.sorted() == whole.rows.flatMap { $0.cells.map(\.plain) }.sorted())
    #expect(made.allSatisfy { $0.rows.map { texts($0[0]) } == whole.rows.map(\.name.plain) })
  }

  @Test("A heat map is a table whose highest cell is the darkest")
  func heat() {
    func figure(_ value: Double) -> Figure {
      Figure(value: value, unit: .number, text: "-\(Int(value))", source: .value("grid:a"))
    }
    let map = HeatMap(
      rowTitle: "belægning", rows: ["90 %", "95 %"], columnTitle: "pladser", columns: ["5", "6"],
      cells: [[figure(1), figure(3)], [figure(2), nil]])
    let table = map.table("Takst")
    #expect(table.columns.map(\.title) == ["belægning", "pladser 5", "pladser 6"])
    #expect(table.rows.map { $0.map(\.shade) } == [[nil, 0, 1], [nil, 0.5, nil]])
    #expect(
      table.rows.map { $0.map(texts) } == [["90\u{A0}%", "\u{2011}1", "\u{2011}3"], ["95\u{A0}%", "\u{2011}2", ""]])
  }
}
