/// A command of the program: its declaration, the options it reads, and what it does.
protocol Command: Sendable {
  static var declaration: CommandDeclaration { get }

  /// Reads the arguments; what is wrong with them beyond their declaration is found here.
  init(_ parsed: ParsedArguments) throws(UsageError)

  /// Does what was asked and tells how it ended.
  func perform() throws -> ExitCode
}

/// The commands there are, and nothing else knows them all.
enum Commands {
  /// In the order help shows them.
  static let all: [any Command.Type] = [
    Run.self, Compare.self, Grid.self, Why.self, BreakEven.self, Spiral.self, Sensitivity.self, Erlang.self,
    Calibrate.self, Backtest.self, Explain.self, Report.self, Check.self, Init.self, Completion.self,
  ]

  static var declarations: [CommandDeclaration] { all.map { $0.declaration } }

  /// Reads the arguments after the program's name.
  static func read(_ arguments: [String]) throws(UsageError) -> ArgumentParser.Outcome {
    try ArgumentParser(commands: all).parse(arguments)
  }

  /// Does what the arguments after the program's name ask, and tells how it ended.
  static func perform(_ arguments: [String]) throws -> ExitCode {
    switch try read(arguments) {
    case .text(let text):
      try Console.write(text)
      return .done
    case .command(let command):
      return try command.perform()
    }
  }
}
