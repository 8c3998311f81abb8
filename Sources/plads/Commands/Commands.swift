/// The commands there are, and nothing else knows them all.
enum Commands {
  /// In the order help shows them.
  static let all: [any Command.Type] = [
    Run.self, Compare.self, Grid.self, Why.self, BreakEven.self, Spiral.self, Sensitivity.self, Erlang.self,
    Calibrate.self, Backtest.self, Explain.self, Report.self, Check.self, Init.self, Figures.self,
    Completion.self,
  ]

  static var declarations: [CommandDeclaration] { all.map { $0.declaration } }

  /// What a command line asks for.
  enum Request: Sendable {
    /// Help, or what else is told of the program itself, for standard output.
    case show(String)
    case perform(any Command)
  }

  /// Reads the arguments after the program's name.
  static func read(_ arguments: [String]) throws(UsageError) -> Request {
    switch try ArgumentParser(commands: all).parse(arguments) {
    case .help(nil): .show(HelpText.program(declarations))
    case .help(let command?): .show(HelpText.command(command))
    case .manual: .show(ManPage(commands: declarations).text)
    case .version: .show("plads \(version)\n")
    case .candidates(let words): .show(Candidates(commands: declarations).lines(for: words))
    case .command(let type, let parsed): .perform(try type.init(parsed))
    }
  }

  /// Does what the arguments after the program's name ask, and tells how it ended.
  static func perform(_ arguments: [String]) throws -> ExitCode {
    switch try read(arguments) {
    case .show(let text):
      try Console.write(text)
      return .done
    case .perform(let command):
      return try command.perform()
    }
  }
}
