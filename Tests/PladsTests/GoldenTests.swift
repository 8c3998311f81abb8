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
    try expectGolden(tool.output("run", "timer.jsonc"), "run-hourly.txt")
  }

  @Test("A result's years add up to its period, its accounts to its results, and quantiles lie in their intervals")
  func structure() throws {
    let result = try object(tool.output("run", "små.jsonc", "--json"))
    #expect(result["ending"] as? String == "complete")
    let variant = try #require((result["variants"] as? [[String: Any]])?.first)
    let tilbud = try #require((variant["tilbud"] as? [[String: Any]])?.first)
    let years = try #require(tilbud["years"] as? [[String: Any]])
    let period = try #require(tilbud["period"] as? [String: Any])
    func mean(_ row: [String: Any], _ key: String) throws -> Double {
      try #require((row[key] as? [String: Any])?["mean"] as? Double, "\(key)")
    }
    for key in ["result", "income", "cost", "referred", "admitted", "turnedAway", "left", "discharged"] {
      let sum = try years.reduce(0) { try $0 + mean($1, key) }
      #expect(try abs(sum - mean(period, key)) < 1e-6 * max(1, abs(sum)), "\(key)")
    }
    for row in years + [period] {
      let result = try mean(row, "income") - mean(row, "cost") - mean(row, "efterregulering")
      #expect(try abs(result - mean(row, "result")) < 0.01)
      for estimate in row.values.compactMap({ $0 as? [String: Any] }) {
        for key in ["p10", "p90"] {
          guard let value = estimate[key] as? Double, let low = estimate["\(key)Low"] as? Double,
            let high = estimate["\(key)High"] as? Double
          else { continue }
          #expect(low <= value && value <= high, "\(key) of \(estimate)")
        }
      }
    }
    let widths = try #require((result["precision"] as? [String: Any])?["halfWidths"] as? [String: Any])
    #expect(widths["enrolledShare"] is Double && widths["probability"] is Double && widths["result"] is Double)
  }

  @Test("Compare puts variants beside each other and pairs their differences")
  func compare() throws {
    try expectGolden(tool.output("compare", "små.jsonc"), "compare.txt")
  }

  @Test("A run against the limits of its scenario tells them year by year")
  func limits() throws {
    try tool.folder.write(scenarioWithLimits, to: "grænser.jsonc")
    try expectGolden(tool.output("run", "grænser.jsonc"), "run-limits.txt")
  }

  @Test("Explain shows the arithmetic of every version")
  func explain() throws {
    try expectGolden(tool.output("explain", "små.jsonc"), "explain.txt")
    try expectGolden(tool.output("explain", "timer.jsonc"), "explain-hourly.txt")
    let document = try object(tool.output("explain", "små.jsonc", "--year", "2024", "--json"))
    let tilbud = try #require((document["tilbud"] as? [[String: Any]])?.first)
    let years = try #require(tilbud["years"] as? [[String: Any]])
    #expect(years.compactMap { $0["year"] as? Int } == [2024])
    #expect((tilbud["before"] as? [String: Any])?["year"] as? Int == 2023)
    let versions = try #require(years[0]["versions"] as? [[String: Any]])
    #expect(versions.compactMap { $0["from"] as? String } == ["2024-01-01", "2024-03-01"])
    for version in versions {
      func number(_ key: String) throws -> Double { try #require(version[key] as? Double) }
      let lines = try #require(version["costLines"] as? [[String: Any]]).compactMap { $0["amount"] as? Double }
      #expect(try abs(lines.reduce(0, +) - number("costBase")) < 0.005)
      #expect(try number("takst") == (number("toBeCovered") / number("billedDays")).rounded())
      #expect(try number("billedDays") == number("places") * number("days") * number("assumedShare"))
    }
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
    #expect(figures.map { $0["quantity"] as? String } == ["residents", "accountsResult", "residents"])
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
