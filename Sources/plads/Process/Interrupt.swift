internal import Synchronization

/// Whether the user has asked the program to stop.
///
/// The first Ctrl-C or SIGTERM sets a flag that long work polls between futures; the work then keeps or drops what it has
/// and says so. The second one removes temporary files and ends the process at once, and so does the first when nobody
/// has heard it within a second.
enum Interrupt {
  private static let received = Atomic<Int32>(0)

  /// Begins to listen. Call once, before the work starts.
  static func install() {
    _ = received.load(ordering: .relaxed)
    TemporaryFiles.prepare()
    Platform.handle(Platform.interruptSignal) { Interrupt.receive($0) }
    Platform.handle(Platform.terminateSignal) { Interrupt.receive($0) }
    Platform.handle(Platform.alarmSignal) { _ in Interrupt.end() }
  }

  /// Whether to stop at the next good place; cheap enough to ask often, from any thread.
  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// Whether to stop, asked where the work will: from then on there is time to end it well.
  static var isHeard: Bool {
    hear()
    return isRequested
  }

  /// Tells that the request was heard, so that there is time to write what was done.
  static func hear() {
    if isRequested { Platform.setAlarm(seconds: 0) }
  }

  /// The code to end with; nil while nobody has asked to stop.
  static var exitCode: ExitCode? {
    let signal = received.load(ordering: .relaxed)
    return signal == 0 ? nil : exitCode(for: signal)
  }

  private static func exitCode(for signal: Int32) -> ExitCode {
    signal == Platform.terminateSignal ? .terminated : .interrupted
  }

  /// Runs inside the signal handler: only atomics, unlink and _exit.
  private static func receive(_ signal: Int32) {
    let (isFirst, _) = received.compareExchange(expected: 0, desired: signal, ordering: .sequentiallyConsistent)
    guard !isFirst else { return Platform.setAlarm(seconds: 1) }
    end()
  }

  /// Ends the process at once, also from a signal handler.
  private static func end() {
    TemporaryFiles.removeAll()
    Platform.exitNow(exitCode(for: received.load(ordering: .relaxed)))
  }
}
