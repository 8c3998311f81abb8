import Foundation
import Testing

@Suite("The command erlang")
struct ErlangCommandTests {
  private let folder: TestFolder
  private let tool: Tool

  init() throws {
    folder = try TestFolder()
    tool = Tool(in: folder)
    try folder.write(smallScenario, to: "små.jsonc")
    try folder.write(hourlyScenario, to: "timer.jsonc")
  }

  private func output(_ arguments: String...) throws -> String {
    let ending = try tool.run(["erlang"] + arguments)
    #expect(ending.errors == "")
    #expect(ending.code == 0)
    return ending.output
  }

  @Test("What a belægning takes, what a demand gives and the fewest places, with a scenario and without")
  func golden() throws {
    try expectGolden(
      output(
        "--places", "4..6", "--occupancy", "90%,95%", "--stay", "900 dage", "--patience", "90 dage", "--demand", "2.1",
        "--risk", "10%"),
      "erlang.txt")
    try expectGolden(output("--places", "6", "--belægning", "95%"), "erlang-alone.txt")
    try expectGolden(output("små.jsonc", "--occupancy", "95%", "--risk", "20%"), "erlang-scenario.txt")
    try expectGolden(output("små.jsonc", "--occupancy", "95%", "--wait", "30 dage", "--json"), "erlang.json")
  }

  @Test("Options stand in for what the scenario says")
  func overrides() throws {
    func outcome(_ arguments: String...) throws -> [String: Any] {
      let ending = try tool.run(["erlang", "små.jsonc", "--json"] + arguments)
      let document = try #require(JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
      let unit = try #require((document["units"] as? [[String: Any]])?.first)
      return try #require((unit["outcomes"] as? [[String: Any]])?.last)
    }
    let own = try outcome()
    let stay = try #require(own["meanStay"] as? Double)
    let load = try #require(own["load"] as? Double)
    #expect(abs(stay - (2.3 * 900 + 0.5 * 700) / 2.8) < 1e-9)
    let longer = try outcome("--stay", "1200 dage")
    #expect(abs(try #require(longer["load"] as? Double) - load / stay * 1_200) < 1e-9)
    let more = try outcome("--demand", "5", "--places", "9")
    #expect(more["places"] as? Int == 9)
    #expect(abs(try #require(more["load"] as? Double) - 5 / 365.25 * stay) < 1e-9)
  }

  @Test("A scenario without places is told so")
  func hourly() throws {
    let ending = try tool.run(["erlang", "timer.jsonc"])
    #expect(ending.code == 65)
    #expect(ending.errors.contains("has places to which people are referred at random"))
  }
}
