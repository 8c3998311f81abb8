/// What a shell may offer for the word that is being typed, from the declarations of the commands.
struct Candidates {
  let commands: [CommandDeclaration]

  /// The candidates for the last of the words after the program's name, which may have been typed in part.
  ///
  /// A line is a word and, after a tab, what it means; a line `:files` with endings, or `:folders`, asks the shell for
  /// paths. Words may be split at equals signs, as bash does, and what follows the sign is then offered alone.
  func lines(for typed: [String]) -> String {
    let words = Self.joined(typed)
    let current = words.last ?? ""
    let found = candidates(before: Array(words.dropLast()), current)
    let isSplit = current != (typed.last ?? "")
    return found.filter { $0.isDirective || $0.word.hasPrefix(current) }
      .map { $0.line(without: isSplit ? Self.flag(of: current) : "") + "\n" }
      .joined()
  }

  /// A word to offer.
  private struct Candidate {
    let word: String
    var meaning = ""

    var isDirective: Bool { word.hasPrefix(":") }

    func line(without prefix: String) -> String {
      let text = isDirective ? word : String(word.dropFirst(prefix.count))
      return meaning.isEmpty ? text : text + "\t" + meaning
    }
  }

  private func candidates(before: [String], _ current: String) -> [Candidate] {
    guard let name = before.first else {
      return names + [
        Candidate(word: "help", meaning: "show help about a command"), Candidate(word: "--help"),
        Candidate(word: "--version"),
      ]
    }
    if name == "help" { return before.count == 1 ? names + [Candidate(word: "--man")] : [] }
    guard let command = commands.first(where: { $0.name == name }) else { return [] }
    return candidates(of: command, Position(after: before.dropFirst(), of: command), current)
  }

  private var names: [Candidate] { commands.map { Candidate(word: $0.name, meaning: $0.summary) } }

  private func candidates(of command: CommandDeclaration, _ position: Position, _ current: String) -> [Candidate] {
    if let option = position.waiting { return values(option.value) }
    guard position.takesOptions, current.hasPrefix("-") else {
      return command.positional.count.contains(position.positionals + 1) ? values(command.positional.value) : []
    }
    let flag = Self.flag(of: current)
    if !flag.isEmpty {
      let option = command.option(named: String(flag.dropFirst(2).dropLast()))
      return option.map { values($0.value, after: flag) } ?? []
    }
    let options = command.options.filter { $0.repeatable || !position.given.contains($0.name) }
    return options.map { Candidate(word: $0.flag, meaning: Self.firstSentence($0.help)) } + [Candidate(word: "--help")]
  }

  private func values(_ value: ValueKind, after flag: String = "") -> [Candidate] {
    switch value {
    case .choice(let words, _): words.map { Candidate(word: flag + $0) }
    case .path(.folder): [Candidate(word: ":folders")]
    case .path(let kind): [Candidate(word: ([":files"] + kind.endings).joined(separator: " "))]
    default: []
    }
  }

  /// `--flag=` at the beginning of a word; empty where there is none.
  private static func flag(of word: String) -> String {
    guard word.hasPrefix("--"), let sign = word.firstIndex(of: "=") else { return "" }
    return String(word[...sign])
  }

  /// Words with what was split at an equals sign put together again.
  private static func joined(_ typed: [String]) -> [String] {
    var words: [String] = []
    var isOpen = false
    for word in typed {
      if let last = words.last, word == "=" || isOpen {
        words[words.count - 1] = last + word
      } else {
        words.append(word)
      }
      isOpen = word == "="
    }
    return words
  }

  private static func firstSentence(_ text: String) -> String {
    text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) }
      ?? String(text.dropLast(text.hasSuffix(".") ? 1 : 0))
  }
}

/// How far a command line has come.
private struct Position {
  /// The option whose value comes next.
  private(set) var waiting: OptionDeclaration?
  private(set) var given: Set<String> = []
  private(set) var positionals = 0
  /// Whether an option may still come: not after `--`.
  private(set) var takesOptions = true

  init(after words: ArraySlice<String>, of command: CommandDeclaration) {
    for word in words {
      if waiting != nil {
        waiting = nil
      } else if !takesOptions || !word.hasPrefix("-") || word == "-" {
        positionals += 1
      } else if word == "--" {
        takesOptions = false
      } else {
        let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
        guard let option = command.option(named: String(name)) else { continue }
        given.insert(option.name)
        if option.value != .none, !word.contains("=") { waiting = option }
      }
    }
  }
}
