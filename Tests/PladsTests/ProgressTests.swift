import Synchronization
import Testing

@testable import plads

@Suite("Progress and terminals")
struct ProgressTests {
  /// What was written, and a clock turned by hand.
  private final class Stage: Sendable {
    let written = Mutex("")
    let time = Mutex(Duration.zero)

    func progress(isTerminal: Bool) -> plads.Progress {
      let terminal = Terminal(isTerminal: isTerminal, columns: 40, environment: { _ in nil })
      return plads.Progress(
        "Simulating", terminal: terminal, now: { self.time.withLock { $0 } },
        write: { text in self.written.withLock { $0 += text } })
    }

    func take() -> String {
      written.withLock { written in
        defer { written = "" }
        return written
      }
    }
  }

  @Test("On a terminal one line is rewritten at most ten times a second and erased at the end")
  func terminal() {
    let stage = Stage()
    let progress = stage.progress(isTerminal: true)
    progress.update(done: 1, total: 100)
    #expect(stage.take().isEmpty)
    stage.time.withLock { $0 = .milliseconds(100) }
    progress.update(done: 50, total: 100)
    #expect(stage.take() == "\rSimulating: 50 of 100 (50%), 1 s left")
    progress.update(done: 60, total: 100)
    #expect(stage.take().isEmpty)
    stage.time.withLock { $0 = .milliseconds(200) }
    progress.update(done: 5, total: 9)
    #expect(stage.take() == "\rSimulating: 60 of 9 (100%), 0 s left ")
    progress.finish()
    #expect(stage.take() == "\r" + String(repeating: " ", count: 36) + "\r")
    progress.finish()
    #expect(stage.take().isEmpty)
  }

  @Test("A line never reaches the edge of the terminal, where it would wrap")
  func narrow() {
    let stage = Stage()
    let progress = stage.progress(isTerminal: true)
    stage.time.withLock { $0 = .seconds(1) }
    progress.update(done: 1_000_000, total: 1_000_000_000)
    #expect(stage.take() == "\rSimulating: 1,000,000 of 1,000,000,000 ")
  }

  @Test("Without a terminal a line is added every thirty seconds")
  func file() {
    let stage = Stage()
    let progress = stage.progress(isTerminal: false)
    stage.time.withLock { $0 = .seconds(29) }
    progress.update(done: 10, total: 100)
    #expect(stage.take().isEmpty)
    stage.time.withLock { $0 = .seconds(30) }
    progress.update(done: 25, total: 100)
    #expect(stage.take() == "Simulating: 25 of 100 (25%), 1 min 30 s left\n")
    progress.finish()
    #expect(stage.take().isEmpty)
  }

  @Test("Remaining time is told in the units that matter")
  func remaining() {
    func line(_ seconds: Int) -> String {
      plads.Progress.line("S", done: 1, total: 2, elapsed: .seconds(seconds))
    }
    #expect(line(59) == "S: 1 of 2 (50%), 59 s left")
    #expect(line(200) == "S: 1 of 2 (50%), 3 min 20 s left")
    #expect(line(3_900) == "S: 1 of 2 (50%), 1 h 5 min left")
    #expect(plads.Progress.line("S", done: 0, total: 2, elapsed: .seconds(9)) == "S: 0 of 2")
  }

  @Test("Colour needs a terminal that wants it")
  func colour() {
    func allows(_ isTerminal: Bool, _ environment: [String: String]) -> Bool {
      Terminal(isTerminal: isTerminal, columns: nil, environment: { environment[$0] }).allowsANSI
    }
    #expect(allows(true, [:]))
    #expect(allows(true, ["NO_COLOR": ""]))
    #expect(!allows(true, ["NO_COLOR": "1"]))
    #expect(!allows(true, ["TERM": "dumb"]))
    #expect(!allows(false, [:]))
  }

  @Test("The width is the terminal's, else the one asked for, else a hundred")
  func width() {
    func width(_ columns: Int?, _ asked: String?) -> Int {
      Terminal(isTerminal: false, columns: columns, environment: { $0 == "COLUMNS" ? asked : nil }).width
    }
    #expect(width(72, "50") == 72)
    #expect(width(nil, "50") == 50)
    #expect(width(nil, "-5") == 100)
    #expect(width(nil, "wide") == 100)
    #expect(width(nil, nil) == 100)
  }
}
