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
