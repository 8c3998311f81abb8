#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The few calls to the operating system that differ between systems or need its types; everything else builds on these.
enum Platform {
  enum FileKind {
    case regular(mode: UInt32)
    case folder
    /// A device, pipe or socket.
    case special
  }

  /// Makes a new file for writing; fails when the path exists.
  static func createFile(_ path: String) throws(SystemError) -> Int32 {
    try result { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
  }

  /// Opens what exists for writing.
  static func openExisting(_ path: String) throws(SystemError) -> Int32 {
    try result { open(path, O_WRONLY | O_CLOEXEC) }
  }

  /// Makes a folder; fails when the path exists.
  static func createFolder(_ path: String) throws(SystemError) {
    _ = try result { mkdir(path, 0o777) }
  }

  /// What the path names after links; nil when nothing is there.
  static func kind(of path: String) throws(SystemError) -> FileKind? {
    var status = stat()
    do {
      _ = try result { stat(path, &status) }
    } catch {
      if error == .noSuchFile { return nil }
      throw error
    }
    switch UInt32(status.st_mode) & UInt32(S_IFMT) {
    case UInt32(S_IFREG): return .regular(mode: UInt32(status.st_mode) & 0o7777)
    case UInt32(S_IFDIR): return .folder
    default: return .special
    }
  }

  /// The path with its links followed; nil when nothing is there.
  static func resolvingLinks(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Where a path leads when its last part is a link, also to a file that does not exist yet.
  static func followingLinks(_ path: String) -> String {
    var path = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: 4_097)
      let length = readlink(path, &buffer, buffer.count - 1)
      guard length > 0 else { return path }
      let target = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = target.hasPrefix("/") ? target : "\(folder(of: path))/\(target)"
    }
    return path
  }

  /// The folder a path lies in, as the path writes it.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The device and number of what a path leads to; nil when nothing is there.
  static func identity(of path: String) -> (device: UInt64, number: UInt64, isSpecial: Bool)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let kind = UInt32(status.st_mode) & UInt32(S_IFMT)
    let isSpecial = kind != UInt32(S_IFREG) && kind != UInt32(S_IFDIR)
    return (UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino), isSpecial)
  }

  /// Opens `/dev/null` on each of the standard descriptors that is closed, so that no file gets its number and with it
  /// what is meant for the terminal. Returns whether standard output was closed.
  static func openStandardDescriptors() -> Bool {
    var wasOutputClosed = false
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // The lowest free number is this one, since those below are open.
      _ = open("/dev/null", O_RDWR)
      if descriptor == Console.outputDescriptor { wasOutputClosed = true }
    }
    return wasOutputClosed
  }

  /// Whether no process with a number exists.
  static func isGone(process: Int32) -> Bool { process > 0 && kill(process, 0) != 0 && errno == ESRCH }

  /// The names in a folder; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  static func setMode(_ mode: UInt32, of descriptor: Int32) throws(SystemError) {
    _ = try result { fchmod(descriptor, mode_t(mode)) }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(SystemError) in
      try write(UnsafeRawBufferPointer(bytes), to: descriptor)
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let buffer = UnsafeRawBufferPointer(rebasing: rest)
      let written = try result {
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      rest = rest.dropFirst(written)
    }
  }

  static func synchronize(_ descriptor: Int32) throws(SystemError) {
    _ = try result { fsync(descriptor) }
  }

  /// Makes a rename in the folder last through a power cut, where the file system can.
  static func synchronizeFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  static func closeFile(_ descriptor: Int32) throws(SystemError) {
    // Not repeated when interrupted: the descriptor is gone by then.
    if close(descriptor) != 0, errno != EINTR { throw SystemError(code: errno) }
  }

  static func renameFile(_ path: String, to target: String) throws(SystemError) {
    _ = try result { rename(path, target) }
  }

  static func removeFile(_ path: String) { _ = unlink(path) }

  /// Removes a file and does nothing else, so that a signal handler may call it.
  static func removeFile(_ path: UnsafePointer<CChar>) { _ = unlink(path) }

  static var processID: Int32 { getpid() }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal has; nil when it is none or does not say.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// How many processors this process may use, which may be fewer than the machine has.
  static var processorCount: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  static let interruptSignal = SIGINT
  static let terminateSignal = SIGTERM
  static let alarmSignal = SIGALRM

  /// Sends ``alarmSignal`` after some seconds; 0 takes it back. A signal handler may call it.
  static func setAlarm(seconds: UInt32) { _ = alarm(seconds) }

  /// Calls `handler` on a signal, unless whoever started the process had the signal ignored.
  static func handle(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var previous = sigaction()
    let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
    guard sigaction(signal, nil, &previous) == 0, handlerAddress(previous) != ignored else { return }
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = SA_RESTART
    _ = sigaction(signal, &action, nil)
    // Whoever started the process from a thread that blocks signals has passed that on, and meant nothing by it.
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, signal)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    unblock(signal)
  }

  /// Whoever starts the program may have the signal blocked, and the program then inherits that: it could not be stopped.
  private static func unblock(_ signal: Int32) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, signal)
    _ = pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Lets a write to a closed pipe fail with an error instead of ending the process.
  static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Ends the process at once, without cleaning up; a signal handler may call it.
  static func exitNow(_ code: ExitCode) -> Never { _exit(code.rawValue) }

  /// Ends the process in good order.
  static func exit(_ code: ExitCode) -> Never {
    #if canImport(Darwin)
      Darwin.exit(code.rawValue)
    #elseif canImport(Musl)
      Musl.exit(code.rawValue)
    #else
      Glibc.exit(code.rawValue)
    #endif
  }

  private static func handlerAddress(_ action: sigaction) -> Int {
    #if canImport(Darwin)
      unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
    #elseif canImport(Musl)
      unsafeBitCast(action.__sa_handler.sa_handler, to: Int.self)
    #else
      unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    #endif
  }

  /// The result of a system call, tried again when a signal came between.
  private static func result<Value: SignedInteger>(_ call: () -> Value) throws(SystemError) -> Value {
    while true {
      let value = call()
      if value >= 0 { return value }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }
}

/// An error number of the operating system.
struct SystemError: Error, Equatable {
  let code: Int32

  static let noSuchFile = SystemError(code: ENOENT)
  static let notAFolder = SystemError(code: ENOTDIR)
  static let exists = SystemError(code: EEXIST)
  static let closedPipe = SystemError(code: EPIPE)
  static let notPermitted = [EACCES, EPERM, EROFS].map(SystemError.init)
  static let full = [ENOSPC, EDQUOT].map(SystemError.init)

  /// The system's own words for it.
  var words: String { String(cString: strerror(code)) }
}
