/// How an error ends the program: what is said on standard error and the exit code.
struct Failure: Equatable {
  let exitCode: ExitCode
  /// Nil when there is nothing to say.
  let message: String?

  /// The end an error leads to. An error nobody foresaw is a mistake in Plads.
  init(_ error: any Error) {
    switch error {
    case let error as UsageError:
      (exitCode, message) = (.usage, error.message)
    case FileError.readerGone:
      (exitCode, message) = (.done, nil)
    case let error as FileError:
      (exitCode, message) = (error.exitCode, "plads: " + error.message)
    case let error as NotWired:
      (exitCode, message) = (.internalError, "plads: the command '\(error.command)' cannot be run yet.")
    default:
      (exitCode, message) = (.internalError, "plads: an unexpected error: \(error)")
    }
  }
}

extension Failure {
  /// An end told directly.
  init(exitCode: ExitCode, message: String?) {
    (self.exitCode, self.message) = (exitCode, message)
  }
}
