import Testing

@testable import plads

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Atomic files")
struct AtomicFileTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  @Test("A file appears when it is complete, with all of its chunks")
  func commit() throws {
    let file = try AtomicFile(path("æ.csv"))
    for number in 0..<50_000 { try file.append("\(number)\r\n") }
    #expect(folder.text("æ.csv") == nil)
    try file.commit()
    #expect(folder.text("æ.csv") == (0..<50_000).map { "\($0)\r\n" }.joined())
    #expect(try folder.names == ["æ.csv"])
  }

  @Test("What was there stays until the new file is complete, and keeps its permissions")
  func replace() throws {
    try Data("old".utf8).write(to: URL(filePath: path("a")))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("a"))
    let file = try AtomicFile(path("a"))
    try file.append("new")
    #expect(folder.text("a") == "old")
    try file.commit()
    #expect(folder.text("a") == "new")
    guard case .regular(mode: 0o640) = try Platform.kind(of: path("a")) else {
      Issue.record("the permissions have changed")
      return
    }
  }

  @Test("A file that is dropped or discarded leaves nothing")
  func dropped() throws {
    do {
      let file = try AtomicFile(path("a"))
      try file.append("half")
      #expect(try folder.names.count == 1)
    }
    #expect(try folder.names.isEmpty)
    let file = try AtomicFile(path("b"))
    file.discard()
    #expect(try folder.names.isEmpty)
  }

  @Test("Two files may be under way in one folder")
  func two() throws {
    let (one, other) = (try AtomicFile(path("a")), try AtomicFile(path("b")))
    try one.append("1")
    try other.append("2")
    try other.commit()
    try one.commit()
    #expect(folder.text("a") == "1" && folder.text("b") == "2")
    #expect(try folder.names == ["a", "b"])
  }

  @Test("A link stays a link, and the file it leads to is replaced")
  func link() throws {
    try Data("old".utf8).write(to: URL(filePath: path("real")))
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("real"))
    let file = try AtomicFile(path("link"))
    try file.append("new")
    try file.commit()
    #expect(folder.text("real") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == path("real"))
  }

  @Test("A link to a file that is not there yet stays a link, and the file is made where it leads")
  func danglingLink() throws {
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "real")
    let file = try AtomicFile(path("link"))
    try file.append("new")
    try file.commit()
    #expect(folder.text("real") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == "real")
  }

  @Test("An impossible destination is refused at once, in words")
  func impossible() throws {
    try Data().write(to: URL(filePath: path("file")))
    let wanted: [(String, FileError)] = [
      ("none/a.csv", .folderMissing(path: path("none/a.csv"), folder: path("none"))),
      ("file/a.csv", .notAFolder(path: path("file/a.csv"), folder: path("file"))),
      ("", .isFolder(path: folder.path + "/")),
      ("new/", .isFolder(path: path("new/"))),
    ]
    for (name, expected) in wanted {
      #expect(throws: expected) { try AtomicFile(path(name)) }
      #expect(Failure(expected).exitCode == .cannotWrite)
    }
    #expect(throws: FileError.isFolder(path: folder.path)) { try AtomicFile(folder.path) }
    #expect(throws: FileError.isFolder(path: "")) { try AtomicFile("") }
    #expect(try folder.names == ["file"])
  }

  @Test("Errors say what to do next")
  func messages() {
    #expect(
      FileError.folderMissing(path: "ud/a.csv", folder: "ud").message == """
        cannot write 'ud/a.csv': the folder 'ud' does not exist.
          Create the folder or choose another path.
        """)
    #expect(
      FileError.notAFolder(path: "a/b", folder: "a").message == """
        cannot write 'a/b': 'a' is a file, not a folder.
          Choose another path.
        """)
    #expect(
      FileError.isFolder(path: "\u{1B}").message == """
        cannot write '\\u{1B}': it is a folder.
          Add the name of a file to the path.
        """)
    #expect(
      FileError.full(path: "a").message == """
        cannot finish 'a': the disk is full. Nothing was kept.
          Free some space and run again.
        """)
    #expect(
      FileError.outputFailed(reason: "Bad file descriptor").message == """
        cannot write to standard output: Bad file descriptor.
          Check where the output goes, or write to a file with --out.
        """)
    #expect(Failure(FileError.readerGone) == Failure(exitCode: .done, message: nil))
  }

  #if os(Linux)
    @Test("A full disk is told, as input or output that failed")
    func full() throws {
      let file = try AtomicFile("/dev/full")
      try file.append("x")
      #expect(throws: FileError.full(path: "/dev/full")) { try file.commit() }
      #expect(Failure(FileError.full(path: "/dev/full")).exitCode == .inputOutput)
    }
  #endif

  @Test("A device is written to and never replaced")
  func device() throws {
    let file = try AtomicFile("/dev/null")
    try file.append("x")
    try file.commit()
    guard case .special = try Platform.kind(of: "/dev/null") else {
      Issue.record("the device is gone")
      return
    }
  }

  @Test("No path and a dash are standard output")
  func standardOutput() throws {
    for path in [nil, "-"] {
      guard case .standardOutput = try Output(path) else {
        Issue.record("not standard output")
        return
      }
    }
    let output = try Output(path("a"))
    try output.write("x")
    try output.commit()
    #expect(folder.text("a") == "x")
  }
}
