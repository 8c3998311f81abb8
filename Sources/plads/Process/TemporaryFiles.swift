internal import Synchronization

/// The temporary files that exist now, so that a second Ctrl-C can remove them on its way out.
///
/// A signal handler may neither allocate nor lock: the paths lie in fixed slots as C strings, which are never freed
/// because a handler might be reading them.
enum TemporaryFiles {
  private static let capacity = 64

  nonisolated(unsafe) private static let slots: UnsafeMutablePointer<Atomic<UInt>> = {
    let slots = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: capacity)
    for index in 0..<capacity { (slots + index).initialize(to: Atomic(0)) }
    return slots
  }()

  /// Notes a path; nil when every slot is taken, and the file is then only removed on an orderly exit.
  static func register(_ path: String) -> Int? {
    let bytes = path.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { (copy + index).initialize(to: byte) }
    let address = UInt(bitPattern: copy)
    return (0..<capacity).first { index in
      slots[index].compareExchange(expected: 0, desired: address, ordering: .sequentiallyConsistent).exchanged
    }
  }

  /// Forgets a path whose file is gone.
  static func forget(_ slot: Int?) {
    if let slot { slots[slot].store(0, ordering: .sequentiallyConsistent) }
  }

  /// What a temporary file of a process is called.
  static func name(process: Int32, _ attempt: Int) -> String { ".plads-\(process)-\(attempt).tmp" }

  /// Removes what processes that were killed have left in a folder.
  static func removeStale(in folder: String) {
    for name in Platform.names(in: folder) where name.hasPrefix(".plads-") && name.hasSuffix(".tmp") {
      let parts = name.dropFirst(7).dropLast(4).split(separator: "-")
      guard parts.count == 2, let process = Int32(parts[0]), Platform.isGone(process: process) else { continue }
      Platform.removeFile("\(folder)/\(name)")
    }
  }

  /// Makes the slots, so that a signal handler finds them made.
  static func prepare() { _ = slots }

  /// Removes every temporary file; a signal handler may call it.
  static func removeAll() {
    var index = 0
    while index < capacity {
      let address = slots[index].load(ordering: .sequentiallyConsistent)
      if let path = UnsafePointer<CChar>(bitPattern: address) { Platform.removeFile(path) }
      index += 1
    }
  }
}
