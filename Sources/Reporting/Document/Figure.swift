/// A number of a report: how it is shown, and where in the results it comes from.
package struct Figure: Sendable, Hashable {
  /// Where a number comes from; paths name the document's command first: `run:variants[0].…`.
  package enum Source: Sendable, Hashable {
    /// The number at a path.
    case value(String)
    /// The number at a path, divided by a number that is no result, such as the years of a period.
    case quotient(String, Double)
    /// Numbers added up, and divided.
    case sum([String], dividedBy: Double)
    /// Numbers multiplied, with a sign before them.
    case product([String], sign: Double)
    /// One number less another.
    case difference(String, String)
    /// How many elements of a list are at least zero.
    case notNegative([String])
    /// How many elements a list has.
    case count(String)
  }

  /// What a figure is shown in.
  package enum Unit: Sendable, Hashable {
    /// A share or probability, shown in percent.
    case percent
    /// A difference of shares, shown in percentage points.
    case points
    /// Kroner.
    case kroner
    /// Kroner, shown in millions.
    case millions
    /// People, places, days, hours.
    case number
  }

  /// In the result's own unit: shares, people, days, hours or kroner.
  package let value: Double
  package let unit: Unit
  /// As the reader sees it, unit included where one belongs to it: `-0,54 mio. kr.`
  package let text: String
  package let source: Source
  /// Whether it was rounded so that it adds up with others as printed: to the unit below it or the one above.
  package var isPart = false
}

extension Figure.Unit {
  /// What a value is multiplied by to be shown.
  package var factor: Double {
    switch self {
    case .percent, .points: 100
    case .millions: 1e-6
    case .kroner, .number: 1
    }
  }
}

extension Figure {
  /// The figure written otherwise: with a noun, as a word.
  func saying(_ text: String) -> Figure { Figure(value: value, unit: unit, text: text, source: source) }
}
