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
