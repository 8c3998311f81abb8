internal import Reporting
internal import Synchronization

/// Tells on standard error how far long work has come.
///
/// On a terminal one line is rewritten at most ten times a second and erased at the end; elsewhere a line is added
/// every thirty seconds. Any thread may report.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var nextUpdate: Duration
    var shownWidth = 0
  }

  private let what: String
  private let terminal: Terminal
  private let interval: Duration
  private let now: @Sendable () -> Duration
  private let write: @Sendable (String) -> Void
  private let state: Mutex<State>

  /// Progress of `what`, as in "Simulating", on standard error; silent when quiet.
  convenience init(_ what: String, quiet: Bool) {
    let start = ContinuousClock.now
    self.init(what, terminal: .detect(Console.errorDescriptor), now: { ContinuousClock.now - start }) { text in
      if !quiet { Console.writeError(text) }
    }
  }

  /// Progress with its own clock, counted from the start, and its own place to write to.
  init(
    _ what: String, terminal: Terminal, now: @escaping @Sendable () -> Duration,
    write: @escaping @Sendable (String) -> Void
  ) {
    (self.what, self.terminal, self.now, self.write) = (what, terminal, now, write)
    interval = terminal.isTerminal ? .milliseconds(100) : .seconds(30)
    state = Mutex(State(nextUpdate: interval))
  }

  /// Reports how much is done; the total may change on the way. Cheap enough for every batch.
  func update(done: Int, total: Int) {
    let elapsed = now()
    state.withLock { state in
      state.done = max(state.done, done)
      guard elapsed >= state.nextUpdate else { return }
      state.nextUpdate = elapsed + interval
      show(Self.line(what, done: state.done, total: total, elapsed: elapsed), &state)
    }
  }

  /// Erases the line. Call before anything else is written.
  func finish() {
    state.withLock { state in
      guard state.shownWidth > 0 else { return }
      write("\r" + String(repeating: " ", count: state.shownWidth) + "\r")
      state.shownWidth = 0
    }
  }

  /// Spaces rather than escape sequences erase the old line: they work on every terminal.
  private func show(_ line: String, _ state: inout State) {
    guard terminal.isTerminal else { return write(line + "\n") }
    let fitting = String(line.prefix(displayWidth: max(1, terminal.width - 1)))
    write("\r" + fitting.padded(to: state.shownWidth))
    state.shownWidth = fitting.displayWidth
  }

  /// `Simulating: 12,400 of 50,000 (24%), 12 s left`
  static func line(_ what: String, done: Int, total: Int, elapsed: Duration) -> String {
    let numbers = NumberStyle(.english)
    let counts = "\(what): \(numbers.integer(done)) of \(numbers.integer(total))"
    guard done > 0, total > 0 else { return counts }
    let share = min(1, Double(done) / Double(total))
    let percent = Int(share * 100)
    let remaining = elapsed * (1 / share - 1)
    return counts + " (\(percent)%), \(words(remaining)) left"
  }

  /// A time in the two units that matter: `42 s`, `3 min 20 s`, `1 h 5 min`.
  private static func words(_ duration: Duration) -> String {
    let seconds = Int(duration.components.seconds) + (duration.components.attoseconds > 0 ? 1 : 0)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3_600: return "\(seconds / 60) min \(seconds % 60) s"
    default: return "\(seconds / 3_600) h \(seconds / 60 % 60) min"
    }
  }
}

extension Progress {
  /// Does work that tells how far it has come, and that ends early when the user asks for it.
  static func during<Result>(
    _ what: String, quiet: Bool,
    _ work: (
      _ progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void,
      _ shouldStop: @escaping @Sendable () -> Bool
    ) throws -> Result
  ) throws -> Result {
    let progress = Progress(what, quiet: quiet)
    defer {
      Interrupt.hear()
      progress.finish()
    }
    return try work({ progress.update(done: $0, total: $1) }, { Interrupt.isHeard })
  }
}
