import Testing

@Suite("Outputs")
struct GoldenTests {
  private let folder: TestFolder
  private let tool: Tool

  init() throws {
    folder = try TestFolder()
    tool = Tool(in: folder)
    try folder.write(smallScenario, to: "små.jsonc")
    try folder.write(hourlyScenario, to: "timer.jsonc")
  }

  private func output(_ arguments: String...) throws -> String {
    let ending = try tool.run(arguments)
    #expect(ending.errors == "")
    #expect(ending.code == 0)
    return ending.output
  }

  @Test("Run tells every year, reads it out, and says how sure it is and what it rests on")
  func run() throws {
    try expectGolden(output("run", "små.jsonc"), "run.txt")
    try expectGolden(output("run", "små.jsonc", "--json"), "run.json")
    try expectGolden(output("run", "timer.jsonc"), "run-hourly.txt")
  }

  @Test("Compare puts variants beside each other and pairs their differences")
  func compare() throws {
    try expectGolden(output("compare", "små.jsonc"), "compare.txt")
  }

  @Test("A grid has a matrix per figure, what each limit allows, and every figure in JSON and CSV")
  func grid() throws {
    try folder.write(
      #"""
      {
        "bygger_på": "små.jsonc",
        "tilbud": {
          "kvisten": {
            "bæredygtighed": {
              "økonomisk": { "risiko_for_underskud": "60 %" },
              "faglig": { "afviste": "35 %", "beboere": 5.5 }
            }
          }
        }
      }
      """#, to: "grænser.jsonc")
    let axes = [
      "--vary", "tilbud.kvisten.pladser.2024-03-01=4..6", "--vary", "tilbud.kvisten.forudsat_belægning=90%,98%",
    ]
    func grid(_ more: String...) throws -> String {
      let ending = try tool.run(["grid", "grænser.jsonc"] + axes + more)
      #expect(ending.errors == "" && ending.code == 0)
      return ending.output
    }
    try expectGolden(grid("--csv", "grid.csv"), "grid.txt")
    try expectGolden(folder.text("grid.csv") ?? "", "grid.csv")
    try expectGolden(grid("--json", "--replications", "20"), "grid.json")
    try expectGolden(
      output("grid", "små.jsonc", "--vary", "tilbud.kvisten.pladser=6..8", "--year", "2023"), "grid-one.txt")
    try expectGolden(output("run", "grænser.jsonc"), "run-limits.txt")
  }

  @Test("Explain shows the arithmetic of every version")
  func explain() throws {
    try expectGolden(output("explain", "små.jsonc"), "explain.txt")
    try expectGolden(output("explain", "små.jsonc", "--year", "2024", "--json"), "explain.json")
    try expectGolden(output("explain", "timer.jsonc"), "explain-hourly.txt")
  }

  @Test("Why tells the causes of every result and of every change of takst")
  func why() throws {
    try expectGolden(output("why", "små.jsonc"), "why.txt")
    try expectGolden(output("why", "små.jsonc", "--year", "2024", "--json"), "why.json")
    try expectGolden(
      output("why", "små.jsonc", "--variant", "6 pladser, 90 %", "--from-variant", "7 pladser, 95 %"),
      "why-variants.txt")
    try expectGolden(output("why", "timer.jsonc"), "why-hourly.txt")
  }

  @Test("Breakeven tells where a tilbud balances, and the margin")
  func breakEven() throws {
    try expectGolden(output("breakeven", "små.jsonc"), "breakeven.txt")
    try expectGolden(output("breakeven", "små.jsonc", "--year", "2023", "--json"), "breakeven.json")
    try expectGolden(output("breakeven", "timer.jsonc"), "breakeven-hourly.txt")
  }

  @Test("Spiral tells how often takst and belægning drive each other, and where they rest")
  func spiral() throws {
    let years = ["--set", "periode.til=2027-12-31"]
    try expectGolden(tool.run(["spiral", "små.jsonc", "--elasticity", "0,-0.5"] + years).output, "spiral.txt")
    try expectGolden(output("spiral", "timer.jsonc", "--elasticity", "0,-1", "--json"), "spiral.json")
  }

  @Test("Check lists sources, assumptions and disagreements")
  func check() throws {
    try expectGolden(output("check", "små.jsonc", "timer.jsonc"), "check.txt")
    try expectGolden(output("check", "små.jsonc", "--json"), "check.json")
  }

  @Test("A replay tells one future event by event")
  func replay() throws {
    try expectGolden(output("run", "små.jsonc", "--replay", "2"), "replay.txt")
    try expectGolden(
      output(
        "run", "timer.jsonc", "--replay", "1", "--json", "--set", "tilbud.ishd.ydelser.rådgivning.henvisninger_pr_år=5"),
      "replay.json")
  }

  @Test("Samples have one row per future, variant, tilbud and year")
  func samples() throws {
    _ = try output("compare", "små.jsonc", "--replications", "3", "--samples", "samples.csv")
    try expectGolden(folder.text("samples.csv") ?? "", "samples.csv")
  }

  @Test("Backtest tells where what happened fell, and what was fitted")
  func backtest() throws {
    let known = ["2023.beboere=5.6", "2023.resultat=-1,0 mio. kr.", "2024.ydelser.unge.beboere=1"]
    let settings = known.flatMap { ["--set", "tilbud.kvisten.observeret.\($0)"] }
    let fitted = ["--set", #"tilbud.kvisten.observeret.2023.tilpasset=["resultat"]"#]
    for (format, file) in [([], "backtest.txt"), (["--json"], "backtest.json")] {
      let ending = try tool.run(["backtest", "små.jsonc"] + settings + fitted + format)
      #expect(ending.errors == "" && ending.code == 0)
      try expectGolden(ending.output, file)
    }
  }
}
