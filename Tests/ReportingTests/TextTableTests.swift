import Testing

@testable import Reporting

@Suite("Text tables")
struct TextTableTests {
  /// A table as the commands print them.
  private var years: TextTable {
    var table = TextTable([.text("Tilbud"), .figures("Belægning"), .figures("Takst pr. døgn"), .figures("Resultat")])
    table.addRow(["Specialbørnehjemmet Kvisten", "94.1%", "6,855 kr.", "-1,250,000 kr."])
    table.addRow(["Østerskoven", "88.0%", "12,345 kr.", "300 kr."])
    return table
  }

  @Test("Text stands left, figures stand right, under one header")
  func wide() {
    #expect(
      years.text(width: 100) == """
        Tilbud                       Belægning  Takst pr. døgn        Resultat
        ───────────────────────────  ─────────  ──────────────  ──────────────
        Specialbørnehjemmet Kvisten      94.1%       6,855 kr.  -1,250,000 kr.
        Østerskoven                      88.0%      12,345 kr.         300 kr.

        """)
  }

  @Test("In less width text and titles wrap and figures stay whole")
  func wrapped() {
    #expect(
      years.text(width: 58) == """
                                         Takst pr.
        Tilbud               Belægning        døgn        Resultat
        ───────────────────  ─────────  ──────────  ──────────────
        Specialbørnehjemmet      94.1%   6,855 kr.  -1,250,000 kr.
        Kvisten
        Østerskoven              88.0%  12,345 kr.         300 kr.

        """)
  }

  @Test("A table that is still too wide continues below, under its first column")
  func blocks() {
    #expect(
      years.text(width: 45) == """
                                            Takst pr.
        Tilbud                  Belægning        døgn
        ──────────────────────  ─────────  ──────────
        Specialbørnehjemmet         94.1%   6,855 kr.
        Kvisten
        Østerskoven                 88.0%  12,345 kr.

        Tilbud                             Resultat
        ───────────────────────────  ──────────────
        Specialbørnehjemmet Kvisten  -1,250,000 kr.
        Østerskoven                         300 kr.

        """)
  }

  @Test("No width loses a digit", arguments: [1, 2, 5, 10, 20, 30, 40, 50, 60, 80, 200])
  func digitsSurvive(width: Int) {
    let text = years.text(width: width)
    for figure in ["94.1%", "6,855 kr.", "-1,250,000 kr.", "88.0%", "12,345 kr.", "300 kr."] {
      #expect(text.contains(figure))
    }
    #expect(!text.split(separator: "\n").contains { $0.hasSuffix(" ") })
  }

  @Test("Where even one figure is too wide for the rest, text gives way")
  func squeezed() {
    var table = TextTable([.text("Kommune"), .figures("Resultat")])
    table.addRow(["Mariagerfjord", "-1,250,000 kr."])
    #expect(
      table.text(width: 24) == """
        Kommune         Resultat
        ────────  ──────────────
        Mariager  -1,250,000 kr.
        fjord

        """)
  }

  @Test("Lines keep to the width when the figures allow", arguments: 36...90)
  func widthIsKept(width: Int) {
    #expect(years.text(width: width).split(separator: "\n").allSatisfy { String($0).displayWidth <= width })
  }

  @Test("Only the header is bold, and only when allowed")
  func bold() {
    var table = TextTable([.text("A"), .figures("B")])
    table.addRow(["x", "1"])
    #expect(table.text(boldHeader: true) == "\u{1B}[1mA  B\u{1B}[0m\n─  ─\nx  1\n")
    #expect(!years.text().contains("\u{1B}"))
  }

  @Test("A table without rows is its header")
  func empty() {
    #expect(TextTable([.text("Tilbud"), .figures("Pladser")]).text() == "Tilbud  Pladser\n──────  ───────\n")
  }

  @Test("What a terminal would obey is shown instead")
  func controls() {
    var table = TextTable([.text("Na\u{1B}vn")])
    table.addRow(["\u{1B}[2Jhej\nda\r\n\u{7F}\u{9B}\u{202E}"])
    let text = table.text()
    #expect(text.hasPrefix("Na\\u{1B}vn\n"))
    #expect(text.contains("\\u{1B}[2Jhej\\nda\\r\\n\\u{7F}\\u{9B}\\u{202E}\n"))
  }

  @Test("Wide and combining characters keep the columns straight")
  func wideCharacters() {
    var table = TextTable([.text("Navn"), .figures("Tal")])
    table.addRow(["日本", "1"])
    table.addRow(["a\u{30A}b", "2"])
    table.addRow(["👩‍👧", "3"])
    #expect(table.text() == "Navn  Tal\n────  ───\n日本    1\na\u{30A}b      2\n👩‍👧      3\n")
  }

  @Test(
    "Characters take the columns a terminal gives them",
    arguments: [
      ("", 0), ("æøå", 3), ("e\u{301}", 1), ("\u{301}", 0), ("\u{200B}", 0), ("漢字", 4), ("ｆ", 2), ("한", 2), ("👍🏽", 2),
      ("🇩🇰", 2), ("❤\u{FE0F}", 2), ("–", 1), ("½", 1), ("\u{A0}", 1),
    ])
  func displayWidth(text: String, expected: Int) {
    #expect(text.displayWidth == expected)
  }

  @Test("Text breaks at spaces, and within a word only when it must")
  func wrapping() {
    #expect("en to tre fire".wrapped(to: 6) == ["en to", "tre", "fire"])
    #expect("specialbørnehjem nu".wrapped(to: 7) == ["special", "børnehj", "em nu"])
    #expect("".wrapped(to: 5) == [""])
    #expect("日日日".wrapped(to: 4) == ["日日", "日"] && "日日".wrapped(to: 1) == ["日", "日"])
    // In proportion to the length: of a line of a megabyte too.
    #expect(String(repeating: "x", count: 300_000).wrapped(to: 100).count == 3_000)
    #expect("   ".wrapped(to: 5) == [""])
    #expect("7,5\u{A0}mio.\u{A0}kr. nu".wrapped(to: 13) == ["7,5\u{A0}mio.\u{A0}kr.", "nu"])
    #expect("日本語".wrapped(to: 4) == ["日本", "語"])
    #expect("ab".wrapped(to: 0) == ["a", "b"])
    #expect("日本".wrapped(to: 1) == ["日", "本"])
  }
}
