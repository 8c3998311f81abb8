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
}
