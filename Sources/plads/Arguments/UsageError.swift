internal import Reporting
internal import Scenarios

/// What is wrong with a command line.
enum UsageError: Error, Equatable {
  case noCommand(expected: [String])
  case unknownCommand(String, expected: [String])
  case optionBeforeCommand(String, expected: [String])
  case unknownOption(String, CommandDeclaration)
  case missingValue(OptionDeclaration, CommandDeclaration)
  case unwantedValue(String, OptionDeclaration, CommandDeclaration)
  case badValue(String, OptionDeclaration, CommandDeclaration)
  case repeated(OptionDeclaration, CommandDeclaration)
  case wrongPositionals([String], CommandDeclaration)
  /// An argument that is none of the words there are.
  case badPositional(String, CommandDeclaration)
  /// An environment variable that says something else than one of some words.
  case badVariable(String, String, expected: [String], CommandDeclaration)
  /// Two options that exclude each other.
  case conflict(OptionDeclaration, OptionDeclaration, CommandDeclaration)
  /// Options that need others to mean something.
  case incomplete(problem: String, advice: String, CommandDeclaration)
  /// An option given too often or too seldom.
  case wrongCount(OptionDeclaration, given: Int, expected: ClosedRange<Int>, CommandDeclaration)
  /// An option that means nothing without another.
  case needs(OptionDeclaration, OptionDeclaration, CommandDeclaration)
  /// A command that takes either its argument or an option, and got both or neither.
  case argumentOrOption(OptionDeclaration, isNeither: Bool, CommandDeclaration)
  /// Two files that would overwrite each other.
  case sameFile(String, CommandDeclaration)

  /// What was wrong, what was expected and what to do next.
  var message: String {
    let (wrong, expected) = words
    let program = command.map { "plads \($0.name)" } ?? "plads"
    let lines = ["\(program): \(wrong)", expected, "See '\(program) --help'."]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n  ")
  }

  private var command: CommandDeclaration? {
    switch self {
    case .noCommand, .unknownCommand, .optionBeforeCommand: nil
    case .unknownOption(_, let command), .missingValue(_, let command), .unwantedValue(_, _, let command),
      .badValue(_, _, let command), .repeated(_, let command), .wrongPositionals(_, let command),
      .badPositional(_, let command), .badVariable(_, _, _, let command),
      .conflict(_, _, let command), .incomplete(_, _, let command), .wrongCount(_, _, _, let command),
      .needs(_, _, let command), .argumentOrOption(_, _, let command),
      .sameFile(_, let command):
      command
    }
  }

  private var words: (wrong: String, expected: String) {
    switch self {
    case .noCommand(let names):
      ("no command given.", Self.oneOf(names))
    case .unknownCommand(let name, let names):
      ("there is no command \(quoted(name)).", Self.command(name) ?? Self.suggestion(name, names) ?? Self.oneOf(names))
    case .optionBeforeCommand(let option, let names):
      ("expected a command before \(quoted(option)).", "Options follow the command. " + Self.oneOf(names))
    case .unknownOption(let flag, let command):
      ("there is no option \(quoted(flag)).", Self.advice(onUnknown: flag, command))
    case .missingValue(let option, _):
      ("\(option.flag) needs a value.", "Expected \(option.value.expectation).")
    case .unwantedValue(let value, let option, _):
      ("\(option.flag) takes no value, but got \(quoted(value)).", "Write \(option.flag) alone.")
    case .badValue(let value, let option, _):
      ("\(quoted(value)) is not right for \(option.flag).", Self.advice(onBad: value, option.value))
    case .repeated(let option, _):
      ("\(option.flag) is given more than once.", "Keep one of them.")
    case .wrongPositionals(let given, let command):
      Self.words(for: given, command.positional)
    case .badPositional(let word, let command):
      (
        "\(quoted(word)) is not right for \(command.positional.name).",
        Self.advice(onBad: word, command.positional.value)
      )
    case .badVariable(let name, let word, let words, _):
      ("the environment variable \(name) is \(quoted(word)).", Self.oneOf(words))
    case .conflict(let one, let other, _):
      ("\(one.flag) and \(other.flag) exclude each other.", "Keep one of them.")
    case .incomplete(let problem, let advice, _):
      (problem, advice)
    case .wrongCount(let option, let given, let expected, _):
      (
        given == 0 ? "\(option.flag) is missing." : "\(option.flag) is given \(given) times.",
        "Expected it \(expected.lowerBound) to \(expected.upperBound) times."
      )
    case .needs(let one, let other, _):
      ("\(one.flag) needs \(other.flag).", "Expected \(other.value.expectation) after \(other.flag).")
    case .argumentOrOption(let option, true, let command):
      ("\(command.positional.name) is missing.", "Expected a \(command.positional.name), or \(option.flag).")
    case .argumentOrOption(let option, false, let command):
      ("\(command.positional.name) and \(option.flag) exclude each other.", "Keep one of them.")
    case .sameFile(let path, _):
      ("\(quoted(path)) is read or written already.", "Results need a file of their own: choose another path.")
    }
  }

  private static func words(for given: [String], _ positional: PositionalDeclaration) -> (String, String) {
    if given.isEmpty { return ("\(positional.name) is missing.", "Expected \(positional.expectation).") }
    let surplus = given.dropFirst().map(quoted).joined(separator: ", ")
    return ("too many arguments: \(surplus).", "Expected \(positional.expectation).")
  }

  private static func advice(onUnknown flag: String, _ command: CommandDeclaration) -> String {
    let flags = command.options.map(\.flag)
    return flags.isEmpty ? "It takes no options." : suggestion(flag, flags) ?? oneOf(flags)
  }

  private static func advice(onBad value: String, _ kind: ValueKind) -> String {
    let expected = "Expected \(kind.expectation)."
    if case .integer = kind, let whole = ungrouped(value) { return expected + " Did you mean '\(whole)'?" }
    guard case .choice(let words, _) = kind, let near = suggestion(value, words) else { return expected }
    return expected + " " + near
  }

  /// A whole number without the points or spaces between its groups: `1000` for `1.000`.
  private static func ungrouped(_ text: String) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { ". \u{A0}".contains($0) }
    guard groups.count > 1, groups.allSatisfy({ Int($0) != nil }), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  /// Commands by the Danish words for them.
  private static let danish = [
    "kør": "run", "hjælp": "help", "tjek": "check", "kontrollér": "check", "sammenlign": "compare",
    "forklar": "explain", "rapport": "report", "hvorfor": "why", "ny": "init", "kalibrer": "calibrate",
  ]

  private static func command(_ word: String) -> String? {
    danish[word.lowercased()].map { "Did you mean '\($0)'?" }
  }

  private static func suggestion(_ word: String, _ words: [String]) -> String? {
    nearest(to: word, among: words).map { "Did you mean '\($0)'?" }
  }

  private static func oneOf(_ words: [String]) -> String {
    "Expected one of " + words.joined(separator: ", ") + "."
  }
}

private func quoted(_ text: String) -> String { "'\(text.visibleInTerminal)'" }

/// The word somebody most likely meant; nil when none is near.
///
/// Near is a third of the letters wrong, swapped, missing or too many, or the beginning of exactly one word. Of equally
/// near words the first wins.
func nearest(to word: String, among words: [String]) -> String? {
  let lowercased = word.lowercased()
  let beginnings = words.filter { $0.lowercased().hasPrefix(lowercased) }
  if lowercased.drop(while: { $0 == "-" }).count >= 2, beginnings.count == 1 { return beginnings.first }
  let letters = Array(lowercased)
  let distances = words.map { (word: $0, distance: NearestWord.distance(letters, Array($0.lowercased()))) }
  let allowed = max(1, word.drop { $0 == "-" }.count / 3)
  return distances.filter { $0.distance <= allowed }.min { $0.distance < $1.distance }?.word
}
