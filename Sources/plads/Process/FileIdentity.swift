/// Which file a path leads to, whatever way the path is written: an existing file by device and number, a new one by
/// its folder and name.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64
  /// The name of a file that does not exist yet, in the folder with the number.
  private let newName: String

  /// Nil for standard output, for devices and pipes, which any number of results may go to, and for a path that leads
  /// nowhere.
  init?(_ path: String) {
    guard path != "-" else { return nil }
    let target = Platform.followingLinks(path)
    if let found = Platform.identity(of: target) {
      guard !found.isSpecial else { return nil }
      (device, number, newName) = (found.device, found.number, "")
      return
    }
    guard let folder = Platform.identity(of: Platform.folder(of: target)) else { return nil }
    let name = target.lastIndex(of: "/").map { String(target[target.index(after: $0)...]) } ?? target
    (device, number, newName) = (folder.device, folder.number, name)
  }

  /// The first of some files to write that is also read, or written twice; nil when every file is its own.
  static func clash(reading inputs: [String], writing outputs: [String]) -> String? {
    var known = Set(inputs.compactMap(FileIdentity.init))
    return outputs.first { output in
      guard let identity = FileIdentity(output) else { return false }
      return !known.insert(identity).inserted
    }
  }
}
