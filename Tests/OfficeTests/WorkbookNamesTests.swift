import Testing

@testable import Office

@Suite("Names in workbooks")
struct WorkbookNamesTests {
  @Test("Sheets get legal names, as like the wanted ones as can be")
  func sheets() {
    let long = "Bofællesskabet ved den gamle station i Nørresundby"
    let names = SheetName.unique(["Takst", "takst", "a/b:c*d[e]", "'x'", "", "History", long, long + "!"]).map(\.text)
    #expect(names[..<6] == ["Takst", "takst 2", "a b c d e", "x", "-", "History 2"])
    #expect(names[6] == "Bofællesskabet ved den gamle st")
    #expect(names[7] == "Bofællesskabet ved den gamle 2")
    let emoji = SheetName.unique([String(repeating: "🏠", count: 40), String(repeating: "🏠", count: 41)]).map(\.text)
    #expect(emoji.allSatisfy { (1...31).contains($0.utf16.count) } && Set(emoji).count == 2)
  }

  @Test("Ranges get legal names that cannot be taken for cells")
  func ranges() {
    let names = RangeName.unique(["takst 2024", "AAR2023", "r1c1", "R", "c", "2024", "år.pris", "", "TAKST_2024"])
    #expect(
      names.map(\.text)
        == ["takst_2024", "_AAR2023", "_r1c1", "_R", "_c", "_2024", "år.pris", "_", "TAKST_2024_2"])
    #expect(RangeName.unique([String(repeating: "a", count: 300)])[0].text.count == 255)
  }
}
