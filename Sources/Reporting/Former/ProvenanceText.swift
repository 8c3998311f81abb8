/// What the figures of a scenario rest on, in words.
package struct ProvenanceText {
  private let provenance: Provenance
  private let numbers = NumberStyle(.english)

  /// The words for `provenance`.
  package init(_ provenance: Provenance) {
    self.provenance = provenance
  }

  /// How many figures rest on what: `18 figures rest on sources, 12 on assumptions and 3 on nothing stated`.
  package var counts: String {
    let (sources, assumptions) = (provenance.sources.count, provenance.assumptions.count)
    let figures = "\(numbers.integer(sources)) \(sources == 1 ? "figure rests" : "figures rest") on sources"
    let unstated = provenance.unreferenced.count
    let others =
      ["\(numbers.integer(assumptions)) on assumptions"]
      + (unstated > 0 ? ["\(numbers.integer(unstated)) on nothing stated"] : [])
    return ([figures] + others).joined(separator: ", ")
  }

  /// The disagreements between the sources in full; empty when there are none.
  package func conflicts(width: Int) -> String {
    guard !provenance.conflicts.isEmpty else { return "" }
    let entries = provenance.conflicts.map { conflict in
      let figures = conflict.values.map { "\($0.label) \($0.text)" }.joined(separator: "; ")
      let values = figures.isEmpty ? "" : " Figures: \(figures)."
      let source = conflict.source.map { " (\($0))" } ?? ""
      return "  ! \(conflict.subject): " + "\(conflict.text)\(source)".endingSentence + values
    }
    return "The sources disagree:\n" + entries.map { $0.paragraph(width: width, indent: 4) }.joined()
  }
}

extension String {
  /// The text with a full stop, unless an abbreviation has left one there.
  var endingSentence: String { hasSuffix(".") ? self : self + "." }

  /// The text as lines of at most `width` columns, those after the first with `indent` spaces before them; spaces at
  /// the beginning of the text stay.
  func paragraph(width: Int, indent: Int = 0) -> String {
    let lead = String(prefix { $0 == " " })
    let margin = String(repeating: " ", count: indent)
    let lines = visibleInTerminal.wrapped(to: max(20, width - max(indent, lead.count)))
    return lines.enumerated().map { ($0.offset == 0 ? lead : margin) + $0.element + "\n" }.joined()
  }
}
