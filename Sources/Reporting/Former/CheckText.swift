package import Forecasting
internal import Occupancy

/// What `check` says of a scenario that is right.
package struct CheckText {
  private let subject: Subject
  private let base: Variant
  private let variants: [String]
  private let warnings: Int
  private let page: TextPage

  /// A scenario, the names of its variants and how many warnings there are about it.
  package init(_ subject: Subject, _ base: Variant, variants: [String], warnings: Int, page: TextPage) {
    (self.subject, self.base, self.variants, self.warnings, self.page) = (subject, base, variants, warnings, page)
  }

  /// The counts, then everything the figures rest on.
  package var text: String {
    let words = ProvenanceText(subject.provenance)
    let ydelser = base.tilbud.reduce(0) { $0 + $1.ydelser.count }
    let counts = [
      "\(base.tilbud.count) tilbud", "\(ydelser) \(ydelser == 1 ? "ydelse" : "ydelser")",
      "\(base.scene.kommuner.count) \(base.scene.kommuner.count == 1 ? "kommune" : "kommuner")",
      "\(variants.count) \(variants.count == 1 ? "variant" : "variants")",
      "\(warnings) \(warnings == 1 ? "warning" : "warnings")",
    ]
    return page.paragraph("\(page.file): OK")
      + page.paragraph("‘\(subject.name)’, \(subject.periodText): \(counts.joined(separator: ", ")).")
      + page.paragraph("\(words.counts).") + rules
      + uncertain + words.lists(width: page.width) + words.conflicts(width: page.width)
  }

  /// The figures that are not known exactly.
  private var uncertain: String {
    if subject.uncertain.isEmpty { return "" }
    return "Uncertain (\(subject.uncertain.count)):\n"
      + subject.uncertain.map { figure in
        "  ~ \(figure.path): \(figure.words) (8 of 10 draws from \(figure.low.text) to \(figure.high.text))"
          .paragraph(width: page.width, indent: 6)
      }.joined()
  }

  /// The rules that change places in the simulation, tilbud by tilbud.
  private var rules: String {
    base.tilbud.flatMap { tilbud in
      tilbud.ruleSentences(in: base.scene.period).map { page.paragraph("\(tilbud.name.visibleInTerminal). \($0)") }
    }.joined()
  }
}
