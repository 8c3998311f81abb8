internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios
internal import Takst

/// How the program ended, told to whoever started it; the numbers are those of sysexits.h and of shells.
enum ExitCode: Int32, Sendable, CaseIterable {
  /// Everything asked for was done.
  case done = 0
  /// The command line was wrong.
  case usage = 64
  /// The scenario was wrong.
  case badScenario = 65
  /// A file to read does not exist.
  case fileMissing = 66
  /// A mistake in Plads itself.
  case internalError = 70
  /// A file cannot be made where it should be.
  case cannotWrite = 73
  /// Reading or writing failed on the way, as on a full disk.
  case inputOutput = 74
  /// Stopped by Ctrl-C.
  case interrupted = 130
  /// Stopped by SIGTERM.
  case terminated = 143

  /// What it says, in a few words.
  var meaning: String {
    switch self {
    case .done: "done"
    case .usage: "wrong command line"
    case .badScenario: "wrong scenario"
    case .fileMissing: "a file is missing"
    case .internalError: "a defect in Plads; please report it"
    case .cannotWrite: "a file cannot be made"
    case .inputOutput: "reading or writing failed on the way"
    case .interrupted: "stopped by Ctrl-C"
    case .terminated: "stopped by SIGTERM"
    }
  }
}

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
    case let error as CommandError:
      (exitCode, message) = (error.exitCode, "plads: " + error.message)
    case let error as ReportError:
      (exitCode, message) = (.badScenario, "plads: " + error.message)
    case let error as ScenarioError:
      (exitCode, message) = (error.failureClass.exitCode, error.description)
    case let error as ForecastingError:
      (exitCode, message) = (error.exitCode, "plads: " + error.description)
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

  /// What is said, or nothing.
  var description: String { message ?? "" }
}

extension ScenarioError.FailureClass {
  fileprivate var exitCode: ExitCode {
    switch self {
    case .missingFile: .fileMissing
    case .badScenario: .badScenario
    case .inputOutput: .inputOutput
    }
  }
}

extension ForecastingError {
  /// A broken law of the simulation or the accounts is a defect in Plads; everything else came from the scenario.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .occupancy(_, .invariant): .internalError
    case .takst(_, _, .ledgerOutOfBalance), .takst(_, _, .accountsDoNotAddUp), .takst(_, _, .yearOutOfOrder):
      .internalError
    case .option: .usage
    case .samples: .inputOutput
    case .occupancy, .takst, .partialYear, .variants, .uncertain, .draw: .badScenario
    }
  }
}
