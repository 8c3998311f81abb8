/// The version of Plads, by SemVer; `--version` tells it.
let version = "0.1.0"

/// Reads a command line according to the declarations of the commands. It prints nothing and ends nothing.
struct ArgumentParser: Sendable {
  /// What a command line asks for.
  enum Outcome: Sendable {
    /// Help about one command, or about all of them.
    case help(CommandDeclaration?)
    /// The manual page.
    case manual
    case version
    /// What a shell may offer for the last of some words.
    case candidates([String])
    case command(any Command.Type, ParsedArguments)
  }

  let commands: [any Command.Type]

  /// Reads the arguments after the program's name.
  func parse(_ arguments: [String]) throws(UsageError) -> Outcome {
    guard let first = arguments.first else { throw .noCommand(expected: names) }
    let rest = arguments.dropFirst()
    switch first {
    case "--help", "-h": return .help(nil)
    case "--version": return .version
    case "help": return try help(rest)
    case "__complete": return .candidates(Array(rest))
    case _ where first.hasPrefix("-"): throw .optionBeforeCommand(first, expected: names)
    default:
      let command = try command(named: first)
      if asksForHelp(rest) { return .help(command.declaration) }
      return .command(command, try parse(rest, as: command.declaration))
    }
  }

  private var names: [String] { commands.map { $0.declaration.name } }

  private func help(_ arguments: ArraySlice<String>) throws(UsageError) -> Outcome {
    if arguments.first == "--man" { return .manual }
    guard let name = arguments.first, !name.hasPrefix("-") else { return .help(nil) }
    return .help(try command(named: name).declaration)
  }

  private func command(named name: String) throws(UsageError) -> any Command.Type {
    guard let command = commands.first(where: { $0.declaration.name == name }) else {
      throw .unknownCommand(name, expected: names)
    }
    return command
  }

  /// Help is given however wrong the rest is: whoever asks for it may not know better yet.
  private func asksForHelp(_ arguments: ArraySlice<String>) -> Bool {
    arguments.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }

  func parse(
    _ arguments: ArraySlice<String>, as command: CommandDeclaration
  ) throws(UsageError) -> ParsedArguments {
    var parsed = ParsedArguments(command)
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        for positional in rest { parsed.add(positional: positional) }
        break
      }
      if argument.hasPrefix("-"), argument != "-" {
        try readOption(argument, &rest, into: &parsed)
      } else {
        parsed.add(positional: argument)
      }
    }
    guard command.positional.count.contains(parsed.positionals.count) else {
      throw .wrongPositionals(parsed.positionals, command)
    }
    if case .choice(let words, _) = command.positional.value {
      for word in parsed.positionals where !words.contains(word) { throw .badPositional(word, command) }
    }
    return parsed
  }

  private func readOption(
    _ argument: String, _ rest: inout ArraySlice<String>, into parsed: inout ParsedArguments
  ) throws(UsageError) {
    let command = parsed.command
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let flag = parts[0]
    guard flag.hasPrefix("--"), let option = command.option(named: String(flag.dropFirst(2))) else {
      throw .unknownOption(flag, command)
    }
    guard option.repeatable || !parsed.has(option) else { throw .repeated(option, command) }
    parsed.add(try value(of: option, attached: parts.count > 1 ? parts[1] : nil, &rest, command), to: option)
  }

  /// The value after the equals sign, or the next argument unless that is an option itself.
  private func value(
    of option: OptionDeclaration, attached: String?, _ rest: inout ArraySlice<String>, _ command: CommandDeclaration
  ) throws(UsageError) -> OptionValue {
    if option.value == .none {
      if let attached { throw .unwantedValue(attached, option, command) }
      return .present
    }
    guard let text = attached ?? rest.first, attached != nil || !text.hasPrefix("--") else {
      throw .missingValue(option, command)
    }
    if attached == nil { rest.removeFirst() }
    guard let value = option.value.read(text) else { throw .badValue(text, option, command) }
    return value
  }
}
