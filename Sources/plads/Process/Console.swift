/// Standard output and standard error.
enum Console {
  static let outputDescriptor: Int32 = 1
  static let errorDescriptor: Int32 = 2

  /// Whether standard output was closed when the program began; set once, before anything is written.
  nonisolated(unsafe) static var isOutputClosed = false

  /// Refuses when standard output leads nowhere: before the long work rather than behind it.
  static func checkOutput() throws(FileError) {
    if isOutputClosed { throw .outputFailed(reason: "it is closed") }
  }

  /// Writes a result to standard output.
  static func write(_ text: String) throws(FileError) {
    try checkOutput()
    do {
      try Platform.write(Array(text.utf8), to: outputDescriptor)
    } catch {
      throw error == .closedPipe ? .readerGone : .outputFailed(reason: error.words)
    }
  }

  /// Writes a message to standard error. Should that fail, there is nobody left to tell.
  static func writeError(_ text: String) {
    try? Platform.write(Array(text.utf8), to: errorDescriptor)
  }
}

/// What a stream can show.
struct Terminal: Sendable, Equatable {
  /// The width used when nothing says otherwise.
  static let defaultWidth = 100

  /// Whether somebody watches the stream, rather than a file or a program.
  let isTerminal: Bool
  /// Whether bold and colour may be sent.
  let allowsANSI: Bool
  /// Columns of a line.
  let width: Int

  /// What standard output or standard error can show.
  static func detect(_ descriptor: Int32) -> Terminal {
    Terminal(
      isTerminal: Platform.isTerminal(descriptor), columns: Platform.columns(of: descriptor),
      environment: Platform.environment)
  }

  /// What a stream can show, from its own answers and the environment variables COLUMNS, NO_COLOR and TERM.
  init(isTerminal: Bool, columns: Int?, environment: (String) -> String?) {
    let asked = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let refusesColour = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    self.isTerminal = isTerminal
    allowsANSI = isTerminal && !refusesColour && environment("TERM") != "dumb"
    width = columns ?? asked ?? Self.defaultWidth
  }
}

/// How the program ended, told to whoever started it; the numbers are those of sysexits.h and of shells.
enum ExitCode: Int32, Sendable, CaseIterable {
  /// Everything asked for was done.
  case done = 0
  /// What the scenario says must hold does not.
  case notAsExpected = 1
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
    case .notAsExpected: "what must hold (\"forventet\") does not"
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
