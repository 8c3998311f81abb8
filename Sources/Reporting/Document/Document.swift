/// What is told of a result, section by section, before a terminal, a page, Word, Excel or CSV renders it.
///
/// It is made from results as JSON holds them, so every figure in it carries the path it was read at.
package struct Document: Sendable, Hashable {
  package let language: Language
  /// The scenario's name, or what the result is about where there is no scenario.
  package let title: String
  /// The question it answers; nil where it is the title.
  package let question: String?
  /// The date the reader is told, already written out; nil when none was asked for.
  package let date: String?
  /// `Plads 0.1.0`, for the foot of every format.
  package let maker: String
  package let sections: [Section]

  /// Every figure, in reading order.
  package var figures: [Figure] { sections.flatMap { $0.blocks.flatMap { $0.figures } } }
}

/// A section with its heading.
package struct Section: Sendable, Hashable {
  /// What a section is about.
  package enum Kind: String, Sendable, CaseIterable {
    case answer, expectations, known, limits, viability, capacity, ydelser, accounts, takst, causes, breakEven,
      variants, grid
    case waiting
    case kommuner, sensitivity, spiral, theory, reference, formulas, data, backtest, future, explanation, rules
    case uncertain, warnings, sources, conflicts, reproduction, basis
  }

  package let kind: Kind
  package let title: String
  package let blocks: [Block]
}
