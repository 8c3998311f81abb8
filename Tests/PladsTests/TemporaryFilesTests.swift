import Testing

@testable import plads

@Suite("Temporary files")
struct TemporaryFilesTests {
  @Test("What a process that was killed has left goes; what others have, and other names, stay")
  func stale() throws {
    let folder = try TestFolder()
    // No process has a number near the greatest.
    try folder.write("x", to: TemporaryFiles.name(process: Int32.max - 7, 0))
    let own = TemporaryFiles.name(process: Platform.processID, 41)
    for name in [own, ".plads-x-1.tmp", ".plads-1.tmp", "plads.csv"] { try folder.write("x", to: name) }
    let file = try AtomicFile(folder.path + "/a.csv")
    try file.commit()
    #expect(try Set(folder.names) == [own, ".plads-x-1.tmp", ".plads-1.tmp", "plads.csv", "a.csv"])
  }
}
