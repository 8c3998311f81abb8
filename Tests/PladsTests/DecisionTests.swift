import Testing

/// `plads grid`, `why`, `breakeven` and `spiral`: small pages to read, and what holds of every result.
@Suite("Commands of decisions")
struct DecisionTests {
  private let tool: Tool

  init() throws {
    tool = try Tool([
      "små.jsonc": smallScenario, "timer.jsonc": hourlyScenario, "grænser.jsonc": scenarioWithLimits,
    ])
  }

  private static let axes = [
    "--vary", "tilbud.kvisten.pladser.2024-03-01=4..6", "--vary", "tilbud.kvisten.forudsat_belægning=90%,98%",
  ]

  private func result(_ arguments: String...) throws -> [String: Any] {
    let result = try object(tool.output(arguments + ["--json"]))
    try Self.expectIntervals(in: result)
    return result
  }

  /// Asserts that every estimate lies in its interval.
  private static func expectIntervals(in value: Any) throws {
    if let list = value as? [Any] { for element in list { try expectIntervals(in: element) } }
    guard let members = value as? [String: Any] else { return }
    if let mean = members["mean"] as? Double, let low = members["low"] as? Double, let high = members["high"] as? Double
    {
      #expect(low <= mean + 1e-9 && mean <= high + 1e-9, "\(members)")
    }
    for member in members.values { try expectIntervals(in: member) }
  }

  private static func mean(_ node: Any?) throws -> Double {
    try #require((node as? [String: Any])?["mean"] as? Double)
  }

  @Test("The pages of the commands read as recorded")
  func pages() throws {
    try expectGolden(tool.output(["grid", "grænser.jsonc", "--csv", "grid.csv"] + Self.axes), "grid.txt")
    try expectGolden(tool.folder.text("grid.csv") ?? "", "grid.csv")
    try expectGolden(tool.output("why", "små.jsonc"), "why.txt")
    try expectGolden(tool.output("breakeven", "små.jsonc"), "breakeven.txt")
    let years = ["--set", "periode.til=2027-12-31"]
    try expectGolden(tool.output(["spiral", "små.jsonc", "--elasticity", "0,-0.5"] + years), "spiral.txt")
  }

  @Test("A grid's marks are those of its combinations, and it holds every choice with every choice")
  func grid() throws {
    let grid = try object(tool.output(["grid", "grænser.jsonc", "--replications", "20", "--json"] + Self.axes))
    try Self.expectIntervals(in: grid)
    let combinations = try #require(grid["combinations"] as? [[String: Any]])
    let values = combinations.compactMap { $0["values"] as? [String] }
    #expect(values == [["4", "90%"], ["4", "98%"], ["5", "90%"], ["5", "98%"], ["6", "90%"], ["6", "98%"]])
    let tilbud = try #require((grid["tilbud"] as? [[String: Any]])?[0])
    for mark in ["unbeaten", "keepsLimits"] {
      let marked = combinations.indices.filter { index in
        (combinations[index]["tilbud"] as? [[String: Any]])?[0][mark] as? Bool == true
      }
      #expect(tilbud[mark] as? [Int] == marked, "\(mark)")
    }
    #expect((tilbud["fewestPlaces"] as? [[String: Any]])?.count == 2)
    let one = try result("grid", "små.jsonc", "--vary", "tilbud.kvisten.pladser=6..8", "--year", "2023")
    #expect((one["tilbud"] as? [[String: Any]])?[0]["keepsLimits"] is [Int] == false, "no limits are stated")
    #expect(one["year"] as? Int == 2023)
  }

  @Test(
    "The causes of every year add up to its result, and those of every change to the takst",
    arguments: ["små", "timer"])
  func why(file: String) throws {
    let why = try result("why", "\(file).jsonc")
    let tilbud = try #require((why["tilbud"] as? [[String: Any]])?[0])
    let rows = try #require(tilbud["years"] as? [[String: Any]]) + [try #require(tilbud["period"] as? [String: Any])]
    #expect(rows.count == 3)
    for row in rows {
      let causes = try #require(row["causes"] as? [String: Any])
      #expect(causes.count == 7)
      let parts = try causes.values.map { try Self.mean(($0 as? [String: Any])?["result"]) }
      #expect(abs(try parts.reduce(0, +) - Self.mean(row["result"])) < 0.01)
    }
    let steps = try #require(tilbud["takstChanges"] as? [[String: Any]])
    for change in steps.compactMap({ $0["change"] as? [String: Any] }) {
      let before = try #require(change["before"] as? Double)
      let after = try #require(change["after"] as? Double)
      let parts = try #require(change["causes"] as? [String: Double])
      #expect(abs(before + parts.values.reduce(0, +) - after) < 0.001)
      #expect(abs((after - before) / before - (change["growth"] as? Double ?? .nan)) < 1e-9)
    }
    #expect(steps.count == (file == "små" ? 2 : 1))
  }

  @Test("A takst is explained against another variant's, or against another year's")
  func whyTakst() throws {
    let variants = try tool.output(
      "why", "små.jsonc", "--variant", "6 pladser, 90 %", "--from-variant", "7 pladser, 95 %")
    #expect(variants.contains("i »6 pladser, 90 %« mod"))
    let years = try result("why", "små.jsonc", "--from", "2023", "--to", "2024")
    let tilbud = try #require((years["tilbud"] as? [[String: Any]])?[0])
    #expect(tilbud["years"] == nil && (tilbud["takstChanges"] as? [Any])?.count == 1)
  }

  @Test("What is expected less the break-even is the margin", arguments: ["små", "timer"])
  func breakEven(file: String) throws {
    let result = try result("breakeven", "\(file).jsonc", "--year", "2023")
    let version = try #require(((result["tilbud"] as? [[String: Any]])?[0]["versions"] as? [[String: Any]])?.first)
    let following = try #require(version["followingCost"] as? [String: Any])
    let quantity = try #require(following["quantity"] as? Double)
    let margin = try #require(version["marginToZero"] as? Double)
    #expect(abs(try Self.mean(version["billed"]) - quantity - margin) < 1e-6)
    let band = try #require(following["bandInUnits"] as? Double)
    #expect(abs((version["marginToBand"] as? Double ?? .nan) - margin - band) < 1e-6)
    #expect(abs(band * (following["kronerPerUnit"] as? Double ?? .nan) - (version["band"] as? Double ?? 0)) < 0.01)
  }

  @Test("A spiral needs four years, and every elasticity has its long run")
  func spiral() throws {
    let result = try result("spiral", "timer.jsonc", "--elasticity", "0,-1")
    let rows = try #require((result["tilbud"] as? [[String: Any]])?[0]["rows"] as? [[String: Any]])
    #expect(rows.map { $0["elasticity"] as? Double } == [0, -1])
    #expect(rows.allSatisfy { !($0["spiral"] is [String: Any]) }, "two years are too few")
    let outcomes = rows.compactMap { ($0["equilibrium"] as? [String: Any])?["outcome"] as? String }
    #expect(outcomes == ["settles", "closes"])
  }
}
