import Foundation
import Testing

@Suite("Refusals")
struct CommandErrorTests {
  private let tool: Tool

  init() throws {
    tool = try Tool(["a.jsonc": smallScenario])
  }

  /// Expects a command to end with a code and to say a few words, and to leave no file behind.
  private func expect(
    _ arguments: [String], _ code: Int32, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try tool.folder.names
    let ending = try tool.run(arguments)
    #expect(ending.code == code, "\(ending.errors)", sourceLocation: sourceLocation)
    let errors = ending.errors.split { $0.isWhitespace }.joined(separator: " ")
    #expect(errors.contains(words), "\(ending.errors)", sourceLocation: sourceLocation)
    #expect(ending.output == "", sourceLocation: sourceLocation)
    #expect(try tool.folder.names == before, sourceLocation: sourceLocation)
  }

  private func expectBad(_ name: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for command in [["run", "--out", "r", "--samples", "s.csv"], ["compare", "--out", "r"], ["explain"], ["check"]] {
      try expect([command[0], name] + command.dropFirst(), 65, words, sourceLocation: sourceLocation)
    }
  }

  @Test("A mistake is told with its place and the right word, and nothing is written")
  func mistakes() throws {
    let mistakes = [
      (#""pladser": { "2023"#, #""plader": { "2023"#, "did you mean \"pladser\"?"),
      (#""middel": "900 dage""#, #""middel": "900 meter""#, "such as"),
      (#""2023-01-01": 7"#, #""2023-01-01": -7"#, "expected"),
    ]
    for (right, wrong, words) in mistakes {
      let text = smallScenario.replacing(right, with: wrong)
      try #require(text != smallScenario)
      try tool.folder.write(text, to: "b.jsonc")
      try expectBad("b.jsonc", words)
      #expect(try tool.run(["run", "b.jsonc"]).errors.hasPrefix("b.jsonc:"))
    }
  }

  @Test("A file that is missing, empty, no text, too large or too deep")
  func files() throws {
    try expect(["run", "none.jsonc", "--out", "r"], 66, "none.jsonc: error:")
    try expect(["check", "none.jsonc"], 66, "none.jsonc: error:")
    try tool.folder.write("", to: "empty.jsonc")
    try expectBad("empty.jsonc", "empty.jsonc: error:")
    try Data([0x7B, 0x22, 0xFF, 0x22]).write(to: URL(filePath: tool.folder.path + "/latin.jsonc"))
    try expectBad("latin.jsonc", "latin.jsonc:1:3: error:")
    try tool.folder.write(String(repeating: "[", count: 100_000), to: "deep.jsonc")
    try expectBad("deep.jsonc", "deep")
    try tool.folder.write(String(repeating: " ", count: 50_000_000), to: "large.jsonc")
    try expectBad("large.jsonc", "large.jsonc: error:")
    try expect(["run", ".", "--out", "r"], 74, "error:")
  }

  @Test("Check reads every file, and tells the worst")
  func several() throws {
    try tool.folder.write("{", to: "b.jsonc")
    let ending = try tool.run(["check", "b.jsonc", "a.jsonc", "none.jsonc"])
    #expect(ending.code == 65)
    #expect(ending.output.contains("\na.jsonc er i orden: "))
    #expect(ending.errors.contains("b.jsonc:1:") && ending.errors.contains("none.jsonc: error:"))
    let json = try tool.run(["check", "b.jsonc", "a.jsonc", "--json"])
    #expect(json.code == 65)
    let value = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((value["files"] as? [[String: Any]])?.compactMap { $0["ok"] as? Bool } == [false, true])
  }

  @Test("A place where nothing can be written is found before anything is simulated")
  func unwritable() throws {
    try expect(["run", "a.jsonc", "--out", "none/r"], 73, "the folder 'none' does not exist")
    try expect(["run", "a.jsonc", "--samples", "none/s.csv", "--out", "r"], 73, "the folder 'none' does not exist")
    try expect(["explain", "a.jsonc", "--out", "."], 73, "it is a folder")
    try expect(["init", "none/deeper"], 73, "the folder 'none' does not exist")
    try expect(["run", "a.jsonc", "--out", "/dev/full"], 74, "the disk is full")
  }

  @Test("What cannot be asked of this scenario")
  func commands() throws {
    try tool.folder.write(hourlyScenario, to: "b.jsonc")
    try expect(["compare", "b.jsonc"], 65, "'b.jsonc' has no variants to compare.")
    try expect(["run", "a.jsonc", "--variant", "6 pladser, 91 %"], 64, "Did you mean '6 pladser, 90 %'?")
    try expect(
      ["compare", "a.jsonc", "--variant", "x"], 64, "It has '7 pladser, 95 %', '6 pladser, 90 %', 'scenariet'.")
    try expect(["explain", "a.jsonc", "--year", "2030"], 64, "2030 lies outside the scenario's period, 2023–2024.")
    try expect(["run", "a.jsonc", "--samples", "-"], 64, "mixed on standard output")
    try expect(["run", "a.jsonc", "--set", "tilbud.kvisten.plader=6"], 65, "did you mean \"pladser\"?")
    try expect(["run", "a.jsonc", "--replications", "1000000000"], 64, "is not right for --replications")
  }
}
