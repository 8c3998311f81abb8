/// The options of a command as a plain value, and the declaration they are read by.
protocol CommandOptions: Sendable, Equatable {
  static var declaration: CommandDeclaration { get }
  init(_ parsed: ParsedArguments) throws(UsageError)
}

/// What a command line asks for, ready to be done.
enum Request: Sendable, Equatable {
  /// Help or version, as text for standard output.
  case show(String)
  case run(RunOptions)
  case compare(CompareOptions)
  case grid(GridOptions)
  case why(WhyOptions)
  case breakEven(BreakEvenOptions)
  case spiral(SpiralOptions)
  case sensitivity(SensitivityOptions)
  case erlang(ErlangOptions)
  case calibrate(CalibrateOptions)
  case backtest(BacktestOptions)
  case explain(ExplainOptions)
  case report(ReportOptions)
  case check(CheckOptions)
  case initialise(InitOptions)

  /// The commands in the order help shows them.
  static let commands = [
    RunOptions.declaration,
    CompareOptions.declaration,
    GridOptions.declaration,
    WhyOptions.declaration,
    BreakEvenOptions.declaration,
    SpiralOptions.declaration,
    SensitivityOptions.declaration,
    ErlangOptions.declaration,
    CalibrateOptions.declaration,
    BacktestOptions.declaration,
    ExplainOptions.declaration,
    ReportOptions.declaration,
    CheckOptions.declaration,
    InitOptions.declaration,
  ]

  /// Reads the arguments after the program's name.
  init(arguments: [String]) throws(UsageError) {
    switch try ArgumentParser(commands: Self.commands).parse(arguments) {
    case .version: self = .show("plads \(version)\n")
    case .help(nil): self = .show(HelpText.program(Self.commands))
    case .help(let command?): self = .show(HelpText.command(command))
    case .command(let parsed): self = try Self.request(parsed)
    }
  }

  private static func request(_ parsed: ParsedArguments) throws(UsageError) -> Request {
    switch parsed.command {
    case RunOptions.declaration: .run(try RunOptions(parsed))
    case CompareOptions.declaration: .compare(try CompareOptions(parsed))
    case GridOptions.declaration: .grid(try GridOptions(parsed))
    case WhyOptions.declaration: .why(try WhyOptions(parsed))
    case BreakEvenOptions.declaration: .breakEven(try BreakEvenOptions(parsed))
    case SpiralOptions.declaration: .spiral(try SpiralOptions(parsed))
    case SensitivityOptions.declaration: .sensitivity(try SensitivityOptions(parsed))
    case ErlangOptions.declaration: .erlang(try ErlangOptions(parsed))
    case CalibrateOptions.declaration: .calibrate(try CalibrateOptions(parsed))
    case BacktestOptions.declaration: .backtest(try BacktestOptions(parsed))
    case ExplainOptions.declaration: .explain(try ExplainOptions(parsed))
    case ReportOptions.declaration: .report(try ReportOptions(parsed))
    case CheckOptions.declaration: .check(CheckOptions(parsed))
    case InitOptions.declaration: .initialise(InitOptions(parsed))
    default: preconditionFailure("the command \(parsed.command.name) is declared but not read")
    }
  }
}
