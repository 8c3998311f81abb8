import Foundation
import Testing

@testable import Scenarios

/// A folder of its own with files in it, removed afterwards.
private func withFiles<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plads-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in files {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
  return try body(folder.path)
}

@Suite("Scenario files")
struct ScenarioFileTests {
  @Test("A file builds on others, relative to itself, and settings come last")
  func chain() throws {
    let files = [
      "a.jsonc": #"{"bygger_på": "under/b.jsonc", "x": 1, "y": null}"#,
      "under/b.jsonc": #"{"bygger_på": "../c.jsonc", "x": 2, "y": 2, "z": {"p": 2}}"#,
      "c.jsonc": #"{"x": 3, "y": 3, "z": {"p": 3, "q": 3}, "æ": "95 %"}"#,
    ]
    try withFiles(files) { folder in
      let file = try ScenarioFile.load(path: "\(folder)/a.jsonc", settings: ["z.q=4", "æ=90%", "z.r.s=5"])
      #expect(file.tree.canonical == #"{"x":1,"z":{"p":2,"q":4,"r":{"s":5}},"æ":"90%"}"#)
      #expect(
        file.sources.map { $0.name.replacing(folder, with: "") } == [
          "/a.jsonc", "/under/b.jsonc", "/under/../c.jsonc", "--set z.q", "--set æ", "--set z.r.s",
        ])
      #expect(try file.fingerprint == tree(file.tree.canonical).fingerprint)
    }
  }

  @Test("A circle of files is an error at the key that closes it")
  func circle() throws {
    try withFiles(["a": #"{"bygger_på": "b"}"#, "b": "{\n\"bygger_på\": \"./a\"}"]) { folder in
      let error = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: "\(folder)/a") }
      #expect(
        error.diagnostics.map(brief) == ["2:14 the files build on each other in a circle: \"./a\" is already read"])
      #expect(error.diagnostics.first?.span.source.name == "\(folder)/b")
      #expect(error.failureClass == .badScenario)
    }
  }

  @Test("Sixteen files may build on each other, seventeen may not")
  func longChain() throws {
    var files: [String: String] = ["f16": "{}"]
    for number in 0..<16 { files["f\(number)"] = "{\"bygger_på\": \"f\(number + 1)\"}" }
    try withFiles(files) { folder in
      #expect(try ScenarioFile.load(path: "\(folder)/f1").tree.canonical == "{}")
      let error = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: "\(folder)/f0") }
      #expect(error.diagnostics.map(brief) == ["1:15 more than 16 files build on each other"])
    }
  }

  @Test(
    "A base that cannot be used is an error where it is named",
    arguments: [
      ("\"x.jsonc\"", "cannot build on \"x.jsonc\": no such file"),
      ("\".\"", "cannot build on \".\": this is a folder, not a file"),
      ("\"tom\"", "cannot build on \"tom\": the file is empty"),
      ("7", "\"bygger_på\" cannot be the number 7; expected a file's name"),
      ("\"\"", "\"bygger_på\" cannot be the text \"\"; expected a file's name"),
      ("\"tom\\u0000\"", "cannot build on \"tom<U+0000>\": no such file"),
    ])
  func base(value: String, message: String) throws {
    try withFiles(["a": "{\"bygger_på\": \(value)}", "tom": " \n"]) { folder in
      let error = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: "\(folder)/a") }
      #expect(error.diagnostics.map(brief) == ["1:15 \(message)"])
    }
  }

  @Test("Errors of the file, its base and the settings are told together")
  func together() throws {
    try withFiles(["a": #"{"bygger_på": "b", "x": 1, "x": 2}"#, "b": "{\"y\": }"]) { folder in
      let error = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: "\(folder)/a") }
      #expect(
        error.diagnostics.map(brief) == [
          "1:28 key \"x\" appears twice; the first is on line 1", "1:7 found \"}\"; expected a value",
        ])
    }
    let error = try failure { () throws(ScenarioError) in
      try ScenarioFile.load(text: #"{"x": 1, "x": 2}"#, name: "a", settings: ["y", "a..b=1", "c..d=1", "bygger_på=x"])
    }
    #expect(
      error.diagnostics.map { $0.span.source.name } == ["a", "--set y", "--set a..b", "--set c..d", "--set bygger_på"])
  }

  @Test("A key that appears twice waits for the rest of the errors")
  func decoding() throws {
    let file = try ScenarioFile.load(text: "{\"x\": 1, \"x\": 2}", name: "a")
    let error = try failure { () throws(ScenarioError) in
      try file.decode { field in
        field.warning(say("en advarsel", "a warning"), do: say("ret det", "mend it"))
        return 7
      }
    }
    #expect(error.diagnostics.map(\.severity) == [.warning, .error])
    let clean = try ScenarioFile.load(text: "{}", name: "a")
    let result = try clean.decode { field in
      field.warning(say("en advarsel", "a warning"), do: say("ret det", "mend it"))
      return 7
    }
    #expect(result.value == 7 && result.warnings.count == 1)
    #expect(throws: ScenarioError.self) { try clean.decode { _ in nil as Int? } }
  }

  @Test("A setting through something that is no object replaces it")
  func replacing() throws {
    let file = try ScenarioFile.load(text: "{\"x\": 1, \"y\": [2]}", name: "a", settings: ["x.p=1", "y.0=3", "x.q=2"])
    #expect(file.tree.canonical == #"{"x":{"p":1,"q":2},"y":{"0":3}}"#)
  }

  @Test("A scenario is an object")
  func notAnObject() throws {
    let error = try failure { () throws(ScenarioError) in
      try ScenarioFile.load(text: "[]", name: "a", settings: ["x=1"])
    }
    #expect(error.diagnostics.map(brief) == ["1:1 a scenario cannot be a list; expected an object"])
  }

  @Test("A byte order mark is no part of the text")
  func byteOrderMark() throws {
    let file = try ScenarioFile.load(text: "\u{FEFF}{\"x\": 1}", name: "a")
    #expect(file.tree.members?.first?.keySpan.column == 2)
  }
}

@Suite("Files that are no text")
struct FileProblemTests {
  private func error(_ bytes: [UInt8]) throws -> ScenarioError {
    try withFiles([:]) { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/a"))
      return try failure { () throws(ScenarioError) in try ScenarioFile.load(path: "\(folder)/a") }
    }
  }

  private func words(_ bytes: [UInt8]) throws -> String? {
    try error(bytes).description.split(separator: "/").last.map { String($0) }
  }

  @Test("A missing file and a folder are told apart")
  func missing() throws {
    try withFiles(["a": "{}"]) { folder in
      for path in ["\(folder)/x", "\(folder)/a/x", ""] {
        let error = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: path) }
        #expect(error.failureClass == .missingFile)
        #expect(error.description == "\(path): error: no such file")
      }
      let error = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: folder) }
      #expect(error.failureClass == .inputOutput)
      #expect(error.description == "\(folder): error: this is a folder, not a file")
    }
  }

  @Test("What the system says is passed on")
  func unreadable() {
    let error = ScenarioError.file(name: "a", .unreadable(reason: "Permission denied"))
    #expect(error.description == "a: error: cannot be read: Permission denied")
    #expect(error.failureClass == .inputOutput)
    let problem = ScenarioError.FileProblem.notUTF8(line: 2, column: 9, byte: 0xF8)
    #expect(problem.words(asBase: "b") == "b:2:9: byte 0xF8 is not UTF-8; save the file as UTF-8")
  }

  @Test("A file without content is empty")
  func empty() throws {
    #expect(try words([]) == "a: error: the file is empty")
    #expect(try words(Array(" \n\t\r\n".utf8)) == "a: error: the file is empty")
    #expect(try error([]).failureClass == .badScenario)
  }

  @Test("The first byte that is no UTF-8 is named with its place")
  func invalidUTF8() throws {
    let latin = Array("{\n \"å\": \"k".utf8) + [0xF8, 0x6E]
    #expect(try words(latin) == "a:2:9: error: byte 0xF8 is not UTF-8; save the file as UTF-8")
    #expect(try words([0xFF, 0xFE, 0x7B, 0]) == "a:1:1: error: not UTF-8 (UTF-16, perhaps); save the file as UTF-8")
    #expect(
      try words(Array("\"\u{E6}".utf8.dropLast())) == "a:1:2: error: byte 0xC3 is not UTF-8; save the file as UTF-8")
  }

  @Test("Ten megabytes are read, eleven are too large, and a device without an end is not read for ever")
  func tooLarge() throws {
    #expect(try words([UInt8](repeating: 0x20, count: 10_000_000)) == "a: error: the file is empty")
    let tooLarge = "larger than 10 MB, the most it may be"
    #expect(try words([UInt8](repeating: 0x20, count: 11_000_000)) == "a: error: \(tooLarge)")
    let endless = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: "/dev/zero") }
    #expect(endless.description == "/dev/zero: error: \(tooLarge)")
    let text = String(repeating: " ", count: 10_000_001)
    let inMemory = try failure { () throws(ScenarioError) in try ScenarioFile.load(text: text, name: "-") }
    #expect(inMemory.description == "-: error: \(tooLarge)")
  }
}
