import Forecasting
import Testing

@testable import Scenarios

@Suite("Where files come from")
struct FileLoaderTests {
  private static let base = #"{ "navn": "A", "periode": { "fra": "2023-01-01", "til": "2023-12-31" }, "tilbud": {} }"#

  /// Files that are handed in, each under some names.
  private func files(_ texts: [String: String], identity: [String: String] = [:]) -> FileLoader {
    FileLoader { path, _ throws(ScenarioError.FileProblem) in
      guard let text = texts[path] else { throw .missing }
      return LoadedFile(bytes: Array(text.utf8), identity: identity[path] ?? path)
    }
  }

  @Test("A scenario and what it builds on are read from files that are handed in")
  func chain() throws {
    let files = files(["a/top.jsonc": #"{ "bygger_på": "../base.jsonc", "frø": 7 }"#, "a/../base.jsonc": Self.base])
    let file = try ScenarioFile.load(path: "a/top.jsonc", files: files)
    #expect(file.tree["frø"]?.canonical == "7" && file.tree["navn"]?.string == "A")
    #expect(file.sources.map(\.name) == ["a/top.jsonc", "a/../base.jsonc"])
  }

  @Test("A text that is handed in finds what it builds on in the files that are handed in")
  func text() throws {
    let file = try ScenarioFile.load(
      text: #"{ "bygger_på": "base.jsonc" }"#, name: "top", folder: "b", files: files(["b/base.jsonc": Self.base]))
    #expect(file.tree["navn"]?.string == "A")
  }

  @Test("Two names of one file make a circle, and a file that is not there is told where it is named")
  func refused() throws {
    let circle = files(
      ["a.jsonc": #"{ "bygger_på": "b.jsonc" }"#, "b.jsonc": "{}"], identity: ["a.jsonc": "1", "b.jsonc": "1"])
    let first = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: "a.jsonc", files: circle) }
    #expect(
      first.diagnostics.map(\.message) == ["the files build on each other in a circle: \"b.jsonc\" is already read"])
    let alone = files(["a.jsonc": #"{ "bygger_på": "b.jsonc" }"#])
    let second = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: "a.jsonc", files: alone) }
    #expect(second.diagnostics.map(\.message) == ["cannot build on \"b.jsonc\": no such file"])
  }

  @Test("A file that is handed in may not be larger than what is asked for")
  func limit() throws {
    let large = FileLoader { path, limit throws(ScenarioError.FileProblem) in
      LoadedFile(bytes: [UInt8](repeating: 0x20, count: limit + 1), identity: path)
    }
    let error = try failure { () throws(ScenarioError) in try ScenarioFile.load(path: "a", files: large) }
    #expect(error.description == "a: error: larger than 10 MB, the most it may be")
  }

  @Test("Tables and results are read from the same files")
  func tables() throws {
    let files = files([
      "år.csv": "år;belægning\n2021;84,4 %\n", "liste.csv": "kommune;indskrevet;udskrevet\nA;2021-01-01;\n",
      "resultat.json": "{\"a\":1}",
    ])
    #expect(try OccupancyHistory.load(path: "år.csv", files: files).map(\.year) == [2021])
    #expect(try ResidentsFile.load(path: "liste.csv", ydelse: "y", files: files).records.count == 1)
    #expect(try JSONDocument.load(path: "resultat.json", files: files)["a"]?.canonical == "1")
  }
}
