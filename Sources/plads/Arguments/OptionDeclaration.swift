internal import Scenarios

/// An option of a command: its name, what it takes and what it does.
struct OptionDeclaration: Sendable, Equatable {
  /// Without the dashes.
  let name: String
  /// The same in another language, without the dashes.
  let alias: String?
  let value: ValueKind
  let repeatable: Bool
  let help: String

  init(_ name: String, alias: String? = nil, _ value: ValueKind = .none, repeatable: Bool = false, help: String) {
    (self.name, self.alias, self.value, self.repeatable, self.help) = (name, alias, value, repeatable, help)
  }

  /// The name as it is typed.
  var flag: String { "--" + name }

  /// Flag and value as help shows them: `--seed N`.
  var synopsis: String { value.placeholder.map { "\(flag) \($0)" } ?? flag }

  /// What it does, with its other name and its words.
  var explanation: String {
    help + (alias.map { " Also --\($0)." } ?? "") + value.words + (repeatable ? " May be repeated." : "")
  }
}

/// What an option takes.
enum ValueKind: Sendable, Equatable {
  /// Nothing: the option is there or not.
  case none
  /// Any text but the empty one.
  case text(placeholder: String)
  /// A file or folder.
  case path(PathKind)
  /// A path and a value, as in `tilbud.kvisten.pladser=6`.
  case assignment
  /// A whole number within bounds.
  case integer(ClosedRange<Int>, placeholder: String)
  /// A whole number from 0 to 2^64 - 1.
  case unsigned
  /// A percentage within bounds, read as a share: `0.5%` is 0.005.
  case share(percent: ClosedRange<Double>)
  /// Numbers within bounds, separated by commas.
  case numbers(ClosedRange<Double>)
  /// Percentages within bounds with commas between them, read as shares.
  case shares(percent: ClosedRange<Double>)
  /// Whole numbers within bounds, as `6`, `4..8` or `4,6,8`.
  case integers(ClosedRange<Int>)
  /// A number within bounds, with decimal point or decimal comma.
  case number(ClosedRange<Double>, placeholder: String)
  /// A length of time with its unit within bounds, read as days.
  case duration(days: ClosedRange<Double>)
  /// One of the words.
  case choice([String], placeholder: String)
  /// A quantity of the domain.
  case quantity(QuantityKind)

  /// The most values in a list.
  private static let mostValues = 100

  /// What help shows for the value.
  var placeholder: String? {
    switch self {
    case .none: nil
    case .text(let placeholder), .integer(_, let placeholder), .choice(_, let placeholder),
      .number(_, let placeholder):
      placeholder
    case .path(let kind): kind.placeholder
    case .assignment: "PATH=VALUE"
    case .unsigned: "N"
    case .share: "SHARE"
    case .numbers: "LIST"
    case .shares: "SHARES"
    case .integers: "N"
    case .duration: "TIME"
    case .quantity(let kind): kind.placeholder
    }
  }

  /// The words to choose from, as a sentence that follows another; empty where there are none.
  var words: String {
    if case .choice(let words, _) = self { " One of \(words.joined(separator: ", "))." } else { "" }
  }

  /// What a right value looks like, in words that follow "expected".
  var expectation: String {
    switch self {
    case .none: "no value"
    case .text(let placeholder): "a value (\(placeholder))"
    case .path(let kind): "a value (\(kind.placeholder))"
    case .assignment: "a path, an equals sign and a value, such as tilbud.kvisten.pladser=6"
    case .integer(let range, _): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .unsigned: "a whole number from 0 to \(UInt64.max)"
    case .share(let range):
      "a percentage from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound)), such as 0.5%"
    case .numbers(let range):
      "numbers from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound)) with a decimal point, separated by "
        + "commas, such as 0,-0.5"
    case .shares(let range):
      "percentages from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound)), such as 90% or 85%,90%,95%"
    case .integers(let range):
      "whole numbers from \(range.lowerBound) to \(range.upperBound), at most \(Self.mostValues) of them, such as 6, "
        + "4..8 or 4,6,8"
    case .number(let range, _):
      "a number from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound)), such as 2.1"
    case .duration(let range):
      "a length of time from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound)) days, such as "
        + "'900 dage', '6 måneder' or '2,5 år'"
    case .choice(let words, _): "one of " + words.joined(separator: ", ")
    case .quantity(let kind): kind.expectation
    }
  }

  /// The value a text stands for; nil when it is not of this kind.
  func read(_ text: String) -> OptionValue? {
    switch self {
    case .none: nil
    case .text, .path: text.isEmpty ? nil : .text(text)
    case .assignment: Assignment(text).map(OptionValue.assignment)
    case .integer(let range, _): Int(text).flatMap { range.contains($0) ? .integer($0) : nil }
    case .unsigned: UInt64(text).map(OptionValue.unsigned)
    case .share(let range): Self.percentage(text).flatMap { range.contains($0) ? .number($0 / 100) : nil }
    case .numbers(let range): Self.list(text, range).map(OptionValue.numbers)
    case .shares(let range): Self.list(text, of: Self.percentage, in: range).map { .numbers($0.map { $0 / 100 }) }
    case .integers(let range): Self.integers(text, in: range).map(OptionValue.integers)
    case .number(let range, _): Self.number(text).flatMap { range.contains($0) ? .number($0) : nil }
    case .duration(let range): DurationText.read(text).flatMap { range.contains($0) ? .number($0) : nil }
    case .choice(let words, _): words.contains(text) ? .text(text) : nil
    case .quantity(let kind): kind.read(text).map(OptionValue.quantity)
    }
  }

  /// The values of a list, each once; nil when one of them is wrong. A comma between digits is a decimal comma only
  /// where the values carry a unit: `92,5%,95%`.
  private static func list(
    _ text: String, of read: (String) -> Double?, in range: ClosedRange<Double>
  ) -> [Double]? {
    let parts = text.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, parts.last == "", parts.count - 1 <= mostValues else { return nil }
    var values: [Double] = []
    for (number, part) in parts.dropLast().enumerated() {
      guard number == 0 || part.hasPrefix(",") else { return nil }
      let digits = part.drop { $0 == " " || number > 0 && $0 == "," }
      guard let value = read(digits + "%"), range.contains(value) else { return nil }
      if !values.contains(value) { values.append(value) }
    }
    return values
  }

  private static func integers(_ text: String, in range: ClosedRange<Int>) -> [Int]? {
    var values: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = String(part).replacing("..", with: "|").split(separator: "|", omittingEmptySubsequences: false)
        .map { Int($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first <= last,
        range.contains(first), range.contains(last), values.count + last - first < mostValues
      else { return nil }
      for value in first...last where !values.contains(value) { values.append(value) }
    }
    return values
  }

  private static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == 44 || $0 == 46 }
    return isPlain ? Double(text.replacing(",", with: ".")) : nil
  }

  /// The number before a percent sign, with decimal point or decimal comma.
  private static func percentage(_ text: String) -> Double? {
    guard text.hasSuffix("%") else { return nil }
    var number = text.dropLast()
    while number.last == " " || number.last == "\u{A0}" { number.removeLast() }
    return Self.number(String(number))
  }

  /// Numbers between commas: digits, a sign and a decimal point.
  private static func list(_ text: String, _ range: ClosedRange<Double>) -> [Double]? {
    var numbers: [Double] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let isPlain = part.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 }
      guard isPlain, let number = Double(part), range.contains(number) else { return nil }
      // −0 is 0.
      numbers.append(number == 0 ? 0 : number)
    }
    return numbers
  }

  private static func text(_ percent: Double) -> String { plain(percent) + "%" }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : number.description
  }
}

/// What a path names.
enum PathKind: Sendable, Equatable {
  case any
  case scenario
  case table
  /// A scenario, or what a command wrote with `--json`.
  case result
  case folder

  /// What help shows for it.
  var placeholder: String {
    switch self {
    case .any, .result: "FILE"
    case .scenario: "FILE.jsonc"
    case .table: "FILE.csv"
    case .folder: "FOLDER"
    }
  }

  /// How the names of such files end; empty when they may end in any way.
  var endings: [String] {
    switch self {
    case .any, .folder: []
    case .scenario: ["jsonc"]
    case .table: ["csv"]
    case .result: ["jsonc", "json"]
    }
  }
}

/// A value as an option read it.
enum OptionValue: Sendable, Equatable {
  case present
  case text(String)
  case assignment(Assignment)
  case integer(Int)
  case unsigned(UInt64)
  case number(Double)
  case numbers([Double])
  case integers([Int])
  case quantity(DomainValue)
}

/// A change to a scenario: the value at a path becomes another.
struct Assignment: Sendable, Equatable {
  let path: String
  let value: String

  /// As it was given.
  var text: String { "\(path)=\(value)" }

  /// Reads `path=value`; nil without an equals sign or a path. The value may be empty or hold equals signs.
  init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
    path = String(text[..<sign])
    value = String(text[text.index(after: sign)...])
  }
}
