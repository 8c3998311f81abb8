internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios
internal import Takst

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
    case .occupancy, .takst, .partialYear, .variants, .uncertain, .draw, .tooLarge:
      .badScenario
    }
  }
}
