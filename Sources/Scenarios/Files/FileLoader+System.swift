#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

extension FileLoader {
  #if canImport(Darwin) || canImport(Musl) || canImport(Glibc)
    /// The files of the system.
    public static let system = FileLoader { path, limit throws(ScenarioError.FileProblem) in
      try SystemFile.read(path, limit: limit)
    }
  #else
    /// No files: there is no system to have them.
    public static let system = FileLoader { _, _ throws(ScenarioError.FileProblem) in throw .missing }
  #endif
}

#if canImport(Darwin) || canImport(Musl) || canImport(Glibc)
  /// Reads through the system's own calls: they stop at the limit whatever the file is (a pipe and a device have no
  /// size), and they tell two names of one file apart from two files.
  private enum SystemFile {
    static func read(_ path: String, limit: Int) throws(ScenarioError.FileProblem) -> LoadedFile {
      // A zero byte would end the name early and open another file.
      guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing }
      let file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { throw problem(errno) }
      defer { close(file) }
      var status = stat()
      guard fstat(file, &status) == 0 else { throw problem(errno) }
      return LoadedFile(bytes: try bytes(of: file, limit: limit), identity: "\(status.st_dev):\(status.st_ino)")
    }

    private static func bytes(of file: Int32, limit: Int) throws(ScenarioError.FileProblem) -> [UInt8] {
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
#endif
