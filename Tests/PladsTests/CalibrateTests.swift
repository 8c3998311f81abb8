import Foundation
import Testing

@testable import plads

@Suite("Calibrate")
struct CalibrateTests {
  private let tool: Tool

  init() throws {
    tool = try Tool(["a.jsonc": smallScenario, "b.csv": Self.residents])
  }

  /// Two ydelser of a made-up tilbud of seven places, one row of which cannot be read.
  static let residents = """
    id;ydelse;kommune;indskrevet;udskrevet
    1;børn;Aalborg;23-03-2014;11-12-2018
    2;børn;Hjørring;16-08-2014;10-02-2016
    3;børn;Aalborg;10-09-2014;31-10-2016
    4;børn;Aalborg;21-08-2015;05-08-2017
    5;børn;Hjørring;06-11-2016;25-06-2018
    6;børn;Aalborg;26-11-2017;10-10-2022
    7;børn;Hjørring;26-01-2018;26-09-2020
    8;børn;Aalborg;18-02-2018;i går
    9;unge;Hjørring;24-02-2018;16-11-2019
    10;unge;Aalborg;15-01-2019;21-12-2020
    11;børn;Aalborg;05-05-2019;
    12;børn;Aalborg;23-12-2019;07-11-2020
    13;unge;Aalborg;02-07-2021;
    14;børn;Aalborg;14-11-2021;
    """

  private func run(_ arguments: String..., code: Int32 = 0) throws -> Tool.Ending {
    let ending = try tool.run(arguments)
    #expect(ending.code == code, "\(ending.errors)")
    return ending
  }

  @Test("The report tells what was read, what was not, what the data say and what they cannot tell")
  func report() throws {
    let window = ["--from", "2015-01-01", "--to", "2022-12-31"]
    try expectGolden(tool.run(["calibrate", "b.csv"] + window + ["--places", "5"]).output, "calibrate.txt")
    try expectGolden(
      tool.run(["calibrate", "b.csv", "--json"] + window + ["--places", "5"]).output, "calibrate.json")
  }

  @Test("Yearly belægning gives a band of demand, the same for any number of threads")
  func yearly() throws {
    let arguments = [
      "calibrate", "--belægning", "2021=62.6%", "--places", "14", "--stay", "1 år", "--form", "exponential",
      "--replications", "500", "--quiet",
    ]
    let text = try tool.run(arguments + ["--threads", "1"]).output
    try expectGolden(text, "calibrate-yearly.txt")
    #expect(try tool.run(arguments + ["--threads", "3"]).output == text)
    let json = try object(tool.run(arguments + ["--json"]).output)
    let rate = try #require(json["rate"] as? [String: Any])
    let (low, high) = (try #require(rate["low"] as? Double), try #require(rate["high"] as? Double))
    // Little's law: 8.76 residents who stay a year.
    #expect(low < 8.76 && 8.76 < high)
    #expect((json["grid"] as? [Any])?.count == 61)
  }

  @Test("A list that cannot be used ends with 65 and tells every row")
  func refused() throws {
    try tool.folder.write("kommune;indskrevet;udskrevet\nAalborg;i går;\nRebild;i dag;\n", to: "c.csv")
    let bad = try run("calibrate", "c.csv", "--out", "r", code: 65)
    #expect(bad.errors.contains("2 of 2 rows cannot be read") && bad.errors.contains("c.csv:3:8: warning:"))
    #expect(tool.folder.text("r") == nil)
    try tool.folder.write("komune;indskrevet;udskrevet\n", to: "d.csv")
    let header = try run("calibrate", "d.csv", code: 65)
    #expect(header.errors.contains("d.csv:1:1: error: unknown column \"komune\""))
    #expect(header.errors.contains("did you mean \"kommune\"?"))
    #expect(try run("calibrate", "none.csv", code: 66).errors.contains("none.csv"))
    #expect(try run("calibrate", "b.csv", "--from", "2030-01-01", "--to", "2031-01-01").output.contains("3 used"))
    #expect(
      try run("calibrate", "b.csv", "--from", "2031-01-01", "--to", "2030-01-01", code: 65).errors.contains(
        "the window"))
  }

  @Test("A wrong question of belægning is told what it lacks")
  func wrongQuestions() throws {
    func refused(_ words: String, _ arguments: String...) throws {
      let ending = try tool.run(["calibrate"] + arguments)
      #expect(ending.code == 64 && ending.errors.contains(words), "\(ending.errors)")
    }
    try refused("FILE is missing.")
    try refused("FILE and --belægning exclude each other.", "b.csv", "--belægning", "2021=60%", "--stay", "1 år")
    try refused("--belægning needs --stay.", "--belægning", "2021=60%", "--places", "7")
    try refused("--belægning needs --places.", "--belægning", "2021=60%", "--stay", "1 år")
    try refused("--stay needs --belægning.", "b.csv", "--stay", "1 år")
    try refused("--refill needs --places.", "b.csv", "--refill", "7 dage")
    try refused("--fragment needs --tilbud.", "b.csv", "--fragment", "f.jsonc")
    try refused("--base needs --fragment.", "b.csv", "--base", "a.jsonc")
    try refused("is not right for --belægning", "--belægning", "2021=60", "--stay", "1 år")
    try refused("--room 5 is below", "--belægning", "2021=60%", "--places", "7", "--stay", "1 år", "--room", "5")
    try refused(
      "an exponential stay has cv 100%", "--belægning", "2021=60%", "--places", "7", "--stay", "1 år", "--cv", "50%",
      "--form", "exponential")
  }

  // MARK: The fragment

  /// The fragment with every uncertain number replaced by its central value, as text.
  private func central(_ name: String) throws -> String {
    let text = (tool.folder.text(name) ?? "").split(separator: "\n").filter { !$0.hasPrefix("//") }.joined(
      separator: "\n")
    func certain(_ value: Any) -> Any {
      if let list = value as? [Any] { return list.map(certain) }
      guard let object = value as? [String: Any] else { return value }
      if object["usikker"] != nil { return object["værdi"] ?? object["median"] ?? object["middel"] ?? value }
      return object.mapValues(certain)
    }
    var fragment = try #require(certain(try object(text)) as? [String: Any])
    fragment["sammenhænge"] = nil
    return String(decoding: try JSONSerialization.data(withJSONObject: fragment), as: UTF8.self)
  }

  private func uncertain(_ value: Any) -> [[String: Any]] {
    if let list = value as? [Any] { return list.flatMap(uncertain) }
    guard let object = value as? [String: Any] else { return [] }
    return object["usikker"] == nil ? object.values.flatMap(uncertain) : [object]
  }

  @Test("The fragment replaces what the scenario says, and its central values make a right scenario")
  func fragment() throws {
    let ending = try run(
      "calibrate", "b.csv", "--from", "2015-01-01", "--to", "2022-12-31", "--places", "7", "--fragment", "f.jsonc",
      "--tilbud", "kvisten", "--base", "a.jsonc")
    #expect(ending.output.contains("The estimates and their uncertainty are in f.jsonc."))
    try tool.folder.write(try central("f.jsonc"), to: "g.jsonc")
    // Warnings stand beside the scenario's own; errors would end with 65.
    let check = try run("check", "g.jsonc", "--json")
    let files = try #require(object(check.output)["files"] as? [[String: Any]])
    #expect(files.first?["ok"] as? Bool == true)
    _ = try run("run", "g.jsonc", "--replications", "20", "--quiet")
    let provenance = try #require(files.first?["provenance"] as? [String: Any])
    let sources = try #require(provenance["sources"] as? [[String: Any]])
    #expect(sources.contains { $0["path"] as? String == "tilbud.kvisten.ydelser.børn.ophold" })
    // The list ends on the eve of the scenario's first day: its residents are those at the start.
    let explained = try run("run", "g.jsonc", "--replay", "1", "--json").output
    #expect(explained.contains("there at start") || explained.contains("present"))
  }

  @Test("Every uncertain number has the keys of its kind, and its interval is that of the report")
  func uncertainty() throws {
    _ = try run(
      "calibrate", "b.csv", "--from", "2015-01-01", "--to", "2022-12-31", "--fragment", "f.jsonc", "--tilbud", "t",
      "--json", "--out", "r.json", "--form", "exponential")
    let result = try object(tool.folder.text("r.json") ?? "")
    let ydelser = try #require(result["ydelser"] as? [[String: Any]])
    let fragment = try #require(result["fragment"] as? [String: Any])
    let numbers = uncertain(fragment)
    #expect(numbers.count >= 5)
    for number in numbers {
      #expect(number["usikker"] as? String == "lognormal")
      #expect((number["median"] == nil) != (number["middel"] == nil))
      #expect((number["cv"] as? Double ?? 0) > 0)
      #expect(Set(number.keys).isSubset(of: ["usikker", "median", "middel", "cv", "værdi", "mindst", "højst"]))
    }
    // The rates of the kommuner add up to the ydelse's.
    for ydelse in ydelser {
      let id = try #require(ydelse["id"] as? String)
      let part = ((fragment["tilbud"] as? [String: Any])?["t"] as? [String: Any])?["ydelser"] as? [String: Any]
      let referrals = (part?[id] as? [String: Any])?["henvisninger"] as? [String: Any]
      let rates = uncertain(referrals as Any).compactMap { $0["værdi"] as? Double }
      let all = try #require((ydelse["rate"] as? [String: Any])?["perYear"] as? Double)
      #expect(abs(rates.reduce(0, +) - all) < 0.002 * all)
      let stay = (part?[id] as? [String: Any])?["ophold"] as? [String: Any]
      #expect(stay?["fordeling"] as? String == "eksponentiel")
    }
  }

  @Test("The band of yearly belægning goes into a scenario too")
  func yearlyFragment() throws {
    let arguments = [
      "calibrate", "--belægning", "2022=70%", "--places", "7", "--stay", "1 år", "--replications", "500", "--quiet",
      "--ydelse", "børn", "--tilbud", "kvisten", "--base", "a.jsonc", "--fragment",
    ]
    #expect(try tool.run(arguments + ["f.jsonc"]).code == 0)
    try tool.folder.write(try central("f.jsonc"), to: "g.jsonc")
    _ = try run("check", "g.jsonc")
    #expect(tool.folder.text("f.jsonc")?.contains("\"usikker\": \"mellem\"") == true)
  }

  @Test("A fragment about somebody else's tilbud, ydelse or form is refused with the nearest word")
  func unknownParts() throws {
    func refused(_ words: String, _ arguments: String...) throws {
      let ending = try tool.run(["calibrate", "b.csv", "--fragment", "f.jsonc"] + arguments)
      #expect(ending.code == 65 && ending.errors.contains(words), "\(ending.errors)")
      #expect(tool.folder.text("f.jsonc") == nil)
    }
    try refused("Did you mean 'kvisten'?", "--tilbud", "kviste", "--base", "a.jsonc")
    try tool.folder.write(smallScenario.replacing("\"unge\": {", with: "\"unge2\": {"), to: "c.jsonc")
    try refused("Did you mean 'unge2'?", "--tilbud", "kvisten", "--base", "c.jsonc")
    try refused("gamma cannot be fitted to the stays of 'unge'", "--tilbud", "kvisten", "--form", "gamma")
  }
}
