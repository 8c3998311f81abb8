#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of a file, at most a given number of them, and which file it was.
///
/// Read through the system's own calls: they stop at the limit whatever the file is (a pipe and a device have no size),
/// and they tell two names of one file apart from two files.
struct FileBytes {
  let bytes: [UInt8]
  let identity: FileIdentity

  /// Reads the file at `path`; an error when there are more than `limit` bytes.
  init(path: String, limit: Int) throws(ScenarioError.FileProblem) {
    // A zero byte would end the name early and open another file.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileBytes.problem(errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileBytes.problem(errno) }
    identity = FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    bytes = try FileBytes.read(file, limit: limit)
  }

  private static func read(_ file: Int32, limit: Int) throws(ScenarioError.FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { buffer in
        #if canImport(Darwin)
          Darwin.read(file, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.read(file, buffer.baseAddress, buffer.count)
        #else
          Glibc.read(file, buffer.baseAddress, buffer.count)
        #endif
      }
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw problem(errno) }
      bytes += chunk[..<count]
      if bytes.count > limit { throw .tooLarge(limit: limit) }
    }
  }

  private static func problem(_ code: Int32) -> ScenarioError.FileProblem {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .folder
    default: .unreadable(reason: String(cString: strerror(code)))
    }
  }
}

/// Which file it is, whatever it was called.
struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64
}
