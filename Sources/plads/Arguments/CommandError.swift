internal import Forecasting
internal import Occupancy
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
  /// A file to write that is also read.
  case writesOverInput(String)
  /// Files that must not be overwritten.
  case exists(paths: [String])
  /// A list of residents from which nothing can be estimated.
  case calibration(CalibrationError, file: String)
  /// The scenario of a fragment has no tilbud, or no ydelse, with a name.
  case unknownPart(String, String, known: [String], file: String)
  /// The form asked for could not be fitted.
  case notFitted(form: String, ydelse: String, reason: String)
  /// A year of belægning without places.
  case placesMissing(year: Int)
  /// Less room than places.
  case roomBelowPlaces(room: Int, places: Int)
  /// Room for more than the places is one number, and so the places must be.
  case roomWithChangingPlaces
  /// The exponential's cv is 1.
  case exponentialHasNoCV
  /// No band of demand that a scenario could carry.
  case noDemandToWrite
  /// More than one scenario for one report.
  case severalScenarios([String])
  /// An option of a simulation, though only saved results are given.
  case nothingToSimulate(option: String)
  /// Interrupted before there was anything to show.
  case stoppedAtOnce(ExitCode)

  /// How a run that was interrupted ends; nil when it was not.
  ///
  /// - Throws: ``stoppedAtOnce(_:)`` when nothing was `done`.
  static func stopped(_ isStopped: Bool, after done: Int) throws(CommandError) -> ExitCode? {
    guard isStopped else { return nil }
    let code = Interrupt.exitCode ?? .interrupted
    if done == 0 { throw .stoppedAtOnce(code) }
    return code
  }

  var exitCode: ExitCode {
    switch self {
    case .noVariants, .nothingToExplain, .nothingObserved, .nothingUncertain, .noPlaces, .calibration, .unknownPart,
      .notFitted, .noDemandToWrite:
      .badScenario
    case .unknownVariant, .unknownTilbud, .noSuchFigure, .yearOutside, .twoOnOutput, .placesMissing, .roomBelowPlaces,
      .roomWithChangingPlaces, .exponentialHasNoCV, .severalScenarios,
      .nothingToSimulate, .writesOverInput:
      .usage
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
    case .writesOverInput(let path):
      "'\(path.visibleInTerminal)' is read by the scenario and would be lost.\n"
        + "  Results need a file of their own: choose another path."
    case .exists(let paths):
      paths.map { "'\($0.visibleInTerminal)' exists already and is left alone." }.joined(separator: "\n  ")
        + "\n  Choose another folder, or move the \(paths.count == 1 ? "file" : "files") away."
    case .calibration(let error, let file):
      "'\(file.visibleInTerminal)': " + Self.words(error)
    case .unknownPart(let kind, let name, let known, let file):
      "'\(file.visibleInTerminal)' has no \(kind) '\(name.visibleInTerminal)'.\n  " + Self.advice(name, known)
    case .notFitted(let form, let ydelse, let reason):
      "\(form) cannot be fitted to the stays of '\(ydelse.visibleInTerminal)': \(reason).\n"
        + "  Choose another --form, or leave the option out."
    case .placesMissing(let year):
      "how many places were there in \(year)?\n  Give --places, or a column 'pladser'."
    case .roomBelowPlaces(let room, let places):
      "--room \(room) is below the \(places) places.\n  It is the most residents there may be, the places included."
    case .roomWithChangingPlaces:
      "--room is one number, but the places change.\n  Leave it out, or give years with the same places."
    case .exponentialHasNoCV:
      "an exponential stay has cv 100%, and no other.\n  Leave out --cv, or choose another --form."
    case .noDemandToWrite:
      "the figures give no band of demand that a scenario could carry, so no fragment is written.\n"
        + "  Run again without --fragment to see why."
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

  private static func words(_ error: CalibrationError) -> String {
    switch error {
    case .nothingLeft: "no row has a resident in the window.\n  Check --from and --to."
    case .emptyWindow(let from, let to):
      "the window would begin on \(from.iso) and end before, on \(to.iso).\n  Check --from and --to."
    case .tooLong(let from, let to):
      "the window from \(from.iso) to \(to.iso) is longer than 200 years.\n  Check the dates, or give --from and --to."
    }
  }

  private static func advice(_ name: String, _ known: [String]) -> String {
    if let near = nearest(to: name, among: known) { return "Did you mean '\(near.visibleInTerminal)'?" }
    return "It has " + known.map { "'\($0.visibleInTerminal)'" }.joined(separator: ", ") + "."
  }
}
