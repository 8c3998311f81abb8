import Testing

@testable import plads

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Sends a signal to the process, as a terminal does, and waits for it to arrive; `raise` would send it to a thread
/// that may have signals blocked.
private func send(_ signal: Int32) {
  kill(getpid(), signal)
  for _ in 0..<1_000 where !Interrupt.isRequested { usleep(1_000) }
}

@Suite("Interrupts")
struct InterruptTests {
  @Test("The first Ctrl-C is noted, the second ends the process")
  func twice() async {
    await #expect(processExitsWith: .exitCode(130)) {
      _ = signal(SIGINT, SIG_DFL)
      Interrupt.install()
      guard !Interrupt.isRequested, Interrupt.exitCode == nil else { exit(1) }
      send(SIGINT)
      guard Interrupt.isRequested, Interrupt.exitCode == .interrupted else { exit(2) }
      send(SIGINT)
      sleep(5)
      exit(3)
    }
  }

  @Test("A Ctrl-C that nobody hears ends the process within about a second")
  func unheard() async {
    await #expect(processExitsWith: .exitCode(130)) {
      _ = signal(SIGINT, SIG_DFL)
      Interrupt.install()
      send(SIGINT)
      for _ in 0..<5_000 { usleep(1_000) }
      exit(3)
    }
  }

  @Test("A Ctrl-C that is heard leaves time to write what was done")
  func heard() async {
    await #expect(processExitsWith: .exitCode(0)) {
      _ = signal(SIGINT, SIG_DFL)
      Interrupt.install()
      send(SIGINT)
      Interrupt.hear()
      for _ in 0..<1_500 { usleep(1_000) }
      exit(0)
    }
  }

  @Test("SIGTERM has a code of its own")
  func terminated() async {
    await #expect(processExitsWith: .exitCode(143)) {
      _ = signal(SIGTERM, SIG_DFL)
      Interrupt.install()
      send(SIGTERM)
      exit(Interrupt.exitCode?.rawValue ?? 1)
    }
  }

  @Test("The second Ctrl-C removes what was half written")
  func removesTemporaries() async throws {
    let folder = "/tmp/plads-interrupt-test-\(UInt64.random(in: 0...UInt64.max))"
    #expect(mkdir(folder, 0o700) == 0)
    await #expect(processExitsWith: .exitCode(130)) { [folder = folder as String] in
      _ = signal(SIGINT, SIG_DFL)
      Interrupt.install()
      let file = try AtomicFile(folder + "/a.csv")
      try file.append(String(repeating: "x", count: 100_000))
      send(SIGINT)
      send(SIGINT)
      sleep(5)
      exit(3)
    }
    // Only an empty folder can be removed.
    #expect(rmdir(folder) == 0)
  }

  @Test("A signal that was ignored from the start stays ignored")
  func ignored() async {
    await #expect(processExitsWith: .exitCode(0)) {
      _ = signal(SIGINT, SIG_IGN)
      Interrupt.install()
      kill(getpid(), SIGINT)
      usleep(50_000)
      exit(Interrupt.isRequested ? 1 : 0)
    }
  }

  @Test("A reader that has gone is an error without words, not a signal")
  func closedPipe() async {
    await #expect(processExitsWith: .exitCode(0)) {
      Platform.ignoreClosedPipes()
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0, dup2(ends[1], 1) == 1, close(ends[0]) == 0 else { exit(1) }
      do {
        try Console.write("x")
      } catch {
        exit(Failure(error) == Failure(FileError.readerGone) ? 0 : 2)
      }
      exit(3)
    }
  }
}
