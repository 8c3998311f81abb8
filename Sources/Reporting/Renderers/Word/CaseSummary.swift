internal import Forecasting
/// What a case says before its bilag: how the figures were made, each tilbud in short, and what there is to choose from.
package struct CaseSummary: Sendable, Hashable {
  /// How the figures were made.
  package let basis: RichText
  package let tilbud: [TilbudSummary]
  /// One for every variant, in the scenario's order.
  package let choices: [CaseChoice]

  /// Every figure in it.
  package var figures: [Figure] {
    basis.figures + tilbud.flatMap { $0.texts.flatMap { $0.figures } } + choices.flatMap { $0.text.figures }
  }
}

/// A tilbud in the order in which the summary of an årsrapport tells it.
package struct TilbudSummary: Sendable, Hashable {
  package let name: String
  package let isHourly: Bool
  /// Who runs it, its ydelser and their paragraphs.
  package let target: RichText
  /// Whom it is for, as the scenario tells; nil where it does not.
  package let about: String?
  /// The places before and after, with dates; nil where there are none.
  package let places: RichText?
  package let occupancy: RichText?
  package let takst: RichText?
  package let result: RichText?
  /// Why the result is what it is; nil where nothing was computed of it.
  package let cause: RichText?
  /// The risk, and who waits.
  package let outlook: RichText?

  fileprivate var texts: [RichText] {
    [target] + [places, occupancy, takst, result, cause, outlook].compactMap { $0 }
  }
}

/// A variant as something that can be chosen.
package struct CaseChoice: Sendable, Hashable {
  /// The variant's name; nil when it is the only one.
  package let name: String?
  package let text: RichText
}

/// A figure of one variant, or the lowest and the highest of several.
enum Told {
  case one(Figure)
  case between(NamedFigure, NamedFigure)
}
