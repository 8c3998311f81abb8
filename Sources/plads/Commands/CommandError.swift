internal import Reporting

/// Why a command could not do what was asked, though the command line and the scenario are right by themselves.
enum CommandError: Error, Equatable {
  /// The scenario has no variants to compare.
  case noVariants(file: String)
  /// The scenario has no variant with a name.
  case unknownVariant(String, known: [String])
  /// A year outside the period.
  case yearOutside(Int, period: String)
  /// The variant has no uncertain numbers.
  case nothingUncertain(file: String, variant: String)
  /// The variant has no tilbud with an id.
  case unknownTilbud(String, known: [String])
  /// A figure that the tilbud does not have.
  case noSuchFigure(String, tilbud: String, known: [String])
  /// No tilbud of the scenario has a cost base.
  case nothingToExplain(file: String)
  /// No tilbud has a figure of what happened in the period.
  case nothingObserved(file: String)
  /// No tilbud of the scenario has places and random referrals.
  case noPlaces(file: String)
  /// What an option writes and the result would be mixed on standard output.
  case twoOnOutput(String)
  /// Files that must not be overwritten.
  case exists(paths: [String])
  /// Interrupted before there was anything to show.
  case stoppedAtOnce(ExitCode)

  var exitCode: ExitCode {
    switch self {
    case .noVariants, .nothingToExplain, .nothingObserved, .nothingUncertain, .noPlaces: .badScenario
    case .unknownVariant, .unknownTilbud, .noSuchFigure, .yearOutside, .twoOnOutput: .usage
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
    case .nothingUncertain(let file, let variant):
      "'\(file.visibleInTerminal)' states no uncertain number in '\(variant.visibleInTerminal)', so there is nothing to tell "
        + "apart from chance.\n"
        + "  Write what you know of a number instead of the number, such as\n"
        + "    \"henvisninger_pr_år\": { \"usikker\": \"mellem\", \"fra\": 1.6, \"til\": 2.7, \"sikkerhed\": \"80 %\" }\n"
        + "  See scenarios/kvisten-usikker.jsonc and docs/uncertainty.md."
    case .unknownTilbud(let name, let known):
      "the scenario has no tilbud '\(name.visibleInTerminal)'.\n  " + Self.advice(name, known)
    case .noSuchFigure(let name, let tilbud, let known):
      "the tilbud '\(tilbud.visibleInTerminal)' has no figure '\(name)'.\n  Choose one of \(known.joined(separator: ", "))."
    case .nothingToExplain(let file):
      "no tilbud in '\(file.visibleInTerminal)' has a cost base, so there is no takst to explain.\n"
        + "  Add \"økonomi\" to a tilbud."
    case .nothingObserved(let file):
      "nothing is known in '\(file.visibleInTerminal)' of what happened in the period.\n"
        + "  Write it under \"observeret\" of a tilbud: \"observeret\": { \"2021\": { \"belægning\": \"80 %\" } }"
    case .noPlaces(let file):
      "no tilbud in '\(file.visibleInTerminal)' has places to which people are referred at random.\n"
        + "  Ask without a scenario: plads erlang --places 6 --occupancy 95%"
    case .twoOnOutput(let flag):
      "'\(flag) -' and the result would be mixed on standard output.\n  Write one of them to a file: --out FILE"
    case .exists(let paths):
      paths.map { "'\($0.visibleInTerminal)' exists already and is left alone." }.joined(separator: "\n  ")
        + "\n  Choose another folder, or move the \(paths.count == 1 ? "file" : "files") away."
    case .stoppedAtOnce:
      "stopped before a single future was finished; there is nothing to show."
    }
  }

  private static func advice(_ name: String, _ known: [String]) -> String {
    if let near = nearest(to: name, among: known) { return "Did you mean '\(near.visibleInTerminal)'?" }
    return "It has " + known.map { "'\($0.visibleInTerminal)'" }.joined(separator: ", ") + "."
  }
}
