import Forecasting
import Foundation
import Testing

@testable import Scenarios

/// `docs/scenario-format.md`: what it shows is what happens.
@Suite("The page about the scenario format")
struct FormatPageTests {
  let page: String
  let example: String

  init() throws {
    page = try String(contentsOfFile: repository + "/docs/scenario-format.md", encoding: .utf8)
    let blocks = page.components(separatedBy: "```jsonc\n")
    example = try #require(blocks.dropFirst().first?.components(separatedBy: "```").first)
  }

  @Test("The worked example is read without a warning, and has a source for every figure")
  func works() throws {
    let scenario = try Scenario.load(text: example, name: "kvisten.jsonc")
    #expect(scenario.warnings.isEmpty && scenario.provenance.unreferenced.isEmpty && scenario.variants.count == 2)
  }

  @Test("The errors on the page are those that Plads prints")
  func errors() throws {
    let text = changed([(#""pladser": 6,\#n      "f"#, #""plader": 6,\#n      "f"#), (#""900 dage""#, "900")], example)
    let error = try failure { () throws(ScenarioError) in try Scenario.load(text: text, name: "kvisten.jsonc") }
    let isShown = page.contains("```\n\(error.description)\n```")
    #expect(isShown, "\(error.description)")
  }

  @Test("Every key and every word is on the page")
  func complete() throws {
    let schema = try ScenarioFile.load(
      path: "\(repository)/scenarios/scenario.schema.json"
    )
    var nodes = [schema.tree]
    while let node = nodes.popLast() {
      for property in node["properties"]?.members ?? [] {
        let isThere = page.contains("`\(property.key)`")
        #expect(isThere, "\(property.key)")
        for word in property.value["enum"]?.elements?.compactMap(\.string) ?? [] {
          let isThere = page.contains("`\"\(word)\"`")
          #expect(isThere, "\(word)")
        }
      }
      nodes += node["definitions"]?.members?.map(\.value) ?? []
    }
  }
}
