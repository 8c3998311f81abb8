/// A file that appears whole or not at all.
///
/// Opening it makes a temporary file in the same folder, so an impossible destination is found before the long work
/// starts. `commit` moves the temporary to its name, replacing what was there; a file that is dropped, or whose process
/// is interrupted, leaves nothing behind.
///
///     let file = try AtomicFile("samples.csv")
///     for row in rows { try file.append(row) }
///     try file.commit()
///
/// Devices and pipes, such as `/dev/null`, are written to directly: they cannot be replaced.
final class AtomicFile {
  private enum State {
    case replacing(temporary: String, slot: Int?)
    case direct
    case closed
  }

  private static let bufferSize = 1 << 16

  /// The path as the user gave it.
  let path: String
  private let target: String
  private let descriptor: Int32
  private var state: State
  private var buffer: [UInt8] = []

  /// Opens the way to a file that may or may not exist yet.
  init(_ path: String) throws(FileError) {
    self.path = path
    let folder = Platform.folder(of: path)
    do {
      switch try Platform.kind(of: path) {
      case .folder:
        throw FileError.isFolder(path: path)
      case .special:
        target = path
        descriptor = try Platform.openExisting(path)
        state = .direct
      case .regular(let mode):
        guard Platform.isWritable(path) else { throw FileError.notPermitted(path: path) }
        target = Platform.resolvingLinks(path) ?? path
        (descriptor, state) = try Self.openTemporary(in: Platform.folder(of: target))
        try Platform.setMode(mode, of: descriptor)
      case nil:
        guard path.utf8.last != UInt8(ascii: "/"), !path.isEmpty else { throw FileError.isFolder(path: path) }
        target = Platform.followingLinks(path)
        (descriptor, state) = try Self.openTemporary(in: Platform.folder(of: target))
      }
    } catch let error as SystemError {
      throw FileError(opening: path, folder: folder, error)
    } catch let error as FileError {
      throw error
    } catch {
      throw .cannotOpen(path: path, reason: "\(error)")
    }
  }

  deinit { discard() }

  /// Adds text to the end.
  func append(_ text: String) throws(FileError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Adds bytes to the end.
  func append(_ bytes: [UInt8]) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Completes the file and gives it its name. Nothing may be added afterwards.
  func commit() throws(FileError) {
    try flush()
    do {
      if case .replacing(let temporary, let slot) = state {
        try Platform.synchronize(descriptor)
        try Platform.closeFile(descriptor)
        try Platform.renameFile(temporary, to: target)
        TemporaryFiles.forget(slot)
        Platform.synchronizeFolder(Platform.folder(of: target))
      } else if case .direct = state {
        try Platform.closeFile(descriptor)
      }
      state = .closed
    } catch {
      discard()
      throw FileError(writing: path, error)
    }
  }

  /// Leaves the destination as it was; does nothing after `commit`.
  func discard() {
    if case .closed = state { return }
    try? Platform.closeFile(descriptor)
    if case .replacing(let temporary, let slot) = state {
      Platform.removeFile(temporary)
      TemporaryFiles.forget(slot)
    }
    state = .closed
  }

  private func flush() throws(FileError) {
    if case .closed = state { preconditionFailure("a file that is committed or discarded takes nothing more") }
    defer { buffer.removeAll(keepingCapacity: true) }
    do {
      try Platform.write(buffer, to: descriptor)
    } catch {
      discard()
      throw FileError(writing: path, error)
    }
  }

  /// A new file next to the target. Its name is short, so that it fits wherever the target's does.
  private static func openTemporary(in folder: String) throws(SystemError) -> (Int32, State) {
    TemporaryFiles.removeStale(in: folder)
    var attempt = 0
    while true {
      let temporary = "\(folder)/\(TemporaryFiles.name(process: Platform.processID, attempt))"
      do {
        let descriptor = try Platform.createFile(temporary)
        return (descriptor, .replacing(temporary: temporary, slot: TemporaryFiles.register(temporary)))
      } catch  where error == .exists && attempt < 1_000 {
        attempt += 1
      }
    }
  }
}
