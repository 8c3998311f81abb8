import Testing

@testable import Reporting

@Suite("A document on a terminal")
struct TerminalPageTests {
  private func table(_ caption: String, _ cells: [String]) -> Table {
    Table(
      caption: caption, rowTitle: "År", columns: [.init(title: "Takst", isNumeric: true)],
      rows: cells.enumerated().map {
        Table.Row(name: RichText("202\($0.offset)"), cells: [RichText($0.element)], isTotal: false)
      })
  }

  private func chart(_ shape: ChartShape, _ name: String) -> Block {
    .chart(Chart(id: name, title: "T", reading: RichText("læs \(name)"), shape: shape, table: table(name, ["1"])))
  }

  private var figure: Figure { Figure(value: 1, unit: .number, text: "1", source: .value("run:a")) }

  private var document: Document {
    Document(
      language: .danish, title: "Kvisten", question: nil, date: nil, maker: "Plads 0",
      sections: [
        Section(
          kind: .answer, title: "Svaret kort", blocks: [.lead("Taksten er 6.855\u{A0}kr."), .note("til sidst 1")]),
        Section(
          kind: .accounts, title: "Regnskab",
          blocks: [
            .heading("Tilbud"), .note("til sidst 2"), .paragraph("Et afsnit."), .explanation("Sådan læses det."),
            .table(table("Takster", ["6.855", "7.012"])), .list(["én ting", "en anden"]),
            .facts([Fact("Pladser", "7")]), .command("plads run a.jsonc"),
          ]),
        Section(kind: .theory, title: "Kun småt", blocks: [.note("til sidst 3"), .explanation("Lang.")]),
      ])
  }

  @Test("The answer stands first without a heading, then the sections, and notes at the end")
  func whole() {
    #expect(
      TerminalPage().text(document) == """
        Kvisten

        Taksten er 6.855 kr.

        Regnskab
        ════════

        Tilbud

        Et afsnit.

        Takster
        År    Takst
        ────  ─────
        2020  6.855
        2021  7.012

        - én ting
        - en anden

        - Pladser: 7

          plads run a.jsonc

        til sidst 1
        til sidst 2
        til sidst 3

        """)
  }

  @Test("Quiet leaves the notes out, brief tells the answer alone")
  func extents() {
    let whole = TerminalPage().text(document)
    let quiet = TerminalPage(extent: .quiet).text(document)
    #expect(whole.hasPrefix(quiet))
    #expect(!quiet.contains("til sidst") && quiet.hasSuffix("  plads run a.jsonc\n"))
    #expect(TerminalPage(extent: .brief).text(document) == "Kvisten\n\nTaksten er 6.855 kr.\n")
  }

  @Test("No line is wider than asked, and no word is lost", arguments: [20, 40, 100])
  func width(width: Int) {
    let words = (1...60).map { "ord\($0)" }
    let text = RichText(words.joined(separator: " "))
    let document = Document(
      language: .danish, title: "T", question: nil, date: nil, maker: "Plads 0",
      sections: [
        Section(
          kind: .accounts, title: "En overskrift, der er længere end tyve tegn",
          blocks: [.paragraph(text), .list([text]), .note(text)])
      ])
    let lines = TerminalPage(width: width).text(document).split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    let told = lines.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("ord") }
    #expect(told.count == 180)
  }

  @Test("A number and its unit stay on one line, and are written with a plain space")
  func nonBreaking() {
    let document = Document(
      language: .danish, title: "7\u{A0}pladser", question: nil, date: nil, maker: "Plads 0",
      sections: [
        Section(
          kind: .accounts, title: "5\u{A0}%",
          blocks: [
            .paragraph("Taksten er 6.855\u{A0}kr."), .list(["kun 1.000\u{A0}kr."]),
            .table(table("i 1\u{A0}år", ["6\u{A0}kr."])),
          ])
      ])
    let text = TerminalPage(width: 17).text(document)
    #expect(!text.contains("\u{A0}"))
    #expect(text.contains("Taksten er\n6.855 kr.\n"))
    #expect(text.contains("7 pladser\n") && text.contains("\n5 %\n═══\n") && text.contains("6 kr.\n"))
  }

  @Test("Headings, table titles and nothing else are bold where the terminal allows it")
  func bold() {
    let plain = TerminalPage().text(document)
    let bold = TerminalPage(isBold: true).text(document)
    #expect(!plain.contains("\u{1B}"))
    #expect(bold.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") == plain)
    let marked = bold.split(separator: "\n").filter { $0.contains("\u{1B}") }
    #expect(
      marked == [
        "\u{1B}[1mKvisten\u{1B}[0m", "\u{1B}[1mRegnskab\u{1B}[0m", "\u{1B}[1mTilbud\u{1B}[0m",
        "\u{1B}[1mÅr    Takst\u{1B}[0m",
      ])
  }

  @Test("What a scenario's names would make a terminal do is shown instead")
  func control() {
    let evil = "a\u{1B}[2Jb\u{202E}c\nd"
    let shown = "a\\u{1B}[2Jb\\u{202E}c\\nd"
    let document = Document(
      language: .danish, title: evil, question: nil, date: nil, maker: "Plads 0",
      sections: [
        Section(
          kind: .accounts, title: evil,
          blocks: [
            .heading(evil), .paragraph(RichText(evil)), .list([RichText(evil)]), .facts([Fact(evil, RichText(evil))]),
            .table(table(evil, [evil])), .command(evil), .note(RichText(evil)),
            .chart(
              Chart(
                id: "w", title: evil, reading: RichText(evil), shape: .waterfall(waterfall), table: table(evil, [evil]))
            ),
          ])
      ])
    let text = TerminalPage(width: 200).text(document)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(text.ranges(of: shown).count == 13)
  }

  private var waterfall: WaterfallChart {
    WaterfallChart(
      steps: [.init(name: "a", value: figure, isTotal: false)],
      axis: ChartAxis(title: "kr.", unit: .kroner, language: .danish))
  }

  @Test("A chart of a few values is told by its table, a long series is not told")
  func charts() {
    let axis = ChartAxis(title: "kr.", unit: .kroner, language: .danish)
    let blocks = [
      chart(.waterfall(waterfall), "fossen"),
      chart(
        .survival(SurvivalChart(points: [], timeTitle: "dage", axis: axis, label: "a", intervalLabel: "b")), "kurven"),
      chart(.steps(StepChart(years: [], series: [], axis: axis)), "trinnene"),
    ]
    let document = Document(
      language: .danish, title: "T", question: nil, date: nil, maker: "Plads 0",
      sections: [Section(kind: .causes, title: "Hvorfor", blocks: blocks)])
    let text = TerminalPage().text(document)
    #expect(text.contains("\nfossen\nÅr    Takst\n"))
    #expect(!text.contains("kurven") && !text.contains("trinnene"))
  }
}
