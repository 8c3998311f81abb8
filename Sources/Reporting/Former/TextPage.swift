internal import Forecasting

/// How results are laid out on a terminal or in a text file, and what they all begin and end with.
package struct TextPage: Sendable {
  /// Columns of a line.
  package let width: Int
  /// Whether headings may be bold.
  package let isBold: Bool
  /// What the user called the scenario's file.
  package let file: String

  /// A page for a scenario read from `file`.
  package init(width: Int = 100, isBold: Bool = false, file: String) {
    (self.width, self.isBold, self.file) = (width, isBold, file.visibleInTerminal)
  }

  /// The scenario, what was simulated and how to repeat it.
  func header(_ subject: Subject, _ result: ForecastResult, variants: [String]) -> String {
    let futures = NumberStyle(.english).integer(result.replications)
    let names = variants.map { "‘\($0)’" }.joined(separator: ", ")
    return title(subject.name)
      + paragraph(
        "Period \(subject.periodText). \(variants.count == 1 ? "Variant" : "Variants") \(names). "
          + "\(futures) \(result.replications == 1 ? "future" : "futures") simulated, seed \(result.seed).")
      + made(subject) + drawn(subject)
  }

  /// That uncertain figures were drawn; nothing where there are none.
  func drawn(_ subject: Subject) -> String {
    if subject.uncertain.isEmpty { return "" }
    return paragraph(
      "\(UncertainFigure.count(subject.uncertain)), and every future draws \(subject.uncertain.count == 1 ? "it" : "them") "
        + "anew: `plads sensitivity \(file)` tells how much of the spread that makes.")
  }

  /// That uncertain figures stand at their central values; nothing where there are none.
  func undrawn(_ subject: Subject) -> String {
    if subject.uncertain.isEmpty { return "" }
    return paragraph(
      "\(UncertainFigure.count(subject.uncertain)); here \(subject.uncertain.count == 1 ? "it has its" : "they have their") "
        + "central \(subject.uncertain.count == 1 ? "value" : "values") in every future.")
  }

  /// What made the result from what.
  func made(_ subject: Subject) -> String {
    paragraph("Plads \(subject.version), scenario \(subject.fingerprint.prefix(16)).")
  }

  /// What the figures rest on, and where the sources disagree.
  func footer(_ subject: Subject) -> [String] {
    let words = ProvenanceText(subject.provenance)
    return [words.conflicts(width: width), paragraph("\(words.counts): `plads check \(file)` lists them.")]
  }

  /// The first line of a result.
  func title(_ text: String) -> String { bold(text.visibleInTerminal) + "\n" }

  /// A tilbud's name and driftsherre, and what the scenario says it is.
  func heading(_ tilbud: TilbudCase) -> String {
    heading(tilbud.name + (tilbud.driftsherre.map { " (\($0))" } ?? ""))
      + (tilbud.about.map { paragraph($0.visibleInTerminal) } ?? "")
  }

  /// A heading above tables.
  func heading(_ text: String) -> String {
    let text = text.visibleInTerminal
    return bold(text) + "\n" + String(repeating: "═", count: min(width, text.displayWidth)) + "\n"
  }

  /// A table.
  func table(_ table: TextTable) -> String { table.text(width: width, boldHeader: isBold) }

  /// Running text.
  func paragraph(_ text: String) -> String { text.paragraph(width: width) }

  private func bold(_ text: String) -> String { isBold ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
