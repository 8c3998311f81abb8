/// A figure of the scenario that is not known exactly.
package struct UncertainFigure: Sendable, Hashable {
  /// Three values of its distribution, or one that was drawn.
  package struct Value: Sendable, Hashable {
    /// In the unit of the scenario.
    package let number: Double
    /// With the unit: `1100 dage`.
    package let text: String

    /// A value and how it is written.
    package init(_ number: Double, _ text: String) {
      (self.number, self.text) = (number, text)
    }
  }

  /// Its path in the scenario.
  package let path: String
  /// Its distribution in the scenario's words.
  package let words: String
  /// One draw in ten lies below.
  package let low: Value
  /// What stands for it when nothing is drawn.
  package let central: Value
  /// Nine draws in ten lie below.
  package let high: Value
  /// The value of one future; nil where there is none to tell of.
  package let drawn: Value?

  /// A figure.
  package init(path: String, words: String, low: Value, central: Value, high: Value, drawn: Value? = nil) {
    (self.path, self.words, self.low, self.central, self.high) = (path, words, low, central, high)
    self.drawn = drawn
  }

  /// The figure for a JSON document; numbers are in the unit of the texts.
  package var json: JSONValue {
    var members = [
      JSONMember(.path, .string(path)), JSONMember(.distribution, .string(words)), JSONMember(.p10, low.json),
      JSONMember(.central, central.json), JSONMember(.p90, high.json),
    ]
    if let drawn { members.append(JSONMember(.drawn, drawn.json)) }
    return .object(members)
  }

  /// `5 numbers are uncertain`
  static func count(_ figures: [UncertainFigure]) -> String {
    "\(NumberStyle(.english).integer(figures.count)) \(figures.count == 1 ? "number is" : "numbers are") uncertain"
  }

  /// Paths without what all of them begin with.
  static func shortNames(ofPaths all: [String]) -> [String] {
    let paths = all.map { $0.split(separator: ".", omittingEmptySubsequences: false) }
    let shortest = paths.map { $0.count }.min() ?? 0
    var common = 0
    while common < shortest - 1, Set(paths.map { $0[common] }).count == 1, all.count > 1 || common < shortest - 3 {
      common += 1
    }
    return paths.map { $0.dropFirst(common).joined(separator: ".") }
  }
}

extension UncertainFigure.Value {
  fileprivate var json: JSONValue { [.value: .number(number), .text: .string(text)] }
}
