import Foundation
import Testing

@testable import plads

@Suite("The system")
struct PlatformTests {
  private func shell(_ tool: Tool, _ line: String) throws -> Tool.Ending {
    let executable = try #require(Tool.executable, "plads is built beside the tests")
    return try tool.run(URL(filePath: "/bin/sh"), ["-c", line.replacing("plads", with: executable.path)])
  }

  @Test("Without a reader of the result the program ends with 74, and no file takes its place")
  func closedOutput() throws {
    let tool = try Tool(["små.jsonc": smallScenario])
    let ending = try shell(tool, "plads run små.jsonc --quiet --samples s.csv >&-")
    #expect(ending.code == 74 && ending.errors.contains("standard output"))
    #expect(tool.folder.text("s.csv") == nil)
    let written = try shell(tool, "plads run små.jsonc --quiet --samples s.csv --out r.txt >&-")
    #expect(written.code == 0)
    #expect(tool.folder.text("s.csv")?.contains("Belægning") == false)
    #expect(tool.folder.text("r.txt")?.contains("Kvisten") == true)
  }

  @Test("What is meant for a closed standard error never stands in the result")
  func closedErrors() throws {
    let tool = try Tool(["små.jsonc": smallScenario])
    let ending = try shell(tool, "plads run små.jsonc --json --out r.json --set periode.fra=2023-01-01 <&- 2>&-")
    #expect(ending.code == 0)
    #expect(try object(tool.folder.text("r.json") ?? "")["command"] as? String == "run")
    let wrong = try shell(tool, "plads run ingen.jsonc --out w.json 2>&-")
    #expect(wrong.code == 66 && tool.folder.text("w.json") == nil)
  }
}
