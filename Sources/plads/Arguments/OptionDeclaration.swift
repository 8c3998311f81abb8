internal import Occupancy

/// An option of a command: its name, what it takes and what it does.
struct OptionDeclaration: Sendable, Equatable {
  /// Without the dashes.
  let name: String
  let value: ValueKind
  let repeatable: Bool
  let help: String

  init(_ name: String, _ value: ValueKind = .none, repeatable: Bool = false, help: String) {
    (self.name, self.value, self.repeatable, self.help) = (name, value, repeatable, help)
  }

  /// The name as it is typed.
  var flag: String { "--" + name }

  /// Flag and value as help shows them: `--seed N`.
  var synopsis: String { value.placeholder.map { "\(flag) \($0)" } ?? flag }
}

/// What an option takes.
enum ValueKind: Sendable, Equatable {
  /// Nothing: the option is there or not.
  case none
  /// Any text but the empty one.
  case text(placeholder: String)
  /// A path and a value, as in `tilbud.kvisten.pladser=6`.
  case assignment
  /// A whole number within bounds.
  case integer(ClosedRange<Int>, placeholder: String)
  /// A whole number from 0 to 2^64 - 1.
  case unsigned
  /// A percentage within bounds, read as a share: `0.5%` is 0.005.
  case share(percent: ClosedRange<Double>)
  /// A day, as in `2026-11-21`.
  case date
  /// One of the words.
  case choice([String], placeholder: String)

  /// What help shows for the value.
  var placeholder: String? {
    switch self {
    case .none: nil
    case .text(let placeholder), .integer(_, let placeholder), .choice(_, let placeholder): placeholder
    case .assignment: "PATH=VALUE"
    case .unsigned: "N"
    case .share: "SHARE"
    case .date: "DATE"
    }
  }

  /// What a right value looks like, in words that follow "expected".
  var expectation: String {
    switch self {
    case .none: "no value"
    case .text(let placeholder): "a value (\(placeholder))"
    case .assignment: "a path, an equals sign and a value, such as tilbud.kvisten.pladser=6"
    case .integer(let range, _): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .unsigned: "a whole number from 0 to \(UInt64.max)"
    case .share(let range):
      "a percentage from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound)), such as 0.5%"
    case .date: "a date such as 2026-11-21"
    case .choice(let words, _): "one of " + words.joined(separator: ", ")
    }
  }

  /// The value a text stands for; nil when it is not of this kind.
  func read(_ text: String) -> OptionValue? {
    switch self {
    case .none: nil
    case .text: text.isEmpty ? nil : .text(text)
    case .assignment: Assignment(text).map(OptionValue.assignment)
    case .integer(let range, _): Int(text).flatMap { range.contains($0) ? .integer($0) : nil }
    case .unsigned: UInt64(text).map(OptionValue.unsigned)
    case .share(let range): Self.percentage(text).flatMap { range.contains($0) ? .share($0 / 100) : nil }
    case .date: CivilDate(iso: text).map(OptionValue.date)
    case .choice(let words, _): words.contains(text) ? .text(text) : nil
    }
  }

  /// The number before a percent sign, with decimal point or decimal comma.
  private static func percentage(_ text: String) -> Double? {
    guard text.hasSuffix("%") else { return nil }
    var number = text.dropLast()
    while number.last == " " || number.last == "\u{A0}" { number.removeLast() }
    let isPlain = number.utf8.allSatisfy { (48...57).contains($0) || $0 == 44 || $0 == 46 }
    return isPlain ? Double(String(number).replacing(",", with: ".")) : nil
  }

  private static func text(_ percent: Double) -> String {
    (percent == percent.rounded() ? String(Int(percent)) : percent.description) + "%"
  }
}

/// A value as an option read it.
enum OptionValue: Sendable, Equatable {
  case present
  case text(String)
  case assignment(Assignment)
  case integer(Int)
  case unsigned(UInt64)
  case share(Double)
  case date(CivilDate)
}

/// A change to a scenario: the value at a path becomes another.
struct Assignment: Sendable, Equatable {
  let path: String
  let value: String

  /// Reads `path=value`; nil without an equals sign or a path. The value may be empty or hold equals signs.
  init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
    path = String(text[..<sign])
    value = String(text[text.index(after: sign)...])
  }
}
