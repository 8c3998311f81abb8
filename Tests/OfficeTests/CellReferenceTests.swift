import Testing

@testable import Office

@Suite("Cell references")
struct CellReferenceTests {
  @Test(
    "Columns are counted in letters",
    arguments: [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func letters(_ column: Int, _ letters: String) {
    #expect(CellReference.letters(column) == letters)
  }

  @Test("Cells and ranges, relative and absolute")
  func ranges() {
    let range = CellRange(columns: 2...4, rows: 3...9)
    #expect(range.text == "B3:D9")
    #expect(range.absolute == "$B$3:$D$9")
    #expect(CellRange(range.first, range.first).text == "B3")
    #expect(SheetName.unique(["Kvisten's ark"])[0].reference(range) == "'Kvisten''s ark'!$B$3:$D$9")
  }
}
