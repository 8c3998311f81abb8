package import Occupancy

extension Reading<String> {
  /// Text with something in it.
  package static var text: Reading { anyText.where("a text that is not empty") { !$0.allSatisfy { $0.isWhitespace } } }

  /// Any text.
  package static var anyText: Reading {
    Reading("a text") { kind in
      if case .string(let text) = kind { text } else { nil }
    }
  }
}

extension Reading<Bool> {
  /// `true` or `false`.
  package static var bool: Reading {
    Reading("true or false") { kind in
      if case .bool(let flag) = kind { flag } else { nil }
    }
  }
}

extension Reading<Int> {
  /// A whole number.
  package static func integer(in range: ClosedRange<Int> = Int.min...Int.max) -> Reading {
    var expected: String { range == Int.min...Int.max ? "a whole number" : "a whole number \(words(range))" }
    return Reading(expected) { field in
      switch field.node.kind {
      case .number(_, let literal):
        let value = ExactDecimal(literal: literal)?.integer().flatMap { Int(exactly: $0) }
        if let value, range.contains(value) { return value }
        field.reject(expected: expected)
      case .drawn: field.reject(expected: "\(expected), which cannot be uncertain")
      default: field.reject(expected: expected)
      }
      return nil
    }
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (let low, .max): "of at least \(low)"
    case (.min, let high): "of at most \(high)"
    case (let low, let high): "from \(low) to \(high)"
    }
  }
}

extension Reading<Double> {
  /// A number.
  package static func number(in range: ClosedRange<Double> = -Double.infinity ... .infinity) -> Reading {
    Reading("a number" + rangeWords(range) { plain($0) }) { kind in
      switch kind {
      case .number(let value, _), .drawn(let value, .plain): range.contains(value) ? value : nil
      default: nil
      }
    }
  }

  /// The range in words that follow what it limits; nothing for a range without limits.
  static func rangeWords(_ range: ClosedRange<Double>, _ words: (Double) -> String) -> String {
    switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
    case (true, true): " from \(words(range.lowerBound)) to \(words(range.upperBound))"
    case (true, false): " of at least \(words(range.lowerBound))"
    case (false, true): " of at most \(words(range.upperBound))"
    case (false, false): ""
    }
  }

  /// `12` rather than `12.0`.
  static func plain(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? String(value) }
}

extension Reading<CivilDate> {
  /// A day: `"2023-01-31"`.
  package static var date: Reading {
    let expected = "a date such as \"2023-01-31\""
    return Reading(expected) { field in
      if let date = field.node.string.flatMap({ CivilDate(iso: $0) }) { return date }
      field.reject(expected: expected, suggestion: field.node.string.flatMap { DateText.read($0) }?.iso)
      return nil
    }
  }

  /// A day of a period.
  package static func date(in period: Period) -> Reading {
    date.where("a date from \(period.first.iso) to \(period.last.iso)") { period.contains($0) }
  }
}

extension Reading where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of an enumeration.
  package static var word: Reading {
    var words: [String] { Value.allCases.map { $0.rawValue } }
    var expected: String { words.count == 1 ? words[0].quoted : "one of: \(words.joined(separator: ", "))" }
    return Reading(expected) { field in
      let text = field.node.string
      if let value = Value.allCases.first(where: { $0.rawValue == text }) { return value }
      field.reject(expected: expected, suggestion: text.flatMap { NearestWord.nearest(to: $0, among: words) })
      return nil
    }
  }
}
