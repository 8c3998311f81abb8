/// The program: reads the command line, does what it asks and tells how it ended.
@main
struct Plads {
  static func main() {
    Console.isOutputClosed = Platform.openStandardDescriptors()
    Platform.ignoreClosedPipes()
    Interrupt.install()
    Platform.exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Does what the arguments ask; whatever went wrong is told on standard error.
  private static func run(_ arguments: [String]) -> ExitCode {
    do {
      return try Commands.perform(arguments)
    } catch {
      let failure = Failure(error)
      if let message = failure.message { Console.writeError(message + "\n") }
      return failure.exitCode
    }
  }
}
