package import Forecasting
internal import Occupancy
internal import Takst

/// The result of `explain` for the terminal.
package struct ExplanationText {
  private let subject: Subject
  private let variant: Variant
  private let explanations: [Explanation]
  private let year: Int?
  private let page: TextPage

  /// The explanations of a variant's tilbud, for one year or for all.
  package init(_ subject: Subject, _ variant: Variant, _ explanations: [Explanation], year: Int?, page: TextPage) {
    (self.subject, self.variant, self.explanations, self.year, self.page) = (subject, variant, explanations, year, page)
  }

  /// All of it.
  package var text: String {
    var blocks = [
      page.title(subject.name)
        + page.paragraph(
          "How the takst is made, without simulating. Period \(subject.periodText). Variant ‘\(variant.name)’.")
        + page.made(subject)
        + (subject.uncertain.isEmpty
          ? "" : page.paragraph("\(UncertainFigure.count(subject.uncertain)); the arithmetic uses the central values."))
    ]
    for tilbud in variant.tilbud {
      blocks.append(page.heading(tilbud))
      let explanation = explanations.first { $0.id == tilbud.plan.id }
      blocks += explanation.map(words) ?? [page.paragraph("The scenario says nothing of its cost and takst.")]
    }
    blocks += page.footer(subject)
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func words(_ explanation: Explanation) -> [String] {
    let tables = ExplanationTables(explanation, year: year)
    guard !tables.isEmpty else { return [] }
    return [
      page.table(tables.takst),
      page.title("The same cost base at other percentages") + page.table(tables.otherPercentages),
      (notes(explanation) + EfterreguleringText(explanation).lines).map(page.paragraph).joined(),
    ]
  }

  private func notes(_ explanation: Explanation) -> [String] {
    let isDøgn = !explanation.structure.isHourly
    let made =
      isDøgn
      ? "A takst is what it has to cover ÷ (places × days × forudsat belægning), rounded once to whole kroner"
      : "The hourly price is what it has to cover ÷ (årsværk × net hours × faktureringsgrad), rounded once to whole kroner"
    let versions =
      explanation.years.contains { $0.takster.versions.count > 1 }
      ? "; a version that begins within a year is computed as if it held the whole year" : ""
    let even = isDøgn ? " Break-even counts betalt belægning against the cost as budgeted." : ""
    let rules = RuleText(explanation.placeRules, period: variant.scene.period).sentences
    let unreviewed =
      rules.isEmpty
      ? []
      : [
        rules.joined(separator: " ")
          + " No review is foreseen here: places are those that hold when none changes them, and `plads run` makes a new "
          + "takst whenever one does."
      ]
    return [made + versions + ". Results of simulated years are not foreseen here: `plads run` carries them on." + even]
      + unreviewed
  }
}
