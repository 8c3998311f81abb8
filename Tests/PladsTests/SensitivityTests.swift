import Testing

@testable import plads

/// `plads sensitivity`, and what the other commands say of uncertain numbers.
@Suite("Sensitivity of a scenario")
struct SensitivityTests {
  /// Three uncertain numbers, two of them correlated.
  private static let uncertain = [
    "--set", #"tilbud.kvisten.ydelser.børn.henvisninger_pr_år={"usikker":"jævn","fra":1,"til":4}"#,
    "--set",
    #"tilbud.kvisten.ydelser.børn.ophold.middel={"usikker":"mellem","fra":"2 år","til":"3 år","sikkerhed":"80 %","form":"lognormal"}"#,
    "--set",
    #"tilbud.kvisten.ydelser.unge.henvisninger_pr_år={"usikker":"trekant","lavest":0.2,"mest_sandsynlig":0.5,"højest":1,"værdi":0.5}"#,
    "--set",
    #"sammenhænge=[{"mellem":["tilbud.kvisten.ydelser.børn.henvisninger_pr_år","tilbud.kvisten.ydelser.unge.henvisninger_pr_år"],"korrelation":0.5}]"#,
  ]

  private let tool: Tool

  init() throws {
    tool = try Tool(["små.jsonc": smallScenario])
  }

  private func output(_ arguments: String...) throws -> String {
    try tool.output(arguments + Self.uncertain)
  }

  @Test("It tells what is not known from chance, and which number matters")
  func golden() throws {
    try expectGolden(output("sensitivity", "små.jsonc", "--replications", "60"), "sensitivity.txt")
  }

  @Test("Its result has every number, what is not known and what is chance, for every figure and the one asked for")
  func result() throws {
    let result = try object(
      output("sensitivity", "små.jsonc", "--replications", "10", "--metric", "turnedAway", "--year", "period", "--json")
    )
    #expect((result["numbers"] as? [[String: Any]])?.count == 3)
    let chosen = try #require(result["chosen"] as? [String: Any])
    #expect(chosen["figure"] as? String == "turnedAway" && chosen["year"] as? String == "period")
    let bars = (chosen["tornado"] as? [String: Any])?["bars"] as? [[String: Any]] ?? []
    #expect(bars.count == 3)
    for bar in bars {
      func mean(_ key: String) throws -> Double { try #require((bar[key] as? [String: Any])?["mean"] as? Double) }
      #expect(abs(try mean("atP90") - mean("atP10") - mean("swing")) < 1e-9)
    }
    let groups = (chosen["shares"] as? [String: Any])?["groups"] as? [[String: Any]] ?? []
    #expect(groups.map { ($0["paths"] as? [String])?.count ?? 0 }.sorted() == [1, 2], "two numbers are correlated")
    let spread = try #require(result["spread"] as? [[String: Any]])
    #expect(Set(spread.compactMap { $0["figure"] as? String }) == ["enrolledShare", "result", "takst", "turnedAway"])
    for figure in spread {
      guard let unknown = (figure["unknown"] as? [String: Any])?["value"] as? Double else { continue }
      let chance = try #require((figure["chance"] as? [String: Any])?["value"] as? Double)
      #expect(abs(unknown + chance - 1) < 1e-9)
    }
  }

  @Test("Threads and --out change nothing")
  func threads() throws {
    let one = try output("sensitivity", "små.jsonc", "--replications", "20", "--threads", "1", "--json")
    _ = try output("sensitivity", "små.jsonc", "--replications", "20", "--threads", "3", "--json", "--out", "ud.json")
    #expect(tool.folder.text("ud.json") == one)
  }

  @Test("Run, check, explain and a replay say what is uncertain")
  func others() throws {
    let run = try output("run", "små.jsonc", "--replications", "20")
    #expect(run.contains("3 tal er usikre og trækkes på ny i hver fremtid"))
    #expect(try output("run", "små.jsonc", "--replications", "20", "--json").contains("\"uncertain\""))
    let explanation = try output("explain", "små.jsonc")
    #expect(explanation.contains("3 tal er usikre"))
    try expectGolden(output("run", "små.jsonc", "--replay", "2"), "replay-uncertain.txt")
  }

  @Test("A scenario without uncertain numbers is told what to write")
  func nothing() throws {
    let ending = try tool.run(["sensitivity", "små.jsonc"])
    #expect(ending.code == 65 && ending.output == "")
    #expect(ending.errors.contains("states no uncertain number") && ending.errors.contains("\"usikker\": \"mellem\""))
  }

  @Test(
    "What cannot be looked into is refused",
    arguments: [
      (["--metric", "backlog"], "has no figure 'backlog'"), (["--year", "2030"], "2030 lies outside"),
      (["--year", "sidste"], "'sidste' is not right for --year"), (["--tilbud", "kvist"], "Did you mean 'kvisten'?"),
      (["--metric", "belegning"], "Did you mean 'belægning'?"), (["--variant", "8 pladser"], "no variant '8 pladser'"),
    ])
  func refusals(options: [String], message: String) throws {
    let ending = try tool.run(["sensitivity", "små.jsonc"] + options + SensitivityTests.uncertain)
    #expect(ending.code == 64 && ending.output == "" && ending.errors.contains(message), "\(ending.errors)")
  }
}
