import Testing

@testable import Reporting

@Suite("Figure style")
struct FigureStyleTests {
  private func estimate(
    _ mean: Double, _ unit: String, half: Double = 0, p10: Double? = nil, p90: Double? = nil, end: Double = 0
  ) -> ResultEstimate? {
    ResultEstimate(
      ResultNode(
        document: "run",
        [
          "mean": .number(mean), "standardError": .number(half / 2), "low": .number(mean - half),
          "high": .number(mean + half), "p10": .number(orNull: p10), "p90": .number(orNull: p90),
          "p10Low": .number(orNull: p10.map { $0 - end }), "p10High": .number(orNull: p10.map { $0 + end }),
          "p90Low": .number(orNull: p90.map { $0 - end }), "p90High": .number(orNull: p90.map { $0 + end }),
          "unit": .string(unit),
        ]))
  }

  private func mean(_ estimate: ResultEstimate?, perYearOf years: Int = 1) -> String? {
    FigureStyle(.danish, [estimate], perYearOf: years).mean(estimate)?.text
  }

  @Test("Figures are Danish, with the digits their precision allows")
  func danish() {
    #expect(mean(estimate(0.8326, "share", half: 0.0005)) == "83,3\u{A0}%")
    #expect(mean(estimate(0.8326, "share", half: 0.01)) == "83\u{A0}%")
    #expect(mean(estimate(-538_500, "kroner", half: 5_000)) == "-0,54\u{A0}mio.\u{A0}kr.")
    #expect(mean(estimate(6_855, "kroner")) == "6.855\u{A0}kr.")
    #expect(mean(estimate(6_812, "kroner", half: 30)) == "6.810\u{A0}kr.")
    #expect(mean(estimate(-6_000_000, "kroner", half: 10_000), perYearOf: 6) == "-1,00\u{A0}mio.\u{A0}kr.")
  }

  @Test("A probability that is not certain is never told as 0 or 100 percent")
  func bounds() {
    #expect(mean(estimate(0.003, "probability", half: 0.03)) == "under 1\u{A0}%")
    #expect(mean(estimate(0.998, "probability", half: 0.03)) == "over 99\u{A0}%")
    #expect(mean(estimate(1, "probability", half: 0.03)) == "100\u{A0}%")
    #expect(mean(estimate(0, "number")) == "0")
  }

  @Test("A spread has its unit once, and is the figure itself where futures agree")
  func spreads() {
    let wide = estimate(0.8, "share", half: 0.01, p10: 0.6, p90: 0.95)
    #expect(FigureStyle(.danish, [wide]).spread(wide).plain == "60 til 95\u{A0}%")
    // A mean known to a tenth of a percent, and ends of the spread that are not.
    let rough = estimate(0.82, "share", half: 0.003, p10: 0.634_9, p90: 0.922, end: 0.012)
    #expect(FigureStyle(.danish, [rough]).mean(rough)?.text == "82,0\u{A0}%")
    #expect(FigureStyle(.danish, [rough]).spread(rough).plain == "63 til 92\u{A0}%")
    // Takster are each known as well as they are.
    let (exact, known) = (estimate(6_855, "kroner"), estimate(7_063, "kroner", half: 30, p10: 6_858, p90: 7_702, end: 40))
    let style = FigureStyle(.danish, [exact, known])
    #expect(style.mean(exact)?.text == "6.855\u{A0}kr.")
    #expect(style.spread(known).plain == "6.860 til 7.700\u{A0}kr.")
    let certain = estimate(6_855, "kroner", p10: 6_851, p90: 6_851)
    #expect(FigureStyle(.danish, [certain]).spread(certain).plain == "6.855\u{A0}kr.")
  }

  @Test("A difference has a sign and its precision")
  func differences() {
    let style = FigureStyle(.danish, [estimate(0.034, "share", half: 0.002)], as: .points)
    #expect(style.difference(estimate(0.034, "share", half: 0.002)).plain == "+3,4 ± 0,2")
    #expect(style.difference(estimate(0, "share")).plain == "ingen")
  }
}
