/// A command of the program: its declaration, the options it reads, and what it does.
protocol Command: Sendable {
  static var declaration: CommandDeclaration { get }

  /// Reads the arguments; what is wrong with them beyond their declaration is found here.
  init(_ parsed: ParsedArguments) throws(UsageError)

  /// Does what was asked and tells how it ended.
  func perform() throws -> ExitCode
}
