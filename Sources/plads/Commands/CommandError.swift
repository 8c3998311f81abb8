internal import Reporting

/// Why a command could not do what was asked, though the command line and the scenario are right by themselves.
enum CommandError: Error, Equatable {
  /// The scenario has no variants to compare.
  case noVariants(file: String)
  /// The scenario has no variant with a name.
  case unknownVariant(String, known: [String])
  /// A year outside the period.
  case yearOutside(Int, period: String)
  /// No tilbud of the scenario has a cost base.
  case nothingToExplain(file: String)
  /// Samples and the result would be mixed on standard output.
  case samplesOnOutput
  /// Files that must not be overwritten.
  case exists(paths: [String])
  /// More than one scenario for one report.
  case severalScenarios([String])
  /// An option of a simulation, though only saved results are given.
  case nothingToSimulate(option: String)
  /// Interrupted before there was anything to show.
  case stoppedAtOnce(ExitCode)

  var exitCode: ExitCode {
    switch self {
    case .noVariants, .nothingToExplain: .badScenario
    case .unknownVariant, .yearOutside, .samplesOnOutput, .severalScenarios, .nothingToSimulate: .usage
    case .exists: .cannotWrite
    case .stoppedAtOnce(let code): code
    }
  }

  /// What was wrong and what to do next.
  var message: String {
    switch self {
    case .noVariants(let file):
      "'\(file.visibleInTerminal)' has no variants to compare.\n"
        + "  Add some under \"varianter\", or simulate the scenario alone: plads run \(file.visibleInTerminal)"
    case .unknownVariant(let name, let known):
      "the scenario has no variant '\(name.visibleInTerminal)'.\n  " + Self.advice(name, known)
    case .yearOutside(let year, let period):
      "\(year) lies outside the scenario's period, \(period).\n  Choose a year of the period."
    case .nothingToExplain(let file):
      "no tilbud in '\(file.visibleInTerminal)' has a cost base, so there is no takst to explain.\n"
        + "  Add \"økonomi\" to a tilbud."
    case .samplesOnOutput:
      "'--samples -' and the result would be mixed on standard output.\n  Write one of them to a file: --out FILE"
    case .exists(let paths):
      paths.map { "'\($0.visibleInTerminal)' exists already and is left alone." }.joined(separator: "\n  ")
        + "\n  Choose another folder, or move the \(paths.count == 1 ? "file" : "files") away."
    case .severalScenarios(let paths):
      "a report is about one scenario, but these are \(paths.count): "
        + paths.map { "'\($0.visibleInTerminal)'" }.joined(separator: ", ") + ".\n"
        + "  Give one of them, or put their tilbud into one scenario."
    case .nothingToSimulate(let option):
      "\(option) changes a simulation, but only saved results are given.\n"
        + "  Leave it out, or give the scenario itself."
    case .stoppedAtOnce:
      "stopped before a single future was finished; there is nothing to show."
    }
  }

  private static func advice(_ name: String, _ known: [String]) -> String {
    if let near = nearest(to: name, among: known) { return "Did you mean '\(near.visibleInTerminal)'?" }
    return "It has " + known.map { "'\($0.visibleInTerminal)'" }.joined(separator: ", ") + "."
  }
}
