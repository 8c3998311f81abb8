import Testing

@testable import Scenarios

@Suite("Paths")
struct JSONPathTests {
  private func document() throws -> JSONNode {
    try tree(#"{"tilbud":{"kvisten":{"børn":[1,{"x":2}],"tom":{},"liste":[]}},"varianter":{"6, 95 pct.":{"":true}}}"#)
  }

  @Test(
    "A path leads to its node",
    arguments: [
      ("tilbud.kvisten.børn.0", "1"), ("tilbud.kvisten.børn.1.x", "2"), (#"varianter."6, 95 pct."."""#, "true"),
      ("tilbud.kvisten.tom", "{}"),
    ])
  func found(path: String, value: String) throws {
    #expect(try document().at(path)?.canonical == value)
  }

  @Test(
    "A path that leads nowhere finds nothing",
    arguments: [
      "tilbud.x", "tilbud.kvisten.børn.2", "tilbud.kvisten.børn.-1", "tilbud.kvisten.børn.x", "tilbud.kvisten.børn.0.x",
      "",
      "tilbud..kvisten", "tilbud=", "\"tilbud",
    ])
  func missing(path: String) throws {
    #expect(try document().at(path) == nil)
  }

  @Test("All leaves are listed in order, each with a path that can be written and read")
  func leaves() throws {
    let leaves = try document().leaves()
    #expect(
      leaves.map(\.path.description) == [
        "tilbud.kvisten.børn.0", "tilbud.kvisten.børn.1.x", "tilbud.kvisten.tom", "tilbud.kvisten.liste",
        #"varianter."6, 95 pct."."""#,
      ])
    #expect(leaves.map(\.path) == leaves.map { JSONPath($0.path.description) })
  }
}
