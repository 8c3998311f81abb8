/// What each command line leads to.
enum Commands {
  /// Does what is asked and tells how it ended.
  static func perform(_ request: Request) throws -> ExitCode {
    switch request {
    case .show(let text):
      try Console.write(text)
      return .done
    case .run(let options): return try RunCommand(options).perform()
    case .compare(let options): return try CompareCommand(options).perform()
    case .grid(let options): return try GridCommand(options).perform()
    case .why(let options): return try WhyCommand(options).perform()
    case .breakEven(let options): return try BreakEvenCommand(options).perform()
    case .spiral(let options): return try SpiralCommand(options).perform()
    case .sensitivity(let options): return try SensitivityCommand(options).perform()
    case .erlang(let options): return try ErlangCommand(options).perform()
    case .calibrate(let options): return try CalibrateCommand(options).perform()
    case .backtest(let options): return try BacktestCommand(options).perform()
    case .explain(let options): return try ExplainCommand(options).perform()
    case .report(let options): return try ReportCommand(options).perform()
    case .check(let options): return try CheckCommand(options).perform()
    case .initialise(let options): return try InitCommand(options).perform()
    }
  }
}
