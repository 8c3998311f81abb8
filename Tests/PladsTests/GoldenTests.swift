import Foundation
import Testing

@Suite("Outputs")
struct GoldenTests {
  private let tool: Tool

  init() throws {
    tool = try Tool(["små.jsonc": smallScenario, "timer.jsonc": hourlyScenario])
  }

  @Test("Run tells every year, reads it out, and says how sure it is and what it rests on")
  func run() throws {
    try expectGolden(tool.output("run", "små.jsonc"), "run.txt")
    try expectGolden(tool.output("run", "små.jsonc", "--json"), "run.json")
    try expectGolden(tool.output("run", "timer.jsonc"), "run-hourly.txt")
  }

  @Test("Compare puts variants beside each other and pairs their differences")
  func compare() throws {
    try expectGolden(tool.output("compare", "små.jsonc"), "compare.txt")
  }

  @Test("A grid has a matrix per figure, what each limit allows, and every figure in JSON and CSV")
  func grid() throws {
    try tool.folder.write(
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
    try expectGolden(tool.folder.text("grid.csv") ?? "", "grid.csv")
    try expectGolden(grid("--json", "--replications", "20"), "grid.json")
    try expectGolden(
      tool.output("grid", "små.jsonc", "--vary", "tilbud.kvisten.pladser=6..8", "--year", "2023"), "grid-one.txt")
    try expectGolden(tool.output("run", "grænser.jsonc"), "run-limits.txt")
  }

  @Test("Explain shows the arithmetic of every version")
  func explain() throws {
    try expectGolden(tool.output("explain", "små.jsonc"), "explain.txt")
    try expectGolden(tool.output("explain", "små.jsonc", "--year", "2024", "--json"), "explain.json")
    try expectGolden(tool.output("explain", "timer.jsonc"), "explain-hourly.txt")
  }

  @Test("Why tells the causes of every result and of every change of takst")
  func why() throws {
    try expectGolden(tool.output("why", "små.jsonc"), "why.txt")
    try expectGolden(tool.output("why", "små.jsonc", "--year", "2024", "--json"), "why.json")
    try expectGolden(
      tool.output("why", "små.jsonc", "--variant", "6 pladser, 90 %", "--from-variant", "7 pladser, 95 %"),
      "why-variants.txt")
    try expectGolden(tool.output("why", "timer.jsonc"), "why-hourly.txt")
  }

  @Test("Breakeven tells where a tilbud balances, and the margin")
  func breakEven() throws {
    try expectGolden(tool.output("breakeven", "små.jsonc"), "breakeven.txt")
    try expectGolden(tool.output("breakeven", "små.jsonc", "--year", "2023", "--json"), "breakeven.json")
    try expectGolden(tool.output("breakeven", "timer.jsonc"), "breakeven-hourly.txt")
  }

  @Test("Spiral tells how often takst and belægning drive each other, and where they rest")
  func spiral() throws {
    let years = ["--set", "periode.til=2027-12-31"]
    try expectGolden(tool.run(["spiral", "små.jsonc", "--elasticity", "0,-0.5"] + years).output, "spiral.txt")
    try expectGolden(tool.output("spiral", "timer.jsonc", "--elasticity", "0,-1", "--json"), "spiral.json")
  }

  @Test("Check lists sources, assumptions and disagreements")
  func check() throws {
    try expectGolden(tool.output("check", "små.jsonc", "timer.jsonc"), "check.txt")
    try expectGolden(tool.output("check", "små.jsonc", "--json"), "check.json")
  }

  @Test("A replay tells one future event by event")
  func replay() throws {
    try expectGolden(tool.output("run", "små.jsonc", "--replay", "2"), "replay.txt")
    try expectGolden(
      tool.output(
        "run", "timer.jsonc", "--replay", "1", "--json", "--set", "tilbud.ishd.ydelser.rådgivning.henvisninger_pr_år=5"),
      "replay.json")
  }

  @Test("Samples have one row per future, variant, tilbud and year")
  func samples() throws {
    _ = try tool.output("compare", "små.jsonc", "--replications", "3", "--samples", "samples.csv")
    try expectGolden(tool.folder.text("samples.csv") ?? "", "samples.csv")
  }

  @Test("Backtest tells where what happened fell, and what was fitted")
  func backtest() throws {
    let known = ["2023.beboere=5.6", "2023.resultat=-1,0 mio. kr.", "2024.ydelser.unge.beboere=1"]
    let settings = known.flatMap { ["--set", "tilbud.kvisten.observeret.\($0)"] }
    let fitted = ["--set", #"tilbud.kvisten.observeret.2023.tilpasset=["resultat"]"#]
    let arguments = ["backtest", "små.jsonc"] + settings + fitted
    try expectGolden(tool.output(arguments), "backtest.txt")
    let json = try object(tool.output(arguments + ["--json"]))
    let variant = try #require((json["variants"] as? [[String: Any]])?.first)
    let tilbud = try #require((variant["tilbud"] as? [[String: Any]])?.first)
    let figures = try #require(tilbud["figures"] as? [[String: Any]])
    #expect(figures.map { $0["quantity"] as? String } == ["residents", "result", "residents"])
    #expect(figures.map { $0["fitted"] as? Bool } == [false, true, false])
    for figure in figures {
      let predicted = try #require(figure["predicted"] as? [String: Any])
      let (low, mean, high) = (predicted["low"] as? Double, predicted["mean"] as? Double, predicted["high"] as? Double)
      #expect(try #require(low) < #require(mean) && #require(mean) < #require(high))
      let below = try #require(figure["shareBelow"] as? Double)
      #expect(figure["within"] as? Bool == ((0.1...0.9).contains(below)))
    }
    let coverage = try #require(variant["coverage"] as? [String: [String: Any]])
    #expect(coverage["notFitted"]?["count"] as? Int == 2 && coverage["fitted"]?["count"] as? Int == 1)
  }
}
