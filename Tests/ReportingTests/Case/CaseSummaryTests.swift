import Forecasting
import Testing

@testable import Reporting

@Suite("Case summary")
struct CaseSummaryTests {
  private func figure(_ text: String, _ value: Double) -> Figure {
    Figure(value: value, unit: .number, text: text, source: .value("run:a"))
  }

  @Test("Every figure is the one of the results, and reads as in the report", arguments: Language.allCases)
  func figures(language: Language) throws {
    let documents = try ReportFindingsTests.documents
    let report = try SmallReport.report(documents, language)
    let check = try FigureCheck(documents)
    let told = Dictionary(grouping: report.document.figures, by: \.source).mapValues { Set($0.map(\.withoutUnit.text)) }
    #expect(report.summary.figures.count > 25)
    for figure in report.summary.figures {
      let expected = try #require(check.value(figure.source), "\(figure.source)")
      #expect(abs(figure.value - expected) <= 1e-12 * abs(expected), "\(figure.source)")
      #expect(told[figure.source]?.contains(figure.withoutUnit.text) == true, "\(figure.text) at \(figure.source)")
    }
  }

  @Test("A tilbud is told in the order of an årsrapport")
  func tilbud() throws {
    let summary = try CaseSamples.run().summary
    let tilbud = try #require(summary.tilbud.first)
    #expect(tilbud.target.plain == "Kvisten har ydelsen Børn.")
    #expect(tilbud.places?.plain == "Der er 7 normerede pladser i hele perioden.")
    #expect(tilbud.occupancy?.plain.hasPrefix("I 2023 ventes den indskrevne belægning at blive ") == true)
    #expect(tilbud.takst?.plain.hasPrefix("I 2023 er taksten pr. døgn ") == true)
    #expect(tilbud.result?.plain.contains("; i 2024 ventes det at blive ") == true)
    #expect(tilbud.cause == nil)
    #expect(tilbud.outlook?.plain.hasPrefix("I 2024 er risikoen for et underskud ud over båndet (±5\u{A0}%) ") == true)
    #expect(summary.choices.map(\.name) == [nil])
    #expect(summary.basis.plain.hasSuffix("og hviler på 40 simulerede fremtider."))
  }

  @Test("What the scenario says of a tilbud and its ydelser is told as it stands, in place of a field")
  func about() throws {
    var variant = try SmallForecast.variants()[0]
    variant.tilbud[0].about = "For børn & unge <18"
    variant.tilbud[0].ydelser[0].about = "=1+1"
    let report = try CaseSamples.report([variant], .danish)
    #expect(report.summary.tilbud[0].about == "For børn & unge <18")
    let page = HTMLPage(report.document).text
    #expect(page.contains("For børn &#38; unge &#60;18") || page.contains("For børn &amp; unge &lt;18"))
    #expect(page.contains("Børn: =1+1"))
    let (told, plain) = (
      try CaseDocument(report, template: .indstillingLast).tree.seen,
      try CaseDocument(CaseSamples.run(), template: .indstillingLast).tree.seen
    )
    #expect(told.contains("For børn & unge <18") && !told.contains("Målgruppe:"))
    #expect(plain.contains("Målgruppe:"))
  }

  @Test("Without økonomi nothing is said of money")
  func withoutMoney() throws {
    let report = try CaseSamples.plain()
    let tilbud = try #require(report.summary.tilbud.first)
    #expect(tilbud.takst == nil)
    #expect(tilbud.result == nil)
    #expect(report.summary.choices.map(\.text.plain) == ["7 pladser"])
  }

  @Test("Places are told with their dates, and agree in number")
  func places() {
    let danish = Phrases(.danish)
    let steps = [
      ("1. januar 2021", figure("28", 28)), ("1. juli 2022", figure("22", 22)), ("1. januar 2024", figure("20", 20)),
    ]
    #expect(
      danish.placesTold(nil, steps).plain
        == "Der er 28 normerede pladser den 1. januar 2021, 22 fra den 1. juli 2022 og 20 fra den 1. januar 2024.")
    #expect(
      danish.placesTold("»a«", Array(steps.prefix(2))).plain
        == "I »a« er der 28 normerede pladser den 1. januar 2021 og 22 fra den 1. juli 2022.")
    #expect(danish.placesTold(nil, [("", figure("1", 1))]).plain == "Der er 1 normeret plads i hele perioden.")
    #expect(
      Phrases(.english).placesTold(nil, [("", figure("1", 1))]).plain == "There is 1 place in the whole period.")
  }

  @Test("Who runs a tilbud and what it offers")
  func target() {
    let danish = Phrases(.danish)
    #expect(
      danish.target("A", driftsherre: "Region Nordjylland", ["x (SEL § 66)", "y", "z"])
        == "A drives af Region Nordjylland med ydelserne x (SEL § 66), y og z.")
    #expect(danish.target("A", driftsherre: nil, ["x"]) == "A har ydelsen x.")
  }

  @Test("Every language has all headings and fields, with names of their own", arguments: Language.allCases)
  func words(language: Language) {
    let phrases = Phrases(language)
    #expect(Set(CasePart.allCases.map(phrases.title)).count == CasePart.allCases.count)
    #expect(Set(CaseField.allCases.map { phrases.field($0).placeholder }).count >= CaseField.allCases.count - 1)
    #expect(phrases.verbs.count == 3)
  }
}
