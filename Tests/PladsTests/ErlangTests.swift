import Forecasting
import Foundation
import Testing

@testable import plads

@Suite("The command erlang")
struct ErlangTests {
  private let tool: Tool

  init() throws {
    tool = try Tool(["små.jsonc": smallScenario, "timer.jsonc": hourlyScenario])
  }

  private func output(_ arguments: String...) throws -> String {
    try tool.output(["erlang"] + arguments)
  }

  @Test("What a belægning takes, what a demand gives and the fewest places are told of a scenario")
  func golden() throws {
    try expectGolden(output("små.jsonc", "--occupancy", "95%", "--risk", "20%"), "erlang.txt")
  }

  @Test("The result has every figure of every list, and they agree with each other")
  func result() throws {
    let json = try object(
      output(
        "--places", "4..6", "--occupancy", "90%,95%", "--stay", "900 dage", "--patience", "90 dage", "--demand", "2.1",
        "--risk", "10%", "--json"))
    let unit = try #require((json["units"] as? [[String: Any]])?.first)
    #expect(unit["timeUnit"] as? String == "days" && unit["name"] is NSNull)
    let outcomes = try #require(unit["outcomes"] as? [[String: Any]])
    #expect(
      outcomes.map { $0["list"] as? String }
        == Array(repeating: ["none", "patience", "unlimited"], count: 3).flatMap(\.self))
    for outcome in outcomes {
      let load = try #require(outcome["load"] as? Double)
      #expect(abs(load - 2.1 * 900 / 365.25) < 1e-9)
      guard let share = outcome["enrolledShare"] as? Double else {
        #expect(outcome["list"] as? String == "unlimited" && (outcome["places"] as? Int ?? 9) <= 5)
        continue
      }
      // Those admitted stay: what is occupied is the load that is not lost.
      let lost = try #require(outcome["notAdmitted"] as? Double)
      #expect(abs(share * Double(outcome["places"] as? Int ?? 0) - load * (1 - lost)) < 1e-9)
    }
    let needs = try #require(unit["needs"] as? [[String: Any]])
    #expect(needs.count == 18)
    for need in needs {
      let share = try #require(need["enrolledShare"] as? Double)
      #expect(abs(share - 0.9) < 1e-6 || abs(share - 0.95) < 1e-6)
      let perYear = try #require(need["referralsPerYear"] as? Double)
      #expect(abs(perYear - (need["load"] as? Double ?? 0) / 900 * 365.25) < 1e-9)
    }
    // What 0.1.0 told: 3.92 times the places and 75.8 % turned away for 95 % of six.
    let hard = try #require(
      needs.first {
        $0["places"] as? Int == 6 && $0["list"] as? String == "none" && ($0["enrolledShare"] as? Double ?? 0) > 0.92
      })
    #expect(abs((hard["loadOfPlaces"] as? Double ?? 0) - 3.92) < 0.005)
    #expect(abs((hard["notAdmitted"] as? Double ?? 0) - 0.758) < 0.0005)
    let fewest = try #require(unit["fewest"] as? [[String: Any]])
    #expect(fewest.map { $0["places"] as? Int } == [8, 8])
    #expect(fewest.allSatisfy { ($0["notAdmitted"] as? Double ?? 1) <= 0.1 })
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

  // MARK: Options

  private func erlang(_ arguments: String...) throws -> Erlang { try command(Erlang.self, arguments) }

  @Test("All options are read, Danish name and decimal comma included")
  func everything() throws {
    let options = try erlang(
      "a.jsonc", "--places", "4..6,8", "--belægning", "92,5%,95 %,95%", "--stay", "2,5 år", "--patience=3 uger",
      "--demand", "2,1", "--risk", "10%", "--wait-risk", "50%", "--wait", "60 dage", "--set", "a=b", "--variant", "v",
      "--json", "--out", "o")
    #expect(options.file == "a.jsonc")
    #expect(options.places == [4, 5, 6, 8])
    #expect(options.shares == [0.925, 0.95])
    #expect(options.stay == 2.5 * 365.25)
    #expect(options.patience == 21)
    #expect(options.demand == 2.1)
    #expect(options.limits == RiskLimits(notAdmitted: 0.1, findNoPlace: 0.5, meanWait: 60))
    #expect(options.changes.map(\.path) == ["a"])
    #expect(options.variant == "v" && options.output.isJSON && options.output.out == "o")
    #expect(try erlang("--places", "6", "--occupancy", "95%").shares == [0.95])
  }

  @Test("The usual percentages are asked about unless others, or only a demand, are given")
  func usual() throws {
    #expect(try erlang("--places", "6").shares == [0.85, 0.9, 0.95, 0.98])
    #expect(try erlang("a.jsonc").shares == [0.85, 0.9, 0.95, 0.98])
    #expect(try erlang("--places", "6", "--demand", "2", "--stay", "9 dage").shares.isEmpty)
    #expect(try erlang("--places", "6", "--demand", "2", "--stay", "9 dage", "--occupancy", "90%").shares == [0.9])
  }

  @Test(
    "Values of another kind are refused, and told what is right",
    arguments: [
      ("--places", "0"), ("--places", "10001"), ("--places", "8..4"), ("--places", "4,"), ("--places", "4..6..8"),
      ("--places", "1..101"), ("--places", "six"), ("--occupancy", "95"), ("--occupancy", "90%,100%"),
      ("--occupancy", "90%95%"), ("--occupancy", "0%"), ("--occupancy", "90%,"), ("--stay", "900"),
      ("--stay", "900 days"), ("--stay", "0 dage"), ("--stay", "1.000 dage"), ("--patience", "x"), ("--demand", "-1"),
      ("--demand", "0"), ("--demand", "1e3"), ("--risk", "10"), ("--risk", "100%"), ("--wait", "30"),
    ])
  func wrong(option: String, value: String) {
    #expect {
      try command(Erlang.self, ["a.jsonc", option, value])
    } throws: { error in
      guard case .badValue(value, let declaration, _) = error as? UsageError else { return false }
      return declaration.flag == option
    }
  }

  @Test(
    "Without a scenario the options must mean something by themselves",
    arguments: [
      ([], "there are neither places nor a demand"),
      (["--places", "6", "--set", "a=b"], "--set changes a scenario"),
      (["--places", "6", "--variant", "v"], "--variant changes a scenario"),
      (["--places", "6", "--patience", "9 dage"], "--patience means nothing without the mean stay"),
      (["--places", "6", "--demand", "2"], "--demand means nothing without the mean stay"),
      (["--places", "6", "--risk", "9%"], "--risk means nothing without a demand"),
      (["--demand", "2", "--stay", "9 dage"], "it is not said what the demand is to be held against"),
      (["--demand", "2", "--stay", "9 dage", "--risk", "9%", "--occupancy", "90%"], "--occupancy means nothing"),
    ])
  func incomplete(arguments: [String], words: String) {
    #expect {
      try command(Erlang.self, arguments)
    } throws: { error in
      (error as? UsageError)?.message.contains(words) ?? false
    }
  }
}
