internal import Forecasting
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

/// Text with figures in it, which are the report's own and not typed.
///
///     let sentence: RichText = "Belægningen ventes at blive \(share) i \(year)."
package struct RichText: Sendable, Hashable {
  /// A piece of it.
  package enum Run: Sendable, Hashable {
    case text(String)
    case figure(Figure)
  }

  package var runs: [Run]

  /// Nothing.
  package init() { runs = [] }

  /// Plain text.
  package init(_ text: String) { runs = text.isEmpty ? [] : [.text(text)] }

  /// A figure alone.
  package init(_ figure: Figure) { runs = [.figure(figure)] }

  /// As it reads.
  package var plain: String {
    runs.map { run in
      switch run {
      case .text(let text): text
      case .figure(let figure): figure.text
      }
    }.joined()
  }

  /// The figures in it.
  package var figures: [Figure] {
    runs.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  package var isEmpty: Bool { runs.isEmpty }

  package static func + (left: RichText, right: RichText) -> RichText {
    var sum = left
    for run in right.runs { sum.append(run) }
    return sum
  }

  /// Adds a piece. A full stop after an abbreviation that ends with one is not written twice: `7,5 mio. kr.`
  fileprivate mutating func append(_ run: Run) {
    guard case .text(let text) = run, text.hasPrefix("."), !text.hasPrefix(".."), plain.hasSuffix(".") else {
      return runs.append(run)
    }
    if text.count > 1 { runs.append(.text(String(text.dropFirst()))) }
  }
}

extension RichText: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = RichText()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { text.append(.text(literal)) } }
    package mutating func appendInterpolation(_ figure: Figure) { text.append(.figure(figure)) }
    package mutating func appendInterpolation(_ other: RichText) { text = text + other }
    package mutating func appendInterpolation(_ string: String) { appendLiteral(string) }
    /// A year or another number that is a name rather than a figure.
    package mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
  }

  package init(stringLiteral value: String) { self.init(value) }
  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }
}

extension [RichText] {
  /// The texts after each other with something between them.
  package func joined(separator: String) -> RichText {
    enumerated().reduce(into: RichText()) { sum, element in
      sum = sum + (element.offset == 0 ? RichText() : RichText(separator)) + element.element
    }
  }
}
