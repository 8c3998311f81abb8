/// The commands' bodies. Each takes its options and tells how it ended.
enum Commands {
  static func perform(_ request: Request) throws -> ExitCode {
    switch request {
    case .show(let text):
      try Console.write(text)
      return .done
    case .run(let options): return try run(options)
    case .compare(let options): return try run(options)
    case .explain(let options): return try run(options)
    case .check(let options): return try run(options)
    case .initialise(let options): return try run(options)
    }
  }

  static func run(_ options: RunOptions) throws -> ExitCode { throw NotWired(command: "run") }

  static func run(_ options: CompareOptions) throws -> ExitCode { throw NotWired(command: "compare") }

  static func run(_ options: ExplainOptions) throws -> ExitCode { throw NotWired(command: "explain") }

  static func run(_ options: CheckOptions) throws -> ExitCode { throw NotWired(command: "check") }

  static func run(_ options: InitOptions) throws -> ExitCode { throw NotWired(command: "init") }
}

/// A command that is declared and has no body yet.
struct NotWired: Error, Equatable {
  let command: String
}
