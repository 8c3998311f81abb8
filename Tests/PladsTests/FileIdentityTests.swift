import Foundation
import Testing

@testable import plads

@Suite("Which file a path leads to")
struct FileIdentityTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  @Test("Every way of writing a path to one file is one file, links and files to come included")
  func same() throws {
    try folder.write("x", to: "a")
    try link("link", to: "a")
    try link("dangling", to: "new")
    try link("folder", to: folder.path)
    let file = try #require(FileIdentity(path("a")))
    for spelling in ["./a", "../\(URL(filePath: folder.path).lastPathComponent)/a", "link", "folder/a", "folder/link"] {
      #expect(FileIdentity(path(spelling)) == file, "\(spelling)")
    }
    let new = try #require(FileIdentity(path("new")))
    #expect(new != file)
    for spelling in ["./new", "dangling", "folder/new", "folder/dangling"] {
      #expect(FileIdentity(path(spelling)) == new, "\(spelling)")
    }
    #expect(FileIdentity(path("other")) != new)
  }

  @Test("Standard output, devices and folders that are not there are no file of their own")
  func nobody() {
    #expect(FileIdentity("-") == nil && FileIdentity("/dev/null") == nil && FileIdentity(path("no/x")) == nil)
    #expect(FileIdentity.clash(reading: [], writing: ["/dev/null", "/dev/null", "-"]) == nil)
    #expect(FileIdentity.clash(reading: [], writing: [path("b"), path("./b")]) == path("./b"))
  }

  @Test("No spelling of an input, nor of what it builds on, is written over by the built tool")
  func inputs() throws {
    let tool = try Tool(["små.jsonc": smallScenario, "barn.jsonc": #"{ "bygger_på": "små.jsonc" }"#])
    try FileManager.default.createSymbolicLink(
      atPath: tool.folder.path + "/link.jsonc", withDestinationPath: "små.jsonc")
    for arguments in [
      ["run", "små.jsonc", "--out", "./små.jsonc"], ["run", "små.jsonc", "--out", "link.jsonc"],
      ["run", "barn.jsonc", "--out", "små.jsonc"], ["explain", "barn.jsonc", "--out", "link.jsonc"],
      ["run", "små.jsonc", "--out", "a", "--samples", "./a"],
    ] {
      let ending = try tool.run(arguments)
      #expect(ending.code == 64, "\(arguments): \(ending.errors)")
    }
    #expect(tool.folder.text("små.jsonc") == smallScenario && tool.folder.text("a") == nil)
  }
}
