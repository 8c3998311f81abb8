/// A command as the user meets it; help, usage errors and completion all come from here.
struct CommandDeclaration: Sendable, Equatable {
  let name: String
  /// One line that begins with a verb, without a full stop.
  let summary: String
  /// What a newcomer must know, a few sentences.
  let discussion: String
  let positional: PositionalDeclaration
  let options: [OptionDeclaration]
  /// A command line to copy.
  let example: String

  /// How it is called: `plads init [FOLDER] [OPTIONS]`.
  var usage: String { "plads \(name) \(positional.synopsis)" + (options.isEmpty ? "" : " [OPTIONS]") }

  /// The option with a name or an alias, without its dashes.
  func option(named name: String) -> OptionDeclaration? {
    options.first { $0.name == name || $0.alias == name }
  }
}

/// The arguments of a command that are not options.
struct PositionalDeclaration: Sendable, Equatable {
  enum Count: Sendable, Equatable {
    case one
    case atMostOne
    case oneOrMore

    func contains(_ count: Int) -> Bool {
      switch self {
      case .one: count == 1
      case .atMostOne: count <= 1
      case .oneOrMore: count >= 1
      }
    }
  }

  let name: String
  let count: Count
  let value: ValueKind
  let help: String

  init(name: String, _ count: Count, _ value: ValueKind, help: String) {
    (self.name, self.count, self.value, self.help) = (name, count, value, help)
  }

  /// As help shows it: `FILE`, `[FOLDER]`, `FILE...`.
  var synopsis: String {
    switch count {
    case .one: name
    case .atMostOne: "[\(name)]"
    case .oneOrMore: "\(name)..."
    }
  }

  /// What it is, with its words.
  var explanation: String { help + value.words }

  /// How many are right, in words that follow "expected".
  var expectation: String {
    switch count {
    case .one: "exactly one \(name)"
    case .atMostOne: "at most one \(name)"
    case .oneOrMore: "at least one \(name)"
    }
  }
}
